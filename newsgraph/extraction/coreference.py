"""Pronouns and descriptions that plainly mean an actor of the article; left alone when unsure.

The text is read once from left to right. What is learnt on the way: who was named lately, in
which sentence and place, and who holds which office.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.known import inhabitant
from newsgraph.extraction.offices import office_word
from newsgraph.extraction.results import ActorKind, Mention, MentionForm
from newsgraph.extraction.titles import Title

if TYPE_CHECKING:
    from newsgraph.extraction.actors import ArticleActors

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_MASCULINE = frozenset(("er", "ihm", "ihn"))
_BOTH = words("both")
_PAIR_NOUNS = {
    ActorKind.COUNTRY: words("pairs of countries"),
    ActorKind.PERSON: words("pairs of persons"),
    ActorKind.ORGANISATION: words("pairs of organisations"),
}
_DEFINITE = words("definite articles")
_WINDOW = 2  # sentences a description may look back for somebody without a learnt office
_STATE_INSTITUTIONS = words("state institutions")


@dataclass
class _Person:
    """A person as last seen."""

    sentence: int
    subject: bool


@dataclass
class _Reader:
    """What has been learnt up to the current token."""

    doc: Doc
    article: ArticleActors
    genders: Mapping[int, str]
    persons: dict[int, _Person] = field(default_factory=dict)
    by_sentence: dict[int, list[int]] = field(default_factory=dict)
    sentence: int = 0
    found: list[Mention] = field(default_factory=list)

    def kind(self, actor: int) -> ActorKind:
        return self.article.actors[actor].kind

    def see(self, token: Token, actor: int) -> None:
        subject = _is_subject(token)
        if self.kind(actor) is ActorKind.PERSON:
            last = self.persons.pop(actor, None)
            same = last is not None and last.sentence == self.sentence
            self.persons[actor] = _Person(
                self.sentence, subject or (same and last is not None and last.subject)
            )
        here = self.by_sentence.setdefault(self.sentence, [])
        if actor not in here:
            here.append(actor)

    def add(self, token: Token, actors: tuple[int, ...], form: MentionForm) -> None:
        start = self.doc[_phrase_start(token)].idx if form is MentionForm.DESCRIPTION else token.idx
        span = (start, token.idx + len(token.text))
        for actor in actors:
            self.found.append(Mention(actor, span, form))
            self.see(token, actor)
        self.article.denotes[token.i] = actors


def resolve(doc: Doc, article: ArticleActors, genders: Mapping[int, str]) -> list[Mention]:
    """Mentions by pronoun and description; also recorded in `article.denotes`."""
    reader = _Reader(doc, article, genders)
    titles = {title.token: title for title in article.titles}
    offices = _Offices(article, genders)
    country = _main_country(article)
    for number, sentence in enumerate(doc.sents):
        reader.sentence = number
        for token in sentence:
            if token.i in titles:
                _title(reader, offices, titles[token.i])
            elif token.i in article.denotes:
                _name(reader, token)
            elif token.pos_ in ("PRON", "DET") or token.lower_ in _BOTH:
                _pronoun(reader, token)
            elif token.text in _ALL_PAIR_NOUNS:
                _pair(reader, token)
            elif token.text in _STATE_INSTITUTIONS:
                _institution(reader, token, country)
            elif inhabitant(token.text) is not None and token.pos_ in ("NOUN", "PROPN"):
                _compatriot(reader, offices, token)
    return reader.found


def _name(reader: _Reader, token: Token) -> None:
    if token.i - 1 in reader.article.denotes and token.i not in reader.article.name_starts:
        return
    for actor in reader.article.denotes[token.i]:
        reader.see(token, actor)


# Descriptions ----------------------------------------------------------------------------------------


class _Offices:
    """Who holds which office by the article's own words."""

    def __init__(self, article: ArticleActors, genders: Mapping[int, str]) -> None:
        self.article = article
        self.genders = genders
        self.held = [title for title in article.titles if len(title.holders) == 1]

    def holder(self, title: Title) -> int | None:
        """The one person the description can mean: same body and rank, or the same office."""
        word = title.word
        fitting = [t for t in self.held if self._agrees(title, t)]
        before = [t for t in fitting if t.token < title.token]
        exact = [t for t in before or fitting if _same_office(t, title)]
        close = [
            t
            for t in before or fitting
            if t.word.office.rank == word.office.rank and word.office.rank in _CLEAR
        ]
        if title.bodies:
            close = [t for t in close if set(t.bodies) & set(title.bodies)] or [
                t for t in exact if not t.bodies or set(t.bodies) & set(title.bodies)
            ]
            return close[-1].holders[0] if close else None
        chosen = exact or close
        return chosen[-1].holders[0] if chosen else None

    def _agrees(self, description: Title, held: Title) -> bool:
        wanted, person = description.word.gender, self.genders.get(held.holders[0], "") or held.word.gender
        return not (wanted and person and wanted != person) and not (
            held.word.former and not description.word.former
        )

    def of_country(self, country: int) -> set[int]:
        return {t.holders[0] for t in self.held if country in t.bodies}


