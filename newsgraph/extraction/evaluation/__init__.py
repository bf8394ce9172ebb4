"""How good the extraction is: its results against a gold file."""
