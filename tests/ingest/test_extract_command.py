"""The extractor alone, as a command: the real one, on sentences of our own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[2]
MEETING = (
    "Angela Merkel hat am Montag Wladimir Putin in Moskau getroffen. Russland kritisierte die Nato scharf."
)


def extract(capsys: pytest.CaptureFixture[str], *files: Path) -> list[dict]:
    call_command("extract", *files)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_text_file_becomes_one_line_of_json(tmp_path, capsys):
    path = tmp_path / "treffen.txt"
    path.write_text(MEETING, encoding="utf-16")
    (article,) = extract(capsys, path)
    assert (article["id"], article["language"]) == ("treffen", "de")
    assert {"name", "kind", "aliases"} == set(article["actors"][0])
    assert {"Angela Merkel", "Wladimir Putin"} <= {actor["name"] for actor in article["actors"]}
    met = next(relation for relation in article["relations"] if relation["type"] == "talked-to")
    assert {met["source"], met["target"]} == {"Angela Merkel", "Wladimir Putin"}
    assert met["evidence"] == "Angela Merkel hat am Montag Wladimir Putin in Moskau getroffen."
    assert set(met) == {"source", "type", "target", "topic", "role", "negated", "reported", "evidence"}


def test_many_articles_of_one_file_keep_their_ids_and_order(tmp_path, capsys):
    path = tmp_path / "articles.jsonl"
    articles = [
        {"id": name, "text": text}
        for name, text in (("b", MEETING), ("a", "Es regnet heute."), ("c", MEETING))
    ]
    path.write_text("\n".join(map(json.dumps, articles)) + "\n\n")
    found = extract(capsys, path)
    assert [article["id"] for article in found] == ["b", "a", "c"]
    assert found[0]["relations"] == found[2]["relations"] != []


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "The text is empty."),
        ("a.txt", b"%PDF-1.7", "This PDF is damaged."),
        ("a.txt", b"\x89PNG", "Files of this kind can’t be read."),
        ("a.jsonl", b"\xff\xfe", "This is not UTF-8."),
        ("missing.txt", None, "No such file"),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_status_2_and_one_line(tmp_path, name, data, says):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(CommandError) as refusal:
        call_command("extract", path)
    assert says in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert refusal.value.returncode == 2


def test_the_command_needs_no_database(tmp_path):
    command = [sys.executable, "manage.py", "extract", str(tmp_path / "missing.txt")]
    environment = {"DATA_DIR": str(tmp_path / "data"), "DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "No such file" in done.stderr


@pytest.mark.slow
def test_thousands_of_lines_without_a_full_stop_are_read(tmp_path, capsys):
    path = tmp_path / "lines.txt"
    path.write_text("Angela Merkel traf Wladimir Putin\n" + "und\n" * 1_999)
    (article,) = extract(capsys, path)
    assert {"Angela Merkel", "Wladimir Putin"} <= {actor["name"] for actor in article["actors"]}


ENGLISH = "The government in London has said on Monday that it would not agree to the proposal."


def test_a_text_in_another_language_stops_no_other(tmp_path, capsys):
    path = tmp_path / "mixed.jsonl"
    texts = ["Nordland ist ein Land.", ENGLISH, "Auch Schweden ist eines."]
    path.write_text("".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(texts)))
    with pytest.raises(CommandError) as refusal:
        call_command("extract", path)
    assert refusal.value.returncode == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == ["0", "1", "2"]
    assert ["error" in row for row in rows] == [False, True, False]
    assert "only German" in rows[1]["error"]


def test_who_knows_the_language_is_believed(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(ENGLISH)
    call_command("extract", path, language="de")
    assert "error" not in json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("line", "id_", "says"),
    [
        ("{}", "line 2", "not a JSON object with id and text"),
        ("no json", "line 2", "not a JSON object with id and text"),
        ("[1]", "line 2", "not a JSON object with id and text"),
        ('{"id": "x", "text": ""}', "x", "The text is empty."),
        ('{"id": "x", "text": "12 – 3"}', "x", "The text has no letters."),
        (json.dumps({"id": "x", "text": ENGLISH}), "x", "only German"),
    ],
)
def test_one_bad_line_stops_no_other(tmp_path, capsys, line, id_, says):
    path = tmp_path / "mixed.jsonl"
    good = json.dumps({"id": "x", "text": MEETING})
    path.write_text(f"{good}\n{line}\n{good}\n")
    with pytest.raises(CommandError) as refusal:
        call_command("extract", path)
    assert refusal.value.returncode == 1
    first, bad, last = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert (bad["id"], says in bad["error"]) == (id_, True)
    assert first["relations"] == last["relations"] != []


def test_one_unreadable_file_stops_no_other(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(MEETING)
    with pytest.raises(CommandError) as refusal:
        call_command("extract", tmp_path / "missing.txt", path)
    assert refusal.value.returncode == 2
    assert json.loads(capsys.readouterr().out)["id"] == "a"
