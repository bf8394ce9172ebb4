from newsgraph.knowledge.admin.actors import ActorAdmin
from newsgraph.knowledge.admin.corrections import ConflictAdmin, CorrectionAdmin
from newsgraph.knowledge.admin.mentions import MentionAdmin
from newsgraph.knowledge.admin.names import AliasAdmin
from newsgraph.knowledge.admin.queue import LeaseAdmin, SuggestionAdmin
from newsgraph.knowledge.admin.readings import FindingAdmin, InvolvedAdmin, ReadingAdmin, SoundAdmin
from newsgraph.knowledge.admin.statements import StatementAdmin

__all__ = [
    "ActorAdmin",
    "AliasAdmin",
    "ConflictAdmin",
    "CorrectionAdmin",
    "FindingAdmin",
    "InvolvedAdmin",
    "LeaseAdmin",
    "MentionAdmin",
    "ReadingAdmin",
    "SoundAdmin",
    "StatementAdmin",
    "SuggestionAdmin",
]
