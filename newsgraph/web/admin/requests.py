from __future__ import annotations

from django.contrib.auth.models import User
from django.http import HttpRequest


def person(request: HttpRequest) -> User:
    """Who is asking. The admin lets nobody in without an account."""
    if not isinstance(request.user, User):
        raise TypeError("The admin answers signed-in users only.")
    return request.user
