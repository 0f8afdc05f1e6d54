"""Bodies that only a clause of time or condition names, whose verb another has for its subject."""

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
