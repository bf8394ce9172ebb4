"""What the documentation says about settings is what there is."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_every_setting_of_the_environment_is_described_and_no_other():
    read = re.findall(r'env\.\w+\(\s*"(\w+)"', (ROOT / "newsgraph" / "settings.py").read_text())
    described = re.findall(r"^\| `(\w+)` \|", (ROOT / "docs" / "settings.md").read_text(), re.MULTILINE)
    assert sorted(set(read)) == sorted(described)
