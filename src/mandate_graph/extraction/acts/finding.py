"""Every act that a document's words tell of."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mandate_graph.extraction.acts.alone import told_in_a_clause
from mandate_graph.extraction.acts.announced import announced
from mandate_graph.extraction.acts.approving import asked_for
from mandate_graph.extraction.acts.as_asked import as_asked, as_laid_down
from mandate_graph.extraction.acts.asked_reports import reporting_asked, reporting_besides
from mandate_graph.extraction.acts.authors import authors
from mandate_graph.extraction.acts.charging import charged, charging
from mandate_graph.extraction.acts.clauses import Clause, asked_infinitives, clause_of, joined, sentences
from mandate_graph.extraction.acts.coming import coming
from mandate_graph.extraction.acts.cues import Cue, Voice
from mandate_graph.extraction.acts.filling import Filler
from mandate_graph.extraction.acts.governed import governed, inherited_by, says_nothing, with_content
from mandate_graph.extraction.acts.governors import PERFORMING, Before, Governor, Setting, governors
from mandate_graph.extraction.acts.itemized import itemized, opened_by_marker, rule_of_items, yet_to_be
from mandate_graph.extraction.acts.listing import listings, says_itself
from mandate_graph.extraction.acts.mandates_told import mandates_told
from mandate_graph.extraction.acts.nominal import noted
from mandate_graph.extraction.acts.patterns import CompiledActs, compiled, compiled_acts, words_pattern
from mandate_graph.extraction.acts.predicates import functions, listed_subject, obligations, predicates
from mandate_graph.extraction.acts.preposed import PreposedReader, compiled_preposed
from mandate_graph.extraction.acts.related import related
from mandate_graph.extraction.acts.roles import addressed, whom_asked
from mandate_graph.extraction.acts.titles import without_titles
from mandate_graph.extraction.acts.told import told
from mandate_graph.languages.bulletins import lays_down
from mandate_graph.languages.clitics import particles
from mandate_graph.languages.script import COMMA, SEMICOLONS
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind

_SKIPPED = frozenset({PassageKind.COVER, PassageKind.ENACTING})
_ASIDE = (Voice.PARTICIPLE, Voice.NOMINAL, Voice.ABOUT)
_REMEMBERED = 12
"""How many bodies named before a sentence a pronoun in it may mean."""
_MARKER = 12
"""More characters than a marker of the infinitive, a blank and a colon have."""
_REPEATED = (Event.SET_MEETING, Event.ASSIGN_FUNCTION)
_AGAIN = (*_REPEATED, Event.REQUEST_ACTION, Event.REQUEST_REPORT)
"""Events of which one clause may tell several, of one body."""


def find(document: Document, bodies: Sequence[BodyMention]) -> tuple[ActMention, ...]:
    """The acts of a document, in reading order, with the bodies in their roles.

    `bodies` are the document's resolved mentions. An entry with `body_expected` is no act but a recall alarm.
    """
    found: list[ActMention] = []
    for part in document.parts:
        by_path: dict[str, list[BodyMention]] = {}
        for mention in bodies:
            if mention.part == part.key:
                by_path.setdefault(mention.path, []).append(_without_particles(mention))
        found.extend(_Part(part, by_path).acts())
    return tuple(found)


def _without_particles(mention: BodyMention) -> BodyMention:
    """A mention that begins with its name: what clings to its first word is read as a word of its own."""
    lead = particles(mention.text, mention.language, mention.name)
    return replace(mention, start=mention.start + lead, text=mention.text[lead:]) if lead else mention


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
        self._preposed = PreposedReader(part, self._children)
        self._unenacted = all(passage.kind is not PassageKind.ENACTING for passage in part.passages)
        self._bulletin = lays_down(part)
        self._lines: Governor | None = None
        self._before: tuple[BodyMention, ...] = ()
        self._named: tuple[BodyMention, ...] = ()
        self._author = authors(part, bodies)
        self._titled = tuple(one for passage in _title(part) for one in bodies.get(passage.path, ()))

    def acts(self) -> Iterator[ActMention]:
        for passage in self._part.passages:
            if passage.kind in _SKIPPED:
                continue
            acts, preposed = compiled_acts(passage.language), compiled_preposed(passage.language)
            if acts is not None:
                yield from self._passage(passage, acts)
            elif preposed is not None:
                found = self._preposed.acts(passage, self._mentions(passage), preposed)
                yield from _distinct(list(found))

    def _mentions(self, passage: Passage) -> list[BodyMention]:
        return sorted(self._bodies.get(passage.path, ()), key=lambda mention: (mention.start, -mention.end))

    def _passage(self, passage: Passage, acts: CompiledActs) -> Iterator[ActMention]:
        mentions = self._mentions(passage)
        starts = [mention.start for mention in mentions]
        before = Before(passage=self._before, title=self._titled, part=self._named, author=self._author)
        setting = Setting(
            self._part.key,
            passage,
            self._part.kind,
            before=before,
            unenacted=self._unenacted,
            bulletin=self._bulletin and passage.kind in PERFORMING,
        )
        found: list[ActMention] = []
        text = without_titles(passage.flow.text, passage.language, mentions)
        for number, sentence in enumerate(sentences(text)):
            low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            clause = clause_of(sentence, acts, mentions[max(low - _REMEMBERED, 0) : high])
            governing = self._governing(clause, setting, first=number == 0)
            filler = Filler(clause, setting, self._children.get(passage.path, ()))
            acts_here = [act for cue in _cues(clause, setting, governing) for act in filler.fill(cue)]
            acts_here = _once(acts_here)
            met = {act.keys for act in acts_here if act.event is Event.SET_MEETING}
            expected = (*coming(clause, setting, governing), *announced(clause, setting, governing))
            acts_here.extend(act for act in expected if act.keys not in met)
            acts_here.extend(mandates_told(clause, setting))
            found.extend(acts_here)
            self._remember(clause, passage, governing, acts_here)
        self._before = (*(self._before if passage.parent is not None else ()), *mentions)
        self._named += tuple(mentions)
        return iter(_distinct(found))

    def _governing(self, clause: Clause, setting: Setting, *, first: bool) -> list[Governor]:
        """The verbs of deciding and asking under which a sentence stands, its list's first."""
        lines = None if first or clause.text[clause.sentence.start - 1] != "\n" else self._lines
        opened = self._open.get(setting.passage.parent or "") if first else lines
        opened = None if opened is not None and setting.performing and says_itself(clause, opened) else opened
        setting = replace(setting, listed=opened is not None and not opened.phrase.asks)
        found = list(governors(clause, setting)) if clause.holds(clause.acts.telling_words) else []
        if opened is not None and not (found and found[0].start == clause.sentence.start):
            own = inherited_by(clause, opened)
            found = [replace(own, scope_end=found[0].start) if found else own, *found]
        whole = (with_content(clause, governor) for governor in found)
        return [governor for governor in whole if not says_nothing(governor)]

    def _remember(
        self, clause: Clause, passage: Passage, governing: list[Governor], told: Sequence[ActMention]
    ) -> None:
        """A passage that ends in a colon opens a list under its last verb of deciding or asking; a line of it that
        does opens one for its next lines, where it asks."""
        text = clause.text[: clause.sentence.end].rstrip(" *_")
        more = clause.text[clause.sentence.end :].strip(" *_")
        opens = text.endswith(":") or self._opens_without_colon(clause, passage, governing)
        if clause.sentence.start == 0 or more == "":
            self._lines = None
        if not opens or (more and (not more.startswith("\n") or not governing)):
            return
        if not governing:
            opened = charging(clause, told)
            if opened is not None:
                self._open[passage.path] = opened
            return
        last = governing[-1]
        words = clause.acts.phrases.words
        marked = opened_by_marker(clause, text)
        opener = words_pattern(() if words.finite_openers else words.content_openers)
        clausal = not last.phrase.asks and compiled(rf"\s{opener}\s*:$").search(text, max(len(text) - _MARKER, 0))
        if not last.inherited:
            end = _asked_end(clause, last)
            somebody = last.passive or addressed(clause, last.verb, len(text) - 1)
            last = replace(last, asked=whom_asked(clause, last, end), addressed=somebody)
        subject = listed_subject(clause, last) or charged(clause, last, told)
        items = rule_of_items(clause, last)
        opened = replace(last, marked=marked, clausal=bool(clausal), content=None, subject=subject, items=items)
        if not more:
            self._open[passage.path] = opened
        elif last.phrase.asks:
            self._lines = opened

    def _opens_without_colon(self, clause: Clause, passage: Passage, governing: list[Governor]) -> bool:
        """Whether a passage with items breaks off behind its one verb of deciding, or behind a circumstance and a comma
        ("Decides, in view of the drought, | (a) to establish …")."""
        if passage.path not in self._children or len(governing) != 1 or governing[0].phrase.asks:
            return False
        behind = clause.text[governing[0].end :]
        aside = rf"(?:(?:{COMMA}[^{SEMICOLONS}:.]{{1,240}})?{COMMA})?"
        return governing[0].content is None and compiled(rf"{aside}\s*").fullmatch(behind) is not None


