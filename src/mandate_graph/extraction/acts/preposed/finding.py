"""The acts of one passage, in reading order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mandate_graph.extraction.acts.confirming import confirming
from mandate_graph.extraction.acts.governors import Setting
from mandate_graph.extraction.acts.preposed.clauses import Clause, sentences
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.filling import Filler
from mandate_graph.extraction.acts.preposed.governed import governed, performing
from mandate_graph.extraction.acts.preposed.governors import Governor, governors
from mandate_graph.extraction.acts.preposed.obliged import predicates
from mandate_graph.extraction.acts.preposed.parties import asked_of
from mandate_graph.extraction.acts.preposed.patterns import CompiledPreposed
from mandate_graph.extraction.acts.preposed.told import told
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, PartKind, Passage

_REMEMBERED = 12
"""How many bodies named before a sentence a pronoun in it may mean."""
_LIST_SIGNS = "：:"
_CHARGING = (Event.ASSIGN_FUNCTION, Event.ESTABLISH, Event.EXTEND, Event.RENEW)


@dataclass(slots=True)
class PreposedReader:
    """Reads the passages of one part; a list's items stand under the verb that opened the list."""

    part: Part
    children: Mapping[str, Sequence[Passage]]
    _open: dict[str, Governor] = field(default_factory=dict)
    _before: Sequence[BodyMention] = ()
    _named: tuple[BodyMention, ...] = ()

    def acts(self, passage: Passage, mentions: Sequence[BodyMention], acts: CompiledPreposed) -> Iterator[ActMention]:
        """The acts of a passage; `mentions` are its bodies in order."""
        text = passage.flow.text
        setting = Setting(self.part.key, passage, self.part.kind)
        asking: Governor | None = None
        for number, (start, end) in enumerate(sentences(text)):
            low = sum(mention.start < start for mention in mentions)
            high = sum(mention.start < end for mention in mentions)
            near = mentions[max(low - _REMEMBERED, 0) : high]
            clause = Clause(
                text=text, start=start, end=end, acts=acts, mentions=near, before=self._before, named=self._named
            )
            opened = _joined(clause, asking) if number else self._open.get(passage.parent or "")
            governing = _governing(clause, setting, opened)
            filler = Filler(clause, setting, self.children.get(passage.path, ()))
            cues = _cues(clause, setting, governing)
            for cue in cues:
                yield from filler.fill(cue)
            self._remember(clause, passage, governing, _charged(cues))
            asking = _asking(clause, governing)
        self._before = mentions
        self._named += tuple(mentions)

    def _remember(
        self, clause: Clause, passage: Passage, governing: list[Governor], charged: BodyMention | None
    ) -> None:
        """A passage that ends in a colon opens a list under its last verb of deciding or asking."""
        text = clause.text.rstrip(" *_")
        if not governing or not text.endswith(tuple(_LIST_SIGNS)) or clause.end < len(text):
            return
        last = governing[-1]
        if last.phrase.asks and not last.inherited:
            last = replace(last, asked=asked_of(clause, last.end, last.scope_end).bodies)
        own = charged if not last.phrase.asks and not last.inherited else last.subject
        self._open[passage.path] = replace(last, subject=own)


def _governing(clause: Clause, setting: Setting, opened: Governor | None) -> list[Governor]:
    """The governing verbs of a sentence, and first the one under which it goes on, if any does."""
    found = list(governors(clause, setting))
    label = clause.acts.label.match(clause.text, clause.start, clause.end)
    begin = clause.led(label.end() if label else clause.start, clause.end)
    if opened is not None and not (found and found[0].start <= begin):
        end = found[0].start if found else clause.end
        own = replace(opened, start=begin, end=begin, scope_end=end, inherited=True)
        found = [own, *found]
    return found


def _asking(clause: Clause, governing: list[Governor]) -> Governor | None:
    """The last governing verb of a sentence, with whom it asks, if it is one of asking."""
    last = governing[-1] if governing else None
    if last is None or not last.phrase.asks:
        return None
    return last if last.inherited else replace(last, asked=asked_of(clause, last.end, last.scope_end).bodies)


def _joined(clause: Clause, asking: Governor | None) -> Governor | None:
    """The verb of asking of the sentence before, where a conjunction goes on with what is asked ("；并就此报告")."""
    joined = clause.text[clause.start : clause.end].lstrip().startswith(clause.acts.phrases.words.conjunctions[:2])
    other = clause.acts.operative.match(clause.text, clause.led(clause.start, clause.end), clause.end)
    return asking if joined and not other else None


def _charged(cues: Sequence[Cue]) -> BodyMention | None:
    """The one body that a clause, which may open a list, founds, lets go on or charges with what it is to do."""
    events = (cue.rule.rule.event if cue.rule else Event.ASSIGN_FUNCTION for cue in cues)
    bodies = [body for cue, event in zip(cues, events, strict=True) if event in _CHARGING for body in cue.bodies]
    return bodies[0] if len(bodies) == 1 else None


def _cues(clause: Clause, setting: Setting, governing: list[Governor]) -> list[Cue]:
    found = [cue for governor in governing for cue in governed(clause, governor)]
    scopes = [(governor.start, governor.scope_end) for governor in governing]
    if setting.performing:
        stops = [governor.start for governor in governing]
        own = [cue for cue in performing(clause, stops) if not any(low <= cue.verb < high for low, high in scopes)]
        found.extend(own)
        if not governing:
            found.extend(predicates(clause, performed=True))
    elif confirming(setting) and not governing:
        confirmed = (cue for cue in performing(clause, []) if cue.rule and cue.rule.rule.event is Event.REAFFIRM)
        found.extend(confirmed)
    elif not governing and setting.part_kind is PartKind.DOCUMENT:
        found.extend(replace(cue, telling=Telling.CONTINUED) for cue in predicates(clause))
    asked_for = [(one.start, one.scope_end) for one in governing]
    for cue in told(clause):
        done = cue.settled or (cue.participle and cue.instrument is not None)
        inside = not done and any(low <= cue.verb < high for low, high in asked_for)
        if not inside and not any(other.verb <= cue.verb < other.verb_end for other in found):
            found.append(cue)
    return sorted(found, key=lambda cue: (cue.start, cue.verb))
