"""What instruments do to bodies, and what they ask for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from mandate_graph.model.citation import Unresolved
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.identity import BodyKey, DocumentKey, InstrumentKey, ProvisionKey, SessionKey, Target, Work


class Event(StrEnum):
    """The classes of mandate events; the value is the class's local name in the ontology."""

    ESTABLISH = "Establish"
    MAKE_PERMANENT = "MakePermanent"
    EXTEND = "Extend"
    RENEW = "Renew"
    REAFFIRM = "Reaffirm"
    RENAME = "Rename"
    MERGE = "Merge"
    SPLIT = "Split"
    ASSIGN_FUNCTION = "AssignFunction"
    AMEND_MANDATE = "AmendMandate"
    ADOPT_RULES = "AdoptRules"
    REQUEST_ACTION = "RequestAction"
    CONVENE = "Convene"
    REQUEST_REPORT = "RequestReport"
    SET_PERIODICITY = "SetPeriodicity"
    SET_MEETING = "SetMeeting"
    REVIEW_EFFECTIVENESS = "ReviewEffectiveness"
    TERMINATE = "Terminate"
    DISSOLVE = "Dissolve"


class Permanence(StrEnum):
    """The status with which a body starts or goes on; local name in the scheme `body-status`."""

    INTERIM = "interim"
    PERMANENT = "permanent"
    UNSPECIFIED = "unspecified"


class Modality(StrEnum):
    """How the text that is quoted speaks of the act."""

    DECIDES = "decides"
    REQUESTS = "requests"
    RECOMMENDS = "recommends"
    PROPOSES = "proposes"
    RECOUNTS = "recounts"


class Force(StrEnum):
    """Whether the act has been adopted."""

    ADOPTED = "adopted"
    PROPOSED = "proposed"


class Testimony(StrEnum):
    """Whether the words are those of the acting text, or another text tells of them."""

    FIRST_HAND = "first-hand"
    SECOND_HAND = "second-hand"


class Deontic(StrEnum):
    """How strongly a norm binds."""

    OBLIGATION = "obligation"
    REQUEST = "request"
    RECOMMENDATION = "recommendation"


class NormKind(StrEnum):
    """The classes of norms; the value is the class's local name in the ontology."""

    NORM = "Norm"
    FUNCTION = "Function"
    REPORTING_DUTY = "ReportingDuty"
    REVIEW_CLAUSE = "ReviewClause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One thing that a bearer is to do. `evidence` holds its words and their passage.

    `bearer` None means that the text does not name one the registry or the texts know.
    `at_session` is the session by which, or at which, it is due; `before_session` the one it must precede;
    `deadline` is an EDTF level 0 date ("2012", "2025-03-31").
    """

    kind: NormKind
    bearer: BodyKey | None
    deontic: Deontic
    evidence: Evidence
    addressees: tuple[BodyKey, ...] = ()
    at_session: SessionKey | None = None
    before_session: SessionKey | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """For how long an act gives a mandate, as its words say.

    One of: `until`, an EDTF date ("2031-03-31", "2031-06", "2031"); `until_session`, at whose end it ends;
    `duration`, an ISO 8601 duration ("P3Y", "P18M").
    """

    until: str | None = None
    until_session: SessionKey | None = None
    duration: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActStatement:
    """What one passage says that an instrument (or draft) does.

    `instrument` is the acting text: a provision of it where the words stand in it (first-hand), the whole where
    another text tells of it; None, with `reason`, where the passage does not let it be known.
    `body` is the one body whose existence, status or mandate is touched; `asked_of` the actor that a request
    names; `actor` a person or body who is to act for it; `object` an instrument acted upon; `term` how long it lasts.
    """

    event: Event
    evidence: Evidence
    instrument: ProvisionKey | Work | None
    force: Force
    testimony: Testimony
    modality: Modality
    reason: Unresolved | None = None
    body: BodyKey | None = None
    asked_of: BodyKey | None = None
    actor: BodyKey | None = None
    object: Target | None = None
    permanence: Permanence | None = None
    composition: tuple[str, ...] = ()
    legal_basis: tuple[Target, ...] = ()
    norms: tuple[Norm, ...] = ()
    term: Term | None = None


class Deed(NamedTuple):
    """What an act is known by when another text tells of it: the same in the acting text and in the account."""

    event: Event
    work: Target | None
    body: BodyKey | None
    asked_of: BodyKey | None
    object: Target | None


def deed_told(act: ActStatement) -> Deed | None:
    """The deed that a second-hand act tells of, None where it is no account of an instrument as a whole."""
    if act.testimony is not Testimony.SECOND_HAND or not isinstance(act.instrument, InstrumentKey | DocumentKey):
        return None
    if act.body is None and act.asked_of is None:
        return None
    return Deed(act.event, act.instrument, act.body, act.asked_of, act.object)
