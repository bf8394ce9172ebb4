"""The lexicon of predicates: which verbs, nouns and adjectives state which relation, with whom.

The format is described in README.md beside the files.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from newsgraph.extraction.language import READ
from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.relation_types import RELATION_TYPES, RelationType

FOLDER = Path(__file__).parent
DEFAULT_CONFIDENCE = 0.7


@dataclass(frozen=True)
class Companion:
    """A word that belongs to the predicate: "Kritik" in "Kritik üben", "unter Druck" in "… setzen"."""

    noun: str
    preposition: str = ""


@dataclass(frozen=True)
class Entry:
    """One predicate with its frame. Slots are names of fillers, in order of preference."""

    type: RelationType
    word_class: str  # "verb", "noun" or "adjective"
    lemma: str
    source: tuple[str, ...]
    target: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    reflexive: str = ""
    """The reflexive pronoun of a reflexive verb ("sich" of "sich einigen")."""
    companions: tuple[Companion, ...] = ()
    requires: tuple[str, ...] = ()
    excludes: frozenset[str] = frozenset()
    source_kind: frozenset[str] = frozenset()
    target_kind: frozenset[str] = frozenset()
    through: bool = True
    alone: bool = True
    confidence: float = DEFAULT_CONFIDENCE
    examples: tuple[str, ...] = field(default=(), compare=False)
    near_misses: tuple[str, ...] = field(default=(), compare=False)

    @property
    def name(self) -> str:
        """How a statement names the entry that states it: "accuses/Kritik üben"."""
        companion = self.companions[0] if self.companions else None
        words = [companion.preposition, companion.noun] if companion else []
        return f"{self.type.name}/{' '.join(filter(None, [*words, self.reflexive, self.lemma]))}"


@dataclass(frozen=True)
class Lexicon:
    """Entries by word class and lemma, and lists of words (words.toml says what each is for)."""

    verbs: dict[str, list[Entry]]
    nouns: dict[str, list[Entry]]
    adjectives: dict[str, list[Entry]]
    words: dict[str, frozenset[str]]

    @cached_property
    def known_nouns(self) -> frozenset[str]:
        """The nouns that have entries."""
        return frozenset(self.nouns)

    def entries(self) -> list[Entry]:
        """All entries, in the order of the files."""
        return [
            e for table in (self.verbs, self.nouns, self.adjectives) for row in table.values() for e in row
        ]


@cache
def load_lexicon(language: str = READ) -> Lexicon:
    """Read a language's files. A malformed entry raises ValueError naming file and entry."""
    folder, reflexive = FOLDER / language, load_grammar(language).reflexive
    tables: dict[str, dict[str, list[Entry]]] = {"verb": {}, "noun": {}, "adjective": {}}
    for relation in RELATION_TYPES:
        path = folder / f"{relation.name}.toml"
        if not path.exists():  # affiliated-with: ties are no matter of predicates
            continue
        for raw in tomllib.loads(path.read_text(encoding="utf-8")).get("entry", ()):
            try:
                entry = _entry(relation, raw, reflexive)
            except (KeyError, TypeError) as error:
                raise ValueError(f"{path.name}: {raw}: {error}") from error
            tables[entry.word_class].setdefault(entry.lemma, []).append(entry)
    lists = tomllib.loads((folder / "words.toml").read_text(encoding="utf-8"))
    words = {name: frozenset(values) for name, values in lists.items()}
    return Lexicon(tables["verb"], tables["noun"], tables["adjective"], words)


def _entry(relation: RelationType, raw: dict[str, Any], pronoun: str) -> Entry:
    word_class = next(name for name in ("verb", "noun", "adjective") if name in raw)
    lemma = str(raw[word_class])
    reflexive = pronoun if word_class == "verb" and lemma.startswith(f"{pronoun} ") else ""
    return Entry(
        type=relation,
        word_class=word_class,
        lemma=lemma.removeprefix(f"{reflexive} "),
        source=_several(raw["source"]),
        target=_several(raw.get("target", ())),
        topic=_several(raw.get("topic", ())),
        reflexive=reflexive,
        companions=tuple(map(_companion, _several(raw.get("with", ())))),
        requires=_several(raw.get("requires", ())),
        excludes=frozenset(_several(raw.get("excludes", ()))),
        source_kind=frozenset(_several(raw.get("source_kind", ()))),
        target_kind=frozenset(_several(raw.get("target_kind", ()))),
        through=bool(raw.get("through", True)),
        alone=bool(raw.get("alone", True)),
        confidence=float(raw.get("confidence", DEFAULT_CONFIDENCE)),
        examples=_several(raw.get("examples", ())),
        near_misses=_several(raw.get("near_misses", ())),
    )


def _several(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _companion(phrase: str) -> Companion:
    preposition, _, noun = phrase.rpartition(" ")
    return Companion(noun, preposition.split(" ")[0])
