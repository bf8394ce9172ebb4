"""Graphs as files to take away. A new one is a module here and an entry of EXPORTS."""

from __future__ import annotations

from newsgraph.graphs.exports.export import Export
from newsgraph.graphs.exports.follow_the_money import FOLLOW_THE_MONEY
from newsgraph.graphs.exports.networks import GEXF, GRAPHML
from newsgraph.graphs.exports.statements_csv import STATEMENTS_CSV
from newsgraph.graphs.exports.statements_jsonl import STATEMENTS_JSONL

EXPORTS: dict[str, Export] = {
    one.name: one for one in (STATEMENTS_CSV, STATEMENTS_JSONL, GEXF, GRAPHML, FOLLOW_THE_MONEY)
}
