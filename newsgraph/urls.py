from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("", include("newsgraph.web.urls")),
    path("login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("admin/", admin.site.urls),
]

handler400 = "newsgraph.web.views.errors.bad_request"
handler403 = "newsgraph.web.views.errors.permission_denied"
handler404 = "newsgraph.web.views.errors.not_found"
handler500 = "newsgraph.web.views.errors.server_error"