def _title(part: Part) -> Iterator[Passage]:
    """The headings with which an instrument begins."""
    if part.kind is PartKind.DOCUMENT:
        return
    for passage in part.passages:
        if passage.kind not in (PassageKind.COVER, PassageKind.HEADING, PassageKind.ENACTING):
            return
        if passage.kind is PassageKind.HEADING:
            yield passage


def _asked_end(clause: Clause, governor: Governor) -> int:
    match = next(asked_infinitives(clause, governor.phrase, governor.end, clause.sentence.end), None)
    return match.start() if match else clause.sentence.end


def _cues(clause: Clause, setting: Setting, governing: list[Governor]) -> Iterator[Cue]:
    """The cues of a sentence, each ending where the next act of its kind begins."""
    found: list[Cue] = []
    for governor in governing:
        said = governed(clause, governor)
        found.extend((*said, *(cue for cue in functions(clause, governor) if not _meets(cue, said))))
        found.extend((*asked_for(clause, governor), *related(clause, governor), *reporting_asked(clause, governor)))
        found.extend((*itemized(clause, governor), *yet_to_be(clause, governor)))
    if not governing:
        found.extend(_ungoverned(clause, setting))
    found.extend(cue for cue in reporting_besides(clause, setting) if not _within(cue, found))
    operatives = list(_operatives(clause))
    starts = [*(governor.start for governor in governing), *operatives]
    yield from _bounded(clause, found, starts)
    begun = min([governor.start for governor in governing if governor.telling is Telling.TOLD], default=None)
    others = list(told(clause, setting, begun))
    if begun is None and (active := [cue.place.start for cue in others if cue.voice is Voice.ACTIVE]):
        others = list(told(clause, setting, min(active)))
    performed = [cue for cue in others if cue.telling is Telling.PERFORMED]
    others = [cue for cue in others if cue.telling is Telling.PERFORMED or not _within(cue, performed)]
    yield from _bounded(
        clause,
        [cue for cue in others if not (_within(cue, found) or _wished_for(clause, cue, governing, operatives))],
        starts,
    )


