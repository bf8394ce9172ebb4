from newsgraph.knowledge.models.actors import Actor, Alias
from newsgraph.knowledge.models.corrections import (
    BY_PEOPLE,
    Conflict,
    Correction,
    Involved,
    Kind,
    Reason,
    Scope,
    Status,
    Subject,
)
from newsgraph.knowledge.models.queue import Lease, Sound, Suggestion
from newsgraph.knowledge.models.readings import Finding, Reading
from newsgraph.knowledge.models.statements import Mention, Statement

__all__ = [
    "BY_PEOPLE",
    "Actor",
    "Alias",
    "Conflict",
    "Correction",
    "Finding",
    "Involved",
    "Kind",
    "Lease",
    "Mention",
    "Reading",
    "Reason",
    "Scope",
    "Sound",
    "Statement",
    "Status",
    "Subject",
    "Suggestion",
]
