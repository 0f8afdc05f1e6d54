"""Which session a term runs to."""

from mandate_graph.model.act_mention import TermMention
from mandate_graph.model.identity import BodyKey, SessionKey
from mandate_graph.model.mandate import Term


def resolve_term(mention: TermMention, issuer: BodyKey | None) -> Term | None:
    """A term; a session without a body is one of `issuer`, and tells nothing where that is not known."""
    if mention.session is None:
        return Term(until=mention.until, duration=mention.duration)
    holder = mention.session.body.key if mention.session.body is not None else issuer
    return Term(until_session=SessionKey(holder, mention.session.ordinal)) if holder is not None else None
