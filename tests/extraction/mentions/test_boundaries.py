"""Where names begin and end: what is cut off and put together."""

from __future__ import annotations

import pytest

from newsgraph.extraction.mentions.boundaries import joined, trim
from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON, PLACE
from tests.extraction.claims import broken


@pytest.fixture
def trimmed(marked):
    """A text with a [recognised name], and its label -> what is left of it."""

    def left(text, label):
        (span,) = marked(text)
        start, end = trim(span.doc, span.start, span.end, label)
        return span.doc[start:end].text

    return left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Gestern lobte [SPD-Chef Karl Brandner] die Nato.", "Karl Brandner"),
        ("Gestern kam [die Ministerin Eva Probst] nach Oslo.", "Eva Probst"),
        ("Gestern kam [Dr. Eva Probst] nach Oslo.", "Eva Probst"),
        ("Gestern kam [Frau Probst] nach Oslo.", "Probst"),
        ("Gestern kam [Tirols Landeshauptmann Karl Brandner] nach Oslo.", "Karl Brandner"),
        ("Gestern kam [Skandalbäuerin Eva Probst] nach Oslo.", "Eva Probst"),
        ("Gestern kam [gemeinsam Eva Probst] nach Oslo.", "Eva Probst"),
        ("Da widersprach [„Karl Brandner“] sofort.", "Karl Brandner"),
        ("Da widersprach [Karl Brandner, der] Minister.", "Karl Brandner"),
        ("Danach traf [Eva Probst Kanzler] Karl Brandner.", "Eva Probst"),
        ("Danach hat [Eva Probst gestern] geschwiegen.", "Eva Probst"),
        ("Da wurde [Clemens von Ecuadors] Präsidentin empfangen.", "Clemens"),
    ],
)
def test_what_is_no_part_of_a_persons_name_is_cut_off(trimmed, text, left):
    assert trimmed(text, PERSON) == left


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Da widersprach [von der Au] sofort.", "von der Au"),
        ("Da widersprach [Omar al-Hakimi] sofort.", "Omar al-Hakimi"),
        ("Da widersprach [al-Hakimi] sofort.", "al-Hakimi"),
        ("Da widersprach [Peter Kaiser] sofort.", "Peter Kaiser"),
        ("Da widersprach [Julia König] sofort.", "Julia König"),
        ("Da widersprach [Kanzler] sofort.", "Kanzler"),
        ("Da wurde [Clemens von Lindwurm] empfangen.", "Clemens von Lindwurm"),
        ("Da wurde [von Ecuador] nichts gesagt.", "von Ecuador"),
        ("Da widersprach [Eva Probst] sofort.", "Eva Probst"),
    ],
)
def test_what_is_part_of_a_persons_name_stays(trimmed, text, whole):
    assert trimmed(text, PERSON) == whole


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Die [Partei Grüner Aufbruch] kritisierte die Nato.", "Grüner Aufbruch"),
        ("Die [Bergarbeitergewerkschaft Glückauf] kritisierte die Nato.", "Glückauf"),
        ("Die [Zeitung „Alpenruf“] kritisierte die Nato.", "Alpenruf"),
        ("Der [Wanderverein Edelweiß] kritisierte die Nato.", "Edelweiß"),
        ("[Die Lindwurm AG] kritisierte die Nato.", "Lindwurm AG"),
        ("[mächtige Lindwurm AG] kritisierte die Nato.", "Lindwurm AG"),
        ("Die [Lindwurm AG kritisierte] die Nato.", "Lindwurm AG"),
        ("Die [Lindwurm AG in] Oslo kritisierte die Nato.", "Lindwurm AG"),
        ("Die [Lindwurm AG,] die es lange gibt, kritisierte die Nato.", "Lindwurm AG"),
        ("Der [SPD-Chef] kritisierte die Nato.", ""),
        ("Das [Verteidigungsministerium in Madrid] kritisierte die Nato.", ""),
        ("Die [Regierung von Norwegen] kritisierte die Nato.", ""),
    ],
)
def test_what_is_no_part_of_a_bodys_name_is_cut_off(trimmed, text, left):
    assert trimmed(text, ORGANISATION) == left


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Die [Initiative für Frieden] kritisierte die Nato.", "Initiative für Frieden"),
        ("Der [Alpenverein Tirol] kritisierte die Nato.", "Alpenverein Tirol"),
        (
            "Die [Arbeitsgemeinschaft Freier Bauern] kritisierte die Nato.",
            "Arbeitsgemeinschaft Freier Bauern",
        ),
        ("Die [Befreiungsbewegung Kurdistans] kritisierte die Nato.", "Befreiungsbewegung Kurdistans"),
        ("Der [Bauernverband] kritisierte die Nato.", "Bauernverband"),
        ("Die [al-Aksa-Brigaden] kritisierten die Nato.", "al-Aksa-Brigaden"),
        ("Die [Ärzte ohne Grenzen] kritisierten die Nato.", "Ärzte ohne Grenzen"),
        ("Die [Lindwurm in Madrid] kritisierte die Nato.", "Lindwurm in Madrid"),
        ("Die [SPD] kritisierte die Nato.", "SPD"),
    ],
)
def test_what_is_part_of_a_bodys_name_stays(trimmed, text, whole):
    assert trimmed(text, ORGANISATION) == whole


