"""Standing ties: who holds an office of, belongs to, or leads what. Statements "affiliated-with"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.actors import ArticleActors
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.implied import countries
from newsgraph.extraction.offices import office_word
from newsgraph.extraction.results import ActorKind, Statement
from newsgraph.extraction.titles import Title

_AGAINST = tuple(words("no ties"))
_FROM = frozenset(["von", "vom"])
_AROUND = frozenset(["um", "unter"])
_CONFIDENCE = {
    "tie/title": 0.93,
    "tie/apposition": 0.88,
    "tie/copula": 0.8,
    "tie/party": 0.93,
    "tie/from": 0.75,
    "tie/around": 0.75,
    "tie/compound": 0.85,
    "tie/counterpart": 0.8,
    "tie/possessive": 0.75,
    "tie/described": 0.6,
    "tie/country": 0.65,
}


@dataclass(frozen=True)
class _Tie:
    source: int
    target: int
    token: int
    role: str
    rule: str


def find_ties(doc: Doc, article: ArticleActors) -> list[Statement]:
    """Each tie once, with the first sentence that states it; role in base form."""
    ties: dict[tuple[int, int], _Tie] = {}
    found = [*_by_title(doc, article), *_by_name(doc, article)]
    for tie in sorted(found, key=lambda tie: (tie.rule in _WEAK, tie.token)):
        if tie.source != tie.target and (tie.source, tie.target) not in ties:
            ties[tie.source, tie.target] = tie
    for tie in (*_by_country(doc, article), *_by_party(doc, article), *_by_union(article)):
        ties.setdefault((tie.source, tie.target), tie)
    sentence_of = _sentences(doc)
    return [_statement(doc, article, tie, sentence_of[tie.token]) for tie in ties.values()]


_WEAK = frozenset(("tie/from", "tie/around", "tie/described"))


def _sentences(doc: Doc) -> list[Span]:
    return [sentence for sentence in doc.sents for _ in sentence]


def _statement(doc: Doc, article: ArticleActors, tie: _Tie, sentence: Span) -> Statement:
    token = doc[tie.token]
    trigger = (token.idx, token.idx + len(token.text))
    return Statement(
        source=tie.source,
        type="affiliated-with",
        target=tie.target,
        sentence=(sentence.start_char, sentence.end_char),
        trigger=trigger,
        source_span=_nearest_span(article, tie.source, trigger),
        target_span=_nearest_span(article, tie.target, trigger),
        role=tie.role,
        confidence=_CONFIDENCE[tie.rule],
        rule=tie.rule,
    )


def _nearest_span(article: ArticleActors, actor: int, trigger: tuple[int, int]) -> tuple[int, int]:
    spans = [mention.span for mention in article.mentions if mention.actor == actor]
    return min(spans, key=lambda span: abs(span[0] - trigger[0]), default=trigger)


# By offices ------------------------------------------------------------------------------------------


def _by_title(doc: Doc, article: ArticleActors) -> Iterator[_Tie]:
    for title in article.titles:
        if title.negated or (title.word.role.casefold().endswith(_AGAINST) and title.word.prefix):
            continue
        described = not title.holders
        holders = title.holders or (() if title.plural else article.denotes.get(title.token, ()))
        for holder in holders:
            if article.actors[holder].kind is not ActorKind.PERSON:
                continue
            if title.word.office.rank in ("counterpart", "succession"):
                yield from _counterpart(article, title, holder)
                continue
            rule = "tie/described" if described else f"tie/{title.rule}"
            for body in _bodies_for(title, holder):
                if not _is_family(title, article, body):
                    yield _Tie(holder, body, title.token, title.word.role, rule)
            if title.possessive >= 0 and not described:
                yield from _possessive(article, title, holder)


def _bodies_for(title: Title, holder: int) -> list[int]:
    """Two holders of an office in two bodies have one each, in order."""
    if len(title.holders) == len(title.bodies) > 1:
        return [title.bodies[title.holders.index(holder)]]
    return title.bodies


def _is_family(title: Title, article: ArticleActors, body: int) -> bool:
    """Ties between persons count when they are a function."""
    return article.actors[body].kind is ActorKind.PERSON and title.word.office.rank in (
        "member",
        "science",
        "other",
    )


def _possessive(article: ArticleActors, title: Title, holder: int) -> Iterator[_Tie]:
    """ "sein Sprecher X" is his; "sein Außenminister X" his country's."""
    for owner in article.denotes.get(title.possessive, ()):
        if article.actors[owner].kind is not ActorKind.PERSON:
            yield _Tie(holder, owner, title.token, title.word.role, "tie/possessive")
        elif title.word.office.body == "state" and title.word.office.rank == "minister":
            for body in _polities_of(article, owner):
                yield _Tie(holder, body, title.token, title.word.role, "tie/possessive")
        elif not _is_family(title, article, owner):
            yield _Tie(holder, owner, title.token, title.word.role, "tie/possessive")


