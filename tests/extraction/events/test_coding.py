"""What the extractor reads off sentences: who did what to whom, and what it must not read."""

from __future__ import annotations

import pytest

from newsgraph.extraction.extract import extract
from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import Extraction, Statement

Triple = tuple[str, str, str]


def name(extraction: Extraction, actor: int | None) -> str:
    return "" if actor is None else extraction.actors[actor].name


def events(extraction: Extraction) -> list[Statement]:
    """All statements but ties."""
    return [s for s in extraction.statements if s.type != "affiliated-with"]


def triple(extraction: Extraction, statement: Statement) -> Triple:
    ends = [name(extraction, statement.source), name(extraction, statement.target)]
    if BY_NAME[statement.type].symmetric:
        ends.sort()
    return ends[0], statement.type, ends[1]


def stated(text: str) -> list[Triple]:
    """The plain events of a text; ends of symmetric types in alphabetical order."""
    extraction = extract(text)
    return [triple(extraction, s) for s in events(extraction) if not s.negated]


def only(text: str) -> tuple[Extraction, Statement]:
    """The one event of a text."""
    extraction = extract(text)
    (statement,) = events(extraction)
    return extraction, statement


# One table for each type: sentence, sources, targets. Every source stands to every target.
POSITIVE: dict[str, list[tuple[str, str, str]]] = {
    "talked-to": [
        ("Helen Carter traf am Montag Peter Brandner.", "Helen Carter", "Peter Brandner"),
        ("Helen Carter hat am Dienstag mit Peter Brandner telefoniert.", "Helen Carter", "Peter Brandner"),
        ("Helen Carter und Peter Brandner trafen sich in Genf.", "Helen Carter", "Peter Brandner"),
        ("Helen Carter wurde am Abend von Peter Brandner empfangen.", "Peter Brandner", "Helen Carter"),
        (
            "Peter Brandner, der am Freitag Helen Carter empfing, zeigte sich zufrieden.",
            "Peter Brandner",
            "Helen Carter",
        ),
        (
            "Das Gespräch zwischen Helen Carter und Peter Brandner dauerte zwei Stunden.",
            "Helen Carter",
            "Peter Brandner",
        ),
        ("Polen führte Gespräche mit Litauen.", "Polen", "Litauen"),
        ("Helen Carter wird am Donnerstag Peter Brandner treffen.", "Helen Carter", "Peter Brandner"),
        ("Das Treffen von Helen Carter mit Peter Brandner war kurz.", "Helen Carter", "Peter Brandner"),
    ],
    "agreed-on": [
        ("Polen und Litauen haben sich auf einen Zeitplan geeinigt.", "Polen", "Litauen"),
        ("Norwegen hat sich mit Schweden auf neue Fangquoten geeinigt.", "Norwegen", "Schweden"),
        ("Norwegen und Schweden unterzeichneten einen Vertrag.", "Norwegen", "Schweden"),
        ("Norwegen schloss mit Schweden ein Abkommen.", "Norwegen", "Schweden"),
        ("Die Einigung zwischen Norwegen und Schweden kam überraschend.", "Norwegen", "Schweden"),
        ("Norwegen vereinbarte mit Schweden einen Austausch von Lehrern.", "Norwegen", "Schweden"),
        ("Der Kompromiss zwischen Norwegen und Schweden hielt.", "Norwegen", "Schweden"),
        ("Das Abkommen zwischen Norwegen und Schweden tritt im Mai in Kraft.", "Norwegen", "Schweden"),
    ],
    "supports": [
        ("Frankreich unterstützt die Ukraine.", "Frankreich", "Ukraine"),
        ("Die Ukraine wird von Frankreich unterstützt.", "Frankreich", "Ukraine"),
        ("Frankreich und Polen unterstützen die Ukraine.", "Frankreich, Polen", "Ukraine"),
        ("Helen Carter lobte Peter Brandner.", "Helen Carter", "Peter Brandner"),
        (
            "Helen Carter, die Peter Brandner seit Jahren unterstützt, reiste mit.",
            "Helen Carter",
            "Peter Brandner",
        ),
        ("Der von Russland gestützte Peter Brandner gab nicht nach.", "Russland", "Peter Brandner"),
        ("Helen Carter stellte sich hinter Peter Brandner.", "Helen Carter", "Peter Brandner"),
        ("Helen Carter stärkte Peter Brandner den Rücken.", "Helen Carter", "Peter Brandner"),
        ("Die Unterstützung Frankreichs für die Ukraine ist ungebrochen.", "Frankreich", "Ukraine"),
        ("Frankreich hat beschlossen, die Ukraine zu unterstützen.", "Frankreich", "Ukraine"),
        ("Helen Carter nahm Peter Brandner in Schutz.", "Helen Carter", "Peter Brandner"),
    ],
    "cooperates-with": [
        ("Deutschland arbeitet mit Frankreich zusammen.", "Deutschland", "Frankreich"),
        ("Deutschland und Frankreich arbeiten eng zusammen.", "Deutschland", "Frankreich"),
        ("Deutschland hat mit Frankreich kooperiert.", "Deutschland", "Frankreich"),
        ("Die SPD koaliert mit der CDU.", "SPD", "CDU"),
        ("Die Zusammenarbeit zwischen Deutschland und Frankreich klappt gut.", "Deutschland", "Frankreich"),
        ("Die Zusammenarbeit Polens mit Litauen klappt gut.", "Polen", "Litauen"),
    ],
    "aids": [
        ("Deutschland liefert der Ukraine Panzer.", "Deutschland", "Ukraine"),
        ("Deutschland lieferte der Ukraine und Polen Panzer.", "Deutschland", "Ukraine, Polen"),
        ("Deutschland hat Waffen an die Ukraine geliefert.", "Deutschland", "Ukraine"),
        ("Die Ukraine wird von Deutschland mit Waffen beliefert.", "Deutschland", "Ukraine"),
        ("Norwegen gewährte der Nato Schutz.", "Norwegen", "Nato"),
        ("Frankreich leistete Griechenland Hilfe.", "Frankreich", "Griechenland"),
        ("Russland erließ Kuba den Großteil der Schulden.", "Russland", "Kuba"),
        ("Der Iran finanziert die Hisbollah.", "Iran", "Hisbollah"),
        ("Der Iran, der die Hisbollah seit Jahren finanziert, schwieg.", "Iran", "Hisbollah"),
        ("Die vom Iran finanzierte Hisbollah zog weiter.", "Iran", "Hisbollah"),
    ],
    "yields-to": [
        ("Griechenland gab Deutschland nach.", "Griechenland", "Deutschland"),
        ("Helen Carter entschuldigte sich bei Peter Brandner.", "Helen Carter", "Peter Brandner"),
        ("Der Iran hat Helen Carter freigelassen.", "Iran", "Helen Carter"),
        ("Helen Carter wurde am Montag vom Iran freigelassen.", "Iran", "Helen Carter"),
        ("Helen Carter beugte sich Peter Brandner.", "Helen Carter", "Peter Brandner"),
        ("Der Iran ließ Helen Carter und Peter Brandner frei.", "Iran", "Helen Carter, Peter Brandner"),
    ],
    "requests": [
        ("Polen bat Deutschland um Hilfe.", "Polen", "Deutschland"),
        ("Polen forderte Deutschland auf, die Grenze zu öffnen.", "Polen", "Deutschland"),
        ("Polen forderte von Deutschland mehr Geld.", "Polen", "Deutschland"),
        ("Deutschland wurde von Polen aufgefordert, die Grenze zu öffnen.", "Polen", "Deutschland"),
        ("Helen Carter appellierte an Russland und China.", "Helen Carter", "Russland, China"),
        ("Helen Carter drängte Peter Brandner zum Einlenken.", "Helen Carter", "Peter Brandner"),
        ("Der Appell von Helen Carter an Russland verhallte.", "Helen Carter", "Russland"),
        ("Helen Carter richtete einen Appell an Russland.", "Helen Carter", "Russland"),
        ("Helen Carter, die Russland um Geduld bat, wirkte müde.", "Helen Carter", "Russland"),
    ],
    "accuses": [
        ("Estland kritisierte Russland.", "Estland", "Russland"),
        ("Russland wurde von Estland kritisiert.", "Estland", "Russland"),
        ("Estland warf Russland Spionage vor.", "Estland", "Russland"),
        ("Estland und Lettland werfen Russland Spionage vor.", "Estland, Lettland", "Russland"),
        ("Estland hat Russland beschuldigt, Lügen zu verbreiten.", "Estland", "Russland"),
        ("Die Kritik Estlands an Russland wurde lauter.", "Estland", "Russland"),
        ("Estland übte scharfe Kritik an Russland.", "Estland", "Russland"),
        (
            "Im Saal saß auch der von Estland kritisierte Minister Peter Brandner.",
            "Estland",
            "Peter Brandner",
        ),
        (
            "Helen Carter, die Peter Brandner scharf kritisiert hatte, verließ den Saal.",
            "Helen Carter",
            "Peter Brandner",
        ),
        ("Estland machte Russland für den Ausfall verantwortlich.", "Estland", "Russland"),
        ("Estland verurteilte den Einmarsch Russlands.", "Estland", "Russland"),
    ],
    "rejects": [
        ("Ungarn lehnt den Plan der EU ab.", "Ungarn", "EU"),
        ("Der Plan der EU wurde von Ungarn abgelehnt.", "Ungarn", "EU"),
        ("Ungarn wies die Forderung Deutschlands zurück.", "Ungarn", "Deutschland"),
        ("Ungarn und Polen wiesen die Forderung Deutschlands zurück.", "Ungarn, Polen", "Deutschland"),
        ("Helen Carter widersprach Peter Brandner.", "Helen Carter", "Peter Brandner"),
        ("Ungarn, das den Vorschlag der EU ablehnte, blieb allein.", "Ungarn", "EU"),
    ],
    "threatens": [
        ("Russland drohte Polen.", "Russland", "Polen"),
        ("Russland drohte Polen und Litauen mit Vergeltung.", "Russland", "Polen, Litauen"),
        ("Russland hat Polen gedroht, die Lieferungen einzustellen.", "Russland", "Polen"),
        ("Die Drohung Russlands gegen Polen blieb ohne Folgen.", "Russland", "Polen"),
        ("Polen wurde von Russland bedroht.", "Russland", "Polen"),
        ("Russland bedroht das von ihm geschmähte Polen.", "Russland", "Polen"),
        ("Russland stellte Polen ein Ultimatum.", "Russland", "Polen"),
    ],
    "protests": [
        ("Greenpeace protestierte gegen Shell.", "Greenpeace", "Shell"),
        ("Greenpeace hat in Hamburg gegen Shell demonstriert.", "Greenpeace", "Shell"),
        ("Greenpeace und Attac demonstrierten gegen Shell.", "Greenpeace, Attac", "Shell"),
        ("Greenpeace, das gegen Shell protestiert hatte, zog ab.", "Greenpeace", "Shell"),
        ("Der Protest von Greenpeace gegen Shell dauerte Tage.", "Greenpeace", "Shell"),
        ("Verdi streikt gegen Amazon.", "Verdi", "Amazon"),
    ],
    "sanctions": [
        ("Die EU verhängte Sanktionen gegen Russland.", "EU", "Russland"),
        ("Die EU hat am Montag Sanktionen gegen den Iran verhängt.", "EU", "Iran"),
        ("Die EU verhängte Sanktionen gegen Russland und den Iran.", "EU", "Russland, Iran"),
        ("Gegen Russland wurden von der EU Sanktionen verhängt.", "EU", "Russland"),
        ("Die EU sanktioniert Russland.", "EU", "Russland"),
        ("Norwegen wies den Diplomaten Peter Brandner aus.", "Norwegen", "Peter Brandner"),
        ("Die Sanktionen der EU gegen Russland gelten weiter.", "EU", "Russland"),
        ("Die von der EU gegen Russland verhängten Sanktionen gelten weiter.", "EU", "Russland"),
    ],
    "mobilizes": [
        (
            "Russland verlegte Truppen an die Grenze zur Ukraine. Die Ukraine schweigt.",
            "Russland",
            "Ukraine",
        ),
        (
            "Russland hat Panzer an der Grenze zur Ukraine stationiert. Die Ukraine schweigt.",
            "Russland",
            "Ukraine",
        ),
        (
            "Russland marschierte an der Grenze zur Ukraine auf. Die Ukraine schweigt.",
            "Russland",
            "Ukraine",
        ),
        ("Russland zog an der Grenze zu Polen Soldaten zusammen. Polen schweigt.", "Russland", "Polen"),
    ],
    "coerces": [
        ("Die Türkei verhaftete Helen Carter.", "Türkei", "Helen Carter"),
        ("Die Türkei nahm Helen Carter und Peter Brandner fest.", "Türkei", "Helen Carter, Peter Brandner"),
        ("Helen Carter wurde von der Türkei verhaftet.", "Türkei", "Helen Carter"),
        ("Die Türkei hat Helen Carter inhaftiert.", "Türkei", "Helen Carter"),
        ("Die von der Türkei verhaftete Journalistin Helen Carter schweigt.", "Türkei", "Helen Carter"),
        ("Die Verhaftung von Helen Carter durch die Türkei empörte viele.", "Türkei", "Helen Carter"),
        ("Helen Carter entließ Peter Brandner.", "Helen Carter", "Peter Brandner"),
        ("Russland hat die Organisation Memorial verboten.", "Russland", "Memorial"),
    ],
    "attacks": [
        ("Russland griff die Ukraine an.", "Russland", "Ukraine"),
        ("Russland bombardierte die Ukraine.", "Russland", "Ukraine"),
        ("Die Ukraine wurde von Russland angegriffen.", "Russland", "Ukraine"),
        ("Russland und der Iran griffen die Ukraine an.", "Russland, Iran", "Ukraine"),
        ("Russland hat die Ukraine überfallen.", "Russland", "Ukraine"),
        ("Der Angriff Russlands auf die Ukraine dauert an.", "Russland", "Ukraine"),
        ("Russland, das die Ukraine angegriffen hatte, schwieg.", "Russland", "Ukraine"),
        ("Die von Russland angegriffene Ukraine wehrt sich.", "Russland", "Ukraine"),
        ("Im November schoss die Türkei ein Flugzeug Russlands ab.", "Türkei", "Russland"),
        ("Israel kämpft gegen die Hamas.", "Israel", "Hamas"),
        ("Russland begann am Morgen, die Ukraine zu bombardieren.", "Russland", "Ukraine"),
    ],
}
CASES = [(row[0], kind, row[1], row[2]) for kind, rows in POSITIVE.items() for row in rows]


