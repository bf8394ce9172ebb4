"""The pipeline component that fills a Doc: tags, morphology, lemmas, tree, names, actors."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.language import READ
from newsgraph.extraction.pipeline import decoding
from newsgraph.extraction.pipeline.encoder import Array, Encoder, Scores, Words, windows
from newsgraph.extraction.pipeline.lemmas import lemma

MODEL = Path(__file__).parent / READ
ACTORS = "actors"  # doc.spans key: what the network takes for actors, labelled by kind
DOCS_AT_ONCE = 32
WORDS_AT_ONCE = 4000
DRAWN = ("So", "Sk", "Cs")  # Unicode's categories of emoji, of their skin tones, of halves of them
JOINERS = "\u200d\ufe0e\ufe0f"


@Language.factory(
    "newsgraph_analysis",
    default_config={"folder": str(MODEL), "threads": 1},
    requires=["token.is_sent_start"],
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.head",
        "token.dep",
        "doc.ents",
        "doc.spans",
    ],
)
def create_analysis(nlp: Language, name: str, folder: str, threads: int) -> Analysis:
    return Analysis(nlp, Encoder(Path(folder), threads))


class Analysis:
    """Runs the encoder over the sentences of one or many documents and writes the result down.

    Sets pos, tag, morph, lemma, head, dep and ents, and `doc.spans["actors"]`.
    """

    def __init__(self, nlp: Language, encoder: Encoder) -> None:
        self._nlp, self._encoder = nlp, encoder
        labels = encoder.labels
        self._features = list(labels["features"].items())
        self._entity_rules = decoding.bio_transitions(labels["entities"])
        self._actor_rules = decoding.bio_transitions(labels["actors"])

    @property
    def labels(self) -> tuple[str, ...]:
        """The tags, dependencies and kinds of entities that it tells apart."""
        known = self._encoder.labels
        entities = dict.fromkeys(label[2:] for label in known["entities"] if label != "O")
        return (*known["tags"], *known["deps"], *entities)

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int = DOCS_AT_ONCE) -> Iterator[Doc]:
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            runs_of = [list(self._runs(doc)) for doc in batch]
            scores = self._scores([run for runs in runs_of for run in runs])
            for doc, runs in zip(batch, runs_of, strict=True):
                self._annotate(doc, runs, islice(scores, len(runs)))
                yield doc

    def _runs(self, doc: Doc) -> Iterator[list[Token]]:
        """The words of each sentence; a very long sentence makes several runs."""
        for sentence in doc.sents if len(doc) else ():
            tokens = [token for token in sentence if not _is_drawn(token)]
            pieces = self._encoder.segment(_words(tokens))
            for start, end in windows(pieces):
                yield tokens[start:end]

    def _scores(self, runs: Sequence[list[Token]]) -> Iterator[Scores]:
        """The scores of all runs, a few at a time: those of long sentences take much memory."""
        start, words = 0, 0
        for end, run in enumerate(runs, 1):
            words += len(run)
            if words >= WORDS_AT_ONCE or end == len(runs):
                yield from self._encoder.run([_words(run) for run in runs[start:end]])
                start, words = end, 0

    def _annotate(self, doc: Doc, runs: Sequence[list[Token]], scores: Iterable[Scores]) -> None:
        if not len(doc):
            return
        starts = [token.is_sent_start for token in doc]
        rows = _Rows(doc)
        root_of_sentence: int | None = None
        for run, score in zip(runs, scores, strict=True):
            if any(starts[i] or i == 0 for i in range(_first(run, starts), run[0].i + 1)):
                root_of_sentence = None
            root_of_sentence = self._write(rows, run, score, root_of_sentence)
        rows.hang_up_spaces(starts)
        ents, actors = rows.ents, rows.actors
        doc.from_array([TAG, POS, LEMMA, MORPH, HEAD, DEP], rows.array())  # type: ignore[arg-type]  # the stub knows no numpy
        doc.set_ents([Span(doc, *ent) for ent in ents])
        doc.spans[ACTORS] = [Span(doc, *actor) for actor in actors]

    def _write(self, rows: _Rows, run: list[Token], score: Scores, root: int | None) -> int:
        labels, strings = self._encoder.labels, self._nlp.vocab.strings
        heads = decoding.tree(score.arcs)
        deps = decoding.dependencies(heads, score.deps, labels["deps"])
        first_root = root if root is not None else run[heads.index(-1)].i
        for k, token in enumerate(run):
            tag = labels["tags"][int(score.tags[k].argmax())]
            upos = labels["upos"][int(score.upos[k].argmax())]
            row = rows.table[token.i]
            row[0], row[1] = strings.add(tag), strings.add(upos)
            row[2] = strings.add(lemma(token.text, tag))
            row[3] = self._nlp.vocab.morphology.add(self._morph(score.features[k]))
            head, dep = (run[heads[k]].i, deps[k]) if heads[k] >= 0 else (first_root, "root")
            if head != token.i and dep == "root":
                dep = "parataxis"  # a later part of a very long sentence
            rows.heads[token.i] = head
            row[5] = strings.add(dep if dep != "root" else "ROOT")
        rows.ents += _spans(run, score.entities, labels["entities"], self._entity_rules)
        rows.actors += _spans(run, score.actors, labels["actors"], self._actor_rules)
        return first_root

    def _morph(self, scores: Array) -> str:
        at, parts = 0, []
        for name, values in self._features:
            value = values[int(scores[at : at + len(values)].argmax())]
            at += len(values)
            if value:
                parts.append(f"{name}={value}")
        return "|".join(parts)


class _Rows:
    """What is to be written into a Doc, token by token."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        strings = doc.vocab.strings
        self.table = np.zeros((len(doc), 6), np.uint64)
        self.table[:, 0] = strings.add("_SP")
        self.table[:, 1] = strings.add("SPACE")
        self.table[:, 3] = doc.vocab.morphology.add("")
        self.table[:, 5] = strings.add("dep")
        self.heads = list(range(len(doc)))
        self.ents: list[tuple[int, int, str]] = []
        self.actors: list[tuple[int, int, str]] = []

    def hang_up_spaces(self, starts: Sequence[bool | None]) -> None:
        """White space and emoji hang from the word before in their sentence, else from the word after."""
        before = -1
        for token in self._doc:
            if token.i == 0 or starts[token.i]:
                before = self._word_after(token.i, starts)
            if not _is_drawn(token):
                before = token.i
            else:
                self.table[token.i, 2] = token.orth
                self.heads[token.i] = before
                if self.heads[token.i] == token.i:
                    self.table[token.i, 5] = self._doc.vocab.strings.add("ROOT")

    def _word_after(self, first: int, starts: Sequence[bool | None]) -> int:
        """The first word of the sentence that begins here; the beginning itself if there is none."""
        for i in range(first, len(self._doc)):
            if i > first and starts[i]:
                break
            if not _is_drawn(self._doc[i]):
                return i
        return first

    def array(self) -> Array:
        offsets = np.array(self.heads, np.int64) - np.arange(len(self.heads))
        self.table[:, 4] = offsets.astype(np.int64).view(np.uint64)
        return self.table


