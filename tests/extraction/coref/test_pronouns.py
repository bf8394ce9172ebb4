"""Pronouns and descriptions: resolved where plain, left alone where not."""

import pytest

from newsgraph.extraction.extract import find_actors
from newsgraph.extraction.results import MentionForm
from tests.extraction.claims import broken


@pytest.fixture
def meant(nlp):
    """Text and phrase -> names of the actors that a mention with exactly these words means."""

    def names(text, phrase):
        found = find_actors(nlp(text))
        return {
            found.actors[mention.actor].name
            for mention in found.mentions
            if text[slice(*mention.span)] == phrase
            and mention.form in (MentionForm.PRONOUN, MentionForm.DESCRIPTION)
        }

    return names


def test_he_and_she_are_the_subjects_of_their_gender(meant):
    assert meant("Karl Brandner hat die Nato gelobt. Danach flog er nach Oslo.", "er") == {"Karl Brandner"}
    assert meant("Eva Probst hat die Nato gelobt. Danach flog sie nach Oslo.", "sie") == {"Eva Probst"}


def test_gender_decides_between_two(meant):
    text = "Karl Brandner hat Eva Probst getroffen. Er lobte den Vertrag. Sie kritisierte ihn."
    assert meant(text, "Er") == {"Karl Brandner"}
    assert meant(text, "Sie") == {"Eva Probst"}


def test_a_pronoun_is_not_its_own_subject(meant):
    assert meant("Karl Brandner kam spät. Jens Lindauer lobte ihn.", "ihn") == {"Karl Brandner"}


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Die Lage ist ernst. Er warnte vor einem Krieg.", "Er"),
        ("Eva Probst hat die Nato gelobt. Er warnte vor einem Krieg.", "Er"),
        ("Karl Brandner hat die Nato gelobt. Sie warnten vor einem Krieg.", "Sie"),
    ],
)
def test_pronouns_that_fit_nobody_are_left_alone(meant, text, pronoun):
    assert meant(text, pronoun) == set()


def test_a_subject_goes_on_with_the_subject_before(meant):
    text = "Karl Brandner trat vor die Presse. Kritik an Jens Lindauer wies er zurück."
    assert meant(text, "er") == {"Karl Brandner"}


def test_she_and_her_in_other_cases(meant):
    text = "Eva Probst hat die Nato gelobt. Karl Brandner dankte ihr. Jens Lindauer kritisierte sie."
    assert meant(text, "ihr") == {"Eva Probst"}
    assert meant(text, "sie") == {"Eva Probst"}


def test_her_is_nobody_where_the_word_may_be_a_thing(meant):
    assert meant("Karl Brandner prüft die Liste. Jens Lindauer lobte sie.", "sie") == set()


def test_they_are_those_who_did_it_together(meant):
    text = "Norwegen und Schweden haben sich geeinigt. Sie wollen enger zusammenarbeiten."
    assert meant(text, "Sie") == {"Norwegen", "Schweden"}
    assert meant("Norwegen hat sich geeinigt. Sie wollen enger zusammenarbeiten.", "Sie") == set()


def test_whose_is_of_the_one_named_last(meant):
    text = "Karl Brandner hat die SPD kritisiert. Deren Sprecherin Eva Probst widersprach."
    assert meant(text, "Deren") == {"SPD"}


def test_my_and_our_are_nobody(meant):
    text = "Karl Brandner hat die Nato gelobt. Unsere Koalition steht, sagte er."
    assert meant(text, "Unsere") == set()


def test_both_are_the_last_two(meant):
    text = "Karl Brandner und Eva Probst haben telefoniert. Beide lobten den Vertrag."
    assert meant(text, "Beide") == {"Karl Brandner", "Eva Probst"}


def test_both_of_three_are_left_alone(meant):
    text = "Karl Brandner, Jens Lindauer und Eva Probst haben telefoniert. Beide lobten den Vertrag."
    assert meant(text, "Beide") == set()


