from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from newsgraph.articles.models import Article
from newsgraph.extraction.language import UnsupportedLanguage
from newsgraph.ingest.deliveries import open_file, reap
from newsgraph.ingest.journey import run_job
from newsgraph.ingest.models import Delivery, Job, JobState
from tests.articles.formats import made
from tests.extractions import VISIT, visit

pytestmark = pytest.mark.django_db

PLACES = "/upload/"


def post(client: Client, complete: str = "True", **fields):
    return client.post(PLACES, fields | ({"complete": complete} if complete else {}))


def txt(name: str, data: bytes | str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode(), "text/plain")


def errors(response) -> str:
    """What the page says went wrong, for a reader: without markup."""
    assert response.status_code == 200
    alerts = re.findall(r'role="alert">(.*?)</(?:p|div)>', response.content.decode(), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", " ".join(alerts)).split())


def finish_jobs(extract=lambda text, *, language: visit()) -> None:
    for job in Job.objects.filter(state=JobState.QUEUED):
        run_job(job.pk, extract)


def test_a_pasted_text_leads_over_its_progress_to_the_article(editor_client):
    response = post(editor_client, text=VISIT, title="Treffen", publisher="Blatt", published_on="2016-02-12")
    article = Article.objects.get()
    assert (article.title, article.publisher, article.published_on) == (
        "Treffen",
        "Blatt",
        date(2016, 2, 12),
    )
    assert article.uploaded_by.username == "editor"
    page = editor_client.get(response.url)
    assert "Treffen" in page.content.decode()
    assert 'hx-trigger="every' in page.content.decode()
    finish_jobs()
    assert editor_client.get(response.url).url == article.get_absolute_url()
    polled = editor_client.get(response.url, headers={"HX-Request": "true"})
    assert polled.headers["HX-Redirect"] == article.get_absolute_url()


def test_the_progress_asks_for_no_more_than_it_shows(editor_client):
    progress = post(editor_client, text=VISIT).url
    polled = editor_client.get(progress, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in polled
    assert "waiting for its turn" in polled


def test_several_files_are_several_articles_of_one_upload(editor_client):
    response = post(editor_client, text_files=[txt("a.txt", VISIT), txt("b.txt", "Nordland schwieg.")])
    assert {article.title for article in Article.objects.all()} == {"a", "b"}
    page = editor_client.get(response.url).content.decode()
    assert "0 of 2 finished" in page
    finish_jobs(
        lambda text, *, language: (
            visit() if text == VISIT else pytest.fail("not reached") if not text else empty(text)
        )
    )
    page = editor_client.get(response.url).content.decode()
    assert "All articles are read" in page
    assert "hx-trigger" not in page


def empty(text: str):
    return visit().__class__(text=text, language="de", model="test-1")


def test_the_same_text_again_leads_to_the_article_there_is(editor_client):
    post(editor_client, text=VISIT, title="Treffen")
    finish_jobs()
    again = post(editor_client, text=VISIT.replace(". ", ".\r\n\r\n"), title="Noch einmal")
    article = Article.objects.get()
    assert again.url == article.get_absolute_url()
    assert (article.title, Job.objects.count()) == ("Treffen", 1)


def test_the_same_text_again_while_it_is_being_read_leads_to_its_progress(editor_client):
    first = post(editor_client, text=VISIT)
    assert post(editor_client, text_files=[txt("a.txt", VISIT)]).url == first.url


def test_without_a_title_the_text_gives_one(editor_client):
    post(editor_client, text="Treffen in Oslo\n\n" + VISIT)
    post(editor_client, text=VISIT)
    assert [article.title for article in Article.objects.order_by("pk")] == ["Treffen in Oslo", VISIT[:80]]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "Paste a text or choose at least one file."),
        ({"text": "  \n "}, "The text is empty."),
        ({"text": "123 – 456"}, "The text has no letters."),
        ({"text": "Wort " * 1_000_000}, "The text is too long"),
        ({"text": VISIT, "published_on": "gestern"}, "Enter a valid date."),
        ({"text": VISIT, "title": "x" * 301}, "at most 300 characters"),
        ({"text_files": [txt("leer.txt", b"")]}, "leer.txt: The text is empty."),
        (
            {"text_files": [txt("bild.txt", b"\x89PNG\r\n\x1a\n\0\0")]},
            "bild.txt: Files of this kind can’t be read.",
        ),
        (
            {"text_files": [txt("lang.txt", b"Wort " * 5_200_000)]},
            "lang.txt: The file is too large: at most 25 MB.",
        ),
        ({"text": VISIT, "complete": ""}, "The upload was cut off on its way."),
    ],
)
def test_bad_input_is_refused_with_a_reason_and_nothing_is_stored(editor_client, fields, says):
    assert says in errors(post(editor_client, **fields))
    assert not Article.objects.exists()
    assert not Job.objects.exists()


