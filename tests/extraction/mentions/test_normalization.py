"""Names in the nominative."""

from __future__ import annotations

import pytest

from newsgraph.extraction.mentions.normalization import extended_body, organisation_name, person_name
from tests.extraction.claims import broken


@pytest.fixture
def person(marked):
    def name(text):
        (span,) = marked(text)
        return person_name(span.doc, span.start, span.end, {token.text for token in span.doc})

    return name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Reise [Eva Brandners] endet.", "Eva Brandner"),
        ("[Brandners] Reise endet.", "Brandner"),
        ("Norwegen lobte [Ottos] Reise.", "Otto"),
        ("[Brandners] kamen, Brandner nicht.", "Brandner"),
        ("Die Reise [Clemens XV] endet.", "Clemens XV."),
        ('Die Reise von [Karl "Kalle" Brandner] endet.', "Karl Kalle Brandner"),
        ("[Brandners] Reise endet. Niemand sah Eva Brandners.", "Brandners"),
        ("Pablo Bauhaus kam. [Bauhaus] Reise endet.", "Bauhaus"),
    ],
)
def test_persons_in_the_nominative(person, text, name):
    assert person(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "[Karl Moss] kam nach Oslo.",
        "[Karl Maas] kam nach Oslo.",
        "Die Reise von [Karl Brands] endet.",
        "[Eva Brandners] kam nach Oslo.",
        "Die Reise [Karl Maas] endet.",
        "Die Reise [Karl Grass] endet.",
    ],
)
def test_names_that_end_in_s(person, text):
    assert person(text) == text.split("[")[1].split("]")[0]


@pytest.fixture
def body(marked):
    def name(text):
        (span,) = marked(text)
        return organisation_name(span.doc, span.start, span.end)

    return name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Haltung des [Nationalen Bauernverbands] war klar.", "Nationaler Bauernverband"),
        ("Das Urteil des [Obersten Gerichts] fiel.", "Oberstes Gericht"),
        ("Mit der [Freien Bauernpartei] sprach niemand.", "Freie Bauernpartei"),
        ("Mit dem [Roten Halbmond] sprach niemand.", "Roter Halbmond"),
        ("Die Haltung des [Bauernverbandes] war klar.", "Bauernverband"),
        ("Die Haltung des [Rechnungshofs] war klar.", "Rechnungshof"),
        ("Die Haltung der [Wiener Bauernkammer] war klar.", "Wiener Bauernkammer"),
        ("Die Haltung des [Vatikans] war klar.", "Vatikan"),
        ("Die Haltung von [Bauhaus] war klar.", "Bauhaus"),
        ("Mit den [Freien Bauern] sprach niemand.", "Freie Bauern"),
        ("Mit der [Lindwurm AG] sprach niemand.", "Lindwurm AG"),
        ("Die Haltung der [SPÖ] war klar.", "SPÖ"),
        ("Die „[Neue Bauernpartei“] schwieg.", "Neue Bauernpartei"),
        ("Die Haltung des [Institut für Waldkunde] war klar.", "Institut für Waldkunde"),
        ("Die Haltung der [Bund / Länder] war klar.", "Bund/Länder"),
    ],
)
def test_bodies_in_the_nominative(body, text, name):
    assert body(text) == name


@pytest.fixture
def extended(marked):
    def text_of(text):
        (span,) = marked(text)
        return span.doc[span.start : extended_body(span.doc, span.start, span.end)].text

    return text_of


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Das [Institut] für Waldkunde schwieg.", "Institut für Waldkunde"),
        ("Die [Beobachtungsstelle] für alte Rechte schwieg.", "Beobachtungsstelle für alte Rechte"),
        ("Das [Waldforschungsinstitut] für Tannen schwieg.", "Waldforschungsinstitut für Tannen"),
        ("Das [Institut für Tannen] und Fichten schwieg.", "Institut für Tannen und Fichten"),
        ("Das [Institut für Tannen] und Alte Fichten schwieg.", "Institut für Tannen und Alte Fichten"),
        ("Das [Institut] für Tannen und Fichten schwieg.", "Institut für Tannen und Fichten"),
        ("Das [Institut] für Tannen und alte Fichten schwieg.", "Institut für Tannen und alte Fichten"),
        ("Das [Institut] für Tannen- und Fichtenkunde schwieg.", "Institut für Tannen- und Fichtenkunde"),
        ("Es schwieg das [Institut] für Waldkunde", "Institut für Waldkunde"),
    ],
)
def test_what_a_body_is_for_belongs_to_its_name(extended, text, whole):
    assert extended(text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Die [Lindwurm AG] für Eva Probst schwieg.",
        "Das [Institut] gegen Eva Probst schwieg.",
        "Das [Institut] für sie schwieg.",
        "Das [Institut für Tannen] und schwieg.",
        "Das [Institut für Tannen] oder Fichten schwieg.",
        "Es schwieg das [Institut]",
        "Es schwieg das [Institut] für",
    ],
)
def test_what_does_not_belong_to_it(extended, text):
    assert extended(text) == text.split("[")[1].split("]")[0]


SENTENCES = [
    ("Eva Probsts Kritik an der SPD überraschte. Eva Probst schwieg.", "person Eva Probst\nno Eva Probsts"),
    ("Die Kritik Russlands an der EU überraschte.", "Russland | accuses | EU\nno Russlands"),
    ("Die SPD kritisierte den Internationalen Währungsfonds.", "organisation Internationaler Währungsfonds"),
    (
        "Die Entscheidung des Europäischen Gerichtshofs stärkt die Grünen. "
        "Polen kritisierte den Europäischen Gerichtshof.",
        "organisation Europäischer Gerichtshof",
    ),
    ("Jens Markus kritisierte die SPD. Jens Markus lobte die CDU.", "person Jens Markus"),
    ("Pablo Iglesias kritisierte die SPD.", "person Pablo Iglesias"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
