"""What a norm's words mean: who bears it, towards whom, and by which session."""

from mandate_graph.model.act_mention import NormMention, SessionMention
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.identity import BodyKey, SessionKey
from mandate_graph.model.mandate import Norm


def resolve_norm(mention: NormMention, evidence: Evidence, issuer: BodyKey | None) -> Norm:
    """A norm; what stands for the organ that acts is `issuer`, nobody where that is not known."""
    addressees = (receiver.key if receiver is not None else issuer for receiver in mention.addressees)
    session = _session(mention, issuer)
    before = mention.session is not None and mention.session.before
    return Norm(
        kind=mention.kind,
        bearer=_bearer(mention, issuer),
        deontic=mention.deontic,
        evidence=evidence,
        addressees=tuple(key for key in addressees if key is not None),
        at_session=None if before else session,
        before_session=session if before else None,
        deadline=mention.deadline,
    )


def _bearer(mention: NormMention, issuer: BodyKey | None) -> BodyKey | None:
    if mention.bearer_is_issuer:
        return issuer
    return mention.bearer.key if mention.bearer is not None else None


def _session(mention: NormMention, issuer: BodyKey | None) -> SessionKey | None:
    if mention.session is None:
        return None
    body = _holder(mention.session, mention, issuer)
    return SessionKey(body, mention.session.ordinal) if body is not None else None


def _holder(session: SessionMention, mention: NormMention, issuer: BodyKey | None) -> BodyKey | None:
    if session.body is not None:
        return session.body.key
    receivers = [receiver for receiver in mention.addressees if receiver is not None]
    return receivers[0].key if len(receivers) == 1 else issuer
