from newsgraph.knowledge.models.actors import Actor, Alias
from newsgraph.knowledge.models.review import Correction, Status
from newsgraph.knowledge.models.statements import Mention, Statement

__all__ = ["Actor", "Alias", "Correction", "Mention", "Statement", "Status"]
