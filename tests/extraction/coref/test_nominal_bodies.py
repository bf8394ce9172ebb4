"""Bodies described by what they are: resolved where plain, left alone where not."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

DONAU = "Der Energiekonzern Donaukraft klagt Norwegen."
BOTH = "Der Energiekonzern Donaukraft und der Stahlkonzern Feronia streiten."
PAUSE = "Eva Probst kam. Jens Lindauer ging. "

SENTENCES = [
    (f"{DONAU} Am Montag streikte der Konzern.", "der Konzern = Donaukraft"),
    ("Die FDP lehnt den Plan ab. Schweden warf der Partei Feigheit vor.", "der Partei = FDP"),
    (
        "Amnesty International wirft Norwegen Folter vor. Die Organisation legte Fotos vor.",
        "Die Organisation = Amnesty International",
    ),
    (
        "Norwegen bekämpft Boko Haram. Schweden will die Terrormiliz verbieten.",
        "die Terrormiliz = Boko Haram",
    ),
    ("Die Deutsche Bank hat Schweden verklagt. Die Bank verlangt Geld.", "Die Bank = Deutsche Bank"),
    ("Saudi-Arabien griff die Huthis an. Die Rebellen feuerten Raketen ab.", "Die Rebellen = Huthis"),
    ("ÖVP und SPÖ stritten. Am Montag stimmte die Volkspartei zu.", "die Volkspartei = ÖVP"),
    # with an article inside a preposition
    (f"{DONAU} Beim Konzern herrscht Freude.", "Konzern = Donaukraft"),
    # the end of a compound must be in the name
    (
        "Das Bundesinstitut für Moorforschung (BIMO) warnt Norwegen. Das Bundesinstitut fordert Geld.",
        "Das Bundesinstitut = Bundesinstitut für Moorforschung",
    ),
    # the one named last of several
    (f"{BOTH} {PAUSE}Feronia klagte. Der Konzern schweigt.", "Der Konzern = Feronia"),
    (f"{BOTH} Feronia klagte. Es regnete. Der Konzern schweigt.", "Der Konzern = Feronia"),
    # the only one, even far back, and in the lead before it is named
    (f"{DONAU} {PAUSE * 6}Der Konzern schweigt.", "Der Konzern = Donaukraft"),
    ("Der Konzern baut um. Der Energiekonzern Donaukraft streicht Stellen.", "Der Konzern = Donaukraft"),
    (
        "Norwegen kam. Der Konzern baut um. Der Energiekonzern Donaukraft streicht Stellen.",
        "Der Konzern = Donaukraft",
    ),
    # of no known kind, but named just before
    (
        "Zarkow kämpft gegen die Bewegung Nordwind. Der Verein Nordwind klagt. Die Bewegung fordert Geld.",
        "Die Bewegung = Nordwind",
    ),
    ("FDP und SPD haben verhandelt. Schweden warf der Partei Feigheit vor.", "der Partei = -"),
    ("Die FDP lehnt den Plan ab. Die anderen Parteien stimmten zu.", "Die anderen Parteien = -"),
    ("Die FDP lehnt den Plan ab. Die andere Partei stimmte zu.", "Die andere Partei = -"),
    ("Die FDP lehnt den Plan ab. Eine Partei stimmte zu.", "Eine Partei = -"),
    ("Die FDP lehnt den Plan ab. Die Bank verlangt Schadenersatz.", "Die Bank = -"),
    ("Die Deutsche Bank hat Schweden verklagt. Die Weltbank verlangt Geld.", "Die Weltbank = -"),
    ("Die FDP lehnt den Plan ab. Die Partei der Rentner stimmte zu.", "Die Partei = -"),
    ("Die FDP lehnt den Plan ab. Die Parteien stimmten zu.", "Die Parteien = -"),
    (f"{DONAU} Am Montag streikte ein Konzern.", "ein Konzern = -"),
    (f"{DONAU} Am Montag streikte der Konzern Feronia.", "der Konzern = -"),
    (f"{DONAU} Am Montag schwieg der Konzernchef.", "der Konzernchef = -"),
    ("Saudi-Arabien griff die Huthis an. Der Rebell feuerte Raketen ab.", "Der Rebell = -"),
    ("Die Universität Graz klagt Norwegen. Die Fachhochschule schweigt.", "Die Fachhochschule = -"),
    # several, and none named alone in the last sentences
    (f"{BOTH} Am Montag schwieg der Konzern.", "der Konzern = -"),
    (f"{BOTH} Feronia klagte. Es regnete. Es schneite. Es taute. Der Konzern schweigt.", "Der Konzern = -"),
    # too far back, or too far ahead
    (f"{DONAU} {PAUSE * 7}Der Konzern schweigt.", "Der Konzern = -"),
    (
        "Norwegen kam. Schweden kam. Der Konzern baut um. Der Energiekonzern Donaukraft streicht Stellen.",
        "Der Konzern = -",
    ),
    # under the same verb
    ("Siemens verklagte den Konzern.", "den Konzern = -"),
    ("Siemens verklagte am Montag in Graz den Konzern.", "den Konzern = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
