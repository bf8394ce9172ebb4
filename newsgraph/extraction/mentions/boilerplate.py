"""Where names are no news: datelines, bylines, photo credits, agencies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import KnownEntity, match_at

PUBLISHERS = words("publishers") | words("long_publishers")
_DATELINE_WORDS = words("dateline_words") | words("months")
_CREDIT = re.compile(rf"^\s*(?:{'|'.join(words('credits'))})")
_BYLINE = re.compile(rf"^\s*(?:{'|'.join(words('bylines'))})(?:\s+[A-ZÄÖÜ]\S+){{2}}\s*$")
_DATE = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]+)\s?\d{2,4}|^\d+\.\d+\.$")
_SLASHED = re.compile(r"^[\w.\-]+(?:\s?/\s?[\w.\-]+)+\s*$")
_DASHES = frozenset("–-—")
_BRACKET_LIMIT = 14
_DATELINE_LIMIT = 16


def outside_the_news(doc: Doc, texts: Sequence[str]) -> tuple[set[int], list[KnownEntity]]:
    """Tokens in datelines, bylines and credits; and the countries the datelines stand for."""
    skipped = _credit_lines(doc)
    skipped |= _bracketed_publishers(doc, texts)
    homes: list[KnownEntity] = []
    for start in _line_and_sentence_starts(doc, texts):
        end, entities = _dateline(doc, texts, start)
        skipped.update(range(start, end))
        homes += entities
    return skipped, homes


def _credit_lines(doc: Doc) -> set[int]:
    """Lines such as "Foto: A. Muster/Reuters", "anr/Reuters/dpa", "Von Max Muster"."""
    skipped: set[int] = set()
    offset = 0
    for line in doc.text.split("\n"):
        if len(line) < 120 and (_CREDIT.match(line) or _BYLINE.match(line) or _is_agency_line(line)):
            span = doc.char_span(offset, offset + len(line), alignment_mode="expand")
            if span is not None:
                skipped.update(range(span.start, span.end))
        offset += len(line) + 1
    return skipped


def _is_agency_line(line: str) -> bool:
    return bool(_SLASHED.match(line.strip())) and any(part.strip() in PUBLISHERS for part in line.split("/"))


def _bracketed_publishers(doc: Doc, texts: Sequence[str]) -> set[int]:
    """ "(dpa)", "(Max Muster, 3.5.2016)": a bracket with an agency or a date in it."""
    skipped: set[int] = set()
    for start, word in enumerate(texts):
        if word != "(":
            continue
        end = next(
            (i for i in range(start + 1, min(start + _BRACKET_LIMIT, len(texts))) if texts[i] == ")"), 0
        )
        if end and (texts[start + 1] in PUBLISHERS or _DATE.search(doc[start:end].text)):
            skipped.update(range(start, end + 1))
    return skipped


def _line_and_sentence_starts(doc: Doc, texts: Sequence[str]) -> list[int]:
    starts = {sentence.start for sentence in doc.sents}
    starts |= {i + 1 for i in range(len(texts) - 1) if "\n" in texts[i] or texts[i] in '.!?"“”'}
    return sorted(starts)


def _dateline(doc: Doc, texts: Sequence[str], start: int) -> tuple[int, list[KnownEntity]]:
    """End of "Berlin/Wien (dpa) –" if one begins here, else start; and whose seats it names."""
    while start < len(texts) and not texts[start].strip():
        start += 1
    entities: list[KnownEntity] = []
    places, at, slashed = 0, start, False
    while at < min(start + _DATELINE_LIMIT, len(texts)):
        word = texts[at]
        match = match_at(texts, at)
        if match is not None or (doc[at].ent_type_ == "LOC" and word[:1].isupper()):
            entities += [match.entity] if match else []
            at += match.words if match else 1
            places += 1
        elif word == "/":
            slashed = True
            at += 1
        elif places and word in _DASHES:
            return at + 1, entities
        elif places and (
            word in ",()" or word[:1].isdigit() or word in PUBLISHERS or word in _DATELINE_WORDS
        ):
            at += 1
        elif places and slashed and word == "." and at - start < 8:
            return at + 1, entities
        else:
            break
    return start, []
