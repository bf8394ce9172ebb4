from __future__ import annotations

import uuid

from django.contrib import messages
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
from newsgraph.ingest.intake import take_in
from newsgraph.ingest.models import Job, JobState
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
    batch = uuid.uuid4()
    taken = [take_in(draft, person(request), batch) for draft in form.drafts]
    for name, reason in form.refused:
        messages.error(request, f"{name}: {reason}")
    known = [article for article, new in taken if not new]
    if known:
        _say_known(request, known)
    if len(known) == len(taken) == 1:
        return redirect(_page_of_article(known[0]))
    return redirect("articles") if len(known) == len(taken) else redirect("upload_progress", batch)


def progress(request: Request, batch: uuid.UUID) -> HttpResponse:
    """What becomes of the articles of one upload; when its only one is read, leads to it."""
    jobs = Job.objects.filter(upload=batch).select_related("article").defer("article__text").order_by("pk")
    page = page_of(request.GET, jobs, MOST_FILES)
    if not page.paginator.count:
        raise Http404
    counts = dict(jobs.order_by().values_list("state").annotate(Count("pk")))
    if page.paginator.count == 1 and page[0].state == JobState.DONE:
        article = page[0].article
        return HttpResponseClientRedirect(article.get_absolute_url()) if request.htmx else redirect(article)
    finished = counts.get(JobState.DONE, 0) + counts.get(JobState.FAILED, 0)
    context = {
        "batch": batch,
        "page": page,
        "finished": finished,
        "failed": counts.get(JobState.FAILED, 0),
        "running": finished < page.paginator.count,
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
