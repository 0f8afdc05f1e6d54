"""The links of a file against what was read in their words: evidence of a second kind."""

from collections.abc import Sequence

import regex

from mandate_graph.model.citation import Citation
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.identity import DocumentKey, InstrumentKey, ProvisionKey, Target, Work
from mandate_graph.model.passage import Document, Part, Passage
from mandate_graph.model.published_link import LinkVerdict, PublishedLink
from mandate_graph.model.registry import Registry
from mandate_graph.model.source import LineIndex, Link
from mandate_graph.resolution.addresses import symbol_at
from mandate_graph.resolution.citations_numbering import instrument_of

RULE = "published-link"
_AROUND = 80
"""Characters of the passage on either side that a quotation keeps for a reader."""
_PART_LETTERS = regex.compile(r"(?<=\d)\s?[A-Z](?:-[A-Z])?(?=\(|$)")


def resolve(document: Document, citations: Sequence[Citation], registry: Registry) -> tuple[PublishedLink, ...]:
    """The links of a file to documents by symbol, in reading order; links that lead elsewhere are left out."""
    links = [(link, symbol) for link in document.source.links if (symbol := symbol_at(link.address))]
    if not links:
        return ()
    lines = LineIndex(document.source.text)
    found: list[PublishedLink] = []
    for link, symbol in links:
        evidence = _evidence(document, link, lines)
        if evidence is not None:
            target = instrument_of(symbol, registry) or DocumentKey(symbol)
            cited = [
                _work(one.target) for one in citations if one.target is not None and _overlap(one.evidence, evidence)
            ]
            verdict = _verdict(target, cited)
            found.append(PublishedLink(address=link.address, target=target, verdict=verdict, evidence=evidence))
    return tuple(found)


def same_work(linked: Work, cited: Work) -> bool:
    """Whether a link leads to what is cited: the services file the parts of a resolution under its number."""
    return _without_part(linked) == _without_part(cited)


def _without_part(work: Work) -> object:
    match work:
        case InstrumentKey():
            return work.issuer, work.kind, _PART_LETTERS.sub("", work.number or "")
        case DocumentKey():
            return _PART_LETTERS.sub("", work.identifier)
        case _:
            return work


def _verdict(target: Work, cited: Sequence[Work]) -> LinkVerdict:
    if not cited:
        return LinkVerdict.ALONE
    return LinkVerdict.AGREES if any(same_work(target, work) for work in cited) else LinkVerdict.DIFFERS


def _work(target: Target) -> Work:
    return target.work if isinstance(target, ProvisionKey) else target


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


def _evidence(document: Document, link: Link, lines: LineIndex) -> Evidence | None:
    """The linked words in the passage that holds them; None where no passage does, as in a running head."""
    for part in document.parts:
        for passage in part.passages:
            at = passage.flow.flow_offset(link.start)
            last = passage.flow.flow_offset(link.end - 1) if at is not None else None
            if at is not None and last is not None:
                return _quoted(document, part, passage, (at, last + 1), lines)
    return None


def _quoted(document: Document, part: Part, passage: Passage, span: tuple[int, int], lines: LineIndex) -> Evidence:
    flow = passage.flow
    source = flow.source_span(*span)
    return Evidence(
        part=part.key,
        passage=passage.path,
        start=source.start,
        end=source.end,
        quote=document.source.text[source.start : source.end],
        line=lines.line(source.start),
        language=passage.language,
        rule=RULE,
        confidence=1.0,
        prefix=flow.text[max(0, span[0] - _AROUND) : span[0]],
        suffix=flow.text[span[1] : span[1] + _AROUND],
    )
