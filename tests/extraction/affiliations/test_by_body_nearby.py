"""Offices whose body is named close by."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Die Ärztekammer schickte Eva Probst und Norwegen den Präsidenten Jan Nowak.",
        "not Jan Nowak > Ärztekammer",
    ),
    ("Der Konzern Siemens baut Stellen ab. Konzernchefin Renate Holm sprach.", "Renate Holm > Siemens"),
    ("Siemens und Bosch bauen Stellen ab. Konzernchefin Renate Holm sprach.", "not Renate Holm > Bosch"),
    ("Russland baut Stellen ab. Konzernchefin Renate Holm sprach.", "not Renate Holm > Russland"),
    (
        "Die Gewerkschaft Verdi ruft zum Streik. Gewerkschaftschef Jonas Brandt sprach.",
        "Jonas Brandt > Verdi",
    ),
    # the only one of its kind in this sentence or the one before, else at all
    (
        "Siemens klagt. Der Chef der Gewerkschaft Verdi kam. Konzernchefin Renate Holm ging.",
        "Renate Holm > Siemens: Konzernchefin\nnot Renate Holm > Verdi",
    ),
    ("Siemens klagt. Es regnet. Es taut. Konzernchefin Renate Holm ging.", "Renate Holm > Siemens"),
    (
        "Siemens klagt. Es regnet. Bosch klagt. Volkswagen schweigt. Konzernchefin Renate Holm ging.",
        "Renate Holm > Volkswagen\nnot Renate Holm > Siemens",
    ),
    ("Konzernchefin Renate Holm ging. Siemens und Volkswagen schwiegen.", "not Renate Holm > Siemens"),
    ("Die SPD klagt. Konzernchefin Renate Holm ging.", "not Renate Holm > SPD"),
    ("Siemens klagt. Bosch-Konzernchefin Renate Holm ging.", "not Renate Holm > Siemens"),
    # presidents of parliaments
    ("Der Bundestag tagt. Bundestagsvizepräsidentin Eva Probst kam.", "Eva Probst > Bundestag"),
    ("Siemens tagt. Parlamentspräsidentin Eva Probst kam.", "not Eva Probst > Siemens"),
    ("Die Knesset tagt. Parlamentspräsidentin Eva Probst kam.", "Eva Probst > Knesset"),
    # offices that do not say of what
    ("Die Ärztekammer lobte Oslo, so Präsident Karl Brandner.", "Karl Brandner > Ärztekammer: Präsident"),
    ("Siemens lobte Oslo, so Präsident Karl Brandner.", "not Karl Brandner > Siemens"),
    (
        "Ärztekammer und Wirtschaftskammer lobten Oslo, so Präsident Karl Brandner.",
        "not Karl Brandner > Ärztekammer\nnot Karl Brandner > Wirtschaftskammer",
    ),
    (
        "Amnesty International klagt. Generalsekretär Jens Lindauer kam.",
        "Jens Lindauer > Amnesty International",
    ),
    ("Die Universität Graz klagt. Rektor Jens Lindauer kam.", "Jens Lindauer > Universität Graz: Rektor"),
    ("Amnesty International klagt. Rektor Jens Lindauer kam.", "not Jens Lindauer > Amnesty International"),
    ("Siemens klagt. Personalchef Jens Lindauer kam.", "Jens Lindauer > Siemens: Personalchef"),
    ("Die SPD klagt. Personalchef Jens Lindauer kam.", "not Jens Lindauer > SPD"),
    ("Siemens klagt. Es regnet. Es taut. Personalchef Jens Lindauer kam.", "not Jens Lindauer > Siemens"),
    ("Siemens klagt. Bürgermeister Jens Lindauer kam.", "not Jens Lindauer > Siemens"),
    # the plain word for an office that all bodies have
    ("Greenpeace klagt. Sprecherin Eva Probst kam.", "Eva Probst > Greenpeace: Sprecherin"),
    ("Greenpeace und Attac klagen. Sprecherin Eva Probst kam.", "not Eva Probst > Greenpeace"),
    ("Die SPD klagt. Sprecherin Eva Probst kam.", "not Eva Probst > SPD"),
    ("Greenpeace klagt. Polizeisprecherin Eva Probst kam.", "not Eva Probst > Greenpeace"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
