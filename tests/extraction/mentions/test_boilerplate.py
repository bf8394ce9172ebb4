"""Where names are no news."""

from __future__ import annotations

import pytest

from newsgraph.extraction.mentions.boilerplate import outside_the_news
from tests.extraction.claims import broken


@pytest.fixture
def left_out(nlp):
    """A text -> the words that are no news."""

    def words(text):
        doc = nlp(text)
        skipped, _homes = outside_the_news(doc, [token.text for token in doc])
        return " ".join(doc[i].text for i in sorted(skipped) if not doc[i].is_space)

    return words


@pytest.fixture
def homes(mentions):
    return lambda text: [home.name for home in mentions(text).homes]


NEWS = "Norwegen hat den Vertrag gekündigt."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"Foto: Karl Brandner\n{NEWS}", "Foto : Karl Brandner"),
        (f"{NEWS}\nGrafik: Karl Brandner, Quelle: OECD", "Grafik : Karl Brandner , Quelle : OECD"),
        (f"  © Karl Brandner\n{NEWS}", "© Karl Brandner"),
        (f"Von Karl Brandner\n{NEWS}", "Von Karl Brandner"),
        (f"{NEWS}\nabc/Reuters/dpa", "abc / Reuters / dpa"),
        (f"{NEWS}\nabc / APA", "abc / APA"),
        (f"{NEWS} (dpa)", "( dpa )"),
        (f"{NEWS} (APA, Reuters, dpa)", "( APA , Reuters , dpa )"),
        (f"{NEWS} (Karl Brandner, 3.5.2016)", "( Karl Brandner , 3.5.2016 )"),
        (f"{NEWS} (Karl Brandner, 3. Mai 2016)", "( Karl Brandner , 3. Mai 2016 )"),
    ],
)
def test_credits_bylines_and_agencies_are_no_news(left_out, text, words):
    assert left_out(text) == words


@pytest.mark.parametrize(
    "text",
    [
        f"Auf dem Foto Karl Brandner\n{NEWS}",
        f"Von Karl Brandner hört man wenig\n{NEWS}",
        f"Von Karl\n{NEWS}",
        f"{NEWS}\nBrandner/Probst",
        f"{NEWS}\nBrandner und Reuters",
        f"{NEWS} (SPD)",
        f"{NEWS} (Karl Brandner von der dpa)",
        f"{NEWS} (Karl Brandner, Platz 3)",
        f"{NEWS} (dpa und so weiter, ohne Ende",
        "Foto: Karl Brandner hat der Redaktion ein Bild geschickt, auf dem man wenig sieht, aber das Wenige "
        "ist so schön, dass man es zeigt.",
    ],
)
def test_what_looks_like_it_is_news(left_out, text):
    assert left_out(text) == ""


@pytest.mark.parametrize(
    ("text", "words", "countries"),
    [
        (f"Oslo – {NEWS}", "Oslo –", ["Norwegen"]),
        (f"Oslo (dpa) - {NEWS}", "Oslo ( dpa ) -", ["Norwegen"]),
        (f"Oslo/Prag (APA/Reuters) – {NEWS}", "Oslo / Prag ( APA / Reuters ) –", ["Norwegen", "Tschechien"]),
        (f"Oslo, 3. Mai – {NEWS}", "Oslo , 3. Mai –", ["Norwegen"]),
        (f"Oslo am 3. Mai (eigener Bericht) – {NEWS}", "Oslo am 3. Mai ( eigener Bericht ) –", ["Norwegen"]),
        (f"Ein Vertrag endet\nOslo – {NEWS}", "Oslo –", ["Norwegen"]),
        (f"Washington/Buenos Aires — {NEWS}", "Washington / Buenos Aires —", ["USA", "Argentinien"]),
        (f"Lindau – {NEWS}", "Lindau –", []),
    ],
)
def test_datelines_tell_where_a_text_was_written(left_out, homes, text, words, countries):
    assert left_out(text) == words
    assert homes(text) == countries


@pytest.mark.parametrize(
    "text",
    [
        f"Oslo bleibt hart – {NEWS}",
        f"Oslo, Kreml und Prag schweigen. {NEWS}",
        f"Karl Brandner – {NEWS}",
        "Der Vertrag von Oslo – er gilt seit gestern – ist gekündigt.",
        f"(dpa) – {NEWS}",
        f"Oslo: {NEWS}",
    ],
)
def test_what_is_no_dateline(homes, text):
    assert homes(text) == []


def test_a_dateline_is_short(homes):
    assert homes(f"Oslo, {', '.join(['3. Mai'] * 6)} – {NEWS}") == []


def test_who_is_only_in_a_credit_is_no_actor(names):
    assert names(f"Foto: Karl Brandner/Reuters\n{NEWS}") == {"Norwegen": "LOC"}


SENTENCES = [
    ("Berlin (dpa) – Jonas Brandt kritisierte die SPD.", "no dpa\nno Berlin\nJonas Brandt | accuses | SPD"),
    ("Berlin/Wien – Jonas Brandt kritisierte die SPD.", "no Berlin\nno Wien"),
    ("Berlin kritisierte Wien.", "Deutschland | accuses | Österreich"),
    ("Foto: Eva Probst/Reuters\n\nJonas Brandt kritisierte die SPD.", "no Eva Probst\nno Reuters"),
    ("Von Eva Probst\n\nJonas Brandt kritisierte die SPD.", "no Eva Probst"),
    ("Jonas Brandt kritisierte die SPD (Eva Probst, 3.5.2016).", "no Eva Probst"),
    ("Jonas Brandt kritisierte Eva Probst.", "Jonas Brandt | accuses | Eva Probst"),
    ("Jonas Brandt kritisierte die SPD.\n\nanr/Reuters/dpa", "no Reuters\nno dpa"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
