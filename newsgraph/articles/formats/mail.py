"""E-mails that were saved: the message itself, and each attachment that can be read."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import clean_line, mended
from newsgraph.articles.drafts import PUBLISHER_LENGTH, TITLE_LENGTH, Draft, Refused
from newsgraph.articles.formats.format import Format, ReadFile

_HEADERS = (
    b"from:",
    b"to:",
    b"subject:",
    b"date:",
    b"received:",
    b"return-path:",
    b"message-id:",
    b"mime-version:",
)
LEAST_HEADERS = 3


def reader(read_file: ReadFile) -> Format:
    """The format; `read_file` reads what is attached."""

    def read(name: str, data: bytes) -> list[Draft | Refused]:
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)  # noqa: S101 (that is what this policy makes)
        found: list[Draft | Refused] = [*_message(name, message)]
        for part in message.iter_attachments():
            attached = clean_line(part.get_filename() or part.get_content_type())
            content = part.get_payload(decode=True)
            try:
                found += read_file(attached, content if isinstance(content, bytes) else b"")
            except ValidationError as refusal:
                found.append(Refused(attached, refusal))
        if not any(isinstance(one, Draft) for one in found):
            raise ValidationError(_("There is no text in this e-mail."))
        return found

    return Format(
        name=_("e-mail"), suffixes=(".eml",), media_types=("message/rfc822",), read=read, sniff=_is_mail
    )


def _message(name: str, message: EmailMessage) -> list[Draft]:
    """What was written; nothing if only files were sent."""
    body = message.get_body(preferencelist=("plain", "html"))
    try:
        text, mends = mended(str(body.get_content()) if body is not None else "")
    except (ValidationError, LookupError, ValueError):  # nothing in it, or in an encoding nobody knows
        return []
    title = clean_line(str(message.get("Subject", ""))) or clean_line(PurePath(name).stem) or text
    try:
        sent = parsedate_to_datetime(str(message.get("Date", ""))).date()
    except (ValueError, TypeError):
        sent = None
    publisher = clean_line(str(message.get("From", "")))[:PUBLISHER_LENGTH]
    return [Draft(title[:TITLE_LENGTH], text, publisher, sent, mends)]


def _is_mail(data: bytes) -> bool:
    """Several headers of e-mails, each in its line, before the first blank one."""
    head = data[:8_000].replace(b"\r\n", b"\n").split(b"\n\n")[0].lower()
    return sum(line.startswith(_HEADERS) for line in head.split(b"\n")) >= LEAST_HEADERS
