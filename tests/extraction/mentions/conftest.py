"""What the detection of mentions makes of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from newsgraph.extraction.mentions.candidate import MentionCandidate, Mentions
from newsgraph.extraction.mentions.detection import find_mentions
from newsgraph.extraction.results import MentionForm


@pytest.fixture(scope="session")
def mentions(nlp: Language) -> Callable[[str], Mentions]:
    """A text -> its candidates, in its order."""
    return lambda text: find_mentions(nlp(text))


@pytest.fixture(scope="session")
def names(mentions: Callable[[str], Mentions]) -> Callable[[str], dict[str, str]]:
    """A text -> the names of those who make an actor, with their labels."""
    return lambda text: {c.name: c.label for c in mentions(text).candidates if c.strong}


@pytest.fixture(scope="session")
def weak(mentions: Callable[[str], Mentions]) -> Callable[[str], set[str]]:
    """A text -> the names of those who are only actors if something else makes them."""
    return lambda text: {c.name for c in mentions(text).candidates if not c.strong}


@pytest.fixture(scope="session")
def inside(nlp: Language, mentions: Callable[[str], Mentions]) -> Callable[[str], dict[str, str]]:
    """A text -> parts of words and adjectives that name an actor, with its name or that of its entity."""

    def parts(text: str) -> dict[str, str]:
        found = [c for c in mentions(text).candidates if c.form is MentionForm.NATIONALITY]
        return {text[slice(*c.chars)]: _entity(c) for c in found if c.strong}

    return parts


def _entity(candidate: MentionCandidate) -> str:
    return candidate.entity.name if candidate.entity else candidate.name
