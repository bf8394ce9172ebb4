"""The real pipeline, loaded once for all tests of the extraction."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsgraph.extraction.pipeline import load_german


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_german()
