"""Pages leave out what is not sure enough, and say how much that is."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from newsgraph.graphs.selection import USUALLY, Trust
from newsgraph.knowledge.models.statements import StatementQuerySet
from newsgraph.web.forms.filters import TrustFilter


def trust_of(given: QueryDict, said: StatementQuerySet) -> tuple[Trust, dict[str, Any]]:
    """What ?confirmed= and ?sure= choose of all that is said, and what templates/parts/trust.html wants."""
    form = TrustFilter(given)
    trust = form.trust()
    return trust, {"trust_form": form, "hidden": trust.hidden(said), "everything": everything(given)}


def usually(said: StatementQuerySet) -> dict[str, Any]:
    """What templates/parts/hidden.html wants where one can't choose."""
    return {"hidden": USUALLY.hidden(said), "everything": everything(QueryDict())}


def everything(given: QueryDict) -> str:
    """The query of the same page with all statements, however unsure."""
    query = given.copy()
    query.pop("page", None)
    query.pop("confirmed", None)
    query["sure"] = "0"
    return query.urlencode()