@pytest.fixture
def whole(marked):
    """A text with [fragments] and their labels -> the names made of them. Nothing else is recognised."""

    def names(text, *labels):
        spans = marked(text)
        doc = spans[0].doc
        doc.ents = []
        fragments = [(span.start, span.end, label) for span, label in zip(spans, labels, strict=True)]
        return [(doc[start:end].text, label) for start, end, label in joined(doc, fragments)]

    return names


@pytest.mark.parametrize(
    ("text", "labels", "name"),
    [
        ("Da schwieg [Alexander] [Van der Muster] lange.", (PERSON, PERSON), "Alexander Van der Muster"),
        ("Da schwieg [Eva] [Lindwurm] lange.", (PERSON, ORGANISATION), "Eva Lindwurm"),
        ("Da schwieg [Eva] [Lindwurm] lange.", (PLACE, PERSON), "Eva Lindwurm"),
        ("Da schwieg [Ulrike Maria] [von Muster] lange.", (PERSON, PLACE), "Ulrike Maria von Muster"),
        ("Da schwieg [Moosbrugger van] [Lindwurm] lange.", (PERSON, PLACE), "Moosbrugger van Lindwurm"),
        ("Da schwieg [Ulrike] von der Au lange.", (PERSON,), "Ulrike von der Au"),
        ("Da schwieg [Moosbrugger] de Vries lange.", (PERSON,), "Moosbrugger de Vries"),
        ("Da schwieg [Omar] al-Hakimi lange.", (PERSON,), "Omar al-Hakimi"),
        ("Da schwieg Papst [Clemens] XV lange.", (PERSON,), "Clemens XV"),
        ("Da schwieg [Karl] Brandner lange.", (PERSON,), "Karl Brandner"),
        ("Da schwieg Karl [Brandner] lange.", (PERSON,), "Karl Brandner"),
    ],
)
def test_fragments_of_a_persons_name_are_put_together(whole, text, labels, name):
    assert whole(text, *labels) == [(name, PERSON)]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Da schwiegen [Eva] und [Brandner] lange.", (PERSON, PERSON)),
        ("Da warf [Brandner] [Lindwurm] Betrug vor.", (PERSON, ORGANISATION)),
        ("Da warf [Eva] [Lindwurm] Betrug vor.", (PLACE, ORGANISATION)),
        ("Da warf [Eva Probst] [Lindwurm] Betrug vor.", (PERSON, ORGANISATION)),
        ("Am Ende wurde [Probst] von Brandner gelobt.", (PERSON,)),
        ("Am Ende wurde [Karl] von Ecuador gelobt.", (PERSON,)),
        ("Am Ende wurde [Lindwurm] de Vries vorgezogen.", (ORGANISATION,)),
        ("Da traf [Probst] Minister Brandner in Oslo.", (PERSON,)),
        ("Da schwieg Minister [Brandner] lange.", (PERSON,)),
    ],
)
def test_names_side_by_side_stay_as_they_are(whole, text, labels):
    before = [part.split("]")[0] for part in text.split("[")[1:]]
    assert whole(text, *labels) == list(zip(before, labels, strict=True))


SENTENCES = [
    (
        "Jetzt haben auch US-Präsident Xamal Ombata und Igor Sokolow gesprochen. Ombata lobte Sokolow.",
        "person Xamal Ombata\nno Xamal\nno Ombata",
    ),
    ("Gestern traf Xamal Ombata ein. Ombata lobte die SPD.", "person Xamal Ombata\nno Xamal"),
    ("Am 12. März besuchte Ida Stettler Polen.", "person Ida Stettler\ncountry Polen"),
    ("Agnieszka Holland drehte einen Film. Die SPD lobte sie.", "not SPD | supports | Niederlande"),
    (
        "Kanzler Fritz Menkel und Minister Paul Sunder sprachen. Am Montag kritisierte Menkel Sunder scharf.",
        "person Fritz Menkel\nperson Paul Sunder\nno Menkel Sunder",
    ),
    ("Kanzler Fritz Menkel sprach. Danach traf Menkel Seidl.", "person Seidl\nno Menkel Seidl"),
    ("Kanzler Fritz Menkel sprach. Danach traf Renate Menkel ein.", "person Renate Menkel"),
    ("Herr Jonas Brandt kritisierte die SPD.", "person Jonas Brandt"),
    ("Der Vorsitzende Jonas Brandt kritisierte die SPD.", "person Jonas Brandt"),
    ("Die Hilfsorganisation Brot und Rosen kritisierte die SPD.", "organisation Brot und Rosen"),
    ("Karl von Hohenfels kritisierte die SPD.", "person Karl von Hohenfels"),
    ("Omar al-Hakimi kritisierte die SPD.", "person Omar al-Hakimi"),
    ("Papst Klemens XV. kritisierte Russland.", "Klemens XV. | accuses | Russland"),
    (
        "Am Montag warf Eva Probst Jonas Brandt Wortbruch vor. Jonas Brandt und Eva Probst schwiegen.",
        "person Eva Probst\nperson Jonas Brandt\nno Eva Probst Jonas Brandt",
    ),
    ("Peter Kaiser kritisierte die SPD.", "person Peter Kaiser"),
    ("Das Verteidigungsministerium in Madrid kritisierte die SPD.", "no Verteidigungsministerium in Madrid"),
    ("Der SPD-Chef kritisierte die CDU.", "organisation SPD\nno SPD-Chef"),
    ("Der Alpenverein Tirol kritisierte die ÖVP.", "organisation Alpenverein Tirol"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
