"""What the words of a short form point back to: the one body named before that fits them, the nearest first.

Between two bodies that fit equally well nothing is guessed. A name that no record has stands in the way as well.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.stems import stem
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind, Registry
from mandate_graph.resolution.bodies.comparing import bare, bearing, exactly
from mandate_graph.resolution.bodies.scope import Scope

_ACTING = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE})
_OPENS = regex.compile(r"\s*[(（]\W*(?:\p{L}+\W)?")
_CLOSES = regex.compile(r"[^\p{L}\p{Nd}()（）]*[)）]")
_NEAR = 3
"""In how many passages before the nearest body is looked for."""
_REMEMBERED = 12
"""For how many passages a body is remembered beyond the section that names it."""

_Identity = tuple[BodyKey | None, str | None]
"""What tells two bodies apart: the key, or the name of one without a key."""
_Fits = Callable[[BodyMention], _Identity | None]


@dataclass(frozen=True, slots=True)
class Pointed:
    """The body that words point back to; None if there is none, or several `rivals`."""

    key: BodyKey | None = None
    rivals: bool = False


@dataclass(slots=True)
class _Before:
    """The bodies named before that fit: in the last few passages, the section, the front and the whole part."""

    near: set[_Identity] = field(default_factory=set)
    section: set[_Identity] = field(default_factory=set)
    front: set[_Identity] = field(default_factory=set)
    recent: set[_Identity] = field(default_factory=set)
    whole: set[_Identity] = field(default_factory=set)
    bound: set[_Identity] = field(default_factory=set)
    """Those of the section that the very same words meant."""
    defined: set[_Identity] = field(default_factory=set)
    """Those of the whole part behind whose name the same words stand in brackets."""
    agreed: set[_Identity] = field(default_factory=set)
    """The same of the section."""
    usual: Counter[_Identity] = field(default_factory=Counter)
    """Those of the whole part that the very same words meant, each with the number of passages."""

    @property
    def habit(self) -> BodyKey | None:
        """The body that the same words mean throughout the part."""
        return _only(set(self.usual)) if self.usual.total() > 1 else None


def pointed(mention: BodyMention, scope: Scope, known: frozenset[BodyKey], registry: Registry) -> Pointed:
    """The body that a mention points back to, where `known` are the bodies of which its words are a listed short name.

    In the same passage the only one that fits counts. Beyond it comes the issuer, if that is known by these words; else
    the only one of the section, or the one that it calls by these words in brackets, or the only one of the last few
    passages; else the one that the same words meant before; else the one of the title. A part without sections is one
    section.
    """
    fits = _fitting(mention, scope, known, registry)
    qualified = _with_qualities(mention, scope, fits) if not known else None
    fits = qualified or fits
    here = _identities(scope.here(mention), fits)
    issuer = scope.head.issuing_body if scope.head else None
    if here:
        another = issuer in known and (issuer, None) not in here
        return Pointed(None if another else _only(here), rivals=True)
    if issuer in known:
        return Pointed(issuer)
    listed = bool(known) and mention.kind is not BodyKind.ORGANIZATION
    return _chosen(_before(mention, scope, fits), told_apart=listed or qualified is not None)


def pointed_alike(mention: BodyMention, scope: Scope, registry: Registry) -> BodyKey | None:
    """The only body named before that bears the same qualities as the words ("the Intergovernmental Group")."""
    fits = _with_qualities(mention, scope, _fitting(mention, scope, frozenset(), registry))
    return pointed(mention, scope, frozenset(), registry).key if fits is not None else None


def _chosen(before: _Before, *, told_apart: bool) -> Pointed:
    """The one of those before; words that are a listed name or bear qualities reach as far as the part does."""
    if len(before.section) == 1:
        return Pointed(_only(before.section))
    if not before.section:
        only = _only(before.whole) if before.recent or told_apart else None
        told = before.habit or _only(before.defined) or _only(before.front)
        return Pointed(only or told, rivals=bool(before.whole))
    if len(before.agreed) == 1:
        return Pointed(_only(before.agreed))
    if len(before.near) == 1:
        return Pointed(_only(before.near))
    if len(before.bound) == 1 and (not before.near or before.bound <= before.near):
        return Pointed(_only(before.bound))
    if before.near:
        return Pointed(rivals=True)
    return Pointed(_only(before.front & before.section), rivals=True)


def _only(found: set[_Identity]) -> BodyKey | None:
    return next(iter(found))[0] if len(found) == 1 else None


def _before(mention: BodyMention, scope: Scope, fits: _Fits) -> _Before:
    found = _Before()
    fronted = {passage.path for passage in scope.front()}
    for distance, mentions in scope.all_before(mention.path):
        fitting = [(identity, one) for one in mentions if (identity := fits(one)) is not None]
        if not fitting:
            continue
        named = {identity for identity, _ in fitting}
        path = mentions[0].path
        same_words = {identity for identity, one in fitting if one.text == mention.text and not one.name}
        in_brackets = _identities(_in_brackets(mentions, mention, scope), fits)
        found.whole |= named
        found.recent |= named if distance < _REMEMBERED else set()
        same = scope.section[path] == scope.section[mention.path]
        if same or not scope.headings:
            found.section |= named
            found.near |= named if distance < _NEAR else set()
            found.bound |= same_words
            found.agreed |= in_brackets
        found.front |= named if path in fronted else set()
        found.usual.update(same_words)
        found.defined |= in_brackets
    return found


def _in_brackets(mentions: list[BodyMention], words: BodyMention, scope: Scope) -> Iterator[BodyMention]:
    """The mentions behind which the same words stand in brackets: "the Authority of the Harbour (the Authority)"."""
    same = scope.stems(words.text, words.language)
    for name, short in pairwise(mentions):
        if same and scope.stems(short.text, short.language) == same:
            text = scope.passages[name.path].flow.text
            if _OPENS.fullmatch(text, name.end, short.start) and _CLOSES.match(text, short.end):
                yield name


def _identities(mentions: Iterable[BodyMention], fits: _Fits) -> set[_Identity]:
    return {identity for earlier in mentions if (identity := fits(earlier)) is not None}


def _fitting(mention: BodyMention, scope: Scope, known: frozenset[BodyKey], registry: Registry) -> _Fits:
    """Says of an earlier mention which body it names that the words of this one can mean.

    A secretariat without an owner points nowhere, and a committee whose report the cover names is not spoken of. A
    listed short name means listed bodies; one noun alone may mean any body that has it in its name.
    """
    accepts = bearing(mention, registry)
    by_words = mention.kind is not BodyKind.SECRETARIAT and (not known or bare(mention))
    by_words = by_words and not _founded_behind(mention, scope)
    listed: dict[BodyKey | None, BodyKey | None] = {None: None}

    def identity(earlier: BodyMention) -> _Identity | None:
        key = earlier.key
        if earlier.path in scope.covers and _reported(earlier, scope, registry):
            return None
        if key is not None and key not in listed:
            listed[key] = meant(key, known, registry)
        if (one := listed[key]) is not None:
            return one, None
        if not by_words or not accepts(earlier) or _reports(earlier, scope):
            return None
        return earlier.key, None if earlier.key else earlier.name

    return identity


def _founded_behind(mention: BodyMention, scope: Scope) -> bool:
    """Whether the words behind a mention say who established the body, so that they tell which one is meant."""
    text = scope.passages[mention.path].flow.text
    founding = _founding(mention.language)
    return mention.name is None and founding is not None and founding.match(text, mention.end) is not None


@lru_cache(maxsize=8)
def _founding(language: Language) -> "regex.Pattern[str] | None":
    phrases = sorted(PACKS[language].bodies.founding, key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(phrase_pattern(phrase, language) for phrase in phrases)
    return regex.compile(rf",?\s+(?:{words})(?!\w)", regex.IGNORECASE) if words else None


def _reported(mention: BodyMention, scope: Scope, registry: Registry) -> bool:
    """Whether a mention on a cover names a committee of the issuer, on whose report the text was adopted."""
    if mention.key is None:
        return False
    record = registry.bodies.get(mention.key)
    issuer = scope.head.issuing_body if scope.head else None
    return record is not None and record.kind is BodyKind.COMMITTEE and record.parent == issuer is not None


def meant(key: BodyKey, known: frozenset[BodyKey], registry: Registry) -> BodyKey | None:
    """The candidate itself, the one of them who heads the office or organization named, or the office of its head."""
    if key in known:
        return key
    record = registry.bodies.get(key)
    if record is None or record.kind in _ACTING:
        return None
    if record.kind is BodyKind.OFFICIAL and record.parent in known:
        return record.parent
    heads = [one for one in known if registry.bodies[one].parent == key]
    return heads[0] if len(heads) == 1 and registry.bodies[heads[0]].kind is BodyKind.OFFICIAL else None


def _with_qualities(mention: BodyMention, scope: Scope, fits: _Fits) -> _Fits | None:
    """Accepts only what bears the same qualities ("the Ad Hoc Committee"); None where nothing before does."""
    accepts = exactly(mention)
    before = (one for _, group in scope.all_before(mention.path) for one in group)
    if accepts is None or not any(accepts(one) and fits(one) for one in (*scope.here(mention), *before)):
        return None
    return lambda earlier: fits(earlier) if accepts(earlier) else None


def _reports(mention: BodyMention, scope: Scope) -> bool:
    """Whether a name that nobody lists may be that of an official and the topic of a report: "the report of the …"."""
    if mention.key is not None or mention.kind is not BodyKind.OFFICIAL:
        return False
    pack = PACKS[mention.language]
    if not pack.bodies.of:
        return False
    words = [token.plain for token in tokens(scope.passages[mention.path].flow.text[: mention.start][-40:])]
    small = {folded(word) for word in (*pack.bodies.of, *pack.bodies.articles)}
    while words and words[-1] in small:
        words.pop()
    nouns = {stem(noun, mention.language) for noun in pack.reports.report_nouns}
    return bool(words) and stem(words[-1], mention.language) in nouns
