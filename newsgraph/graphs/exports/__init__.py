"""Graphs as files to take away. A new one is a module here and an entry of EXPORTS."""

from __future__ import annotations

from newsgraph.graphs.exports.export import Export
from newsgraph.graphs.exports.statements_csv import STATEMENTS_CSV

EXPORTS: dict[str, Export] = {one.name: one for one in (STATEMENTS_CSV,)}
