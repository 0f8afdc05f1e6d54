"""Bodies that no registry lists, in a language that puts nothing between words and the topic before its noun.

A name is read from its noun to the left. It begins behind a mark, a listed name, or a word that can only end what
stands in front of a name; where that is not certain, the words are a mention without a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.bodies import BodiesPhrases, HeadNoun, PreposedNames, Quality, Reach
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind

_LONGEST_TOPIC = 34
_LONGEST_OPENED = 60
_SHORTEST_TOPIC = 2
_LONGEST_PLAIN = 14
_LONGEST_SORT = 6
"""Signs in front of the noun of a new body that say of which sort it is ("监测")."""
_SHORTEST_OFFICE = 4
"""Fewer signs right before the noun of an office tell which of several is meant ("former"), not what it is for."""
_ATTACHED = frozenset({BodyKind.OFFICIAL, BodyKind.BUREAU, BodyKind.SECRETARIAT})
_MARKS = frozenset('，。；：、！？（）()“”"‘’[]\n\t *_—·')
_STRONG = _MARKS - frozenset("、")
_TITLE, _TITLE_END = "《", "》"
_COUNTED_ENDS = "届次"
_COUNTED = regex.compile(rf"第[一二三四五六七八九十百零]{{1,6}}[{_COUNTED_ENDS}]$")
"""The number of a session, behind which a name begins."""
_LEAD_WITHIN = 9
_DATED = regex.compile(r"\d[年月日]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """The words of one naming, as offsets in the text; `name` is None where they are no name for certain."""

    start: int
    end: int
    head: HeadNoun
    name: str | None
    definite: bool
    composition: tuple[str, ...]
    interim: bool
    owner: BodyKey | None = None
    """The listed body named right in front."""


Taken = Mapping[tuple[int, int], BodyKey | None]
"""The spans of listed names, each with its body."""


@dataclass(frozen=True, slots=True)
class _Left:
    """Where the words in front of a noun begin, and whether a name can begin there for certain."""

    start: int
    certain: bool
    lead: str = ""
    owned: bool = False
    """Whether a listed name ends there."""


def described(text: str, language: Language, taken: Taken) -> Iterator[Described]:
    """The namings of bodies from left to right, outside the listed names at the spans `taken`."""
    reader = _reader(language)
    known = dict(taken)
    for match in reader.heads.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found = reader.read(text, match, known)
            if found is not None:
                known[found.start, found.end] = None
                yield found


@dataclass(frozen=True, slots=True)
class _Reader:
    phrases: BodiesPhrases
    names: PreposedNames
    heads: "re.Pattern[str]"
    nouns: dict[str, HeadNoun]
    qualities: tuple[Quality, ...]
    leads: dict[str, tuple[str, ...]]
    """The words that lead to a name, the longest first, by their last sign; none by that of a session alone."""
    inner: frozenset[str]
    """The short words before a name that do not also join the words of one."""
    doubts: frozenset[str]
    """The signs of which doubtful words hold one."""
    many: "re.Pattern[str]"
    several: "re.Pattern[str]"
    founded: "regex.Pattern[str]"
    opener: "re.Pattern[str]"
    closer: "re.Pattern[str]"
    work: "regex.Pattern[str]"
    """What stands behind a new body, of what it is to do."""

    def read(self, text: str, match: "re.Match[str]", taken: Taken) -> Described | None:
        head = self.nouns[match.group()]
        if text.startswith(self.names.following, match.end()):
            return None
        owned = self._owned(text, match, taken)
        if owned is not None:
            return owned
        core, qualities = self._qualities(text, match.start())
        if self.many.search(text, max(0, core - 6), core):
            return None
        start, name, left = self._named(text, core, match, taken)
        name = name or self._by_its_work(text, start, core, (match, left))
        if self.several.match(text, start, core) or self._of_others(name, match.group()):
            return None
        kept = "".join(quality.phrase for quality in qualities if quality.kept or quality.phrase in self._own_words)
        points = left.lead in (*self.phrases.pointing, *self.phrases.possessive)
        if not self._speaks(head, points=points, named=name is not None, qualified=bool(qualities), left=left):
            return None
        if self.many.search(text, max(0, start - 6), start) and name is None:
            return None
        own = tuple(quality for quality in qualities if quality in self.phrases.before)
        introduced = left.lead in self.phrases.indefinite or (
            name is None and not points and any(one.interim or one.composition for one in own)
        )
        whole = None if name is None else f"{name}{kept}{match.group()}"
        return Described(
            start=start,
            end=match.end(),
            head=head,
            name=whole,
            definite=not introduced,
            composition=tuple(sorted({quality.composition for quality in own if quality.composition})),
            interim=any(quality.interim for quality in own),
            owner=next((key for (_, end), key in taken.items() if end == start), None),
        )

    def _by_its_work(self, text: str, start: int, core: int, found: tuple["re.Match[str]", _Left]) -> str | None:
        """The topic of a new body that nothing but what it is to do tells: "一个监测机制，负责审查…"."""
        match, left = found
        work = self.work.match(text, match.end()) if left.lead in self.phrases.indefinite else None
        if work is None or self.nouns[match.group()].reach is Reach.ANY or core - start > _LONGEST_SORT:
            return None
        return f"{work['work']}{self.names.particles[0]}{text[start:core]}"

    def _of_others(self, name: str | None, noun: str) -> bool:
        """Whether a noun that names bodies of the United Nations only with these words stands without them."""
        return noun in self.names.united_only and not (name or "").startswith(self.phrases.united_nations)

    @property
    def _own_words(self) -> tuple[str, ...]:
        return self.phrases.name_words

    def _speaks(self, head: HeadNoun, *, points: bool, named: bool, qualified: bool, left: _Left) -> bool:
        if head.reach is Reach.NAMED:
            return named
        if head.reach is Reach.CAPITAL:
            return named or points or (qualified and left.owned)
        return True

    def _qualities(self, text: str, at: int) -> tuple[int, tuple[Quality, ...]]:
        """Where the qualities and words of the name right in front begin, and which they are, in their order."""
        found: list[Quality] = []
        while True:
            quality = next((one for one in self.qualities if text.endswith(one.phrase, 0, at)), None)
            if quality is None:
                return at, tuple(reversed(found))
            found.append(quality)
            at -= len(quality.phrase)

    def _named(self, text: str, core: int, match: "re.Match[str]", taken: Taken) -> tuple[int, str | None, _Left]:
        """Where the words begin, what of the name stands in front of its noun, and what stands before that."""
        opened = self._opened(text, core)
        if opened is not None:
            start, topic = opened
            return start, topic, self._left(text, start, taken)
        left = self._left(text, core, taken)
        if core - left.start < _SHORTEST_TOPIC:
            return core, None, left
        topic = text[left.start : core]
        plain = self.closer.sub("", topic)
        closed = plain != topic
        fits = len(plain) >= _SHORTEST_TOPIC and self._clean(plain) and not plain[0].isdigit()
        conference = self.nouns[match.group()].kind is BodyKind.CONFERENCE
        certain = left.certain or (conference and topic.startswith(_TITLE))
        united = left.lead if left.lead in self.phrases.united_nations else ""
        if united and match.group() in self.names.united_heads and fits and certain:
            return left.start - len(united), united + topic, self._left(text, left.start - len(united), taken)
        if not (closed or conference):
            certain = certain and self._short_title(plain, self.nouns[match.group()])
        if conference:
            certain = certain and plain.rstrip(_TITLE_END).endswith(self.phrases.treaties)
            topic = topic.replace(_TITLE, "").replace(_TITLE_END, "")
        return left.start, topic if fits and certain else None, left

    def _short_title(self, topic: str, head: HeadNoun) -> bool:
        """Whether words right before a noun, which nothing closes, are short and plain enough to be its topic."""
        held = head.kind is BodyKind.OFFICIAL and len(topic) >= _SHORTEST_OFFICE
        attached = head.kind in _ATTACHED and not held and not topic.rstrip(_TITLE_END).endswith(self.phrases.treaties)
        return head.reach is Reach.ANY and not attached and len(topic) <= _LONGEST_PLAIN and "、" not in topic

    def _owned(self, text: str, match: "re.Match[str]", taken: Taken) -> Described | None:
        """An office or secretariat right behind the body whose it is."""
        head = self.nouns[match.group()]
        start = next((start for start, end in taken if end == match.start()), None)
        if head.kind not in _ATTACHED or start is None:
            return None
        name = text[start : match.end()]
        return Described(
            start=start, end=match.end(), head=head, name=name, definite=True, composition=(), interim=False
        )

    def _opened(self, text: str, core: int) -> tuple[int, str] | None:
        """A topic tied to its noun by a particle ("关于…的"), or the number of the founding instrument."""
        founded = self.founded.search(text, max(0, core - 60), core)
        if founded:
            return founded.start(), founded.group()
        particle = next((one for one in self.names.particles if text.endswith(one, 0, core)), None)
        if particle is None:
            return None
        end = core - len(particle)
        low = max(0, end - _LONGEST_OPENED)
        low = max(low, *(text.rfind(mark, low, end) + 1 for mark in "，。；：\n"))
        openers = list(self.opener.finditer(text, low, end))
        if not openers:
            return None
        topic = text[openers[-1].end() : end]
        if len(topic) < _SHORTEST_TOPIC or particle in topic:
            return None
        return openers[-1].start(), text[openers[-1].start() : core]

    def _left(self, text: str, core: int, taken: Taken) -> _Left:
        """Where the words in front of `core` begin."""
        ends = {end for _, end in taken}
        at = core
        while at > 0 and core - at <= _LONGEST_TOPIC:
            if text[at - 1] == _TITLE_END and at not in ends:
                return self._titled(text, at)
            stop = self._stop(text, at, core, ends)
            if stop is not None:
                return stop
            at -= 1
        return self._unjoined(text, _Left(0, not self._doubtful(text[:core])), core) if at == 0 else _Left(at, False)

    def _titled(self, text: str, at: int) -> _Left:
        """The title in its marks that ends at an offset."""
        opened = text.rfind(_TITLE, 0, at)
        return _Left(opened, True) if opened >= 0 and at - opened <= _LONGEST_OPENED else _Left(at, False)

    def _stop(self, text: str, at: int, core: int, ends: set[int]) -> _Left | None:
        """The beginning at an offset, if what stands before it is not of the words in front of `core`."""
        before = text[at - 1]
        if at in ends:
            return self._unjoined(text, _Left(at, self._certain(text, at, core), owned=True), core)
        if before in _STRONG or before == _TITLE:
            return self._unjoined(text, _Left(at, self._certain(text, at, core)), core)
        opened = self._doing(text, at, ends)
        if opened:
            return self._unjoined(text, _Left(at, self._certain(text, at, core), lead=opened), core)
        lead = self._lead(text, at)
        if lead in self.names.leads and self._in_topic(text[at:core]):
            lead = ""
        if lead in self.names.topical and self._opens_topic(text, at - len(lead), text[at:core], ends):
            lead = ""
        if lead and not self._solid(text, at - len(lead), at):
            return self._unjoined(text, _Left(at, self._certain(text, at, core), lead=lead), core)
        if before in self.names.particles:
            return _Left(at, self._certain(text, at, core))
        short = before in self.names.short_leads and not self._solid(text, at - 1, at)
        opens = short and (at == core or self._opens_clause(text, at - 1, ends))
        return _Left(at, self._certain(text, at, core), lead=before) if opens else None

    def _certain(self, text: str, at: int, core: int) -> bool:
        return not self._doubtful(text[at:core])

    def _lead(self, text: str, at: int) -> str:
        """The longest word that ends at an offset and leads to a name, "" if none does."""
        last = text[at - 1]
        if last not in self.leads:
            return ""
        low = max(0, at - _LEAD_WITHIN)
        lead = next((word for word in self.leads[last] if text.endswith(word, low, at)), "")
        counted = _COUNTED.search(text, low, at) if last in _COUNTED_ENDS else None
        return counted[0] if counted and len(counted[0]) > len(lead) else lead

    def _doing(self, text: str, at: int, ends: set[int]) -> str:
        """A verb that can open a topic, right behind another name, of what that body does; "" if none ends there."""
        doing = (*self.names.openers, *self.names.doings)
        if not ends or not text.endswith(doing, 0, at):
            return ""
        verbs = (verb for verb in doing if text.endswith(verb, 0, at))
        return next((verb for verb in verbs if at - len(verb) in ends), "")

    def _in_topic(self, behind: str) -> bool:
        """Whether a verb is a part of the topic: nothing but a closer, or a joint and more of it, stands behind it."""
        return bool(behind) and (not self.closer.sub("", behind) or behind[0] in "和与及")

    def _opens_topic(self, text: str, at: int, behind: str, ends: set[int]) -> bool:
        """Whether a verb that begins there opens a topic: a closer ends it, and a name can begin before the verb."""
        if self.closer.search(behind) is None:
            return False
        short = at > 0 and text[at - 1] in self.names.short_leads
        return at == 0 or self._opens_clause(text, at - short, ends)

    def _unjoined(self, text: str, left: _Left, core: int) -> _Left:
        """Without the conjunction between another name and this one."""
        at = left.start
        while at < core and text[at] in "和与及、或":
            at += 1
        return _Left(at, left.certain, left.lead if at == left.start else text[at - 1], left.owned and at == left.start)

    def _opens_clause(self, text: str, at: int, ends: set[int]) -> bool:
        if at == 0 or text[at - 1] in _MARKS or at in ends or _DATED.search(text, max(0, at - 3), at):
            return True
        return self._lead(text, at) != ""

    def _doubtful(self, words: str) -> bool:
        """Whether the words hold a sign that may end what stands in front of a name."""
        if self.doubts.isdisjoint(words):
            return False
        plain = words
        for solid in self.names.solid:
            plain = plain.replace(solid, "")
        return any(sign in plain for sign in self.inner) or any(one in plain for one in self.names.particles)

    def _clean(self, topic: str) -> bool:
        """Whether a topic neither begins nor ends with a sign that joins, and does not point to what was said."""
        return topic[-1] not in "和与及、或的了" and topic[0] not in "、了的这那/／-－–"

    def _solid(self, text: str, start: int, end: int) -> bool:
        """Whether the words from one offset to another are a part of a longer word that does not lead to a name."""
        for word in self.names.solid:
            at = text.find(word, max(0, start - len(word) + 1), end + len(word) - 1)
            if 0 <= at < end and at + len(word) > start and (at < start or at + len(word) > end):
                return True
        return False


@lru_cache(maxsize=4)
def _reader(language: Language) -> _Reader:
    phrases = PACKS[language].bodies
    names = phrases.preposed
    assert names is not None
    words = [*phrases.before, *(Quality(word) for word in phrases.name_words)]
    inner = frozenset(names.short_leads) - frozenset("和与及同就以")
    ends = {*_COUNTED_ENDS, *(word[-1] for word in (*names.leads, *phrases.pointing, *phrases.indefinite))}
    leads = sorted({*names.leads, *phrases.pointing, *phrases.indefinite}, key=lambda word: (-len(word), word))
    return _Reader(
        phrases=phrases,
        names=names,
        heads=re.compile(_any(head.phrase for head in phrases.heads)),
        nouns={head.phrase: head for head in phrases.heads},
        qualities=tuple(sorted(words, key=lambda quality: -len(quality.phrase))),
        leads={end: tuple(word for word in leads if word[-1] == end) for end in ends},
        inner=inner,
        doubts=frozenset({*(sign[0] for sign in inner), *(particle[0] for particle in names.particles)}),
        many=re.compile(rf"{_any(names.many)}$"),
        several=re.compile(_any(names.many)),
        founded=regex.compile(rf"第[^，。；：“”\n]{{1,40}}?{_any(names.founded)}$"),
        opener=re.compile(_any(names.openers)),
        closer=re.compile(rf"{_any(names.closers)}$"),
        work=regex.compile(rf"，{_any(names.aims)}?(?P<work>{_any(names.works)}[^，。；：]{{4,40}})"),
    )


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(re.escape, ordered))})"
