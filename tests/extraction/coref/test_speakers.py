"""Who goes on speaking in a sentence of indirect speech that names nobody."""

import pytest

from newsgraph.extraction.extract import find_actors


@pytest.fixture
def speaker(nlp):
    """Text -> the name of who speaks on in its last sentence, "" if that is not known."""

    def name(text):
        doc = nlp(text)
        found = find_actors(doc)
        last = list(doc.sents)[-1]
        return found.actors[found.speakers[last.start]].name if last.start in found.speakers else ""

    return name


@pytest.mark.parametrize(
    "text",
    [
        "Der Abgeordnete Karl Brandner kritisierte die Nato. Der Vertrag sei ein Fehler.",
        "Der Abgeordnete Karl Brandner kritisierte die Nato. Der Vertrag sei ein Fehler. Man habe gewarnt.",
        "„Wir gehen“, sagte Karl Brandner. Der Vertrag habe den Bürgern nur geschadet.",
    ],
)
def test_indirect_speech_goes_on(speaker, text):
    assert speaker(text) == "Karl Brandner"


@pytest.mark.parametrize(
    "text",
    [
        "Der Abgeordnete Karl Brandner kritisierte die Nato. Der Vertrag ist ein Fehler.",
        "Der Abgeordnete Karl Brandner kritisierte die Nato. Der Vertrag sei ein Fehler, so eine Expertin.",
        "Der Abgeordnete Karl Brandner kritisierte die Nato. Laut Polizei sei er danach gegangen.",
        "Der Abgeordnete Karl Brandner kritisierte die Nato. Es regnete. Der Vertrag sei ein Fehler.",
        "Es regnete. Der Vertrag sei ein Fehler.",
    ],
)
def test_nobody_speaks_on(speaker, text):
    assert speaker(text) == ""