_CLEAR = frozenset(("head-of-state", "head-of-government", "head", "minister", "church", "speaker"))


def _same_office(a: Title, b: Title) -> bool:
    return a.word.role.casefold() == b.word.role.casefold() or (
        a.word.office == b.word.office and (a.word.role.casefold().endswith(b.word.role.casefold()))
    )


def _title(reader: _Reader, offices: _Offices, title: Title) -> None:
    """An office in the text: of a named holder, or a description to be resolved."""
    token = reader.doc[title.token]
    if title.holders:
        for actor in title.holders:
            reader.see(token, actor)
        return
    if title.plural:
        _plural_office(reader, offices, title, token)
        return
    determiner = _determiner(token)
    if (determiner not in _DEFINITE and not title.word.prefix) or token.i in reader.article.denotes:
        return
    actor = offices.holder(title)
    if actor is not None and not _is_clause_mate(reader, token, actor):
        reader.add(token, (actor,), MentionForm.DESCRIPTION)


def _plural_office(reader: _Reader, offices: _Offices, title: Title, token: Token) -> None:
    """ "die Staatsoberhäupter", "beide Minister": two holders of such an office named lately."""
    if _determiner(token) not in _DEFINITE | _BOTH or title.bodies:
        return
    rank = title.word.office.rank
    ranked = {t.holders[0] for t in offices.held if t.word.office.rank == rank or _same_office(t, title)}
    recent = [actor for actor in reader.persons if actor in ranked]
    if len(recent) >= 2 and (len(recent) == 2 or _has_both(token)):
        reader.add(token, tuple(sorted(recent[-2:])), MentionForm.DESCRIPTION)


def _is_clause_mate(reader: _Reader, token: Token, actor: int) -> bool:
    """A description does not mean somebody named under the same verb."""
    return any(
        actor in reader.article.denotes.get(sister.i, ())
        for sister in token.head.children
        if sister.i != token.i
    )


def _compatriot(reader: _Reader, offices: _Offices, token: Token) -> None:
    """ "der Kolumbianer": the one person tied to that country."""
    if _determiner(token) not in ("der", "dem", "den", "des", "die") or "Plur" in token.morph.get("Number"):
        return
    party = inhabitant(token.text)
    country = next((i for i, a in enumerate(reader.article.actors) if party and a.name == party.name), None)
    people = offices.of_country(country) & set(reader.persons) if country is not None else set()
    if len(people) == 1:
        reader.add(token, tuple(people), MentionForm.DESCRIPTION)


def _institution(reader: _Reader, token: Token, country: int | None) -> None:
    """ "die Regierung", "das Verteidigungsministerium": the country the article is about."""
    if country is None or any(child.dep_ in ("amod", "nmod", "nmod:poss") for child in token.children):
        return
    if _determiner(token) in _DEFINITE or (not _determiner(token) and "Plur" in token.morph.get("Number")):
        reader.add(token, (country,), MentionForm.DESCRIPTION)


