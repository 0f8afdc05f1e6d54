"""The phrases of a pack as patterns, made once a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.acts import ActRule, GovernorPhrase
from mandate_graph.languages.themes.preposed import PreposedPhrases
from mandate_graph.languages.themes.preposed_acts import PreposedActs
from mandate_graph.model.language import Language

Pattern: TypeAlias = regex.Pattern[str]

_NUMBERED = r"第[\d\s/()（）A-Z、和及与号至第—–-]{1,60}号"
_PARAGRAPH = r"(?:(?:执行部分|序言部分)?第[\d一二三四五六七八九十、和至()（）a-z]{1,12}[段款])?"
_LABEL = r"[\s*_\"“]*(?:(?:[(（][\p{L}\d]{1,4}[)）]|[\dA-Za-z一二三四五六七八九十]{1,4}[)）.．、])\s*)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledRule:
    """A rule with its patterns; None where it names no objects or voids."""

    rule: ActRule
    verbs: Pattern
    objects: Pattern | None
    voids: Pattern | None
    followed: Pattern | None
    """Words of which one must stand in the piece of the verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledPreposed:
    """All that is needed to read acts in one language."""

    language: Language
    phrases: PreposedActs
    rules: tuple[CompiledRule, ...]
    governor: Pattern
    governors: dict[str, GovernorPhrase]
    label: Pattern
    lead: Pattern
    """One adverb, conjunction or short phrase in front of a verb."""
    operative: Pattern
    noting: Pattern
    """A verb by which an organ welcomes or notes what has been done."""
    expecting: Pattern
    """A verb by which an organ notes, or looks forward to, what is still to come."""
    planned: Pattern
    """What says that a session is to be held, from the sign of what is to come (`plan`) to the `verb`."""
    case: Pattern
    """The noun of a fact that stands behind what is told of it ("情况")."""
    within: Pattern
    """Ends what tells in which instrument the clause behind it stands."""
    party: Pattern
    asked_pronoun: Pattern
    joint: Pattern
    with_others: Pattern
    together: Pattern
    chair: Pattern
    part: Pattern
    """What behind a body makes it only say whose those are that are asked."""
    noun_lead: Pattern
    """Ends what stands before a noun that may be a verb as well."""
    apposition: Pattern
    circumstance: Pattern
    aside: Pattern
    modal: Pattern
    obligation: Pattern
    fronted: Pattern
    treated: Pattern
    """What stands in front of the object of a light verb ("对")."""
    office_held: Pattern
    """Ends with a person whose term of office is no mandate of a body."""
    charge: Pattern
    """Opens the list of what a body that is founded, or goes on, is to do."""
    unreal: Pattern
    wished: Pattern
    """Words that make what somebody is asked to do something to think of."""
    modifies: Pattern
    """What behind a verb makes it modify the noun that follows."""
    not_head: Pattern
    not_doing: Pattern
    """Verbs behind a modal that tell what a body is, not what it does."""
    not_bodies: Pattern
    body_nouns: Pattern
    mandate_holders: Pattern
    permanent: Pattern
    interim: Pattern
    destination: Pattern
    possessive: Pattern
    terms: Pattern
    """What may stand behind an instrument for what it says ("的规定"), be it nothing."""
    doubt: Pattern
    """What makes the piece behind it a question, up to its end."""
    session: Pattern
    at_session: Pattern
    """The noun of a session, with what stands behind it where something is done there ("届会议上")."""
    sitting: Pattern
    """A session at which something is done, in front of the verb ("在其下届会议上")."""
    before: Pattern
    deadline: Pattern
    approval: Pattern
    about: Pattern
    """What stands between a verb of approving and what the approved proposal is about ("秘书长关于")."""
    proposal: Pattern
    """The noun of a proposal, behind what it is about ("的提议")."""
    composed: Pattern
    """What a body is made up of, in front of its name."""
    instrument: Pattern
    """The number and noun of an instrument."""
    day: Pattern
    """The day or year on which something was done."""
    located: Pattern
    """What stands between an organ and the number of its instrument ("在其2017年5月3日")."""
    contained: Pattern
    """What stands between an instrument and what it holds ("所载的关于")."""
    decision: Pattern
    """The noun of what was decided, behind what it is about ("的决定")."""
    tail: Pattern