def _operatives(clause: Clause) -> Iterator[int]:
    """Where another verb of the instrument is joined to what stands before it."""
    if not clause.holds(clause.acts.operative_words):
        return
    pattern = rf"{clause.acts.before.begins}{words_pattern(clause.acts.phrases.operatives)}(?![\w-])"
    for match in compiled(pattern).finditer(clause.text, clause.sentence.start, clause.sentence.end):
        if joined(clause, clause.sentence.start, match.start()):
            yield match.start()


def _bounded(clause: Clause, cues: list[Cue], starts: list[int]) -> Iterator[Cue]:
    limits = sorted({cue.place.start for cue in cues if cue.voice not in _ASIDE} | set(starts))
    for cue in sorted(cues, key=lambda cue: (cue.place.start, cue.place.verb)):
        whole = cue.rule is not None and cue.rule.rule.whole_scope and cue.governor is not None
        following = [limit for limit in limits if limit > cue.place.verb and not _shares(clause, cue, limit)]
        end = min(cue.place.end, following[0]) if following and not whole else cue.place.end
        yield replace(cue, place=replace(cue.place, end=end))


def _shares(clause: Clause, cue: Cue, other: int) -> bool:
    """Whether a verb at `other` is joined to the one of a cue and has its object too ("founded and renewed the")."""
    joint = rf"\s+{clause.acts.before.conjunction}\s+(?:{clause.acts.before.adverbs}\s+)*"
    return compiled(joint).fullmatch(clause.text, cue.place.verb_end, other) is not None


def _within(cue: Cue, found: list[Cue]) -> bool:
    return any(other.place.verb <= cue.place.verb < other.place.verb_end for other in found)


def _meets(cue: Cue, found: list[Cue]) -> bool:
    """Whether the verb of a cue shares words with that of another ("shall be" and "be established")."""
    return any(one.place.verb < cue.place.verb_end and cue.place.verb < one.place.verb_end for one in found)


