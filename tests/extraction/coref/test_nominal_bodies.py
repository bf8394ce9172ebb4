"""Bodies described by what they are: resolved where plain, left alone where not."""

import pytest

from newsgraph.extraction.extract import find_actors
from newsgraph.extraction.results import MentionForm


@pytest.fixture
def described(nlp):
    """Text and phrase -> names of the actors that a description with exactly these words means."""

    def names(text, phrase):
        found = find_actors(nlp(text))
        return {
            found.actors[mention.actor].name
            for mention in found.mentions
            if text[slice(*mention.span)] == phrase and mention.form is MentionForm.DESCRIPTION
        }

    return names


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "Der Energiekonzern Donaukraft streitet mit Norwegen. Am Montag klagte der Konzern.",
            "der Konzern",
            "Donaukraft",
        ),
        ("Die FDP lehnt den Plan ab. Schweden warf der Partei Feigheit vor.", "der Partei", "FDP"),
        ("Amnesty International wirft Norwegen Folter vor. Die Organisation legte Fotos vor.",
         "Die Organisation", "Amnesty International"),
        ("Norwegen bekämpft Boko Haram. Schweden will die Terrormiliz verbieten.",
         "die Terrormiliz", "Boko Haram"),
        ("Die Deutsche Bank hat Schweden verklagt. Die Bank verlangt Schadenersatz.",
         "Die Bank", "Deutsche Bank"),
        ("Saudi-Arabien griff die Huthis an. Die Rebellen feuerten Raketen ab.", "Die Rebellen", "Huthis"),
        ("ÖVP und SPÖ stritten. Am Montag stimmte die Volkspartei zu.", "die Volkspartei", "ÖVP"),
    ],
)  # fmt: skip
def test_a_body_is_what_the_text_called_it(described, text, phrase, name):
    assert described(text, phrase) == {name}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("FDP und SPD haben verhandelt. Schweden warf der Partei Feigheit vor.", "der Partei"),
        ("Die FDP lehnt den Plan ab. Die anderen Parteien stimmten zu.", "Die anderen Parteien"),
        ("Die FDP lehnt den Plan ab. Eine Partei stimmte zu.", "Eine Partei"),
        ("Die FDP lehnt den Plan ab. Die Bank verlangt Schadenersatz.", "Die Bank"),
        ("Die Deutsche Bank hat Schweden verklagt. Die Weltbank verlangt Geld.", "Die Weltbank"),
        ("Die FDP lehnt den Plan ab. Die Partei der Rentner stimmte zu.", "Die Partei"),
    ],
)
def test_a_description_of_another_body_is_left_alone(described, text, phrase):
    assert described(text, phrase) == set()
