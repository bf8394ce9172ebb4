"""Which language a text is in, and whether it can be read."""

from __future__ import annotations

import os
import re
from collections import Counter
from functools import cache
from importlib import import_module

from babel import Locale
from py3langid.langid import MODEL_FILE, LanguageIdentifier

READ = os.environ.get("TEXT_LANGUAGE", "de")
"""The language that this installation reads: what its folders of words and models are called."""
KNOWN = ("de", "en", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "cs", "tr", "ro", "hu", "fi")
OTHERS = tuple(language for language in KNOWN if language != READ)
LEAST_EVIDENCE = 3  # words of another language, below which a text is too short to be refused
TIMES = 3  # how many of its words must stand against each of the one that is read
# How likely letters must make it: to be read though other words prevail; foreign though no words tell.
READ_BY_LETTERS, FOREIGN_BY_LETTERS = 0.5, 0.95
FEWEST_WORDS = 4  # that letters tell something of
_WORD = re.compile(r"[^\W\d_]{2,}")


class UnsupportedLanguage(ValueError):
    """The text is in a language that no pipeline reads. `language` is its code, perhaps empty if unknown."""

    def __init__(self, language: str) -> None:
        only = Locale(READ).english_name
        super().__init__(f"This language is not read yet (only {only}): {language or 'unknown'}")
        self.language = language


def check_language(text: str) -> None:
    """Raise UnsupportedLanguage for text that is plainly in another language than is read."""
    language = detect_language(text)
    if language != READ:
        raise UnsupportedLanguage(language)


def detect_language(text: str) -> str:
    """The code of another language if the text is plainly in it, "" for a foreign script, else READ.

    What tells two languages apart are the function words that only one of them has. Where there are few or
    none, as in titles and captions, the letters must be plainly those of another language; where they are
    plainly of the one that is read, it is taken for that.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return READ
    if sum(ord(word[0]) < 0x250 for word in words) < len(words) / 2:
        return ""
    counts = Counter(words)
    against = {language: _evidence(counts, language) for language in OTHERS}
    best = max(against, key=lambda language: against[language][0] - TIMES * against[language][1])
    foreign, ours = against[best]
    likeliest, likely = _by_letters(text)
    if foreign >= max(LEAST_EVIDENCE, TIMES * ours + 1):
        return READ if likeliest == READ and likely >= READ_BY_LETTERS else best
    if ours or len(words) < FEWEST_WORDS or likely < FOREIGN_BY_LETTERS:
        return READ
    return likeliest


def _by_letters(text: str) -> tuple[str, float]:
    """The language whose usual runs of letters the text has, and how likely it is among those we know."""
    language, likely = _identifier().classify(text)
    return str(language), float(likely)


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([READ, *OTHERS])
    return identifier


def _evidence(counts: Counter[str], language: str) -> tuple[int, int]:
    """How many words of a text belong to the other language only, and how many to READ only."""
    theirs, ours = _function_words(language), _function_words(READ)
    return (
        sum(number for word, number in counts.items() if word in theirs and word not in ours),
        sum(number for word, number in counts.items() if word in ours and word not in theirs),
    )


@cache
def _function_words(language: str) -> frozenset[str]:
    """spaCy's list of a language's most common words."""
    return frozenset(import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS)
