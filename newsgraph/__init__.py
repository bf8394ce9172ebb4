"""Newsgraph: a knowledge graph of the news, every edge with its sentence."""

__version__ = "0.2.0"  # raised whenever articles would be read otherwise than before
