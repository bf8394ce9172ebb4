"""From rows that people edited and a log of it to readings and decisions on anchors."""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from anyascii import anyascii
from django.db import migrations

# What was true of names, places and statements when this migration was written: the living code goes on.

SPANS = ("sentence", "trigger", "source_span", "target_span")
VALUES = ("source", "type", "target", "topic", "role", "negated", "reported")
SAID = ("type", "topic", "role", "negated", "reported")
READINGS = {"source", "type", "target", "negated"}


def name_key(name):
    german = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    folded = unicodedata.normalize("NFKC", name).casefold().translate(german)
    letters = "".join(c if c.isalnum() else " " for c in anyascii(folded).casefold())
    return " ".join(letters.split()) or " ".join(folded.split())


def natural_anchor(name, kind):
    return f"{'person' if kind == 'person' else 'body'}:{name_key(name)[:200]}"


def words(text):
    return " ".join(text.split())


class Letters:
    """The characters of a text but white space, counted."""

    def __init__(self, text):
        self._places = [place for place, character in enumerate(text) if not character.isspace()]

    def span(self, offsets):
        return bisect_left(self._places, offsets[0]), bisect_left(self._places, offsets[1])


@dataclass(frozen=True)
class Who:
    anchor: str
    name: str
    kind: str

    def as_json(self):
        return {"anchor": self.anchor, "name": self.name, "kind": self.kind}


@dataclass(frozen=True)
class Said:
    source: Who
    type: str
    target: Who | None
    sentence: tuple
    topic: str = ""
    role: str = ""
    negated: bool = False
    reported: bool = False
    trigger: tuple | None = None
    source_span: tuple | None = None
    target_span: tuple | None = None
    confidence: float = 1.0
    rule: str = ""
    added: bool = False

    def as_json(self, letters):
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        values |= {name: letters.span(values[name]) for name in SPANS if values[name]}
        return {name: value.as_json() if isinstance(value, Who) else value for name, value in values.items()}

    def origin(self, letters):
        start, end = letters.span(self.sentence)
        return f"{start}-{end} {self.source.anchor} {self.type} {self.target.anchor if self.target else '-'}"


def said_by_machine(machine, rule):
    values = {end: one and Who(one["anchor"], one["name"], one["kind"]) for end, one in machine["ends"].items()}
    values |= {name: machine[name] and tuple(machine[name]) for name in SPANS}
    return Said(**values, **{name: machine[name] for name in (*SAID, "confidence")}, rule=rule)


def give_anchors(apps, schema_editor):
    """What decisions know actors by; those of one name get numbers."""
    taken = set()
    Actor = apps.get_model("knowledge", "Actor")
    for actor in Actor.objects.order_by("merged_into", "pk").iterator():
        natural, number = natural_anchor(actor.name, actor.kind), 1
        while (anchor := natural if number == 1 else f"{natural}#{number}") in taken:
            number += 1
        taken.add(anchor)
        Actor.objects.filter(pk=actor.pk).update(anchor=anchor)


def keep_readings(apps, schema_editor):
    """What the machine said is put together from the rows, as far as they still know it."""
    Article = apps.get_model("articles", "Article")
    for pk in Article.objects.values_list("pk", flat=True):
        article = Article.objects.get(pk=pk)
        statements = list(_model(apps, "Statement").filter(article=pk).select_related("source", "target"))
        mentions = list(_model(apps, "Mention").filter(article=pk).select_related("actor"))
        if statements or mentions:
            _keep_reading(apps, article, statements, mentions)


