"""Words per second of the bare encoder, the pipeline, the extraction and ingest, and a worker's memory.

All in one process and on one thread, over the example articles; each the median of five rounds,
the first of which also warms up.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Sequence
from operator import truediv
from statistics import median

from tests.bench.setting import MANAGE, example_texts, new_installation

ROUNDS = 5
ARTICLES = 8


def main() -> None:
    folder = new_installation()
    texts = example_texts()[:ARTICLES]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} articles, {words} words\n")
    acts = {act.__name__: act(texts) for act in (encoder, pipeline, extraction, ingest)}
    spans = {name: [] for name in acts}
    for _ in range(ROUNDS):  # in turns, so that whatever else the machine does meets all of them
        for name, act in acts.items():
            spans[name].append(seconds(act))
    for name in acts:
        speed = words / median(spans[name])
        share = 100 * median(map(truediv, spans["pipeline"], spans[name]))
        print(f"{name:12}{speed:8.0f} words/s   {share:4.0f} % of the pipeline")
    print(f"worker      {worker_megabytes(texts):8.0f} MB at most")
    shutil.rmtree(folder)


def seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def encoder(texts: Sequence[str]) -> Callable[[], object]:
    """The network alone, on the sentences that the pipeline would give it."""
    from newsgraph.extraction.extract import pipeline as german
    from newsgraph.extraction.pipeline.analysis import _words

    nlp = german()
    analysis = nlp.get_pipe("newsgraph_analysis")
    with nlp.select_pipes(disable=["newsgraph_analysis"]):
        docs = list(nlp.pipe(texts))
    runs = [_words(run) for doc in docs for run in analysis._runs(doc)]
    return lambda: analysis._encoder.run(runs)


def pipeline(texts: Sequence[str]) -> Callable[[], object]:
    from newsgraph.extraction.extract import TEXTS_AT_ONCE
    from newsgraph.extraction.extract import pipeline as german

    return lambda: list(german().pipe(texts, batch_size=TEXTS_AT_ONCE))


def extraction(texts: Sequence[str]) -> Callable[[], object]:
    from newsgraph.extraction.extract import extract_many

    return lambda: list(extract_many(texts))


def ingest(texts: Sequence[str]) -> Callable[[], object]:
    """What a worker does, article by article: extract, resolve, store."""
    from newsgraph.extraction.extract import extract
    from newsgraph.ingest.journey import run_job
    from newsgraph.ingest.models import Job

    def run() -> None:
        for job in take_in_all(texts):
            run_job(job, extract)
        if Job.objects.exclude(state="done").exists():
            sys.exit("Not every article could be read.")

    return run


def take_in_all(texts: Sequence[str]) -> list[int]:
    """Empty the database and queue the texts. Returns the jobs' keys."""
    from newsgraph.articles.drafts import Draft
    from newsgraph.articles.models import Article
    from newsgraph.ingest.intake import take_in
    from newsgraph.knowledge.storing import withdraw_article

    for article in Article.objects.all():
        withdraw_article(article)
    articles = [take_in(Draft("Bench", text), by=None, upload=uuid.uuid4())[0] for text in texts]
    return [article.jobs.get().pk for article in articles]


def worker_megabytes(texts: Sequence[str]) -> float:
    """The most memory that a worker process ever has while it reads all of them."""
    take_in_all(texts)
    process = subprocess.Popen([sys.executable, MANAGE, "worker", "--until-empty"])  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("The worker failed.")
    return usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
