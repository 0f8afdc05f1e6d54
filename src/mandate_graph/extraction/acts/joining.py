"""Bodies joined to one, of which is said what is said of it; verbs joined to one, which have its object."""

from dataclasses import replace

import regex

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS, WORD_END
from mandate_graph.model.mention import BodyMention


def coordinated(
    clause: Clause, first: BodyMention, end: int, *, complements: bool = False, of: str = ""
) -> tuple[BodyMention, ...]:
    """A body and those joined to it by a conjunction or a comma; of `complements` each may have its own "of", and
    what they are complements of said again ("the mandate of the group and the mandate of the committee")."""
    before = clause.acts.before
    joint = rf"(?:\s*\([^)]{{0,40}}\))?(?:\s*{COMMA}\s*|\s+(?={before.joint}))(?:{before.joint})?"
    openers = clause.acts.phrases.words.complement_openers
    again = rf"(?:(?:{before.determiner}{GAP})?{regex.escape(of)}\s+)?" if of else ""
    lead = rf"{again}(?:{words_pattern(openers)}{GAP})?" if complements and openers else ""
    pattern = compiled(rf"{joint}{lead}(?:{before.asked})*")
    found = [first]
    for mention in clause.between(first.end, end):
        if not pattern.fullmatch(clause.text, found[-1].end, mention.start):
            break
        found.append(mention)
    return tuple(found)


def joined_alike(clause: Clause, first: BodyMention, end: int) -> tuple[BodyMention, ...]:
    """A body and those joined to it that are brought in as it is, as new or as known, the last by a conjunction."""
    found = [first]
    for mention in coordinated(clause, first, end)[1:]:
        alike = replace(mention, definite=False) if _shares_article(clause, first, found[-1], mention) else mention
        if alike.definite is not first.definite or _contains(found[-1], mention):
            break
        found.append(alike)
    joint = compiled(rf"(?<!\w){clause.acts.before.conjunction}(?!\w)")
    while len(found) > 1 and not joint.search(clause.text, found[-2].end, found[-1].start):
        found.pop()
    return tuple(found)


def _shares_article(clause: Clause, first: BodyMention, last: BodyMention, mention: BodyMention) -> bool:
    """Whether a body in small letters behind a conjunction has the article of a new one before it ("a task force and |
    secretariat for lakes")."""
    if first.definite or not clause.acts.phrases.words.indefinite or not mention.text[:1].islower():
        return False
    joint = rf"\s*{COMMA}?\s*{clause.acts.before.conjunction}\s+"
    return compiled(joint).fullmatch(clause.text, last.end, mention.start) is not None


def _contains(outer: BodyMention, inner: BodyMention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def another_clause(clause: Clause) -> str:
    """Words between a verb and a body that make the body that of another verb: "… and it could", "… and the …", or,
    behind a comma, "which"."""
    before = clause.acts.before
    relative = rf"(?<=[{COMMAS}]\s){words_pattern(clause.acts.phrases.words.relatives)}{WORD_END}"
    if before.free_order:
        return relative
    return rf"(?<!\w)(?:{before.conjunction}\s+{before.determiner}|{before.modal}|{before.copula}){WORD_END}|{relative}"


def behind_joined(clause: Clause, end: int, limit: int) -> int:
    """Where the verb ends that is joined right behind one which ends at `end` and has its object ("to establish and to
    deploy | a mission"); `end` itself if none is."""
    before, words = clause.acts.before, clause.acts.phrases.words
    if before.free_order or not before.marker:
        return end
    spoken = rf"(?:{words.infinitive}|{words.finite})" if words.finite else words.infinitive
    verb = rf"(?!{words_pattern(words.determiners)}\b)(?-i:(?=\p{{Ll}})){spoken}(?!\w)"
    joint = rf"\s+{before.conjunction}\s+(?:{before.marker})?{before.clitics}"
    match = compiled(rf"{joint}{verb}").match(clause.text, end, limit)
    return match.end() if match else end


def without_circumstances(clause: Clause, text: str) -> str:
    """A text without the circumstances in a row that one comma each parts ("…, in May, and on the basis of it, a")."""
    before, prepositions = clause.acts.before, clause.acts.phrases.words.prepositions
    if before.free_order or not prepositions:
        return text
    joint = rf"{COMMA}\s*(?:{before.conjunction}\s+)?{words_pattern(prepositions)}\s"
    return str(compiled(rf"{joint}[^{COMMAS}{SEMICOLONS}]{{1,160}}(?={COMMA})").sub("", text))


def behind_place(clause: Clause, start: int, end: int) -> int:
    """Where the place ends that stands between a noun and whose it is ("the stationing in Valdoria | of the force")."""
    words = clause.acts.phrases.words
    if clause.acts.before.free_order or not (words.meeting_leads and words.complement_openers):
        return start
    capital = r"(?-i:\p{Lu}[\p{L}’-]*)"
    lead = rf"\s+{words_pattern(words.meeting_leads)}\s+(?:{clause.acts.before.determiner}{GAP})?{capital}"
    place = compiled(rf"{lead}(?:\s+{capital}){{0,4}}(?=\s+{words_pattern(words.complement_openers)}{GAP})")
    match = place.match(clause.text, start, end)
    return int(match.end()) if match is not None else start
