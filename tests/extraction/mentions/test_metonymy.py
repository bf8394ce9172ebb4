"""When a country or a seat of government acts, and when it is merely a place."""

from __future__ import annotations

import pytest

from newsgraph.extraction.mentions import metonymy
from tests.extraction.claims import broken


@pytest.mark.parametrize("noun", ["Polizei", "Linke", "Parlament"])
def test_common_nouns(noun):
    assert metonymy.is_common_noun(noun)


@pytest.mark.parametrize("noun", ["Nato", "polizei", "Lindwurm"])
def test_no_common_nouns(noun):
    assert not metonymy.is_common_noun(noun)


@pytest.mark.parametrize(
    "text",
    [
        "[Mali] lehnte den Plan ab.",
        "Norwegen half [Mali] sofort.",
        "Norwegen sprach mit [Mali] darüber.",
        "Die Armee [Malis] griff an.",
        "Der Angriff auf [Mali] begann.",
        "Die Unterstützung durch [Mali] war wichtig.",
        "Norwegen hat seinen Angriff auf [Mali] gestern begonnen.",
    ],
)
def test_countries_that_act(head, text):
    assert metonymy.acts(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "In [Mali] regnet es.",
        "Sie flog nach [Mali] zurück.",
        "Der Norden [Malis] ist trocken.",
        "Die Hauptstadt des armen [Mali] ist groß.",
        "Der Blick auf [Mali] lohnt.",
        "Sie blieb im schönen [Mali] lange.",
        "Der Angriff in [Mali] begann.",
    ],
)
def test_countries_that_are_only_places(head, text):
    assert not metonymy.acts(head(text))


@pytest.mark.parametrize("text", ["Sie flog nach [Mali] zurück.", "[Mali] empfing sie."])
def test_places_that_may_be_visited(head, text):
    assert metonymy.may_be_visited(head(text))


@pytest.mark.parametrize("text", ["In [Mali] regnet es.", "Sie flog nach [Hause] zurück."])
def test_places_that_nobody_visits(head, text):
    assert not metonymy.may_be_visited(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "[Moskau] lehnte den Plan ab.",
        "Norwegen kritisierte [Moskau] scharf.",
        "Der Plan wurde von [Moskau] abgelehnt.",
        "Der Plan wurde gestern von der Nato und [Moskau] abgelehnt.",
        "Norwegen verhandelt mit [Moskau] darüber.",
        "Die Vorwürfe gegen [Moskau] wiegen schwer.",
        "Norwegen lobte [Moskaus] Außenminister.",
        "Norwegen half [Moskau] sofort.",
        "Oslo und [Moskau] einigten sich.",
    ],
)
def test_seats_that_act(head, text):
    assert metonymy.place_acts(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "[Moskau] liegt an der Moskwa.",
        "In [Moskau] regnet es.",
        "Der Zug fährt von [Moskau] nach Oslo.",
        "Der Zug nach [Moskau] fuhr ab.",
        "Die Straßen [Moskaus] sind leer.",
        "[Moskaus] Bürgermeister schwieg.",
        "[Moskaus] Innenstadt ist schön.",
        "Die Stadt [Moskau] ist schön.",
        "Sie sprach in Oslo und [Moskau] darüber.",
        "Das Konzert in der Stadt von [Moskau] fiel aus.",
    ],
)
def test_seats_that_are_only_places(head, text):
    assert not metonymy.place_acts(head(text))


@pytest.mark.parametrize("office", ["Bürgermeister", "Bürgermeisterin", "Stadtrat", "Gouverneur"])
def test_offices_of_a_city(office):
    assert metonymy.is_city_office(office)


@pytest.mark.parametrize("office", ["Präsident", "Minister", "Lindwurm"])
def test_offices_of_no_city(office):
    assert not metonymy.is_city_office(office)


