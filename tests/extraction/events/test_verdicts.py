"""Clauses that the text calls wrong, doubtful or without proof; and those it calls right."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsgraph.extraction.events.factuality import factuality_of
from newsgraph.extraction.lexicon import load_lexicon

CLAUSE = "Norwegen Schweden angegriffen"


def is_fact(nlp: Language, text: str) -> bool:
    act = next(token for token in nlp(text) if token.text in ("angegriffen", "Treffen"))
    judged = factuality_of(act, load_lexicon())
    return judged.factual and not judged.negated


@pytest.mark.parametrize(
    "text",
    [
        f"Es ist unwahr, dass {CLAUSE} hat.",
        f"Dass {CLAUSE} hat, ist falsch.",
        f"Es ist nicht wahr, dass {CLAUSE} hat.",
        f"Es ist ein Gerücht, dass {CLAUSE} hat.",
        f"Es trifft nicht zu, dass {CLAUSE} hat.",
        f"Es stimmt nicht, dass {CLAUSE} hat.",
        f"Es gibt keine Hinweise darauf, dass {CLAUSE} hat.",
        f"Beweise dafür, dass {CLAUSE} hat, gibt es nicht.",
        "Für die Behauptung, Norwegen habe Schweden angegriffen, fehlen Belege.",
        f"Die Behauptung, dass {CLAUSE} habe, ist falsch.",
        f"Berichte, wonach {CLAUSE} hat, sind erfunden.",
        f"Carter hat nie gesagt, dass {CLAUSE} hat.",
        "Ein Treffen zwischen Carter und Brandner ist unwahrscheinlich.",
    ],
)
def test_refuted(nlp: Language, text: str) -> None:
    assert not is_fact(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        f"Es ist wahr, dass {CLAUSE} hat.",
        f"Es stimmt, dass {CLAUSE} hat.",
        f"Es ist kein Gerücht, dass {CLAUSE} hat.",
        f"Es ist nicht falsch, dass {CLAUSE} hat.",
        f"Es gibt Belege dafür, dass {CLAUSE} hat.",
        f"Es besteht kein Zweifel, dass {CLAUSE} hat.",
        f"Carter sagte offen, dass {CLAUSE} hat.",
        "Das Treffen zwischen Carter und Brandner war wichtig.",
    ],
)
def test_not_refuted(nlp: Language, text: str) -> None:
    assert is_fact(nlp, text)
