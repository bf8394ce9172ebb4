from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client


def user_with_role(role: str) -> User:
    user = User.objects.create_user(role, password=f"{role}'s password")
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def reader(db: None) -> User:
    return user_with_role("reader")


@pytest.fixture
def editor(db: None) -> User:
    return user_with_role("editor")


@pytest.fixture
def administrator(db: None) -> User:
    return user_with_role("administrator")


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def reader_client(reader: User) -> Client:
    return signed_in(reader)


@pytest.fixture
def editor_client(editor: User) -> Client:
    return signed_in(editor)


@pytest.fixture
def administrator_client(administrator: User) -> Client:
    return signed_in(administrator)
