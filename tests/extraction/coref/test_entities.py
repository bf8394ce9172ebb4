"""Who is an actor, under which name, and which words denote it."""

import pytest

from newsgraph.extraction.extract import extract, find_actors
from newsgraph.extraction.results import ActorKind, MentionForm
from tests.extraction.claims import broken


@pytest.fixture
def actors(nlp):
    """Text -> {canonical name: kind}, without those that need a statement to count."""

    def kinds(text):
        found = find_actors(nlp(text))
        return {actor.name: actor.kind for i, actor in enumerate(found.actors) if i not in found.weak}

    return kinds


@pytest.fixture
def denoted(nlp):
    """Text and word -> names of the actors that the word's first occurrence denotes."""

    def names(text, word):
        doc = nlp(text)
        found = find_actors(doc)
        token = next(token for token in doc if token.text == word)
        return {found.actors[actor].name for actor in found.actors_at(token)}

    return names


def test_surnames_join_the_full_name(actors):
    found = actors(
        "Der Abgeordnete Karl Brandner hat die Regierung in Madrid gelobt. "
        "Brandner sprach von einem Erfolg. Die Opposition kritisierte Brandners Rede."
    )
    assert "Karl Brandner" in found
    assert "Brandner" not in found
    assert "Brandners" not in found


def test_two_people_with_one_surname_stay_apart(actors):
    found = actors("Henriette Brandner traf in Wien Karl Brandner. Henriette Brandner lobte ihn.")
    assert {"Henriette Brandner", "Karl Brandner"} <= set(found)


def test_particles_and_double_names_belong_to_the_name(actors):
    found = actors(
        "Ulrike von der Heide traf Eva Moosbrugger-Klein. Omar al-Hakimi kam. Von der Heide lobte al-Hakimi."
    )
    assert {"Ulrike von der Heide", "Eva Moosbrugger-Klein", "Omar al-Hakimi"} <= set(found)
    assert len(found) == 3


def test_surnames_may_be_offices(actors):
    found = actors("Landeshauptmann Peter Kaiser hat die Nato gelobt. Kaiser sprach von einem Erfolg.")
    assert set(found) == {"Peter Kaiser", "Nato"}


def test_a_country_behind_a_first_name_is_no_part_of_it(actors):
    found = actors("Am Montag wurde Papst Franziskus von Ecuadors Präsidenten Karl Brandner empfangen.")
    assert {"Franziskus", "Ecuador", "Karl Brandner"} == set(found)


def test_western_governments_are_the_west(actors):
    assert "Der Westen" in actors("Westliche Regierungen werfen Russland vor, den Vertrag zu brechen.")
    assert "Der Westen" not in actors("Russland lehnt den Plan ab. In den westlichen Bezirken regnet es.")


def test_two_people_side_by_side_stay_two(actors):
    found = actors(
        "Jens Lindauer traf Eva Probst und Karl Brandner. Probst lobte ihn. "
        "Im Jahr 2008 warf Jens Lindauer Brandner Untreue vor. Danach forderte Lindauer Probst auf zu gehen."
    )
    assert set(found) == {"Jens Lindauer", "Eva Probst", "Karl Brandner"}


def test_three_words_may_be_one_person(actors):
    found = actors("Otto Friedrich Brandner ist gekommen. Brandner lobte die Nato.")
    assert set(found) == {"Otto Friedrich Brandner", "Nato"}


def test_whose_a_body_is_is_no_part_of_its_name(actors):
    found = actors("Eva Probst ist Ministerin. Norwegen verhandelt mit Probsts Sozialministerium.")
    assert not {name for name in found if name.startswith("Probsts")}


def test_an_s_that_belongs_to_the_name_stays(actors):
    found = actors(
        "Premier Alexis Tsipras sprach in Athen. Tsipras lobte die Nato. Dann kam Tsipras' Anwalt."
    )
    assert "Alexis Tsipras" in found
    assert not {"Tsipra", "Alexis Tsipra"} & set(found)


def test_offices_are_no_part_of_the_name(actors):
    found = actors("Bundesfinanzminister Jens Lindauer hat Frankreichs Präsidentin Claire Dumont getroffen.")
    assert found["Jens Lindauer"] is ActorKind.PERSON
    assert found["Claire Dumont"] is ActorKind.PERSON
    assert found["Frankreich"] is ActorKind.COUNTRY


def test_a_country_that_acts_is_an_actor_in_the_nominative(actors):
    found = actors(
        "Die Politik Norwegens sorgt für Streit. Schweden warf den Vereinigten Staaten Untätigkeit vor."
    )
    assert {"Norwegen", "Schweden", "USA"} <= set(found)


def test_a_country_that_is_only_a_place_is_none(actors):
    found = actors("Karl Brandner war im Urlaub in Portugal. Danach flog er nach Peru und in die Schweiz.")
    assert set(found) == {"Karl Brandner"}


