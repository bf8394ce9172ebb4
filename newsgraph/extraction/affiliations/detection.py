"""Who belongs to what, as far as names and offices tell: what coreference builds on."""

from __future__ import annotations

from spacy.tokens import Doc

from newsgraph.extraction.affiliations.body_kinds import kinds_of_bodies, parties_among
from newsgraph.extraction.affiliations.by_name import ties_by_name
from newsgraph.extraction.affiliations.country_of_office import countries
from newsgraph.extraction.affiliations.implied import implied_ties
from newsgraph.extraction.affiliations.offices import find_titles
from newsgraph.extraction.article import NOTHING_KNOWN, Affiliations, Background, Named


def find_affiliations(doc: Doc, named: Named, background: Background = NOTHING_KNOWN) -> Affiliations:
    """The offices of an article, what its bodies are, and the ties that need no coreference.

    `background` is what is known for certain of persons, from other articles.
    """
    titles = find_titles(doc, named)
    parties = parties_among(named, titles)
    kinds = kinds_of_bodies(doc, named, titles, parties)
    by_name = tuple(ties_by_name(doc, named, parties))
    known = countries(doc, named, titles, by_name, background)
    return Affiliations(
        titles=titles,
        kinds=kinds,
        parties=parties,
        by_name=by_name,
        implied=implied_ties(doc, named, titles, kinds, parties, known),
    )
