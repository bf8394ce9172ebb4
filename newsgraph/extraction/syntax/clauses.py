"""From the dependency tree to predicates with filled slots: who, whom, to whom, with whom.

A predicate here is a verb or an attributive participle ("der von X gestützte Y"); nouns are in
nominal_clauses.py. Slots are deep ones: a passive's agent is its "subject".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from newsgraph.extraction.syntax.cases import by_case
from newsgraph.extraction.syntax.coordination import dependents
from newsgraph.extraction.syntax.noun_phrases import phrase_start
from newsgraph.extraction.syntax.tokens import (
    GRAMMAR,
    case,
    feature,
    full_lemma,
    is_accusative,
    is_attributive,
    is_dateline,
    is_verb,
    plural,
    preposition,
)

Slots = dict[str, list[Token]]
SUBJECT_DEPS = ("nsubj", "csubj")
PASSIVE_SUBJECT_DEPS = ("nsubj:pass", "csubj:pass")
_PRONOMINAL = tuple(GRAMMAR.pronominal_adverbs)
OBLIQUE_DEPS = ("obl", "obl:arg", "obl:agent", "nmod", "advmod")


@dataclass
class Clause:
    """A predicate and the heads of the phrases that fill its slots."""

    predicate: Token
    lemma: str
    slots: Slots = field(default_factory=dict)
    reflexive: bool = False
    passive: bool = False

    @property
    def verbal(self) -> bool:
        return is_verb(self.predicate)

    def fillers(self, slot: str) -> list[Token]:
        """Tokens in a slot; "object" is accusative or dative."""
        if slot == "object":
            return self.slots.get("accusative", []) or self.slots.get("dative", [])
        return self.slots.get(slot, [])


def verb_clauses(doc: Doc) -> Iterator[Clause]:
    """One clause for every full verb and attributive participle of the document."""
    cache: dict[int, Clause] = {}
    for token in doc:
        if token.tag_.startswith("VV") or token.pos_ == "VERB" or _participle(token):
            yield verb_clause(token, cache)


def _participle(token: Token) -> bool:
    if token.tag_ not in ("ADJA", "ADJD") or token.dep_ not in ("amod", "acl", "conj", "ROOT", "advcl"):
        return False
    return any(c.dep_ in OBLIQUE_DEPS or c.dep_ == "obj" for c in token.children)


def verb_clause(verb: Token, cache: dict[int, Clause]) -> Clause:
    """The clause of one verb; `cache` holds those already made, by the verb's index."""
    if verb.i in cache:
        return cache[verb.i]
    clause = Clause(verb, full_lemma(verb))
    cache[verb.i] = clause  # before looking at others: a damaged tree may lead back
    slots: Slots = defaultdict(list)
    surface: list[Token] = []
    clause.passive = _is_passive(verb)
    for child in dependents(verb):
        _fill(clause, slots, surface, child)
    if not clause.passive:
        surface = by_case(verb, slots, surface)
    if is_attributive(verb):
        noun = verb.head
        present = verb.lower_.rstrip("ersnm").endswith("end")
        clause.passive = not present
        slots["subject" if present else "accusative"].append(noun)
    if not surface and clause.reflexive:
        surface = _beside_reflexive(slots)
    if not surface and not is_attributive(verb):
        surface = _shared_subject(verb, cache)
    if verb.dep_ == "xcomp" and full_lemma(verb.head) in GRAMMAR.causatives:
        slots["accusative"] += verb_clause(verb.head, cache).fillers("accusative")
    surface = _agreeing(verb, slots, surface)
    _place_subject(clause, slots, surface)
    _fetch_strays(slots, verb)
    if clause.passive and not slots.get("subject"):
        agents = slots.get("~" + GRAMMAR.agent_preposition, [])
        slots["subject"] += [t for t in agents if t.head.pos_ == "PROPN" or t.head not in surface]
    if verb.dep_ == "conj" and is_verb(verb.head) and not slots.get("accusative") and verb.head.i < verb.i:
        _share_objects(clause, slots, verb, cache)
    clause.slots = dict(slots)
    return clause


