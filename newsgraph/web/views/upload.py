from __future__ import annotations

import uuid
from collections import Counter

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from newsgraph.articles.models import Article, ArticleState
from newsgraph.extraction.language import READ
from newsgraph.ingest import queue
from newsgraph.ingest.deliveries import receive
from newsgraph.ingest.intake import take_in
from newsgraph.ingest.models import Delivery, Job, JobState
from newsgraph.web.forms.upload import MOST_FILES, UploadForm
from newsgraph.web.paging import page_of
from newsgraph.web.requests import Request, person
from newsgraph.web.roles import may_upload


@may_upload
def upload(request: HttpRequest) -> HttpResponse:
    """The form; what was uploaded leads to its progress, or to the article there is of the same text."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if not form.is_valid():
        return render(request, "upload/form.html", {"form": form})
    batch, by = uuid.uuid4(), person(request)
    language = READ if form.cleaned_data["german"] else ""
    taken = [take_in(draft, by, batch, language) for draft in form.drafts]
    refused = []
    for name, data in form.files_given:
        try:
            taken += receive(name, data, by, batch, language)
        except ValidationError as refusal:
            refused.append((name, " ".join(refusal.messages)))
    waiting = Delivery.objects.filter(upload=batch).exists()
    if refused and not taken and not waiting:
        form.refuse(refused)
        return render(request, "upload/form.html", {"form": form})
    for name, reason in refused:
        messages.error(request, f"{name}: {reason}")
    known = [article for article, new in taken if not new]
    if known:
        _say_known(request, known)
    if waiting or len(known) < len(taken):
        return redirect("upload_progress", batch)
    return redirect(_page_of_article(known[0])) if len(known) == 1 else redirect("articles")


def progress(request: Request, batch: uuid.UUID) -> HttpResponse:
    """What becomes of the files and articles of one upload; when its only article is read, leads to it."""
    jobs = Job.objects.filter(upload=batch).select_related("article").defer("article__text").order_by("pk")
    deliveries = Delivery.objects.filter(upload=batch).defer("data").order_by("pk")
    page = page_of(request.GET, jobs, MOST_FILES)
    counts = Counter(dict(jobs.order_by().values_list("state").annotate(Count("pk"))))
    sent = Counter(dict(deliveries.order_by().values_list("state").annotate(Count("pk"))))
    if not counts and not sent:
        raise Http404
    unopened = sent[JobState.QUEUED] + sent[JobState.RUNNING]
    if counts == {JobState.DONE: 1} and not unopened and not sent[JobState.FAILED]:
        article = page[0].article
        return HttpResponseClientRedirect(article.get_absolute_url()) if request.htmx else redirect(article)
    finished = counts[JobState.DONE] + counts[JobState.FAILED]
    context = {
        "batch": batch,
        "page": page,
        "finished": finished,
        "failed": counts[JobState.FAILED],
        "unopened": unopened,
        "refused": deliveries.filter(state=JobState.FAILED)[:MOST_FILES],
        "refused_count": sent[JobState.FAILED],
        "files": deliveries.unfinished()[:MOST_FILES],
        "known": not counts and sent[JobState.DONE],
        "running": unopened or finished < page.paginator.count,
    }
    return render(request, "upload/jobs.html" if request.htmx else "upload/progress.html", context)


@may_upload
@require_POST
def retry_job(request: HttpRequest, pk: int) -> HttpResponse:
    """Queue a failed job again; with `german` the person knows that the text is German."""
    job = get_object_or_404(Job.objects.select_related("article"), pk=pk)
    queue.retry(job, language=READ if request.POST.get("german") else "")
    return redirect("upload_progress", job.upload)


def _page_of_article(article: Article) -> str | Article:
    job = article.jobs.order_by("-pk").first()
    if article.state == ArticleState.READY or job is None:
        return article
    return reverse("upload_progress", args=[job.upload])


def _say_known(request: HttpRequest, known: list[Article]) -> None:
    titles = " · ".join(article.title for article in known[:5])
    if len(known) > 5:
        titles += " …"
    counted = ngettext("This text is here already:", "%(count)d of these texts are here already:", len(known))
    messages.info(request, f"{counted % {'count': len(known)}} {titles}")
