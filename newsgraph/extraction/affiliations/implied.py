"""Ties of offices that do not state their body: "Außenminister Muster", "Parteichef Probe"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from newsgraph.extraction.affiliations.by_body_nearby import ties_by_body
from newsgraph.extraction.affiliations.country_of_office import countries
from newsgraph.extraction.article import Affiliations, ArticleActors, Named, Tie, Title
from newsgraph.extraction.results import Actor, ActorKind


def implied_ties(
    doc: Doc,
    named: Named,
    titles: Sequence[Title],
    kinds: Mapping[int, frozenset[str]],
    parties: frozenset[int],
) -> tuple[Tie, ...]:
    """All of them; where a body is named close by, the office is not sought elsewhere."""
    near = tuple(ties_by_body(doc, named, titles, kinds))
    taken = {tie.token for tie in near}
    others = (
        *ties_by_country(doc, named, titles),
        *ties_by_party(doc, named, titles, parties),
        *ties_by_union(named, titles),
    )
    return (*near, *(tie for tie in others if tie.token not in taken))


def ties_by_country(doc: Doc, named: Named, titles: Sequence[Title]) -> Iterator[Tie]:
    """ "Außenminister Muster" is the minister of the country that the text around it speaks of."""
    known = countries(doc, named, titles)
    for title in titles:
        if not title.holders or title.bodies or title.possessive >= 0 or title.word.prefix:
            continue
        if title.word.office.rank == "counterpart" or not _needs_country(title):
            continue
        if polities_of(named.actors, titles, title.holders[0]):
            continue
        polity = known.of(title)
        if polity is not None:
            yield Tie(title.holders[0], polity, title.token, title.word.role, "tie/country")


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
        if held and title.word.role.startswith("Amtskolleg"):
            own = [body for owner in owners for body in polities_of(named.actors, titles, owner)]
            polity = countries(doc, named, titles).of(title, excluded=own)
            if polity is not None:
                yield Tie(title.holders[0], polity, title.token, held[-1].word.role, "tie/country")


def polities_of(actors: Sequence[Actor], titles: Sequence[Title], person: int) -> list[int]:
    """Countries, or parts of them, that the person is said to hold an office of."""
    bodies = dict.fromkeys(body for title in titles if person in title.holders for body in title.bodies)
    return [body for body in bodies if actors[body].kind is ActorKind.COUNTRY]


def ties_by_party(doc: Doc, named: Named, titles: Sequence[Title], parties: frozenset[int]) -> Iterator[Tie]:
    """ "Parteichef Muster", "Klubobmann Probe": of the one party spoken of just before, or in the article."""
    starts = sorted((at, actor) for at, (actor, _) in named.starts.items() if actor in parties)
    times = Counter(actor for _, actor in starts).most_common(2)
    foremost = times[0][0] if times and (len(times) == 1 or times[0][1] >= 2 * times[1][1]) else None
    stated = {holder for title in titles for holder in title.holders if parties.intersection(title.bodies)}
    for title in titles:
        if len(title.holders) != 1 or title.bodies or title.possessive >= 0 or title.holders[0] in stated:
            continue
        if not _OF_A_PARTY.search(title.word.role):
            continue
        sentence = doc[title.token].sent
        near = {actor for at, actor in starts if sentence.start <= at < title.token}
        party = next(iter(near)) if len(near) == 1 else foremost
        if party is not None:
            yield Tie(title.holders[0], party, title.token, title.word.role, "tie/party-of-office")


_OF_A_PARTY = re.compile(
    r"^(?:Alt|Ex-|Bundes|Landes|Vize|Langzeit)*-?(?:[Pp]artei|[Ff]raktions|[Kk]lub|[Oo]b(?:mann|frau)|[Gg]eneralsekretär)"
)


def ties_by_union(named: Named, titles: Sequence[Title]) -> Iterator[Tie]:
    """ "Kommissionschefin Muster", "Handelskommissar Probe", "Ratspräsident ..." are the EU's."""
    by_name = {actor.name: i for i, actor in enumerate(named.actors)}
    commission = by_name.get("EU-Kommission", by_name.get("EU"))
    for title in titles:
        if title.bodies or title.possessive >= 0 or len(title.holders) != 1:
            continue
        body = by_name.get("EU") if title.word.role.startswith("Ratspräsident") else commission
        if body is not None and _OF_THE_UNION.search(title.word.role):
            yield Tie(title.holders[0], body, title.token, title.word.role, "tie/union")


_OF_THE_UNION = re.compile(
    r"^(?:Ex-)?(?:Kommissions(?:chef|präsident|vize)|Ratspräsident|\w+kommiss[aä]r|Außenbeauftragt)"
)


def _needs_country(title: Title) -> bool:
    office = title.word.office
    ranks = ("head-of-state", "head-of-government", "minister", "deputy")
    return bool(_OF_THE_FORCES.match(title.word.role)) or (
        office.body in ("state", "federal") and office.rank in ranks and not _OF_A_BODY.match(title.word.role)
    )


_OF_THE_FORCES = re.compile(r"^(?:Armee|Generalstabs|Geheimdienst|Militär|Parlaments)chef")
_OF_A_BODY = re.compile(
    r"^(?:Partei|Parlaments|Rats|Verwaltungsrats|Aufsichtsrats|Kommissions|Fraktions|Landtags|Gerichts|Verbands|Vereins|Bank|Kammer|Polizei)"
)
