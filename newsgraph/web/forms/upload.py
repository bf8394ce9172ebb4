from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import clean_line, mended
from newsgraph.articles.datelines import publication
from newsgraph.articles.drafts import PUBLISHER_LENGTH, TITLE_LENGTH, Draft, headline
from newsgraph.articles.formats import FORMATS, MAX_BYTES, accepted

MOST_FILES = 200
MOST_BYTES = 100_000_000
"""Of all files of one upload."""


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class FilesField(forms.FileField):
    """Any number of files; each is read on its own later, so that one bad file stops no other."""

    widget = FilesInput

    def clean(self, data: Sequence[UploadedFile[Any]] | None, initial: Any = None) -> list[UploadedFile[Any]]:
        files = list(data or [])
        if len(files) > MOST_FILES:
            raise ValidationError(
                _("These are %(there)s files; at most %(most)s can be uploaded at once."),
                params={"there": len(files), "most": MOST_FILES},
            )
        if sum(file.size or 0 for file in files) > MOST_BYTES:
            raise ValidationError(
                _("These files are too large together: at most %(megabytes)s MB."),
                params={"megabytes": MOST_BYTES // 1_000_000},
            )
        return files


class UploadForm(forms.Form):
    """A pasted text, files, or both. Valid if there is something; then `drafts` and `files` have it."""

    text = forms.CharField(
        label=_("Text"), required=False, strip=False, widget=forms.Textarea({"rows": 14, "dir": "auto"})
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=TITLE_LENGTH)
    publisher = forms.CharField(label=_("Publisher"), required=False, max_length=PUBLISHER_LENGTH)
    published_on = forms.DateField(
        label=_("Date"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    text_files = FilesField(label=_("Files"), required=False, widget=FilesInput({"accept": accepted()}))
    german = forms.BooleanField(
        label=_("All of it is German: read it in any case"),
        required=False,
        widget=forms.CheckboxInput({"class": "form-check-input"}),
    )
    complete = forms.BooleanField(
        widget=forms.HiddenInput,
        initial=True,
        error_messages={"required": _("The upload was cut off on its way. Please send it again.")},
    )
    """The last field of the form: if it is missing, so may be the end of a file."""

    formats = tuple(one.name for one in FORMATS)
    use_required_attribute = False
    field_order = ("text", "title", "publisher", "published_on", "text_files", "german", "complete")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.drafts: list[Draft] = []
        self.mends: tuple[str, ...] = ()
        self.files_given: list[tuple[str, bytes]] = []
        for field in self.fields.values():
            field.widget.attrs.setdefault("class", "form-control")

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if not text:
            return ""
        text, self.mends = mended(text)
        return text

    def clean_title(self) -> str:
        return clean_line(self.cleaned_data["title"])

    def clean_publisher(self) -> str:
        return clean_line(self.cleaned_data["publisher"])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self.errors:
            return given
        if not given["text"] and not given["text_files"]:
            raise ValidationError(_("Paste a text or choose at least one file."))
        if given["text"]:
            title = given["title"] or headline(given["text"]) or given["text"][:80]
            day, agency = publication(given["text"])
            publisher, published_on = given["publisher"] or agency, given["published_on"] or day
            self.drafts.append(Draft(clean_line(title), given["text"], publisher, published_on, self.mends))
        # One byte more than may be is enough to refuse a file.
        self.files_given = [
            (clean_line(file.name or "?"), file.read(MAX_BYTES + 1)) for file in given["text_files"]
        ]
        return given

    def refuse(self, refused: Iterable[tuple[str, str]]) -> None:
        """Say beside the field which files can't be read, and why."""
        for name, reason in refused:
            self.add_error("text_files", f"{name}: {reason}")
