"""What a reader knows at a point of the text: who was named lately, and as what."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Jonas Brandt kritisierte die SPD. Eva Probst sprach mit ihm.", "ihm = Jonas Brandt"),
    ("Im Streit mit Peter Kranz gab Jonas Brandt nach. Er lobte die SPD.", "Er = Jonas Brandt"),
    ("Jonas Brandt traf Peter Kranz und Karl Weber. Er lobte die SPD.", "Er = Jonas Brandt"),
    ("Mit Jonas Brandt und Peter Kranz wird gerechnet. Er lobte die SPD.", "Er = -"),
    ("Karl Brandner kam, Jens Lindauer lobte ihn und Eva Probst ging. Sie lobte Oslo.", "Sie = Eva Probst"),
    # descriptions are mentions for what follows
    (
        "SPD-Chef Jens Lindauer kam. Es regnete. Der SPD-Chef lobte Oslo. Dann flog er ab.",
        "er = Jens Lindauer",
    ),
    ("SPD-Chef Jens Lindauer kam. Es regnete. Ein SPD-Chef lobte Oslo. Dann flog er ab.", "er = -"),
    ("Karl Brandner kam. Er blieb. Er schwieg. Er ging. Dann flog er ab.", "er = Karl Brandner"),
    # and begin with their article
    ("SPD-Chef Jens Lindauer kam. Nun sprach der alte SPD-Chef.", "der alte SPD-Chef = Jens Lindauer"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
