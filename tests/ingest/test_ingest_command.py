"""Files taken in at the command line, as if they had been uploaded."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from newsgraph.articles.models import Article
from newsgraph.ingest.models import Delivery
from tests.articles.formats import made

pytestmark = pytest.mark.django_db


def test_folders_are_taken_in_with_all_that_lies_in_them(tmp_path, capsys):
    (tmp_path / "tief").mkdir()
    (tmp_path / "a.txt").write_text("Okoro lobte Lindqvist.")
    (tmp_path / "tief" / "b.docx").write_bytes(made.docx())
    (tmp_path / ".versteckt").write_text("x")
    call_command("ingest", tmp_path, language="de")
    assert [(one.title, one.language) for one in Article.objects.all()] == [("a", "de")]
    assert [(one.name, one.language) for one in Delivery.objects.all()] == [("b.docx", "de")]
    assert "2 files taken in." in capsys.readouterr().out


def test_a_bad_file_is_named_and_stops_no_other(tmp_path, capsys):
    (tmp_path / "a.png").write_bytes(b"\x89PNG rest")
    (tmp_path / "b.txt").write_text("Okoro lobte Lindqvist.")
    with pytest.raises(CommandError) as refusal:
        call_command("ingest", tmp_path / "a.png", tmp_path / "fehlt.txt", tmp_path / "b.txt")
    assert refusal.value.returncode == 1
    said = capsys.readouterr().err
    assert "a.png: Files of this kind can’t be read." in said
    assert "fehlt.txt: No such file" in said
    assert Article.objects.count() == 1
