"""Pronouns and possessives: by gender, number, recency and place; left alone when unsure."""

from __future__ import annotations

from spacy.tokens import Token

from newsgraph.extraction.article import denoted_by
from newsgraph.extraction.coref.discourse import Discourse
from newsgraph.extraction.coref.pairs import BOTH, resolve_both
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.results import ActorKind, MentionForm
from newsgraph.extraction.syntax.noun_phrases import SUBJECTS, is_subject, preposition_before

_MASCULINE = frozenset(("er", "ihm", "ihn"))
_OF_STATES = frozenset(("envoy", "minister", "head-of-state", "head-of-government", "deputy", "speaker"))
_PLACES = words("prepositions_of_settings")
_WINDOW = 2  # sentences a pronoun may look back


def resolve_pronoun(discourse: Discourse, token: Token) -> None:
    """Find whom a pronoun or possessive means, if that is plain."""
    word = token.lower_
    if word in BOTH:
        resolve_both(discourse, token)
    elif token.tag_ in ("PRELS", "PRELAT"):
        _relative(discourse, token)
    elif word in ("dessen", "deren"):
        _owner_named_last(discourse, token)
    elif token.tag_ == "PPOSAT" and word.startswith(("sein", "ihr")):
        owner = possessor(discourse, token)
        if owner is not None:
            discourse.add(token, (owner,), MentionForm.PRONOUN)
    elif word in _MASCULINE:
        _personal(discourse, token, "Masc")
    elif word == "ihnen" and token.tag_ == "PPER" and token.is_lower:
        _several(discourse, token)
    elif token.dep_ in SUBJECTS or "Nom" in token.morph.get("Case", []):
        _subject(discourse, token)
    elif word in ("sie", "ihr") and token.tag_ == "PPER" and token.is_lower:
        _personal(discourse, token, "Fem", sure=True)


def _subject(discourse: Discourse, token: Token) -> None:
    """ "sie" is one woman only with a singular verb; "dieser" takes up who was named last."""
    if token.lower_ == "sie":
        if _is_singular(token.head):
            _personal(discourse, token, "Fem")
        else:
            _several(discourse, token)
    elif token.lower_ in ("dieser", "diese") and token.pos_ == "PRON":
        _demonstrative(discourse, token, "Masc" if token.lower_ == "dieser" else "Fem")
    elif token.lower_ in ("der", "die") and token.tag_ == "PDS" and _is_singular(token.head):
        _demonstrative(discourse, token, "Masc" if token.lower_ == "der" else "Fem")


def _several(discourse: Discourse, token: Token) -> None:
    """ "sie" and "ihnen" of many: those who were the subject together in the sentence before."""
    actors = tuple(discourse.subjects.get(discourse.sentence - 1, ()))
    if len(actors) > 1 and not any(_governs(discourse, token, actor) for actor in actors):
        discourse.add(token, actors, MentionForm.PRONOUN)


def _relative(discourse: Discourse, token: Token) -> None:
    """A relative pronoun denotes what its clause describes; it is no mention of its own."""
    verb = token
    while not verb.dep_.startswith("acl") and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_.startswith("acl"):
        actors = discourse.denotes.get(verb.head.i)
        if actors:
            discourse.denotes[token.i] = actors


def _owner_named_last(discourse: Discourse, token: Token) -> None:
    """ "dessen Präsident", "deren Chefin": the body or person named last."""
    office = office_word(token.head.text)
    of_body = office is not None and office.office.body in ("body", "party", "state")
    other = "Fem" if token.lower_ == "dessen" else "Masc"
    for number in (discourse.sentence, discourse.sentence - 1):
        named = [
            a
            for a in discourse.named_in(number)
            if not _is_only_place(discourse, token, number, a)
            and not (of_body and discourse.kind(a) is ActorKind.PERSON)
            and discourse.genders.get(a) != other
        ]
        if office is not None and office.office.body in ("body", "party"):
            named = [a for a in named if discourse.kind(a) is ActorKind.ORGANISATION] or named
        if named:
            discourse.add(token, (named[-1],), MentionForm.PRONOUN)
            return


def _is_only_place(discourse: Discourse, token: Token, number: int, actor: int) -> bool:
    """ "In Brüssel sagte deren Chef": named there by a seat where something happens, which owns nothing."""
    start = token.sent.start
    sentence = token.sent if number == discourse.sentence else token.doc[max(0, start - 1)].sent
    name = discourse.named.actors[actor].name
    words = [word for word in sentence if actor in discourse.named.denotes.get(word.i, ())]
    places = [word for word in words if word.text != name and preposition_before(word) in _PLACES]
    return bool(words) and len(places) == len(words)


