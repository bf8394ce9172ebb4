"""From scores to trees and spans: a single-root maximum spanning tree, and BIO Viterbi."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
SUBJECTS = ("nsubj", "nsubj:pass")
FORBIDDEN = -1e9


def tree(scores: Array) -> list[int]:
    """The best tree with one root. scores: (words, words + 1), column 0 the root.

    Returns for every word the index of its head word, -1 for the root.
    """
    n = len(scores)
    if n == 0:
        return []
    full = np.full((n + 1, n + 1), FORBIDDEN)
    full[1:, :] = scores
    full[np.arange(1, n + 1), np.arange(1, n + 1)] = FORBIDDEN
    heads = full.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() != 1 or _cycle(heads) is not None:
        heads = _single_root(full)
    return [int(h) - 1 for h in heads[1:]]


def _single_root(full: Array) -> Array:
    """Try a heavy price on the root first; it makes exactly one root in all but odd cases."""
    priced = full.copy()
    priced[1:, 0] -= 1e4
    heads = _spanning(priced)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) > 1:
        best = max(roots, key=lambda r: full[r, 0])
        for other in roots:
            if other != best:
                heads[other] = best
    return heads


def _cycle(heads: Array) -> Array | None:
    """A cycle among the words 1..n, if there is one."""
    colour = np.zeros(len(heads), int)
    colour[0] = -1
    for start in range(1, len(heads)):
        node = start
        while colour[node] == 0:
            colour[node] = start
            node = heads[node]
        if colour[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(int(heads[cycle[-1]]))
            return np.array(cycle)
        while colour[start] == start:
            colour[start] = -1
            start = heads[start]
    return None


def _spanning(scores: Array) -> Array:
    """Chu-Liu-Edmonds over a dense matrix; row = dependent, column = head, 0 the root."""
    heads: Array = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    own = scores[cycle, heads[cycle]]
    contracted = np.full((len(outside) + 1, len(outside) + 1), FORBIDDEN)
    contracted[:-1, :-1] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, cycle)]  # a word outside with its head in the cycle
    contracted[:-1, -1] = leaving.max(1)
    entering = scores[np.ix_(cycle, outside)] - own[:, None]  # a cycle word with its head outside
    contracted[-1, :-1] = entering.max(0)
    inner = _spanning(contracted)
    result: Array = heads.copy()
    for i, word in enumerate(outside[1:], start=1):
        head = inner[i]
        result[word] = cycle[leaving[i].argmax()] if head == len(outside) else outside[head]
    entry = inner[-1]
    result[cycle[entering[:, entry].argmax()]] = outside[entry]
    return result


def dependencies(heads: Sequence[int], scores: Array, labels: Sequence[str]) -> list[str]:
    """The best label of every arc; a verb keeps its likeliest subject only.

    scores: (words, words + 1, labels). The root's label is always "root".
    """
    rows = np.arange(len(heads))
    chosen = scores[rows, np.asarray(heads) + 1]
    chosen = chosen.copy()
    chosen[:, labels.index("root")] = FORBIDDEN
    subjects = [labels.index(name) for name in SUBJECTS if name in labels]
    best = chosen.argmax(1)
    by_head: dict[int, list[int]] = {}
    for word in map(int, np.flatnonzero(np.isin(best, subjects))):
        by_head.setdefault(heads[word], []).append(word)
    for words in by_head.values():
        if len(words) > 1:
            others = np.delete(chosen[words], subjects, axis=1).max(1)
            margin = chosen[words][:, subjects].max(1) - others
            for word in words:
                if word != words[int(margin.argmax())]:
                    chosen[word, subjects] = FORBIDDEN
                    best[word] = chosen[word].argmax()
    return ["root" if head < 0 else labels[best[i]] for i, head in enumerate(heads)]


def bio_transitions(labels: Sequence[str]) -> tuple[Array, Array]:
    """(start, transition) scores: I-X only after B-X or I-X."""

    def allowed(before: str, after: str) -> bool:
        return not after.startswith("I-") or (before[2:] == after[2:] and before != "O")

    start = np.array([FORBIDDEN if label.startswith("I-") else 0.0 for label in labels])
    between = np.array([[0.0 if allowed(a, b) else FORBIDDEN for b in labels] for a in labels])
    return start, between


def best_labels(scores: Array, start: Array, between: Array) -> list[int]:
    """Viterbi over (words, labels) with constraints from bio_transitions."""
    if len(scores) == 0:
        return []
    best, came_from = scores[0] + start, []
    for row in scores[1:]:
        paths = best[:, None] + between
        came_from.append(paths.argmax(0))
        best = paths.max(0) + row
    label = int(best.argmax())
    path = [label]
    for back in reversed(came_from):
        label = int(back[label])
        path.append(label)
    return path[::-1]
