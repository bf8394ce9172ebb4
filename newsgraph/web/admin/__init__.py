from newsgraph.web.admin.actors import ActorAdmin
from newsgraph.web.admin.articles import ArticleAdmin
from newsgraph.web.admin.corrections import ConflictAdmin, CorrectionAdmin
from newsgraph.web.admin.jobs import DeliveryAdmin, JobAdmin
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
    "DeliveryAdmin",
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
