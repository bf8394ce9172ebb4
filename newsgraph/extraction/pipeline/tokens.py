"""spaCy's tokenizer of the language that is read, in linear time whatever it is given."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from newsgraph.extraction.pipeline import stops

# "AfD." at the end of a sentence is a name and a full stop.
CAPITAL_BEFORE_STOP = r"(?<=[a-zäöüß][A-ZÄÖÜ])\."
LONGEST_RUN = 200
"""Characters without a space that are looked at together: the tokenizer takes the square of their number."""
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


class BoundedTokenizer(Tokenizer):
    """Cuts what has no spaces ("👍👍👍…", markup) every LONGEST_RUN characters before it looks for words."""

    def __call__(self, string: str) -> Doc:
        cuts = [at for run in _LONG_RUN.finditer(string) for at in range(run.start(), run.end(), LONGEST_RUN)]
        parts = [
            super(BoundedTokenizer, self).__call__(string[a:b]) for a, b in pairwise([0, *cuts, len(string)])
        ]
        tokens = [token for part in parts for token in part]
        return Doc(
            self.vocab,
            words=[token.text for token in tokens],
            spaces=[bool(token.whitespace_) for token in tokens],
        )


def own_tokenizer(nlp: Language) -> Tokenizer:
    """The tokenizer of a blank pipeline, with our stops."""
    defaults = nlp.Defaults
    tokenizer = BoundedTokenizer(
        nlp.vocab,
        rules=defaults.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
        suffix_search=compile_suffix_regex([*(defaults.suffixes or ()), CAPITAL_BEFORE_STOP]).search,
        infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )
    for word in stops.abbreviations():
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return tokenizer
