"""What a German word is in its sentence: its mood, its number, its case, what it is coordinated with."""

from __future__ import annotations

import pytest

from newsgraph.extraction.syntax.tokens import (
    antecedent,
    case,
    conjuncts,
    feature,
    full_lemma,
    is_accusative,
    is_attributive,
    is_dateline,
    is_verb,
    mood,
    plural,
    preposition,
)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Er habe gelogen, hieß es.", "habe", "first"),
        ("Er sei krank.", "sei", "first"),
        ("Er würde gehen.", "würde", "past"),
        ("Er hätte gelogen.", "hätte", "past"),
        ("Er hat gelogen.", "hat", "present"),
        ("Ich habe gelogen.", "habe", "present"),
        ("Er hat gelogen.", "gelogen", ""),
    ],
)
def test_the_mood_of_a_finite_verb(word, text, verb, expected):
    assert mood(word(text, verb)) == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Die Minister kamen.", "Minister", True),
        ("Die Ministerin kam.", "Ministerin", False),
        ("Der Minister kam.", "Minister", False),
        ("Brandt und Probst kamen.", "Brandt", True),
    ],
)
def test_plural_by_form_or_by_coordination(word, text, noun, expected):
    assert plural(word(text, noun)) is expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Den Minister lobte Probst.", "Minister", True),
        ("Sie lobte ihn.", "ihn", True),
        ("Dem Minister half Probst.", "Minister", False),
        ("Der Minister lobte Probst.", "Minister", False),
    ],
)
def test_an_article_shows_the_accusative(word, text, noun, expected):
    assert is_accusative(word(text, noun)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Russland wirft der EU Wortbruch vor.", "wirft", "vorwerfen"),
        ("Russland warf einen Ball.", "warf", "werfen"),
        ("Die Parteien einigten sich.", "einigten", "einigen"),
    ],
)
def test_a_separated_particle_belongs_to_its_verb(word, text, verb, expected):
    assert full_lemma(word(text, verb)) == expected


def test_participles_before_nouns_are_attributive(word):
    assert is_attributive(word("Der kritisierte Minister kam.", "kritisierte"))
    assert not is_attributive(word("Sie kritisierte den Minister.", "kritisierte"))
    assert is_verb(word("Sie kritisierte den Minister.", "kritisierte"))
    assert not is_verb(word("Sie kritisierte den Minister.", "Minister"))


def test_the_preposition_is_that_of_the_word_itself(word):
    assert preposition(word("Er sprach mit Probst.", "Probst")) == "mit"
    assert preposition(word("Er sprach Probst an.", "Probst")) == ""


def test_a_coordination_is_followed_from_its_first_word(word):
    first = word("Minister Brandt, Premier Holm und Probst kamen.", "Minister")
    assert {"Minister", "Probst"} <= {token.text for token in conjuncts(first)}
    alone = word("Minister Brandt kam.", "Minister")
    assert [token.text for token in conjuncts(alone)] == ["Minister"]


def test_a_relative_pronoun_stands_for_the_noun_before_it(word):
    text = "Der Minister, den die Partei gestern gelobt hatte, trat zurück."
    assert antecedent(word(text, "den")).text == "Minister"
    assert antecedent(word(text, "Partei")).text == "Partei"


