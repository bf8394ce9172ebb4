"""The German pipeline: a spaCy Language like any other, for text of any kind."""

from __future__ import annotations

import subprocess
import sys

import pytest
from spacy.language import Language

SENTENCE = "Die Kanzlerin traf am Montag in Paris den französischen Präsidenten."


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t ",
        "😀😀 🎉",
        "a" * 5000,
        "Wort " * 2500,
        "\n\nHallo Welt.\n\n  Ja.  \n",
        "\u202everkehrt\u202c herum",
        "...!!!???",
    ],
)
def test_reads_any_text_without_losing_a_character(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)


def test_every_sentence_is_a_tree_with_one_root(nlp: Language) -> None:
    doc = nlp(f"{SENTENCE} Sie sprachen über die Lage, die sich, so hieß es, verschärft habe.\n\nEnde")
    for sentence in doc.sents:
        assert [token for token in sentence if token.head == token] == [sentence.root]
        assert all(token.head in sentence for token in sentence)


def test_annotates_words_in_universal_dependencies(nlp: Language) -> None:
    doc = nlp(SENTENCE)
    verb = next(token for token in doc if token.text == "traf")
    assert (verb.pos_, verb.lemma_, verb.dep_) == ("VERB", "treffen", "ROOT")
    roles = {child.text: child.dep_ for child in verb.children}
    assert (roles["Kanzlerin"], roles["Montag"]) == ("nsubj", "obl")
    assert ("Paris", "LOC") in [(entity.text, entity.label_) for entity in doc.ents]


def test_emoji_change_nothing(nlp: Language) -> None:
    plain, drawn = nlp("Norwegen greift Schweden an."), nlp("🎉 Norwegen 🇳🇴 greift Schweden🇸🇪 an.")
    words = [token for token in drawn if token.pos_ != "SPACE"]
    assert [(t.text, t.tag_, t.head.text) for t in words] == [(t.text, t.tag_, t.head.text) for t in plain]


def test_names_the_agent_of_a_passive(nlp: Language) -> None:
    doc = nlp("Der Konzern wurde von der EU-Kommission verklagt.")
    assert doc[5].dep_ in ("obl:agent", "obl")
    assert doc[5].head.text == "verklagt"
    assert doc[1].dep_ == "nsubj:pass"


def test_a_batch_reads_as_its_texts_do_alone(nlp: Language) -> None:
    texts = [SENTENCE, "Kurz.", "Der Sprecher sagte, man habe sich geeinigt. " * 6, ""]
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        alone = nlp(text)
        assert [(t.tag_, t.head.i, t.dep_) for t in doc] == [(t.tag_, t.head.i, t.dep_) for t in alone]


def test_a_line_break_after_a_headline_ends_the_sentence(nlp: Language) -> None:
    doc = nlp("Gipfel ohne Ergebnis\nDie Minister reisten am Abend ab.")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Gipfel ohne Ergebnis",
        "Die Minister reisten am Abend ab.",
    ]


def test_a_hard_wrapped_line_does_not_end_the_sentence(nlp: Language) -> None:
    text = (
        "Die Minister der beiden Länder haben sich am Abend in\n"
        "der Hauptstadt auf eine Verlängerung der Waffenruhe um\n"
        "drei Monate verständigt, wie das Außenministerium nach\n"
        "der Sitzung mitteilte."
    )
    assert len(list(nlp(text).sents)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Am 15. März kam Dr. Maier nach Bonn.", 1),
        ("„Das geht nicht“, sagte er. „Wir warten.“ Dann ging er.", 3),
        ('"Wer kommt?" fragte sie. "Niemand."', 2),
        ("Das kostet 3.5 Mio. Euro bzw. mehr.", 1),
        ("Er verließ die AfD. Die Partei schwieg.", 2),
    ],
)
def test_finds_the_ends_of_sentences(nlp: Language, text: str, count: int) -> None:
    assert len(list(nlp(text).sents)) == count


def test_runs_without_torch() -> None:
    program = (
        "import sys; sys.modules['torch'] = None\n"
        "from newsgraph.extraction.pipeline import load_own\n"
        "print(len(load_own()('Es geht.')))"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own program)
    assert done.stdout.strip() == "3", done.stderr