def _is_drawn(token: Token) -> bool:
    """White space, an emoji, a flag: no word, and the tree of the words is not to depend on it."""
    return token.is_space or all(c in JOINERS or unicodedata.category(c) in DRAWN for c in token.text)


def _first(run: Sequence[Token], starts: Sequence[bool | None]) -> int:
    """The first token since the last word before the run (white space may begin a sentence)."""
    i = run[0].i
    while i > 0 and _is_drawn(run[0].doc[i - 1]) and not starts[i]:
        i -= 1
    return i


def _words(tokens: Sequence[Token]) -> Words:
    spaces = [t.i == 0 or bool(t.nbor(-1).whitespace_) or t.nbor(-1).is_space for t in tokens]
    return Words([t.text for t in tokens], spaces)


def _spans(
    run: Sequence[Token], scores: Array, labels: Sequence[str], rules: tuple[Array, Array]
) -> Iterator[tuple[int, int, str]]:
    """(start token, end token, label) of every named span."""
    path = [labels[i] for i in decoding.best_labels(scores, *rules)]
    k = 0
    while k < len(path):
        end = k + 1
        if path[k] != "O":
            while end < len(path) and path[end] == "I-" + path[k][2:]:
                end += 1
            yield run[k].i, run[end - 1].i + 1, path[k][2:]
        k = end