def _is_passive(verb: Token) -> bool:
    auxiliaries = {c.lemma_.lower() for c in verb.children if c.dep_.startswith("aux")}
    if auxiliaries & GRAMMAR.passive_auxiliaries:
        return verb.tag_ == "VVPP" or feature(verb, "VerbForm") == "Part"
    if not auxiliaries and verb.tag_ == "VVPP" and verb.dep_ == "conj" and verb.head.tag_ == "VVPP":
        return verb.head.i < verb.i and _is_passive(verb.head)  # "wurde von X gelobt und von Y kritisiert"
    if any(c.dep_ == "aux:pass" for c in verb.children):
        return True
    return not auxiliaries and any(c.dep_ in PASSIVE_SUBJECT_DEPS for c in verb.children)


def _fill(clause: Clause, slots: Slots, surface: list[Token], child: Token) -> None:
    dep = child.dep_
    if is_dateline(child) or _is_replaced(child):
        return
    if (child.lower_ in GRAMMAR.reflexives and dep not in OBLIQUE_DEPS[:3]) or (
        child.tag_ == "PRF" and not preposition(child)
    ):
        clause.reflexive = True
    elif dep in SUBJECT_DEPS or dep in PASSIVE_SUBJECT_DEPS:
        surface.append(child)
    elif dep in ("xcomp", "ccomp") and is_verb(child):
        slots["clause"].append(child)
    elif dep in ("obj", "iobj"):
        slots[_object_slot(child, slots)].append(child)
    elif dep in OBLIQUE_DEPS or (dep == "xcomp" and preposition(child)):
        _fill_oblique(slots, child)
    elif dep in ("parataxis", "dep") and child.pos_ == "PROPN" and not surface:
        surface.append(child)


def _is_replaced(child: Token) -> bool:
    """ "statt Peter Muster kritisierte X Y": no part of the clause, whatever the parser calls it."""
    start = phrase_start(child)
    return start > child.sent.start and child.doc[start - 1].lower_ in GRAMMAR.instead_of


def _fetch_strays(slots: Slots, verb: Token) -> None:
    """Phrases that the parser hung on a noun beside the verb.

    A noun's attribute without preposition is a genitive: a dative there belongs to the verb. A
    prepositional one may: it goes to a slot of its own, "~mit", for entries that find no other.
    """
    for child in verb.children:
        if child.dep_ in (*SUBJECT_DEPS, *PASSIVE_SUBJECT_DEPS, "obj", "iobj", "obl", "obl:arg"):
            for token in child.subtree:
                if token.dep_ != "nmod" or not token.ancestors or is_verb(token.head):
                    continue
                if any(is_verb(t) and t != verb for t in token.ancestors if t.i in range(child.i, token.i)):
                    continue
                adposition = preposition(token)
                if adposition:
                    slots["~" + adposition].append(token)
                elif _is_dative(token, verb):
                    slots["dative"].append(token)


def _is_dative(token: Token, verb: Token) -> bool:
    """Is an attribute without preposition no genitive? One with an article follows its noun, not a name."""
    noun = token.head
    if token.i > noun.i and case(token) == "Dat":
        return True
    apart = noun.pos_ == "PROPN" or token.i < noun.i or noun.i < verb.i < token.i
    return apart and any(c.lower_ in GRAMMAR.dative_articles for c in token.lefts)


def _object_slot(child: Token, slots: Slots) -> str:
    adposition = preposition(child)
    if adposition:
        return adposition
    found = case(child)
    dative = any(c.dep_ == "det" and c.lower_ in GRAMMAR.dative_articles for c in child.lefts)
    if child.dep_ == "iobj" or found == "Dat" or dative:
        return "dative"
    return "genitive" if found == "Gen" and child.pos_ != "PROPN" else "accusative"


def _fill_oblique(slots: Slots, child: Token) -> None:
    adposition = preposition(child)
    if adposition:
        slots[adposition].append(child)
    elif child.dep_ in ("obl", "obl:arg") and child.pos_ in ("NOUN", "PROPN", "PRON"):
        slots[_object_slot(child, slots) if child.dep_ == "obl:arg" else _bare_oblique(child)].append(child)
    elif child.dep_ == "advmod" and child.lower_.startswith(_PRONOMINAL) and child.tag_ in ("PAV", "PROAV"):
        slots[_pronominal(child.lower_)].append(child)


def _bare_oblique(child: Token) -> str:
    return {"Dat": "dative", "Gen": "genitive"}.get(case(child), "adverbial")


