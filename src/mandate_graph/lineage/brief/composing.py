"""A brief put together: the background paragraphs that a note on a body carries."""

import re
from datetime import date

from mandate_graph.errors import NothingFound
from mandate_graph.lineage.brief.mandate import mandate
from mandate_graph.lineage.brief.meetings import meetings
from mandate_graph.lineage.brief.naming import Naming
from mandate_graph.lineage.brief.reports import reports
from mandate_graph.lineage.brief.values import RECORD, Brief, Paragraph, Sentence, Session
from mandate_graph.lineage.shelf import Shelf
from mandate_graph.lineage.trace import on_record, trace_body
from mandate_graph.query import Iri, Reader

_NUMBER = re.compile(r"\d+\s*$")


def brief_body(
    reader: Reader, body: Iri, *, today: date, before: str | None = None, known_by: date | None = None
) -> Brief:
    """The background of a body.

    With `before`, a session by its number ("10", of the body above it) or as it is printed ("A/B session 10"), no
    meeting or act of that session or a later one is told, and only reports to that session; NothingFound, with
    the sessions on record, where there is none such. With `known_by`, only documents issued by that day count.
    """
    trace = trace_body(reader, body, today=today, known_by=known_by)
    naming = Naming(reader)
    session = _session(before, trace.body.parent, naming) if before else None
    name = naming.body(body.value)
    themes = (mandate(trace, naming, session), meetings(trace, name, session), reports(trace, naming, session))
    words = dict.fromkeys(words for theme in themes for sentence in theme.sentences for words in sentence.words)
    record = on_record(Shelf(reader, known_by), {said.document_iri for said in words})
    rests = (Sentence(kind="record", ground=RECORD, slots={"record": record}), Sentence(kind="later", ground=RECORD))
    return Brief(
        body=name,
        slug=trace.body.slug,
        before=session,
        paragraphs=(*themes, Paragraph(theme="record", sentences=rests)),
    )


def _session(wanted: str, parent: str | None, naming: Naming) -> Session:
    known = naming.sessions()
    printed = {_printed(session): session for session in known}
    own = [session for session in known if Iri(session.organ_iri).local == parent]
    if wanted.strip() in printed:
        return printed[wanted.strip()]
    for session in own if _NUMBER.fullmatch(wanted.strip()) else ():
        if session.number == int(wanted):
            return session
    raise NothingFound(
        f"no session on record answers to {wanted!r}",
        nearest=tuple(map(_printed, own or known)),
        hint="a session is its number, or its organ and number as listed",
    )


def _printed(session: Session) -> str:
    return f"{session.organ.series or session.organ.otherwise} session {session.number}"