def _polities_of(article: ArticleActors, person: int) -> list[int]:
    found = [b for t in article.titles if person in t.holders for b in t.bodies]
    return list(dict.fromkeys(b for b in found if article.actors[b].kind is ActorKind.COUNTRY))


def _counterpart(article: ArticleActors, title: Title, holder: int) -> Iterator[_Tie]:
    """ "sein russischer Amtskollege Putin" holds the office of the one he is compared with."""
    owners = article.denotes.get(title.possessive, ()) if title.possessive >= 0 else ()
    held = [
        t
        for t in article.titles
        if t.holders and t.token < title.token and t.word.office.rank not in ("counterpart", "title")
    ]
    of_owner = [t for t in held if set(t.holders) & set(owners)] or (held if not owners else [])
    role = of_owner[-1].word.role if of_owner else title.word.role
    bodies = [body for body in title.bodies if article.actors[body].kind is not ActorKind.PERSON]
    if title.word.office.rank == "succession":
        whose = {*owners, *title.bodies}
        bodies = [b for t in held if set(t.holders) & whose for b in t.bodies]
        role = next((t.word.role for t in held if set(t.holders) & whose and t.bodies), role)
    for body in bodies:
        yield _Tie(holder, body, title.token, role, "tie/counterpart")


# By names alone --------------------------------------------------------------------------------------


def _by_name(doc: Doc, article: ArticleActors) -> Iterator[_Tie]:
    for start, (actor, end) in article.name_starts.items():
        if article.actors[actor].kind is ActorKind.PERSON:
            yield from _bracket(doc, article, actor, end)
            yield from _from_party(doc, article, actor, end)
            yield from _party_compound(doc, article, actor, start)
            yield from _colour(doc, article, actor, start)
        elif article.actors[actor].kind is ActorKind.COUNTRY:
            yield from _member_state(doc, article, actor, start)
        elif article.actors[actor].kind is ActorKind.ORGANISATION:
            yield from _around(doc, article, actor, end)
            yield from _party_of(doc, article, actor, end)


def _bracket(doc: Doc, article: ArticleActors, person: int, end: int) -> Iterator[_Tie]:
    """ "Max Muster (SPD)", "Max Muster und Eva Probe (beide SPD)"."""
    if end + 2 >= len(doc) or doc[end].text != "(":
        return
    both = doc[end + 1].lower_ in ("beide", "alle")
    at = end + 1 + both
    if at not in article.name_starts:
        return
    body, after = article.name_starts[at]
    if article.actors[body].kind is ActorKind.ORGANISATION and after < len(doc) and doc[after].text in "),/":
        for member in (person, *(_named_before(doc, article, end) if both else ())):
            yield _Tie(member, body, at, "", "tie/party")


