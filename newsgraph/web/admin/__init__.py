from newsgraph.web.admin.actors import ActorAdmin
from newsgraph.web.admin.corrections import ConflictAdmin, CorrectionAdmin
from newsgraph.web.admin.jobs import ArticleAdmin, JobAdmin
from newsgraph.web.admin.mentions import MentionAdmin
from newsgraph.web.admin.names import AliasAdmin
from newsgraph.web.admin.queue import LeaseAdmin, SuggestionAdmin
from newsgraph.web.admin.readings import FindingAdmin, InvolvedAdmin, ReadingAdmin, SoundAdmin
from newsgraph.web.admin.statements import StatementAdmin

__all__ = [
    "ActorAdmin",
    "AliasAdmin",
    "ArticleAdmin",
    "ConflictAdmin",
    "CorrectionAdmin",
    "FindingAdmin",
    "InvolvedAdmin",
    "JobAdmin",
    "LeaseAdmin",
    "MentionAdmin",
    "ReadingAdmin",
    "SoundAdmin",
    "StatementAdmin",
    "SuggestionAdmin",
]