def _main_country(article: ArticleActors) -> int | None:
    """The country of the article, if one stands out."""
    times = Counter(
        actor for start, (actor, _) in article.name_starts.items() if article.levels.get(actor) == "country"
    )
    ranked = times.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


# Pairs -----------------------------------------------------------------------------------------------

_ALL_PAIR_NOUNS = frozenset(noun for nouns in _PAIR_NOUNS.values() for noun in nouns)


def _pair(reader: _Reader, token: Token) -> None:
    """ "beide Länder", "die beiden Politiker": the two of that kind named last."""
    if not _has_both(token):
        return
    kind = next(kind for kind, nouns in _PAIR_NOUNS.items() if token.text in nouns)
    pair = _last_two(reader, kind)
    if pair:
        reader.add(token, pair, MentionForm.DESCRIPTION)


def _has_both(token: Token) -> bool:
    return any(child.lower_ in _BOTH for child in token.children)


def _last_two(reader: _Reader, kind: ActorKind | None) -> tuple[int, ...]:
    """Exactly two actors of a kind in this sentence, or in the one before."""
    for number in range(reader.sentence, max(-1, reader.sentence - 3), -1):
        actors = [a for a in reader.by_sentence.get(number, []) if kind is None or reader.kind(a) is kind]
        if len(actors) == 2:
            return tuple(sorted(actors))
        if len(actors) > 2:
            return ()
    return ()


# Pronouns --------------------------------------------------------------------------------------------


def _pronoun(reader: _Reader, token: Token) -> None:
    word = token.lower_
    if word in _BOTH:
        if token.pos_ == "PRON" or token.dep_ in _SUBJECTS:
            pair = _last_two(reader, ActorKind.PERSON) or _last_two(reader, ActorKind.COUNTRY)
            if pair:
                reader.add(token, pair, MentionForm.PRONOUN)
    elif token.tag_ in ("PRELS", "PRELAT"):
        _relative(reader, token)
    elif word in ("dessen", "deren"):
        _owner_named_last(reader, token)
    elif word in _MASCULINE:
        _personal(reader, token, "Masc")
    elif word == "sie" and token.dep_ in _SUBJECTS and _is_singular(token.head):
        _personal(reader, token, "Fem")
    elif word in ("dieser", "diese") and token.pos_ == "PRON" and token.dep_ in _SUBJECTS:
        _demonstrative(reader, token, "Masc" if word == "dieser" else "Fem")
    elif token.tag_ == "PPOSAT":
        owner = possessor(reader, token)
        if owner is not None:
            reader.add(token, (owner,), MentionForm.PRONOUN)


def _relative(reader: _Reader, token: Token) -> None:
    """A relative pronoun denotes what its clause describes; it is no mention of its own."""
    verb = token
    while not verb.dep_.startswith("acl") and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_.startswith("acl"):
        actors = reader.article.denotes.get(verb.head.i)
        if actors:
            reader.article.denotes[token.i] = actors


def _owner_named_last(reader: _Reader, token: Token) -> None:
    """ "dessen Präsident", "deren Chefin": the body or person named last; no mention of its own."""
    for number in (reader.sentence, reader.sentence - 1):
        if reader.by_sentence.get(number):
            reader.article.denotes[token.i] = (reader.by_sentence[number][-1],)
            return


def _personal(reader: _Reader, token: Token, wanted: str) -> None:
    actor = _antecedent(reader, token, wanted)
    if actor is not None:
        reader.add(token, (actor,), MentionForm.PRONOUN)


