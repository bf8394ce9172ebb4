"""Measurements of the whole on this machine: script/bench upload, script/bench extraction."""
