"""What is backed up comes back whole, into an empty installation only."""

from __future__ import annotations

import zipfile

import pytest
from django.contrib.auth.models import User
from django.core import serializers
from django.core.management import CommandError, call_command

from newsgraph.backup import APPS, _models
from newsgraph.ingest.deliveries import receive
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.corrections.statements import accept_statement, reject_statement
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Actor, Correction, Statement
from tests.articles.formats import made
from tests.corpus import busy_corpus, told

pytestmark = pytest.mark.django_db(transaction=True)


def everything() -> dict[str, str]:
    return {
        model._meta.label: serializers.serialize(
            "jsonl", model._default_manager.order_by("pk"), use_natural_foreign_keys=True
        )
        for model in _models()
    }


@pytest.fixture
def eventful(editor: User) -> None:
    articles = busy_corpus(3)
    accept_statement(Statement.objects.earliest("pk"), by=editor)
    reject_statement(Statement.objects.latest("pk"), by=editor)
    one, other = Actor.objects.filter(kind="person").order_by("pk")[:2]
    merge_actors(one, other, by=editor)
    undo(Correction.objects.latest("pk"), by=editor)
    receive("treffen.docx", made.docx(), by=editor, upload=articles[0].jobs.model().upload)


def test_all_comes_back_into_an_empty_installation(tmp_path, eventful):
    before = everything()
    call_command("backup", tmp_path / "alles.zip")
    call_command("flush", verbosity=0, interactive=False)
    call_command("restore", tmp_path / "alles.zip")
    assert everything() == before
    assert {label.split(".")[0] for label, rows in before.items() if rows} == set(APPS)
    told("danach", *[])  # new rows find free keys


def test_nothing_is_restored_over_what_is_there(tmp_path, eventful):
    call_command("backup", tmp_path / "alles.zip")
    before = everything()
    with pytest.raises(CommandError, match="not empty"):
        call_command("restore", tmp_path / "alles.zip")
    assert everything() == before


def test_no_backup_is_overwritten(tmp_path):
    (tmp_path / "alles.zip").write_text("wichtig")
    with pytest.raises(CommandError, match="exists"):
        call_command("backup", tmp_path / "alles.zip")
    assert (tmp_path / "alles.zip").read_text() == "wichtig"


@pytest.mark.parametrize("damage", ["no archive", "a part is missing", "cut off"])
def test_a_damaged_backup_restores_nothing(tmp_path, eventful, damage):
    whole, broken = tmp_path / "alles.zip", tmp_path / "kaputt.zip"
    call_command("backup", whole)
    if damage == "a part is missing":
        with zipfile.ZipFile(whole) as old, zipfile.ZipFile(broken, "w") as new:
            for name in old.namelist()[:-2]:
                new.writestr(name, old.read(name))
            new.writestr("manifest.json", old.read("manifest.json"))
    else:
        broken.write_bytes(b"nichts" if damage == "no archive" else whole.read_bytes()[:-500])
    call_command("flush", verbosity=0, interactive=False)
    empty = everything()
    with pytest.raises(CommandError, match="damaged"):
        call_command("restore", broken)
    assert everything() == empty
