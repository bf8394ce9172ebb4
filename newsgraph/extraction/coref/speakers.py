"""Who goes on speaking: "Das sei ein Fehler." after a sentence in which somebody spoke."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.article import Denotations, denoted_by
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.results import Actor, ActorKind
from newsgraph.extraction.syntax.noun_phrases import SUBJECTS
from newsgraph.extraction.syntax.tokens import mood

_ATTRIBUTIONS = words("attributions")
_BEFORE_NAMES = words("attribution_before_name")
_NOMINAL = ("DET", "NOUN", "PROPN", "PRON")
_MAIN = ("ROOT", "conj", "parataxis", "ccomp", "dep")


def carried_speakers(doc: Doc, actors: Sequence[Actor], denotes: Denotations) -> dict[int, int]:
    """First token of a sentence in indirect speech without a speaker -> the actor who goes on speaking.

    It is the only subject of the last sentence that had one, if all sentences between are such speech.
    """
    carried: dict[int, int] = {}
    speaker: int | None = None
    for sentence in doc.sents:
        own = _subject(sentence, actors, denotes)
        if _is_indirect(sentence) and own is None and speaker is not None:
            carried[sentence.start] = speaker
        elif own is not None or not _is_indirect(sentence):
            speaker = own
    return carried


def _is_indirect(sentence: Span) -> bool:
    """Its main verb is in the subjunctive of speech, and nothing in it says whose words these are."""
    moods = [mood(word) for word in (sentence.root, *sentence.root.children) if mood(word)]
    spoken = "first" in moods and "present" not in moods
    return spoken and not any(token.lower_ in _ATTRIBUTIONS or _attributes(token) for token in sentence)


def _attributes(token: Token) -> bool:
    """ ", so eine Expertin": somebody else's words."""
    beside = token.i > 0 and token.doc[token.i - 1].text in (",", "“", '"')
    following = token.doc[token.i + 1 : token.i + 2]
    return token.lower_ in _BEFORE_NAMES and beside and any(t.pos_ in _NOMINAL for t in following)


def _subject(sentence: Span, actors: Sequence[Actor], denotes: Denotations) -> int | None:
    """The one person or body that is the subject of a main verb in the indicative."""
    subjects = {
        actor
        for token in sentence
        if token.dep_ in SUBJECTS and token.head.dep_ in _MAIN and _is_plain(token.head)
        for actor in denoted_by(token, denotes)
    }
    people = {i for i in subjects if actors[i].kind is ActorKind.PERSON} or subjects
    return people.pop() if len(people) == 1 else None


def _is_plain(verb: Token) -> bool:
    return any(mood(word) == "present" for word in (verb, *verb.children))