def test_both_countries(meant):
    text = "Norwegen und Schweden haben sich geeinigt. Beide Länder wollen enger zusammenarbeiten."
    assert meant(text, "Beide Länder") == {"Norwegen", "Schweden"}


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "SPD-Chef Jens Lindauer ist gekommen. Der SPD-Chef lobte die Nato.",
            "Der SPD-Chef",
            "Jens Lindauer",
        ),
        (
            "Frankreichs Präsidentin Claire Dumont ist gekommen. Die Präsidentin lobte die Nato.",
            "Die Präsidentin",
            "Claire Dumont",
        ),
        (
            "Der norwegische Premier Lars Holmboe ist gekommen. Der Regierungschef lobte die Nato.",
            "Der Regierungschef",
            "Lars Holmboe",
        ),
    ],
)
def test_offices_learnt_in_the_article_describe_their_holder(meant, text, phrase, name):
    assert meant(text, phrase) == {name}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("SPD-Chef Jens Lindauer ist gekommen. Der FDP-Chef lobte die Nato.", "Der FDP-Chef"),
        ("SPD-Chef Jens Lindauer ist gekommen. Die SPD-Chefin lobte die Nato.", "Die SPD-Chefin"),
        ("SPD-Chef Jens Lindauer ist gekommen. Ein Chef lobte die Nato.", "Ein Chef"),
        ("SPD-Chef Jens Lindauer ist gekommen. Der Bürgermeister lobte die Nato.", "Der Bürgermeister"),
    ],
)
def test_offices_of_others_are_left_alone(meant, text, phrase):
    assert meant(text, phrase) == set()


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "Bundespräsident traf Schweden. Wien – Bundespräsident Karl Brandner ist in Oslo gewesen.",
            "Bundespräsident",
            "Karl Brandner",
        ),
        (
            "Nils Ekberg ist gekommen. Der schwedische Premier lobte die Nato.",
            "Der schwedische Premier",
            "Nils Ekberg",
        ),
        (
            "Jens Lindauer (SPD) ist gekommen. Der SPD-Politiker lobte die Nato.",
            "Der SPD-Politiker",
            "Jens Lindauer",
        ),
        (
            "CDU-Chefin Eva Probst ist gekommen. Die CDU-Vorsitzende lobte die Nato.",
            "Die CDU-Vorsitzende",
            "Eva Probst",
        ),
    ],
)
def test_offices_in_headlines_and_of_members_describe_people(meant, text, phrase, name):
    assert meant(text, phrase) == {name}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Jens Lindauer (SPD) ist gekommen. Der FDP-Politiker lobte die Nato.", "Der FDP-Politiker"),
        ("Präsident Karl Brandner ist gekommen. Jens Lindauer wurde Präsident.", "Präsident"),
        (
            "Premier Karl Brandner ist gekommen. Der frühere Premier lobte die Nato.",
            "Der frühere Premier",
        ),
        (
            "Norwegens Premier Karl Brandner ist gekommen. Der schwedische Premier lobte die Nato.",
            "Der schwedische Premier",
        ),
        (
            "Finanzminister Karl Brandner ist gekommen. Der Außenminister lobte die Nato.",
            "Der Außenminister",
        ),
    ],
)
def test_offices_of_somebody_else_describe_nobody(meant, text, phrase):
    assert meant(text, phrase) == set()


def test_plural_offices_are_both_holders(meant):
    text = (
        "Norwegens Präsident Lars Holmboe hat Schwedens Präsidenten Nils Ekberg getroffen. "
        "Die Staatsoberhäupter lobten den Vertrag."
    )
    assert meant(text, "Die Staatsoberhäupter") == {"Lars Holmboe", "Nils Ekberg"}


def test_an_institution_named_by_its_function_is_the_country_of_the_article(meant):
    text = "Norwegen hat den Vertrag abgelehnt. Die Regierung sieht die Fischer bedroht."
    assert meant(text, "Die Regierung") == {"Norwegen"}


def test_an_institution_without_a_country_is_nobody(meant):
    assert (
        meant("Karl Brandner kam am Montag. Die Regierung sieht die Fischer bedroht.", "Die Regierung")
        == set()
    )


def test_a_relative_pronoun_denotes_whom_its_clause_describes(nlp):
    doc = nlp("Norwegens Premier Lars Holmboe, der die Nato kritisiert hatte, sprach am Montag.")
    found = find_actors(doc)
    relative = next(token for token in doc if token.tag_ == "PRELS")
    assert [found.actors[actor].name for actor in found.actors_at(relative)] == ["Lars Holmboe"]


