"""Read the training data: treebanks (CoNLL-U), named entities (IOB), annotated relations (JSON)."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

HELD_OUT = 300  # sentences of PUD that no training ever sees
OPENING = set("„‚(«»[")
CLOSING = set(".,;:!?)“‘]…%")


@dataclass(frozen=True)
class Pair:
    """What the sentence states of an ordered pair of actors. Spans are lists of word indices.

    `target` is empty for statements without one. `types` hold, `debatable` ones neither count
    as right nor as wrong.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    types: frozenset[str]
    debatable: frozenset[str]


@dataclass(frozen=True)
class Sentence:
    """Words with whatever a corpus tells of them; None where it tells nothing.

    `heads` are word indices, -1 for the root. `entities` and `actors` are BIO labels;
    an entity label None is unknown. `has_misc` says whether the corpus marks MISC.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]  # is there a space before the word?
    upos: tuple[str, ...] | None = None
    tags: tuple[str, ...] = ()
    morphs: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deps: tuple[str, ...] = ()
    entities: tuple[str | None, ...] | None = None
    has_misc: bool = False
    actors: tuple[str | None, ...] | None = None
    pairs: tuple[Pair, ...] | None = None
    id: str = ""


def spaces_before(words: list[str]) -> tuple[bool, ...]:
    """Guess where the spaces were in a corpus that does not tell."""
    spaces, quoted, glued = [], False, True
    for word in words:
        closes = word in CLOSING or (word in {'"', "”"} and quoted)
        spaces.append(not glued and not closes)
        if word in {'"', "”"}:
            quoted = not quoted
        glued = word in OPENING or (word == '"' and quoted)
    return tuple(spaces)


def read_treebank(path: Path) -> list[Sentence]:
    """Sentences of a CoNLL-U file; multiword token ranges and empty nodes are skipped."""
    sentences = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        rows = [row for row in (line.split("\t") for line in lines) if len(row) == 10 and row[0].isdigit()]
        if not rows:
            continue
        identity = next((x.split(" = ")[1] for x in lines if x.startswith("# sent_id")), "")
        before = [True] + ["SpaceAfter=No" not in row[9] for row in rows[:-1]]
        sentences.append(
            Sentence(
                words=tuple(row[1] for row in rows), spaces=tuple(before),
                upos=tuple(row[3] for row in rows), tags=tuple(row[4] for row in rows),
                morphs=tuple(row[5] for row in rows), heads=tuple(int(row[6]) - 1 for row in rows),
                deps=tuple(row[7] for row in rows), id=identity,
            )
        )  # fmt: skip
    return sentences


def read_entities(path: Path, has_misc: bool) -> list[Sentence]:
    """Sentences of a two-column IOB file."""
    sentences = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if "\t" in line]
        if rows:
            words = [word for word, _ in rows]
            labels = tuple(label for _, label in rows)
            sentences.append(Sentence(tuple(words), spaces_before(words), entities=labels, has_misc=has_misc))
    return sentences


def split_pud(sentences: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """(for training, held out): the held-out ones are those with the smallest hash of their id."""
    order = sorted(sentences, key=lambda s: hashlib.sha256(s.id.encode()).hexdigest())
    return order[HELD_OUT:], order[:HELD_OUT]


def with_entities(parsed: list[Sentence], named: list[Sentence]) -> list[Sentence]:
    """Join two corpora that hold the same sentences in the same order."""
    return [replace(a, entities=b.entities, has_misc=b.has_misc) for a, b in zip(parsed, named, strict=True)]


def join_hyphens(sentence: Sentence) -> Sentence:
    """'US - Präsident' as one word, as the tokenizer at run time has it; heads follow."""
    n = len(sentence.words)
    group = list(range(n))
    for i in range(1, n - 1):
        if sentence.words[i] == "-" and not sentence.spaces[i] and not sentence.spaces[i + 1]:
            group[i + 1] = group[i] = group[i - 1]
    if group == list(range(n)):
        return sentence
    members = {g: [i for i in range(n) if group[i] == g] for g in sorted(set(group))}
    new_index = {g: k for k, g in enumerate(members)}
    top = {g: _top(sentence.heads, m) for g, m in members.items()}

    def pick(column: tuple) -> tuple:
        return tuple(column[top[g]] for g in members) if column else column

    heads = tuple(-1 if (h := sentence.heads[top[g]]) < 0 else new_index[group[h]] for g in members)
    return replace(
        sentence,
        words=tuple("".join(sentence.words[i] for i in m) for m in members.values()),
        spaces=tuple(sentence.spaces[m[0]] for m in members.values()),
        upos=pick(sentence.upos or ()), tags=pick(sentence.tags), morphs=pick(sentence.morphs),
        heads=heads, deps=pick(sentence.deps), entities=None,
    )  # fmt: skip


def _top(heads: tuple[int, ...], members: list[int]) -> int:
    """The member of a group whose head lies outside it."""
    return next((i for i in reversed(members) if heads[i] not in members), members[-1])


QUOTES = str.maketrans({"„": '"', "“": '"', "”": '"', "–": "-", "’": "'"})


def plain_quotes(sentence: Sentence) -> Sentence:
    """The sentence as many newsrooms type it: straight quotes, short dashes."""
    return replace(sentence, words=tuple(word.translate(QUOTES) for word in sentence.words))


@dataclass
class Labels:
    """The label sets of every task, in a fixed order."""

    upos: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    features: dict[str, list[str]] = field(default_factory=dict)
    deps: list[str] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, treebank: list[Sentence], relations: list[str]) -> Labels:
        """Collect the labels of the parsed sentences; morphological values rarer than 3 are dropped."""
        values = Counter(part for s in treebank for m in s.morphs for part in features_of(m).items())
        features: dict[str, list[str]] = {}
        for (name, value), count in sorted(values.items()):
            if count >= 3:
                features.setdefault(name, [""]).append(value)
        return cls(
            upos=sorted({x for s in treebank for x in s.upos or ()}),
            tags=sorted({x for s in treebank for x in s.tags}),
            features={k: v for k, v in features.items() if len(v) > 1},
            deps=sorted({x for s in treebank for x in s.deps}),
            entities=_bio("LOC", "MISC", "ORG", "PER"),
            actors=_bio("country", "organisation", "person"),
            relations=relations,
        )


def features_of(morph: str) -> dict[str, str]:
    """'Case=Nom|Number=Sing' as a dict; '_' is empty."""
    return dict(part.split("=", 1) for part in morph.split("|") if "=" in part)


def _bio(*kinds: str) -> list[str]:
    return ["O", *(prefix + kind for kind in kinds for prefix in ("B-", "I-"))]


def read_articles(path: Path) -> Iterator[dict]:
    """Annotated articles, one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, filter(str.strip, lines))


def surface_forms(actor: dict) -> list[str]:
    """Name and aliases of an annotated actor, longest first; of a person without title and office."""
    forms = {actor["name"], *actor.get("aliases", [])}
    if actor["kind"] == "person":
        own = set(actor["name"].split())
        forms = {form for form in forms if " " not in form or set(form.split()) <= own}
    return sorted(forms, key=len, reverse=True)


def find_form(form: str, text: str) -> Iterator[tuple[int, int]]:
    """Character spans where a surface form stands as a word, also with a genitive -s."""
    for match in re.finditer(rf"(?<!\w){re.escape(form)}(?:s|')?(?!\w)", text):
        yield match.span()


def shuffled(items: list, seed: int) -> list:
    """A shuffled copy."""
    items = list(items)
    random.Random(seed).shuffle(items)
    return items