def _named_before(doc: Doc, article: ArticleActors, end: int) -> list[int]:
    """The person coordinated with the one who ends here."""
    people = [article.name_starts[at] for at in range(max(0, end - 9), end) if at in article.name_starts]
    return [
        actor
        for actor, stop in people
        if stop < end and doc[stop].lower_ == "und" and article.actors[actor].kind is ActorKind.PERSON
    ]


def _colour(doc: Doc, article: ArticleActors, person: int, start: int) -> Iterator[_Tie]:
    """ "den Grünen Cem Muster": a member, where the name of the party is one of its members too."""
    if start and doc[start - 1].text in ("Grüne", "Grünen", "Freiheitliche", "Freiheitlichen"):
        for body in article.denotes.get(start - 1, ()):
            if article.actors[body].kind is ActorKind.ORGANISATION:
                yield _Tie(person, body, start - 1, "", "tie/party")


def _member_state(doc: Doc, article: ArticleActors, country: int, start: int) -> Iterator[_Tie]:
    """ "das Nato-Mitglied Türkei"."""
    if start and _MEMBER.search(doc[start - 1].text):
        for body in article.compounds.get(start - 1, ()):
            if article.actors[body].kind is ActorKind.ORGANISATION:
                yield _Tie(country, body, start - 1, "Mitglied", "tie/compound")


_MEMBER = re.compile(r"-(?:Mitglied|Mitgliedsland|Mitgliedsstaat|Mitgliedstaat|Land|Staat|Partner)s?$")


def _from_party(doc: Doc, article: ArticleActors, person: int, end: int) -> Iterator[_Tie]:
    """ "David Muster von der Fortschrittspartei"."""
    if end >= len(doc) or doc[end].lower_ not in _FROM:
        return
    at = end + 1
    while (
        at < len(doc)
        and at < end + 4
        and at not in article.name_starts
        and doc[at].pos_ in ("DET", "ADJ", "NOUN")
    ):
        at += 1
    if at in article.name_starts and doc[at].head.i != _verb_of(doc[at]):
        body = article.name_starts[at][0]
        if article.actors[body].kind is ActorKind.ORGANISATION:
            yield _Tie(person, body, at, "", "tie/from")


def _verb_of(token: Token) -> int:
    """The head, if it is a verb ("wurde X von der Partei gewählt"), else -1."""
    return token.head.i if token.head.pos_ in ("VERB", "AUX") else -1


def _around(doc: Doc, article: ArticleActors, body: int, end: int) -> Iterator[_Tie]:
    """ "die Grünen um Daniel Muster"."""
    if end + 1 < len(doc) and doc[end].lower_ in _AROUND and end + 1 in article.name_starts:
        person = article.name_starts[end + 1][0]
        if article.actors[person].kind is ActorKind.PERSON:
            yield _Tie(person, body, end, "", "tie/around")


def _party_of(doc: Doc, article: ArticleActors, body: int, end: int) -> Iterator[_Tie]:
    """ "die Demokratische Partei von Premier Matteo Muster", "die Partei Pro von Eva Probe"."""
    if end >= len(doc) or doc[end].lower_ not in _FROM or not _is_party(article, body):
        return
    at = end + 1
    while at < min(end + 4, len(doc)) and at not in article.name_starts and doc[at].pos_ in ("NOUN", "ADJ"):
        at += 1
    if at in article.name_starts and doc[at].head.pos_ not in ("VERB", "AUX"):
        person = article.name_starts[at][0]
        if article.actors[person].kind is ActorKind.PERSON:
            yield _Tie(person, body, end, "", "tie/around")


def _is_party(article: ArticleActors, body: int) -> bool:
    """By its name, or because the article has members of it."""
    name = article.actors[body].name
    if name.casefold().endswith(("partei", "party", "front", "union")) or name in _PARTIES:
        return True
    return any(body in title.bodies and title.word.office.body == "party" for title in article.titles)


_PARTIES = words("parties")


