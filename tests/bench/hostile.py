"""Seconds for texts that nobody wrote, at two lengths: four times as long may take four times as long.

Cleaning happens while a person waits for a page, reading in a worker.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import suppress

from tests.bench.setting import new_installation

LENGTHS = {"cleaning": (50_000, 200_000), "reading": (5_000, 20_000)}
UNITS = {
    "words": "Die Kanzlerin lobte den Minister und ",
    "thumbs": "👍",
    "families": "👨\u200d👩\u200d👧\u200d👦",
    "full stops": ".",
    "brackets": "(",
    "initials": "A. ",
    "digits": "7",
    "broken words": "a-\n",
    "capitals": "ABC DEF GHI. ",
    "open tags": "<p>a<p>b<p>c<a ",
    "open quotes": '<p>a<p>b<p>c<a x="',
    "open comments": "<p>a<p>b<p>c<!--",
    "open scripts": "<p>a<p>b<p>c<script>",
    "entities": "<p>a<p>b<p>c&",
    "nested": "<div>",
    "encoded twice": "Ã¤Ã¶Ã¼ ",
}


def main() -> None:
    folder = new_installation()
    from django.core.exceptions import ValidationError

    from newsgraph.articles.cleaning import clean
    from newsgraph.extraction.extract import extract

    def cleaned(text: str) -> None:
        with suppress(ValidationError):  # nothing to read in it, said in as much time
            clean(text)

    acts: dict[str, Callable[[str], object]] = {
        "cleaning": cleaned,
        "reading": lambda text: extract(text, language="de"),
    }
    extract("Die Kanzlerin kam.", language="de")  # loads the model
    for name, act in acts.items():
        short, long = LENGTHS[name]
        print(f"{name:16}{short:>12,}{long:>12,}   ratio")
        for kind, unit in UNITS.items():
            spans = [seconds(act, (unit * length)[:length] + " Wort") for length in (short, long)]
            print(f"  {kind:14}{spans[0]:10.2f} s{spans[1]:10.2f} s{spans[1] / max(spans[0], 0.01):8.1f}")
    shutil.rmtree(folder)


def seconds(act: Callable[[str], object], text: str) -> float:
    begun = time.perf_counter()
    act(text)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
