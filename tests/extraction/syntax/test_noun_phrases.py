"""What a noun phrase shows: determiner, definiteness, where it begins, its preposition, its noun."""

from __future__ import annotations

import pytest

from newsgraph.extraction.syntax.noun_phrases import (
    described_noun,
    determiner,
    followed_by_name,
    is_bare_name,
    is_defined,
    is_definite,
    is_subject,
    phrase_start,
    preposition_before,
)


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Der neue Konzern klagte.", "Konzern", "der"),
        ("Ein Konzern klagte.", "Konzern", "ein"),
        ("Konzerne klagen.", "Konzerne", ""),
        ("Beim Konzern wird gestreikt.", "Konzern", ""),
    ],
)
def test_the_determiner_stands_before_its_noun(word, text, noun, expected):
    assert determiner(word(text, noun)) == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Der Konzern klagte.", "Konzern", True),
        ("Beim Konzern wird gestreikt.", "Konzern", True),
        ("Vom großen Konzern kam eine Klage.", "Konzern", True),
        ("Ein Konzern klagte.", "Konzern", False),
        ("Mit Konzernen wird verhandelt.", "Konzernen", False),
        ("Kein Konzern klagte.", "Konzern", False),
    ],
)
def test_a_definite_article_may_hide_in_a_preposition(word, text, noun, expected):
    assert is_definite(word(text, noun)) is expected


def test_a_phrase_begins_with_its_article_or_adjective(word):
    assert phrase_start(word("Gestern klagte der große Konzern.", "Konzern")) == 2
    assert phrase_start(word("Gestern klagte Siemens.", "Siemens")) == 2


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Die andere Bank klagte.", "Bank", True),
        ("Die Bank von England klagte.", "Bank", True),
        ("Die Bank Holmberg klagte.", "Bank", True),
        ("Die Bank klagte.", "Bank", False),
        ("Die große Bank klagte.", "Bank", False),
    ],
)
def test_words_beside_a_noun_may_tell_which_one_is_meant(word, text, noun, expected):
    assert is_defined(word(text, noun)) is expected


@pytest.mark.parametrize(
    ("text", "adjective", "noun"),
    [
        ("Die russische Regierung klagte.", "russische", "Regierung"),
        ("Die russische und chinesische Regierung klagten.", "russische", "Regierung"),
        ("Der russische, mächtige Minister klagte.", "russische", "Minister"),
    ],
)
def test_an_adjective_describes_the_noun_behind_it(word, text, adjective, noun):
    found = described_noun(word(text, adjective))
    assert found is not None
    assert found.text == noun


def test_an_adjective_without_a_noun_describes_none(word):
    assert described_noun(word("Er war russisch und klagte.", "russisch")) is None


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Er lebte in Mali.", "Mali", "in"),
        ("Er lebte in Mali und Niger.", "Niger", "in"),
        ("Er lebte im schönen Mali.", "Mali", "im"),
        ("Mali klagte.", "Mali", ""),
        ("In Mali traf Niger die Nato.", "Niger", ""),
    ],
)
def test_the_preposition_of_a_list_holds_for_all_of_it(word, text, noun, expected):
    assert preposition_before(word(text, noun)) == expected


def test_a_bare_name_has_no_preposition_and_is_no_genitive(word):
    assert is_bare_name(word("Russland klagte.", "Russland"))
    assert not is_bare_name(word("Er klagte gegen Russland.", "Russland"))
    assert not is_bare_name(word("Die Klage Russlands scheiterte.", "Russlands"))


def test_a_name_right_behind_a_noun_says_who_it_is(word):
    assert followed_by_name(word("Er half dem Nachbarn Estland.", "Nachbarn"))
    assert not followed_by_name(word("Er half dem Nachbarn gern.", "Nachbarn"))
    assert not followed_by_name(word("Er las das Programm Estlands.", "Programm"))
    assert not followed_by_name(word("Er half dem Nachbarn", "Nachbarn"))


