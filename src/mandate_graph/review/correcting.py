"""What of a claim a curator can correct, and into what.

A correction takes the values of one property out of the graphs of documents, which say what was read, and puts the
right ones into the graph of reviews, which says what a person holds to be right.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rdflib import Literal, URIRef

from mandate_graph.errors import UsageError
from mandate_graph.review.quads import Quad, Sources
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.terms import EDTF, MG, RDF, XSD, Term

_DURATION = re.compile(r"P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?")
_EDTF = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len("2012-01-31")


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """What the values of a property are: IRIs with one of some prefixes, or literals of a type in a form.

    `optional`: the property may be corrected to nothing. `answers` are properties that a value makes void: a
    reference that is resolved has no reason for being unresolved.
    """

    prefixes: tuple[str, ...] = ()
    datatype: URIRef | None = None
    fits: Callable[[str], object] = str
    optional: bool = False
    answers: tuple[URIRef, ...] = ()


_BODY = Range(prefixes=("body",))
_TEXT = ("inst", "doc", "ag")
_OPEN = (MG.unresolvedReason, MG.candidate)

CORRECTABLE: Mapping[URIRef, Range] = {
    RDF.type: Range(prefixes=("mg",)),
    MG.affects: _BODY,
    MG.askedOf: Range(prefixes=("body",), optional=True),
    MG.actor: Range(prefixes=("body",), optional=True),
    MG.bearer: Range(prefixes=("body",), optional=True),
    MG.addressee: Range(prefixes=("body",), optional=True),
    MG.toBody: _BODY,
    MG.enactedBy: Range(prefixes=_TEXT, answers=_OPEN),
    MG.legalBasis: Range(prefixes=_TEXT, optional=True),
    MG.object: Range(prefixes=_TEXT, optional=True),
    MG.basis: Range(prefixes=_TEXT, optional=True),
    MG.citedEntity: Range(prefixes=_TEXT, answers=_OPEN),
    MG.report: Range(prefixes=("doc",)),
    MG.toSession: Range(prefixes=("ses",), optional=True),
    MG.deadlineSession: Range(prefixes=("ses",), optional=True),
    MG.statedUntilSession: Range(prefixes=("ses",), optional=True),
    MG.legalForce: Range(prefixes=("fo",)),
    MG.citationFunction: Range(prefixes=("cf",)),
    MG.modality: Range(prefixes=("md",)),
    MG.testimony: Range(prefixes=("te",)),
    MG.deontic: Range(prefixes=("de",)),
    MG.statedInitialStatus: Range(prefixes=("st",), optional=True),
    MG.statedStatus: Range(prefixes=("ms", "rs")),
    MG.statedStart: Range(datatype=XSD.date, fits=_is_day, optional=True),
    MG.statedEnd: Range(datatype=XSD.date, fits=_is_day, optional=True),
    MG.statedUntil: Range(datatype=EDTF, fits=_EDTF.fullmatch, optional=True),
    MG.deadline: Range(datatype=EDTF, fits=_EDTF.fullmatch, optional=True),
    MG.statedDuration: Range(datatype=XSD.duration, fits=_DURATION.fullmatch, optional=True),
}
"""The properties of claims that can be corrected, and what they take."""


def corrections_of(sources: Sources, claim: URIRef) -> tuple[URIRef, ...]:
    """The properties of a claim that can be corrected: those that it has, and what would answer an open reference."""
    found = [name for name in CORRECTABLE if sources.values(claim, name)]
    if sources.values(claim, MG.unresolvedReason):
        found.append(MG.citedEntity if claim.startswith(PREFIXES["cit"]) else MG.enactedBy)
    return tuple(dict.fromkeys(name for name in found if name != RDF.type or claim.startswith(PREFIXES["ev"])))


def read_values(sources: Sources, claim: URIRef, name: URIRef, given: Sequence[str]) -> tuple[Term, ...]:
    """The values that a person wrote; UsageError where they do not fit the property or name nothing that is known."""
    wanted = CORRECTABLE.get(name)
    if wanted is None or name not in (*corrections_of(sources, claim), *_absent(claim)):
        raise UsageError(
            f"{short(name)} of this claim cannot be corrected",
            hint=f"what can be: {', '.join(map(short, corrections_of(sources, claim))) or 'nothing'}",
        )
    texts = [text.strip() for text in given if text.strip()]
    if not texts and not wanted.optional:
        raise UsageError(f"{short(name)} cannot be left without a value")
    return tuple(_value(sources, wanted, name, text) for text in texts)


def _absent(claim: URIRef) -> tuple[URIRef, ...]:
    """What a claim may lack and be given."""
    if claim.startswith(PREFIXES["ev"]):
        return (MG.affects, MG.enactedBy, MG.legalBasis, MG.object, MG.askedOf, MG.actor)
    if claim.startswith(PREFIXES["tr"]):
        return (MG.toSession, MG.basis)
    return ()


def _value(sources: Sources, wanted: Range, name: URIRef, text: str) -> Term:
    if wanted.datatype is not None:
        if not wanted.fits(text):
            raise UsageError(f"{text!r} is no value for {short(name)}", hint="such as 2012-01-31, or P2Y for a term")
        return Literal(text, datatype=wanted.datatype, normalize=False)
    iri = expanded(text)
    fits = any(iri.startswith(PREFIXES[prefix]) for prefix in wanted.prefixes)
    if not fits or not sources.describes(iri):
        raise UsageError(
            f"{text!r} is nothing that {short(name)} can point to",
            hint=f"a thing of the graph that begins with {', '.join(f'{name}:' for name in wanted.prefixes)}",
        )
    if name == RDF.type and not sources.is_event_class(iri):
        raise UsageError(f"{text!r} is no class of acts", hint="mg:Establish, mg:MakePermanent, mg:Renew ...")
    return iri


def expanded(text: str) -> URIRef:
    """An IRI or a prefixed name as an IRI; UsageError where it is neither."""
    prefix, colon, local = text.strip().partition(":")
    iri = PREFIXES[prefix] + local if colon and prefix in PREFIXES else text.strip()
    if not re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+", iri):
        raise UsageError(f"{text!r} is no IRI and no prefixed name", hint="such as ev:... or body:...")
    return URIRef(iri)


def short(iri: str) -> str:
    """An IRI as a prefixed name, where a prefix is known.

    >>> short(PREFIXES["body"] + "wg-tip")
    'body:wg-tip'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def taken_by(sources: Sources, claim: URIRef, name: URIRef) -> set[Quad]:
    """The quads that a correction takes out."""
    names = (name, *CORRECTABLE[name].answers) if name in CORRECTABLE else (name,)
    return {quad for one in names for quad in sources.quads(claim, one)}