@pytest.mark.parametrize("text", ["[Lindau] lehnte den Plan ab.", "[Lindau] hat gegen den Plan geklagt."])
def test_unknown_places_that_act(head, text):
    assert metonymy.suffers(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "[Lindau] liegt am See.",
        "[Lindau] ist schön.",
        "Norwegen kritisierte [Lindau] scharf.",
        "In [Lindau] regnet es.",
    ],
)
def test_unknown_places_that_do_not(head, text):
    assert not metonymy.suffers(head(text))


@pytest.fixture
def mayor(marked):
    def has(text):
        (span,) = marked(text)
        return metonymy.has_mayor(span.doc, span.start, span.end)

    return has


@pytest.mark.parametrize(
    "text",
    [
        "[Roms] Bürgermeister schwieg.",
        "[Roms] neue umstrittene Bürgermeisterin schwieg.",
        "Die Bürgermeisterin von [Köln] schwieg.",
        "Der Bürgermeister der Stadt [Köln] schwieg.",
        "Bürgermeister von [Köln] will niemand werden.",
        "Der Gouverneur der Provinz [Aleppo] schwieg.",
        "[Paris'] Bürgermeisterin schwieg.",
    ],
)
def test_cities_with_their_mayor(mayor, text):
    assert mayor(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Roms] Präsident schwieg.",
        "[Roms] Streit mit dem Bürgermeister dauert an.",
        "[Rom] Bürgermeister schwieg.",
        "Der Präsident von [Köln] schwieg.",
        "Der Bürgermeister [Köln] schwieg.",
        "Der Bürgermeister aus [Köln] schwieg.",
        "von [Köln] will niemand werden.",
        "[Roms]",
    ],
)
def test_cities_without(mayor, text):
    assert not mayor(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Regierung in [Warschau] schwieg.",
        "Das Außenministerium in [Kiew] schwieg.",
        "Die Behörden von [Mali] schwiegen.",
    ],
)
def test_seats_that_tell_whose_a_body_is(head, text):
    assert metonymy.is_seat_of(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke in [Warschau] brannte.",
        "Die Regierung gegen [Warschau] schwieg.",
        "In [Warschau] regnet es.",
        "Die Regierung [Malis] schwieg.",
    ],
)
def test_places_that_do_not_tell_whose_a_body_is(head, text):
    assert not metonymy.is_seat_of(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "Die Regierung [Chinas] schwieg.",
        "[Russlands] Armee schwieg.",
        "Die Regierung von [China] schwieg.",
        "Die Regierung in [Warschau] schwieg.",
    ],
)
def test_bodies_that_stand_for_their_country(head, text):
    assert metonymy.is_of_body(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücken [Chinas] brannten.",
        "Der Präsident [Chinas] schwieg.",
        "Die Regierung gegen [China] schwieg.",
        "[China] schwieg.",
    ],
)
def test_what_does_not_stand_for_a_country(head, text):
    assert not metonymy.is_of_body(head(text))


SENTENCES = [
    ("Moskau warf der EU Wortbruch vor.", "Russland | accuses | EU"),
    (
        "In Moskau trafen sich Jonas Brandt und Eva Probst.",
        "not Russland | talked-to | Jonas Brandt\nno Moskau",
    ),
    ("Das Weiße Haus kritisierte die EU.", "USA | accuses | EU"),
    ("Die Regierung in Warschau kritisierte die EU.", "Polen | accuses | EU"),
    ("Die Menschen in Warschau kritisierten die EU.", "not Polen | accuses | EU"),
    ("Der Angriff auf Syrien begann. Russland griff Syrien an.", "Russland | attacks | Syrien"),
    (
        "Roms Bürgermeister Luca Ferri kritisierte die EU.",
        "Luca Ferri > Rom: Bürgermeister\nnot Italien | accuses | EU",
    ),
    ("Jonas Brandt reiste von Wien nach Prag.", "no Wien\nno Prag"),
    ("Brüssel kritisierte Polen.", "EU | accuses | Polen"),
    ("Im Süden Syriens regnete es. Russland kritisierte die EU.", "no Syrien"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
