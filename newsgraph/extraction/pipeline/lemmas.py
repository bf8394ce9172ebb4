"""Base forms of German words by HanTa, given their STTS tag."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from HanTa.HanoverTagger import HanoverTagger

CLOSED = ("$", "XY", "FM", "CARD")  # nothing to undo
LONGEST = 60  # characters; what is longer is no word
INFLECTION = re.compile(r"(?<=[td])(e|er|es|en|em)$|(?<=en)(e|er|es|en|em)$")


@cache
def tagger() -> HanoverTagger:
    """HanTa with its German model, loaded once a process."""
    return HanoverTagger("morphmodel_ger.pgz")


@lru_cache(maxsize=100_000)
def lemma(word: str, tag: str) -> str:
    """The base form of a word that has an STTS tag."""
    if tag.startswith(CLOSED) or not any(map(str.isalpha, word)) or len(word) > LONGEST:
        return word
    head, hyphen, last = word.rpartition("-")
    if hyphen and last:
        return head + hyphen + lemma(last, tag)
    found = _analyse(word, _own_tag(tag))
    if tag == "NN" and "ß" not in word:  # HanTa knows the old spelling: "Kompromisse" -> "Kompromiß"
        found = found.replace("ß", "ss")
    return word if word.isupper() and len(word) > 1 else found


@lru_cache(maxsize=20_000)
def verb_of_participle(word: str) -> str:
    """The infinitive behind an inflected participle: "gestützten" -> "stützen"; "" for other words."""
    stem = INFLECTION.sub("", word.lower())
    if stem.endswith("end"):
        return stem.removesuffix("d")
    if stem.endswith(("t", "en")) and len(stem) > 4:
        infinitive = _analyse(stem, "VV(PP)").lower()
        return infinitive if infinitive.endswith("n") and infinitive != stem else ""
    return ""


@lru_cache(maxsize=20_000)
def finite_verb(word: str) -> str:
    """The infinitive of a finite form, whatever else the word may be: "verbündeten" -> "verbünden"."""
    found = _analyse(word, "VV(FIN)").lower()
    return found if found.endswith("n") else verb_of_participle(found + "e") or found


def _analyse(word: str, own_tag: str) -> str:
    try:
        found = tagger().analyze(word, pos=own_tag)[0]
    except (KeyError, IndexError, ValueError):
        found = tagger().analyze(word)[0]
    return str(found) or word


def _own_tag(tag: str) -> str:
    """HanTa writes VV(FIN) and ADJ(A) for STTS' VVFIN and ADJA."""
    if tag[:2] in {"VV", "VA", "VM"}:
        return f"{tag[:2]}({tag[2:]})"
    if tag in {"ADJA", "ADJD"}:
        return f"ADJ({tag[3]})"
    return tag
