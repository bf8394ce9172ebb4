"""Words that say what kind of body something is: "Energiekonzern" -> company, "Terrormiliz" -> armed."""

from __future__ import annotations

import re
from functools import lru_cache

from newsgraph.extraction.gazetteer import load_gazetteer, words

_ENDINGS = ("", "s", "es", "n", "en", "e")
_LEGAL_FORM = re.compile(rf"\s+(?:{'|'.join(map(re.escape, words('legal_forms')))})$")
_FREE = frozenset(("party", "company"))


@lru_cache(maxsize=20_000)
def kinds_of_noun(word: str, *, declined: bool = True) -> frozenset[str]:
    """The kinds of body that a noun or the end of a compound describes: "Energiekonzerns" -> company.

    The longest noun decides: "Volkspartei" is not said of every party. Not `declined` takes only the
    forms that the gazetteer lists.
    """
    found = {
        (len(noun), kind.name)
        for kind in load_gazetteer().body_kinds
        for noun in kind.nouns
        if any(stem.endswith(noun) for stem in _stems(word, _ENDINGS if declined else ("",)))
    }
    longest = max((length for length, _ in found), default=0)
    return frozenset(name for length, name in found if length == longest)


@lru_cache(maxsize=20_000)
def kinds_of_office(role: str) -> frozenset[str]:
    """The kinds of body that the word for an office begins with: "Konzernchef" -> company."""
    return frozenset(
        kind.name for kind in load_gazetteer().body_kinds if role.casefold().startswith(kind.nouns)
    )


@lru_cache(maxsize=20_000)
def only_describes(word: str) -> bool:
    """No compound, or one of a kind whose compounds only describe ("Energiekonzern", "Terrormiliz")."""
    return any(
        stem in kind.nouns or (kind.name in _FREE and stem.endswith(kind.nouns))
        for kind in load_gazetteer().body_kinds
        for stem in _stems(word, _ENDINGS)
    )


def without_legal_form(name: str) -> str:
    """ "Walter Bau AG" -> "Walter Bau": how the text goes on to call a company."""
    return _LEGAL_FORM.sub("", name)


def _stems(word: str, endings: tuple[str, ...]) -> list[str]:
    lower = word.casefold()
    return [lower.removesuffix(ending) for ending in endings if lower.endswith(ending)]
