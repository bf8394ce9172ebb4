from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class AdminSite(admin.AdminSite):
    """The stock admin, open to everybody who may correct, not only to staff."""

    site_title = _("Newsgraph")
    site_header = _("Newsgraph administration")
    index_title = _("Correct and manage")

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_active and (
            request.user.is_staff or request.user.has_perm("knowledge.change_statement")
        )