def test_a_feature_that_is_not_there_is_empty(word):
    assert feature(word("Der Minister kam.", "Minister"), "Number") == "Sing"
    assert feature(word("Der Minister kam.", "."), "Number") == ""


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Der Kanzler [lehnte] den Plan gestern ab.", "ablehnen"),
        ("Der Kanzler hat den Plan [abgelehnt].", "ablehnen"),
        ("Der von allen [abgelehnte] Plan ist tot.", "ablehnen"),
        ("Der Kanzler [stimmte] zu, und alle gingen.", "zustimmen"),
        ("Der Kanzler [stimmte] dem Plan zu und ging.", "zustimmen"),
    ],
)
def test_the_infinitive_of_a_verb(head, text, lemma):
    assert full_lemma(head(text)) == lemma


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Der Kanzler [kam] nicht.", "kommen"),
        ("Der Kanzler [kam] auch.", "kommen"),
        ("Der Kanzler [sprach] zu den Leuten.", "sprechen"),
        ("Der Kanzler will [ablehnen].", "ablehnen"),
    ],
)
def test_words_that_are_no_particles_of_a_verb(head, text, lemma):
    assert full_lemma(head(text)) == lemma


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie ging zum [Kanzler].", "zu"),
        ("Sie ging ins [Haus].", "in"),
        ("Sie sprach mit dem alten [Kanzler].", "mit"),
        ("Sie ist größer als der [Kanzler].", ""),
        ("Sie sprach wie ein [Kanzler].", ""),
        ("Der Sohn des [Kanzlers] kam.", ""),
    ],
)
def test_prepositions_without_their_article(head, text, found):
    assert preposition(head(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie half dem [Kanzler].", "Dat"),
        ("Sie sprach mit einem [Kanzler].", "Dat"),
        ("Der Sohn des [Kanzlers] kam.", "Gen"),
        ("Der Sohn eines [Kanzlers] kam.", "Gen"),
        ("Sie lobte den [Kanzler].", "Acc"),
        ("Sie lobte einen [Kanzler].", "Acc"),
        ("Sie half den [Kanzlern].", "Dat"),
        ("Er sagte seinem [Gast] aus Paris zu, sich zu melden.", "Dat"),
        ("Alter [Wein] schmeckt.", "Nom"),
        ("Brandners [Wein] schmeckt.", "Nom"),
    ],
)
def test_the_case_of_a_noun(head, text, found):
    assert case(head(text)) == found


@pytest.mark.parametrize(
    ("text", "accusative"),
    [
        ("Sie lobte einen [Kanzler].", True),
        ("Sie lobte keinen [Kanzler].", True),
        ("Der Kanzler, [den] sie lobte, kam.", True),
        ("Sie half den [Kanzlern].", False),
        ("Sie lobte das [Kind].", False),
        ("Der Kanzler, [der] sie lobte, kam.", False),
        ("Sie lobte [sie].", False),
    ],
)
def test_what_can_be_no_subject(head, text, accusative):
    assert is_accusative(head(text)) is accusative


@pytest.mark.parametrize(
    "text",
    [
        "[Wien] – Der Kanzler kam.",
        "[Wien]/Graz – Der Kanzler kam.",
        "Wien/[Graz] - Der Kanzler kam.",
    ],
)
def test_datelines(head, text):
    assert is_dateline(head(text))


@pytest.mark.parametrize(
    "text",
    [
        "[Peking] – seit Jahren im Streit – lehnte ab.",
        "[Peking] lehnte ab.",
        "In [Wien] – einer Stadt – lehnte er ab.",
        "Er lobte [Wien] – eine Stadt.",
        "[Er] – der Kanzler – lehnte ab.",
    ],
)
def test_what_is_no_dateline(head, text):
    assert not is_dateline(head(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er [wäre] gekommen.", "past"),
        ("Sie [wären] gern gekommen.", "past"),
        ("Er [müsse] gehen, hieß es.", "first"),
        ("Er [wolle] gehen, hieß es.", "first"),
        ("Sie [seien] krank, hieß es.", "first"),
        ("Er [kommt] gern.", "present"),
        ("Er will [kommen].", ""),
    ],
)
def test_moods_of_other_verbs(head, text, found):
    assert mood(head(text)) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[Brandner], Probst und Lindauer kamen.", ["Brandner", "Probst", "Lindauer"]),
        (
            "[Außenminister] Karl Brandner und Premierministerin Eva Probst kamen.",
            ["Außenminister", "Premierministerin"],
        ),
        ("[Brandner] kam und Probst ging.", ["Brandner"]),
        ("[Minister] der Länder und Städte kamen.", ["Minister"]),
    ],
)
def test_what_is_coordinated_with_a_word(head, text, words):
    assert [token.text for token in conjuncts(head(text))] == words


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Der Kanzler, [der] lange schwieg, ging.", "Kanzler"),
        ("Der Kanzler, dem [die] Partei half, ging.", "die"),
        ("Der Kanzler, mit [dem] die Partei sprach, ging.", "Kanzler"),
        ("Der Kanzler, [dessen] Partei schwieg, ging.", "Kanzler"),
        ("[Die] Partei schwieg.", "Die"),
        ("Er sagte, [der] Kanzler schweige.", "der"),
    ],
)
def test_the_noun_behind_a_relative_pronoun(head, text, noun):
    assert antecedent(head(text)).text == noun
