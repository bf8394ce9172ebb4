"""Ties of offices that do not state their body: "Außenminister Muster", "Parteichef Probe"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from spacy.tokens import Doc

from newsgraph.extraction.affiliations.by_body_nearby import ties_by_body
from newsgraph.extraction.affiliations.country_of_office import Countries, countries
from newsgraph.extraction.article import NOTHING_KNOWN, Affiliations, ArticleActors, Named, Tie, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import parties_of_member
from newsgraph.extraction.results import Actor, ActorKind


def _beginning(before: Set[str], offices: Set[str]) -> re.Pattern[str]:
    """Matches words that begin with one of the offices, perhaps after some of `before` and a hyphen."""
    first, then = ("|".join(sorted(map(re.escape, of))) for of in (before, offices))
    return re.compile(f"(?:{first})*-?(?:{then})")


_COUNTERPARTS = tuple(words("counterparts"))
_GOVERNING = ("head-of-state", "head-of-government", "minister", "deputy")
_OF_THE_FORCES = tuple(words("offices_of_the_forces"))
_OF_STATES = tuple(words("beginnings_of_heads_of_state"))
_OF_A_BODY = tuple(words("offices_of_bodies"))
_OF_A_PARTY = _beginning(words("before_offices_of_parties"), words("offices_of_parties"))
_OF_THE_UNION = _beginning(words("before_offices_of_the_union"), words("offices_of_the_union"))
(_UNION,), (_COMMISSION,) = words("union"), words("commission")
_OF_THE_COUNCIL = tuple(words("presidents_of_the_council"))
_COMMISSIONERS = words("commissioners")


def implied_ties(
    doc: Doc,
    named: Named,
    titles: Sequence[Title],
    kinds: Mapping[int, frozenset[str]],
    parties: frozenset[int],
    known: Countries,
) -> tuple[Tie, ...]:
    """All of them; where a body is named close by, the office is not sought elsewhere."""
    near = tuple(ties_by_body(doc, named, titles, kinds))
    taken = {tie.token for tie in near}
    others = (
        *ties_by_country(named, titles, known),
        *ties_by_party(doc, named, titles, parties, known.members),
        *ties_by_union(named, titles),
        *ties_of_members(doc, named, parties, known.members),
    )
    return (*near, *(tie for tie in others if tie.token not in taken))


def ties_by_country(named: Named, titles: Sequence[Title], known: Countries) -> Iterator[Tie]:
    """ "Außenminister Muster" is the minister of the country that the article shows to be his."""
    for title in titles:
        if not title.holders or title.bodies or title.possessive >= 0 or title.word.prefix:
            continue
        if title.word.office.rank == "counterpart" or not _needs_country(title):
            continue
        if polities_of(named.actors, titles, title.holders[0]):
            continue
        found = known.of(title)
        if found is not None:
            rule = "tie/country" if found.sure else "tie/guessed"
            yield Tie(title.holders[0], found.polity, title.token, title.word.role, rule)


def ties_of_counterparts(
    doc: Doc, named: Named, affiliations: Affiliations, article: ArticleActors
) -> Iterator[Tie]:
    """ "sein Amtskollege Muster" has the same office in another country than he who is "sein"."""
    titles = affiliations.titles
    for title in titles:
        if title.word.office.rank != "counterpart" or not title.holders or title.bodies:
            continue
        owners = article.denotes.get(title.possessive, ())
        held = [t for t in titles if set(t.holders) & set(owners) and _needs_country(t)]
        if held and title.word.role.startswith(_COUNTERPARTS):
            own = [body for owner in owners for body in polities_of(named.actors, titles, owner)]
            found = countries(doc, named, titles, affiliations.by_name, NOTHING_KNOWN).of(title, excluded=own)
            if found is not None:
                yield Tie(title.holders[0], found.polity, title.token, held[-1].word.role, "tie/guessed")


def polities_of(actors: Sequence[Actor], titles: Sequence[Title], person: int) -> list[int]:
    """Countries, or parts of them, that the person is said to hold an office of."""
    bodies = dict.fromkeys(body for title in titles if person in title.holders for body in title.bodies)
    return [body for body in bodies if actors[body].kind is ActorKind.COUNTRY]


def ties_by_party(
    doc: Doc,
    named: Named,
    titles: Sequence[Title],
    parties: frozenset[int],
    members: Mapping[int, Set[int]],
) -> Iterator[Tie]:
    """ "Parteichef Muster", "Klubobmann Probe": of the one party spoken of just before, or in the article."""
    starts = sorted((at, actor) for at, (actor, _) in named.starts.items() if actor in parties)
    times = Counter(actor for _, actor in starts).most_common(2)
    foremost = times[0][0] if times and (len(times) == 1 or times[0][1] >= 2 * times[1][1]) else None
    stated = {person for party in parties for person in members.get(party, ())}
    for title in titles:
        if len(title.holders) != 1 or title.bodies or title.possessive >= 0 or title.holders[0] in stated:
            continue
        if not _OF_A_PARTY.match(title.word.role):
            continue
        sentence = doc[title.token].sent
        near = {actor for at, actor in starts if sentence.start <= at < title.token}
        if not near and sentence.start:
            before = doc[sentence.start - 1].sent
            near = {actor for at, actor in starts if before.start <= at < before.end}
        party = next(iter(near)) if len(near) == 1 else foremost
        if party is not None:
            yield Tie(title.holders[0], party, title.token, title.word.role, "tie/party-of-office")


def ties_of_members(
    doc: Doc, named: Named, parties: frozenset[int], members: Mapping[int, Set[int]]
) -> Iterator[Tie]:
    """ "die Sozialdemokratin Eva Muster": of the one party of the article whose members are called so."""
    stated = {person for party in parties for person in members.get(party, ())}
    for start, (person, _) in named.starts.items():
        if start and person in named.persons - stated:
            called = parties_of_member(doc[start - 1].text)
            of = [party for party in parties if named.actors[party].name in called]
            if len(of) == 1:
                yield Tie(person, of[0], start - 1, "", "tie/party-of-office")


def ties_by_union(named: Named, titles: Sequence[Title]) -> Iterator[Tie]:
    """ "Kommissionschefin Muster", "Handelskommissar Probe", "Ratspräsident ..." are the EU's."""
    by_name = {actor.name: i for i, actor in enumerate(named.actors)}
    commission = by_name.get(_COMMISSION, by_name.get(_UNION))
    for title in titles:
        if title.bodies or title.possessive >= 0 or len(title.holders) != 1:
            continue
        body = by_name.get(_UNION) if title.word.role.startswith(_OF_THE_COUNCIL) else commission
        if body is not None and _is_of_the_union(title.word.role):
            yield Tie(title.holders[0], body, title.token, title.word.role, "tie/union")


def _is_of_the_union(role: str) -> bool:
    """By its beginning, or a commissioner for something ("Handelskommissar", not "Kommissar")."""
    return bool(_OF_THE_UNION.match(role)) or any(word in role[1:] for word in _COMMISSIONERS)


def _needs_country(title: Title) -> bool:
    """Is it an office of a country by its word and rank: "Außenminister", "Armeechef"?"""
    office, role = title.word.office, title.word.role
    of_state = office.body in ("state", "federal") and office.rank in _GOVERNING
    if office.rank == "head-of-state" and role not in (office.masculine, office.feminine):
        of_state = role.startswith(_OF_STATES)  # not "Handwerkspräsident"
    return role.startswith(_OF_THE_FORCES) or (of_state and not role.startswith(_OF_A_BODY))
