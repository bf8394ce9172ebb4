"""Reading a file in a process of its own, with limits on time and memory: what is in it may be a trap.

Usage: python -m newsgraph.articles.formats.apart NAME < FILE     (what `read_apart` starts)
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from newsgraph.articles.drafts import Draft, Refused
from newsgraph.articles.formats import read_file

SECONDS = 120
MEMORY = 2_000_000_000
"""Bytes of addresses; what is really used is far less."""
MOST_WRITTEN = 200_000_000


def read_apart(name: str, data: bytes) -> Sequence[Draft | Refused]:
    """As `read_file`, but no file can hold up or bring down this process."""
    command = [sys.executable, "-m", "newsgraph.articles.formats.apart", name]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise ValidationError(_("Reading this file takes too long.")) from error
    if done.returncode:
        raise ValidationError(_("This file is too large or too entangled to be read."))
    said = json.loads(done.stdout)
    if "refused" in said:
        raise _refusal(said["refused"])
    return [_found(one) for one in said["found"]]


def as_json(error: ValidationError) -> list[Any]:
    """The sentences of a refusal, untranslated, with what is to be put into them."""
    with override(None):
        return [[str(one.message), one.params] for one in error.error_list]


def _refusal(said: list[Any]) -> ValidationError:
    return ValidationError([ValidationError(message, params=params) for message, params in said])


def _found(said: dict[str, Any]) -> Draft | Refused:
    if "reason" in said:
        return Refused(said["name"], _refusal(said["reason"]))
    published = said["published_on"]
    day = date.fromisoformat(published) if published else None
    return Draft(**said | {"mends": tuple(said["mends"]), "published_on": day})


def _main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    import django

    django.setup()
    said: dict[str, Any]
    try:
        found = read_file(sys.argv[1], sys.stdin.buffer.read())
        said = {"found": [_said(one) for one in found]}
    except ValidationError as refusal:
        said = {"refused": as_json(refusal)}
    written = json.dumps(said)
    if len(written) > MOST_WRITTEN:
        raise SystemExit(3)
    sys.stdout.write(written)


def _said(one: Draft | Refused) -> dict[str, Any]:
    if isinstance(one, Refused):
        return {"name": one.name, "reason": as_json(one.reason)}
    return asdict(one) | {"published_on": one.published_on.isoformat() if one.published_on else None}


if __name__ == "__main__":
    _main()
