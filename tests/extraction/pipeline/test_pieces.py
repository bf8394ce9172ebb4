"""Words cut into the likeliest pieces of a vocabulary."""

from __future__ import annotations

import pytest

from newsgraph.extraction.pipeline.pieces import MOST_PIECES, SPACE, SPECIAL, UNKNOWN, Pieces

VOCABULARY = {"a": -3.0, "b": -3.0, "ab": -4.0, f"{SPACE}a": -2.0, f"{SPACE}ab": -9.0, "aba": -9.5}
PIECES = Pieces([*SPECIAL, *VOCABULARY], [0.0, 0.0, 0.0, *VOCABULARY.values()])


@pytest.mark.parametrize(
    ("word", "space", "pieces"),
    [
        ("a", False, ["a"]),
        ("a", True, [f"{SPACE}a"]),
        # one piece of -4 rather than two of -6; two of -5 rather than one of -9
        ("ab", False, ["ab"]),
        ("ab", True, [f"{SPACE}a", "b"]),
        ("aba", False, ["ab", "a"]),
        ("bab", False, ["b", "ab"]),
        # letters wide or narrow are the same
        ("ａｂ", False, ["ab"]),
    ],
)
def test_the_likeliest_pieces(word, space, pieces):
    assert [PIECES.pieces[i] for i in PIECES.segment(word, space)] == pieces


@pytest.mark.parametrize(
    ("word", "pieces"), [("", ["<unk>"]), ("x", ["<unk>"]), ("axb", ["a", "<unk>", "b"])]
)
def test_what_no_piece_covers_is_unknown(word, pieces):
    assert [PIECES.pieces[i] for i in PIECES.segment(word, False)] == pieces
    assert SPECIAL[UNKNOWN] == "<unk>"


def test_a_word_of_any_length_has_few_pieces():
    assert len(PIECES.segment("b" * 500, False)) == MOST_PIECES


def test_what_is_saved_is_loaded(tmp_path):
    PIECES.save(tmp_path / "pieces.tsv")
    loaded = Pieces.load(tmp_path / "pieces.tsv")
    assert loaded.pieces == PIECES.pieces
    assert loaded.segment("abab", True) == PIECES.segment("abab", True)
