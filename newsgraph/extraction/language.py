"""Which language a text is in, and whether it can be read."""

from __future__ import annotations


class UnsupportedLanguage(ValueError):
    """The text is in a language that no pipeline reads. `language` is its code, perhaps empty if unknown."""

    def __init__(self, language: str) -> None:
        super().__init__(f"This language is not read yet (only German): {language or 'unknown'}")
        self.language = language