def test_nothing_typed_is_lost(editor_client):
    page = post(editor_client, text=VISIT, title="Mein Titel", publisher="Blatt", published_on="99.99.2016")
    for typed in (VISIT, "Mein Titel", "Blatt", "99.99.2016"):
        assert typed in page.content.decode()


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_files_in_other_encodings_are_read_rightly(editor_client, encoding):
    text = "Die Ministerin begrüßte größere Zusagen aus Köln."
    post(editor_client, text_files=[txt("a.txt", text.encode(encoding))])
    assert Article.objects.get().text == text


def test_a_bad_file_stops_no_good_one_and_is_named(editor_client):
    response = post(editor_client, text_files=[txt("gut.txt", VISIT), txt("<b>schlecht.txt", b"\0\1\2\3")])
    assert Article.objects.get().title == "gut"
    page = editor_client.get(response.url).content.decode()
    assert "&lt;b&gt;schlecht.txt: Files of this kind can’t be read." in page


def test_a_file_upload_that_was_cut_off_stores_nothing(editor_client):
    boundary = "b0undary"
    whole = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="text_files"; filename="a.txt"\r\n'
        f"Content-Type: text/plain\r\n\r\n{VISIT}\r\n--{boundary}\r\n"
        f'Content-Disposition: form-data; name="complete"\r\n\r\nTrue\r\n--{boundary}--\r\n'
    ).encode()
    kind = f"multipart/form-data; boundary={boundary}"
    cut = editor_client.post(PLACES, whole[:170], content_type=kind)
    assert "The upload was cut off" in errors(cut)
    assert not Article.objects.exists()
    editor_client.post(PLACES, whole, content_type=kind)
    assert Article.objects.get().text == VISIT


def test_markup_in_texts_and_titles_is_only_text(editor_client):
    evil = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    response = post(editor_client, text=f"{evil} {VISIT}", title=evil)
    for page in (editor_client.get(response.url), editor_client.get("/articles/")):
        assert "<script>alert" not in page.content.decode()
        assert "<img src=x" not in page.content.decode()
        assert "&lt;script&gt;alert" in page.content.decode()


def test_right_to_left_marks_are_taken_out(editor_client):
    post(editor_client, text=f"\u202e{VISIT}\u202c", title="Ti\u2067tel\u200f", publisher="\u202eQuelle")
    article = Article.objects.get()
    assert (article.text, article.title, article.publisher) == (VISIT, "Titel", "Quelle")


def test_ten_thousand_lines_without_a_full_stop_are_taken(editor_client):
    post(editor_client, text="\n".join(f"Zeile {n} ohne Punkt" for n in range(10_000)))
    assert Article.objects.get().text.count("\n") == 9_999


def test_too_many_files_are_refused(editor_client):
    files = [txt(f"{n}.txt", f"Text Nummer {n}") for n in range(201)]
    assert "201 files; at most 200" in errors(post(editor_client, text_files=files))
    assert not Article.objects.exists()


def test_a_failed_job_says_why_and_can_be_tried_again(editor_client):
    progress = post(editor_client, text=VISIT).url

    def refuse(text, *, language):
        raise UnsupportedLanguage("en")

    finish_jobs(refuse)
    page = editor_client.get(progress).content.decode()
    assert "only German" in page
    assert "It is German: read it" in page
    job = Job.objects.get()
    assert editor_client.post(f"/jobs/{job.pk}/retry/").url == progress
    finish_jobs(refuse)
    assert editor_client.post(f"/jobs/{job.pk}/retry/", {"german": "1"}).url == progress
    finish_jobs(lambda text, *, language: visit() if language == "de" else refuse(text, language=language))
    assert editor_client.get(progress).url == Article.objects.get().get_absolute_url()


