"""How many small faults in the rules of the extraction its tests notice, found with mutmut.

All mutants of a wing would take hours: a sample is drawn, the same as long as seed and code are the same.
Only the tests that mirror the four wings run, and of these the ones that reach the changed function.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.stats import status_by_exit_code

WINGS = ("mentions", "coref", "affiliations", "syntax")
SOURCE = Path("newsgraph/extraction")
WORK = Path("mutants")  # where mutmut works
CACHE = Path(".pytest_cache")  # with what the pipeline has analysed
NOTICED = ("killed", "timeout", "suspicious", "segfault")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("wings", nargs="*", choices=[*WINGS, []], help="all if none is given")
    parser.add_argument("--sample", type=int, default=40, help="mutants of each wing")
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    wings = options.wings or WINGS
    chosen = {wing: draw(wing, options.sample, options.seed) for wing in wings}
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir()
    CACHE.mkdir(exist_ok=True)
    (WORK / CACHE).symlink_to(CACHE.absolute())
    mutmut("run", "--max-children", "2", *(name for names in chosen.values() for name in names))
    status = statuses()
    survivors = [name for names in chosen.values() for name in names if status[name] not in NOTICED]
    for name in survivors:
        mutmut("show", name)
    for wing, names in chosen.items():
        noticed = sum(name not in survivors for name in names)
        print(f"{wing:14}{noticed:4} of {len(names):3} noticed  {noticed / len(names):4.0%}")


def draw(wing: str, size: int, seed: str) -> list[str]:
    """The names of some mutants of a wing."""
    names = []
    for path in sorted((SOURCE / wing).glob("*.py")):
        module = ".".join(path.with_suffix("").parts)
        made = mutate_file_contents(str(path), path.read_text(encoding="utf-8")).mutant_names
        names += [f"{module}.{name}" for name in made]
    return random.Random(f"{seed} {wing}").sample(names, min(size, len(names)))  # noqa: S311 (no secret)


def mutmut(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "mutmut", *arguments], check=False)  # noqa: S603 (our own)
    if done.returncode:
        raise SystemExit("mutmut stopped; do the tests of the four wings pass?")


def statuses() -> dict[str, str]:
    """Mutant -> "killed", "survived", "no tests", ..."""
    codes: dict[str, int | None] = {}
    for path in WORK.rglob("*.meta"):
        codes |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return {name: status_by_exit_code[code] for name, code in codes.items()}


if __name__ == "__main__":
    main()
