from newsgraph.knowledge.admin.actors import ActorAdmin, AliasAdmin
from newsgraph.knowledge.admin.corrections import CorrectionAdmin
from newsgraph.knowledge.admin.mentions import MentionAdmin
from newsgraph.knowledge.admin.statements import StatementAdmin

__all__ = ["ActorAdmin", "AliasAdmin", "CorrectionAdmin", "MentionAdmin", "StatementAdmin"]
