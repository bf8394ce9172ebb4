"""Decisions in words that people read: what was decided, about what, and what it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from newsgraph.knowledge.models import Correction, Kind, Status, Subject
from newsgraph.web.wording.kinds import kind_word
from newsgraph.web.wording.relation_types import type_word

HEADLINES = {
    (Subject.STATEMENT, Kind.CONFIRM): _("Statement accepted"),
    (Subject.STATEMENT, Kind.REJECT): _("Statement rejected"),
    (Subject.STATEMENT, Kind.EDIT): _("Statement changed"),
    (Subject.STATEMENT, Kind.ADD): _("Statement added"),
    (Subject.MENTION, Kind.CONFIRM): _("Mention accepted"),
    (Subject.MENTION, Kind.REJECT): _("Mention rejected"),
    (Subject.MENTION, Kind.EDIT): _("Mention given to another actor"),
    (Subject.MENTION, Kind.MARK): _("Marked as an actor"),
    (Subject.MENTION, Kind.UNMARK): _("No longer marked as an actor"),
    (Subject.ACTOR, Kind.CONFIRM): _("Actor accepted"),
    (Subject.ACTOR, Kind.REJECT): _("Actor rejected"),
    (Subject.ACTOR, Kind.EDIT): _("Actor changed"),
    (Subject.ACTOR, Kind.ADD): _("Actor added"),
    (Subject.ACTOR, Kind.MERGE): _("Actors merged"),
    (Subject.ACTOR, Kind.APART): _("Never to be merged"),
    (Subject.ALIAS, Kind.CONFIRM): _("Name confirmed"),
    (Subject.ALIAS, Kind.REJECT): _("Name forbidden"),
    (Subject.ALIAS, Kind.EDIT): _("Name given to another actor"),
}
OTHER_HEADLINES = {
    Kind.UNDO: _("Undone"),
    Kind.REDO: _("Done again"),
    Kind.DISMISS: _("Conflict dismissed"),
}
LABELS = {
    "source": _("who"),
    "type": _("does what"),
    "target": _("to whom"),
    "topic": _("topic"),
    "role": _("role"),
    "negated": _("negated"),
    "reported": _("reported"),
    "actor": _("actor"),
    "name": _("name"),
    "kind": _("kind"),
    "status": _("status"),
}
VERDICTS = {Kind.CONFIRM: Status.CONFIRMED, Kind.REJECT: Status.REJECTED}
NOTHING = "–"


@dataclass(frozen=True)
class Difference:
    """One thing that a decision changed, in the reader's words."""

    label: str
    before: str
    after: str


def headline(decision: Correction) -> str:
    """What was done, in a word or three."""
    if decision.kind in OTHER_HEADLINES:
        done = str(OTHER_HEADLINES[Kind(decision.kind)])
        return f"{done}: {headline(decision.of)}" if decision.of else done
    return str(HEADLINES.get((Subject(decision.subject), Kind(decision.kind)), str(decision)))


def told(decision: Correction) -> str:
    """What was done to what: "Statement rejected: Nordland – accuses – Südland"."""
    what = about(decision)
    return f"{headline(decision)}: {what}" if what else headline(decision)


def way_back(decision: Correction) -> tuple[str, int]:
    """How to take it back: the name of the address to post to, and the number that it needs."""
    if decision.of_id is not None and decision.kind in (Kind.UNDO, Kind.REDO):
        return ("redo" if decision.kind == Kind.UNDO else "undo"), decision.of_id
    return "undo", decision.pk


def about(decision: Correction) -> str:
    """What it was done to: "Nordland – accuses – Südland", or "„Okoro“: Jonas Okoro"."""
    if decision.of and decision.kind in OTHER_HEADLINES:
        return about(decision.of)
    if decision.subject == Subject.STATEMENT:
        return statement_words((decision.said or {}) | decision.before | decision.after)
    actors = [*_actors(decision.after), *_actors(decision.before)]
    names = " / ".join(dict.fromkeys(actors))
    if decision.subject in (Subject.MENTION, Subject.ALIAS):
        return f"“{decision.surface}”" + (f": {names}" if names else "")
    return names or str(decision.after.get("name", ""))


def differences(decision: Correction) -> list[Difference]:
    """What a decision changed: what people know by a word, and is not the same afterwards.

    For one that undoes another, the other way round.
    """
    if decision.of and decision.kind == Kind.UNDO:
        return [Difference(row.label, row.after, row.before) for row in differences(decision.of)]
    if decision.of and decision.kind == Kind.REDO:
        return differences(decision.of)
    before, after = dict(decision.before), dict(decision.after)
    if decision.kind in VERDICTS and decision.subject != Subject.ALIAS:
        after = {"status": VERDICTS[Kind(decision.kind)].value}
    elif decision.subject == Subject.ALIAS:
        after.setdefault("actor", None)
    rows = [
        Difference(str(label), value_words(key, before.get(key)), value_words(key, after[key]))
        for key, label in LABELS.items()
        if key in after
    ]
    return [row for row in rows if row.before != row.after]


def statement_words(values: Mapping[str, Any]) -> str:
    """A statement as kept in corrections: "Nordland – not accuses – Südland · topic Gas"."""
    if "type" not in values:
        return ""
    verb = type_word(values["type"])
    if values.get("negated"):
        verb = f"{pgettext_lazy('negated statement', 'not')} {verb}"
    ends = [value_words("source", values.get("source")), verb]
    if values.get("target"):
        ends.append(value_words("target", values["target"]))
    more = [f" · {_(name)} {values[name]}" for name in ("topic", "role") if values.get(name)]
    return " – ".join(ends) + "".join(more)


def value_words(key: str, value: Any) -> str:
    """One value of a decision as a reader would say it."""
    if isinstance(value, Mapping):
        return str(value.get("name") or NOTHING)
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    if value is None or value == "":
        return NOTHING
    if key == "type":
        return type_word(str(value))
    if key == "kind":
        return kind_word(str(value))
    if key == "status":
        return str(Status(value).label if value in Status.values else value)
    return str(value)


def _actors(values: Mapping[str, Any]) -> list[str]:
    return [str(value["name"]) for value in values.values() if isinstance(value, Mapping) and "name" in value]
