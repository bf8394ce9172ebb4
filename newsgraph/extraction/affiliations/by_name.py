"""Ties that names alone state: "Max Muster (SPD)", "die Grünen um Eva Probe", "CSU-Vize Muster"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import ArticleActors, Named, Tie
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.results import ActorKind

_FROM = words("links_to_owners")
_AROUND = words("links_to_leaders")
_CONJUNCTIONS = words("conjunctions")
_ALL_OF_THEM = words("all_of_them")
_NEGATIONS = words("negations")
_MEMBER_STATES = words("member_states")
(_MEMBER,) = words("member")
_AUTHORITIES = tuple(words("endings_of_authorities"))
_FAR = 25  # words between two who are said to be "both" of something
AGAINST = tuple(words("no_members"))
EXPERTS = tuple(words("experts"))  # of a party they are members


def ties_by_name(doc: Doc, named: Named, parties: Set[int]) -> Iterator[Tie]:
    """All of them, in the order of the names."""
    for start, (actor, end) in named.starts.items():
        kind = named.kind(actor)
        if kind is ActorKind.PERSON:
            yield from _bracket(doc, named, actor, end)
            yield from _from_party(doc, named, actor, end)
            yield from _between_commas(doc, named, actor, end, parties)
            yield from _party_compound(doc, named, actor, start)
            yield from _colour(doc, named, actor, start)
        elif kind is ActorKind.COUNTRY:
            yield from _member_state(doc, named, actor, start)
        elif kind is ActorKind.ORGANISATION:
            yield from _around(doc, named, actor, end)
            if actor in parties:
                yield from _party_of(doc, named, actor, end)
            yield from _of_country(doc, named, actor, end)
            yield from _authority(doc, named, actor, start)


def _bracket(doc: Doc, named: Named, person: int, end: int) -> Iterator[Tie]:
    """ "Max Muster (SPD)", "Max Muster und Eva Probe (beide SPD)"."""
    if end + 2 >= len(doc) or doc[end].text != "(":
        return
    both = doc[end + 1].lower_ in _ALL_OF_THEM
    at = end + 1 + both
    if doc[at : at + 2].text.endswith(",") and doc[at].text.startswith("@"):  # "(@muster, SPD)"
        at += 2
    if at not in named.starts:
        return
    body, after = named.starts[at]
    if named.kind(body) is ActorKind.ORGANISATION and after < len(doc) and doc[after].text in "),/":
        for member in (person, *(_named_before(doc, named, end) if both else ())):
            yield Tie(member, body, at, "", "tie/party")


def _between_commas(doc: Doc, named: Named, person: int, end: int, parties: Set[int]) -> Iterator[Tie]:
    """ "Max Muster, SPD, kam": not in a list of those who came."""
    if doc[end : end + 1].text != "," or end + 1 not in named.starts:
        return
    body, after = named.starts[end + 1]
    closed = after < len(doc) and doc[after].text == "," and after + 1 not in named.starts
    if body in parties and closed and doc[end + 1].dep_ != "conj":
        yield Tie(person, body, end + 1, "", "tie/party")


def _authority(doc: Doc, named: Named, body: int, start: int) -> Iterator[Tie]:
    """ "der US-Geheimdienst NSA", "Indiens Telekomaufsicht Trai": the noun before it says whose it is."""
    if start == 0 or not doc[start - 1].text.casefold().endswith(_AUTHORITIES):
        return
    noun, before = start - 1, start - 1
    while before > 0 and before not in named.ends and doc[before - 1].pos_ == "ADJ":
        before -= 1
    owner = named.ends.get(before) if doc[before - 1].text[-1] in "s'’" else None
    found = [*named.adjectives.get(noun, ()), *([] if owner is None else [owner])]
    for country in found:
        if named.kind(country) is ActorKind.COUNTRY:
            yield Tie(body, country, noun, "", "tie/from")


def _named_before(doc: Doc, named: Named, end: int) -> list[int]:
    """The person coordinated with the one who ends here."""
    people = [named.starts[at] for at in range(max(0, end - _FAR), end) if at in named.starts]
    return [
        actor
        for actor, stop in people
        if stop < end and doc[stop].lower_ in _CONJUNCTIONS and named.kind(actor) is ActorKind.PERSON
    ]


def _colour(doc: Doc, named: Named, person: int, start: int) -> Iterator[Tie]:
    """ "den Grünen Cem Muster": a member, where the name of the party is one of its members too."""
    for body in named.adjectives.get(start - 1, ()):
        if named.kind(body) is ActorKind.ORGANISATION and body not in named.compounds.get(start - 1, ()):
            yield Tie(person, body, start - 1, "", "tie/party")


def _member_state(doc: Doc, named: Named, country: int, start: int) -> Iterator[Tie]:
    """ "das Nato-Mitglied Türkei"."""
    if start and doc[start - 1].text.rpartition("-")[2] in _MEMBER_STATES:
        for body in named.compounds.get(start - 1, ()):
            if named.kind(body) is ActorKind.ORGANISATION:
                yield Tie(country, body, start - 1, _MEMBER, "tie/compound")


def _from_party(doc: Doc, named: Named, person: int, end: int) -> Iterator[Tie]:
    """ "David Muster von der Fortschrittspartei"."""
    if end >= len(doc) or doc[end].lower_ not in _FROM:
        return
    at = end + 1
    while (
        at < len(doc) and at < end + 4 and at not in named.starts and doc[at].pos_ in ("DET", "ADJ", "NOUN")
    ):
        at += 1
    if at in named.starts and (doc[at].head.i != _verb_of(doc[at]) or _fills_forefield(doc, named, at, end)):
        body = named.starts[at][0]
        if named.kind(body) is ActorKind.ORGANISATION:
            yield Tie(person, body, at, "", "tie/from")


def _fills_forefield(doc: Doc, named: Named, at: int, end: int) -> bool:
    """ "Lena Muster vom Turnverein erhielt ...": before the finite verb stands one phrase only."""
    after = named.starts[at][1]
    opens = doc[end].sent.start in named.starts and named.starts[doc[end].sent.start][1] == end
    return opens and after < len(doc) and doc[after].tag_.endswith("FIN")


def _verb_of(token: Token) -> int:
    """The head, if it is a verb ("wurde X von der Partei gewählt"), else -1."""
    return token.head.i if token.head.pos_ in ("VERB", "AUX") else -1


def _around(doc: Doc, named: Named, body: int, end: int) -> Iterator[Tie]:
    """ "die Grünen um Daniel Muster"."""
    if end + 1 < len(doc) and doc[end].lower_ in _AROUND and end + 1 in named.starts:
        person = named.starts[end + 1][0]
        if named.kind(person) is ActorKind.PERSON:
            yield Tie(person, body, end, "", "tie/around")


def _party_of(doc: Doc, named: Named, body: int, end: int) -> Iterator[Tie]:
    """ "die Demokratische Partei von Premier Matteo Muster", "die Partei Pro von Eva Probe"."""
    if end + 3 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")":
        end += 3
    if end >= len(doc) or doc[end].lower_ not in _FROM:
        return
    at = end + 1
    while at < min(end + 4, len(doc)) and at not in named.starts and doc[at].pos_ in ("NOUN", "ADJ"):
        at += 1
    if at in named.starts and doc[at].head.pos_ not in ("VERB", "AUX"):
        person = named.starts[at][0]
        if named.kind(person) is ActorKind.PERSON:
            yield Tie(person, body, end, "", "tie/around")


def _of_country(doc: Doc, named: Named, body: int, end: int) -> Iterator[Tie]:
    """ "der Oberste Gerichtshof Norwegens": a body of the state."""
    if end in named.starts and named.levels.get(named.starts[end][0]) == "country":
        country, after = named.starts[end]
        if doc[after - 1].text[-1] == "s" and named.actors[country].name != doc[end:after].text:
            yield Tie(body, country, end, "", "tie/from")


def _party_compound(doc: Doc, named: Named, person: int, start: int) -> Iterator[Tie]:
    """ "CSU-Vize Muster", "FPÖ-Mann Muster": words for members that are no offices."""
    if start == 0 or "-" not in doc[start - 1].text or office_word(doc[start - 1].text) is not None:
        return
    token = doc[start - 1]
    tail = token.text.rsplit("-", 1)[-1]
    if tail.casefold().endswith(AGAINST) or not tail[:1].isupper():
        return
    for body in named.compounds.get(token.i, ()):
        if named.kind(body) is ActorKind.ORGANISATION:
            yield Tie(person, body, token.i, tail, "tie/compound")


def branches(doc: Doc, article: ArticleActors) -> Iterator[Tie]:
    """ "Die Front ist der syrische Zweig der Al-Kaida", "Norwegen, Mitglied der Nato": bodies of bodies."""
    for token in doc:
        if token.text not in _BRANCHES:
            continue
        whole = next((c.i for c in token.children if c.dep_ == "nmod" and c.i > token.i), -1)
        part = _subject_or_apposed(token)
        for source in article.denotes.get(part, ()):
            for target in article.actors_at(doc[whole]) if whole >= 0 else ():
                person = article.kind(source) is ActorKind.PERSON
                if not person and article.kind(target) is ActorKind.ORGANISATION:
                    yield Tie(source, target, token.i, token.lemma_, "tie/copula")


_BRANCHES = words("branches")


def _subject_or_apposed(token: Token) -> int:
    """Of "X ist Zweig von Y" or "X, der Zweig von Y": the token of X, -1 if there is none."""
    if token.dep_ == "appos":
        return token.head.i
    copula = next((child.i for child in token.children if child.dep_ == "cop"), -1)
    if copula < 0 or _is_negated(token):
        return -1
    before = [c for c in token.children if c.i < copula and c.pos_ in ("NOUN", "PROPN")]
    return next((c.i for c in before if not any(case.dep_ == "case" for case in c.children)), -1)


def _is_negated(token: Token) -> bool:
    return any(child.lower_ in _NEGATIONS for child in token.children)