@cache
def compiled(pattern: str) -> Pattern:
    """A pattern, compiled once."""
    return regex.compile(pattern)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern, without a named group, of any of the phrases, longest first; it matches nothing if there are none."""
    return _alternatives(tuple(phrases))


@cache
def _alternatives(phrases: tuple[str, ...]) -> str:
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(regex.escape, ordered)) or '(?!)'})"


@cache
def compiled_preposed(language: Language) -> CompiledPreposed | None:
    """The pack of a language, ready for use; None where its acts are not of this kind."""
    pack = PACKS.get(language)
    if pack is None or pack.preposed_acts is None:
        return None
    phrases = pack.preposed_acts
    words = phrases.words
    frames = "|".join(rf"{regex.escape(left)}[^，。；：]{{1,12}}?{regex.escape(right)}" for left, right in words.frames)
    around = "|".join(
        rf"{regex.escape(left)}[^，。；：]{{1,40}}?{regex.escape(right)}" for left, right in words.appositions
    )
    lead = rf"(?:{any_of((*words.adverbs, *words.conjunctions))}|{frames})"
    instruments = any_of((*pack.citations.resolution_nouns, *pack.citations.decision_nouns))
    around_number = pack.citations.preposed or PreposedPhrases()
    leads = around_number.bare_leads
    owners, sign = f"{any_of(words.possessives)}?", f"{any_of(words.relative_signs)}?"
    day = rf"{any_of(words.day_openers)}?(?:19|20)\d\d年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?"
    held = any_of((*around_number.noun_closers, *words.within))
    return CompiledPreposed(
        language=language,
        phrases=phrases,
        rules=tuple(_rule(rule) for rule in phrases.rules),
        governor=regex.compile(any_of(one.verb for one in phrases.governors)),
        governors={one.verb: one for one in phrases.governors},
        label=regex.compile(_LABEL),
        lead=regex.compile(rf"\s*{lead}\s*|\s+"),
        operative=regex.compile(any_of(phrases.operatives)),
        noting=regex.compile(any_of(phrases.noting)),
        expecting=regex.compile(any_of((*phrases.noting, *phrases.hopes))),
        planned=regex.compile(
            rf"(?P<plan>{any_of(words.planned)})(?:“[^”]{{1,60}}”|[^，。；：“”]){{1,60}}?(?P<verb>{any_of(words.held)})"
        ),
        case=regex.compile(any_of(phrases.cases)),
        within=regex.compile(rf"{any_of((*words.within, *words.by_which))}，?\s*$"),
        party=regex.compile(rf"(?:\s|{any_of(words.parties)})"),
        asked_pronoun=regex.compile(any_of(words.asked_pronouns)),
        joint=regex.compile(rf"\s*(?:[(（][^()（）]{{1,60}}[)）])?\s*{any_of(words.joints)}"),
        with_others=regex.compile(rf"\s*{any_of(words.with_others)}"),
        together=regex.compile(rf"\s*{any_of(words.together)}"),
        chair=regex.compile(any_of(words.chairs)),
        part=regex.compile(any_of(words.parts)),
        noun_lead=regex.compile(rf"{any_of(words.noun_leads)}$"),
        apposition=regex.compile(rf"(?:{around or '(?!)'})"),
        circumstance=regex.compile(any_of(words.circumstances)),
        aside=regex.compile(any_of(words.asides)),
        modal=regex.compile(any_of(words.modals)),
        obligation=regex.compile(any_of(words.obligations)),
        fronted=regex.compile(any_of(words.object_openers)),
        treated=regex.compile(any_of(words.light_openers)),
        office_held=regex.compile(rf"{any_of(phrases.office_holders)}{any_of(words.relative_signs)}?$"),
        charge=regex.compile(rf"{any_of(phrases.charges)}[：:]"),
        unreal=regex.compile(rf"{any_of((*words.negations, *words.hypotheticals))}(?:{lead})*$"),
        wished=regex.compile(any_of(words.hypotheticals)),
        modifies=regex.compile(any_of(words.relative_signs)),
        not_head=regex.compile(any_of(phrases.not_heads)),
        not_doing=regex.compile(any_of(phrases.not_doing)),
        not_bodies=regex.compile(any_of(phrases.not_bodies)),
        body_nouns=regex.compile(any_of(phrases.body_nouns)),
        mandate_holders=regex.compile(any_of(phrases.mandate_holders)),
        permanent=regex.compile(any_of(phrases.permanent)),
        interim=regex.compile(any_of(phrases.interim)),
        destination=regex.compile(
            rf"{any_of((*words.destination_openers, *words.handed))}(?:{any_of(words.determiners)})?"
        ),
        possessive=regex.compile(any_of(words.possessives)),
        terms=regex.compile(rf"{any_of(words.terms)}?"),
        doubt=regex.compile(rf"{any_of(words.doubts)}[^，,。；：:]*$"),
        session=regex.compile(any_of(words.session_nouns)),
        at_session=regex.compile(rf"{any_of(words.session_nouns)}(?:{any_of(words.session_locatives)})?"),
        sitting=regex.compile(
            rf"{any_of(words.day_openers)}[^，。；：]{{1,24}}?{any_of((*words.session_nouns, *words.sittings))}"
            rf"{any_of(words.session_locatives)}"
        ),
        before=regex.compile(any_of(words.before)),
        deadline=regex.compile(any_of(words.deadline_openers)),
        approval=regex.compile(any_of(phrases.approvals)),
        about=regex.compile(rf"[^，。；：]{{0,30}}?{any_of(around_number.topic_openers[:2])}"),
        proposal=regex.compile(rf"{any_of(words.relative_signs)}{any_of(phrases.proposals)}"),
        composed=regex.compile(
            rf"[^，。；：]{{0,8}}?(?:{any_of(words.agents)}[^，。；：]{{1,40}}?{any_of(phrases.composed)}"
            rf"|{any_of(phrases.term_openers)}[^，。；：]{{1,8}}?{any_of(words.relative_signs)})"
        ),
        instrument=regex.compile(rf"(?:{_NUMBERED}|{any_of(leads)}){instruments}{_PARAGRAPH}"),
        day=regex.compile(day),
        located=regex.compile(rf"{any_of(around_number.locatives)}?{owners}(?:{day})?{sign}"),
        contained=regex.compile(rf"{held}?{sign}{any_of(around_number.topic_openers)}?"),
        decision=regex.compile(rf"{any_of(words.relative_signs)}{any_of(pack.citations.decision_nouns)}"),
        tail=regex.compile(
            rf"[\s，,；;：:。、]+(?:(?:{any_of((*words.conjunctions, *words.adverbs))})*[\s，,；;：:。、]*)$"
        ),
    )


def _rule(rule: ActRule) -> CompiledRule:
    return CompiledRule(
        rule=rule,
        verbs=regex.compile(any_of(rule.verbs)),
        objects=regex.compile(any_of(rule.objects)) if rule.objects else None,
        voids=regex.compile(any_of(rule.voids)) if rule.voids else None,
        followed=regex.compile(any_of(rule.followed)) if rule.followed else None,
    )
