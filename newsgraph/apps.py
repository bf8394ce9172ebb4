from __future__ import annotations

from django.contrib.admin.apps import AdminConfig as StockAdminConfig


class AdminConfig(StockAdminConfig):
    default_site = "newsgraph.web.admin_site.AdminSite"
