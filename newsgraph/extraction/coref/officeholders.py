"""Who holds which office and belongs to what, and whom the description of an office can mean."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from newsgraph.extraction.article import Affiliations, Title
from newsgraph.extraction.coref.discourse import Discourse
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.syntax.noun_phrases import SUBJECTS, determiner

_CLEAR = frozenset(("head-of-state", "head-of-government", "head", "minister", "church", "speaker"))
_OF_COUNTRIES = frozenset(("head-of-state", "head-of-government"))
_BESIDE_OTHERS = tuple(words("offices_beside_others"))
_NOT_BESIDE_OTHERS = tuple(words("not_beside_others"))
_LEADING = _OF_COUNTRIES | {"minister", "head"}
_OF_FOREIGN_AFFAIRS = tuple(words("offices_of_foreign_affairs"))
_MINISTERS = words("ministers")
_NEAR = 1  # sentences between an office and the name of its holder
_MEMBER_REACH = 3  # sentences a member of no known party looks back


@dataclass(frozen=True)
class Officeholders:
    """Who holds which office, and who belongs to what, by the article's own words."""

    titles: tuple[Title, ...]
    held: tuple[Title, ...]
    """Titles with one holder."""
    bodies: Mapping[int, frozenset[int]]
    """Word of a title -> the bodies that its office is of, also where these are only implied."""
    members: Mapping[int, frozenset[int]]
    """Body -> those who belong to it."""
    parties: frozenset[int]

    def holder(self, discourse: Discourse, title: Title) -> int | None:
        """The one person the description can mean: same body and rank, or the same office."""
        wanted = gender_of(discourse.doc[title.token], title)
        fitting = [t for t in self.held if _agrees(discourse, wanted, title, t)]
        fitting = [t for t in fitting if t.token < title.token] or fitting
        exact = [t for t in fitting if same_office(t, title)]
        close = [t for t in fitting if _same_rank(t, title)]
        if not title.bodies:
            chosen = exact or [t for t in close if _same_kind_of_body(t, title)]
            if chosen:
                return chosen[-1].holders[0]
            return discourse.described.get(title.word.role, self._untitled(discourse, title))
        of_body = set(title.bodies)
        colleagues = [t for t in fitting if t.word.office.rank == "counterpart"]  # "sein türkischer Kollege"
        for tier in (exact, close, colleagues):
            shared = [t for t in tier if self.bodies[t.token] & of_body]
            if shared:
                return shared[-1].holders[0]
        same = [t for t in fitting if not self.bodies[t.token] and t.word.role == title.word.role]
        unsaid = {t.holders[0] for t in same if not _is_of_something(discourse.doc[t.token])}
        if len(unsaid) == 1:
            return unsaid.pop()
        return self._untitled(discourse, title) if not unsaid else None

    def _untitled(self, discourse: Discourse, title: Title) -> int | None:
        """ "Malis Präsident ist zurückgetreten. ... Probe wurde ...": somebody named without an office.

        The subject of the sentence before, or the only one of the article, if named nearby.
        """
        ranks = _LEADING if title.bodies else _OF_COUNTRIES
        if not title.bodies and discourse.doc[title.token].dep_ not in SUBJECTS:
            return None
        if title.word.office.rank not in ranks or _is_special(title.word.role):
            return None
        free = self._without_office(discourse, gender_of(discourse.doc[title.token], title))
        before = discourse.named_in(discourse.sentence - 1)
        subjects = [i for i in free if i in before and discourse.persons[i].subject]
        for chosen in (subjects, free) if title.bodies else (subjects,):
            full = len(chosen) == 1 and " " in discourse.named.actors[chosen[0]].name
            if full and (chosen is subjects or self._is_near(discourse, chosen[0], title)):
                return chosen[0]
        return None

    def _is_near(self, discourse: Discourse, person: int, title: Title) -> bool:
        """Named in this sentence or one beside it, not in a list with the title ("der Präsident und X")."""
        doc = discourse.doc
        sentences = [sentence.start for sentence in doc.sents]
        here = bisect_right(sentences, title.token)
        for start, (actor, _end) in discourse.named.starts.items():
            if actor == person and abs(bisect_right(sentences, start) - here) <= _NEAR:
                first, last = sorted((title.token, start))
                if any(word.pos_ in ("VERB", "AUX") for word in doc[first:last]):
                    return True
        return False

    def _without_office(self, discourse: Discourse, wanted: str) -> list[int]:
        """Persons of that gender who hold no office and belong to nothing as far as the article says."""
        busy = {holder for title in self.titles for holder in title.holders}.union(*self.members.values())
        free = [i for i in sorted(discourse.named.persons) if i not in busy]
        return [i for i in free if not wanted or discourse.could_be(i, wanted)]

    def of_country(self, country: int) -> set[int]:
        """Those who are said to hold an office of that country."""
        return {t.holders[0] for t in self.held if country in t.bodies}

    def member(self, discourse: Discourse, title: Title) -> int | None:
        """ "der SPD-Politiker": its member named last; where none is known, the last subject of no party."""
        wanted = gender_of(discourse.doc[title.token], title)
        known = {person for body in title.bodies for person in self.members.get(body, ())}
        people = [p for p in reversed(discourse.persons) if not wanted or discourse.could_be(p, wanted)]
        named = [person for person in people if person in known]
        if named or known:
            return named[0] if named else None
        taken = {p for body, members in self.members.items() if body in self.parties for p in members}
        for number in range(discourse.sentence, max(-1, discourse.sentence - _MEMBER_REACH), -1):
            subjects = [p for p in discourse.subjects.get(number, []) if p in people and p not in taken]
            if subjects:
                return subjects[0] if len(subjects) == 1 else None
        return None


