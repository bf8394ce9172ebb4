"""Names side by side that the recogniser took for one: "Am Montag kritisierte Menzel Sudermann"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from newsgraph.extraction.gazetteer import load_gazetteer
from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.gazetteer.person_names import GIVEN_NAMES, PARTICLES
from newsgraph.extraction.lexicon import Entry, load_lexicon
from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON
from newsgraph.extraction.mentions.filters import is_dictionary_word
from newsgraph.extraction.results import ActorKind
from newsgraph.extraction.syntax.tokens import case, full_lemma, is_verb, preposition

LabelledSpan = tuple[int, int, str]
NOBODY, SOMEBODY, SURELY = range(3)
_OBJECTS = ("obj", "iobj", "obl:arg")
_RAREST_NOUN = -22.25  # log probability: the tagger knows "Wählertäuschung", but hardly a surname
_WHOM = {"accusative", "dative", "object"}


def apart(doc: Doc, spans: Sequence[LabelledSpan]) -> list[LabelledSpan]:
    """The recognised names, those that hold two cut where the second begins."""
    spans = [(start, _without_object(doc, start, end, label), label) for start, end, label in spans]
    parts: list[LabelledSpan] = []
    for span in spans:
        start, end, label = span
        names = _Names(doc, [other for other in spans if other != span])
        whole = match_phrase(doc[start:end].text) is not None
        cut = (
            0
            if whole
            else next((at for at in range(start + 1, end) if _are_two(doc, start, at, end, names)), 0)
        )
        parts += [(start, cut, label), (cut, end, label)] if cut else [span]
    return parts


def _without_object(doc: Doc, start: int, end: int, label: str) -> int:
    """ "warf Klinger Menzel Wortbruch vor": a common noun with a role of its own is no part of the name.

    Nor is the last of three words, if the dictionary has it and the verb wants a thing and an addressee.
    """
    last = doc[end - 1]
    if label != PERSON or end - start < 2:
        return end
    if last.pos_ == "NOUN" and last.dep_ in _OBJECTS and is_verb(last.head):
        return end - 1
    verb = next((token for token in doc[start].ancestors if is_verb(token)), None)
    given = verb is not None and any(_says_to_whom(entry) for entry in _entries(verb))
    return end - 1 if given and end - start > 2 and is_dictionary_word(last.text, _RAREST_NOUN) else end


class _Names:
    """What the rest of the text calls its actors."""

    def __init__(self, doc: Doc, spans: Sequence[LabelledSpan]) -> None:
        self.whole = {doc[start:end].text for start, end, _ in spans}
        full = [(start, end) for start, end, label in spans if label == PERSON and end - start > 1]
        self.first = {doc[start].text for start, _ in full} - {doc[end - 1].text for _, end in full}
        self.bodies = {doc[start:end].text for start, end, label in spans if label == ORGANISATION}
        self._surnames = {doc[end - 1].text for _, end, label in spans if label == PERSON}

    def known(self, name: str) -> bool:
        """Is it a name by itself: elsewhere in the text, as a surname, or to everybody?"""
        return name in self.whole or name in self._surnames or _is_body(name)


def _is_body(name: str) -> bool:
    match = match_phrase(name)
    if match is not None:
        return match.entity.kind is ActorKind.ORGANISATION
    return any(name in kind.members for kind in load_gazetteer().body_kinds)


def _are_two(doc: Doc, start: int, at: int, end: int, names: _Names) -> bool:
    """Does a second name begin at `at`?"""
    left, right = doc[start:at], doc[at:end]
    given = doc[at - 1].text in GIVEN_NAMES | names.first and left.text not in names.bodies
    if given or not all(t.text[:1].isupper() for t in (left[0], right[0])):
        return False
    if any(token.lower_ in PARTICLES for token in (left[-1], right[0])):
        return False
    full_right = len(right) > 1 and right[0].text in GIVEN_NAMES
    if full_right and ((len(left) > 1 and left[0].text in GIVEN_NAMES) or names.known(left.text)):
        return True  # "traf Eva Muster Karl Probe"
    verb = next((token for token in (doc[start], *doc[start].ancestors) if is_verb(token)), None)
    if verb is None or not _is_behind_verb(verb, start) or doc[start:end].text in names.whole:
        return False
    wanted = _wants(verb, start, end)
    if names.known(left.text):
        return names.known(right.text) or wanted > NOBODY
    # A known surname behind an unknown word ends a full name, unless the verb surely wants two.
    full_left = len(left) == 2 and left[0].text in GIVEN_NAMES
    one_each = full_right or (len(right) == 1 and (len(left) == 1 or full_left))
    return wanted == SURELY and (one_each or names.known(right.text))


def _wants(verb: Token, start: int, end: int) -> int:
    """Does a verb want a second name here? Surely, where it has a thing as object, but no addressee."""
    doc = verb.doc
    objects = [
        c for c in verb.children if c.dep_ in _OBJECTS and not start <= c.i < end and not preposition(c)
    ]
    if doc[end : end + 1].text == ",":  # "traf Menzel Marin, den Präsidenten"
        objects = [c for c in objects if c.i > end + 4]
    if any(c.dep_ == "nsubj" and not start <= c.i < end for c in verb.children):
        return NOBODY  # "Eva Muster warf Ida Probe Wortbruch vor": only the addressee is left
    content = any(c.dep_ in ("ccomp", "parataxis") for c in verb.children)
    if any(token.tag_ == "PRF" for token in verb.children):
        return NOBODY
    addressed = any(case(c) == "Dat" for c in objects)  # "sagte Eva Muster ihrem Gast zu"
    for entry in _entries(verb):
        topic = _says_to_whom(entry)
        if topic and addressed:
            continue
        if topic and (len(objects) == 1 or _is_thing(doc, end)):
            return SURELY
        if not objects and (not content or topic):
            return SOMEBODY
    return NOBODY


def _is_thing(doc: Doc, at: int) -> bool:
    """Is the word there a bare common noun ("... Wortbruch vor")?"""
    return at < len(doc) and is_dictionary_word(doc[at].text, _RAREST_NOUN) and doc[at].text[:1].isupper()


def _says_to_whom(entry: Entry) -> bool:
    """ "vorwerfen": a thing in the accusative, an addressee in the dative."""
    return "accusative" in entry.topic and entry.target == ("dative",)


def _entries(verb: Token) -> Iterator[Entry]:
    yield from (e for e in load_lexicon().verbs.get(full_lemma(verb), ()) if _WHOM & set(e.target))


def _is_behind_verb(verb: Token, start: int) -> bool:
    """In front of the finite verb of a main clause there is room for one phrase only."""
    if any(c.dep_ == "aux:pass" for c in verb.children):
        return False
    opening = [t for t in (verb, *verb.children) if t.tag_.endswith("FIN") or t.dep_ == "mark"]
    return any(token.i < start for token in opening)
