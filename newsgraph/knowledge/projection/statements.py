"""The statements of an article: those of the reading and those people decided about, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from newsgraph.extraction.results import VALUES
from newsgraph.knowledge.models import Kind, Reason, Status
from newsgraph.knowledge.projection.anchors import Letters, overlap
from newsgraph.knowledge.projection.identity import Identity, Index
from newsgraph.knowledge.projection.mentions import Move, follow
from newsgraph.knowledge.projection.said import Clash, Decision, Said, Stated, values_from_json

DECISIONS = (Kind.CONFIRM, Kind.REJECT, Kind.EDIT, Kind.ADD)


@dataclass
class Decided:
    """One statement that people decided about: as it was first said, and what they made of it."""

    origin: str
    first: Said
    decisions: list[Decision] = field(default_factory=list)
    now: Said = field(init=False)
    machine: Said | None = None

    def __post_init__(self) -> None:
        self.now = self.first

    @property
    def rejected(self) -> bool:
        last = [one.kind for one in self.decisions if one.kind in (Kind.CONFIRM, Kind.REJECT)][-1:]
        return last == [Kind.REJECT]

    @property
    def last(self) -> int:
        return self.decisions[-1].id

    @property
    def status(self) -> Status:
        if self.rejected:
            return Status.REJECTED
        if self.first.added:
            return Status.ADDED
        edited = any(getattr(self.now, name) != getattr(self.first, name) for name in VALUES)
        return Status.CORRECTED if edited else Status.CONFIRMED

    def stated(self, identity: Identity) -> Stated:
        """With the machine's places if it says it too, for a better model knows them better."""
        now, said = self.now, self.machine
        if said is not None:
            now = replace(now, sentence=said.sentence, trigger=said.trigger)
            now = placed(replace(now, confidence=said.confidence, rule=said.rule), said, identity)
        return Stated(self.origin, now, said, self.status)


def placed(now: Said, like: Said, identity: Identity) -> Said:
    """The same with its ends' spans as in another that may have them the other way round, or others."""
    places = ((like.target, like.target_span), (like.source, like.source_span))
    spans = {identity.root(end): span for end, span in places if end is not None}
    source, target = spans.get(identity.root(now.source)), spans.get(identity.root(now.target))
    return replace(now, source_span=source, target_span=target)


def replay_statements(
    read: Iterable[Said],
    decisions: Sequence[Decision],
    moves: Sequence[Move],
    identity: Identity,
    letters: Letters,
) -> tuple[list[Stated], list[Clash]]:
    """The statements that hold, rejected ones among them, and the decisions that don't fit."""
    decided = decided_statements(decisions, moves, identity)
    left = _match(read, decided, moves, identity)
    dismissed = [one for one in decisions if one.kind == Kind.DISMISS]
    clashes = [clash for one in decided for clash in _reread(one, left, identity)]
    held, more = _settle(decided, identity)
    stated = [one.stated(identity) for one in held]
    known = Index(identity, ((one.now, one) for one in stated))
    for raw, now in left:
        if not identity.one_actor(now) and not known.find(now):
            stated.append(Stated(raw.origin(letters), now, raw))
            known.add(now, stated[-1])
    return stated, [clash for clash in clashes + more if not _is_dismissed(clash, dismissed, identity)]


def decided_statements(
    decisions: Iterable[Decision], moves: Sequence[Move], identity: Identity
) -> list[Decided]:
    """The statements that people decided about, with what they say now."""
    decided: dict[str, Decided] = {}
    for decision in decisions:
        if decision.kind in DECISIONS and decision.said is not None:
            first = decision.said if decision.said.added else identity.said_here(decision.said)
            one = decided.setdefault(decision.origin, Decided(decision.origin, first))
            one.decisions.append(decision)
    there = [one for one in decided.values() if not one.first.added or one.decisions[0].kind == Kind.ADD]
    for one in there:
        _fold(one, moves, identity)
    return there


def _fold(decided: Decided, moves: Sequence[Move], identity: Identity) -> None:
    """Edits of the statement and moves of whom it is about, in the order of the decisions."""
    born = decided.decisions[0].id if decided.first.added else 0
    steps: list[tuple[int, Move | Decision]] = [
        *((move.decision, move) for move in moves if move.decision > born),
        *((one.id, one) for one in decided.decisions if one.kind == Kind.EDIT),
    ]
    for _, step in sorted(steps, key=lambda each: each[0]):
        if isinstance(step, Move):
            decided.now = follow(decided.now, [step], identity) or decided.now
        else:
            edited = replace(decided.now, **values_from_json(step.after))
            decided.now = placed(edited, decided.now, identity)


def _match(
    read: Iterable[Said], decided: Sequence[Decided], moves: Sequence[Move], identity: Identity
) -> list[tuple[Said, Said]]:
    """Tell decided statements what the machine says of them. Returns the others: as read, and as moved."""
    left = []
    by_first = Index(identity, ((one.first, one) for one in decided if not one.first.added))
    by_now = Index(identity, ((one.now, one) for one in decided))
    for raw in sorted(read, key=lambda said: -said.confidence):
        now = follow(raw, moves, identity)
        same = [*by_first.find(raw), *by_now.find(now or raw)]
        for one in same:
            one.machine = one.machine or raw
        if not same and now is not None:
            left.append((raw, now))
    return sorted(left, key=lambda pair: pair[0].sentence)


def _reread(decided: Decided, left: list[tuple[Said, Said]], identity: Identity) -> list[Clash]:
    """The machine reads the same words otherwise than when a person decided: the person's side stands."""
    if decided.machine is not None or decided.rejected or decided.first.trigger is None:
        return []
    otherwise = [pair for pair in left if _rereads(pair[1], decided, identity)]
    for pair in otherwise:
        left.remove(pair)
    return [Clash(decided.last, Reason.REREAD, machine=raw) for raw, _ in otherwise]


def _rereads(said: Said, decided: Decided, identity: Identity) -> bool:
    trigger, before = said.trigger, decided.first.trigger
    if trigger is None or before is None or not overlap(trigger, before):
        return False
    ends = {identity.root(end) for one in (decided.first, decided.now) for end in (one.source, one.target)}
    return bool({identity.root(said.source), identity.root(said.target)} & (ends - {None}))


def _settle(decided: Sequence[Decided], identity: Identity) -> tuple[list[Decided], list[Clash]]:
    """Of decisions about what has become the same statement the latest holds."""
    held: list[Decided] = []
    clashes: list[Clash] = []
    known: Index[Decided] = Index(identity)
    for one in sorted(decided, key=lambda each: -each.last):
        same = known.find(one.now)
        if any(_contradict(one, other) for other in same):
            clashes.append(Clash(one.last, Reason.CONTRADICTION, other=same[0].last))
        elif identity.one_actor(one.now) and not one.rejected:
            clashes.append(Clash(one.last, Reason.ONE_ACTOR))
        elif not same:
            held.append(one)
            known.add(one.now, one)
        for other in same:
            other.machine = other.machine or one.machine
    return held, clashes


def _contradict(one: Decided, other: Decided) -> bool:
    if one.rejected or other.rejected:
        return one.rejected != other.rejected
    return one.now.negated != other.now.negated


def _is_dismissed(clash: Clash, dismissed: Iterable[Decision], identity: Identity) -> bool:
    for one in dismissed:
        if one.of != clash.decision or one.after.get("reason") != clash.reason:
            continue
        if clash.machine is None or (
            one.said and identity.triple(one.said) == identity.triple(clash.machine)
        ):
            return True
    return False
