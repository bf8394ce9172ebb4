from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import clean_line, mended
from newsgraph.articles.drafts import SOURCE_LENGTH, TITLE_LENGTH, Draft, headline
from newsgraph.articles.formats import MAX_BYTES, accepted, read_file

MOST_FILES = 200


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
        return files


class UploadForm(forms.Form):
    """A pasted text or text files. Valid if there is something to read; then `drafts` has it.

    `refused` has the name of every file that can't be read, with the reason.
    """

    text = forms.CharField(
        label=_("Text"), required=False, strip=False, widget=forms.Textarea({"rows": 14, "dir": "auto"})
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=TITLE_LENGTH)
    source = forms.CharField(label=_("Source"), required=False, max_length=SOURCE_LENGTH)
    published_on = forms.DateField(
        label=_("Date"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    text_files = FilesField(label=_("Text files"), required=False, widget=FilesInput({"accept": accepted()}))
    complete = forms.BooleanField(
        widget=forms.HiddenInput,
        initial=True,
        error_messages={"required": _("The upload was cut off on its way. Please send it again.")},
    )
    """The last field of the form: if it is missing, so may be the end of a file."""

    use_required_attribute = False
    field_order = ("text", "title", "source", "published_on", "text_files", "complete")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.drafts: list[Draft] = []
        self.mends: tuple[str, ...] = ()
        self.refused: list[tuple[str, str]] = []
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-control"

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if not text:
            return ""
        text, self.mends = mended(text)
        return text

    def clean_title(self) -> str:
        return clean_line(self.cleaned_data["title"])

    def clean_source(self) -> str:
        return clean_line(self.cleaned_data["source"])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self.errors:
            return given
        if not given["text"] and not given["text_files"]:
            raise ValidationError(_("Paste a text or choose at least one text file."))
        if given["text"]:
            title = given["title"] or headline(given["text"]) or given["text"][:80]
            self.drafts.append(
                Draft(clean_line(title), given["text"], given["source"], given["published_on"], self.mends)
            )
        self._read_files(given["text_files"])
        if not self.drafts:
            for name, reason in self.refused:
                self.add_error("text_files", f"{name}: {reason}")
        return given

    def _read_files(self, files: list[UploadedFile[Any]]) -> None:
        for file in files:
            name = clean_line(file.name or "?")
            try:
                # One byte more than may be is enough to refuse it.
                self.drafts += read_file(name, file.read(MAX_BYTES + 1))
            except ValidationError as refusal:
                self.refused.append((name, " ".join(refusal.messages)))
