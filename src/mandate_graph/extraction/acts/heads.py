"""The verbs that a verb of deciding or asking governs: its own infinitives, or the clauses that do their work."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.clauses import (
    Clause,
    asked_infinitives,
    ends_with,
    infinitives,
    joined,
    negated,
    quoted,
    unreal,
)
from mandate_graph.extraction.acts.cues import Place, place_of
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.leads import further
from mandate_graph.extraction.acts.making import authorizes
from mandate_graph.extraction.acts.patterns import CompiledRule, any_form, compiled, words_pattern
from mandate_graph.extraction.acts.reporting import to_an_organ
from mandate_graph.languages.script import COMMA, COMMAS, SEMICOLONS, WORD_END
from mandate_graph.languages.themes.acts import Role
from mandate_graph.languages.verb_forms import VerbForm

_LAST_WORD = regex.compile(rf"(\w+)[^\w{COMMAS}]*$")
"""The word to which a marker may belong ("with regard | to"): no comma parts them."""
_NEAR = 120


def heads_of(clause: Clause, governor: Governor) -> list[tuple[int, int]]:
    """(marker, verb) of the infinitives that depend on the governor itself."""
    low = governor.scope_start
    bare = _bare(clause, governor) or any(item_of_reporting(clause, governor, rule, low) for rule in clause.rules)
    found: list[tuple[int, int]] = [_bare_head(clause, low)] if bare else []
    finite: bool | None = None
    begin = next(asked_infinitives(clause, governor.phrase, low, governor.scope_end), None)
    for match in infinitives(clause, low if begin is None else begin.start(), governor.scope_end):
        if found and (not joined(clause, low, match.start()) or _inserted(clause, low, match)):
            continue
        if found and (_says_when(clause, match) or quoted(clause.text, low, match.start())):
            continue
        if found and (_led_otherwise(clause, governor, match) or _of_the_helped(clause, governor, match)):
            continue
        if not found and (begin is None or not _may_be_first(clause, governor, low, match)):
            continue
        if finite not in (None, _is_finite(match)) or (found and _says_what_for(clause, match)):
            continue
        finite = _is_finite(match)
        refused = negated(clause, low, match.start("verb")) or (not finite and negated(clause, low, match.start()))
        found.append((match.start(), match.end() if refused else match.start("verb")))
    if not found:
        found.extend(_appended(clause, governor))
    found.extend(_in_view(clause, governor) if found else ())
    verbs = {verb for _, verb in found}
    return sorted({*found, *(head for head in _elided(clause, governor, found) if head[1] not in verbs)})


def _appended(clause: Clause, governor: Governor) -> Iterator[tuple[int, int]]:
    """A request to report at the end of an item of another form ("(b) the rules for wells, and to report to …")."""
    if not (governor.inherited and governor.phrase.asks):
        return
    for match in infinitives(clause, governor.scope_start, governor.scope_end):
        if not match["marker"] or not parted(clause, match.start()):
            continue
        for rule in clause.rules:
            verb = rule.verbs.infinitive.match(clause.text, match.start("verb"), governor.scope_end)
            reporting = verb is not None and rule.rule.role is Role.REPORTER and rule.objects is None
            if verb is not None and reporting and to_an_organ(clause, _place(governor, verb.span())):
                yield match.start(), verb.start()
                return


def _gerund_leads(clause: Clause, governor: Governor) -> tuple[str, ...]:
    """The words that lead in what somebody is asked for the sake of; what he may do he is not asked for."""
    asked = governor.phrase.asks and not authorizes(governor.phrase)
    return clause.acts.phrases.words.gerund_leads if asked else ()


def _in_view(clause: Clause, governor: Governor) -> Iterator[tuple[int, int]]:
    """A report for whose sake something is asked ("to count them | with a view to presenting …")."""
    leads = _gerund_leads(clause, governor)
    if not leads:
        return
    lead = compiled(rf"(?<!\w){words_pattern(leads)}\s+(?:{clause.acts.before.adverbs}\s+)*")
    for match in lead.finditer(clause.text, governor.scope_start, governor.scope_end):
        verbs = (_gerund(rule, clause, match.end(), governor) for rule in clause.rules)
        if any(to_an_organ(clause, _place(governor, verb.span())) for verb in verbs if verb is not None):
            yield match.start(), match.end()


def _place(governor: Governor, verb: tuple[int, int]) -> Place:
    return place_of(verb, governor.scope_end, clause_start=governor.end)


def _gerund(rule: CompiledRule, clause: Clause, verb: int, governor: Governor) -> "regex.Match[str] | None":
    reporter = rule.rule.role is Role.REPORTER
    return rule.verbs.of(VerbForm.GERUND).match(clause.text, verb, governor.scope_end) if reporter else None


def _inserted(clause: Clause, low: int, match: "regex.Match[str]") -> bool:
    """Whether a noun of action that a preposition leads in stands right behind a comma: it tells how, not what."""
    lead = clause.acts.phrases.words.nouns_of_action and match.groupdict().get("lead")
    return bool(lead) and ends_with(clause, rf"{COMMA}\s*", low, match.start())


def _led_otherwise(clause: Clause, governor: Governor, match: "regex.Match[str]") -> bool:
    """Whether a noun of action is led in by a preposition with which a governor asks for nothing: it tells how."""
    words = clause.acts.phrases.words
    lead = words.nouns_of_action and match.groupdict().get("lead")
    clausal = not words.clause_markers.isdisjoint(match["verb"].split())
    return bool(lead) and not clausal and lead not in governor.phrase.leads


def _of_the_helped(clause: Clause, governor: Governor, match: "regex.Match[str]") -> bool:
    """Whether a verb joined to another is what somebody else is helped to do ("to help States to count the lakes and |
    to report on them"): no comma sets it apart, and it goes to no organ."""
    helpings, marker = clause.acts.phrases.words.helpings, match.groupdict().get("marker")
    if not helpings or not marker or parted(clause, match.start()):
        return False
    helped = compiled(any_form(helpings, clause.acts.language))
    verbs = list(helped.finditer(clause.text, governor.scope_start, match.start()))
    if not verbs:
        return False
    others = infinitives(clause, verbs[-1].end(), match.start())
    if not any((one["marker"] or "").strip() == marker.strip() for one in others):
        return False
    end = min(governor.scope_end, match.end() + _NEAR)
    session = compiled(rf"(?<!\w){clause.acts.session}").search(clause.text, match.end(), end)
    return session is None and not to_an_organ(clause, _place(replace(governor, scope_end=end), match.span("verb")))


def _bare(clause: Clause, governor: Governor) -> bool:
    """Whether an item of a list begins with its infinitive, the marker being at the end of what opens the list."""
    if not governor.inherited or not governor.marked:
        return False
    marker = rf"{clause.acts.before.marker}|{words_pattern(clause.acts.phrases.words.finite_openers)}{WORD_END}"
    return not compiled(marker).match(clause.text, governor.scope_start)


def _bare_head(clause: Clause, low: int) -> tuple[int, int]:
    """The verb at the beginning of an item, pronouns before it left out."""
    small = compiled(clause.acts.before.clitics).match(clause.text, low)
    return low, small.end() if small else low


def _is_finite(match: "regex.Match[str]") -> bool:
    """Whether a clause with a finite verb does the work of an infinitive."""
    return match.groupdict().get("opener") is not None


def _says_what_for(clause: Clause, match: "regex.Match[str]") -> bool:
    """Whether a clause with a finite verb tells the purpose of what is asked ("para que la Asamblea lo examine")."""
    opener = str(match.groupdict().get("opener") or "").lower()
    return " " in opener and opener.split()[0] in clause.acts.phrases.purposes


def _says_when(clause: Clause, match: "regex.Match[str]") -> bool:
    """Whether an infinitive only says of a meeting when or where it is ("to convene two sessions, | to be held in")."""
    comings = clause.acts.phrases.comings
    opens = compiled(rf"{words_pattern(comings)}{WORD_END}") if comings else None
    return opens is not None and opens.match(clause.text, match.start(), clause.sentence.end) is not None


def _may_be_first(clause: Clause, governor: Governor, low: int, match: "regex.Match[str]") -> bool:
    """Whether the first infinitive is the governor's own; an item of a list must begin with it."""
    between = clause.text[low : match.start()]
    if governor.inherited and between.strip():
        return False
    if clause.acts.phrases.words.bare_infinitives and not governor.inherited:
        led = _is_finite(match) or bool(match["marker"])
        if led is not governor.phrase.asks:
            return False
    if governor.phrase.requires and governor.phrase.requires not in between.lower():
        return False
    last = _LAST_WORD.search(between)
    if last is None:
        return True
    word = last[1].lower()
    if _content_of_a_noun(clause, governor, low, (low + last.start(), word)):
        return True
    at = low + last.start()
    if any(mention.start < at < mention.end for mention in clause.mentions):
        return True
    return word not in clause.acts.phrases.words.not_before_marker and not _unreal_governor(clause, low, at)


def _content_of_a_noun(clause: Clause, governor: Governor, low: int, lead: tuple[int, str]) -> bool:
    """Whether a word of belonging leads an infinitive in which says what the noun of a governor holds, be it that of
    an organ ("approves the recommendation of the Council of | establishing")."""
    at, word = lead
    if governor.phrase.asks or " " not in governor.phrase.verb:
        return False
    end = low + len(clause.text[low:at].rstrip())
    words = clause.acts.phrases.words
    led = word in (*words.complement_openers, *words.aims)
    return led and (end == low or any(mention.end == end for mention in clause.mentions))


def _unreal_governor(clause: Clause, low: int, at: int) -> bool:
    """Whether a verb of deciding that is only supposed stands at a place: "should the Council decide | to extend …"."""
    return clause.acts.governor.match(clause.text, at) is not None and unreal(clause, low, at)


def _elided(clause: Clause, governor: Governor, heads: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Verbs joined to one of the heads without a marker ("to monitor and report on"); two adverbs joined are none.

    Where finite clauses do the work of infinitives, the form of the verb shows on what it depends.
    """
    low, high = governor.scope_start, governor.scope_end
    marks = {mark for mark, _ in heads}
    certain = bool(clause.acts.phrases.words.finite_openers)
    adverb = rf"{clause.acts.before.adverbs}\s+{clause.acts.before.conjunction}"
    for rule in clause.rules:
        if rule.elided is None:
            continue
        for match in rule.elided.finditer(clause.text, low, high):
            if not joined(clause, low, match.start()):
                continue
            window = max(low, match.start() - 80)
            adverbial = compiled(rf"(?<!\w){adverb}\s+(?:\w+\s+)?$").search(clause.text, window, match.start())
            before = [] if certain else [other.start() for other in infinitives(clause, low, match.start())]
            own = (not before or before[-1] in marks) and not _related(clause, low, match.start())
            own = own or parted(clause, match.start())
            if certain or (not adverbial and own):
                yield match.start(), match.start("verb")


def _related(clause: Clause, low: int, verb: int) -> bool:
    """Whether a relative stands in the phrase of a verb, whose subject it may be ("those that count and | report")."""
    begin = max(low, *(clause.text.rfind(mark, low, verb) for mark in (*COMMAS, *SEMICOLONS)))
    relatives = words_pattern((*clause.acts.phrases.words.relatives, *clause.acts.phrases.words.content_openers))
    return compiled(rf"(?<!\w){relatives}\s").search(clause.text, begin, verb) is not None


def parted(clause: Clause, at: int) -> bool:
    """Whether a comma or semicolon and a conjunction part a verb from what stands before it."""
    cling = further(clause.acts.phrases.words.clinging_conjunctions)
    mark = rf"[{COMMAS}{SEMICOLONS}]\s*(?:{clause.acts.before.conjunction}\s+{cling})"
    return ends_with(clause, mark, clause.sentence.start, at)


def item_of_reporting(clause: Clause, governor: Governor, rule: CompiledRule, verb: int) -> "regex.Match[str] | None":
    """A verb that opens an item of what somebody is asked for ("…, including by: | (b) Providing updates to …"), or
    says for the sake of what ("with a view to | presenting")."""
    words, at_item = clause.acts.phrases.words, governor.inherited and verb == governor.scope_start
    leads = _gerund_leads(clause, governor)
    lead = rf"(?<!\w){words_pattern(leads)}\s+(?:{clause.acts.before.adverbs}\s+)*"
    in_view = bool(leads) and ends_with(clause, lead, governor.scope_start, verb)
    if not governor.phrase.asks or not ((at_item and words.gerund_items) or in_view):
        return None
    return _gerund(rule, clause, verb, governor)
