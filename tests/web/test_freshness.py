"""After "Back" a page shows what is so now."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/", "/articles/", "/actors/", "/review/", "/upload/"])
def test_no_browser_keeps_a_page_for_the_way_back(admin_client, address):
    assert "no-store" in admin_client.get(address)["Cache-Control"]