@pytest.mark.parametrize(("text", "kind", "sources", "targets"), CASES, ids=[case[0] for case in CASES])
def test_reads_every_type_in_every_construction(text: str, kind: str, sources: str, targets: str) -> None:
    expected = set()
    for source in sources.split(", "):
        for target in targets.split(", "):
            ends = sorted((source, target)) if BY_NAME[kind].symmetric else [source, target]
            expected.add((ends[0], kind, ends[1]))
    assert set(stated(text)) == expected


def test_every_type_of_event_is_covered() -> None:
    assert set(POSITIVE) == set(BY_NAME) - {"affiliated-with"}


@pytest.mark.parametrize(
    "text",
    [
        # demanded, wished, possible, conditional, asked
        "Polen müsste die Ukraine unterstützen.",
        "Russland könnte die Ukraine angreifen.",
        "Deutschland soll die Ukraine unterstützen.",
        "Wenn Russland die Ukraine angreift, handelt niemand.",
        "Falls die EU Russland sanktioniert, steigt der Preis.",
        "Hat Russland die Ukraine angegriffen?",
        "Helen Carter hofft, Peter Brandner zu treffen.",
        "Helen Carter versuchte, Peter Brandner zu verhaften.",
        # a place is no party
        "Helen Carter hielt in Russland eine Rede über Bildung.",
        "Bei einem Unfall in Frankreich starben drei Menschen.",
        "Helen Carter traf in Polen ein.",
        # the act has no other party, or the other party has no name
        "Helen Carter traf den Präsidenten eines kleinen Landes.",
        "Rebellen griffen Dörfer an.",
        # speaking is no relation
        "Helen Carter sagte der Zeitung, das Wetter sei gut.",
        # words that look like a predicate
        "Der Anschlag in Russland forderte zwanzig Todesopfer.",
        "Der Tag verspricht für Polen spannend zu werden.",
        "Russland und Polen liegen in Europa.",
    ],
)
def test_reads_nothing_into(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Helen Carter traf Peter Brandner nicht.", ("Helen Carter", "talked-to", "Peter Brandner")),
        ("Frankreich unterstützt die Ukraine nicht.", ("Frankreich", "supports", "Ukraine")),
        ("Frankreich hat die Ukraine nie unterstützt.", ("Frankreich", "supports", "Ukraine")),
        ("Estland kritisierte Russland nicht.", ("Estland", "accuses", "Russland")),
        ("Russland hat die Ukraine keineswegs angegriffen.", ("Russland", "attacks", "Ukraine")),
        ("Deutschland liefert der Ukraine keine Panzer.", ("Deutschland", "aids", "Ukraine")),
        ("Die EU verhängte keine Sanktionen gegen Russland.", ("EU", "sanctions", "Russland")),
    ],
)
def test_a_denied_act_is_marked(text: str, expected: Triple) -> None:
    extraction, statement = only(text)
    assert triple(extraction, statement) == expected
    assert statement.negated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russland habe die Ukraine angegriffen, hieß es in einem Bericht.",
            ("Russland", "attacks", "Ukraine"),
        ),
        ("Laut einem Bericht hat Russland die Ukraine angegriffen.", ("Russland", "attacks", "Ukraine")),
        ("Frankreich soll die Ukraine unterstützt haben.", ("Frankreich", "supports", "Ukraine")),
        ("Ein Sprecher sagte, Estland unterstütze Polen.", ("Estland", "supports", "Polen")),
    ],
)
def test_a_reported_act_is_marked(text: str, expected: Triple) -> None:
    extraction, statement = only(text)
    assert triple(extraction, statement) == expected
    assert statement.reported
    assert not statement.negated


