"""Members, leaders and authorities by the words beside them, and who does not belong."""

import pytest

from newsgraph.extraction.extract import read


@pytest.fixture(scope="module")
def ties(nlp):
    """Text -> {(source, target)} of its ties."""

    def found(text):
        extraction = read(nlp(text))
        names = [actor.name for actor in extraction.actors]
        return {
            (names[tie.source], names[tie.target])
            for tie in extraction.statements
            if tie.type == "affiliated-with"
        }

    return found


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Minister Jens Lindauer, SPD, lobte die Nato.", ("Jens Lindauer", "SPD")),
        ("Eva Probst, FDP, wies das zurück.", ("Eva Probst", "FDP")),
        ("Der US-Geheimdienst NSA hat Polen abgehört.", ("NSA", "USA")),
        ("Norwegens Finanzaufsicht Finanstilsynet verklagte Siemens.", ("Finanstilsynet", "Norwegen")),
        ("Jens Lindauer, Chef der Linkspartei Sortu, kam zu Fuß.", ("Jens Lindauer", "Sortu")),
        (
            "Die Technische Universität Graz baut um. Die Nato hilft ihr. Vier Jahre dauert es."
            " Das sagte Rektor Jens Lindauer.",
            ("Jens Lindauer", "Technische Universität Graz"),
        ),
        (
            "Die FDP lehnt den Plan ab. Fraktionsvize Jens Lindauer sprach von einem Fehler.",
            ("Jens Lindauer", "FDP"),
        ),
        (
            "Greenpeace kritisiert den Plan. Das sei ein Fehler, sagte Sprecherin Eva Probst.",
            ("Eva Probst", "Greenpeace"),
        ),
        (
            "Der norwegische Präsident Lars Holmboe hat Ministerpräsident Nils Aasen mit der Bildung einer"
            " Regierung beauftragt. Norwegen wartet.",
            ("Nils Aasen", "Norwegen"),
        ),
    ],
)
def test_who_belongs_to_what(ties, text, tie):
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Es kamen Jens Lindauer, SPD, Grüne und FDP.",
        "Greenpeace und Siemens streiten. Das sei ein Fehler, sagte Sprecherin Eva Probst.",
        "Greenpeace klagt. Das sei ein Fehler, sagte der Journalist Jens Lindauer.",
        "Die SPD und die FDP streiten. Fraktionsvize Jens Lindauer sprach von einem Fehler.",
    ],
)
def test_who_is_only_named_beside_a_body(ties, text):
    assert ties(text) == set()
