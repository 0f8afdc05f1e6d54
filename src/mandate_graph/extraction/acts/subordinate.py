"""What depends on others: bodies that only a clause of time or condition names, what another verb notes, what one
speaker tells."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.model.mention import BodyMention

_OTHER = rf"[^{COMMAS}{SEMICOLONS}:]"


def in_main_clause(clause: Clause, start: int, end: int) -> Iterator[BodyMention]:
    """The mentions of a span that ends with a verb, without those of clauses in front of it that say when or in which
    case ("when the committee considers the list, the group | shall …").
    """
    words = clause.acts.phrases.words
    if not words.subordinators:
        yield from clause.between(start, end)
        return
    opened = rf"(?<!\w){words_pattern(words.subordinators)}{GAP}{_OTHER}*"
    told = rf"{opened}{COMMA}\s*{words_pattern(words.relatives)}\s{_OTHER}{{0,20}}" if words.relatives else r"(?!)"
    for mention in clause.between(start, end):
        aside = compiled(rf"{opened}$").search(clause.text, start, mention.start)
        closed = aside is not None and compiled(COMMA).search(clause.text, mention.end, end) is not None
        if not closed and not ends_with(clause, told, start, mention.start):
            yield mention


def in_a_content_clause(clause: Clause, start: int) -> bool:
    """Whether a verb and the subject in front of it are what another verb notes, where verbs come first ("welcomes
    | that the Assembly decides to …")."""
    words, low = clause.acts.phrases.words, clause.sentence.start
    if not words.verb_first:
        return False
    that = rf"(?<!\w)\w?{words_pattern(words.clause_markers)}\s+"
    subjects = (one for one in clause.mentions if one.end <= start and not clause.text[one.end : start].strip())
    return any(ends_with(clause, that, low, one.start) for one in subjects)


def by_lone_speaker(clause: Clause, start: int) -> bool:
    """Whether the sentence begins with somebody who speaks for no organ ("several delegations requested …")."""
    speakers = clause.acts.phrases.words.lone_speakers
    subject = rf"[^\p{{L}}]*(?:[\p{{L}}’'-]+\s+){{0,4}}?(?P<speaker>{words_pattern(speakers)})(?!\w)"
    match = compiled(subject).match(clause.text, clause.sentence.start, start) if speakers else None
    return match is not None and not any(one.start <= match.start("speaker") < one.end for one in clause.mentions)