def _pronominal(adverb: str) -> str:
    """ "dafür" -> "für", "darüber" -> "über"."""
    stem = next((adverb.removeprefix(p) for p in _PRONOMINAL if adverb.startswith(p)), adverb)
    return stem.removeprefix("r") if stem[1:2] in "aeiouäöü" and stem[:1] == "r" else stem


def _agreeing(verb: Token, slots: Slots, surface: list[Token]) -> list[Token]:
    """The subject agrees with the finite verb; if only the object does, the parser swapped them.

    "Waffen hat Berlin nicht geliefert": a singular verb, a plural "subject", a singular "object".
    """
    finite = next((t for t in (verb, *verb.children) if t.tag_.endswith("FIN")), None)
    objects = slots.get("accusative", [])
    if not surface and len(objects) == 2 and finite is not None:
        found = _subject_among(objects, verb)
        slots["accusative"] = [t for t in objects if t not in found]
        return found
    if finite is None or len(surface) != 1 or len(objects) != 1 or is_accusative(objects[0]):
        return surface
    number = feature(finite, "Number") if plural(objects[0]) != plural(surface[0]) else ""
    wrong = (number == "Sing" and plural(surface[0])) or (number == "Plur" and not plural(surface[0]))
    if wrong or is_accusative(surface[0]):
        slots["accusative"] = surface
        return objects
    return surface


def _beside_reflexive(slots: Slots) -> list[Token]:
    """ "sich" is the object: "haben sich A und B verständigt", "Gemeinden, die sich weigern"."""
    for slot in ("accusative", "adverbial"):
        found = [t for t in slots.get(slot, ()) if t.tag_ == "PRELS" or t.pos_ == "PROPN"]
        if len(found) == 1 and not is_accusative(found[0]):
            slots[slot] = [t for t in slots[slot] if t not in found]
            return found
    return []


def _subject_among(objects: list[Token], verb: Token) -> list[Token]:
    """Of two objects, the one that can be the missing subject.

    "Y, die X kritisiert hatte"; "Den Plan lehnt die Kanzlerin ab"; "Pläne lehnt auch X ab".
    """
    marked = [t for t in objects if is_accusative(t)]
    if len(marked) == 1:
        return [t for t in objects if t not in marked]
    if objects[0].tag_ == "PRELS":
        return objects[:1]
    names = [t for t in objects if t.pos_ == "PROPN" and t.i > verb.i]
    return names if len(names) == 1 else []


def _place_subject(clause: Clause, slots: Slots, surface: list[Token]) -> None:
    """Active: the subject is the subject. Passive: it is the object, and the agent the subject."""
    if not clause.passive:
        slots["subject"] += surface
        return
    slots["accusative"] += surface
    for agent in (GRAMMAR.agent_preposition, GRAMMAR.means_preposition):
        slots["subject"] += slots.get(agent, [])


def _shared_subject(verb: Token, cache: dict[int, Clause]) -> list[Token]:
    """The subject of a verb that has none of its own: from its conjunct, relative noun or governor."""
    head = verb.head
    if head == verb:
        return []
    if verb.dep_ == "conj" and is_verb(head):
        return surface_subject(verb_clause(head, cache))
    if verb.dep_ == "conj" and any(child.dep_ == "cop" for child in head.children):
        return [child for child in head.children if child.dep_ == "nsubj"]  # "X ist krank und bat Y …"
    if verb.dep_ == "xcomp" and is_verb(head):
        governor = verb_clause(head, cache)
        if governor.lemma in GRAMMAR.object_control:
            return governor.fillers("object")
        return surface_subject(governor)
    if verb.dep_ == "advcl" and verb.tag_ in ("VVIZU", "VVINF") and is_verb(head):
        return surface_subject(verb_clause(head, cache))
    return []


def surface_subject(clause: Clause) -> list[Token]:
    """What stands in the nominative: a passive's deep object."""
    return clause.fillers("accusative") if clause.passive else clause.fillers("subject")


def _share_objects(clause: Clause, slots: Slots, verb: Token, cache: dict[int, Clause]) -> None:
    """ "A kritisierte und bedrohte B": the object stands with one of the verbs only."""
    other = verb_clause(verb.head, cache)
    if verb.i - verb.head.i <= 3:
        for slot in ("accusative", "dative"):
            if not slots.get(slot):
                slots[slot] += other.fillers(slot)
