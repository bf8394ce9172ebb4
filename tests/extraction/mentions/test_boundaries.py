"""Where names begin and end."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
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
