"""Rows of an article = its reading + decisions about its text and its actors. See docs/corrections.md."""
