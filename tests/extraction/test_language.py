"""Which texts are taken for German, and which are refused."""

from __future__ import annotations

import pytest

from newsgraph.extraction.extract import extract
from newsgraph.extraction.language import UnsupportedLanguage, check_language, detect_language

GERMAN = "Die Ministerin hat am Montag erklärt, dass sich die Länder auf einen neuen Vertrag geeinigt haben."
ENGLISH = "The minister said on Monday that the two countries had agreed on a new treaty."
FRENCH = "La ministre a déclaré lundi que les deux pays se sont mis d'accord sur un nouveau traité avec nous."
RUSSIAN = "Министр заявила в понедельник, что обе страны договорились о новом соглашении."


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        GERMAN.upper(),
        "„So nicht!“, sagte er. Der Brexit, so Johnson, sei „done“ – und das ist auch gut so für uns alle.",
        f"{GERMAN} “It is what it is”, he said in the end.",
    ],
)
def test_german_is_read(text: str) -> None:
    assert detect_language(text) == "de"
    check_language(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (FRENCH, "fr"),
        ("El ministro dijo el lunes que los dos países han llegado a un acuerdo sobre el tratado.", "es"),
        ("De minister zei maandag dat de twee landen het eens zijn geworden over een nieuw verdrag.", "nl"),
        (f"{ENGLISH} {ENGLISH} Das ist gut.", "en"),
        (RUSSIAN, ""),
        ("部长周一表示，两国已就新条约达成一致。", ""),
    ],
)
def test_other_languages_are_refused_by_name(text: str, language: str) -> None:
    with pytest.raises(UnsupportedLanguage) as refused:
        check_language(text)
    assert refused.value.language == language


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "Gipfel in Genf", "Breaking News", "😀🎉", "2026 – 12:30", "Merkel Putin Obama"]
)
def test_what_is_too_short_to_tell_passes(text: str) -> None:
    assert detect_language(text) == "de"


def test_the_extractor_refuses_what_it_cannot_read() -> None:
    with pytest.raises(UnsupportedLanguage, match="en"):
        extract(ENGLISH)


@pytest.mark.parametrize("text", ["", "😀🎉", "Gipfel", "???", "\n\n"])
def test_the_extractor_reads_the_shortest_texts(text: str) -> None:
    extraction = extract(text)
    assert extraction.text == text
    assert extraction.statements == ()


SNIPPETS = [
    "Prof. Dr. Dr. h.c. Karl Lauterberg kritisierte die Krankenkassen. Dr. Lauterberg warnte die FDP.",
    "Kanzler Fritz Holm (r.) traf Frankreichs Präsidenten Emil Morel (l.) in Berlin. Foto: Kai Probst/dpa",
    "Montag, 3. Mai 2024",
    "Wien, 12. 10. 2015",
    "SPD fordert Rücktritt",
    "Holm trifft Morel in Paris",
    "EU in der Krise",
    "Wahl in Rumänien: Kandidat vorne",
    "Den Haag – Urteil im Prozess",
    "Foto: Reuters / Max Muster",
    "Präsident Ionescu in Wien",
    "De Groot trifft Van der Berg",
    "Amsterdam de Jong van Dijk",
    "Real Madrid gewinnt in Barcelona",
    "Air France streicht Flüge nach Rom",
    "Im Bild: Premier De Vries (links) mit Amtskollegen",
    "Streit um Le Pen",
    "Brexit-Deal: No Deal?",
    "Tour de France: Etappe nach Lyon",
    "Sonntag, 18 Uhr: Tatort im Ersten",
    "Die Zeit drängt",
    "Kanzlerin Holm",
    "Prag, Karlsbad, Pilsen",
    "Emil Morel, Sergej Antonow, Recep Yildirim, Viktor Nagy",
    "Emil Morel trifft Donatella Rossi und Pedro Sanchez Garcia in San Sebastián",
    "Bayern München – Real Madrid 3:1 (1:0)",
    "Tabelle: 1. Ajax Amsterdam, 2. Feyenoord Rotterdam, 3. PSV Eindhoven",
    "Personalia: Karl Brandner, Eva Probst, Jens Lindauer",
    "Archivbild: Ministerpräsident Orban (Mitte)",
    "Mo., 3. 10., 18 Uhr, Rathaus",
    "Dienstag 12. April 2016 – Seite 4 – Politik",
    "Gipfel, Brexit, Nato: Woche in Bildern",
    "Interview: Donald Weaver über America First",
    "Wall Street im Minus, Dow Jones unter 30.000 Punkten",
    "Le Monde berichtet über Morel",
    "New York Times: Weaver plant Treffen",
    "Casa Rosada bestätigt Rücktritt",
    "Spanien: Podemos und PSOE vor Koalition",
    "La Repubblica zitiert Conti",
    "Rutger van den Berg, Premier der Niederlande",
    "Der niederländische Premier De Vries traf in Den Haag Kanzler Holm.",
    "Rumäniens Präsident Ionescu und Premier Popescu streiten",
    "București: Proteste gegen Regierung Popescu",
    "Minister Kowalski, Präsident Nowak und Premier Wiśniewski in Warszawa",
    "@eva_probst: Danke an alle! #Wahl24",
    "RT @spd: Heute 18 Uhr, live",
    "+++ EIL +++ Minister tritt zurück +++",
    "BREAKING: Kanzler tritt zurück",
    "Ok, let's go – Holm beim Wahlkampf in Texas",
    "„Yes we can“, rief Weaver",
    "Präs. Morel u. Min. Rossi b. Treffen i. Rom",
    "Umfrage: SPD 24 %, CDU 28 %, FDP 6 %",
    "Sitzplan: Holm – Morel – Antonow – Weaver",
    "Zur Person: Geb. 1970 in Graz, verh., 2 Kinder",
    "Kurz notiert",
    "dpa/afp/reuters",
    "Quelle: Statistik Austria",
    "Kommentar von Max Muster",
    "Wirtschaftsminister besucht Katar",
    "Bundestag stimmt zu",
    "Skandal um Minister",
]


