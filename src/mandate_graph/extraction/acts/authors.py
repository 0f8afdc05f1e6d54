"""Who writes a letter or report, and so is meant where it says that somebody asked "me"."""

from collections.abc import Iterator, Mapping, Sequence

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.governors import ORGANS, Before
from mandate_graph.extraction.acts.patterns import compiled, compiled_acts, words_pattern
from mandate_graph.languages.script import GAP
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, PartKind, Passage, PassageKind
from mandate_graph.model.registry import BodyKind

_FRONT = (PassageKind.COVER, PassageKind.HEADING)


def authors(part: Part, bodies: Mapping[str, Sequence[BodyMention]]) -> tuple[BodyMention, ...]:
    """The listed officials whose letter or report a text calls itself in front ("Report of the Secretary-General")."""
    if part.kind is not PartKind.DOCUMENT:
        return ()
    return tuple(one for passage in _front(part) for one in bodies.get(passage.path, ()) if _writes(passage, one))


def author_meant(clause: Clause, start: int, before: Before) -> BodyMention | None:
    """The only author of a text, if a pronoun for whoever writes it stands right behind a verb of asking that ends at
    `start`, and an organ is named in front ("the Council requested | me to report")."""
    pronouns = clause.acts.phrases.words.author_pronouns
    organ = any(one.kind in ORGANS for one in clause.between(clause.sentence.start, start))
    if not (pronouns and organ) or len({one.key for one in before.author}) != 1:
        return None
    meant = compiled(rf"\s+{words_pattern(pronouns)}(?!\w)").match(clause.text, start, clause.sentence.end)
    return before.author[0] if meant else None


def _front(part: Part) -> Iterator[Passage]:
    for passage in part.passages:
        if passage.kind not in _FRONT:
            return
        yield passage


def _writes(passage: Passage, one: BodyMention) -> bool:
    acts = compiled_acts(passage.language)
    if acts is None or one.key is None or one.kind is not BodyKind.OFFICIAL:
        return False
    leads = acts.phrases.words.author_leads
    lead = compiled(rf"(?<!\w){words_pattern(leads)}{GAP}$")
    return bool(leads) and lead.search(passage.flow.text, 0, one.start) is not None
