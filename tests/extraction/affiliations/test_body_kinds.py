"""What kind of body an organisation is decides how one calls it."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Die Europäische Union schwieg. Die Nato warnte; Generalsekretär Jan Nowak reiste ab.",
        "not Jan Nowak > Europäische Union",
    ),
    ("Der Konzern Holmberg klagte. Der Konzern kritisierte die EU.", "Der Konzern = Holmberg"),
    ("Die Bank Holmberg klagte. Die Bank kritisierte die EU.", "Die Bank = Holmberg"),
    ("Die SPD stimmte zu. Der Konzern kritisierte die EU.", "Der Konzern = -"),
    ("Die SPD stimmte zu. Die Partei kritisierte die EU.", "Die Partei = SPD"),
    ("Amnesty International klagte. Die Partei kritisierte die EU.", "Die Partei = -"),
    # by the noun beside the name, by what is known, by a compound, by an office, by being called so
    ("Der Energiekonzern „Donaukraft“ klagt. Der Konzern lobte Oslo.", "Der Konzern = Donaukraft"),
    ("Siemens klagt. Der Konzern lobte Oslo.", "Der Konzern = Siemens"),
    ("Siemens klagt. Die Bank lobte Oslo.", "Die Bank = -"),
    (
        "Amnesty International klagt. Der Siemens-Konzern schweigt. Der Konzern lobte Oslo.",
        "Der Konzern = Siemens",
    ),
    ("Der ORF klagt. Der Sender lobte Oslo.", "Der Sender = ORF"),
    # parties: by name, or by their members
    ("Am Montag klagten die Neos. Parteichef Jens Lindauer kam.", "Jens Lindauer > Neos"),
    ("Die Nato klagt. Parteichef Jens Lindauer kam.", "not Jens Lindauer > Nato"),
    ("Neos-Abgeordneter Karl Brandner kam. Die Neos klagen. Die Partei lobte Oslo.", "Die Partei = Neos"),
    # of a longer noun it is another kind
    ("SPD und ÖVP klagen. Am Montag schwieg die Volkspartei.", "die Volkspartei = ÖVP"),
    ("Die SPD klagt. Am Montag schwieg die Volkspartei.", "die Volkspartei = -"),
    ("Die Wirtschaftskammer klagt. Die Kammer lobte Oslo.", "Die Kammer = Wirtschaftskammer"),
    ("Die Wirtschaftskammer klagt. Die Gewerkschaft lobte Oslo.", "Die Gewerkschaft = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