def test_a_reader_may_not_upload_or_retry_but_see_progress(editor_client, reader_client):
    progress = post(editor_client, text=VISIT).url
    assert reader_client.get(PLACES).status_code == 403
    assert post(reader_client, text="Nordland schwieg.").status_code == 403
    assert reader_client.post(f"/jobs/{Job.objects.get().pk}/retry/").status_code == 403
    assert reader_client.get(progress).status_code == 200
    assert Article.objects.count() == 1


def test_an_upload_that_never_was_is_not_found(editor_client):
    assert editor_client.get("/uploads/00000000-0000-0000-0000-000000000000/").status_code == 404


def test_many_jobs_are_shown_with_few_queries(editor_client, django_assert_max_num_queries):
    progress = post(editor_client, text_files=[txt(f"{n}.txt", f"Text Nummer {n}") for n in range(50)]).url
    with django_assert_max_num_queries(10):
        page = editor_client.get(progress).content.decode()
    assert page.count('class="card-box job') == 50


def opened() -> None:
    """Open all files that wait for a worker."""
    for pk in Delivery.objects.filter(state=JobState.QUEUED).values_list("pk", flat=True):
        open_file.call(pk)


def test_a_document_is_opened_by_a_worker_and_its_article_read(editor_client):
    response = post(editor_client, text_files=[SimpleUploadedFile("treffen.docx", made.docx([VISIT]))])
    page = editor_client.get(response.url).content.decode()
    assert "1 file is being opened." in page
    assert "treffen.docx" in page
    opened()
    article = Article.objects.get()
    assert (article.title, article.text, article.uploaded_by.username) == (made.TITLE, VISIT, "editor")
    assert bytes(Delivery.objects.get().data) == b""
    finish_jobs()
    assert editor_client.get(response.url).url == article.get_absolute_url()


def test_what_cannot_be_read_in_an_archive_is_named_with_its_reason(editor_client):
    files = {"gut.txt": VISIT.encode(), "<b>kaputt.pdf": b"%PDF-1.7 nichts"}
    response = post(editor_client, text_files=[SimpleUploadedFile("viele.zip", made.archive(files))])
    opened()
    assert Article.objects.get().title == "gut"
    page = editor_client.get(response.url).content.decode()
    assert "1 file could not be read" in page
    assert "viele.zip / &lt;b&gt;kaputt.pdf</bdi>: This PDF is damaged." in page
    german = editor_client.get(response.url, headers={"accept-language": "de"}).content.decode()
    assert "Dieses PDF ist beschädigt." in german


def test_a_trap_ends_as_one_failed_file_with_a_sentence(editor_client):
    trap = made.archive({"gross.txt": b"0" * 120_000_000})
    response = post(editor_client, text_files=[SimpleUploadedFile("falle.zip", trap)])
    opened()
    assert not Article.objects.exists()
    assert "This file unpacks to more than can be read." in editor_client.get(response.url).content.decode()


def test_a_file_whose_articles_are_here_already_says_so(editor_client):
    post(editor_client, text=VISIT)
    response = post(editor_client, text_files=[SimpleUploadedFile("treffen.docx", made.docx([VISIT]))])
    opened()
    assert "All articles in it are here already." in editor_client.get(response.url).content.decode()


def test_who_knows_that_it_is_german_is_believed(editor_client):
    post(editor_client, text=VISIT, german="on")
    assert Article.objects.get().language == "de"


def test_files_whose_worker_died_are_opened_again_and_given_up_in_the_end(editor_client):
    post(editor_client, text_files=[SimpleUploadedFile("treffen.docx", made.docx([VISIT]))])
    long_ago = timezone.now() - timedelta(hours=1)
    for attempts, state in ((1, JobState.QUEUED), (3, JobState.FAILED)):
        Delivery.objects.update(state=JobState.RUNNING, attempts=attempts, heartbeat=long_ago)
        assert reap() == 1
        assert Delivery.objects.get().state == state
    assert "interrupted" in Delivery.objects.get().error_message
