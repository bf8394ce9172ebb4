"""Who does it to whom where the object stands in front: articles and endings tell, not the order."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsgraph.extraction.syntax.cases import possible_cases
from newsgraph.extraction.syntax.clauses import verb_clauses


@pytest.mark.parametrize(
    ("text", "subject", "dative"),
    [
        ("Der SPD warf die Union Wahlbetrug vor.", "Union", "SPD"),
        ("Der Ukraine sagte die EU weitere Hilfe zu.", "EU", "Ukraine"),
        ("Der Ministerin Helen Carter warf Peter Brandner Wortbruch vor.", "Peter", "Ministerin"),
        ("Dem Präsidenten Emil Marin warf Viktor Ordas Erpressung vor.", "Viktor", "Präsidenten"),
        ("Dem Kanzler Peter Brandner widersprach Helen Carter.", "Helen", "Kanzler"),
        ("Der SPD und der FDP warf die Union Wahlbetrug vor.", "Union", "SPD"),
        ("Den Niederlanden drohte die Türkei mit Sanktionen.", "Türkei", "Niederlanden"),
        # the order of every day
        ("Die Union warf der SPD Wahlbetrug vor.", "Union", "SPD"),
        ("Der Irak warf der Türkei Verrat vor.", "Irak", "Türkei"),
        ("Der Konzern dankte der Ministerin.", "Konzern", "Ministerin"),
    ],
)
def test_subject_and_dative(nlp: Language, text: str, subject: str, dative: str) -> None:
    clause = next(verb_clauses(nlp(text)))
    assert [token.text for token in clause.fillers("subject")] == [subject]
    assert [token.text for token in clause.fillers("dative")] == [dative]


@pytest.mark.parametrize(
    ("text", "word", "cases"),
    [
        ("Der Ministerin half er.", "Ministerin", {"Dat", "Gen"}),
        ("Der Ressource galt die Sorge. Die Ressource ist knapp.", "Ressource", {"Dat", "Gen"}),
        ("Der Verband half ihm.", "Verband", {"Nom", "Dat", "Gen"}),
        ("Dem Verband half er.", "Verband", {"Dat"}),
        ("Die Partei half ihm.", "Partei", {"Nom", "Acc"}),
        ("Norwegen half ihm.", "Norwegen", {"Nom", "Acc", "Dat"}),
    ],
)
def test_possible_cases(nlp: Language, text: str, word: str, cases: set[str]) -> None:
    token = next(token for token in nlp(text) if token.text == word)
    assert possible_cases(token) == cases
