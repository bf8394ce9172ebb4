from __future__ import annotations

import pytest

from newsgraph.extraction.evaluation.calibration import (
    Bin,
    bins,
    calibrated,
    calibration_error,
    fit,
    judged,
)

GOLD = {
    "a": {
        "actors": [{"name": "Mara Lindqvist", "aliases": ["Lindqvist"]}, {"name": "Nordland"}],
        "relations": [
            {"source": "Mara Lindqvist", "type": "accuses", "target": "Nordland"},
            {"source": "Mara Lindqvist", "type": "rejects", "target": "Nordland", "alt": True},
            {"source": "Mara Lindqvist", "type": "affiliated-with", "target": "Nordland"},
        ],
    }
}


def found(*relations: tuple[str, str, float]) -> dict:
    return {
        "a": {
            "relations": [
                {"source": source, "type": type_, "target": "Nordland", "confidence": confidence}
                for source, type_, confidence in relations
            ]
        }
    }


@pytest.mark.parametrize(
    ("relations", "expected"),
    [
        ([("Mara Lindqvist", "accuses", 0.8)], [(0.8, True)]),
        ([("Mara Lindqvist", "attacks", 0.6)], [(0.6, False)]),
        ([("Mara Lindqvist", "rejects", 0.7)], []),
        ([("Mara Lindqvist", "affiliated-with", 0.9)], []),
        ([("Lindqvist", "accuses", 0.9), ("Mara Lindqvist", "accuses", 0.5)], [(0.9, True)]),
    ],
)
def test_statements_are_judged_as_they_are_scored(relations, expected):
    assert judged(GOLD, found(*relations), "events") == expected


def test_bins_hold_a_tenth_each_and_the_last_one_certainty_too():
    made = [(0.7, True), (0.79, False), (0.8, True), (0.95, True), (1.0, False)]
    assert bins(made) == [
        Bin(0.7, 2, pytest.approx(0.745), 0.5),
        Bin(0.8, 1, 0.8, 1.0),
        Bin(0.9, 2, pytest.approx(0.975), 0.5),
    ]


def test_the_error_weighs_bins_by_their_statements():
    made = [(0.8, True)] * 4 + [(0.8, False)] + [(0.5, False)] * 5
    assert calibration_error(bins(made)) == pytest.approx(0.25)
    assert calibration_error([]) == 0


def test_confidence_is_mapped_to_the_share_right():
    made = [(0.5, False), (0.5, True), (0.9, True), (0.9, True)]
    by = fit(made)
    assert by == ((0.5, 0.5), (0.9, 1.0))
    assert [calibrated(raw, by) for raw in (0.2, 0.5, 0.7, 1.0)] == pytest.approx([0.5, 0.5, 0.75, 1.0])


def test_more_confidence_never_means_less():
    made = [(0.5, True), (0.6, False), (0.7, True), (0.7, True), (0.8, False), (0.9, True)]
    by = fit(made)
    assert by == ((0.5, 0.5), (0.6, 0.5), (0.7, pytest.approx(2 / 3)), (0.8, pytest.approx(2 / 3)), (0.9, 1))
    after = [(calibrated(raw, by), right) for raw, right in made]
    assert calibration_error(bins(after)) == pytest.approx(0)


def test_few_statements_do_not_make_certainty():
    made = [(0.4, False), *[(0.6, True), (0.6, False)] * 5, (0.9, True)]
    assert fit(made, fewest=5) == ((0.4, 0.5), (0.9, 0.5))


def test_without_statements_confidence_stays():
    assert calibrated(0.63, fit([])) == pytest.approx(0.63)
