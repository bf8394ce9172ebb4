"""From trees to slots: who fills which slot of a verb, participle or noun, in every construction."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsgraph.extraction.syntax.clauses import Clause, verb_clauses
from newsgraph.extraction.syntax.nominal_clauses import noun_clause
from newsgraph.extraction.syntax.tokens import antecedent, full_lemma

Slots = dict[str, str]


def verb(nlp: Language, text: str, lemma: str) -> Clause:
    return next(clause for clause in verb_clauses(nlp(text)) if clause.lemma == lemma)


def fillers(clause: Clause, slot: str) -> str:
    return " ".join(token.text for token in clause.fillers(slot))


CASES: list[tuple[str, str, Slots]] = [
    # active
    ("Die Ministerin traf den Kanzler.", "treffen", {"subject": "Ministerin", "accusative": "Kanzler"}),
    ("Der Kanzler half der Ministerin.", "helfen", {"subject": "Kanzler", "dative": "Ministerin"}),
    ("Den Plan lehnte die Ministerin ab.", "ablehnen", {"subject": "Ministerin", "accusative": "Plan"}),
    ("Der Kanzler sprach mit der Ministerin.", "sprechen", {"subject": "Kanzler", "mit": "Ministerin"}),
    (
        "Der Minister warf dem Kanzler einen Fehler vor.",
        "vorwerfen",
        {"subject": "Minister", "dative": "Kanzler", "accusative": "Fehler"},
    ),
    # perfect and modal
    ("Die Ministerin hat den Kanzler getroffen.", "treffen", {"subject": "Ministerin"}),
    ("Die Ministerin will den Kanzler treffen.", "treffen", {"accusative": "Kanzler"}),
    # passive: the agent is the subject
    (
        "Der Kanzler wurde von der Ministerin kritisiert.",
        "kritisieren",
        {"subject": "Ministerin", "accusative": "Kanzler"},
    ),
    (
        "Die Brücke ist durch die Armee zerstört worden.",
        "zerstören",
        {"subject": "Armee", "accusative": "Brücke"},
    ),
    ("Der Kanzler wurde am Montag kritisiert.", "kritisieren", {"subject": "", "accusative": "Kanzler"}),
    # attributive participle
    (
        "Der von der Ministerin kritisierte Kanzler schwieg.",
        "kritisieren",
        {"subject": "Ministerin", "accusative": "Kanzler"},
    ),
    ("Die Opposition kritisiert die den Kanzler stützende Partei.", "stützen", {"subject": "Partei"}),
    # relative clause
    ("Der Kanzler, den die Ministerin kritisierte, schwieg.", "kritisieren", {"subject": "Ministerin"}),
    # coordination shares the subject, and the object of neighbouring verbs
    ("Die Ministerin kam an und traf den Kanzler.", "treffen", {"subject": "Ministerin"}),
    ("Die Ministerin lobte und unterstützte den Kanzler.", "unterstützen", {"subject": "Ministerin"}),
    # infinitives: subject control, object control
    (
        "Die Ministerin versprach, den Kanzler zu unterstützen.",
        "unterstützen",
        {"subject": "Ministerin", "accusative": "Kanzler"},
    ),
    (
        "Die Ministerin forderte den Kanzler auf, das Land zu verlassen.",
        "verlassen",
        {"subject": "Kanzler", "accusative": "Land"},
    ),
    (
        "Die Ministerin bat den Kanzler, das Land zu verlassen.",
        "verlassen",
        {"subject": "Kanzler", "accusative": "Land"},
    ),
    # pronominal adverbs fill the slot of their preposition
    ("Die Ministerin warb dafür.", "werben", {"für": "dafür"}),
    ("Die Ministerin sprach darüber.", "sprechen", {"über": "darüber"}),
    # contractions are undone
    ("Die Ministerin ging zum Kanzler.", "gehen", {"zu": "Kanzler"}),
    # number tells subject and object apart
    ("Die Vorschläge hat die Ministerin abgelehnt.", "ablehnen", {"subject": "Ministerin"}),
]


@pytest.mark.parametrize(("text", "lemma", "slots"), CASES)
def test_slots_of_a_verb(nlp: Language, text: str, lemma: str, slots: Slots) -> None:
    clause = verb(nlp, text, lemma)
    assert {slot: fillers(clause, slot) for slot in slots} == slots


@pytest.mark.parametrize(
    ("text", "lemma", "slot"),
    [
        ("Die Ministerin lobte den Kanzler, und der Präsident schwieg.", "schweigen", "accusative"),
        ("Der Kanzler wird die Ministerin treffen.", "treffen", "von"),
        ("Die Ministerin kam an, und der Kanzler reiste ab.", "abreisen", "dative"),
        ("Die Ministerin, die den Kanzler traf, schwieg.", "schweigen", "accusative"),
    ],
)
def test_what_belongs_elsewhere_fills_no_slot(nlp: Language, text: str, lemma: str, slot: str) -> None:
    assert fillers(verb(nlp, text, lemma), slot) == ""


@pytest.mark.parametrize(
    ("text", "lemma", "passive"),
    [
        ("Der Kanzler wurde kritisiert.", "kritisieren", True),
        ("Der Kanzler ist kritisiert worden.", "kritisieren", True),
        ("Der Kanzler wird die Ministerin kritisieren.", "kritisieren", False),
        ("Der Kanzler hat die Ministerin kritisiert.", "kritisieren", False),
    ],
)
def test_passive(nlp: Language, text: str, lemma: str, passive: bool) -> None:
    assert verb(nlp, text, lemma).passive is passive


@pytest.mark.parametrize(
    ("text", "lemma", "reflexive"),
    [
        ("Die Länder einigten sich auf einen Plan.", "einigen", True),
        ("Der Kanzler entschuldigte sich bei der Ministerin.", "entschuldigen", True),
        ("Die Ministerin traf den Kanzler.", "treffen", False),
        ("Die Ministerin bestand auf einem Treffen mit ihm.", "bestehen", False),
    ],
)
def test_reflexive(nlp: Language, text: str, lemma: str, reflexive: bool) -> None:
    assert verb(nlp, text, lemma).reflexive is reflexive


@pytest.mark.parametrize(
    ("text", "word", "slots"),
    [
        (
            "Die Forderung der Ministerin nach Geld stößt auf Widerstand.",
            "Forderung",
            {"genitive": "Ministerin", "nach": "Geld"},
        ),
        ("Das Gespräch zwischen dem Kanzler und der Ministerin endete.", "Gespräch", {"zwischen": "Kanzler"}),
        ("Ihre Kritik an dem Kanzler war hart.", "Kritik", {"possessive": "Ihre", "an": "Kanzler"}),
        ("Der russische Angriff auf das Land dauert an.", "Angriff", {"attribute": "russische Angriff"}),
        ("Die Festnahme des Ministers durch die Polizei war falsch.", "Festnahme", {"durch": "Polizei"}),
    ],
)
def test_slots_of_a_noun(nlp: Language, text: str, word: str, slots: Slots) -> None:
    noun = next(token for token in nlp(text) if token.text == word)
    clause = noun_clause(noun)
    assert {slot: fillers(clause, slot) for slot in slots} == slots


def test_a_relative_pronoun_stands_for_its_noun(nlp: Language) -> None:
    doc = nlp("Der Kanzler, den die Ministerin kritisierte, schwieg.")
    assert antecedent(doc[3]).text == "Kanzler"
    assert antecedent(doc[5]).text == "Ministerin"


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Der Kanzler lehnte den Plan gestern ab.", "ablehnen"),
        ("Der Kanzler hat den Plan abgelehnt.", "ablehnen"),
        ("Der Kanzler stimmte dem Plan zu.", "zustimmen"),
        ("Der Kanzler warnte vor Folgen.", "warnen"),
        ("Der von allen abgelehnte Plan ist tot.", "ablehnen"),
    ],
)
def test_separable_verbs_are_whole(nlp: Language, text: str, lemma: str) -> None:
    assert lemma in {full_lemma(token) for token in nlp(text) if token.pos_ in ("VERB", "ADJ")}


@pytest.mark.parametrize("text", ["", "Ja.", "Gipfel in Genf", "Und dann? Nichts."])
def test_without_full_verbs_there_are_no_clauses(nlp: Language, text: str) -> None:
    assert list(verb_clauses(nlp(text))) == []