def test_a_plain_act_is_neither_negated_nor_reported() -> None:
    _, statement = only("Frankreich unterstützt die Ukraine.")
    assert (statement.negated, statement.reported) == (False, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Estland beschuldigt Russland, Polen angegriffen zu haben.",
            [("Estland", "accuses", "Russland")],
        ),
        (
            "Polen forderte Deutschland auf, die Ukraine zu unterstützen.",
            [("Polen", "requests", "Deutschland")],
        ),
        (
            "Der Iran drohte Israel, die Schiffe der USA anzugreifen.",
            [("Iran", "threatens", "Israel")],
        ),
        (
            "Estland warf Russland vor, Helen Carter verhaftet zu haben.",
            [("Estland", "accuses", "Russland")],
        ),
    ],
)
def test_what_somebody_is_accused_of_or_asked_for_is_not_stated(text: str, expected: list[Triple]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("Frankreich plädierte für eine Waffenruhe.", "supports", "Waffenruhe"),
        ("Polen fordert einen Untersuchungsausschuss.", "requests", "Untersuchungsausschuss"),
        ("Ungarn lehnt die Quote ab.", "rejects", "Quote"),
        ("Norwegen stimmte dem Vertrag zu.", "agreed-on", "Vertrag"),
    ],
)
def test_a_topic_may_stand_for_the_target(text: str, kind: str, topic: str) -> None:
    _, statement = only(text)
    assert (statement.type, statement.target, statement.topic) == (kind, None, topic)
    assert statement.target_span is None


