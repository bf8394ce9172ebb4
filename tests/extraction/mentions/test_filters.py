"""Recognised names that are no actors."""

from __future__ import annotations

import pytest

from newsgraph.extraction.mentions.candidate import ORGANISATION, OTHER, PERSON, PLACE
from newsgraph.extraction.mentions.filters import (
    is_dictionary_word,
    is_no_name,
    is_publisher,
    may_be_body,
)
from tests.extraction.claims import broken


@pytest.fixture
def no_name(marked):
    """A text with a [recognised name], and its label -> is it a name of nobody?"""

    def answer(text, label):
        (span,) = marked(text)
        return is_no_name(span.doc, span.start, span.end, label, span.text)

    return answer


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Gestern kam [Frau] Probst.", PERSON),
        ("Im [Mai] kam Eva Probst.", PERSON),
        ("Im [Mai 2016] kam Eva Probst.", PERSON),
        ("Da kam [sie] nach Oslo.", PERSON),
        ("Die [Polen] kamen nach Oslo.", PERSON),
        ("Der [Norweger] kam nach Oslo.", ORGANISATION),
        ("Der [Präsident] kam nach Oslo.", PERSON),
        ("Das [Brot] kam nach Oslo.", PERSON),
        ("Da kam [x].", PERSON),
        ("Jens Brandt ([@jensbrandt]) kam.", ORGANISATION),
        ("Da schrieb [presse@amt.example] zurück.", ORGANISATION),
        ("Da stand [123] in der Liste.", ORGANISATION),
        ("Da stand [lindwurm.at] in der Liste.", ORGANISATION),
        ("Der [Lindwurm] kam nach Oslo.", OTHER),
        ("Da kam [brandner] nach Oslo.", PERSON),
        ("Das meldete die [Süddeutsche Zeitung] gestern.", ORGANISATION),
        ("Das meldete [Reuters] gestern.", ORGANISATION),
        ("Das sagte er der Zeitung [Alpenruf] gestern.", ORGANISATION),
        ("Das sagte er dem Magazin „[Alpenruf]“ gestern.", ORGANISATION),
        ("Die [Münchner Sicherheitskonferenz] endet.", ORGANISATION),
        ("Das [Osloer Abkommen] endet.", ORGANISATION),
        ("Das [norwegische Außenministerium] schweigt.", ORGANISATION),
        ("Die [Polizei] schweigt.", ORGANISATION),
        ("Die [Bergarbeitergewerkschaft] schweigt.", ORGANISATION),
        ("Das [US-Außenministerium] schweigt.", ORGANISATION),
        ("Die [EU-Fraktion] schweigt.", ORGANISATION),
        ("Die [US-Truppe] schweigt.", ORGANISATION),
        ("Die [PKK-Anhänger] schweigen.", ORGANISATION),
        ("Die [Zuckerdose] schweigt.", ORGANISATION),
        ("Da siegte der [Ehrgeiz] schnell.", PLACE),
    ],
)
def test_names_of_nobody(no_name, text, label):
    assert no_name(text, label)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Gestern kam Frau [Koch] nach Oslo.", PERSON),
        ("Gestern kam Ministerin [Koch] nach Oslo.", PERSON),
        ("Gestern kam [Eva Koch] nach Oslo.", PERSON),
        ("Gestern kam [Brandner] nach Oslo.", PERSON),
        ("Gestern kam [al-Hakimi] nach Oslo.", PERSON),
        ("Gestern kam [von Moosbrugger] nach Oslo.", PERSON),
        ("Gestern kam [Lu] nach Oslo.", PERSON),
        ("Gestern kam [Julia Präsident] nach Oslo.", PERSON),
        ("Die [Lindwurm AG] schweigt.", ORGANISATION),
        ("Die [Katholische Bischofskonferenz] schweigt.", ORGANISATION),
        ("Das [Grüne Außenministerium] schweigt.", ORGANISATION),
        ("Der Verein [Kompass] schweigt.", ORGANISATION),
        ("Die Gruppe „[Kompass]“ schweigt.", ORGANISATION),
        ("Die [Richtervereinigung] (RIV) schweigt.", ORGANISATION),
        ("Der Gewerkschaftsbund [SBA] schweigt.", ORGANISATION),
        ("Die [Lindwurm-Truppe] schweigt.", ORGANISATION),
        ("Das [Nokonda] schweigt.", PLACE),
        ("Die [FSJ] schweigt.", ORGANISATION),
    ],
)
def test_names_of_somebody(no_name, text, label):
    assert not no_name(text, label)


@pytest.fixture
def body(marked):
    def answer(text, label=ORGANISATION):
        (span,) = marked(text)
        return may_be_body(span.doc, span.start, span.end, label, span.text)

    return answer


@pytest.mark.parametrize(
    "text", ["Die [Volksanwaltschaft] prüft den Fall.", "Der [Rechnungshof] prüft den Fall."]
)
def test_bodies_named_by_their_function(body, text):
    assert body(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die [Polizei] prüft den Fall.",
        "Der [Landtag] prüft den Fall.",
        "Die [Staatsanwaltschaft] prüft den Fall.",
        "Die [Zentralregierung] prüft den Fall.",
        "Die [Bergbauernpartei] prüft den Fall.",
        "Der [Bürgermeister] prüft den Fall.",
        "Die [Rechnungshöfe] prüfen den Fall.",
        "Die [Friedenskonferenz] prüft den Fall.",
        "Die [Bezirks-Anwaltschaft] prüft den Fall.",
        "Das [alte Rechnungsamt] prüft den Fall.",
        "[Moosbrugger] prüft den Fall.",
    ],
)
def test_what_is_named_so_is_no_body(body, text):
    assert not body(text)


def test_only_what_was_taken_for_a_body_may_be_one(body):
    assert not body("Der [Rechnungshof] prüft den Fall.", PLACE)


@pytest.mark.parametrize("word", ["Lob", "Ehrgeiz", "Zucker", "Streit"])
def test_words_of_the_dictionary(word):
    assert is_dictionary_word(word)


@pytest.mark.parametrize("word", ["Moosbrugger", "Lindwurm-Lob", "Oslo", "Streit" * 7, "3"])
def test_words_of_no_dictionary(word):
    assert not is_dictionary_word(word)


@pytest.mark.parametrize(
    "name", ["Reuters", "Spiegel", "Spiegels", "Süddeutsche Zeitung", "DER STANDARD", "ORFs"]
)
def test_publishers(name):
    assert is_publisher(name)


@pytest.mark.parametrize("name", ["Lindwurm", "Süddeutsche", "reuters", "Spiegelss", "Standarte"])
def test_others_do_not_publish(name):
    assert not is_publisher(name)


SENTENCES = [
    ("Die Weser trat über die Ufer. Die SPD schwieg.", "no Weser"),
    ("Der Rhein bedroht Köln.", "no Rhein"),
    ("Die Ärzte fanden das Sarin in Syrien.", "no Sarin"),
    ("Frau Sarin kritisierte die SPD.", "organisation SPD"),
    (
        "Die Münchner Sicherheitskonferenz begann. Russland kritisierte die EU.",
        "no Münchner Sicherheitskonferenz",
    ),
    ("Im Januar kritisierte Russland die EU.", "no Januar"),
    ("Die Polizei kritisierte Russland.", "no Polizei"),
    ("Der Spiegel berichtete über Russland.", "no Spiegel"),
    ("Die Nachrichtenagentur Interfax meldete Verluste Russlands.", "no Interfax"),
    ("Frau Koch kritisierte die SPD.", "person Koch"),
    ("Die Seite example.org kritisierte die SPD.", "no example.org"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
