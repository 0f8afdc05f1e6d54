"""The shape of what a pack holds about acts in a language without inflection that puts modifiers before nouns."""

from dataclasses import dataclass

from mandate_graph.languages.themes.acts import ActRule, GovernorPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class PreposedClauseWords:
    """The small words from which the shape of a clause is read, as written."""

    adverbs: tuple[str, ...]
    """Words that may stand before a verb or between it and whom it asks."""
    frames: tuple[tuple[str, str], ...]
    """(opening, closing) words around a phrase that may stand there as well ("在…方面")."""
    conjunctions: tuple[str, ...]
    """Words that open a clause joined to the one before ("并")."""
    joints: tuple[str, ...]
    """Signs between the members of a list of nouns."""
    with_others: tuple[str, ...]
    """Words before somebody with whom something is done, which may be signs between nouns as well ("与")."""
    together: tuple[str, ...]
    """What follows such a somebody ("合作")."""
    parties: tuple[str, ...]
    """Words of a list of those asked that name no body ("会员国", "特别是")."""
    asked_pronouns: tuple[str, ...]
    """Words that right behind a verb of asking stand for an official or body named before ("他")."""
    chairs: tuple[str, ...]
    """Officers who stand for the body before them."""
    parts: tuple[str, ...]
    """Words behind a body that make it only say whose those are that are asked ("所有成员")."""
    noun_leads: tuple[str, ...]
    """Words before a noun, behind which what may be a verb is one ("这些")."""
    appositions: tuple[tuple[str, str], ...]
    """(opening, closing) words around what whom a verb asks is ("作为…的")."""
    circumstances: tuple[str, ...]
    """Words that open a clause which only says how, by what or when ("根据")."""
    asides: tuple[str, ...]
    """Words that open a clause which holds no verb of what is asked ("包括", "以期")."""
    modals: tuple[str, ...]
    """Words before a verb that make it what a body is to do ("应")."""
    obligations: tuple[str, ...]
    """Modals that lay a duty on their subject even in a text that only tells."""
    object_openers: tuple[str, ...]
    """Words that put an object before its verb ("将")."""
    light_verbs: tuple[str, ...] = ()
    """Verbs that only say that what the noun behind them means is done ("进行")."""
    light_openers: tuple[str, ...] = ()
    """Words that put the object of such a verb in front of it ("对")."""
    agents: tuple[str, ...]
    """Words before the organ that does it ("由")."""
    done: tuple[str, ...]
    """Words behind a verb of what has been done ("了")."""
    since: tuple[str, ...] = ()
    """Words in front of an organ since the deed of which something lasts ("自")."""
    ago: tuple[str, ...] = ()
    """Words behind such a deed ("以来")."""
    planned: tuple[str, ...] = ()
    """Words before the day on which a session is still to be held ("将于")."""
    held: tuple[str, ...] = ()
    """Verbs of holding a session ("举行")."""
    past: tuple[str, ...] = ()
    """Words before a verb of what has been done ("已")."""
    passives: tuple[str, ...] = ()
    """Words before a verb of what its subject undergoes ("获得")."""
    day_openers: tuple[str, ...] = ()
    """Words before the day on which something was done ("于")."""
    copulas: tuple[str, ...] = ()
    """Words that may stand between a body and who did something to it ("系")."""
    relative_signs: tuple[str, ...]
    """The sign between what modifies a noun and the noun ("的")."""
    relative_verbs: tuple[str, ...]
    """The sign before a verb that makes it modify the noun behind it ("所")."""
    negations: tuple[str, ...]
    hypotheticals: tuple[str, ...]
    demonstratives: tuple[str, ...]
    """Words in front of a mandate that mean the one spoken of ("该")."""
    possessives: tuple[str, ...]
    """Words that stand for the owner of a mandate, or for the organ that speaks ("其")."""
    determiners: tuple[str, ...]
    terms: tuple[str, ...] = ()
    """Words behind an instrument for what it says, by which something is done ("的规定")."""
    doubts: tuple[str, ...] = ()
    """Words that make all that stands behind them in their piece a question ("是否")."""
    entrusted: tuple[str, ...] = ()
    """Words behind a body and before the organ that gave it a task ("受")."""
    laying_down: tuple[str, ...] = ()
    """Verbs by which an instrument says what is the task of a body ("规定")."""
    topics: tuple[str, ...] = ()
    """Words before what a decision or a proposal is about ("关于")."""
    namely: tuple[str, ...] = ()
    """Words before a verb that repeat what somebody was asked or what was decided ("即")."""
    within: tuple[str, ...]
    """Words behind an instrument, or behind a comma, in which it is told what an organ did ("其中")."""
    by_which: tuple[str, ...]
    """Words that carry an instrument into the clause behind it ("据此")."""
    destination_openers: tuple[str, ...]
    """Words before a body to which something goes ("向")."""
    handed: tuple[str, ...]
    """Verbs behind which a body stands to which something goes ("提交")."""
    session_nouns: tuple[str, ...]
    """What an ordinal counts ("届会议")."""
    sittings: tuple[str, ...] = ()
    """Nouns of sessions that no ordinal counts ("会议")."""
    session_locatives: tuple[str, ...]
    """What stands right behind a session at which something is done ("上")."""
    before: tuple[str, ...]
    """Words behind a session or day by which something is due ("之前")."""
    deadline_openers: tuple[str, ...]
    """Words before a day by which something is due ("不迟于")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreposedActs:
    """Phrases about acts, one per line, as written."""

    words: PreposedClauseWords
    governors: tuple[GovernorPhrase, ...]
    rules: tuple[ActRule, ...]
    operatives: tuple[str, ...]
    """Other verbs of an instrument, with which the clause before ends ("欢迎")."""
    mandate_holders: tuple[str, ...] = ()
    """Officials who hold a mandate of an organ and count as subsidiary bodies."""
    not_heads: tuple[str, ...] = ()
    """Words behind a body that make it a part of another noun ("成员")."""
    not_doing: tuple[str, ...] = ()
    """Verbs behind a modal that tell what a body is, not what it does ("由…组成")."""
    body_nouns: tuple[str, ...] = ()
    """Nouns that promise a body; where no body was found there, an issue says so."""
    office_holders: tuple[str, ...] = ()
    """Persons whose terms of office are no mandates of bodies ("成员")."""
    charges: tuple[str, ...] = ()
    """Words in front of a colon with which a body that is founded or lives on is given functions ("任务如下")."""
    not_bodies: tuple[str, ...] = ()
    """Things that are established and are no bodies."""
    tasks: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]] = ((), (), ())
    """What may stand before the noun of a task, such nouns, and the verbs behind which the task is told."""
    duties_by: tuple[str, ...] = ()
    """Verbs of what it is decided that a body does, where it stands behind an agent ("由…审议")."""
    procedural: tuple[str, ...] = ()
    """Words of how a body works or who takes part in it, which is nothing that it is given to do ("议事规则")."""
    anniversaries: tuple[str, ...] = ()
    """What makes a founding one that is only remembered, behind the verb ("周年")."""
    not_duties: tuple[str, ...] = ()
    """What it is no task of a body to take up: the agenda of the organ that speaks ("项目")."""
    permanent: tuple[str, ...] = ()
    interim: tuple[str, ...] = ()
    own_draft: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    several_instruments: tuple[str, ...] = ()
    continuing_words: tuple[str, ...] = ()
    instrument_relatives: tuple[str, ...] = ()
    reiterating: tuple[str, ...] = ()
    """Verbs among `operatives` by which an organ asks once more what it has asked before ("重申")."""
    requests: tuple[str, ...] = ()
    """Nouns of what was asked before, that is told or repeated behind them ("请求")."""
    proposing: tuple[str, ...] = ()
    """Verbs of asking by which an organ says what a body should do, and so recommends a function ("建议")."""
    approvals: tuple[str, ...] = ()
    """Verbs that do what the verb behind them says ("approves the extension of")."""
    noting: tuple[str, ...] = ()
    """Verbs by which an organ welcomes or notes what has been done ("欢迎")."""
    cases: tuple[str, ...] = ()
    """Nouns of a fact behind what is told of it ("情况")."""
    proposals: tuple[str, ...] = ()
    """Nouns of what is proposed, or decided, behind what it is about ("提议")."""
    systems: tuple[str, ...] = ()
    """Words in front of a body that say that it is one of all the organizations of a family ("联合国系统")."""
    hopes: tuple[str, ...] = ()
    """Verbs among `operatives` behind which what an organ does is still to come ("期待")."""
    term_openers: tuple[str, ...] = ()
    """How a description of the term of a body begins, in front of its name ("任期…的")."""
    composed: tuple[str, ...] = ()
    """How a description of the members of a body ends, behind an agent ("made up of")."""