def _keep_reading(apps, article, statements, mentions):
    letters = Letters(article.text)
    places = {}
    read = []
    for row in statements:
        ends = _ends(apps, row)
        if row.machine:
            row.machine["ends"] = {end: actor and _who(actor).as_json() for end, actor in ends.items()}
            read.append({
                **{name: row.machine[name] for name in (*SAID, "confidence", *SPANS)},
                **{end: actor and _place(places, actor) for end, actor in ends.items()},
                "rule": row.rule,
            })
        row.origin = _said(row, ends).origin(letters) if row.machine else f"added {_said(row, ends).origin(letters)}"
        row.save(update_fields=["machine", "origin"])
    found = [row for row in mentions if row.status != "added"]
    spans = [[_place(places, _meant(apps, article, row)), row.start, row.end, row.form] for row in found]
    actors = [[actor.name, actor.kind, []] for actor in places.values()]
    said = {"language": article.language, "model": article.model_version}
    said |= {"actors": actors, "mentions": spans, "statements": read}
    _model(apps, "Reading").create(article=article, said=said)
    _model(apps, "Finding").bulk_create(
        apps.get_model("knowledge", "Finding")(
            article=article, place=0, key=name_key(actor.name)[:200], actor=actor
        )
        for actor in places.values()
    )


def _ends(apps, row):
    """Whom the machine meant: by name, for a person may have changed the row's ends."""
    return {
        end: (row.machine[end] and (_actor(apps, row.machine[end]) or getattr(row, end)))
        if row.machine
        else getattr(row, end)
        for end in ("source", "target")
    }


def _meant(apps, article, mention):
    """Whom the machine meant by a mention: a person may have given it to somebody else."""
    edits = _model(apps, "Correction").filter(text_hash=article.text_hash, subject="mention", kind="edit")
    first = edits.filter(start=mention.start, end=mention.end).order_by("pk").first()
    return (first and _actor(apps, first.before["actor"])) or mention.actor


def _said(row, ends):
    sentence = tuple(row.machine["sentence"]) if row.machine else (row.sentence_start, row.sentence_end)
    target = ends["target"] and _who(ends["target"])
    kind = row.machine["type"] if row.machine else row.type
    return Said(source=_who(ends["source"]), type=kind, target=target, sentence=sentence)


def renew_log(apps, schema_editor):
    """Anchors instead of names and character offsets. What is about a text that is gone waits for it."""
    Article = apps.get_model("articles", "Article")
    for entry in _model(apps, "Correction").order_by("pk"):
        article = Article.objects.filter(text_hash=entry.text_hash).first() if entry.text_hash else None
        if entry.subject == "actor":
            names = _renew_about_actor(apps, entry)
        elif article is None:
            continue
        else:
            letters = Letters(article.text)
            entry.surface = words(article.text[entry.start : entry.end])
            if entry.subject == "statement":
                _renew_about_statement(apps, entry, article, letters)
            else:
                _renew_about_mention(apps, entry)
            entry.start, entry.end = letters.span((entry.start, entry.end))
            names = []
        entry.save()
        _involve(apps, entry, names)


def keep_names(apps, schema_editor):
    """Names that people confirmed or rejected were marked on their rows only."""
    Alias = apps.get_model("knowledge", "Alias")
    for alias in Alias.objects.exclude(status="machine").select_related("actor"):
        who = _who(alias.actor).as_json()
        rejected = alias.status == "rejected"
        entry = _model(apps, "Correction").create(
            subject="alias",
            kind="reject" if rejected else "confirm",
            surface=alias.name,
            before={"actor": who} if rejected else {},
            after={} if rejected else {"actor": who},
        )
        _involve(apps, entry, [alias.name])


def _renew_about_actor(apps, entry):
    before, after = entry.before, entry.after
    if entry.kind == "merge":
        sides = {side: before[side] for side in ("kept", "merged")}
        entry.before = {side: one["aliases"] for side, one in sides.items()}
        entry.after = {side: _named(apps, one["name"], one["kind"]) for side, one in sides.items()}
        return [name for one in sides.values() for name in one["aliases"]]
    who = _named(apps, after["name"], after["kind"])
    if entry.kind == "edit":
        differing = [name for name in ("name", "kind") if before.get(name) != after[name]]
        then = who | {"name": before.get("name", who["name"]), "kind": before.get("kind", who["kind"])}
        entry.before = {"actor": then} | {name: before.get(name) for name in differing}
        entry.after = {name: after[name] for name in differing}
        return [then["name"], after["name"]]
    entry.before = {} if entry.kind == "add" else {"actor": who, "status": before.get("status")}
    entry.after = {"actor": who}
    return [after["name"]]