def _antecedent(reader: _Reader, token: Token, wanted: str) -> int | None:
    """The person of that gender the text is about: subject before others, late before early."""
    fitting = [
        (actor, seen)
        for actor, seen in reader.persons.items()
        if reader.genders.get(actor, "") in (wanted, "") and seen.sentence >= reader.sentence - _WINDOW
    ]
    fitting = [(a, seen) for a, seen in fitting if not _governs(reader, token, a)]
    if not fitting:
        return None
    latest = max(seen.sentence for _, seen in fitting)
    near = [(a, seen) for a, seen in fitting if seen.sentence == latest]
    subjects = [a for a, seen in near if seen.subject]
    if len(subjects) == 1:
        return subjects[0]
    if len(near) == 1 and len(fitting) == 1:
        return near[0][0]
    return near[0][0] if len(near) == 1 and not subjects else None


def _governs(reader: _Reader, token: Token, actor: int) -> bool:
    """Under the same verb as the pronoun: "Kerry traf ihn" is not about Kerry."""
    return token.tag_ != "PPOSAT" and any(
        actor in reader.article.denotes.get(sister.i, ())
        for sister in token.head.children
        if sister.i != token.i
    )


def _demonstrative(reader: _Reader, token: Token, wanted: str) -> None:
    """ "Dieser" takes up the person named last, not the subject."""
    for actor in reversed(reader.persons):
        seen = reader.persons[actor]
        if seen.sentence == reader.sentence - 1 and reader.genders.get(actor, "") in (wanted, ""):
            if not seen.subject:
                reader.add(token, (actor,), MentionForm.PRONOUN)
            return


def possessor(reader: _Reader, token: Token) -> int | None:
    """Whose "sein" or "ihr" is: the partner in "X und sein Sprecher", the subject, else as a pronoun's."""
    wanted = "Masc" if token.lower_.startswith("sein") else "Fem"
    noun = token.head
    partner = noun.head if noun.dep_ == "conj" and noun.head.i < token.i else None
    verb = _clause_verb(token)
    subjects = [c for c in verb.children if c.dep_ in _SUBJECTS and c.i < token.i and c.i != noun.i]
    for owner in (partner, *subjects):
        actors = reader.article.denotes.get(owner.i, ()) if owner is not None else ()
        if len(actors) == 1 and _can_own(reader, actors[0], wanted):
            return actors[0]
    body = _body_before(reader, noun) if not subjects else None
    if body is not None:
        return body
    if any(reader.article.denotes.get(subject.i) is None for subject in subjects if subject.pos_ == "PROPN"):
        return None
    return _antecedent(reader, token, wanted)


def _body_before(reader: _Reader, noun: Token) -> int | None:
    """ "Ihr Geschäftsführer ...": the one body of the sentence before, for an office that bodies have."""
    office = office_word(noun.text)
    if office is None or office.office.body not in ("body", "party"):
        return None
    before = [
        a for a in reader.by_sentence.get(reader.sentence - 1, []) if reader.kind(a) is ActorKind.ORGANISATION
    ]
    return before[0] if len(before) == 1 else None


def _can_own(reader: _Reader, actor: int, wanted: str) -> bool:
    return reader.kind(actor) is not ActorKind.PERSON or reader.genders.get(actor, "") in (wanted, "")


def _clause_verb(token: Token) -> Token:
    at = token.head
    while at.pos_ not in ("VERB", "AUX") and at.head.i != at.i:
        at = at.head
    return at


def _is_singular(verb: Token) -> bool:
    finite = [verb, *(child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop"))]
    return any("Sing" in t.morph.get("Number") and "Fin" in t.morph.get("VerbForm") for t in finite)


def _is_subject(token: Token) -> bool:
    while token.dep_ in ("appos", "flat", "flat:name", "conj") and token.head.i < token.i:
        token = token.head
    return token.dep_ in _SUBJECTS


def _determiner(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.pos_ == "DET" and child.i < token.i), "")


def _phrase_start(token: Token) -> int:
    return min(
        (child.i for child in token.children if child.pos_ in ("DET", "ADJ") and child.i < token.i),
        default=token.i,
    )
