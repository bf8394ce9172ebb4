from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsgraph.graphs.selection import USUALLY
from newsgraph.web.wording.relation_types import EXAMPLES, QUADS_WITH_TYPES


def guide(request: HttpRequest) -> HttpResponse:
    """What this is, what the machine tells apart, and how to go on from here."""
    kinds = [
        (quad, word, [(name, EXAMPLES[name]) for name in names]) for quad, word, names in QUADS_WITH_TYPES
    ]
    return render(request, "guide.html", {"kinds": kinds, "sure": round(100 * USUALLY.confidence)})
