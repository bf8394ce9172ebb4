"""Ties that contradict what many articles say are held back until a person decides.

A person has offices of one country, as a rule. Where far more articles tie a person to another one, a tie is
likelier misread than true: a second chancellor's country comes from a sentence about somebody else. What is
held back depends on the corpus alone, not on the order in which it was read.

Only countries contradict each other: one may hold an office of a state, of its parts, of a party and of the
EU at once. Countries that are no more contradict none, and a person may change office: what was said years
before or after doesn't count against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count, F, Q

from newsgraph.articles.models import Article
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.relation_types import AFFILIATION
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import BY_PEOPLE, Actor, Statement
from newsgraph.knowledge.models.statements import USUALLY_SURE, StatementQuerySet

FEWEST = 4
"""Articles that must agree before they outweigh others."""
TIMES = 4
"""How many of them must stand against each of the others."""
MOST = 10
"""What more articles say is no slip of one of them. So few are ever held back or let go at once."""
YEARS = 1
"""So near to each other articles tell of one time."""
PERSONS_AT_ONCE = 300


@dataclass(frozen=True)
class Support:
    """How many articles of a year (None: undated) tie a person to a country, and whether a person said so.

    Articles that share their sentence are one: papers print what agencies write. `anchor`: the country's.
    `sure`: how many of the articles leave little doubt; only they contradict others.
    """

    country: int
    anchor: str
    year: int | None
    articles: int
    sure: int
    certain: bool = False


def hold_back(persons: Iterable[int]) -> None:
    """Hold back, or let go, the ties of these persons as the corpus is now. Call it in a transaction."""
    everybody = sorted(persons)
    for start in range(0, len(everybody), PERSONS_AT_ONCE):
        _hold_back(everybody[start : start + PERSONS_AT_ONCE])


def persons_of(article: Article) -> set[int]:
    """Those whom the article ties to something: what is plausible of them may depend on it."""
    return set(Statement.objects.filter(article=article, type=AFFILIATION).values_list("source", flat=True))


def persons_around(actors: Collection[int]) -> set[int]:
    """These actors, and whoever is tied to one of them and to another country, or was."""
    tied = Statement.objects.filter(target__in=actors, type=AFFILIATION).values("source")
    torn = _ties().filter(source__in=tied).order_by().values("source")
    torn = torn.annotate(n=Count("target", distinct=True)).filter(n__gt=1)
    held = Statement.objects.filter(contradicted_by__in=actors)
    return {
        *actors,
        *torn.values_list("source", flat=True),
        *held.values_list("source", flat=True),
    }


def outweighed(support: Sequence[Support]) -> Mapping[tuple[int, int | None], int]:
    """(Country, year) -> the country that far more articles tie the same person to; none if a person says so.

    >>> one, twelve = Support(1, "a", 2014, 1, 1), Support(2, "b", 2014, 12, 12)
    >>> outweighed([one, twelve])
    {(1, 2014): 2}
    >>> outweighed([Support(1, "a", 2014, 1, 1, certain=True), twelve])
    {}
    >>> outweighed([one, Support(2, "b", 2014, 12, 0)])
    {}
    >>> outweighed([one, Support(2, "b", 2009, 12, 12)])
    {}
    """
    certain = {one.country for one in support if one.certain}
    contradicted: dict[tuple[int, int | None], int] = {}
    for one in support:
        own = _said(support, one.country)
        around = _said(support, one.country, one.year)
        if one.country in certain or own > MOST:
            continue
        rivals = [
            (-said, other.anchor, other.country)
            for other in support
            if other.country != one.country
            and (said := _sure(support, other.country)) >= max(FEWEST, TIMES * own)
            and _sure(support, other.country, one.year) >= around
        ]
        if rivals:
            contradicted[one.country, one.year] = min(rivals)[-1]
    return contradicted


def support_of(statements: Iterable[Statement]) -> dict[int, tuple[int, int]]:
    """Of those that are held back, by key: how many articles contradict the tie, how many say it."""
    held = [one for one in statements if one.contradicted_by_id is not None]
    supports = _supports({one.source_id for one in held}) if held else {}
    return {
        one.pk: (
            _sure(supports.get(one.source_id, ()), one.contradicted_by_id),
            _said(supports.get(one.source_id, ()), one.target_id),
        )
        for one in held
    }


def _hold_back(persons: Collection[int]) -> None:
    ties = Statement.objects.filter(type=AFFILIATION, source__in=persons)
    before = dict(ties.filter(contradicted_by__isnull=False).values_list("pk", "contradicted_by"))
    now: dict[int, int | None] = dict.fromkeys(before)
    for person, support in _supports(persons).items():
        if contradicted := outweighed(support):
            now |= _held(person, contradicted)
    changed: dict[int | None, list[int]] = defaultdict(list)
    for pk, leading in now.items():
        if leading != before.get(pk):
            changed[leading].append(pk)
    for leading, keys in changed.items():
        Statement.objects.filter(pk__in=keys).update(contradicted_by=leading)


def _held(person: int, contradicted: Mapping[tuple[int, int | None], int]) -> dict[int, int | None]:
    """The ties that are held back, by key, with what contradicts them."""
    rows = (
        _ties()
        .filter(source=person, target__in={country for country, _year in contradicted})
        .values_list("pk", "target", "article__published_on__year")
    )
    return {pk: contradicted[country, year] for pk, country, year in rows if (country, year) in contradicted}


def _ties() -> StatementQuerySet:
    """Ties of persons to countries, as far as pages may show them at all."""
    return Statement.objects.visible().filter(
        type=AFFILIATION,
        negated=False,
        source__kind=ActorKind.PERSON.value,
        target__kind=ActorKind.COUNTRY.value,
    )


def _supports(persons: Collection[int]) -> dict[int, list[Support]]:
    """Person -> the countries that the person is tied to, year by year; only of persons with several."""
    pairs = Statement.objects.filter(type=AFFILIATION, source__in=persons, target__isnull=False).order_by()
    tied: dict[int, set[int]] = defaultdict(set)
    for person, target in pairs.values_list("source", "target").distinct():
        tied[person].add(target)
    countries = _countries(set().union(*tied.values()))
    torn = [person for person, targets in tied.items() if len(targets & countries.keys()) > 1]
    support: dict[int, list[Support]] = defaultdict(list)
    if not torn:
        return support
    by_people = Q(status__in=BY_PEOPLE)
    sure = by_people | Q(machine__confidence__gte=USUALLY_SURE)  # as read: what people teach moves no country
    counted = (
        _ties()
        .filter(source__in=torn, target__in=countries)
        .order_by()
        .values("source", "target", year=F("article__published_on__year"))
        .annotate(
            articles=Count("article", distinct=True),
            sentences=Count("evidence", distinct=True),
            sure_articles=Count("article", distinct=True, filter=sure),
            sure_sentences=Count("evidence", distinct=True, filter=sure),
            certain=Count("pk", filter=by_people),
        )
    )
    for row in counted:
        said = Support(
            row["target"],
            countries[row["target"]],
            row["year"],
            min(row["articles"], row["sentences"]),
            min(row["sure_articles"], row["sure_sentences"]),
            row["certain"] > 0,
        )
        support[row["source"]].append(said)
    return support


def _countries(actors: Collection[int]) -> dict[int, str]:
    """Those of the actors that are countries, with their anchors."""
    rows = Actor.objects.filter(pk__in=actors, kind=ActorKind.COUNTRY.value)
    return {pk: anchor for pk, name, anchor in rows.values_list("pk", "name", "anchor") if _is_country(name)}


def _said(support: Iterable[Support], country: int | None, around: int | None = None) -> int:
    """How many articles tie the person to the country, those of about that year."""
    return sum(one.articles for one in support if one.country == country and _near(one.year, around))


def _sure(support: Iterable[Support], country: int | None, around: int | None = None) -> int:
    """How many of them leave little doubt."""
    return sum(one.sure for one in support if one.country == country and _near(one.year, around))


def _near(year: int | None, other: int | None) -> bool:
    """Undated articles may be of any time."""
    return year is None or other is None or abs(year - other) <= YEARS


@lru_cache(10_000)
def _is_country(name: str) -> bool:
    """A country that there is, not a part of one: a minister of Bavaria may become one of Germany."""
    match = match_phrase(name)
    if match is None or match.entity.level != "country":
        return False
    return match.entity.name not in words("former_states")