def _wished_for(clause: Clause, cue: Cue, governing: list[Governor], operatives: list[int]) -> bool:
    """Whether "the establishment of …" is what somebody is asked for, not what has been done.

    Another verb of the instrument in between ("requests …, and recalls the establishment of …") ends the asking, and
    what an insertion takes as done is not asked for ("requests …, bearing in mind the extension of …, to …").
    """
    if cue.voice not in (Voice.NOMINAL, Voice.ABOUT):
        return False
    verb = cue.place.verb
    if cue.rule is not None and noted(clause, cue.rule, verb):
        return False
    begun = max((start for start in operatives if start < verb), default=-1)
    return any(begun <= one.start < verb < one.scope_end for one in governing if one.phrase.asks)


def _ungoverned(clause: Clause, setting: Setting) -> Iterator[Cue]:
    if clause.holds(clause.acts.cue_words):
        if setting.performing and not _only_noted(clause):
            for cue in predicates(clause, None, clause.sentence.start, clause.sentence.end):
                if not told_in_a_clause(clause, cue.place):
                    yield replace(cue, telling=Telling.PERFORMED)
        elif setting.part_kind is PartKind.DOCUMENT:
            yield from obligations(clause)
            yield from as_asked(clause)
            yield from as_laid_down(clause)
        else:
            yield from as_asked(clause)
    if setting.performing or setting.bulletin:
        yield from listings(clause)


def _only_noted(clause: Clause) -> bool:
    """Whether a sentence begins with another verb of an instrument, and its content is what that verb notes."""
    words = clause.acts.phrases.words
    verbs = words_pattern(clause.acts.phrases.operatives)
    opener = rf"[^,;:.]{{0,60}}?\s{words_pattern(words.content_openers)}(?!\w)"
    lead = rf"[^\p{{L}}]*(?:{clause.acts.before.adverbs}\s+)*{verbs}{opener}"
    noted = compiled(lead).match(clause.text, clause.sentence.start, clause.sentence.end)
    return bool(words.content_openers) and not words.verb_first and noted is not None


def _once(acts: list[ActMention]) -> list[ActMention]:
    """The acts of a sentence without those read from a participle that a passive holds ("was established")."""
    passive = [act for act in acts if act.passive]
    return [
        act
        for act in acts
        if not act.participle
        or not any(
            (act.event, act.body) == (one.event, one.body) and one.start <= act.start < one.end for one in passive
        )
    ]


def _same(act: ActMention, earlier: ActMention) -> bool:
    """Whether the same words, read by two rules, tell one act of a body's life twice."""
    if act.event in _AGAIN or act.body is None or (act.event, act.keys) != (earlier.event, earlier.keys):
        return False
    alike = act.body.key is not None or act.body == earlier.body
    return alike and act.telling is earlier.telling and act.start <= earlier.end and earlier.start <= act.end


def _another(act: ActMention, earlier: ActMention) -> bool:
    """Whether two clauses of one sentence prolong two bodies, or one by two terms, or one is told and one is done."""
    if act.event is not Event.EXTEND or act.body is None or earlier.body is None:
        return False
    terms = act.term is not None and earlier.term is not None and act.term != earlier.term
    same = act.body.key is not None or act.body.text == earlier.body.text
    return terms or not same or act.telling is not earlier.telling


def _distinct(found: list[ActMention]) -> list[ActMention]:
    """One act a body, event and sentence, where several clauses say one thing: a meeting in two parts is set once."""
    kept: dict[tuple[Event, object, int], ActMention] = {}
    order: list[ActMention | tuple[Event, object, int]] = []
    for number, act in enumerate(found):
        if any(_same(act, earlier) for earlier in found[:number]):
            continue
        if act.event not in (*_REPEATED, Event.EXTEND) or act.body is None:
            order.append(act)
            continue
        key = (act.event, act.keys, act.sentence_start)
        if key in kept and not _another(act, kept[key]):
            first = kept[key]
            term, end = first.term or act.term, max(first.end, act.end)
            kept[key] = replace(first, norms=first.norms + act.norms, term=term, end=end)
        elif key in kept:
            order.append(act)
        else:
            kept[key] = act
            order.append(key)
    return [kept[entry] if isinstance(entry, tuple) else entry for entry in order]
