"""Which language a text is in, and whether it can be read."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module

READ = "de"
TOLD_APART = ("de", "en", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "cs", "tr", "ro", "hu", "fi")
SAMPLE = 20_000  # characters are enough to tell
FEW_WORDS = 12  # below this a text is too short to be refused


class UnsupportedLanguage(ValueError):
    """The text is in a language that no pipeline reads. `language` is its code, perhaps empty if unknown."""

    def __init__(self, language: str) -> None:
        super().__init__(f"This language is not read yet (only German): {language or 'unknown'}")
        self.language = language


def check_language(text: str) -> None:
    """Raise UnsupportedLanguage unless the text is German, or too short to tell."""
    language = detect_language(text)
    if language != READ:
        raise UnsupportedLanguage(language)


def detect_language(text: str) -> str:
    """The code of the language whose function words a text has most of.

    German if the text is empty or too short to tell, "" for a script that none of the languages uses.
    """
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].lower())
    if not words:
        return READ
    if sum(ord(word[0]) < 0x250 for word in words) < len(words) / 2:
        return ""
    counts: Counter[str] = Counter()
    for language in TOLD_APART:
        counts[language] = sum(word in _function_words(language) for word in words)
    best, hits = counts.most_common(1)[0]
    if counts[READ] == hits or (len(words) < FEW_WORDS and hits - counts[READ] < 3):
        return READ
    return best


@cache
def _function_words(language: str) -> frozenset[str]:
    """spaCy's list of a language's most common words."""
    return frozenset(import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS)
