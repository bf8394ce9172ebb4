"""The actors of an article by their names: candidates joined under one canonical name each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import Denotations, Named
from newsgraph.extraction.coref.clustering import Cluster, join_candidates
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.office_words import office_word, speaks_for_body, speaks_for_state
from newsgraph.extraction.mentions.candidate import ORGANISATION, MentionCandidate, Mentions
from newsgraph.extraction.mentions.filters import is_dictionary_word
from newsgraph.extraction.mentions.metonymy import is_of_body, may_be_visited
from newsgraph.extraction.results import Actor, ActorKind, Mention, MentionForm, Span
from newsgraph.extraction.syntax.noun_phrases import described_noun

_BY_METONYMY = words("named_by_metonymy")

Placed = Sequence[tuple[MentionCandidate, int]]
"""Candidates with their actors, in the order of the text."""


def named_actors(doc: Doc, found: Mentions) -> Named:
    """The actors that the names of an article establish, and where they stand."""
    clusters = join_candidates(doc, found)
    kept = [cluster for cluster in clusters if _counts(doc, cluster)]
    weak = [cluster for cluster in clusters if cluster not in kept and _may_count(cluster)]
    index = {id(candidate): i for i, cluster in enumerate(kept + weak) for candidate in cluster.candidates}
    placed = [(candidate, index[id(candidate)]) for candidate in found.candidates if id(candidate) in index]
    firm = [(candidate, actor) for candidate, actor in placed if actor < len(kept)]
    starts = {c.start: (actor, c.end) for c, actor in firm if c.form is not MentionForm.NATIONALITY}
    denotes, adjectives = _denotations(doc, firm, starts, kept)
    of_entity = {cluster.entity.name: i for i, cluster in enumerate(kept) if cluster.entity is not None}
    levels = {i: c.entity.level for i, c in enumerate(kept + weak) if c.entity and c.entity.level}
    return Named(
        actors=tuple(_actor(doc, cluster) for cluster in kept + weak),
        mentions=tuple(_mention(doc, candidate, actor) for candidate, actor in placed),
        starts=starts,
        denotes=denotes,
        adjectives=adjectives,
        compounds={c.start: (actor,) for c, actor in firm if c.chars != (0, 0) and "-" in doc[c.start].text},
        of_entity=of_entity,
        levels=levels,
        polities=tuple((c.start, actor) for c, actor in placed if actor in levels),
        homes=tuple(of_entity[home.name] for home in found.homes if home.name in of_entity),
        unseen=_unseen(doc, firm),
        doubtful=frozenset(_span(doc, candidate) for candidate, _ in placed if candidate.doubtful),
        weak=frozenset(range(len(kept), len(kept) + len(weak))),
        weak_denotes=_weak_denotations(doc, [(c, a) for c, a in placed if a >= len(kept)], kept + weak),
    )


def _unseen(doc: Doc, firm: Placed) -> frozenset[int]:
    """Actors named once, where the network, if there is one, sees nobody act or suffer."""
    seen = {at for span in doc.spans.get("actors", ()) for at in range(span.start, span.end)}
    times = Counter(actor for _, actor in firm)
    return frozenset(
        actor
        for candidate, actor in firm
        if seen
        and times[actor] == 1
        and candidate.form is MentionForm.NAME
        and not seen.intersection(range(candidate.start, candidate.end))
    )


def _counts(doc: Doc, cluster: Cluster) -> bool:
    """Somebody is plainly meant; one common word alone needs a title before it ("Kanzler Berg")."""
    if not any(candidate.strong for candidate in cluster.candidates):
        return False
    if (
        cluster.kind is not ActorKind.PERSON
        or " " in cluster.fullest
        or not is_dictionary_word(cluster.fullest)
    ):
        return True
    return any(c.start and office_word(doc[c.start - 1].text) is not None for c in cluster.candidates)


def _may_count(cluster: Cluster) -> bool:
    """A country that is named, if only as a place or by an adjective; or a body that is a common noun."""
    if cluster.entity is None:
        return cluster.kind is ActorKind.ORGANISATION
    named = any(candidate.form is not MentionForm.METONYM for candidate in cluster.candidates)
    return named and cluster.entity.level in ("country", "state")


def _actor(doc: Doc, cluster: Cluster) -> Actor:
    name = cluster.fullest
    if cluster.entity is not None and (cluster.kind is ActorKind.COUNTRY or name.casefold() in _BY_METONYMY):
        name = cluster.entity.name
    surfaces = {_surface(doc, candidate) for candidate in cluster.candidates}
    return Actor(
        name, cluster.kind, tuple(sorted((surfaces | {*cluster.names, *cluster.nicknames}) - {name}))
    )


def _surface(doc: Doc, candidate: MentionCandidate) -> str:
    """As it stands in the text; of a compound only the name in it."""
    span = doc[candidate.start : candidate.end]
    if candidate.chars == (0, 0):
        return span.text
    first, last = (char - span.start_char for char in candidate.chars)
    return span.text[first:last]


# What tokens denote ----------------------------------------------------------------------------------


def _denotations(
    doc: Doc, placed: Placed, starts: Mapping[int, tuple[int, int]], clusters: Sequence[Cluster]
) -> tuple[Denotations, Denotations]:
    """Word -> actors it denotes by name; noun -> polities of its nationality adjectives and prefix."""
    denotes: dict[int, tuple[int, ...]] = {}
    adjectives: dict[int, tuple[int, ...]] = {}
    for candidate, actor in placed:
        if candidate.form is not MentionForm.NATIONALITY:
            denotes.update(_all_words(candidate, actor))
            root = doc[candidate.start : candidate.end].root
            if clusters[actor].kind is ActorKind.COUNTRY and is_of_body(root):
                denotes.setdefault(root.head.i, (actor,))
    for candidate, actor in placed:
        noun = _group_head(doc, candidate) if candidate.form is MentionForm.NATIONALITY else None
        if noun is None or noun.i in starts:
            continue
        adjectives[noun.i] = (*adjectives.get(noun.i, ()), actor)
        one_member = candidate.chars == (0, 0)  # "die Grüne Eva Probe"
        if not one_member and _stands_for(noun, candidate) and actor not in denotes.get(noun.i, ()):
            denotes[noun.i] = (*denotes.get(noun.i, ()), actor)
    return denotes, adjectives


def _weak_denotations(doc: Doc, placed: Placed, clusters: Sequence[Cluster]) -> Denotations:
    """Bodies named by their function, and countries where somebody may travel to."""
    denotes: dict[int, tuple[int, ...]] = {}
    for candidate, actor in placed:
        body = clusters[actor].kind is ActorKind.ORGANISATION
        if body or may_be_visited(doc[candidate.start : candidate.end].root):
            denotes.update(_all_words(candidate, actor))
    return denotes


def _all_words(candidate: MentionCandidate, actor: int) -> dict[int, tuple[int, ...]]:
    return dict.fromkeys(range(candidate.start, candidate.end), (actor,))


def _group_head(doc: Doc, candidate: MentionCandidate) -> Token | None:
    """The noun a nationality belongs to: its own word in compounds, else the noun described."""
    token = doc[candidate.start]
    if candidate.chars != (token.idx, token.idx + len(token.text)):
        return described_noun(token) if token.text.endswith("-") else token
    return described_noun(token)


def _stands_for(noun: Token, candidate: MentionCandidate) -> bool:
    """ "russische Vertreter", "PKK-Kämpfer" stand for the body; "US-Präsident" is a person."""
    head = noun.text.rsplit("-", 1)[-1]
    office = office_word(head)
    if office is not None and office.office.rank not in ("member", "envoy", "other", "military"):
        return False
    if office is not None and not (office.plural or "Plur" in noun.morph.get("Number", [])):
        return False
    return speaks_for_state(head) or (candidate.label == ORGANISATION and speaks_for_body(head))


def _mention(doc: Doc, candidate: MentionCandidate, actor: int) -> Mention:
    return Mention(actor, _span(doc, candidate), candidate.form)


def _span(doc: Doc, candidate: MentionCandidate) -> Span:
    if candidate.chars != (0, 0):
        return candidate.chars
    words = doc[candidate.start : candidate.end]
    return words.start_char, words.end_char
