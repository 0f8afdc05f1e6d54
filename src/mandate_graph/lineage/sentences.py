"""A lineage in sentences, in any language that has a file of phrases."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from mandate_graph.lineage.dates import plural, written_day
from mandate_graph.lineage.phrasing import Phrases, phrases
from mandate_graph.lineage.quoting import one_line, spaced
from mandate_graph.lineage.values import (
    Act,
    BodyFacts,
    BodyTrace,
    Bounds,
    DayStatus,
    Gap,
    Missing,
    OnRecord,
    Review,
    Words,
)

CHAINED = frozenset({"Extend", "Renew"})
"""Acts that follow one another for years; a chain of them is told as one."""
MOST_NAMES = 12
"""Names that are spelt out of a longer list."""
FIRST, LAST = 6, 6
"""Clauses of a longer history that the sentence tells; how many more there are is said."""


def status_sentence(trace: BodyTrace, language: str) -> str:
    """What the body is and how it came to be so, and on how many documents that rests."""
    words = phrases(language)
    name = body_name(trace.body, words)
    proposals = [act for act in trace.proposals if act.event == "Establish"]
    if trace.acts:
        sentence = words.say(
            "sentence", "head", body=name, status=_status_now(trace, words), history=_history(trace, words)
        )
    elif proposals:
        texts = words.say("sentence", "and").join(_text(act) for act in proposals)
        sentence = words.say("sentence", "proposed", body=name, texts=texts)
    else:
        sentence = words.say("sentence", "nothing", body=name)
    return f"{sentence} {record_sentence(trace.record, words)}"


def body_name(body: BodyFacts, words: Phrases) -> str:
    """The name of a body, with its symbol series."""
    name = words.label(body.labels, body.slug)
    return f"{name} ({body.series})" if body.series else name


def _status_now(trace: BodyTrace, words: Phrases) -> str:
    now = trace.on[0]
    status = words.say("sentence", "or").join(words.say("status", status) for status in now.statuses)
    if now.certainty != "certain":
        status = words.say("sentence", f"now_{now.certainty}", status=status)
    if trace.body.parent is None:
        return status
    return words.say("sentence", "of", status=status, parent=words.label(trace.body.parent_labels, trace.body.parent))


def _history(trace: BodyTrace, words: Phrases) -> str:
    told = [act for act in trace.acts if words.has("history", act.event)]
    ends = {term.act: term.end for term in trace.terms}
    found = list(chains(told))
    clauses = [_chain(chain, words) + until(ends.get(chain[-1].iri), words) for chain in _telling(found)]
    if len(found) > len(clauses):
        clauses.insert(FIRST, words.say("sentence", "further", count=len(found) - len(clauses)))
    return words.say("sentence", "join").join(clauses) or words.say("missing", "establishment").rstrip(".")


def _telling(found: Sequence[tuple[Act, ...]]) -> Sequence[tuple[Act, ...]]:
    """The first of many and the last, which are what the status rests on."""
    return found if len(found) <= FIRST + LAST else (*found[:FIRST], *found[-LAST:])


def chains(acts: Iterable[Act]) -> Iterator[tuple[Act, ...]]:
    """Acts in their order; extensions, or renewals, that follow one another come together."""
    for event, group in groupby(acts, key=lambda act: act.event):
        if event in CHAINED:
            yield tuple(group)
        else:
            yield from ((act,) for act in group)


def _chain(chain: tuple[Act, ...], words: Phrases) -> str:
    """A chain is told by its length and its last act."""
    *earlier, last = chain
    if not earlier:
        return _clause(last, words)
    at = when(last.bounds, words, last.session)
    return words.say("history", f"{last.event}-times", count=len(chain), text=_text(last), when=at)


def _clause(act: Act, words: Phrases) -> str:
    special = f"{act.event}-{act.status}"
    key = special if words.has("history", special) else act.event
    clause = words.say("history", key, text=_text(act), when=when(act.bounds, words, act.session))
    if act.legal_basis:
        bases = words.say("sentence", "and").join(str(place) for place in act.legal_basis)
        clause += words.say("sentence", "basis", bases=bases)
    return clause


def _text(act: Act) -> str:
    return str(act.place) if act.place else f"({act.reason or '?'})"


def when(bounds: Bounds, words: Phrases, session: int | None = None) -> str:
    """The time of an act in brackets, as exactly as it is known; "" if nothing is."""
    earliest, latest = bounds.earliest, bounds.latest
    days = {name: written_day(day, words.language) for name, day in (("earliest", earliest), ("latest", latest)) if day}
    if earliest and earliest == latest:
        return words.say("when", "on", **days)
    if earliest and latest:
        if earliest.year == latest.year:
            return words.say("when", "year", year=earliest.year)
        return words.say("when", "between", **days)
    if latest:
        return words.say("when", "by", **days)
    if earliest:
        return words.say("when", "after", **days)
    return words.say("when", "session", session=session) if session else ""


def end_kind(end: Bounds) -> str:
    """How an end is known: "on" a day, "between" two, "by" one or "after" one."""
    if end.earliest is not None and end.latest is not None:
        return "on" if end.earliest == end.latest else "between"
    return "by" if end.latest is not None else "after"


def until(end: Bounds | None, words: Phrases) -> str:
    """Until when a mandate was given, as exactly as that is known; "" if nothing is."""
    if end is None or end == Bounds():
        return ""
    return words.say("until", end_kind(end), **_written(end, words))


def _written(bounds: Bounds, words: Phrases) -> dict[str, str]:
    days = (("earliest", bounds.earliest), ("latest", bounds.latest))
    return {name: written_day(day, words.language) for name, day in days if day}


def record_sentence(record: OnRecord, words: Phrases) -> str:
    """On how many documents an answer rests, and up to when."""
    count = len(record.documents)
    sentence = words.say("record", plural(count, words.language), count=count)
    if record.known_by:
        sentence += words.say("record", "known_by", day=written_day(record.known_by, words.language))
    if record.until:
        sentence += words.say("record", "until", day=written_day(record.until, words.language))
    if record.undated:
        sentence += words.say("record", "undated", count=record.undated)
    return sentence + words.say("record", "stop")


def day_sentence(status: DayStatus, record: OnRecord, language: str) -> str:
    """What the body was on a day, and how sure that is."""
    words = phrases(language)
    statuses = words.say("sentence", "or").join(words.say("status", known) for known in status.statuses)
    day = written_day(status.day, words.language)
    sentence = words.say("sentence", status.certainty, day=day, statuses=statuses)
    return f"{sentence} {record_sentence(record, words)}"


def gap_sentence(gap: Gap, words: Phrases) -> str:
    """What is not on record of a series of meetings."""
    count = gap.last - gap.first + 1
    if gap.first == 1:
        return words.say("line", "gap_before", before=gap.before, count=count)
    return words.say("line", "gap_between", after=gap.first - 1, before=gap.before, count=count)


def review_sentence(review: Review, words: Phrases) -> str:
    """When a review is due, and whether anything followed."""
    due = ", ".join(part for part in (review.session, review.deadline) if part) or words.say("line", "review_undue")
    if review.followed_by:
        followed = words.say("line", "review_followed", acts=named(review.followed_by))
    else:
        followed = words.say("line", "review_open")
    return words.say("line", "review", text=_text(review.act), due=due, followed=followed)


def named(names: Sequence[str]) -> str:
    """Names after one another, of a long list the first ones.

    >>> named(["a", "b"]), named(["a"] * 100).split(", ")[MOST_NAMES:]
    ('a, b', ['…'])
    """
    return ", ".join((*names[:MOST_NAMES], *(("…",) if len(names) > MOST_NAMES else ())))


def missing_sentences(missing: Iterable[Missing], words: Phrases) -> tuple[str, ...]:
    """What no document shows, a sentence each."""
    return tuple(words.say("missing", entry.code, about=entry.about) for entry in missing)


def quote_line(said: Words, words: Phrases) -> str:
    """A quotation in square brackets within its sentence, with where it stands and whose words it is."""
    path, printed = said.place.path, said.place.printed
    paragraph = words.say("line", "paragraph", path=path, printed=printed) if printed else path
    return words.say(
        "line",
        "quote",
        hand=words.say("line", said.hand or "second-hand"),
        document=f"{said.document} ({said.file})" if said.file else said.document,
        paragraph=paragraph or "-",
        prefix=spaced(said.prefix),
        quote=one_line(said.quote),
        suffix=spaced(said.suffix),
    )


def quote_lines(quotes: Sequence[Words], words: Phrases) -> tuple[str, ...]:
    """Each quotation on a line."""
    return tuple(quote_line(said, words) for said in quotes)
