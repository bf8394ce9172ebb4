"""What `script/evaluate` prints: scores, blame and calibration, as lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from textwrap import shorten

from newsgraph.extraction.evaluation.blame import TABLES, Blame
from newsgraph.extraction.evaluation.calibration import TENTHS, Judged, bins, calibration_error
from newsgraph.extraction.evaluation.oracle import Stage, perfect
from newsgraph.extraction.evaluation.scoring import Report, Tally, spelt

EVIDENCE_WIDTH = 120  # characters


def score_lines(report: Report, per_type: bool, errors: bool) -> list[str]:
    """Precision, recall and F1 of every row; before them the errors, behind them the types, if asked for."""
    lines = list(report.errors) if errors else []
    lines.append(f"{'':18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}")
    lines += [_row(name, tally) for name, tally in report.rows.items()]
    if report.canonical.found:
        lines.append(f"canonical names right: {report.canonical.precision:.1f}")
    if per_type:
        by_number = sorted(report.types.items(), key=lambda item: -item[1].wanted)
        lines += [_row(f"  {name}", tally) for name, tally in by_number]
    return lines


def _row(name: str, tally: Tally) -> str:
    figures = "".join(f"{figure:7.1f}" for figure in (tally.precision, tally.recall, tally.f1))
    return f"{name:18}{figures}{tally.wanted:7}{tally.found:7}"


def oracle_lines(report: Report, blames: Sequence[Blame], stages: Sequence[Stage]) -> list[str]:
    """Events and ties if one stage were perfect."""
    lines = []
    for row in ("events", "ties"):
        lines += ["", f"{row} with perfect"]
        lines += [_row(f"  {stage}", perfect(report.rows[row], row, blames, stage)) for stage in stages]
    return lines


def blame_lines(blames: Sequence[Blame]) -> list[str]:
    """How many errors each stage is to blame for, table by table; then every error by stage."""
    lines: list[str] = []
    for table, stages in TABLES.items():
        errors = [b for b in blames if b.table == table]
        counts = Counter(b.stage for b in errors)
        lines += ["", f"{table:34}{len(errors):5}"]
        lines += [f"  {stage:32}{counts[stage]:5}" for stage in stages]
    for table, stages in TABLES.items():
        lines += ["", table]
        errors = [b for b in blames if b.table == table]
        lines += map(_error, sorted(errors, key=lambda b: stages.index(b.stage)))
    return lines


def _error(b: Blame) -> str:
    detail = f" ({b.detail})" if b.detail else ""
    evidence = shorten(b.evidence, EVIDENCE_WIDTH, placeholder=" …")
    return f"  {b.stage}{detail}: {b.article} {spelt(b.triple)}: {evidence}"


def calibration_lines(statements: Mapping[str, Sequence[Judged]]) -> list[str]:
    """For each row of the scores: its statements by confidence, the share right, and the mean difference."""
    lines = []
    for row, made in statements.items():
        filled = bins(made)
        lines += ["", f"{row:18}{'number':>7}{'mean':>7}{'right':>7}"]
        for b in filled:
            name = f"  {b.low:.1f}–{b.low + 1 / TENTHS:.1f}"
            lines.append(f"{name:18}{b.number:7}{b.confidence:7.2f}{b.right:7.2f}")
        lines.append(f"  expected calibration error: {calibration_error(filled):.3f}")
    return lines
