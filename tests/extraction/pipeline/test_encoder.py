"""How sentences are cut and packed for the network."""

from __future__ import annotations

import numpy as np
import pytest

from newsgraph.extraction.pipeline.encoder import BLOCK_BYTES, LONGEST_WINDOW, unpack, windows


@pytest.mark.parametrize(
    ("sizes", "runs"),
    [
        ([], []),
        ([1], [(0, 1)]),
        ([LONGEST_WINDOW], [(0, 1)]),
        ([LONGEST_WINDOW - 1, 1], [(0, 2)]),
        ([LONGEST_WINDOW - 1, 2], [(0, 1), (1, 2)]),
        ([LONGEST_WINDOW, LONGEST_WINDOW, 1], [(0, 1), (1, 2), (2, 3)]),
    ],
)
def test_a_sentence_is_cut_where_the_network_ends(sizes, runs):
    assert list(windows([(7,) * size for size in sizes])) == runs


def test_weights_are_unpacked_from_four_bits():
    block = np.zeros(BLOCK_BYTES, np.uint8)
    block[:2] = np.frombuffer(np.float16(0.5).tobytes(), np.uint8)
    block[2:] = 0x9A  # low half 10, high half 9
    assert unpack(block).tolist() == [1.0] * 16 + [0.5] * 16


def test_what_is_read_does_not_depend_on_what_else_is_in_the_batch(nlp):
    text = "Norwegen lobte Schweden, weil Dänemark schwieg."
    alone = nlp._nlp(text)
    (among, *_) = nlp._nlp.pipe([text, "Kurz.", text * 20])
    assert [(t.tag_, t.dep_, t.head.i) for t in among] == [(t.tag_, t.dep_, t.head.i) for t in alone]
