"""A new decision: whether it can be taken, what it is about, and the version of the graph that heeds it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rdflib import URIRef

from mandate_graph.errors import NothingFound, UsageError
from mandate_graph.review.correcting import expanded, read_values, short
from mandate_graph.review.ledger import add_to_ledger, digest_of, ledger_bytes, read_ledger, set_back
from mandate_graph.review.matters import matter_of
from mandate_graph.review.quads import Sources
from mandate_graph.review.rejecting import is_claim
from mandate_graph.review.republishing import REVIEWS, republish
from mandate_graph.review.standing import State, states
from mandate_graph.review.values import LONGEST_REASON, Kind, Matter, Review, review_iri
from mandate_graph.store import LOCK, OxigraphStore, current_version, exclusive, open_published, read_manifest
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.terms import DCTERMS, MG, RDF, Term, boolean

LONGEST_NAME = 200
"""Characters of the name of a curator."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a curator wants: IRIs in full or with a prefix. `values` are those that a correction gives the property
    `corrects`,
    `into` is the body that another is merged into."""

    kind: Kind
    concerns: str
    reason: str
    curator: str
    corrects: str = ""
    values: tuple[str, ...] = ()
    into: str = ""


def decide(
    directory: Path,
    wish: Wish,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    step: Callable[[str], None] | None = None,
) -> Review:
    """Takes a decision down and publishes the graph as it is under it.

    A decision that is killed in between is on record and heeded by the next one or by the next build; one that cannot
    be published for another reason is not on record. Raises UsageError for what cannot be decided, NothingFound for
    what the graph does not hold, GraphUnavailable where the graph is being built.
    """
    with exclusive(directory / LOCK):
        published = open_published(directory)
        known = read_ledger(directory)
        now = clock()
        review = _taken(wish, published.store, known, now)
        before = ledger_bytes(directory)
        add_to_ledger(directory, review)
        try:
            republish(directory, published, (*known, review), created=now, step=step)
        except BaseException:
            if not _heeded(directory):
                set_back(directory, before)
            raise
    return review


def _heeded(directory: Path) -> bool:
    """Whether the version that readers see is made under the decisions on record."""
    manifest = read_manifest(current_version(directory) / "manifest.json")
    return bool(manifest.summary.get(REVIEWS, "") == digest_of(directory))


def _taken(wish: Wish, store: OxigraphStore, known: Sequence[Review], now: datetime) -> Review:
    reason = _line(wish.reason, "a reason", LONGEST_REASON)
    curator = _line(wish.curator, "the name of the curator", LONGEST_NAME)
    time = max([now, *(review.time + _TICK for review in known)])
    case = _CASES[wish.kind](wish, _Record(store, known))
    content = (wish.kind.value, case.concerns, reason, curator, case.corrects, *case.values, case.into, case.withdraws)
    return Review(
        iri=review_iri(time, *content),
        kind=wish.kind,
        concerns=case.concerns,
        reason=reason,
        curator=curator,
        time=time,
        corrects=case.corrects,
        values=case.values,
        into=case.into,
        withdraws=case.withdraws,
        matter=case.matter,
    )


def _line(text: str, what: str, most: int) -> str:
    """A text in one line, without marks that control how it is shown."""
    cleaned = " ".join(_CONTROLS.sub(" ", text).split())
    if not cleaned:
        raise UsageError(f"{what} is missing", hint="a decision says why it was taken, and by whom")
    if len(cleaned) > most:
        raise UsageError(f"{what} has more than {most} characters")
    return cleaned


class _Record:
    """The graph and the decisions on it so far."""

    def __init__(self, store: OxigraphStore, known: Sequence[Review]) -> None:
        self.store = store
        self.sources = Sources(store, reviewed=True)
        self.read = Sources(store)
        self.known = known
        self.state = states(known)

    def rejection(self, claim: URIRef) -> Review | None:
        """The decision by which a claim is rejected."""
        return next((one for one in self.in_force(claim) if one.kind is Kind.REJECT), None)

    def in_force(self, thing: URIRef) -> list[Review]:
        """The decisions on a thing that hold."""
        return [one for one in self.known if one.concerns == thing and self.state[one.iri] is State.IN_FORCE]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    concerns: URIRef
    matter: Matter
    corrects: URIRef | None = None
    values: tuple[Term, ...] = ()
    into: URIRef | None = None
    withdraws: URIRef | None = None


def _verdict(wish: Wish, record: _Record) -> _Case:
    claim = _claim(wish)
    if any(one.kind is wish.kind for one in record.in_force(claim)):
        raise UsageError(f"{short(claim)} is {_PAST[wish.kind]} already", hint="`review list` shows by which decision")
    rejection = record.rejection(claim)
    if rejection is None and not record.read.knows(claim):
        raise _unknown(claim)
    return _Case(concerns=claim, matter=rejection.matter if rejection else matter_of(record.sources, claim))


def _correction(wish: Wish, record: _Record) -> _Case:
    claim, name = _claim(wish), expanded(wish.corrects)
    if not record.read.knows(claim):
        raise _unknown(claim)
    values = read_values(record.sources, claim, name, wish.values)
    before = tuple(map(short, record.sources.values(claim, name)))
    if sorted(map(str, values)) == sorted(map(str, record.sources.values(claim, name))):
        raise UsageError(f"that is what {short(name)} says already")
    matter = matter_of(record.sources, claim, before=before)
    return _Case(concerns=claim, matter=matter, corrects=name, values=values)


def _closing(wish: Wish, record: _Record) -> _Case:
    conflict = expanded(wish.concerns)
    if not conflict.startswith(PREFIXES["conflict"]) or not record.sources.knows(conflict):
        raise NothingFound(f"there is no conflict {short(conflict)}", hint="`ask contradictions` lists some")
    if record.sources.values(conflict, MG.open) != (boolean(True),):
        raise UsageError(f"{short(conflict)} is closed already")
    return _Case(concerns=conflict, matter=matter_of(record.sources, conflict))


def _merger(wish: Wish, record: _Record) -> _Case:
    old, new = expanded(wish.concerns), expanded(wish.into)
    for body in (old, new):
        if not body.startswith(PREFIXES["body"]) or not record.sources.values(body, RDF.type):
            there = record.sources.iris(body, DCTERMS.isReplacedBy)
            hint = f"it was merged into {short(there[0])}" if there else "`ask bodies` lists them"
            raise NothingFound(f"there is no body {short(body)}", hint=hint)
    if old == new:
        raise UsageError("a body cannot be merged into itself")
    return _Case(concerns=old, matter=matter_of(record.sources, old, bodies=(old, new)), into=new)


def _withdrawal(wish: Wish, record: _Record) -> _Case:
    wanted = wish.concerns.strip().removeprefix(PREFIXES["rev"]).removeprefix("rev:")
    found = next((one for one in record.known if str(one.iri) == PREFIXES["rev"] + wanted), None)
    if found is None:
        raise NothingFound(f"there is no decision {wanted}", hint="`review list` shows them")
    if record.state[found.iri] is State.WITHDRAWN:
        raise UsageError(f"{wanted} is undone already")
    matter = Matter(claim_class=found.matter.claim_class, bodies=found.matter.bodies)
    return _Case(concerns=found.concerns, matter=matter, withdraws=found.iri)


def _claim(wish: Wish) -> URIRef:
    claim = expanded(wish.concerns)
    if not is_claim(claim):
        raise UsageError(
            f"{short(claim)} is not what a passage asserts",
            hint="an act (ev:), what a passage says of one (clm:), a citation (cit:), a norm (norm:) or a report on its"
            " way (tr:) can be reviewed; what is derived follows from them",
        )
    return claim


def _unknown(claim: URIRef) -> NothingFound:
    return NothingFound(f"the graph holds no claim {short(claim)}", hint="`ask acts` and `ask citations` list some")


_PAST = {Kind.CONFIRM: "confirmed", Kind.REJECT: "rejected"}
_CASES: dict[Kind, Callable[[Wish, _Record], _Case]] = {
    Kind.CONFIRM: _verdict,
    Kind.REJECT: _verdict,
    Kind.CORRECT: _correction,
    Kind.CLOSE: _closing,
    Kind.MERGE: _merger,
    Kind.UNDO: _withdrawal,
}