def _renew_about_mention(apps, entry):
    old, new = (_named(apps, (part or entry.after)["actor"]) for part in (entry.before, entry.after))
    entry.scope = "span"
    entry.kind = "unmark" if entry.kind == "reject" else "mark"
    entry.before = {"actor": old}
    entry.after = {} if entry.kind == "unmark" else {"actor": new}


def _renew_about_statement(apps, entry, article, letters):
    before, after, machine = entry.before, entry.after, entry.after["machine"]
    now = {name: after[name] for name in SAID} | {
        end: after[end] and _named(apps, after[end]) for end in ("source", "target")
    }
    if machine:
        row = _model(apps, "Statement").filter(article=article, machine__source=machine["source"])
        row = row.filter(machine__trigger=machine["trigger"], machine__type=machine["type"]).first()
        ends = {end: machine[end] and _named(apps, machine[end]) for end in ("source", "target")}
        said = said_by_machine(machine | {"ends": ends}, row.rule if row else "")
        entry.origin = said.origin(letters)
    else:
        ends = {end: now[end] and Who(**now[end]) for end in ("source", "target")}
        said = Said(**(now | ends), sentence=(entry.start, entry.end), added=True)
        known = _model(apps, "Correction").filter(text_hash=entry.text_hash, kind="add").exclude(origin="")
        same = known.filter(start=letters.span((entry.start, entry.end))[0], pk__lt=entry.pk).last()
        entry.origin = same.origin if same else f"added {said.origin(letters)}"
    entry.said, entry.rule = said.as_json(letters), said.rule
    if entry.kind == "edit":
        differing = [name for name in VALUES if before.get(name) != after[name]]
        entry.before = {name: _renewed(apps, name, before.get(name)) for name in differing}
        entry.after = {name: now[name] for name in differing}
        entry.lesson = -1 if READINGS.intersection(differing) else 0
    else:
        entry.after = now
        entry.lesson = {"confirm": 1, "reject": -1}.get(entry.kind, 0)


def _renewed(apps, name, value):
    return _named(apps, value) if name in ("source", "target") and value else value


def _involve(apps, entry, names):
    parts = (entry.before, entry.after, entry.said or {})
    anchors = {
        value["anchor"]
        for part in parts
        for value in part.values()
        if isinstance(value, dict) and "anchor" in value
    }
    anchors |= {f"name:{name_key(name)[:200]}" for name in names}
    Involved = apps.get_model("knowledge", "Involved")
    Involved.objects.bulk_create(Involved(correction=entry, anchor=anchor) for anchor in sorted(anchors))


def _model(apps, name):
    return apps.get_model("knowledge", name).objects


def _actor(apps, name):
    """The actor of this name: by what it is called, else by any name."""
    key = name_key(name)[:200]
    called = _model(apps, "Actor").filter(key=key).order_by("merged_into", "pk").first()
    if called is None:
        called = _model(apps, "Actor").filter(aliases__key=key).order_by("pk").first()
    return called


def _who(actor):
    return Who(actor.anchor, actor.name, actor.kind)


def _named(apps, name, kind="organisation"):
    actor = _actor(apps, name)
    return (_who(actor) if actor else Who(natural_anchor(name, kind), name, kind)).as_json()


def _place(places, actor):
    places.setdefault(actor.pk, actor)
    return list(places).index(actor.pk)


class Migration(migrations.Migration):
    dependencies = [("knowledge", "0003_decisions_on_anchors"), ("articles", "0002_article_search_key")]

    operations = [
        migrations.RunPython(step, migrations.RunPython.noop)
        for step in (give_anchors, keep_readings, renew_log, keep_names)
    ]
