"""From a text to its actors and statements. Plain Python on spaCy: no Django, no database."""
