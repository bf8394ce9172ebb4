"""A text with marked spans as HTML: escaped, and well nested however the spans overlap."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True)
class Mark:
    """A half-open span of characters, and whatever the layer's tag is made of."""

    start: int
    end: int
    value: Any = None


@dataclass(frozen=True)
class Layer:
    """Marks that become one kind of element.

    `tag` gets the values of all marks that cover a piece of text, that of the shortest first, and
    returns the opening tag. Where marks of one layer overlap, the elements are cut, never nested,
    so a link never stands in a link.
    """

    element: str
    marks: Sequence[Mark]
    tag: Callable[[list[Any]], SafeString]


def mark_up(text: str, *layers: Layer) -> SafeString:
    """The text as HTML with the first layer's elements outermost. Spans beyond the text are cut."""
    cuts = _cuts(text, layers)
    covers = [_covers(cuts, layer.marks) for layer in layers]
    html: list[str] = []
    opened: list[tuple[int, tuple[Mark, ...]]] = []
    for place, (start, end) in enumerate(itertools.pairwise(cuts)):
        wanted = [(depth, cover[place]) for depth, cover in enumerate(covers) if cover[place]]
        kept = _common(opened, wanted)
        html.extend(f"</{layers[depth].element}>" for depth, _marks in reversed(opened[kept:]))
        html.extend(layers[depth].tag([mark.value for mark in marks]) for depth, marks in wanted[kept:])
        html.append(escape(text[start:end]))
        opened = wanted
    html.extend(f"</{layers[depth].element}>" for depth, _marks in reversed(opened))
    return mark_safe("".join(html))  # noqa: S308 - every piece is escaped or a tag of format_html


def _cuts(text: str, layers: Iterable[Layer]) -> list[int]:
    places = {0, len(text)}
    for layer in layers:
        for mark in layer.marks:
            places.update(min(max(place, 0), len(text)) for place in (mark.start, mark.end))
    return sorted(places)


def _covers(cuts: list[int], marks: Sequence[Mark]) -> list[tuple[Mark, ...]]:
    """For each piece between two cuts the marks that cover it, the shortest first."""
    waiting = sorted((mark for mark in marks if mark.start < mark.end), key=lambda mark: mark.start)
    active: list[Mark] = []
    covers: list[tuple[Mark, ...]] = []
    upcoming = 0
    for place in cuts[:-1]:
        while upcoming < len(waiting) and waiting[upcoming].start <= place:
            active.append(waiting[upcoming])
            upcoming += 1
        active = [mark for mark in active if mark.end > place]
        covers.append(tuple(sorted(active, key=lambda mark: (mark.end - mark.start, mark.start))))
    return covers


def _common(opened: list[Any], wanted: list[Any]) -> int:
    """How many elements, from the outermost, may stay open."""
    for depth, (one, other) in enumerate(zip(opened, wanted, strict=False)):
        if one != other:
            return depth
    return min(len(opened), len(wanted))
