"""Find out what confidences are worth: of statements with this one, which share is right?

Usage: python -m training.confidence GOLD.jsonl ARTICLES.jsonl

Reads the annotated articles without the map that ships, fits a rising one for each kind of
statement, and writes newsgraph/extraction/confidence.json.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from newsgraph.extraction.confidence import FILE
from newsgraph.extraction.evaluation.calibration import fit, judged, with_confidence
from newsgraph.extraction.evaluation.scoring import is_tie
from newsgraph.extraction.events.coding import CLASSIFIER
from newsgraph.extraction.extract import extract_many
from newsgraph.extraction.results import Extraction

FEWEST = 12  # statements behind a share


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
    for kind, row in (("read", "events"), ("unread", "events"), ("tie", "ties")):
        said = {id_: _of_kind(extraction, kind) for id_, extraction in found.items()}
        rising = fit(judged(gold, said, row), FEWEST)
        knots[kind] = [[round(raw, 3), round(share, 3)] for raw, share in rising]
    FILE.write_text(json.dumps(knots, indent=1) + "\n", encoding="utf-8")
    print(FILE.read_text(encoding="utf-8"))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _of_kind(extraction: Extraction, kind: str) -> dict[str, Any]:
    """The events that a frame of the lexicon fits ("read"), the others ("unread"), or the ties."""
    rows = []
    for relation, statement in zip(
        with_confidence(extraction)["relations"], extraction.statements, strict=True
    ):
        event = "unread" if statement.rule.startswith(CLASSIFIER) else "read"
        if kind == ("tie" if is_tie(relation) else event) and not statement.negated:
            rows.append(relation)
    return {"relations": rows}


if __name__ == "__main__":
    main()
