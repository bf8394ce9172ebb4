"""What a reader knows at a point of the text: who was named lately, and as what."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Jonas Brandt kritisierte die SPD. Eva Probst sprach mit ihm.", "ihm = Jonas Brandt"),
    ("Im Streit mit Peter Kranz gab Jonas Brandt nach. Er lobte die SPD.", "Er = Jonas Brandt"),
    ("Jonas Brandt traf Peter Kranz und Karl Weber. Er lobte die SPD.", "Er = Jonas Brandt"),
    ("Mit Jonas Brandt und Peter Kranz wird gerechnet. Er lobte die SPD.", "Er = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
