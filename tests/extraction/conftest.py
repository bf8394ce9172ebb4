"""The real pipeline, loaded once for all tests of the extraction. What it made of a text is kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from newsgraph.extraction import pipeline
from newsgraph.extraction.extract import read as read_document
from newsgraph.extraction.pipeline import load_own
from newsgraph.extraction.results import Extraction


class Remembered:
    """The pipeline, which analyses a text once for as long as neither its code nor its model changes."""

    def __init__(self, nlp: Language, folder: Path) -> None:
        self._nlp, self._folder = nlp, folder
        self._docs: dict[str, bytes] = {}

    def __getattr__(self, name: str) -> object:
        return getattr(self._nlp, name)

    def __call__(self, text: str) -> Doc:
        return next(self.pipe([text]))

    def pipe(self, texts: Iterable[str], **more: object) -> Iterator[Doc]:
        """The new ones among the texts are analysed together."""
        wanted = list(texts)
        new = [text for text in dict.fromkeys(wanted) if not self._file(text).exists()]
        for text, doc in zip(new, self._nlp.pipe(new), strict=True):
            self._file(text).write_bytes(doc.to_bytes())
        for text in wanted:
            yield Doc(self._nlp.vocab).from_bytes(self._file(text).read_bytes())

    def _file(self, text: str) -> Path:
        return self._folder / hashlib.sha256(text.encode()).hexdigest()[:24]


def _state() -> str:
    """Changes whenever the pipeline does."""
    folder = Path(pipeline.__file__).parent
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc"]
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()[
        :12
    ]


@pytest.fixture(scope="session")
def nlp(request: pytest.FixtureRequest) -> Remembered:
    cache = request.config.cache
    assert cache is not None
    return Remembered(load_own(), cache.mkdir(f"analysed-{_state()}"))


@pytest.fixture(scope="session")
def read(nlp: Remembered) -> Callable[[str], Extraction]:
    """A text -> what the extraction says of it."""
    return lambda text: read_document(nlp(text))


@pytest.fixture(scope="session")
def marked(nlp: Remembered) -> Callable[[str], list[Span]]:
    """A text with [phrases] in brackets -> these phrases in the analysed text without the brackets."""

    def spans(text: str) -> list[Span]:
        pieces, starts, ends, at = re.split(r"([\[\]])", text), [], [], 0
        for piece in pieces:
            if piece == "[":
                starts.append(at)
            elif piece == "]":
                ends.append(at)
            else:
                at += len(piece)
        doc = nlp("".join(piece for piece in pieces if piece not in "[]"))
        found = [
            doc.char_span(*ends_of, alignment_mode="expand") for ends_of in zip(starts, ends, strict=True)
        ]
        return [span for span in found if span is not None]

    return spans


@pytest.fixture(scope="session")
def head(marked: Callable[[str], list[Span]]) -> Callable[[str], Token]:
    """A text with one [phrase] in brackets -> the head of this phrase."""
    return lambda text: marked(text)[0].root
