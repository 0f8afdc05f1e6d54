"""The rules in order, and running them. Each sees what those before it have derived."""

from collections.abc import Iterator
from typing import Final

from rdflib import URIRef

from mandate_graph.derivation.asking import Graph
from mandate_graph.derivation.context import Context, Kept, made_anew
from mandate_graph.derivation.discrepancies import language_discrepancies
from mandate_graph.derivation.events import event_bounds, initial_status
from mandate_graph.derivation.follow_up import report_gaps, review_gaps
from mandate_graph.derivation.links import direct_links
from mandate_graph.derivation.meetings import meeting_conflicts, meeting_facts, meeting_gaps
from mandate_graph.derivation.rules import Rule
from mandate_graph.derivation.sessions import adopted_at, session_bounds
from mandate_graph.derivation.status import status_periods
from mandate_graph.derivation.terms import mandate_terms
from mandate_graph.vocabulary.identifiers import DERIVED_GRAPH
from mandate_graph.vocabulary.terms import Triple, in_order

RULES: Final = (
    Rule(
        name="adopted-at",
        says=(
            "The number of an instrument begins with the ordinal of the session that adopted it.",
            "Номер документа начинается с порядкового номера принявшей его сессии.",
        ),
        derive=adopted_at,
    ),
    Rule(
        name="meeting-facts",
        says=(
            "The text of a document outranks its headings, a later document an earlier one.",
            "Текст документа важнее его заголовков, более поздний документ — более раннего.",
        ),
        derive=meeting_facts,
    ),
    Rule(
        name="meeting-conflict",
        says=(
            "Statements about one meeting cannot all be right.",
            "Утверждения об одном совещании не могут быть верны все сразу.",
        ),
        derive=meeting_conflicts,
    ),
    Rule(
        name="meeting-gap",
        says=(
            "A meeting with a lower ordinal than a known one is not on record.",
            "Совещание с меньшим номером, чем известное, в документах не найдено.",
        ),
        derive=meeting_gaps,
    ),
    Rule(
        name="session-bounds",
        says=(
            "A session lies after the one before it and what it recalls, and before the one after it, any document "
            "that speaks of its acts, and the first meeting of a body that it founded.",
            "Сессия лежит после предыдущей и того, на что она ссылается, и до следующей, до документов, говорящих о её "
            "решениях, и до первого совещания учреждённого ею органа.",
        ),
        derive=session_bounds,
    ),
    Rule(
        name="event-bounds",
        says=(
            "An event happened when the instrument that enacts it was adopted; a proposal, when the draft was issued.",
            "Событие произошло, когда принят вводящий его документ; предложение — когда издан проект.",
        ),
        derive=event_bounds,
    ),
    Rule(
        name="initial-status",
        says=(
            "The founding text's own words outrank accounts of it, a stated status outranks silence.",
            "Слова учредительного текста важнее пересказов, указанный статус важнее молчания.",
        ),
        derive=initial_status,
    ),
    Rule(
        name="status-period",
        says=(
            "A status holds from the event that gives it to the first later event that changes it.",
            "Статус действует с придающего его события до первого более позднего, которое его меняет.",
        ),
        derive=status_periods,
    ),
    Rule(
        name="mandate-term",
        says=(
            "A mandate lasts as long as the act that gives or extends it says; an extension by a period counts from "
            "the act or from the end of the term before it.",
            "Мандат действует столько, сколько указано в дающем или продлевающем его акте; продление на срок считается "
            "от акта или от конца предыдущего срока.",
        ),
        derive=mandate_terms,
    ),
    Rule(
        name="direct-link",
        says=(
            "A citation links the works that the citing and cited provisions belong to.",
            "Ссылка связывает документы, которым принадлежат ссылающееся и цитируемое положения.",
        ),
        derive=direct_links,
    ),
    Rule(
        name="language-discrepancy",
        says=(
            "Two language versions of a paragraph cite equally many things, and not the same ones.",
            "Две языковые версии пункта содержат поровну ссылок, но не на одно и то же.",
        ),
        derive=language_discrepancies,
    ),
    Rule(
        name="review-gap",
        says=("A review was ordered and no follow-up is on record.", "Пересмотр назначен, его итог не найден."),
        derive=review_gaps,
    ),
    Rule(
        name="report-gap",
        says=("A report was asked for and none is on record.", "Доклад запрошен, его представление не найдено."),
        derive=report_gaps,
    ),
)


def derive(graph: Graph, kept: Kept = made_anew) -> Iterator[tuple[URIRef, tuple[Triple, ...]]]:
    """Runs every rule and gives, rule by rule, what belongs into `graph/derived`.

    The caller puts each part into the graph before it asks for the next: later rules build on earlier ones. `kept`
    spares what was derived before of named graphs that have not changed.
    """
    context = Context(graph, kept)
    for rule in RULES:
        yield DERIVED_GRAPH, in_order([*rule.described(), *rule.derive(context, rule)])