def test_what_stands_beside_a_subject_is_subject_too(word):
    text = "Der Minister Brandt und Eva Probst lobten Siemens."
    assert is_subject(word(text, "Minister"))
    assert is_subject(word(text, "Eva"))
    assert not is_subject(word(text, "Siemens"))


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("Dieser [Konzern] klagte.", "dieser"),
        ("Die Klage des großen [Konzerns] scheiterte.", "des"),
        ("Der Chef, [Konzerne] und alle klagten.", ""),
        ("[Konzern], der klagt, verliert.", ""),
    ],
)
def test_determiners_in_other_cases(head, text, article):
    assert determiner(head(text)) == article


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("Diese [Bank] klagte.", True),
        ("Jede [Bank] klagte.", False),
        ("Zur [Bank] ging niemand.", True),
        ("In [Banken] ging niemand.", False),
        ("[Banken] klagten.", False),
        ("Die [alte Bank] klagte.", True),
    ],
)
def test_definite_in_other_ways(head, text, definite):
    assert is_definite(head(text)) is definite


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Da klagte der große alte [Konzern].", 2),
        ("Da klagte [Siemens].", 2),
        ("Da klagte der Konzern, [Chefs] klagten auch.", 5),
        ("Große [Konzerne], die klagen, verlieren.", 0),
    ],
)
def test_where_a_phrase_begins(head, text, start):
    assert phrase_start(head(text)) == start


@pytest.mark.parametrize(
    "text",
    [
        "Eine zweite [Bank] klagte.",
        "Die neue [Bank] klagte.",
        "Die [Bank] des Landes klagte.",
        "Die [Bank] „Lindwurm“ klagte.",
        "Die [Bank] Norwegens klagte.",
        "Da klagte die [Bank] Lindwurm.",
    ],
)
def test_a_noun_that_is_defined(head, text):
    assert is_defined(head(text))


@pytest.mark.parametrize(
    "text", ["Die [Bank] klagte.", "Die alte [Bank] klagte andere.", "Gestern klagte die [Bank]"]
)
def test_a_noun_that_is_not_defined(head, text):
    assert not is_defined(head(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie lebte in Mali, Niger und [Peru].", "in"),
        ("Sie lebte im alten, schönen [Peru].", "im"),
        ("Sie reiste durch drei [Länder].", "durch"),
        ("Sie sprach mit Mali sowie [Peru].", "mit"),
        ("In Peru klagte [Mali] die Nato an.", ""),
        ("[Mali] klagte.", ""),
        ("Mit Peru sprach sie, [Mali] klagte.", ""),
        ("Sie lebte in Mali oder etwa [Peru].", "in"),
    ],
)
def test_the_preposition_before_a_noun(head, text, found):
    assert preposition_before(head(text)) == found


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Die [russische] Armee klagte.", "Armee"),
        ("Die [russische] und die Armee Malis klagten.", None),
        ("Die russische und [syrische] Armee klagten.", "Armee"),
        ("Die Armee ist [russisch].", None),
        ("Er spricht [Russisch].", None),
    ],
)
def test_the_noun_that_an_adjective_describes(head, text, noun):
    found = described_noun(head(text))
    assert (found and found.text) == noun


@pytest.mark.parametrize("text", ["Sie lobte [Peters] sehr.", "Die Nato lobte [Norwegen]."])
def test_objects_are_bare_names(head, text):
    assert is_bare_name(head(text))


@pytest.mark.parametrize(
    "text", ["Sie lobte den [Kanzler].", "Sie sprach mit [Norwegen].", "[Norwegens] Nachbar klagte."]
)
def test_what_is_no_bare_name(head, text):
    assert not is_bare_name(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "Die Frau des [Aktivisten] Peter Maier klagte.",
        "Sie half dem [Nachbarn] Estland.",
        "Der [Minister] Brandner klagte.",
    ],
)
def test_a_noun_with_its_name(head, text):
    assert followed_by_name(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "Die Frau des [Aktivisten] klagte.",
        "Die [Regierung] Russlands klagte.",
        "Es klagte der [Minister]",
        "Die [Klage] gegen Estland ist lang.",
    ],
)
def test_a_noun_without_a_name(head, text):
    assert not followed_by_name(head(text))
