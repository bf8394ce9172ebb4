from __future__ import annotations

from django.urls import path

from newsgraph.web import actors, articles, corpus, edges, statements, upload

urlpatterns = [
    path("", corpus.home, name="home"),
    path("articles/", articles.articles, name="articles"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("actors/", actors.actors, name="actors"),
    path("actors/<int:pk>/", actors.actor, name="actor"),
    path("actors/<int:pk>/panel/", actors.actor_panel, name="actor_panel"),
    path("edges/<int:first>-<int:second>/", edges.edge, name="edge"),
    path("edges/<int:first>-<int:second>/panel/", edges.edge_panel, name="edge_panel"),
    path("statements/<int:pk>/accept/", statements.accept, name="accept"),
    path("statements/<int:pk>/reject/", statements.reject, name="reject"),
    path("upload/", upload.upload, name="upload"),
    path("uploads/<uuid:batch>/", upload.progress, name="upload_progress"),
    path("jobs/<int:pk>/retry/", upload.retry_job, name="retry_job"),
]
