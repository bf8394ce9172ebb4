from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, override_settings
from django.urls import get_resolver, path

from newsgraph import secret_key
from tests.conftest import signed_in

ROOT = Path(__file__).resolve().parents[2]
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


def broken(request):
    raise RuntimeError("a secret")


def refusing(request):
    raise PermissionDenied


def suspicious(request):
    raise SuspiciousOperation


urlpatterns = [
    *get_resolver("newsgraph.urls").url_patterns,
    path("broken/", broken),
    path("refusing/", refusing),
    path("suspicious/", suspicious),
]
handler400, handler403, handler404, handler500 = (
    f"newsgraph.web.views.errors.{name}"
    for name in ("bad_request", "permission_denied", "not_found", "server_error")
)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/login/", "/", "/admin/", "/nowhere/"])
def test_every_page_allows_nothing_but_our_own_files(editor_client, address):
    response = editor_client.get(address)
    assert set(response.headers["Content-Security-Policy"].split("; ")) == POLICY
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Referrer-Policy"] == "same-origin"


def addresses(patterns=None, prefix="/"):
    """Every address of the application itself, with 1 for every number."""
    for pattern in get_resolver("newsgraph.web.urls").url_patterns if patterns is None else patterns:
        route = str(pattern.pattern)
        for converter, value in {
            "int": "1",
            "slug": "csv",
            "uuid": "00000000-0000-0000-0000-000000000000",
        }.items():
            while f"<{converter}:" in route:
                start = route.index(f"<{converter}:")
                route = route[:start] + value + route[route.index(">", start) + 1 :]
        yield prefix + route


@pytest.mark.django_db
@pytest.mark.parametrize("address", list(addresses()))
def test_nothing_is_shown_without_signing_in(client, address):
    for response in (client.get(address), client.post(address)):
        assert response.status_code == 302
        assert response.url.startswith("/login/?next=")


@pytest.mark.django_db
def test_signing_in_leads_to_the_page_that_was_asked_for(reader, client):
    data = {"username": "reader", "password": "reader's password", "next": "/articles/"}
    assert client.post("/login/", data).url == "/articles/"
    assert client.get("/articles/").status_code == 200


@pytest.mark.django_db
def test_guessing_passwords_is_stopped_even_if_the_last_guess_is_right(reader, client):
    for _ in range(10):
        answer = client.post("/login/", {"username": "reader", "password": "wrong"})
    assert answer.status_code == 429
    assert "Too many attempts" in answer.content.decode()
    data = {"username": "reader", "password": "reader's password"}
    assert client.post("/login/", data).status_code == 429
    assert client.get("/articles/").status_code == 302


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/nowhere/", 404, "There is nothing here"),
        ("/refusing/", 403, "You may not do this"),
        ("/suspicious/", 400, "could not be understood"),
        ("/broken/", 500, "Something went wrong"),
    ],
)
def test_what_goes_wrong_is_said_on_a_page(editor, address, status, says):
    client = signed_in(editor)
    client.raise_request_exception = False
    response = client.get(address)
    assert response.status_code == status
    assert says in response.content.decode()
    assert "a secret" not in response.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_is_refused_with_an_explanation(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    response = client.post("/upload/", {"text": "Ein Text."})
    assert response.status_code == 403
    assert "This form has expired" in response.content.decode()


@pytest.mark.django_db
def test_the_language_is_chosen_without_signing_in(client):
    client.post("/language/", {"language": "de", "next": "/login/"})
    assert '<html lang="de"' in client.get("/login/").content.decode()


@pytest.mark.django_db
def test_an_administrator_by_role_manages_users_and_an_editor_does_not(administrator_client, editor_client):
    assert administrator_client.get("/admin/auth/user/").status_code == 200
    assert editor_client.get("/admin/auth/user/").status_code == 403
    assert User.objects.filter(is_superuser=True).count() == 0


def test_the_secret_key_is_made_once_and_for_its_owner_alone(tmp_path):
    path = tmp_path / "secret_key"
    key = secret_key.read_or_make(path)
    assert len(key) > 50
    assert secret_key.read_or_make(path) == key
    assert path.stat().st_mode & 0o077 == 0


def test_production_settings_pass_the_deployment_check(tmp_path):
    environment = {  # nothing of the machine's own, such as DEBUG or a short SECRET_KEY
        "PATH": os.environ["PATH"],
        "HTTPS": "1",
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "newsgraph.settings",
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
