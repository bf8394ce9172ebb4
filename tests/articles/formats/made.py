"""Files of all formats, made for tests: each holds the paragraphs that it is given."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from html import escape

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

TITLE = "Ministerin trifft Kanzler in Oslo"
PARAGRAPHS = (
    "Die Ministerin Mara Lindqvist hat am Montag den Kanzler Jonas Okoro in Oslo getroffen. Beide sprachen "
    "lange über den Krieg in Südland und über das geplante Abkommen der beiden Länder.",
    "Okoro lobte die Vermittlung ausdrücklich. Zugleich warf er der Opposition vor, die Verhandlungen zu "
    "verschleppen, und forderte sie auf, dem Vertrag im Parlament endlich zuzustimmen.",
    "Die Opposition wies die Vorwürfe zurück. Man habe stets für Verhandlungen geworben, sagte ihre "
    "Vorsitzende Ida Stettler der Zeitung; den Vertrag aber lehne man in dieser Form ab.",
)


def page(paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE) -> bytes:
    """A web page with a menu, teasers and a footer around the article."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    menu = "".join(f'<li><a href="/{n}">Ressort {n}</a></li>' for n in range(9))
    return f"""<!doctype html><html lang="de"><head><meta charset="utf-8">
<title>{title} - Beispielblatt</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Beispielblatt">
<meta property="article:published_time" content="2024-05-03T10:00:00+02:00"></head>
<body><nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>{body}</article></main>
<aside><a href="/x">Lesen Sie auch: Zehn Tipps für den Garten</a></aside>
<footer>Impressum Datenschutz Abo</footer></body></html>""".encode()


def pdf(paragraphs: Sequence[str] = PARAGRAPHS, columns: int = 1, password: str = "") -> bytes:
    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, title=TITLE, encrypt=password or None)
    width, height = A4
    wide = (width - 100) / columns
    frames = [Frame(50 + n * wide, 50, wide - 10, height - 100) for n in range(columns)]
    document.addPageTemplates([PageTemplate(frames=frames)])
    style = getSampleStyleSheet()["BodyText"]
    document.build([Paragraph(escape(paragraph), style) for paragraph in paragraphs])
    return file.getvalue()


def scanned_pdf() -> bytes:
    """A page with nothing but a picture."""
    from PIL import Image

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.drawImage(ImageReader(Image.new("RGB", (200, 200), "grey")), 50, 50)
    canvas.save()
    return file.getvalue()


def docx(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    document = Document()
    document.core_properties.title = TITLE
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def odt(paragraphs: Sequence[str] = PARAGRAPHS, before: str = "") -> bytes:
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    body = "".join(f"<text:p>{escape(paragraph)}<text:s/></text:p>" for paragraph in paragraphs)
    content = (
        f'<?xml version="1.0"?>{before}<office:document-content {spaces}><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    title = f"<office:meta><dc:title>{TITLE}</dc:title></office:meta>"
    meta = f"<office:document-meta {spaces}>{title}</office:document-meta>"
    return archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "meta.xml": meta.encode(),
        }
    )


def rtf(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    def escaped(text: str) -> str:
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)

    body = "\\par ".join(map(escaped, paragraphs))
    return ("{\\rtf1\\ansi\\deff0 {\\fonttbl{\\f0 Times;}} " + body + "}").encode("ascii")


def mail(
    paragraphs: Sequence[str] = PARAGRAPHS, html: bool = False, files: Mapping[str, bytes] | None = None
) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = TITLE, "Presse <presse@amt.example>", "a@b.example"
    message["Date"], message["Message-ID"] = "Fri, 03 May 2024 10:00:00 +0200", "<1@amt.example>"
    if html:
        message.set_content(
            "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs), subtype="html"
        )
    elif paragraphs:
        message.set_content("\n\n".join(paragraphs))
    for name, data in (files or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def archive(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(name, data, compress_type=stored)
    return file.getvalue()


def json_lines(*rows: object) -> bytes:
    return "\n".join(json.dumps(row) for row in rows).encode()
