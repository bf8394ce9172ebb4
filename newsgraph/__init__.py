"""Newsgraph: a knowledge graph of the news, every edge with its sentence."""

__version__ = "0.1.0"
