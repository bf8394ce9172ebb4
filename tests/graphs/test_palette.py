"""The colours can be read on light and dark ground, and told apart by people who see fewer of them."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import numpy as np
import pytest

from newsgraph.extraction.relation_types import Quad
from newsgraph.extraction.results import ActorKind

STYLE = Path(__file__).parents[2] / "static" / "css" / "palette.css"

# Machado, Oliveira, Fernandes (2009), severity 1.0, on linear RGB.
VISION = {
    "normal": np.eye(3),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
    ),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def themes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r'\[data-bs-theme="(\w+)"\] \{(.*?)\}', STYLE.read_text(), re.DOTALL)
    return {theme: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for theme, block in blocks}


def linear(colour: str) -> np.ndarray:
    parts = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    dark, light = sorted(float(linear(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def difference(one: str, other: str, vision: np.ndarray) -> float:
    """CIE76 between two colours as a kind of vision sees them."""
    return float(np.linalg.norm(lab(one, vision) - lab(other, vision)))


def lab(colour: str, vision: np.ndarray) -> np.ndarray:
    xyz = TO_XYZ @ np.clip(vision @ linear(colour), 0, 1) / [0.9505, 1, 1.089]
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


QUADS = [f"quad-{quad.value}" for quad in Quad]
KINDS = [f"kind-{kind.value}" for kind in ActorKind]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_quad_and_kind_has_a_colour_that_stands_out(theme: str) -> None:
    colours = themes()[theme]
    for name in QUADS + KINDS:
        assert contrast(colours[name], colours["surface"]) >= 3, name


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_is_readable_on_every_ground(theme: str) -> None:
    colours = themes()[theme]
    for ink, ground in itertools.product(("ink", "ink-soft", "accent"), ("surface", "page")):
        assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["accent-ink"], colours["accent"]) >= 4.5
    assert contrast(colours["ink"], colours["glow"]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("vision", VISION)
def test_colours_differ_for_every_kind_of_vision(theme: str, vision: str) -> None:
    colours = themes()[theme]
    for group in (QUADS, KINDS):
        for one, other in itertools.combinations(group, 2):
            assert difference(colours[one], colours[other], VISION[vision]) >= 12, (one, other)
