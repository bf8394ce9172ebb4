"""What tests of single words share."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Token


@pytest.fixture
def word(nlp) -> Callable[[str, str], Token]:
    """A text and one of its words -> the first such token."""

    def find(text: str, wanted: str) -> Token:
        return next(token for token in nlp(text) if token.text == wanted)

    return find