def test_a_country_that_is_only_a_place_may_become_an_actor_by_a_statement(nlp):
    text = "Karl Brandner war im Urlaub in Portugal. Danach flog er nach Peru und in die Schweiz."
    found = find_actors(nlp(text))
    assert {found.actors[actor].name for actor in found.weak} == {"Portugal", "Peru", "Schweiz"}


def test_a_country_that_is_only_a_place_is_no_actor_of_the_extraction():
    found = extract("Karl Brandner war im Urlaub in Portugal. Danach lobte er in Peru die Nato.")
    assert {actor.name for actor in found.actors} == {"Karl Brandner", "Nato"}
    named = {found.actors[mention.actor].name for mention in found.mentions}
    assert named == {"Karl Brandner", "Nato"}
    (statement,) = found.statements
    ends = statement.source, statement.target
    assert [found.actors[end].name for end in ends] == ["Karl Brandner", "Nato"]


def test_a_seat_of_government_is_the_country_when_it_acts(actors):
    found = actors("Moskau wirft Kiew vor, die Waffenruhe zu brechen. Der Kreml drohte mit Vergeltung.")
    assert {"Russland", "Ukraine"} <= set(found)
    assert not {"Moskau", "Kiew", "Kreml"} & set(found)


def test_a_seat_of_government_is_a_place_otherwise(actors):
    assert "Frankreich" not in actors("Eva Probst hielt am Montag in Paris eine Rede über Musik.")
    assert "Russland" not in actors("Der Zug aus Moskau kam mit Verspätung an, sagte Eva Probst.")


def test_a_ministry_in_a_capital_is_the_country(denoted):
    assert denoted(
        "Das Verteidigungsministerium in Madrid kritisierte die Nato.", "Verteidigungsministerium"
    ) == {"Spanien"}


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Russische Vertreter haben mit der Nato verhandelt.", "Vertreter", "Russland"),
        ("Die US-Regierung hat die Nato kritisiert.", "US-Regierung", "USA"),
        ("Das türkische Außenministerium kritisierte die Nato.", "Außenministerium", "Türkei"),
        ("Das Prager Außenministerium kritisierte die Nato.", "Außenministerium", "Tschechien"),
        ("Französische Kampfjets haben Stellungen der Taliban bombardiert.", "Kampfjets", "Frankreich"),
    ],
)
def test_groups_that_act_for_their_state_are_the_country(denoted, text, word, country):
    assert denoted(text, word) == {country}


@pytest.mark.parametrize(
    "text",
    [
        "Türkische Journalisten haben die Nato kritisiert.",
        "Eine französische Lehrerin lobte die Nato.",
        "Die Nato bestellte italienischen Wein.",
    ],
)
def test_groups_that_do_not_act_for_their_state_are_nobody(actors, text):
    assert set(actors(text)) == {"Nato"}


def test_a_short_name_in_brackets_belongs_to_the_long_one(actors):
    found = actors(
        "Das Bundesinstitut für Moorforschung (BIMO) warnt vor dem Torfabbau. Das BIMO fordert ein Verbot, "
        "die Grünen unterstützen das Bundesinstitut für Moorforschung."
    )
    assert "Bundesinstitut für Moorforschung" in found
    assert "BIMO" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Moscheeverband Ditib hat die Nato gelobt.", "Ditib"),
        ("Die Nato hat den Islamischen Zentralrat gelobt, Mitglieder des Islamischen Zentralrats kamen.",
         "Islamischer Zentralrat"),
        ("Die Jungen Grünen haben die Nato kritisiert.", "Junge Grüne"),
    ],
)  # fmt: skip
def test_bodies_are_called_by_their_name(actors, text, name):
    assert name in actors(text)


def test_place_adjectives_of_institutions_never_change(actors):
    assert "Egerkinger Komitee" in actors("Das Egerkinger Komitee warf Norwegen Untätigkeit vor.")


def test_institutions_lose_their_case_endings(actors):
    found = actors(
        "Karl Brandner hat vor dem Internationalen Gerichtshof die Klage des Roten Kreuzes erklärt."
    )
    assert {"Internationaler Gerichtshof", "Rotes Kreuz"} <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "Kabul (dpa) – Karl Brandner ist in Kabul angekommen.",
        "Karl Brandner ist in Kabul angekommen.\n\nFoto: Max Muster/Reuters",
        "Karl Brandner ist in Kabul angekommen.\n\nmmu/AFP/Reuters",
        "Karl Brandner ist in Kabul angekommen. (Eva Schreiber, 3.5.2016)",
        "Karl Brandner ist in Kabul angekommen, meldete die Nachrichtenagentur Reuters.",
        "Karl Brandner ist in Kabul angekommen, berichtet der „Spiegel“.",
    ],
)
def test_who_only_reports_is_no_actor(actors, text):
    assert set(actors(text)) == {"Karl Brandner"}