def test_somebody_of_an_age_is_the_one_spoken_of(meant):
    text = "Karl Brandner hat die Nato gelobt. Der 61-Jährige flog danach nach Oslo."
    assert meant(text, "Der 61-Jährige") == {"Karl Brandner"}
    assert meant("Eva Probst hat die Nato gelobt. Der 61-Jährige flog nach Oslo.", "Der 61-Jährige") == set()


def test_the_country_is_the_one_of_the_article(meant):
    text = "Norwegen hat den Vertrag abgelehnt. Die Nato kritisierte das Land."
    assert meant(text, "das Land") == {"Norwegen"}
    assert meant("Norwegen und Peru stritten. Die Nato kritisierte das Land.", "das Land") == set()
    assert meant("Norwegen hat den Vertrag abgelehnt. Im Norden des Landes regnet es.", "des Landes") == set()


def test_a_politician_is_the_one_spoken_of(meant):
    text = "Karl Brandner hat die Nato gelobt. Der Politiker flog danach nach Oslo."
    assert meant(text, "Der Politiker") == {"Karl Brandner"}
    assert (
        meant("Karl Brandner hat die Nato gelobt. Die Politikerin flog nach Oslo.", "Die Politikerin")
        == set()
    )


def test_the_federal_government_is_a_federal_country(meant):
    text = "Die Nato hat Deutschland kritisiert. Die Bundesregierung wies das zurück."
    assert meant(text, "Bundesregierung") == {"Deutschland"}
    text = "Die Nato hat Norwegen kritisiert. Die Bundesregierung wies das zurück."
    assert meant(text, "Bundesregierung") == {"Deutschland"}


def test_an_institution_between_two_countries_is_of_the_one_named_there(meant):
    text = (
        "Norwegen und Schweden streiten. Karl Brandner kam. Eva Probst ging. Jens Lindauer blieb. "
        "Peru hat geliefert. Die Regierung lobte den Vertrag."
    )
    assert meant(text, "Die Regierung") == {"Peru"}
    text = "Norwegen und Schweden streiten. Die Regierung lobte den Vertrag."
    assert meant(text, "Die Regierung") == set()


SENTENCES = [
    (
        "Kanzlerin Renate Holm reiste nach Oslo. Dort traf sie Jonas Brandt.",
        "sie = Renate Holm\nRenate Holm | talked-to | Jonas Brandt",
    ),
    ("Renate Holm lobte Jonas Brandt. Er dankte ihr.", "Er = Jonas Brandt\nihr = Renate Holm"),
    (
        "Jonas Brandt sprach mit Peter Kranz. Er kritisierte die SPD.",
        "Er = Jonas Brandt\nJonas Brandt | accuses | SPD",
    ),
    ("Jonas Brandt und Peter Kranz trafen sich. Er kritisierte die SPD.", "Er = -"),
    ("Jonas Brandt traf ihn.", "ihn = -"),
    ("Renate Holm kam. Sie kamen zu spät.", "Sie = -"),
    (
        "Renate Holm und Jonas Brandt sprachen lange. Sie kritisierten die SPD.",
        "Sie = Renate Holm, Jonas Brandt",
    ),
    ("Jonas Brandt entließ seine Sprecherin Eva Probst.", "seine = Jonas Brandt"),
    ("Renate Holm und ihr Sprecher Jonas Brandt kritisierten die SPD.", "ihr = Renate Holm"),
    ("Jonas Brandt trat zurück. Dieser Schritt überraschte.", "Dieser = -"),
    ("Jonas Brandt, der die SPD führt, lobte die CDU.", "Jonas Brandt | supports | CDU"),
    (
        "Jonas Brandt sprach. Es regnete. Die Sonne schien. Die Leute gingen. Er kritisierte die SPD.",
        "Er = -",
    ),
    (
        "Beide kamen. Jonas Brandt traf Renate Holm. Beide lobten die SPD.",
        "Beide = Jonas Brandt, Renate Holm",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