def _party_compound(doc: Doc, article: ArticleActors, person: int, start: int) -> Iterator[_Tie]:
    """ "CSU-Vize Muster", "FPÖ-Mann Muster": words for members that are no offices."""
    if start == 0 or "-" not in doc[start - 1].text or office_word(doc[start - 1].text) is not None:
        return
    token = doc[start - 1]
    tail = token.text.rsplit("-", 1)[-1]
    if tail.casefold().endswith(_AGAINST) or not tail[:1].isupper():
        return
    for body in article.compounds.get(token.i, ()):
        if article.actors[body].kind is ActorKind.ORGANISATION:
            yield _Tie(person, body, token.i, tail, "tie/compound")


# The country of an office -----------------------------------------------------------------------------


def _by_country(doc: Doc, article: ArticleActors) -> Iterator[_Tie]:
    """ "Außenminister Muster" is the minister of the country that the text around it speaks of."""
    known = countries(doc, article)
    for title in article.titles:
        if not title.holders or title.bodies or title.possessive >= 0 or title.word.prefix:
            continue
        if title.word.office.rank == "counterpart" or not _needs_country(title):
            continue
        if _polities_of(article, title.holders[0]):
            continue
        polity = known.of(title)
        if polity is not None:
            yield _Tie(title.holders[0], polity, title.token, title.word.role, "tie/country")


def _by_party(doc: Doc, article: ArticleActors) -> Iterator[_Tie]:
    """ "Parteichef Muster", "Klubobmann Probe": of the one party spoken of just before, or in the article."""
    starts = sorted(at for at, (actor, _) in article.name_starts.items() if _is_party(article, actor))
    named = [(at, article.name_starts[at][0]) for at in starts]
    stated = {
        holder for t in article.titles for holder in t.holders if any(_is_party(article, b) for b in t.bodies)
    }
    for title in article.titles:
        if len(title.holders) != 1 or title.bodies or title.possessive >= 0 or title.holders[0] in stated:
            continue
        if not _OF_A_PARTY.search(title.word.role):
            continue
        sentence = doc[title.token].sent
        near = {actor for at, actor in named if sentence.start <= at < title.token}
        chosen = near if len(near) == 1 else {actor for _, actor in named}
        if len(chosen) == 1:
            yield _Tie(title.holders[0], chosen.pop(), title.token, title.word.role, "tie/country")


_OF_A_PARTY = re.compile(
    r"^(?:Alt|Ex-|Bundes|Landes|Vize|Langzeit)*-?(?:[Pp]artei|[Ff]raktions|[Kk]lub|[Oo]b(?:mann|frau)|[Gg]eneralsekretär)"
)


def _by_union(article: ArticleActors) -> Iterator[_Tie]:
    """ "Kommissionschefin Muster", "Handelskommissar Probe", "Ratspräsident ..." are the EU's."""
    known = {actor.name: i for i, actor in enumerate(article.actors)}
    commission = known.get("EU-Kommission", known.get("EU"))
    for title in article.titles:
        if title.bodies or title.possessive >= 0 or len(title.holders) != 1:
            continue
        body = known.get("EU") if title.word.role.startswith("Ratspräsident") else commission
        if body is not None and _OF_THE_UNION.search(title.word.role):
            yield _Tie(title.holders[0], body, title.token, title.word.role, "tie/country")


_OF_THE_UNION = re.compile(
    r"^(?:Kommissions(?:chef|präsident|vize)|Ratspräsident|\w+kommiss[aä]r|Außenbeauftragt)"
)


def _needs_country(title: Title) -> bool:
    office = title.word.office
    ranks = ("head-of-state", "head-of-government", "minister", "deputy")
    return (
        office.body in ("state", "federal") and office.rank in ranks and not _OF_A_BODY.match(title.word.role)
    )


_OF_A_BODY = re.compile(
    r"^(?:Partei|Parlaments|Rats|Kommissions|Fraktions|Landtags|Gerichts|Verbands|Vereins|Bank|Kammer|Polizei)"
)
