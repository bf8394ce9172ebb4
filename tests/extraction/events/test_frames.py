"""Who fills the frames of the lexicon where he does not stand in the slot himself, and who does not."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsgraph.extraction.events.factuality import factuality_of
from newsgraph.extraction.events.frames import FrameMatcher
from newsgraph.extraction.extract import find_actors
from newsgraph.extraction.lexicon import load_lexicon

Triple = tuple[str, str, str]


def read(nlp: Language, text: str) -> set[Triple]:
    """What the lexicon reads off a text as a fact or as planned; "" for no target."""
    doc, lexicon = nlp(text), load_lexicon()
    actors = find_actors(doc)
    names = [actor.name for actor in actors.actors]
    return {
        (names[r.source.actor], r.entry.type.name, "" if r.target is None else names[r.target.actor])
        for r in FrameMatcher(doc, lexicon, actors).matches()
        if factuality_of(r.predicate, lexicon).factual
    }


CASES: list[tuple[str, Triple]] = [
    # a name beside a person in the genitive
    (
        "Die Festnahme des Aktivisten Peter Brandner durch Frankreich löste Empörung aus.",
        ("Frankreich", "coerces", "Peter Brandner"),
    ),
    # people and things that act for what they belong to
    ("Soldaten der Nato griffen am Montag den IS an.", ("Nato", "attacks", "IS")),
    (
        "Der Aufsichtsrat von Siemens entließ am Montag Peter Brandner.",
        ("Siemens", "coerces", "Peter Brandner"),
    ),
    # who says "wir"
    (
        "„Wir kritisieren die Regierung von Spanien scharf“, sagte Helen Carter.",
        ("Helen Carter", "accuses", "Spanien"),
    ),
    # whom the quoted clause is about
    (
        "Peter Brandner habe in der Krise versagt, kritisierte Helen Carter.",
        ("Helen Carter", "accuses", "Peter Brandner"),
    ),
    # what somebody goes somewhere for
    (
        "Helen Carter flog nach Genf, um mit Peter Brandner zu sprechen.",
        ("Helen Carter", "talked-to", "Peter Brandner"),
    ),
    # verbs side by side do not stand below one another
    (
        "Helen Carter hatte sich bemüht und mehrmals mit Peter Brandner gesprochen.",
        ("Helen Carter", "talked-to", "Peter Brandner"),
    ),
    # whom something is asked of, behind the thing
    (
        "Helen Carter fordert einen Kurswechsel von Peter Brandner.",
        ("Helen Carter", "requests", "Peter Brandner"),
    ),
    # together
    ("Siemens baut gemeinsam mit Bosch ein Werk in Graz.", ("Siemens", "cooperates-with", "Bosch")),
    # a country where somebody is arrested arrests him
    ("Peter Brandner wurde am Montag in Spanien verhaftet.", ("Spanien", "coerces", "Peter Brandner")),
    # where it was written stands in front
    (
        "Warschau – Parteichef Peter Brandner hat Deutschland Rechtsbruch vorgeworfen.",
        ("Peter Brandner", "accuses", "Deutschland"),
    ),
    # each to the other
    (
        "Siemens und Bosch warfen einander Wortbruch vor.",
        ("Bosch", "accuses", "Siemens"),
    ),
    # the clause behind a pronominal adverb is the topic
    ("Helen Carter pocht darauf, dass die Verträge eingehalten werden.", ("Helen Carter", "requests", "")),
    # a name with an -s is no genitive where it is the verb's object
    ("Helen Carter warf Hannes Feigheit vor.", ("Helen Carter", "accuses", "Hannes")),
    # a relative pronoun before a name
    (
        "Bundespräsident Oskar Carter, der Brandner schon am Vormittag empfangen hatte, reiste ab. "
        "Peter Brandner schwieg.",
        ("Oskar Carter", "talked-to", "Peter Brandner"),
    ),
    # "abhalten" holds a thing and keeps a person from one
    ("Die SPD hielt vor dem Rathaus eine Mahnwache gegen Siemens ab.", ("SPD", "protests", "Siemens")),
    # what has happened is not only wanted because something else is
    (
        "Nach seinem Treffen mit Peter Brandner könnte Oskar Carter nach Genf reisen.",
        ("Oskar Carter", "talked-to", "Peter Brandner"),
    ),
    # a name's genitive that looks like an apposition
    (
        "Die Breitseite Helen Carters gegen die SPD war heftig.",
        ("Helen Carter", "accuses", "SPD"),
    ),
]

NEAR_MISSES: list[tuple[str, Triple]] = [
    # a son does not act for his father, nor is he his father
    ("Der Sohn von Peter Brandner kritisierte Spanien.", ("Peter Brandner", "accuses", "Spanien")),
    # "wir" without a speaker is nobody
    ("Wir kritisieren Spanien. Helen Carter schwieg.", ("Helen Carter", "accuses", "Spanien")),
    # too weak for it
    (
        "Helen Carter war zu krank, um mit Peter Brandner zu sprechen.",
        ("Helen Carter", "talked-to", "Peter Brandner"),
    ),
    # who somebody works for is not asked
    (
        "Helen Carter vom Verband von Siemens fordert einen Kurswechsel.",
        ("Helen Carter", "requests", "Siemens"),
    ),
    # a promise to nobody is no agreement
    ("Helen Carter versprach rasche Hilfe.", ("Helen Carter", "agreed-on", "")),
    # thanks to people without a name
    ("Helen Carter dankte den Beschäftigten für ihre Geduld.", ("Helen Carter", "supports", "")),
    # a claim of responsibility is no support
    ("Zu dem Anschlag bekannte sich die Hamas.", ("Hamas", "supports", "")),
    # who criticises an arrest does not criticise the arrested
    (
        "Helen Carter kritisierte die Festnahme von Peter Brandner.",
        ("Helen Carter", "accuses", "Peter Brandner"),
    ),
    # who is "ihn" is no subject
    ("Peter Brandner wartete. Die SPD zeigte ihn an.", ("Peter Brandner", "accuses", "SPD")),
    # people without a name are asked, not nobody
    ("Helen Carter bat die Nachbarn um Hilfe.", ("Helen Carter", "requests", "")),
    # a match
    (
        "Im Viertelfinale empfängt Hannover am Samstag Bayern München.",
        ("Hannover", "talked-to", "Bayern München"),
    ),
    # a name between dashes is a part of the clause
    ("Peking – seit Jahren im Streit mit Tokio – kritisierte Seoul.", ("Tokio", "accuses", "Südkorea")),
    # one alone blames nobody in return
    ("Siemens und Bosch warfen der SPD Wortbruch vor.", ("Bosch", "accuses", "Siemens")),
    # "darauf" alone tells nothing
    ("Helen Carter pocht darauf.", ("Helen Carter", "requests", "")),
    # taking part together is no talk with each other
    (
        "An der Feier nahmen Helen Carter und Peter Brandner teil.",
        ("Helen Carter", "talked-to", "Peter Brandner"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_end_is_found(nlp: Language, text: str, expected: Triple) -> None:
    assert expected in read(nlp, text)


@pytest.mark.parametrize(("text", "wrong"), NEAR_MISSES)
def test_an_end_is_not_invented(nlp: Language, text: str, wrong: Triple) -> None:
    assert wrong not in read(nlp, text)