@pytest.mark.parametrize("text", ["Estland kritisierte den Plan.", "Russland drohte mit einem Krieg."])
def test_other_types_need_a_target(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Polen und Litauen haben sich geeinigt.",
        "Polen traf sich mit Litauen. Litauen traf sich mit Polen.",
        "Polen kritisierte Litauen. Am Abend kritisierte Polen Litauen erneut.",
    ],
)
def test_a_triple_is_stated_once(text: str) -> None:
    triples = stated(text)
    assert len(triples) == len(set(triples)) == 1


def test_symmetric_lists_pair_everybody_once() -> None:
    triples = stated("Polen, Litauen und Estland haben sich auf einen Zeitplan geeinigt.")
    assert sorted(triples) == [
        ("Estland", "agreed-on", "Litauen"),
        ("Estland", "agreed-on", "Polen"),
        ("Litauen", "agreed-on", "Polen"),
    ]


def test_both_directions_of_a_directed_type_are_two_statements() -> None:
    triples = stated("Polen kritisierte Litauen. Litauen kritisierte Polen.")
    assert triples == [("Polen", "accuses", "Litauen"), ("Litauen", "accuses", "Polen")]


def test_the_first_sentence_is_the_evidence() -> None:
    extraction, statement = only("Polen kritisierte Litauen. Am Abend kritisierte Polen Litauen erneut.")
    assert extraction.text[slice(*statement.sentence)] == "Polen kritisierte Litauen."


def test_spans_give_back_the_text() -> None:
    text = "Ein langer Tag.\n\nAm Montag warf Helen Carter der Europäischen Union Untätigkeit vor. Schluss."
    extraction, statement = only(text)
    assert extraction.text == text
    assert text[slice(*statement.sentence)] == (
        "Am Montag warf Helen Carter der Europäischen Union Untätigkeit vor."
    )
    assert text[slice(*statement.trigger)] == "warf"
    assert text[slice(*statement.source_span)] == "Helen Carter"
    assert statement.target_span is not None
    assert text[slice(*statement.target_span)] == "Europäischen Union"


def test_an_end_named_by_a_pronoun_or_an_adjective_has_its_span() -> None:
    text = "Helen Carter kam am Abend. Sie traf russische Diplomaten."
    extraction, statement = only(text)
    assert triple(extraction, statement) == ("Helen Carter", "talked-to", "Russland")
    assert text[slice(*statement.source_span)] == "Sie"


def test_an_empty_text_states_nothing() -> None:
    extraction = extract("")
    assert (extraction.actors, extraction.mentions, extraction.statements) == ((), (), ())
