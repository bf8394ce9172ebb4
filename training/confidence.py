"""Find out what confidences are worth: of statements with this one, which share is right?

Usage: python -m training.confidence GOLD.jsonl ARTICLES.jsonl

Reads the annotated articles without the map that ships, fits a rising one for each kind of
statement, and writes newsgraph/extraction/confidence.json. Prints how far confidence is from the share right,
on the articles it was fitted to and, five times, on a fifth that it was not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newsgraph.extraction.confidence import FILE
from newsgraph.extraction.evaluation.calibration import (
    Judged,
    Map,
    bins,
    calibrated,
    calibration_error,
    fit,
    judged,
    with_confidence,
)
from newsgraph.extraction.evaluation.scoring import is_tie
from newsgraph.extraction.events.coding import CLASSIFIER
from newsgraph.extraction.extract import extract_many
from newsgraph.extraction.results import Extraction
from newsgraph.extraction.statements import DOUBT

FEWEST = 12  # statements behind a share
FOLDS = 5


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("gold", type=Path)
    options.add_argument("articles", type=Path)
    given = options.parse_args()
    gold = {article["id"]: article for article in _lines(given.gold)}
    texts = {article["id"]: article["text"] for article in _lines(given.articles)}
    FILE.write_text("{}\n", encoding="utf-8")
    found = dict(zip(texts, extract_many(texts.values()), strict=True))
    knots = {}
    print(f"{'':8}{'number':>8}{'in sample':>12}{'five folds':>12}")
    for kind, row in (("read", "events"), ("unread", "events"), ("tie", "ties")):
        said = [
            judged({id_: gold[id_]}, {id_: _of_kind(extraction, kind)}, row)
            for id_, extraction in found.items()
        ]
        everything = [one for article in said for one in article]
        rising = fit(everything, FEWEST)
        knots[kind] = [[round(raw, 3), round(share, 3)] for raw, share in rising]
        errors = (_error(everything, rising), _error_of_folds(said))
        print(f"{kind:8}{len(everything):8}" + "".join(f"{error:12.3f}" for error in errors))
    FILE.write_text(json.dumps(knots, indent=1) + "\n", encoding="utf-8")


def _error(statements: Sequence[Judged], by: Map) -> float:
    """The expected calibration error of statements whose confidence is mapped."""
    return calibration_error(bins([(calibrated(raw, by), right) for raw, right in statements]))


def _error_of_folds(articles: Sequence[Sequence[Judged]]) -> float:
    """The same where the map was fitted to other articles: each fifth is judged by the other four."""
    mapped: list[Judged] = []
    for fold in range(FOLDS):
        others = fit(
            (one for n, article in enumerate(articles) if n % FOLDS != fold for one in article), FEWEST
        )
        mapped += [
            (calibrated(raw, others), right) for article in articles[fold::FOLDS] for raw, right in article
        ]
    return calibration_error(bins(mapped))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _of_kind(extraction: Extraction, kind: str) -> dict[str, Any]:
    """The events that a frame of the lexicon fits ("read"), the others ("unread"), or the ties."""
    rows = []
    for relation, statement in zip(
        with_confidence(extraction)["relations"], extraction.statements, strict=True
    ):
        event = "unread" if statement.rule.startswith(CLASSIFIER) else "read"
        guessed = statement.confidence == DOUBT and is_tie(
            relation
        )  # what is a guess by rule is not calibrated
        if kind == ("tie" if is_tie(relation) else event) and not statement.negated and not guessed:
            rows.append(relation)
    return {"relations": rows}


if __name__ == "__main__":
    main()
