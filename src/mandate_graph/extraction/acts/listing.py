"""Sentences without a verb of deciding that open a list of functions: "The functions of the group are as follows:"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Voice, place_of
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.predicates import doing
from mandate_graph.extraction.acts.roles import complement_of, subject_behind
from mandate_graph.languages.script import COMMA, GAP, INSERTION, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention

LABEL = r"\W*(?:\(?\w{1,4}[.)]\s*|\d{1,3}(?:[.-]\d{1,3})+\s+)*"


def listings(clause: Clause) -> Iterator[Cue]:
    """The cue of a sentence that is nothing but the opener of such a list; in terms of reference it decides."""
    if not clause.text[: clause.sentence.end].rstrip().endswith(":"):
        return
    cue = _of_functions(clause) or _of_a_body(clause)
    if cue is not None:
        yield cue


def says_itself(clause: Clause, opened: Governor) -> bool:
    """Whether an item of a list, itself a sentence, says what the body that it begins with shall do."""
    if opened.phrase.asks or opened.clausal or opened.marked:
        return False
    body = first_body(clause)
    return body is not None and doing(clause).match(clause.text, body.end, clause.sentence.end) is not None


def _of_functions(clause: Clause) -> Cue | None:
    """ "The functions of the group are as follows:"."""
    words = clause.acts.phrases.listing
    low, end = clause.sentence.start, clause.sentence.end
    if not (words.copulas or words.leads):
        return None
    led = rf"(?:(?P<verb>{words_pattern(words.leads)})\s+)?" if words.leads else ""
    lead = compiled(rf"{LABEL}{led}{_article(clause)}(?:(?-i:\p{{Ll}}[\p{{Ll}}-]*)\s+){{0,2}}")
    copula = rf"\s+(?P<verb>{words_pattern(words.copulas)})(?:\s+{words_pattern(words.openers)})?"
    behind = rf"(?:{copula}|\s+{words_pattern(words.openers)})?" if led else copula
    said = rf"{INSERTION}{behind}\s*:\s*"
    for rule in clause.acts.rules:
        if not rule.rule.opens_list or rule.rule.role is not Role.COMPLEMENT or rule.objects is None:
            continue
        for named in rule.objects.finditer(clause.text, low, end):
            owners = complement_of(clause, named.span(), end, meant=False)
            match = compiled(said).fullmatch(clause.text, owners[-1].end, end) if owners else None
            front = lead.fullmatch(clause.text, low, named.start())
            spans = [one.span("verb") for one in (front, match) if one is not None and one.groupdict().get("verb")]
            if match is not None and front is not None and spans:
                return _cue(clause, spans[0], rule, named.span())
    return None


def _of_a_body(clause: Clause) -> Cue | None:
    """ "The group studies wells and performs the following functions:", "The group, in May, shall:"."""
    words = clause.acts.phrases.listing
    if words.verbs:
        return _of_a_body_behind(clause)
    body = first_body(clause) or _behind_a_circumstance(clause)
    if body is None:
        return None
    said = (
        rf"(?P<verb>{words_pattern(words.doings)})\s*:\s*"
        rf"|(?P<verb>{words_pattern(words.duties)})(?:{COMMA}[^{SEMICOLONS}:]{{1,160}})?\s*:\s*"
    )
    match = compiled(rf"{INSERTION}{_before_the_last(clause)}\s+(?:{said})").fullmatch(
        clause.text, body.end, clause.sentence.end
    )
    return _cue(clause, match.span("verb")) if match is not None else None


def _of_a_body_behind(clause: Clause) -> Cue | None:
    """The same where the verb comes first: "performs the group the following functions:"."""
    words = clause.acts.phrases.listing
    low, end = clause.sentence.start, clause.sentence.end
    verb = compiled(rf"{LABEL}(?P<verb>{words_pattern(words.verbs)})").match(clause.text, low, end)
    body = subject_behind(clause, verb.end(), end) if verb is not None else None
    if verb is None or body is None:
        return None
    tasks = compiled(rf"{INSERTION}\s+{words_pattern(words.tasks)}{INSERTION}\s*:\s*")
    return _cue(clause, verb.span("verb")) if tasks.fullmatch(clause.text, body.end, end) else None


def first_body(clause: Clause) -> BodyMention | None:
    """The body with which a sentence begins."""
    low = clause.sentence.start
    lead = compiled(rf"{LABEL}{_article(clause)}")
    return next(
        (one for one in clause.between(low, clause.sentence.end) if lead.fullmatch(clause.text, low, one.start)), None
    )


def _behind_a_circumstance(clause: Clause) -> BodyMention | None:
    """The body behind what a sentence says first, between its beginning and a comma, of when or besides what ("Upon
    receipt of a request, the | group shall:")."""
    words, low = clause.acts.phrases.words, clause.sentence.start
    opener = words_pattern((*words.prepositions, *words.participle_openers, *words.subordinators, *words.adverbs))
    lead = compiled(rf"{LABEL}{opener}\s[^{SEMICOLONS}:]{{1,200}}{COMMA}\s*{_article(clause)}")
    named = (one for one in clause.between(low, clause.sentence.end) if lead.fullmatch(clause.text, low, one.start))
    return next(named, None)


def _before_the_last(clause: Clause) -> str:
    """A pattern of what else is said of a body in front of the last verb, to which it is joined."""
    relative = rf"(?!{words_pattern(clause.acts.phrases.words.relatives)}(?!\w))"
    return rf"(?:(?:\s+{relative}[^\s:{SEMICOLONS}]+){{1,40}}?\s+{clause.acts.before.conjunction})?"


def _article(clause: Clause) -> str:
    return rf"(?:{clause.acts.before.determiner}{GAP})?"


def _cue(
    clause: Clause,
    verb: tuple[int, int],
    rule: CompiledRule | None = None,
    named: tuple[int, int] | None = None,
) -> Cue:
    low = clause.sentence.start
    place = place_of(verb, clause.sentence.end, clause_start=low, start=low, object_span=named)
    return Cue(sentence=clause.sentence, place=place, telling=Telling.PERFORMED, voice=Voice.PREDICATE, rule=rule)
