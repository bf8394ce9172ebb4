"""Candidates joined to one cluster for each actor: by surname, by known entity, by folded name."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from spacy.tokens import Doc

from newsgraph.extraction.coref.namesakes import namesakes, portrait
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.body_words import without_legal_form
from newsgraph.extraction.gazetteer.lookup import KnownEntity, parties_with_members
from newsgraph.extraction.gazetteer.person_names import can_be_same_person, fold
from newsgraph.extraction.mentions.candidate import PERSON, PLACE, MentionCandidate, Mentions
from newsgraph.extraction.results import ActorKind, MentionForm


@dataclass(eq=False)
class Cluster:
    """Candidates of one actor while the article is read."""

    kind: ActorKind
    entity: KnownEntity | None = None
    candidates: list[MentionCandidate] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    nicknames: Counter[str] = field(default_factory=Counter)

    @property
    def fullest(self) -> str:
        """The name with the most words; of equals the most frequent, then the first."""
        return max(self.names, key=lambda name: (len(name.split()), self.names[name]))


(_UNION,), (_UNION_OF_PARTIES,) = words("union"), words("union_of_parties")


def join_candidates(doc: Doc, found: Mentions) -> list[Cluster]:
    """All candidates of an article, one cluster for each actor; people first."""
    people = _People(doc)
    bodies = _Bodies(found.abbreviations)
    for candidate in found.candidates:
        if candidate.label == PERSON and candidate.entity is None:
            people.note(candidate)
    for candidate in found.candidates:
        joined = people if candidate.label == PERSON and candidate.entity is None else bodies
        joined.add(candidate)
    return [*people.clusters, *_without_nicknames(_one_union(bodies.clusters))]


def _one_union(clusters: list[Cluster]) -> list[Cluster]:
    """ "Die Union" is the European one where an article names that, and no German body beside the parties."""
    by_name = {cluster.entity.name: cluster for cluster in clusters if cluster.entity}
    union, parties = by_name.get(_UNION), by_name.get(_UNION_OF_PARTIES)
    if union is None or parties is None or set(parties.names) != {_UNION_OF_PARTIES}:
        return clusters
    country = parties.entity.country if parties.entity else ""
    if any(c.entity and c is not parties and c.entity.country == country for c in clusters):
        return clusters
    union.candidates += parties.candidates
    union.nicknames |= parties.names
    return [cluster for cluster in clusters if cluster is not parties]


def _without_nicknames(clusters: list[Cluster]) -> list[Cluster]:
    """ "Die Sozialdemokraten" are the one party of the article whose members are called so."""
    kept: list[Cluster] = []
    for cluster in clusters:
        parties = parties_with_members(cluster.entity.name) if cluster.entity else frozenset()
        meant = [c for c in clusters if c.entity and c.entity.name in parties]
        if len(meant) == 1:
            meant[0].candidates += cluster.candidates
            meant[0].nicknames |= cluster.names
        else:
            kept.append(cluster)
    return kept


class _People:
    """Persons: full names first, then surnames to the one last named so."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.clusters: list[Cluster] = []
        self.recent: list[Cluster] = []
        self.in_full: dict[int, list[MentionCandidate]] = defaultdict(list)
        """Number of a cluster -> where the person is named in full."""

    def note(self, candidate: MentionCandidate) -> None:
        """Full names are known before the text is read, for surnames in headlines."""
        if " " not in candidate.name:
            return
        fitting = [
            c for c in self.clusters if any(can_be_same_person(candidate.name, name) for name in c.names)
        ]
        cluster = fitting[0] if fitting else Cluster(ActorKind.PERSON)
        if not fitting:
            self.clusters.append(cluster)
        cluster.names[candidate.name] += 1
        self.in_full[self.clusters.index(cluster)].append(candidate)

    def add(self, candidate: MentionCandidate) -> None:
        cluster = self._find(candidate)
        cluster.names[candidate.name] += " " not in candidate.name
        cluster.candidates.append(candidate)
        if cluster in self.recent:
            self.recent.remove(cluster)
        self.recent.append(cluster)

    def _find(self, candidate: MentionCandidate) -> Cluster:
        exact = [c for c in self.clusters if candidate.name in c.names]
        fitting = [c for c in self.clusters if can_be_same_person(candidate.name, c.fullest)]
        if " " in candidate.name or not fitting:
            fitting = exact or fitting
        if not fitting:
            self.clusters.append(Cluster(ActorKind.PERSON))
            return self.clusters[-1]
        if len(fitting) > 1 and " " not in candidate.name:
            fitting = self._by_context(candidate, fitting)
        recent = [cluster for cluster in self.recent if cluster in fitting]
        candidate.doubtful = len(recent) > 1
        return recent[-1] if recent else fitting[0]

    def _by_context(self, candidate: MentionCandidate, fitting: list[Cluster]) -> list[Cluster]:
        numbers = [self.clusters.index(cluster) for cluster in fitting]
        portraits = {number: portrait(self.doc, self.in_full[number]) for number in numbers}
        return [self.clusters[n] for n in namesakes(self.doc, candidate, portraits, numbers)]


class _Bodies:
    """Organisations, countries and places, by known entity or by folded name."""

    def __init__(self, abbreviations: dict[str, str]) -> None:
        self.clusters: list[Cluster] = []
        self.by_key: dict[str, Cluster] = {}
        self.abbreviations = abbreviations

    def add(self, candidate: MentionCandidate) -> None:
        name = self.abbreviations.get(candidate.name, candidate.name)
        keys = self._keys(candidate, name)
        cluster = next((self.by_key[key] for key in keys if key in self.by_key), None)
        if cluster is None:
            country = candidate.label == PLACE and (
                not candidate.entity or candidate.entity.kind is ActorKind.COUNTRY
            )
            cluster = Cluster(ActorKind.COUNTRY if country else ActorKind.ORGANISATION, candidate.entity)
            self.clusters.append(cluster)
        for key in keys:
            self.by_key.setdefault(key, cluster)
        if candidate.form is not MentionForm.METONYM or not cluster.names:
            cluster.entity = cluster.entity or candidate.entity
        cluster.names[candidate.name] += 1
        cluster.candidates.append(candidate)

    def _keys(self, candidate: MentionCandidate, name: str) -> list[str]:
        """A seat is found under its country only, unless the article knows the city itself as an actor."""
        if candidate.entity is None:
            return [fold(name), fold(without_legal_form(name)), _stem(name)]
        if candidate.form is MentionForm.METONYM:
            city = fold(name)
            return [city] if city in self.by_key else [candidate.entity.name]
        return [candidate.entity.name, fold(name), _stem(name)]


def _stem(name: str) -> str:
    """A key that is the same in all cases: "Rotes Kreuz", "Roten Kreuz"."""
    return "~" + " ".join(_bare(word) for word in fold(name).split())


def _bare(word: str) -> str:
    for ending in ("en", "er", "es", "em", "e", "s", "n"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word
