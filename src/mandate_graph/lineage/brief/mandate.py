"""The paragraph on a mandate: set up by, under, as; what changed it since; what of that no document shows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mandate_graph.lineage.brief.naming import Naming
from mandate_graph.lineage.brief.values import (
    CITED,
    COMPUTED,
    RECORD,
    Clause,
    Name,
    Ordinal,
    Paragraph,
    Sentence,
    Session,
    Slot,
    Text,
)
from mandate_graph.lineage.sentences import chains, end_kind
from mandate_graph.lineage.trace import ESTABLISH, REVIEW
from mandate_graph.lineage.values import Act, BodyTrace, Bounds, Conflict, Place, Words
from mandate_graph.query import Iri
from mandate_graph.vocabulary.prefixes import PREFIXES

CHANGES = frozenset({
    "AmendMandate", "AssignFunction", "Convene", "Dissolve", "Extend", "MakePermanent", "Merge", "Reaffirm", "Rename",
    "Renew", "RequestReport", REVIEW, "SetMeeting", "SetPeriodicity", "Split", "Terminate",
})  # fmt: skip
"""The acts, besides its establishment, of which a brief tells; it has a template for each."""


def mandate(trace: BodyTrace, naming: Naming, before: Session | None) -> Paragraph:
    """What was decided on a body, in the order of the acts, its establishment first."""
    acts = [act for act in trace.acts if not _later(act, naming, before)]
    founding = [act for act in acts if act.event == ESTABLISH]
    told = (*founding, *(act for act in acts if act.event in CHANGES))
    body = naming.body(trace.body.iri)
    dated: set[str] = set()
    sentences: list[Sentence] = [] if founding else list(_not_set_up(trace, naming, body))
    for chain in chains(told):
        act = chain[-1]
        sentences += _told(act, trace, naming, body) if len(chain) == 1 else [_chain(chain, naming)]
        sentences += _ends(act, trace)
        if act.place is not None and act.place.work_iri not in dated:
            dated.add(act.place.work_iri)
            sentences.append(_dated(act.bounds, naming.text(_whole(act.place))))
    sentences += _proposals(trace, naming, founded=bool(founding))
    sentences += _unread(trace, naming, told)
    return Paragraph(theme="mandate", sentences=tuple(sentences))


def _later(act: Act, naming: Naming, before: Session | None) -> bool:
    """Whether an act is one of the session itself, or of a later one."""
    if before is None:
        return False
    own = naming.session(act.session_iri) if act.session_iri else None
    if own is not None and own.organ_iri == before.organ_iri:
        return own.number >= before.number
    return before.opens is not None and act.bounds.earliest is not None and act.bounds.earliest >= before.opens


def _told(act: Act, trace: BodyTrace, naming: Naming, body: Name) -> Iterable[Sentence]:
    text = naming.text(act.place)
    if act.event == ESTABLISH:
        yield from _set_up(act, trace, naming, body)
    elif act.event == REVIEW:
        yield _review(act, trace, naming, text)
    elif act.event == "Convene" and act.asked:
        asked = tuple(Clause(kind="asked", slots={"name": naming.body(PREFIXES["body"] + slug)}) for slug in act.asked)
        yield _cited("Convene_asked", act.words, text=text, asked=asked)
    else:
        yield _cited(act.event, act.words, text=text)
    if act.event != ESTABLISH and act.legal_basis:
        yield _basis(act, naming)
    for conflict in _conflicts(act, trace):
        if act.event != ESTABLISH or not _of_status(conflict):
            yield _cited("act_disputed", tuple(dict.fromkeys(words for _stance, words in conflict.sides)))


def _chain(chain: tuple[Act, ...], naming: Naming) -> Sentence:
    """Several extensions, or renewals, on end: one sentence with a clause for each."""
    works = tuple(Clause(kind="work", slots={"text": naming.text(act.place)}, citations=act.words) for act in chain)
    slots: dict[str, Slot] = {"count": str(len(chain)), "works": works}
    return Sentence(kind=f"{chain[0].event}_times", ground=CITED, slots=slots)


def _ends(act: Act, trace: BodyTrace) -> Iterable[Sentence]:
    """Until when an act gives the mandate, as its words say."""
    for term in trace.terms:
        if term.act == act.iri and term.end != Bounds():
            yield _cited(f"term_{end_kind(term.end)}", act.words, bounds=term.end)


def _cited(kind: str, words: Sequence[Words], **slots: Slot) -> Sentence:
    return Sentence(kind=kind, ground=CITED, slots=slots, citations=tuple(words))


def _set_up(act: Act, trace: BodyTrace, naming: Naming, body: Name) -> Iterable[Sentence]:
    disputed = [conflict for conflict in _conflicts(act, trace) if _of_status(conflict)]
    kind = "set_up" if disputed else f"set_up_{act.status or 'unspecified'}"
    yield _cited(kind, act.words, body=body, text=naming.text(act.place))
    yield from (_disputed(conflict) for conflict in disputed)
    if act.legal_basis:
        yield _basis(act, naming)
    else:
        yield Sentence(kind="basis_unknown", ground=RECORD)


def _conflicts(act: Act, trace: BodyTrace) -> Iterable[Conflict]:
    return (conflict for conflict in trace.conflicts if conflict.about == Iri(act.iri).local)


def _of_status(conflict: Conflict) -> bool:
    """Whether the sides differ in the status that they give the body; else they differ in something else."""
    return len({stance for stance, _words in conflict.sides}) > 1


def _disputed(conflict: Conflict) -> Sentence:
    sides = tuple(Clause(kind="side", slots={"stance": stance}, citations=(words,)) for stance, words in conflict.sides)
    return Sentence(kind="set_up_disputed", ground=CITED, slots={"sides": sides})


def _basis(act: Act, naming: Naming) -> Sentence:
    bases = tuple(
        Clause(kind="basis", slots={"text": naming.text(basis)}, citations=_naming_words(act, basis, naming))
        for basis in act.legal_basis
    )
    return Sentence(kind="basis", ground=CITED, slots={"bases": bases})


def _naming_words(act: Act, basis: Place, naming: Naming) -> tuple[Words, ...]:
    """The words that name a legal basis, in a passage that tells of the act; else all that is quoted for the act."""
    passages = {(words.document_iri, words.place.iri): words.hand for words in act.words}
    shelf = naming.shelf
    citations = shelf.facts.pointing("mg:citedEntity", basis.iri)
    shelf.pull_words(citations)
    named = (words for citation in citations for words in shelf.words(citation))
    found = {words: passages.get((words.document_iri, words.place.iri)) for words in named}
    return tuple(replace(words, hand=hand) for words, hand in found.items() if hand is not None) or act.words


def _review(act: Act, trace: BodyTrace, naming: Naming, text: Text) -> Sentence:
    review = next((review for review in trace.reviews if review.act.iri == act.iri), None)
    due = next((norm.session_iri for norm in trace.norms if norm.act == act.iri and norm.session_iri), None)
    session = naming.session(due) if due else None
    if session is None:
        return _cited(REVIEW, act.words, text=text)
    kind = f"{REVIEW}_followed" if review is not None and review.followed_by else f"{REVIEW}_open"
    return _cited(kind, act.words, text=text, session=at_session(session))


def at_session(session: Session) -> tuple[Clause, ...]:
    """A session, as a part of a sentence."""
    number = Ordinal(thing="session", number=session.number)
    return (Clause(kind="session", slots={"ordinal": number, "organ": session.organ}),)


def _whole(place: Place) -> Place:
    return replace(place, iri=place.work_iri, form=place.work, path="", printed="")


def _dated(bounds: Bounds, text: Text) -> Sentence:
    earliest, latest = bounds.earliest is not None, bounds.latest is not None
    if earliest and bounds.earliest == bounds.latest:
        return Sentence(kind="dated", ground=COMPUTED, slots={"text": text, "bounds": bounds})
    tests: tuple[tuple[bool, str], ...] = (
        (earliest and latest, "dated_between"),
        (latest, "dated_by"),
        (earliest, "dated_after"),
    )
    kind = next((kind for test, kind in tests if test), None)
    if kind is None:
        return Sentence(kind="dated_unknown", ground=RECORD, slots={"text": text})
    return Sentence(kind=kind, ground=COMPUTED, slots={"text": text, "bounds": bounds})


def _not_set_up(trace: BodyTrace, naming: Naming, body: Name) -> Iterable[Sentence]:
    proposed = [act for act in trace.proposals if act.event == ESTABLISH]
    if not proposed:
        yield Sentence(kind="not_set_up", ground=RECORD, slots={"body": body})
    for act in proposed:
        yield _cited("proposed", act.words, body=body, text=naming.text(act.place))


def _proposals(trace: BodyTrace, naming: Naming, *, founded: bool) -> Iterable[Sentence]:
    """What drafts propose besides, a sentence for each draft."""
    drafts: dict[Place, list[Words]] = {}
    for act in trace.proposals:
        if act.place is not None and (founded or act.event != ESTABLISH):
            drafts.setdefault(_whole(act.place), []).extend(act.words)
    for draft, words in drafts.items():
        yield _cited("proposed_more", tuple(dict.fromkeys(words)), text=naming.text(draft))


def _unread(trace: BodyTrace, naming: Naming, told: Iterable[Act]) -> Iterable[Sentence]:
    unread = {entry.about for entry in trace.missing if entry.code == "own-text"}
    places = {act.place.work_iri: act.place for act in told if act.place is not None and act.place.work in unread}
    if places:
        works = tuple(Clause(kind="work", slots={"text": naming.text(_whole(place))}) for place in places.values())
        yield Sentence(kind="unread", ground=RECORD, slots={"works": works})
