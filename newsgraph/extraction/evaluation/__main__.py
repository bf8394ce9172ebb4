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

from newsgraph.extraction.evaluation.scoring import Report, Tally, score
from newsgraph.extraction.output import as_json


def main() -> None:
    options = argparse.ArgumentParser(
        prog="script/evaluate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("gold", type=Path)
    options.add_argument("articles", type=Path, nargs="*")
    options.add_argument("--predicted", type=Path, help="score this output of manage.py extract instead")
    options.add_argument("--per-type", action="store_true", help="a row for each relation type")
    options.add_argument("--errors", action="store_true", help="list what was missed (-) and invented (+)")
    given = options.parse_args()
    gold = _by_id(given.gold)
    if given.predicted:
        found = _by_id(given.predicted)
    else:
        found = _extracted(_texts(given.gold, gold, given.articles))
    missing = sorted(gold.keys() - found.keys())
    if missing:
        sys.exit(f"Nothing to compare for: {', '.join(missing)}")
    _show(score(gold, found), given.per_type, given.errors)


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


def _extracted(texts: dict[str, str]) -> dict[str, Any]:
    from newsgraph.extraction.extract import extract_many  # loads the model

    begun = time.perf_counter()
    results = {id_: as_json(result) for id_, result in zip(texts, extract_many(texts.values()), strict=True)}
    seconds = time.perf_counter() - begun
    print(f"{len(texts)} articles in {seconds:.1f} s", file=sys.stderr)
    return results


def _show(report: Report, per_type: bool, errors: bool) -> None:
    if errors:
        print("\n".join(report.errors))
    print(f"{'':18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}")
    for name, tally in report.rows.items():
        print(_row(name, tally))
    if report.canonical.found:
        print(f"canonical names right: {report.canonical.precision:.1f}")
    if per_type:
        for name, tally in sorted(report.types.items(), key=lambda item: -item[1].wanted):
            print(_row(f"  {name}", tally))


def _row(name: str, tally: Tally) -> str:
    figures = "".join(f"{figure:7.1f}" for figure in (tally.precision, tally.recall, tally.f1))
    return f"{name:18}{figures}{tally.wanted:7}{tally.found:7}"


if __name__ == "__main__":
    main()
