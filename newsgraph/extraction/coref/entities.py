"""The actors of an article: candidates joined under one canonical name each.

`find_actors(doc)` needs a Doc with Universal Dependencies, STTS tags, morphology, lemmas and entities.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from newsgraph.extraction.affiliations.offices import find_titles
from newsgraph.extraction.article import ArticleActors, Named
from newsgraph.extraction.coref.clustering import Cluster, join_candidates
from newsgraph.extraction.coref.resolver import resolve
from newsgraph.extraction.coref.speakers import carried_speakers
from newsgraph.extraction.gazetteer.office_words import office_word, speaks_for_body, speaks_for_state
from newsgraph.extraction.gazetteer.person_names import gender
from newsgraph.extraction.mentions.candidate import ORGANISATION, Candidate
from newsgraph.extraction.mentions.compounds import described_noun
from newsgraph.extraction.mentions.detection import find_mentions
from newsgraph.extraction.mentions.filters import is_dictionary_word
from newsgraph.extraction.mentions.metonymy import is_of_body, may_be_visited
from newsgraph.extraction.results import Actor, ActorKind, Mention, MentionForm


def find_actors(doc: Doc) -> ArticleActors:
    """All actors of the article with their mentions, pronouns and descriptions resolved."""
    found = find_mentions(doc)
    clusters = join_candidates(found)
    kept = [cluster for cluster in clusters if _counts(doc, cluster)]
    places = [cluster for cluster in clusters if cluster not in kept and _may_count(cluster)]
    index = {id(candidate): i for i, cluster in enumerate(kept + places) for candidate in cluster.candidates}
    placed = [(candidate, index[id(candidate)]) for candidate in found.candidates if id(candidate) in index]
    firm = [(candidate, actor) for candidate, actor in placed if actor < len(kept)]
    named = _named(doc, firm, kept)
    article = ArticleActors(
        actors=tuple(_actor(doc, cluster) for cluster in kept + places),
        mentions=(),
        titles=find_titles(doc, named),
        denotes=dict(named.denotes),
        homes=tuple(named.of_party[home.name] for home in found.homes if home.name in named.of_party),
        name_starts=dict(named.starts),
        levels={
            i: cluster.party.level
            for i, cluster in enumerate(kept + places)
            if cluster.party and cluster.party.level
        },
        weak=frozenset(range(len(kept), len(kept) + len(places))),
    )
    article.polity_tokens = [(c.start, actor) for c, actor in placed if actor in article.levels]
    article.compounds = {
        c.start: (actor,) for c, actor in firm if c.chars != (0, 0) and "-" in doc[c.start].text
    }
    _denote_titles(article)
    resolved = resolve(doc, article, _genders(article))
    article.speakers = carried_speakers(doc, article)
    direct = [_mention(doc, candidate, actor) for candidate, actor in placed]
    article.mentions = tuple(sorted((*direct, *resolved), key=lambda m: (m.span, m.actor)))
    for candidate, actor in placed:
        body = article.actors[actor].kind is ActorKind.ORGANISATION
        if actor in article.weak and (body or may_be_visited(doc[candidate.start : candidate.end].root)):
            article.denotes.update(dict.fromkeys(range(candidate.start, candidate.end), (actor,)))
    return article


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


def _genders(article: ArticleActors) -> dict[int, str]:
    """Of every person, by the first name, else by an office: "Masc", "Fem" or ""."""
    genders = {i: gender(a.name) for i, a in enumerate(article.actors) if a.kind is ActorKind.PERSON}
    for title in article.titles:
        if len(title.holders) == 1 and not genders.get(title.holders[0]):
            genders[title.holders[0]] = title.word.gender
    return genders


def _may_count(cluster: Cluster) -> bool:
    """A country that is named, if only as a place or by an adjective; or a body that is a common noun."""
    if cluster.party is None:
        return cluster.kind is ActorKind.ORGANISATION
    named = any(candidate.form is not MentionForm.METONYM for candidate in cluster.candidates)
    return named and cluster.party.level in ("country", "state")


def _actor(doc: Doc, cluster: Cluster) -> Actor:
    name = cluster.fullest
    if cluster.party is not None and (
        cluster.kind is ActorKind.COUNTRY or name.casefold() in ("westen", "brüssel")
    ):
        name = cluster.party.name
    surfaces = {_surface(doc, candidate) for candidate in cluster.candidates}
    return Actor(name, cluster.kind, tuple(sorted((surfaces | set(cluster.names)) - {name})))


def _surface(doc: Doc, candidate: Candidate) -> str:
    """As it stands in the text; of a compound only the name in it."""
    span = doc[candidate.start : candidate.end]
    if candidate.chars == (0, 0):
        return span.text
    first, last = (char - span.start_char for char in candidate.chars)
    return span.text[first:last]


# What tokens denote ----------------------------------------------------------------------------------


def _named(doc: Doc, placed: Iterable[tuple[Candidate, int]], clusters: list[Cluster]) -> Named:
    starts: dict[int, tuple[int, int]] = {}
    denotes: dict[int, tuple[int, ...]] = {}
    adjectives: dict[int, list[int]] = {}
    for candidate, actor in placed:
        if candidate.form is not MentionForm.NATIONALITY:
            starts[candidate.start] = (actor, candidate.end)
            denotes.update(dict.fromkeys(range(candidate.start, candidate.end), (actor,)))
            if clusters[actor].kind is ActorKind.COUNTRY and is_of_body(
                doc[candidate.start : candidate.end].root
            ):
                denotes.setdefault(doc[candidate.start : candidate.end].root.head.i, (actor,))
    for candidate, actor in placed:
        if candidate.form is MentionForm.NATIONALITY:
            noun = _group_head(doc, candidate)
            if noun is not None and noun.i not in starts:
                adjectives.setdefault(noun.i, []).append(actor)
                if _stands_for(noun, candidate) and noun.i not in denotes:
                    denotes[noun.i] = (actor,)
                elif _stands_for(noun, candidate) and noun.i in denotes and actor not in denotes[noun.i]:
                    denotes[noun.i] = (*denotes[noun.i], actor)
    return Named(
        starts=starts,
        ends={end: actor for actor, end in starts.values()},
        denotes=denotes,
        adjectives=adjectives,
        persons=frozenset(i for i, cluster in enumerate(clusters) if cluster.kind is ActorKind.PERSON),
        of_party={cluster.party.name: i for i, cluster in enumerate(clusters) if cluster.party is not None},
    )


def _group_head(doc: Doc, candidate: Candidate) -> Token | None:
    """The noun a nationality belongs to: its own word in compounds, else the noun described."""
    token = doc[candidate.start]
    if candidate.chars != (token.idx, token.idx + len(token.text)):
        return described_noun(token) if token.text.endswith("-") else token
    return described_noun(token)


def _stands_for(noun: Token, candidate: Candidate) -> bool:
    """ "russische Vertreter", "PKK-Kämpfer" are the party; "US-Präsident" is a person."""
    head = noun.text.rsplit("-", 1)[-1]
    office = office_word(head)
    if office is not None and office.office.rank not in ("member", "envoy", "other", "military"):
        return False
    if office is not None and not (office.plural or "Plur" in noun.morph.get("Number", [])):
        return False
    return speaks_for_state(head) or (candidate.label == ORGANISATION and speaks_for_body(head))


def _denote_titles(article: ArticleActors) -> None:
    """The word of an office denotes its holder."""
    for title in article.titles:
        if title.holders and title.rule != "copula":
            article.denotes[title.token] = title.holders


def _mention(doc: Doc, candidate: Candidate, actor: int) -> Mention:
    if candidate.chars != (0, 0):
        return Mention(actor, candidate.chars, candidate.form)
    span = doc[candidate.start : candidate.end]
    return Mention(actor, (span.start_char, span.end_char), candidate.form)
