from __future__ import annotations

from django.urls import path

from newsgraph.web import upload

urlpatterns = [
    path("upload/", upload.upload, name="upload"),
]
