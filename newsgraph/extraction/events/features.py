"""What is told of a candidate event: short strings, the same for training and for use."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.events.candidates import EventCandidate, Occurrence, ends_of
from newsgraph.extraction.events.frames import LEAST_CONFIDENCE
from newsgraph.extraction.syntax.paths import Path, path
from newsgraph.extraction.syntax.tokens import preposition


def features_of(candidate: EventCandidate) -> tuple[str, ...]:
    """All that is told of it, each once."""
    return tuple(dict.fromkeys(_told(candidate)))


def _told(candidate: EventCandidate) -> Iterator[str]:
    type_ = candidate.entry.type.name
    source = list(_end(candidate, "s", candidate.source))
    target = ["t none"] if candidate.target is None else list(_end(candidate, "t", candidate.target))
    yield type_
    yield from source
    yield from target
    yield from (f"{feature}|{type_}" for feature in source + target)
    both = f"{source[0]}|{target[0]}"
    yield from (both, f"{both}|{type_}", f"{both}|{candidate.predicate.pos_}")
    word = f"w {candidate.entry.name}"
    yield from (word, f"{word}|{source[0]}", f"{word}|{target[0]}")
    yield from _kinds(candidate)
    yield from _facts(candidate)
    yield from _matches(candidate)
    yield from _neighbours(candidate)


def _end(candidate: EventCandidate, role: str, occurrence: Occurrence) -> Iterator[str]:
    sentence, predicate = candidate.sentence, candidate.predicate
    way, token = sentence.nearest(occurrence, predicate)
    if not occurrence.here:
        subject = "subject" if token.dep_.startswith("nsubj") else "other"
        yield f"{role} before {subject}"
        if occurrence.actor == sentence.speaker:
            yield f"{role} speaks"
        return
    adposition = preposition(token)
    yield f"{role} {way.labels} {adposition}"
    yield f"{role} {way.labels}"
    yield f"{role} is {token.dep_} {adposition}"
    yield f"{role} length {way.length}"
    yield f"{role} {'left' if token.i < predicate.i else 'right'}"
    yield f"{role} near {_is_nearest(candidate, occurrence, way)}"
    if token.dep_.startswith("nsubj") and token.head.dep_ == "ROOT":
        yield f"{role} leads"


def _is_nearest(candidate: EventCandidate, occurrence: Occurrence, way: Path) -> bool:
    sentence = candidate.sentence
    others = (other for other in sentence.here.values() if other.actor != occurrence.actor)
    return all(sentence.nearest(other, candidate.predicate)[0].length >= way.length for other in others)


def _kinds(candidate: EventCandidate) -> Iterator[str]:
    source, target = _kind(candidate, candidate.source), _kind(candidate, candidate.target)
    kinds = f"{source} {target}"
    yield from (f"k {kinds}", f"k {kinds}|{candidate.entry.type.name}")
    yield from (f"sk {source}", f"tk {target}")


def _kind(candidate: EventCandidate, occurrence: Occurrence | None) -> str:
    if occurrence is None:
        return "-"
    article, actor = candidate.sentence.article, occurrence.actor
    kind = article.actors.actors[actor].kind.value
    named = any((actor, True) in article.mentioned[token.i] for token in occurrence.tokens)
    weak = "~" if actor in article.actors.weak else ""
    return weak + (kind if named else kind + "*")


def _facts(candidate: EventCandidate) -> Iterator[str]:
    f = candidate.factuality
    said = f"f {f.factual:d}{f.negated:d}{f.intended:d}"
    yield from (said, f"{said}|{candidate.entry.type.name}", f"reported {f.reported:d}")
    yield f"root {candidate.predicate.dep_ == 'ROOT'}"


def _matches(candidate: EventCandidate) -> Iterator[str]:
    """What the frames say: of these two, of either with another, the other way round."""
    sentence, entry, ends = candidate.sentence, candidate.entry, candidate.ends
    if candidate.match is not None:
        manner = "read" if sentence.is_fact(candidate.match) else "unreal"
        yield f"{manner} {int(candidate.match.confidence * 10)}"
        yield from (f"{manner}|{entry.type.name}", f"{manner}|{entry.name}")
    else:
        yield "unread"
    same = [ends_of(m) for m in sentence.matches if m.entry.type == entry.type]
    others = [m for m in sentence.matches if m.entry.type != entry.type]
    yield f"type read {any(pair != ends for pair in same)}"
    yield f"source read {any(s == ends[0] and t != ends[1] for s, t in same)}"
    yield f"target read {any(t == ends[1] and s != ends[0] for s, t in same)}"
    yield f"turned read {any(ends_of(m) == ends[::-1] for m in sentence.matches)}"
    yield f"other read {any(ends_of(m) == ends and m.confidence >= LEAST_CONFIDENCE for m in others)}"


def _neighbours(candidate: EventCandidate) -> Iterator[str]:
    yield f"actors {min(len(candidate.sentence.occurrences), 6)}"
    source, target = candidate.source_token, candidate.target_token
    if candidate.target is None or target is None or not (candidate.source.here and candidate.target.here):
        return
    type_, predicate = candidate.entry.type.name, candidate.predicate
    between = path(source, target)
    yield from (f"st {between.labels}", f"st {between.labels}|{type_}")
    yield from (f"order {source.i < target.i}", f"order {source.i < target.i}|{type_}")
    apart = abs(source.i - predicate.i) + abs(target.i - predicate.i)
    yield f"apart {min(apart // 5, 6)}"
