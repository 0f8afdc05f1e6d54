"""The shape of what a language pack holds about reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PreposedReports:
    """Words about reports in a language without inflection that puts nothing between words, as written."""

    nouns: tuple[str, ...]
    not_nouns: tuple[str, ...]
    """Words behind the noun that make it another word, or one that is only spoken of ("报告中")."""
    recurring: tuple[str, ...]
    """Words that make it a standing duty ("每年")."""
    verbs: tuple[str, ...]
    """Verbs of handing in, with the noun for their object ("提交")."""
    reporting: tuple[str, ...]
    """Verbs that need no noun ("报告")."""
    noun_leads: tuple[str, ...]
    """Words before such a verb that make it the noun ("这份")."""
    handed: tuple[str, ...]
    """Verbs behind which the destination may stand ("提交")."""
    destination_openers: tuple[str, ...]
    self_words: tuple[str, ...]
    asking: tuple[str, ...]
    adverbs: tuple[str, ...]
    """Words between a comma and a verb of asking."""
    planned: tuple[str, ...]
    """Words before the verb that make it what is to come ("将")."""
    done: tuple[str, ...]
    """Words before or behind it that make it what has been done ("已")."""
    obligations: tuple[str, ...]
    session_nouns: tuple[str, ...]
    demonstratives: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbFirstReports:
    """Phrases about reports where verbs stand before their subjects, all as written but for nouns and adjectives."""

    nouns: tuple[str, ...]
    recurring: tuple[str, ...]
    """Adjectives behind the noun that make it a standing duty."""
    articles: tuple[str, ...]
    """Articles that cling to a noun, in front of it."""
    submitting: tuple[str, ...]
    """What somebody is asked to do who is to submit it."""
    furnishing: tuple[str, ...]
    """The same where the receiver is the verb's object ("furnish the Council with a report")."""
    self_endings: tuple[str, ...]
    """Pronouns that cling to such a verb for the organ that speaks."""
    self_words: tuple[str, ...]
    """Words that say "to it"."""
    asking: tuple[str, ...]
    planned: tuple[str, ...]
    submitted: tuple[str, ...]
    destination_openers: tuple[str, ...]
    session_openers: tuple[str, ...]
    """Words before a session with a possessive."""
    demonstratives: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsPhrases:
    """Phrases about reports on their way, one per line; verbs as written, in the forms that bear their tense."""

    report_nouns: tuple[str, ...] = ()
    """In dictionary form."""
    recurring: tuple[str, ...] = ()
    """Adjectives that make it a standing duty, in dictionary form ("annual")."""
    recurring_behind: bool = False
    """Whether they stand behind the noun ("informe anual")."""
    passive_planned: tuple[str, ...] = ()
    """"Will be submitted"."""
    passive_submitted: tuple[str, ...] = ()
    """"Was submitted"."""
    participles: tuple[str, ...] = ()
    """"Submitted", beside the noun; in dictionary form."""
    active_planned: tuple[str, ...] = ()
    """"Will submit"."""
    infinitives: tuple[str, ...] = ()
    """"To submit", behind a verb of asking."""
    never_before: tuple[str, ...] = ()
    """Words before one of them that make it another word ("la | presente resolución")."""
    reporting: tuple[str, ...] = ()
    """Infinitives that need no noun: "to report back"."""
    asking: tuple[str, ...] = ()
    """Verbs behind which stands who is asked ("requests")."""
    deciding: tuple[str, ...] = ()
    """Verbs that make what follows an order ("decided that")."""
    destination_openers: tuple[str, ...] = ()
    """Words before the one to whom it goes; none where a case shows it."""
    self_words: tuple[str, ...] = ()
    """Pronouns for the organ that speaks ("it")."""
    self_clitics: tuple[str, ...] = ()
    """The same right before the verb, or as its ending ("le presente", "presentarle")."""
    fillers: tuple[str, ...] = ()
    """Words that may stand between verb and destination ("for its consideration")."""
    session_openers: tuple[str, ...] = ()
    """Words between the destination and the number of its session ("at its")."""
    own_session_openers: tuple[str, ...] = ()
    """Those of them with a possessive, which may stand far from the destination ("at its")."""
    session_first_openers: tuple[str, ...] = ()
    """Words before a session that stands for its body as the destination ("at")."""
    session_of: tuple[str, ...] = ()
    """Words between a session and its body ("of the")."""
    demonstratives: tuple[str, ...] = ()
    """Words that make a meeting the one told before, in dictionary form ("this")."""
    verb_first: VerbFirstReports | None = None
    """In place of all others where verbs stand before their subjects."""
    preposed: PreposedReports | None = None
    """In place of all others in a language without inflection that puts nothing between words."""
