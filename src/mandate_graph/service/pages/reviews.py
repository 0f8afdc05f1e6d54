"""The decisions of curators as a list, and the form in which a new one is taken."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from starlette.responses import Response

from mandate_graph.errors import MandateGraphError, NothingFound, UsageError
from mandate_graph.lineage.shelf import text
from mandate_graph.query import Iri
from mandate_graph.review import Kind, Listed, Offer, expanded, listed, offer, short
from mandate_graph.service.pages.behind import behind
from mandate_graph.service.pages.evidence import Evidence, evidence
from mandate_graph.service.pages.labels import Label
from mandate_graph.service.pages.paging import slice_of
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.site import Site
from mandate_graph.service.pages.twins import GRAPHS, graph_twin, json_twin, table_twin
from mandate_graph.vocabulary.prefixes import PREFIXES

REVIEWS_A_PAGE = 100
MOST_ACCOUNTS = 50
COLUMNS = ("review", "time", "decision", "state", "concerns", "curator", "reason")
PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin"}
"""Of a page with a form. A browser that hides where a form was sent from could not be told from another site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewShown:
    """A decision as a page tells it; `subject` is what it concerns."""

    review: Listed
    subject: Label
    kind_of_claim: Label | None
    places: tuple[Label, ...]
    day: str
    can_be_undone: bool


def all_reviews(site: Site) -> tuple[Listed, ...]:
    """Every decision that the version heeds, the latest first."""
    return site.memory.once("reviews", lambda: listed(site.reader))


def shown_reviews(site: Site, reviews: Iterable[Listed]) -> list[ReviewShown]:
    """Decisions with the names of what they are about."""
    some = list(reviews)
    site.labels.prefetch(iri for one in some for iri in (one.concerns, one.claim_class, *one.places) if iri)
    return [
        ReviewShown(
            review=one,
            subject=site.labels.of(one.concerns),
            kind_of_claim=site.labels.of(one.claim_class) if one.claim_class else None,
            places=tuple(site.labels.of(place) for place in one.places[:12]),
            day=one.time[:16].replace("T", " "),
            can_be_undone=one.state != "withdrawn",
        )
        for one in some
    ]


def reviews_page(site: Site) -> Response:
    """All decisions, or those that touch a body."""
    body = site.asked("body")
    wanted = [one for one in all_reviews(site) if not body or PREFIXES["body"] + body in one.bodies]
    match site.asked("format"):
        case "json":
            return json_twin(json.dumps([asdict(one) for one in wanted], ensure_ascii=False))
        case "csv":
            return table_twin(COLUMNS, map(_row, wanted))
        case format if format in GRAPHS:
            return graph_twin(site.reader, (one.iri for one in wanted), format)
    cut = slice_of(wanted, site.number("page"), REVIEWS_A_PAGE)
    return page(
        site,
        "reviews.html",
        body=site.labels.of(PREFIXES["body"] + body) if body else None,
        cut=cut,
        reviews=shown_reviews(site, cut.items),
        done=site.asked("done"),
        queries=[behind(site, "decisions-of-curators")],
    )


def _row(one: Listed) -> tuple[str, ...]:
    return one.local, one.time, one.kind.value, one.state, short(one.concerns), one.curator, one.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a form was sent with, to be shown again; `problem` is why it was refused."""

    kind: str = ""
    reason: str = ""
    curator: str = ""
    corrects: str = ""
    values: str = ""
    into: str = ""
    problem: MandateGraphError | None = None
    status: int = 200


def review_page(site: Site, mark: str, sent: Sent | None = None) -> Response:
    """The form for a decision on a thing (`of`), or for undoing one (`undo`); `mark` shows whose form it is."""
    sent = sent or Sent(kind=site.asked("decision"), curator=site.settings.curator)
    number = site.asked("undo")
    subject, offered, decided = _withdrawal(site, number) if number else _subject(site)
    answer = page(
        site,
        "review.html",
        status=sent.status,
        subject=site.labels.of(subject),
        number=number,
        offered=offered,
        decided=shown_reviews(site, decided),
        proofs=_proofs(site, subject),
        accounts=_accounts(site, subject),
        sent=replace(sent, kind=sent.kind or (offered.kinds[0].value if len(offered.kinds) == 1 else "")),
        hint=sent.problem.hint if sent.problem else "",
        token=bool(site.settings.review_token),
        mark=mark,
        queries=[],
    )
    answer.headers.update(PRIVATE)
    return answer


def _subject(site: Site) -> tuple[str, Offer, tuple[Listed, ...]]:
    wanted = site.asked("of")
    if not wanted:
        raise UsageError("what is to be reviewed is missing", hint="/review?of=...")
    subject = str(expanded(wanted))
    decided = tuple(one for one in all_reviews(site) if one.concerns == subject)
    if not decided and not site.shelf.facts.of(subject):
        raise NothingFound(f"nothing is stated of {short(subject)}", hint="is it spelt right?")
    return subject, offer(site.shelf.facts, subject, decided), decided


def _withdrawal(site: Site, number: str) -> tuple[str, Offer, tuple[Listed, ...]]:
    found = next((one for one in all_reviews(site) if one.local == number), None)
    if found is None:
        raise NothingFound(f"there is no decision {number}", hint="the page of reviews lists them")
    return found.concerns, Offer(kinds=(Kind.UNDO,) if found.state != "withdrawn" else ()), (found,)


def _proofs(site: Site, subject: str) -> tuple[Evidence, ...]:
    shelf = site.shelf
    involved = [str(one) for one in shelf.facts.values(subject, "mg:involves")]
    shelf.pull_words([subject, *involved])
    return tuple(one for thing in (subject, *involved) for one in evidence(site, shelf.words(thing)))


def _accounts(site: Site, subject: str) -> list[tuple[str, str]]:
    """What single passages say of an act or what a conflict is between: (IRI, document), to be reviewed by itself."""
    facts = site.shelf.facts
    told = [*facts.pointing("mg:about", subject), *(str(one) for one in facts.values(subject, "mg:involves"))]
    facts.prefetch(told)
    return [(one, text(facts.one(one, "prov:wasAttributedTo"))) for one in told[:MOST_ACCOUNTS]]


def reviews_of(site: Site, body: Iri) -> list[ReviewShown]:
    """The decisions that touch a body, the latest first."""
    return shown_reviews(site, [one for one in all_reviews(site) if body.value in one.bodies][:REVIEWS_A_PAGE])
