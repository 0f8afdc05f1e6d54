"""Lists whose items are the bodies themselves: "Decides to establish: (a) A committee on wells; (b) A panel on …"."""

from collections.abc import Iterator
from dataclasses import replace

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Place, Voice, governed_cue, place_of
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.grammar import brings_in
from mandate_graph.extraction.acts.heads import heads_of
from mandate_graph.extraction.acts.listing import LABEL, first_body
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.roles import complement_of, whom_asked
from mandate_graph.languages.script import COMMAS, GAP, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_LISTED = frozenset({Event.ESTABLISH, Event.EXTEND, Event.RENEW, Event.TERMINATE, Event.DISSOLVE})
_OTHER = rf"[^{SEMICOLONS}:]"
_OPENED_WITHIN = 240
"""More characters than a marker of the infinitive, an insertion behind it and a colon have."""


def opened_by_marker(clause: Clause, text: str) -> bool:
    """Whether `text`, which ends in a colon, ends with the marker of the infinitives with which the items of its list
    begin, be it in front of words for all of them or of an insertion ("to | do the following, within its mandate:")."""
    words, deeds = clause.acts.phrases.words, clause.acts.phrases.listing.deeds
    marker = words_pattern((*words.infinitive_markers, *words.finite_openers))
    all_of_them = rf"(?:{GAP}{words_pattern(deeds)})?" if deeds else ""
    pattern = rf"\s{marker}{all_of_them}(?:\s*[{COMMAS}]{_OTHER}{{1,160}})?\s*:$"
    return compiled(pattern).search(text, max(len(text) - _OPENED_WITHIN, 0)) is not None


def rule_of_items(clause: Clause, governor: Governor) -> CompiledRule | None:
    """The rule whose verb, the last in front of a colon, wants the bodies that the items of the list name."""
    heads = heads_of(clause, governor) if governor.content is None and not governor.inherited else []
    if not heads:
        return None
    verb, end = heads[-1][1], clause.sentence.end
    for rule in clause.rules:
        match = rule.verbs.infinitive.match(clause.text, verb, end)
        plain = rule.rule.event in _LISTED and not (rule.rule.founds or rule.rule.passive_only)
        if match is not None and plain and _opens(clause, rule, match.end()):
            return rule
    return None


def _opens(clause: Clause, rule: CompiledRule, start: int) -> bool:
    """Whether nothing but "the following …" stands between what a rule wants and a colon."""
    phrases, end = clause.acts.phrases, clause.sentence.end
    following = rf"\s+{words_pattern(phrases.listing.openers)}(?:\s{_OTHER}{{1,120}}?)?"
    led = rf"\s+{words_pattern(phrases.words.prepositions)}\s{_OTHER}{{1,80}}?"
    aside = rf"(?:\s*[{COMMAS}]{_OTHER}{{1,120}}(?:[{COMMAS}]|(?=\s*:))|{led})?"
    if rule.rule.role is Role.OBJECT and rule.objects is None:
        return compiled(rf"{aside}(?:{following})?\s*:\s*").fullmatch(clause.text, start, end) is not None
    if rule.rule.role is not Role.COMPLEMENT or rule.objects is None:
        return False
    if compiled(rf"{aside}\s*:\s*").fullmatch(clause.text, start, end) is not None:
        return True
    owners = phrases.words.complement_openers
    owned = rf"\s+{words_pattern(owners)}(?:{following})?" if owners else ""
    owned = following if phrases.words.verb_first else owned
    owned = rf"(?:{owned})?{aside}\s*:\s*"
    mandates = rule.objects.finditer(clause.text, start, end)
    return any(compiled(owned).fullmatch(clause.text, one.end(), end) for one in mandates)


def itemized(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """The cue of an item that begins with a body, under the verb that wants it."""
    rule = governor.items
    if rule is None or not governor.inherited:
        return
    body = first_body(clause) or _first_owner(clause, rule)
    if body is None:
        return
    low = clause.sentence.start
    place = place_of((body.start, body.start), governor.scope_end, clause_start=low)
    yield _of(clause, replace(governor, subject=body), rule, place)


def _first_owner(clause: Clause, rule: CompiledRule) -> BodyMention | None:
    """The body whose mandate begins an item ("extends, for three years: (a) The mandate of | the group")."""
    low, end = clause.sentence.start, clause.sentence.end
    lead = compiled(rf"{LABEL}(?:{clause.acts.before.determiner}{GAP})?")
    named = rule.objects.search(clause.text, low, end) if rule.objects is not None else None
    if named is None or lead.fullmatch(clause.text, low, named.start()) is None:
        return None
    return next(iter(complement_of(clause, named.span(), end, meant=False)), None)


def yet_to_be(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """The cue of a new body, still to be founded, that a listed official is to work with ("requests the
    Secretary-General, with the assistance of a group of experts | to be established in 2031, to …")."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if governor.inherited or not governor.phrase.asks or not words.infinitive_markers or before.free_order:
        return
    if not any(one.kind is BodyKind.OFFICIAL and one.key for one in whom_asked(clause, governor, governor.scope_end)):
        return
    marker = compiled(rf"\s+{words_pattern(words.infinitive_markers)}\s+")
    by_others = compiled(rf"\s+{words_pattern(words.agents)}(?!\w)")
    for rule in clause.rules:
        if rule.rule.event is not Event.ESTABLISH or rule.rule.role is not Role.OBJECT or rule.rule.founds:
            continue
        for match in rule.verbs.modal_passive.finditer(clause.text, governor.end, governor.scope_end):
            named = clause.between(governor.end, match.start())
            beside = (one for one in named if marker.fullmatch(clause.text, one.end, match.start()))
            body = next((one for one in beside if brings_in(one, clause.acts)), None)
            if body is not None and not by_others.match(clause.text, match.end()):
                start, end = body.start, match.end()
                place = place_of(match.span(), end, clause_start=start, start=start)
                yield _of(clause, replace(governor, subject=body), rule, place)


def _of(clause: Clause, governor: Governor, rule: CompiledRule, place: Place) -> Cue:
    return governed_cue(clause.sentence, replace(governor, inherited=True), place, Voice.PREDICATE, rule)
