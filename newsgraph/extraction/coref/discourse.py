"""What is known at a point of the text: who was named lately, in which sentence and place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import Named
from newsgraph.extraction.results import ActorKind, Mention, MentionForm
from newsgraph.extraction.syntax.noun_phrases import is_subject, phrase_start


@dataclass(frozen=True)
class LastMention:
    """Where a person was mentioned last: in which sentence, and whether as a subject there."""

    sentence: int
    subject: bool


@dataclass
class Discourse:
    """What has been learnt up to the current word. It grows while the text is read from left to right."""

    doc: Doc
    named: Named
    genders: Mapping[int, str]
    denotes: dict[int, tuple[int, ...]]
    persons: dict[int, LastMention] = field(default_factory=dict)
    """Who was mentioned, the latest last."""
    by_sentence: dict[int, list[int]] = field(default_factory=dict)
    subjects: dict[int, list[int]] = field(default_factory=dict)
    """Sentence -> its subjects in the order of the text."""
    described: dict[str, int] = field(default_factory=dict)
    """Office -> whom a description of the text so far meant by it."""
    sentence: int = 0
    found: list[Mention] = field(default_factory=list)

    def kind(self, actor: int) -> ActorKind:
        """Person, organisation or country."""
        return self.named.kind(actor)

    def could_be(self, actor: int, gender: str) -> bool:
        """Nothing is known of the actor's gender, or it is this one."""
        return self.genders.get(actor, "") in (gender, "")

    def named_in(self, sentence: int) -> list[int]:
        """Actors of a sentence in the order of the text; none before the first."""
        return self.by_sentence.get(sentence, [])

    def see(self, token: Token, actor: int) -> None:
        """Note that an actor is mentioned by this word, in whatever form."""
        subject = is_subject(token)
        if self.kind(actor) is ActorKind.PERSON:
            last = self.persons.pop(actor, None)
            before = last is not None and last.sentence == self.sentence and last.subject
            self.persons[actor] = LastMention(self.sentence, subject or before)
        here = self.by_sentence.setdefault(self.sentence, [])
        if actor not in here:
            here.append(actor)
        if subject and actor not in self.subjects.setdefault(self.sentence, []):
            self.subjects[self.sentence].append(actor)

    def add(self, token: Token, actors: tuple[int, ...], form: MentionForm) -> None:
        """Resolve a word: it mentions these actors, and denotes them from now on."""
        start = self.doc[phrase_start(token)].idx if form is MentionForm.DESCRIPTION else token.idx
        span = (start, token.idx + len(token.text))
        for actor in actors:
            self.found.append(Mention(actor, span, form))
            self.see(token, actor)
        self.denotes[token.i] = actors


def is_clause_mate(discourse: Discourse, token: Token, actor: int) -> bool:
    """A description does not mean somebody named under the same verb."""
    return any(
        actor in discourse.denotes.get(sister.i, ()) for sister in token.head.children if sister.i != token.i
    )
