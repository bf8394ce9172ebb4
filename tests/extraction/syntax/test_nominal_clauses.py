"""Nouns and adjectives as predicates: who does what in "die Kritik der Kanzlerin an Ankara"."""

from __future__ import annotations

import pytest

from newsgraph.extraction.syntax.nominal_clauses import GOVERNING_SUBJECT, adjective_clause, noun_clause


@pytest.fixture
def slots(head):
    """A text with one [noun] -> slot -> the words that fill it; its attributes without the noun itself."""

    def of(text):
        noun = head(text)
        clause = noun_clause(noun)
        found = {
            slot: " ".join(t.text for t in fillers if t != noun) for slot, fillers in clause.slots.items()
        }
        return {slot: words for slot, words in found.items() if words}

    return of


@pytest.mark.parametrize(
    ("text", "slot", "words"),
    [
        ("Die [Forderung] der Ministerin stößt auf Widerstand.", "genitive", "Ministerin"),
        ("Die [Forderung] der Ministerin nach Geld stößt auf Widerstand.", "nach", "Geld"),
        ("[Brandners] Forderung nach Geld stößt auf Widerstand. Die [Kritik] bleibt.", "attribute", ""),
        ("Brandners [Forderung] nach Geld stößt auf Widerstand.", "genitive", "Brandners"),
        ("Ihre [Kritik] am Kanzler war hart.", "possessive", "Ihre"),
        ("Ihre [Kritik] am Kanzler war hart.", "an", "Kanzler"),
        ("Der russische [Angriff] dauert an.", "attribute", "russische"),
        ("Der russische und syrische [Angriff] dauert an.", "attribute", "russische syrische"),
        ("Die [Festnahme] des Ministers durch die Polizei war falsch.", "durch", "Polizei"),
        ("Die [Festnahme] des Ministers durch die Polizei war falsch.", "genitive", "Ministers"),
        ("Die [Breitseite] Olga Berners kam unerwartet.", "genitive", "Olga"),
        ("Die Ministerin nahm die [Kritik] ernst.", GOVERNING_SUBJECT, "Ministerin"),
        ("Die Ministerin reagierte auf die [Kritik] gelassen.", GOVERNING_SUBJECT, "Ministerin"),
        ("Die Ministerin führte [Gespräche] gestern mit dem Kanzler.", "~mit", "Kanzler"),
    ],
)
def test_who_fills_a_slot_of_a_noun(slots, text, slot, words):
    assert slots(text).get(slot, "") == words


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Der Minister [Brandner] sprach.", "genitive"),
        ("Die [Partei] Neos sprach.", "possessive"),
        ("Die [Kritik] kam unerwartet.", "genitive"),
        ("Die [Kritik] des Kanzlers kam unerwartet.", GOVERNING_SUBJECT),
        ("Der [Angriff] dauert an.", "attribute"),
        ("Mit dem Kanzler führte die Ministerin [Gespräche].", "~mit"),
        ("Der [Ruf] nach Geld verhallt.", "genitive"),
        ("Die [Ministerin] Olga Berner kam unerwartet.", "genitive"),
    ],
)
def test_slots_of_a_noun_that_stay_empty(slots, text, slot):
    assert slot not in slots(text)


def test_the_noun_itself_may_hold_an_actor(head):
    noun = head("Der [US-Angriff] begann.")
    assert noun_clause(noun).fillers("attribute") == [noun]
    assert noun_clause(noun).lemma == noun.lemma_


@pytest.mark.parametrize(
    ("text", "slot", "words"),
    [
        ("Die Ministerin ist mit dem Kanzler [zufrieden].", "subject", "Ministerin"),
        ("Die Ministerin ist mit dem Kanzler [zufrieden].", "mit", "Kanzler"),
        ("Die [verbündete] Ministerin schwieg.", "subject", "Ministerin"),
        ("Die Ministerin ist dem Kanzler [treu].", "dative", "Kanzler"),
        ("Die Ministerin und der Kanzler reisten [gemeinsam].", "subject", "Ministerin"),
        ("Die [verbündete] Ministerin schwieg.", "dative", ""),
    ],
)
def test_who_fills_a_slot_of_an_adjective(head, text, slot, words):
    assert " ".join(token.text for token in adjective_clause(head(text)).fillers(slot)) == words
