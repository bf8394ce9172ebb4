"""Which acts are stated as facts, and which are denied, demanded, possible or only reported."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Token

from newsgraph.extraction.events.factuality import Factuality, factuality_of
from newsgraph.extraction.lexicon import load_lexicon


def judge(nlp: Language, text: str, word: str) -> Factuality:
    token: Token = next(token for token in nlp(text) if token.text == word)
    return factuality_of(token, load_lexicon())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Die Ministerin traf am Montag den Präsidenten.", "traf"),
        ("Nachdem die Ministerin den Präsidenten getroffen hatte, reiste sie ab.", "getroffen"),
        ("Der Präsident, der die Ministerin empfangen hatte, schwieg.", "empfangen"),
        ("Die Regierung beschloss, das Nachbarland zu unterstützen.", "unterstützen"),
        ("Nicht nur Polen unterstützt die Ukraine.", "unterstützt"),
        ("Die Gespräche zwischen Norwegen und Schweden waren hilfreich.", "Gespräche"),
        ("Norwegen drohte Schweden mit Sanktionen, falls es nicht einlenkt.", "drohte"),
        ("Das Treffen zwischen Norwegen und Schweden fand statt.", "Treffen"),
        ("Fast alle Minister der SPD kritisierten die CDU.", "kritisierten"),
        ("Norwegen griff Schweden fast jeden Tag an.", "griff"),
        ("Norwegen unterstützt nicht Schweden, sondern Dänemark.", "unterstützt"),
        ("„Das ist ein Fehler“, kritisierte Helen Carter den Kanzler.", "kritisierte"),
    ],
)
def test_facts(nlp: Language, text: str, word: str) -> None:
    judged = judge(nlp, text, word)
    assert judged.factual
    assert not judged.negated


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Die Ministerin traf den Präsidenten nicht.", "traf"),
        ("Die Ministerin hat den Präsidenten nie getroffen.", "getroffen"),
        ("Frankreich leistete keine Hilfe.", "leistete"),
        ("Die beiden Parteien haben nichts vereinbart.", "vereinbart"),
        ("Norwegen hat Schweden weder angegriffen noch bedroht.", "angegriffen"),
        ("Norwegen hat Schweden weder angegriffen noch bedroht.", "bedroht"),
        ("Helen Carter traf weder Peter Brandner noch Eva Linder.", "traf"),
        ("Das Gespräch zwischen Carter und Brandner kam nicht zustande.", "Gespräch"),
    ],
)
def test_denied_acts_are_negated(nlp: Language, text: str, word: str) -> None:
    assert judge(nlp, text, word).negated


def test_a_span_of_time_denies_nothing(nlp: Language) -> None:
    assert not judge(
        nlp, "Keine drei Wochen später unterzeichnete Polen den Vertrag.", "unterzeichnete"
    ).negated


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Russland könnte die Ukraine angreifen.", "angreifen"),
        ("Deutschland müsste Griechenland unterstützen.", "unterstützen"),
        ("Wenn Russland die Ukraine angreift, handelt die Nato.", "angreift"),
        ("Unterstützt Deutschland die Ukraine?", "Unterstützt"),
        ("Gespräche zwischen Norwegen und Schweden sind weiterhin nötig.", "Gespräche"),
        ("Falls es keine Fortschritte gibt, wird Norwegen Schweden angreifen.", "angreifen"),
        ("Polen forderte Deutschland auf, die Ukraine zu unterstützen.", "unterstützen"),
        ("Die Regierung weigerte sich, das Nachbarland zu unterstützen.", "unterstützen"),
        ("Der Präsident drohte, das Nachbarland anzugreifen.", "anzugreifen"),
        ("Die Regierung hofft, die Nachbarn zu treffen.", "treffen"),
        ("Greift Norwegen Schweden an, hilft Dänemark.", "Greift"),
        ("Sollte Norwegen Schweden angreifen, hilft Dänemark.", "angreifen"),
        ("Dänemark würde helfen, sollte Norwegen Schweden angreifen.", "angreifen"),
        ("Hätte Norwegen Schweden angegriffen, wäre Krieg.", "angegriffen"),
        ("Beinahe hätte Norwegen Schweden angegriffen.", "angegriffen"),
        ("Norwegen hätte Schweden fast angegriffen.", "angegriffen"),
        ("Um ein Haar hätte Norwegen Schweden angegriffen.", "angegriffen"),
        ("Norwegen greift Schweden an?", "greift"),
        ("„Warum griff Norwegen Schweden an?“", "griff"),
        ("Das Treffen zwischen Carter und Brandner fiel aus.", "Treffen"),
        ("Die Gespräche zwischen Norwegen und Schweden wurden abgesagt.", "Gespräche"),
        ("Das Treffen zwischen Carter und Brandner platzte.", "Treffen"),
        ("Ein Treffen zwischen Carter und Brandner wurde verschoben.", "Treffen"),
    ],
)
def test_what_is_possible_demanded_or_asked_is_no_fact(nlp: Language, text: str, word: str) -> None:
    assert not judge(nlp, text, word).factual


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Der Präsident habe die Ministerin getroffen, hieß es.", "getroffen"),
        ("Die Ministerin sagte, Polen unterstütze die Ukraine.", "unterstütze"),
        ("Nach Angaben des Ministeriums traf der Präsident die Ministerin.", "traf"),
        ("Laut einem Bericht griff Russland die Ukraine an.", "griff"),
        ("Russland hat die Ukraine angeblich angegriffen.", "angegriffen"),
        ("Der mutmaßliche Angriff Russlands auf die Ukraine dauerte lange.", "Angriff"),
        ("Russland soll die Ukraine angegriffen haben.", "angegriffen"),
    ],
)
def test_reported_speech(nlp: Language, text: str, word: str) -> None:
    judged = judge(nlp, text, word)
    assert judged.reported
    assert judged.factual


def test_plain_speech_is_not_reported(nlp: Language) -> None:
    assert not judge(nlp, "Die Ministerin traf den Präsidenten.", "traf").reported


def test_an_announced_act_is_intended(nlp: Language) -> None:
    assert judge(nlp, "Die Ministerin will am Montag den Präsidenten treffen.", "treffen").intended