@pytest.mark.parametrize("text", SNIPPETS)
def test_titles_captions_dates_and_names_pass(text: str) -> None:
    assert detect_language(text) == "de"


FOREIGN = [
    ("The minister said on Monday that the two countries had agreed.", "en"),
    ("De minister zei dat het verdrag niet door kan gaan voor de verkiezingen.", "nl"),
    ("Ministrul a declarat luni că cele două țări au ajuns la un acord.", "ro"),
    ("Ministeren sagde mandag, at de to lande var blevet enige om en aftale.", "da"),
    ("Ministern sade på måndagen att de två länderna hade enats om ett avtal.", "sv"),
    ("La ministre a déclaré lundi que les deux pays se sont mis d'accord.", "fr"),
    ("El ministro dijo el lunes que los dos países llegaron a un acuerdo.", "es"),
    ("Il ministro ha detto lunedì che i due paesi hanno raggiunto un accordo.", "it"),
    ("O ministro disse na segunda-feira que os dois países chegaram a um acordo.", "pt"),
    ("Minister powiedział w poniedziałek, że oba kraje osiągnęły porozumienie i że nie będzie.", "pl"),
    ("Rzecznik rządu zapowiedział nowe sankcje", "pl"),
    ("Kraje członkowskie poparły nowy pakiet sankcji", "pl"),
    ("Ministr zahraničí odmítl návrh opozice", "cs"),
    ("Vláda schválila nový zákon, opozice protestuje", "cs"),
    ("A miniszter bejelentette, hogy a két ország megállapodott egymással.", "hu"),
    ("Az ellenzék élesen bírálta a kormány javaslatát", "hu"),
    ("Ulkoministeri sanoi maanantaina, että maat ovat sopineet asiasta.", "fi"),
    ("Hallitus hyväksyi uuden lain eduskunnassa", "fi"),
    ("Hükümet sözcüsü yeni yaptırımları açıkladı", "tr"),
    ("Le premier ministre rencontre le président à Paris", "fr"),
    ("Nouvelle manifestation des agriculteurs devant le parlement", "fr"),
    ("El presidente visitará Alemania la próxima semana para hablar de Europa", "es"),
    ("La oposición critica duramente al gobierno", "es"),
    ("Il presidente della Repubblica incontra il cancelliere", "it"),
    ("Scontro tra governo e opposizione sulla riforma", "it"),
    ("O presidente da República recebeu o primeiro-ministro", "pt"),
    ("Premier bezoekt Duitsland voor overleg met de bondskanselier", "nl"),
    ("Kabinet en oppositie botsen over de nieuwe wet", "nl"),
    ("Regeringen og oppositionen er uenige om den nye lov", "da"),
    ("Statsministern träffade förbundskanslern i Berlin och de talade länge", "sv"),
    ("Primul-ministru s-a întâlnit cu cancelarul la Berlin", "ro"),
    ("Opoziția a criticat dur guvernul pentru noua lege", "ro"),
    ("The chancellor meets the president for talks on trade with their ministers", "en"),
    ("Opposition slams government over new bill, demands resignation of the minister", "en"),
    ("She told reporters that she would not resign and that they were wrong.", "en"),
    ("Bakan pazartesi günü iki ülkenin bir anlaşmaya vardığını ve bunun çok önemli olduğunu söyledi.", "tr"),
]


@pytest.mark.parametrize(("text", "language"), FOREIGN)
def test_one_plain_sentence_of_another_language_is_enough(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_a_text_is_judged_as_a_whole() -> None:
    quoted = f"{ENGLISH} {GERMAN} {GERMAN}"
    assert detect_language(quoted) == "de"
    assert detect_language(f"{GERMAN} {' '.join([ENGLISH] * 8)}") == "en"


def test_a_person_who_knows_the_language_is_believed() -> None:
    assert extract(ENGLISH, language="de").text == ENGLISH