def _personal(discourse: Discourse, token: Token, gender: str, sure: bool = False) -> None:
    """Whom "er", "ihn", "sie" mean; `sure` where the word might be a plural or a thing too."""
    actor = salient_person(discourse, token, gender)
    if actor is not None and (not sure or discourse.genders.get(actor) == gender):
        discourse.add(token, (actor,), MentionForm.PRONOUN)


def salient_person(discourse: Discourse, token: Token, gender: str) -> int | None:
    """The person of that gender the text is about: subject before others, late before early."""
    fitting = [
        (actor, seen)
        for actor, seen in discourse.persons.items()
        if discourse.could_be(actor, gender) and seen.sentence >= discourse.sentence - _WINDOW
    ]
    fitting = [(a, seen) for a, seen in fitting if not _governs(discourse, token, a)]
    if not fitting:
        return None
    latest = max(seen.sentence for _, seen in fitting)
    near = [(a, seen) for a, seen in fitting if seen.sentence == latest]
    subjects = [a for a, seen in near if seen.subject]
    before = [a for a, seen in fitting if seen.subject and seen.sentence == discourse.sentence - 1]
    if latest == discourse.sentence and not subjects and is_subject(token) and len(before) == 1:
        return before[0]  # "X trat ab. Kritik an Y wies er zurück."
    if len(subjects) == 1:
        return subjects[0]
    if len(near) == 1 and len(fitting) == 1:
        return near[0][0]
    return near[0][0] if len(near) == 1 and not subjects else None


def _governs(discourse: Discourse, token: Token, actor: int) -> bool:
    """Under the same verb as the pronoun: "Muster traf ihn" is not about Muster."""
    return token.tag_ != "PPOSAT" and any(
        actor in denoted_by(sister, discourse.denotes)
        for sister in token.head.children
        if sister.i != token.i
    )


def _demonstrative(discourse: Discourse, token: Token, gender: str) -> None:
    """ "Dieser" takes up the person named last, not the subject."""
    for actor in reversed(discourse.persons):
        seen = discourse.persons[actor]
        if seen.sentence == discourse.sentence - 1 and discourse.could_be(actor, gender):
            if not seen.subject:
                discourse.add(token, (actor,), MentionForm.PRONOUN)
            return


def possessor(discourse: Discourse, token: Token) -> int | None:
    """Whose "sein" or "ihr" is: the partner in "X und sein Sprecher", the subject, else as a pronoun's."""
    gender = "Masc" if token.lower_.startswith("sein") else "Fem"
    noun = token.head
    partner = noun.head if noun.dep_ == "conj" and noun.head.i < token.i else None
    verb = _clause_verb(token)
    fronted = token.i < verb.i  # "Mit seinem Sprecher hat X gebrochen": the subject comes later
    subjects = [
        c for c in verb.children if c.dep_ in SUBJECTS and (fronted or c.i < token.i) and c.i != noun.i
    ]
    for owner in (partner, *subjects):
        actors = discourse.denotes.get(owner.i, ()) if owner is not None else ()
        if len(actors) == 1 and discourse.could_be(actors[0], gender):
            return actors[0]
    for find in (_body_before, _country_before) if not subjects else ():
        body = find(discourse, token)
        if body is not None:
            return body
    if any(discourse.denotes.get(subject.i) is None for subject in subjects if subject.pos_ == "PROPN"):
        return None
    return salient_person(discourse, token, gender)


def _country_before(discourse: Discourse, token: Token) -> int | None:
    """ "Auch X warnte: Sein Botschafter ...": the country that is the subject before, in this sentence."""
    office = office_word(token.head.text)
    if office is None or office.office.rank not in _OF_STATES:
        return None
    for before in reversed(token.doc[token.sent.start : token.i]):
        actors = discourse.denotes.get(before.i, ()) if is_subject(before) else ()
        if actors:
            return actors[0] if discourse.kind(actors[0]) is ActorKind.COUNTRY else None
    return None


def _body_before(discourse: Discourse, token: Token) -> int | None:
    """ "Ihr Geschäftsführer ...": the one body of the sentence before, for an office that bodies have."""
    office = office_word(token.head.text)
    if office is None or office.office.body not in ("body", "party"):
        return None
    before = [
        a for a in discourse.named_in(discourse.sentence - 1) if discourse.kind(a) is ActorKind.ORGANISATION
    ]
    return before[0] if len(before) == 1 else None


def _clause_verb(token: Token) -> Token:
    at = token.head
    while at.pos_ not in ("VERB", "AUX") and at.head.i != at.i:
        at = at.head
    return at


def _is_singular(verb: Token) -> bool:
    """By the ending of the finite verb: "erwarte", "kann"; not "erwarten", "sind"."""
    finite = [word for word in (verb, *verb.children) if word.tag_.endswith("FIN")]
    return any(not word.lower_.endswith(_PLURAL_ENDINGS) for word in finite)


_PLURAL_ENDINGS = ("en", "ern", "eln", "sind", "tun")
