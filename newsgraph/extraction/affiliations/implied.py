"""Ties of offices that do not state their body: "Außenminister Muster", "Parteichef Probe"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from newsgraph.extraction.affiliations.body_kinds import Tie, is_party, polities_of
from newsgraph.extraction.affiliations.by_body_nearby import ties_by_body
from newsgraph.extraction.affiliations.country_of_office import Countries, countries
from newsgraph.extraction.article import ArticleActors, Title


def implied_ties(doc: Doc, article: ArticleActors) -> list[Tie]:
    """All of them; where a body is named close by, the office is not sought elsewhere."""
    near = list(ties_by_body(doc, article))
    taken = {tie.token for tie in near}
    others = (*ties_by_country(doc, article), *ties_by_party(doc, article), *ties_by_union(article))
    return [*near, *(tie for tie in others if tie.token not in taken)]


def ties_by_country(doc: Doc, article: ArticleActors) -> Iterator[Tie]:
    """ "Außenminister Muster" is the minister of the country that the text around it speaks of."""
    known = countries(doc, article)
    for title in article.titles:
        if title.holders and not title.bodies and title.word.office.rank == "counterpart":
            yield from _of_counterpart(article, known, title)
        if not title.holders or title.bodies or title.possessive >= 0 or title.word.prefix:
            continue
        if title.word.office.rank == "counterpart" or not _needs_country(title):
            continue
        if polities_of(article, title.holders[0]):
            continue
        polity = known.of(title)
        if polity is not None:
            yield Tie(title.holders[0], polity, title.token, title.word.role, "tie/country")


def _of_counterpart(article: ArticleActors, known: Countries, title: Title) -> Iterator[Tie]:
    """ "sein Amtskollege Muster" has the same office in another country."""
    owners = article.denotes.get(title.possessive, ()) if title.possessive >= 0 else ()
    held = [t for t in article.titles if set(t.holders) & set(owners) and _needs_country(t)]
    if held and title.word.role.startswith("Amtskolleg"):
        polity = known.of(title, excluded=[body for owner in owners for body in polities_of(article, owner)])
        if polity is not None:
            yield Tie(title.holders[0], polity, title.token, held[-1].word.role, "tie/country")


def ties_by_party(doc: Doc, article: ArticleActors) -> Iterator[Tie]:
    """ "Parteichef Muster", "Klubobmann Probe": of the one party spoken of just before, or in the article."""
    starts = sorted(at for at, (actor, _) in article.name_starts.items() if is_party(article, actor))
    named = [(at, article.name_starts[at][0]) for at in starts]
    stated = {
        holder for t in article.titles for holder in t.holders if any(is_party(article, b) for b in t.bodies)
    }
    for title in article.titles:
        if len(title.holders) != 1 or title.bodies or title.possessive >= 0 or title.holders[0] in stated:
            continue
        if not _OF_A_PARTY.search(title.word.role):
            continue
        sentence = doc[title.token].sent
        near = {actor for at, actor in named if sentence.start <= at < title.token}
        times = Counter(actor for _, actor in named).most_common(2)
        if len(near) == 1:
            yield Tie(title.holders[0], near.pop(), title.token, title.word.role, "tie/country")
        elif times and (len(times) == 1 or times[0][1] >= 2 * times[1][1]):
            yield Tie(title.holders[0], times[0][0], title.token, title.word.role, "tie/country")


_OF_A_PARTY = re.compile(
    r"^(?:Alt|Ex-|Bundes|Landes|Vize|Langzeit)*-?(?:[Pp]artei|[Ff]raktions|[Kk]lub|[Oo]b(?:mann|frau)|[Gg]eneralsekretär)"
)


def ties_by_union(article: ArticleActors) -> Iterator[Tie]:
    """ "Kommissionschefin Muster", "Handelskommissar Probe", "Ratspräsident ..." are the EU's."""
    known = {actor.name: i for i, actor in enumerate(article.actors)}
    commission = known.get("EU-Kommission", known.get("EU"))
    for title in article.titles:
        if title.bodies or title.possessive >= 0 or len(title.holders) != 1:
            continue
        body = known.get("EU") if title.word.role.startswith("Ratspräsident") else commission
        if body is not None and _OF_THE_UNION.search(title.word.role):
            yield Tie(title.holders[0], body, title.token, title.word.role, "tie/country")


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
