from newsgraph.knowledge.models.actors import Actor, Alias
from newsgraph.knowledge.models.readings import Finding, Reading
from newsgraph.knowledge.models.review import (
    Conflict,
    Correction,
    Involved,
    Kind,
    Reason,
    Scope,
    Status,
    Subject,
)
from newsgraph.knowledge.models.statements import Mention, Statement

__all__ = [
    "Actor",
    "Alias",
    "Conflict",
    "Correction",
    "Finding",
    "Involved",
    "Kind",
    "Mention",
    "Reading",
    "Reason",
    "Scope",
    "Statement",
    "Status",
    "Subject",
]
