"""What a request tells about who asks and from where."""

from __future__ import annotations

from typing import TypeGuard
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.http import HttpRequest, QueryDict
from django.urls import Resolver404, ResolverMatch, resolve
from django_htmx.middleware import HtmxDetails

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor


class Request(HttpRequest):
    """As django_htmx's middleware makes it."""

    htmx: HtmxDetails


def person(request: HttpRequest) -> User:
    """Who is asking; only people with an account get here."""
    if not isinstance(request.user, User):
        raise TypeError("Only people with an account may correct.")
    return request.user


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form sent, even if nothing; None if it is only shown."""
    return request.POST if request.method == "POST" else None


def seen(request: HttpRequest, name: str = "seen") -> int | None:
    """The version of what the form showed."""
    return number(request.POST.get(name))


def number(given: str | None) -> int | None:
    """A number that a browser sent, if it is one that a key or a version can be."""
    return int(given) if given and given.isdecimal() and len(given) < 19 else None


def page_in_view(request: Request) -> tuple[str, QueryDict]:
    """The path and the query of the page that a request in the background comes from."""
    place = urlsplit(request.htmx.current_url_abs_path or "")
    return place.path, QueryDict(place.query)


def article_in_view(request: Request) -> Article | None:
    """The article on whose page the person is."""
    found = _view_of(page_in_view(request)[0])
    return Article.objects.filter(pk=found.kwargs["pk"]).first() if _is(found, "article") else None


def is_there(address: str) -> bool:
    """Whether one of our addresses leads somewhere: an actor may have no page any more."""
    found = _view_of(urlsplit(address).path)
    if found is None or not _is(found, "actor"):
        return found is not None
    actor = Actor.objects.filter(pk=found.kwargs["pk"])
    return bool(actor.visible() or actor.exclude(merged_into=None))


def _view_of(path: str) -> ResolverMatch | None:
    try:
        return resolve(path)
    except Resolver404:
        return None


def _is(found: ResolverMatch | None, name: str) -> TypeGuard[ResolverMatch]:
    return found is not None and found.url_name == name
