"""What a reader knows at a point of the text: who was named lately, where, and in which place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.results import ActorKind, Mention, MentionForm

_DEFINITE = words("definite articles")
_CONTRACTED = words("contracted prepositions")
SUBJECTS = frozenset(("nsubj", "nsubj:pass"))


@dataclass
class Person:
    """A person as last seen."""

    sentence: int
    subject: bool


@dataclass
class Reader:
    """What has been learnt up to the current token."""

    doc: Doc
    article: ArticleActors
    genders: Mapping[int, str]
    persons: dict[int, Person] = field(default_factory=dict)
    by_sentence: dict[int, list[int]] = field(default_factory=dict)
    subjects: dict[int, list[int]] = field(default_factory=dict)
    """Sentence -> its subjects in the order of the text."""
    sentence: int = 0
    found: list[Mention] = field(default_factory=list)

    def kind(self, actor: int) -> ActorKind:
        return self.article.actors[actor].kind

    def see(self, token: Token, actor: int) -> None:
        subject = is_subject(token)
        if self.kind(actor) is ActorKind.PERSON:
            last = self.persons.pop(actor, None)
            same = last is not None and last.sentence == self.sentence
            self.persons[actor] = Person(
                self.sentence, subject or (same and last is not None and last.subject)
            )
        here = self.by_sentence.setdefault(self.sentence, [])
        if actor not in here:
            here.append(actor)
        if subject and actor not in self.subjects.setdefault(self.sentence, []):
            self.subjects[self.sentence].append(actor)

    def add(self, token: Token, actors: tuple[int, ...], form: MentionForm) -> None:
        start = self.doc[phrase_start(token)].idx if form is MentionForm.DESCRIPTION else token.idx
        span = (start, token.idx + len(token.text))
        for actor in actors:
            self.found.append(Mention(actor, span, form))
            self.see(token, actor)
        self.article.denotes[token.i] = actors


def last_two(reader: Reader, kind: ActorKind | None) -> tuple[int, ...]:
    """Exactly two actors of a kind in this sentence, or in the one before."""
    for number in range(reader.sentence, max(-1, reader.sentence - 3), -1):
        actors = [a for a in reader.by_sentence.get(number, []) if kind is None or reader.kind(a) is kind]
        if len(actors) == 2:
            return tuple(sorted(actors))
        if len(actors) > 2:
            return ()
    return ()


def is_subject(token: Token) -> bool:
    while token.dep_ in ("appos", "flat", "flat:name", "conj") and token.head.i < token.i:
        token = token.head
    return token.dep_ in SUBJECTS


def determiner(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.pos_ == "DET" and child.i < token.i), "")


def is_definite(token: Token) -> bool:
    """With a definite article, alone or inside a preposition ("beim Konzern")."""
    article = determiner(token)
    if article:
        return article in _DEFINITE
    start = phrase_start(token)
    return start > 0 and token.doc[start - 1].lower_ in _CONTRACTED


def phrase_start(token: Token) -> int:
    return min(
        (child.i for child in token.children if child.pos_ in ("DET", "ADJ") and child.i < token.i),
        default=token.i,
    )


def is_clause_mate(reader: Reader, token: Token, actor: int) -> bool:
    """A description does not mean somebody named under the same verb."""
    return any(
        actor in reader.article.denotes.get(sister.i, ())
        for sister in token.head.children
        if sister.i != token.i
    )