def test_events_and_common_nouns_are_no_actors(actors):
    found = actors("Auf der Münchner Sicherheitskonferenz hat Karl Brandner Opposition und Polizei gelobt.")
    assert set(found) == {"Karl Brandner"}


def test_compounds_name_the_body_before_the_hyphen(nlp):
    found = find_actors(nlp("SPD-Chef Jens Lindauer hat PKK-Kämpfer kritisiert."))
    assert {"SPD", "PKK", "Jens Lindauer"} == {actor.name for actor in found.actors}
    forms = {(found.actors[m.actor].name, m.form) for m in found.mentions}
    assert ("SPD", MentionForm.NATIONALITY) in forms


def test_compounds_of_events_name_nobody(actors):
    assert set(actors("Karl Brandner fuhr zum Syrien-Gipfel und bezahlte mit US-Dollar.")) == {
        "Karl Brandner"
    }


def test_a_title_denotes_its_holder(denoted):
    text = "Am Abend hat US-Außenministerin Helen Carter die Nato gelobt."
    assert denoted(text, "US-Außenministerin") == {"Helen Carter"}
    assert denoted(text, "Carter") == {"Helen Carter"}


def test_mentions_lie_where_the_names_stand(nlp):
    text = "Am Abend hat US-Außenministerin Helen Carter die Nato gelobt."
    found = find_actors(nlp(text))
    spelled = {(found.actors[m.actor].name, text[m.span[0] : m.span[1]]) for m in found.mentions}
    assert {("Helen Carter", "Helen Carter"), ("USA", "US"), ("Nato", "Nato")} <= spelled


@pytest.mark.parametrize(
    "text", ["", " \n ", "😀😀", "–", "(", "Herr", "US-", "Präsident", "der die das", "A" * 5000]
)
def test_odd_texts_have_no_actors_and_do_no_harm(actors, text):
    assert actors(text) in (
        {},
        {text: ActorKind.PERSON},
        {text: ActorKind.ORGANISATION},
        {"USA": ActorKind.COUNTRY},
    )


def test_an_institution_named_by_its_function_needs_a_statement():
    found = extract("Die Bundeswettbewerbsbehörde warf Norwegen Untätigkeit vor.")
    assert {actor.name for actor in found.actors} == {"Bundeswettbewerbsbehörde", "Norwegen"}
    found = extract("Eva Probst lobte die Nato. Danach äußerte sich die Bundeswettbewerbsbehörde.")
    assert {actor.name for actor in found.actors} == {"Eva Probst", "Nato"}


SENTENCES = [
    # one common word is a name after an office only
    ("Kanzler Berg kritisierte Norwegen. Berg lobte Peru.", "person Berg\nBerg | supports | Peru"),
    ("Am Mittwoch kritisierte Lob die Nato.", "no Lob"),
    # a nationality stands for its state with those who act for it, for several as well
    (
        "Die russischen und chinesischen Unterhändler kritisierten Norwegen.",
        "Russland | accuses | Norwegen\nChina | accuses | Norwegen",
    ),
    ("Die russischen Rentner kritisierten Norwegen.", "no Russland"),
    ("Russische Diplomaten kritisierten Norwegen.", "Russland | accuses | Norwegen"),
    ("Die Regierung in Peru lobte den russischen Wein. Russland schwieg.", "not Peru | supports | Russland"),
    # a body before a hyphen with those who act for it
    ("IS-Kämpfer griffen Norwegen an.", "IS | attacks | Norwegen"),
    ("Die SPD-Fraktion kritisierte Norwegen.", "SPD | accuses | Norwegen"),
    # a seat with its institution
    ("Die Pariser Regierung kritisierte Norwegen.", "Frankreich | accuses | Norwegen"),
    ("Norwegen kritisierte die Regierung in Paris.", "Norwegen | accuses | Frankreich"),
    ("Norwegen kritisierte die Wahl des Bürgermeisters in Paris.", "no Frankreich"),
    ("Die Botschaft in Berlin warf Norwegen Untätigkeit vor.", "Deutschland | accuses | Norwegen"),
    # the name of the gazetteer for countries, and where a region stands for a body
    ("Der Westen kritisierte Norwegen.", "organisation Der Westen"),
    ("Die Vereinigten Staaten kritisierten Norwegen.", "country USA\nUSA | accuses | Norwegen"),
    # a country that somebody travels to, if a statement says so
    ("Karl Brandner flog nach Mali. Er kritisierte Mali.", "Karl Brandner | accuses | Mali"),
    ("Karl Brandner war in Bayern. Die Nato kritisierte Jens Lindauer.", "no Bayern"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)


def test_an_actor_has_the_other_forms_of_its_name_as_aliases(read):
    found = read("Am Abend lobte US-Außenministerin Helen Carter Norwegen. Carter dankte Washington.")
    aliases = {actor.name: set(actor.aliases) for actor in found.actors}
    assert aliases["Helen Carter"] == {"Carter"}
    assert aliases["USA"] == {"US", "Washington"}
    assert aliases["Norwegen"] == set()