def officeholders(affiliations: Affiliations) -> Officeholders:
    """Read them off the titles and ties of an article once."""
    held = tuple(title for title in affiliations.titles if len(title.holders) == 1)
    bodies = {title.token: set(title.bodies) for title in affiliations.titles}
    for tie in affiliations.implied:
        bodies[tie.token].add(tie.target)
    members: dict[int, set[int]] = defaultdict(set)
    for title in held:
        for body in bodies[title.token]:
            members[body].add(title.holders[0])
    for tie in affiliations.by_name:
        members[tie.target].add(tie.source)
    return Officeholders(
        affiliations.titles,
        held,
        {token: frozenset(of) for token, of in bodies.items()},
        {body: frozenset(of) for body, of in members.items()},
        affiliations.parties,
    )


def _is_of_something(office: Token) -> bool:
    """ "der Außenminister der Marshallinseln": of a body, though nobody knows which actor it is."""
    return any(child.dep_.startswith("nmod") and child.i > office.i for child in office.children)


def _agrees(discourse: Discourse, wanted: str, description: Title, held: Title) -> bool:
    person = discourse.genders.get(held.holders[0], "") or held.word.gender
    agree = not (wanted and person and wanted != person)
    return agree and not (held.word.former and not description.word.former)


def gender_of(token: Token, title: Title) -> str:
    """Of whom a description means, by its word or its article: "der Vorsitzende", "die Vorsitzende"."""
    article = determiner(token)
    if title.word.gender or article in ("", "das"):
        return title.word.gender
    if article in ("dem", "den", "des") or (article == "der" and token.dep_ in SUBJECTS):
        return "Masc"
    return "Fem"


def same_office(a: Title, b: Title) -> bool:
    """The same word, or the second is what the first ends in: "Bundesaußenminister", "Außenminister"."""
    return a.word.role.casefold() == b.word.role.casefold() or (
        a.word.office == b.word.office and (a.word.role.casefold().endswith(b.word.role.casefold()))
    )


def _is_special(role: str) -> bool:
    """One of several of its rank: "Vizepräsident", "Bankchef"."""
    return role.startswith(_BESIDE_OTHERS) and not role.startswith(_NOT_BESIDE_OTHERS)


def _same_rank(a: Title, b: Title) -> bool:
    rank, roles = a.word.office.rank, (a.word.role, b.word.role)
    if rank != b.word.office.rank or rank not in _CLEAR or any(map(_is_special, roles)):
        return False
    if rank != "minister":
        return True
    return all(role.startswith(_OF_FOREIGN_AFFAIRS) for role in roles) or bool(_MINISTERS & set(roles))


def _same_kind_of_body(a: Title, b: Title) -> bool:
    return a.word.office.rank != "head" or a.word.office.body == b.word.office.body
