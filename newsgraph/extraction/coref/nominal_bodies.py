"""Bodies and countries described by what they are: "die Miliz", "der Konzern", "das Land"."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from newsgraph.extraction.affiliations.body_kinds import is_party
from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.coref.discourse import Reader, is_clause_mate, is_definite
from newsgraph.extraction.gazetteer import body_kinds, words
from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.results import ActorKind, MentionForm

_ENDINGS = ("", "s", "es", "n", "en", "e")
_OTHERS = words("adjectives for others")
_FREE = frozenset(("party", "company"))
_SAID_OF_UNKNOWN = frozenset(
    ("party", "company", "bank", "union", "charity", "movement", "armed", "terror", "university")
)
_LEAD = 2  # sentences of headline and lead, where a description may come before the name
_FAR = 14  # sentences it looks back where only one body of the article fits
_REACH = 3  # sentences a description looks back where several bodies fit


@lru_cache(maxsize=20_000)
def kinds_of_noun(word: str, endings: tuple[str, ...] = _ENDINGS) -> frozenset[str]:
    """The kinds of body that a noun or the end of a compound describes: "Energiekonzerns" -> company.

    The longest noun decides: "Volkspartei" is not said of every party.
    """
    lower = word.casefold()
    stems = [lower.removesuffix(ending) for ending in endings if lower.endswith(ending)]
    found = {
        (len(noun), kind.name)
        for kind in body_kinds()
        for noun in kind.nouns
        if any(stem.endswith(noun) for stem in stems)
    }
    longest = max((length for length, _ in found), default=0)
    return frozenset(name for length, name in found if length == longest)


@lru_cache(maxsize=20_000)
def _is_simple(word: str) -> bool:
    """No compound, or one of a kind whose compounds only describe ("Energiekonzern", "Terrormiliz")."""
    lower = word.casefold()
    stems = [lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending)]
    return any(
        stem in kind.nouns or (kind.name in _FREE and stem.endswith(kind.nouns))
        for kind in body_kinds()
        for stem in stems
    )


class Bodies:
    """What kinds of body the organisations of an article are, by its own words or common knowledge."""

    def __init__(self, doc: Doc, article: ArticleActors) -> None:
        self.organisations = [
            i
            for i, actor in enumerate(article.actors)
            if actor.kind is ActorKind.ORGANISATION and i not in article.weak
        ]
        self.kinds: dict[int, set[str]] = {actor: set() for actor in self.organisations}
        for actor in self.organisations:
            self._by_name(article, actor)
        for start, (actor, end) in article.name_starts.items():
            if actor in self.kinds:
                self._beside(doc, actor, start, end)
        for at, actors in article.compounds.items():
            for actor in self.kinds.keys() & set(actors):
                self._note(actor, doc[at].text.rsplit("-", 1)[-1])
        for title in article.titles:
            for body in self.kinds.keys() & set(title.bodies):
                self._note_office(body, title.word.role)

    def _note(self, actor: int, noun: str) -> None:
        self.kinds[actor] |= kinds_of_noun(noun)

    def _note_office(self, actor: int, role: str) -> None:
        """ "Konzernchef", "Gewerkschaftssekretär": the office names the kind."""
        for kind in body_kinds():
            if role.casefold().startswith(kind.nouns):
                self.kinds[actor].add(kind.name)

    def _by_name(self, article: ArticleActors, actor: int) -> None:
        name = article.actors[actor].name
        known = match_phrase(name)
        self.kinds[actor] |= {
            kind.name
            for kind in body_kinds()
            if name in kind.members or (known and known.party.name in kind.members)
        }
        for word in name.replace("-", " ").split():
            self._note(actor, word)
        if is_party(article, actor):
            self.kinds[actor].add("party")
        if known is not None and not self.kinds[actor]:
            self.kinds[actor].add("known")

    def _beside(self, doc: Doc, actor: int, start: int, end: int) -> None:
        """ "der Energiekonzern Donau", "Donau, ein Energiekonzern," and "Donau ist ein Konzern"."""
        before = start - 1 if start and doc[start - 1].text not in '„"»' else start - 2
        if before >= 0 and doc[before].pos_ == "NOUN":
            self._note(actor, doc[before].text)
        head = doc[start:end].root
        for child in head.children:
            if child.dep_ == "appos" and child.i > head.i and child.pos_ == "NOUN":
                self._note(actor, child.text)
        if head.dep_ == "nsubj" and any(c.dep_ == "cop" for c in head.head.children):
            self._note(actor, head.head.text)

    def described(self, reader: Reader, token: Token) -> int | None:
        """The body that "der Konzern" means here: of its kind, else of no known kind."""
        plural = "Plur" in token.morph.get("Number", [])
        wanted = kinds_of_noun(token.text, ("",) if plural else _ENDINGS)  # "Rebellen", not "Parteien"
        if not wanted or "-" in token.text or not is_definite(token) or is_defined(token):
            return None
        fitting = {actor for actor, kinds in self.kinds.items() if kinds & wanted}
        if not _is_simple(token.text):
            word = token.lemma_.casefold()
            fitting = {a for a in fitting if word in reader.article.actors[a].name.casefold()}
            return self._last(reader, token, fitting)
        unknown = {
            a for a in self.organisations if not self.kinds[a] and not plural and wanted & _SAID_OF_UNKNOWN
        }
        found = self._last(reader, token, fitting)
        return found if fitting else self._lately(reader, token, unknown)

    def _last(self, reader: Reader, token: Token, fitting: set[int]) -> int | None:
        """The one named last if it alone is in its sentence, else the only one; in the lead even before."""
        if any(a in fitting for n in self._near(reader) for a in reader.by_sentence.get(n, [])):
            return self._lately(reader, token, fitting)
        seen = {a for n, named in reader.by_sentence.items() if n >= reader.sentence - _FAR for a in named}
        left = fitting if reader.sentence < _LEAD else fitting & seen
        left = {a for a in left if not is_clause_mate(reader, token, a)}
        return next(iter(left)) if len(left) == 1 else None

    @staticmethod
    def _near(reader: Reader) -> range:
        return range(reader.sentence, max(-1, reader.sentence - _REACH), -1)

    def _lately(self, reader: Reader, token: Token, fitting: set[int]) -> int | None:
        """The only one of these in the last sentence that names one."""
        for number in self._near(reader):
            named = [a for a in reader.by_sentence.get(number, []) if a in fitting]
            named = [a for a in named if number < reader.sentence or not is_clause_mate(reader, token, a)]
            if named:
                return named[0] if len(named) == 1 else None
        return None


def is_defined(token: Token) -> bool:
    """Words beside it tell which one is meant, so it may be another: "die andere Bank"."""
    if any(c.dep_ in ("nmod", "nmod:poss", "flat", "flat:name", "appos", "nummod") for c in token.children):
        return True
    if any(c.lower_.startswith(_OTHERS_STEMS) for c in token.children if c.i < token.i):
        return True
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return following.pos_ == "PROPN" or following.text in '„"»' or following.text.startswith("-")


_OTHERS_STEMS = tuple(_OTHERS)


def describe(reader: Reader, bodies: Bodies, token: Token) -> bool:
    """Record whom a description of a body means; False if it is none or means nobody."""
    actor = bodies.described(reader, token)
    if actor is None:
        return False
    reader.add(token, (actor,), MentionForm.DESCRIPTION)
    return True
