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
        # a person rather than a body
        "Karl Brandner und die Nato kritisierten Oslo. Der Vertrag sei ein Fehler.",
        # a subject that nobody is denoted by, in speech, changes nothing
        "Karl Brandner kritisierte die Nato. Der Vertrag sei ein Fehler. So etwas habe keine Zukunft.",
        # "so" at the beginning attributes nothing
        "Karl Brandner kritisierte die Nato. So etwas sei ein Fehler.",
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
        # not said of the speaker, but by somebody else
        "Karl Brandner kritisierte die Nato. Der Vertrag sei ein Fehler, hieß es in Oslo.",
        "Karl Brandner kritisierte die Nato. Der Zeitung zufolge sei der Vertrag ein Fehler.",
        "Karl Brandner kritisierte die Nato. Der Vertrag ist ein Fehler, weil er teuer sei.",
        # who speaks in it himself
        "Karl Brandner kritisierte die Nato. Eva Probst sagt, der Vertrag sei ein Fehler.",
    ],
)
def test_nobody_speaks_on(speaker, text):
    assert speaker(text) == ""


def test_a_body_may_speak_and_the_last_one_who_did_goes_on(speaker):
    assert speaker("Die Nato kritisierte Oslo. Der Vertrag sei ein Fehler.") == "Nato"
    text = "Die Nato kritisierte Oslo. Eva Probst widersprach. Der Vertrag sei ein Fehler."
    assert speaker(text) == "Eva Probst"
