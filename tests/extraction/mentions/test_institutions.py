"""Bodies named by what they are, and peoples that act as groups."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Die Bundesregierung lobte die Nato.", "Deutschland"),
        ("Im Bundesinnenministerium wuchs der Streit.", "Deutschland"),
        ("Ein Sprecher des Bundesinnenministeriums schwieg.", "Deutschland"),
        ("Berlin – Das Bundeskabinett lobte die Nato.", "Deutschland"),
        ("Wien – Das Bundeskabinett lobte die Nato.", "Österreich"),
        ("Die ÖVP stritt. Die Bundesregierung lobte die Nato.", "Österreich"),
        ("Wien – Die Bundesregierung lobte die Nato.", "Österreich"),
        ("Wien – In Deutschland regnet es. Die Bundesregierung lobte die Nato.", "Österreich"),
        ("Die ÖVP stritt in Deutschland mit der SPD. Die Bundesregierung lobte die Nato.", "Deutschland"),
    ],
)
def test_federal_bodies_are_their_country(mentions, text, country):
    found = [
        c.entity.name for c in mentions(text).candidates if c.name == country and c.form == "description"
    ]
    assert found == [country]


@pytest.mark.parametrize(
    "text",
    [
        "Die österreichische Bundesregierung lobte die Nato.",
        "Die Bundesregierung Österreichs lobte die Nato.",
        "Die Bundesliga lobte die Nato.",
        "Das Innenministerium lobte die Nato.",
        "Die bundesregierung lobte die Nato.",
        "Foto: Bundesregierung",
    ],
)
def test_others_are_no_federal_bodies(mentions, text):
    assert not [c for c in mentions(text).candidates if c.form == "description"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Landtag lehnte den Plan ab.", "Landtag"),
        ("Ein Beschluss des Landtags liegt vor.", "Landtag"),
        ("Im Streit mit dem Gemeinderat gab sie nach.", "Gemeinderat"),
        ("Der Widerstand der Palästinenser wuchs.", "Palästinenser"),
        ("Mit den Palästinensern sprach niemand.", "Palästinenser"),
    ],
)
def test_bodies_and_peoples_are_weak(weak, names, text, name):
    assert name in weak(text)
    assert name not in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ein Landtag lehnte den Plan ab.",
        "Der Tiroler Landtag lehnte den Plan ab.",
        "Der Landtag von Tirol lehnte den Plan ab.",
        "Landtage lehnten den Plan ab.",
        "Der Kegelverein lehnte den Plan ab.",
    ],
)
def test_bodies_of_somebody_and_others_are_none(weak, text):
    assert weak(text) & {"Landtag", "Landtage", "Kegelverein"} == set()
