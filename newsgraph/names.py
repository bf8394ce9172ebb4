"""Names as keys: what is the same name although it is written otherwise."""

from __future__ import annotations

import unicodedata

from anyascii import anyascii

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def name_key(name: str) -> str:
    """Fold case, umlauts, accents, hyphens and spacing: "Recep Tayyip Erdoğan" -> "recep tayyip erdogan"."""
    folded = unicodedata.normalize("NFKC", name).casefold().translate(_GERMAN)
    letters = "".join(c if c.isalnum() else " " for c in anyascii(folded).casefold())
    return " ".join(letters.split()) or " ".join(folded.split())
