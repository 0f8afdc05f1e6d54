"""Every act that a document's words tell of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mandate_graph.extraction.acts.clauses import Sentence, sentences
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.filling import Filler
from mandate_graph.extraction.acts.governed import governed, inherited_scope, with_content
from mandate_graph.extraction.acts.governors import Governor, Setting, governors
from mandate_graph.extraction.acts.patterns import CompiledActs, compiled_acts
from mandate_graph.extraction.acts.predicates import functions, obligations, predicates
from mandate_graph.extraction.acts.roles import Clause, asked_of, infinitives
from mandate_graph.extraction.acts.told import told
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind

_SKIPPED = frozenset({PassageKind.COVER, PassageKind.ENACTING})


def find(document: Document, bodies: Sequence[BodyMention]) -> tuple[ActMention, ...]:
    """The acts of a document, in reading order, with the bodies in their roles.

    `bodies` are the document's resolved mentions. An entry with `body_expected` is no act but a recall alarm.
    """
    found: list[ActMention] = []
    for part in document.parts:
        by_path: dict[str, list[BodyMention]] = {}
        for mention in bodies:
            if mention.part == part.key:
                by_path.setdefault(mention.path, []).append(mention)
        found.extend(_Part(part, by_path).acts())
    return tuple(found)


class _Part:
    """Reads the passages of one part; a list's items stand under the verb that opened the list."""

    def __init__(self, part: Part, bodies: dict[str, list[BodyMention]]) -> None:
        self._part = part
        self._bodies = bodies
        self._open: dict[str, Governor] = {}
        self._children: dict[str, list[Passage]] = {}
        for passage in part.passages:
            if passage.parent is not None:
                self._children.setdefault(passage.parent, []).append(passage)

    def acts(self) -> Iterator[ActMention]:
        for passage in self._part.passages:
            acts = compiled_acts(passage.language)
            if acts is not None and passage.kind not in _SKIPPED:
                yield from self._passage(passage, acts)

    def _passage(self, passage: Passage, acts: CompiledActs) -> Iterator[ActMention]:
        mentions = sorted(self._bodies.get(passage.path, ()), key=lambda mention: (mention.start, -mention.end))
        setting = Setting(self._part.key, passage, self._part.kind, mentions)
        found: list[ActMention] = []
        for number, sentence in enumerate(sentences(passage.flow.text)):
            clause = Clause(sentence, acts, mentions)
            governing = list(governors(sentence, acts, setting)) if acts.cue.search(sentence.words) else []
            inherited = self._inherited(clause, passage) if number == 0 else None
            if inherited is not None and not (governing and governing[0].start == sentence.start):
                governing = [_bounded(inherited, governing), *governing]
            governing = [with_content(clause, governor) for governor in governing]
            cues = list(_cues(clause, setting, governing))
            filler = Filler(clause, setting, self._children.get(passage.path, ()))
            for cue in cues:
                found.extend(filler.fill(cue))
            self._remember(clause, passage, governing)
        return iter(_distinct(found))

    def _inherited(self, clause: Clause, passage: Passage) -> Governor | None:
        governor = self._open.get(passage.parent or "")
        if governor is None:
            return None
        scope = inherited_scope(clause, governor, clause.sentence)
        if scope is None:
            return None
        start, content = scope
        return replace(
            governor,
            path=passage.path,
            start=clause.sentence.start,
            end=start,
            scope_start=start,
            scope_end=clause.sentence.end,
            content=content if content >= 0 else None,
            inherited=True,
        )

    def _remember(self, clause: Clause, passage: Passage, governing: list[Governor]) -> None:
        """A passage that ends in a colon opens a list under its last verb of deciding or asking."""
        if not clause.text.rstrip(" *_").endswith(":") or clause.sentence.end < len(clause.text.rstrip()):
            return
        if governing:
            last = governing[-1]
            asked = last.asked if last.inherited else asked_of(clause, last.end, _asked_end(clause, last))
            marker = clause.acts.phrases.words.infinitive_marker
            marked = bool(marker) and clause.text.rstrip(" *_:").endswith(f" {marker}")
            self._open[passage.path] = replace(last, asked=asked, marked=marked)


def _asked_end(clause: Clause, governor: Governor) -> int:
    match = next(infinitives(clause, governor.end, clause.sentence.end), None)
    return match.start() if match and clause.acts.phrases.words.infinitive_marker else clause.sentence.end


def _bounded(inherited: Governor, governing: list[Governor]) -> Governor:
    return replace(inherited, scope_end=governing[0].start) if governing else inherited


def _cues(clause: Clause, setting: Setting, governing: list[Governor]) -> Iterator[Cue]:
    """The cues of a sentence, each ending where the next act begins."""
    found: list[Cue] = []
    for governor in governing:
        under = governed(clause, governor)
        found.extend(under or functions(clause, governor, found))
    if not governing:
        found.extend(_ungoverned(clause, setting))
    found.extend(cue for cue in told(clause, setting) if not _within(cue, found))
    starts = sorted({cue.start for cue in found if cue.voice != "participle"} | {g.start for g in governing})
    for cue in sorted(found, key=lambda cue: (cue.start, cue.verb)):
        whole = cue.rule is not None and cue.rule.rule.whole_scope
        following = [start for start in starts if start > cue.verb]
        end = min(cue.end, following[0]) if following and not whole else cue.end
        yield replace(cue, end=end)


def _within(cue: Cue, found: list[Cue]) -> bool:
    return any(other.verb <= cue.verb < other.verb_end for other in found)


def _ungoverned(clause: Clause, setting: Setting) -> Iterator[Cue]:
    if not clause.acts.cue.search(clause.sentence.words):
        return
    if setting.performing:
        low, high = clause.sentence.start, clause.sentence.end
        for cue in predicates(clause, None, low, high):
            yield replace(cue, telling=Telling.PERFORMED)
    elif setting.part_kind is PartKind.DOCUMENT:
        yield from obligations(clause)


def _distinct(found: list[ActMention]) -> list[ActMention]:
    """One act a body, event and governing verb: a meeting in two parts is set once."""
    kept: dict[tuple[Event, str | None, str | None, int], ActMention] = {}
    loose: list[ActMention] = []
    for act in found:
        body, asked = act.keys
        if act.event not in (Event.SET_MEETING, Event.ASSIGN_FUNCTION) or body is None:
            loose.append(act)
            continue
        key = (act.event, body, asked, act.sentence_start)
        if key in kept:
            kept[key] = replace(kept[key], norms=kept[key].norms + act.norms, end=max(kept[key].end, act.end))
        else:
            kept[key] = act
    return sorted([*loose, *kept.values()], key=lambda act: (act.path != found[0].path, act.start)) if found else []
