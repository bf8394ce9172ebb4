"""Print how good the extraction is, measured on a gold file.

The articles' texts are in the gold file itself ("text"), or in files named
after it (.txt: the id is the file's name; .jsonl: with id and text), or in
GOLD.articles.jsonl beside GOLD.jsonl.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newsgraph.extraction.evaluation.blame import Blame, blame
from newsgraph.extraction.evaluation.calibration import judged, with_confidence
from newsgraph.extraction.evaluation.oracle import Stage
from newsgraph.extraction.evaluation.scoring import score
from newsgraph.extraction.evaluation.tables import blame_lines, calibration_lines, oracle_lines, score_lines


def main() -> None:
    options = argparse.ArgumentParser(
        prog="script/evaluate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("gold", type=Path)
    options.add_argument("articles", type=Path, nargs="*")
    options.add_argument("--predicted", type=Path, help="score this output of manage.py extract instead")
    options.add_argument("--per-type", action="store_true", help="a row for each relation type")
    options.add_argument("--errors", action="store_true", help="list what was missed (-) and invented (+)")
    options.add_argument("--blame", action="store_true", help="say which stage each error is the fault of")
    options.add_argument(
        "--oracle", nargs="*", type=Stage, choices=list(Stage), metavar="STAGE",
        help=f"what each stage would win if it were perfect: {', '.join(Stage)}; all without a name",
    )  # fmt: skip
    options.add_argument("--calibration", action="store_true", help="compare confidence with what is right")
    given = options.parse_args()
    asks_blame = given.blame or given.oracle is not None
    if given.predicted and (asks_blame or given.calibration):
        options.error("--blame, --oracle and --calibration read the articles anew: leave out --predicted")
    gold = _by_id(given.gold)
    blames: list[Blame] = []
    if given.predicted:
        found = _by_id(given.predicted)
    else:
        found, blames = _extracted(_texts(given.gold, gold, given.articles), gold, asks_blame)
    missing = sorted(gold.keys() - found.keys())
    if missing:
        sys.exit(f"Nothing to compare for: {', '.join(missing)}")
    report = score(gold, found)
    lines = score_lines(report, given.per_type, given.errors)
    if given.oracle is not None:
        lines += oracle_lines(report, blames, given.oracle or list(Stage))
    if given.blame:
        lines += blame_lines(blames)
    if given.calibration:
        lines += calibration_lines({row: judged(gold, found, row) for row in ("events", "ties")})
    print("\n".join(lines))


def _by_id(path: Path) -> dict[str, Any]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return {article["id"]: article for article in map(json.loads, filter(str.strip, lines))}


def _texts(gold_file: Path, gold: dict[str, Any], files: Iterable[Path]) -> dict[str, str]:
    """The text of every article of the gold file that has one."""
    texts = {id_: article["text"] for id_, article in gold.items() if "text" in article}
    beside = gold_file.with_suffix(".articles.jsonl")
    for path in [*files, *([beside] if beside.exists() else [])]:
        if path.suffix == ".jsonl":
            texts |= {id_: article["text"] for id_, article in _by_id(path).items()}
        else:
            texts[path.stem] = path.read_text(encoding="utf-8")
    return {id_: text for id_, text in texts.items() if id_ in gold}


def _extracted(
    texts: dict[str, str], gold: dict[str, Any], blamed: bool
) -> tuple[dict[str, Any], list[Blame]]:
    """The extraction of every text, and what went wrong in them if that is asked for."""
    from newsgraph.extraction.extract import analysed, read  # loads the model

    begun = time.perf_counter()
    results: dict[str, Any] = {}
    blames: list[Blame] = []
    for id_, doc in zip(texts, analysed(texts.values()), strict=True):
        extraction = read(doc)
        results[id_] = with_confidence(extraction)
        if blamed:
            blames += blame(id_, gold[id_], doc, extraction)
    seconds = time.perf_counter() - begun
    print(f"{len(texts)} articles in {seconds:.1f} s", file=sys.stderr)
    return results, blames


if __name__ == "__main__":
    main()
