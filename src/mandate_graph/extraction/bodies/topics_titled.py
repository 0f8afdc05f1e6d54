"""The end of a topic in languages that print names as titles, English first."""

from collections.abc import Callable

from mandate_graph.extraction.bodies.topic_words import LONGEST, TopicWords
from mandate_graph.languages.clitics import conjoined, may_cling, particles

_YEAR = 4
_BEFORE_NOUN = 4
"""More words than stand in front of the noun of a body's name."""
_TO_OPENER = 6
"""Words behind the noun of a body within which the word that opens its topic stands."""
Continuation = Callable[[TopicWords, int], int | None]
"""Where a topic ends that goes on behind the comma at a token; None if it does not go on."""


def lower_follows(reader: TopicWords, first: int) -> bool:
    """Whether the capital at `first` is a proper noun in running text ("on Somali piracy").

    Where adjectives follow their noun, nobody can tell them from what comes next: the topic is the capital alone.
    """
    following = reader.text(first + 1)
    if reader.wording.phrases.adjectives_follow:
        return False
    return (
        reader.word(first + 1)
        and not reader.capital(first + 1)
        and following not in reader.wording.connectors | reader.wording.openers
        and following not in reader.wording.stops
    )


def qualifies(reader: TopicWords, first: int) -> bool:
    """Whether the capital at `first` can qualify a noun behind it: an adjective ("Somali") or an acronym ("HIV")."""
    printed = reader.tokens[first].text
    endings = reader.wording.phrases.topic.proper_endings
    return printed.isupper() or not endings or printed.endswith(endings)


def titled(reader: TopicWords, first: int, continuation: Continuation) -> tuple[int, bool]:
    """The last token of a topic in a capitalised name, and whether that end is certain."""
    last = first
    at = first + 1
    while at - first < 2 * LONGEST:
        if reader.capital(at) or _number(reader, at):
            last, at = at, at + 1
            continue
        if reader.passed(at):
            at += 1
            continue
        following = _over_connectors(reader, at) or _over_list(reader, first, at) or continuation(reader, at)
        if following is None:
            break
        last, at = following, following + 1
    return last, not reader.lists_on(at) and not _dangles(reader, at)


def _dangles(reader: TopicWords, at: int) -> bool:
    """Whether "and the …" with a capital follows: more of the topic ("Asia and the Pacific"), or something else.

    The name of another body there is neither.
    """
    joined = reader.text(at) in reader.wording.conjunctions and reader.text(at + 1) in reader.wording.articles
    return joined and reader.capital(at + 2) and not _body_begins(reader, at + 2)


def _body_begins(reader: TopicWords, at: int) -> bool:
    """Whether a body's name begins at a capital: its noun stands there, or behind capitals alone."""
    end = at
    while end < at + _BEFORE_NOUN and end not in reader.walls and reader.capital(end):
        end += 1
    return end in reader.walls


def _number(reader: TopicWords, at: int) -> bool:
    """Whether a number belongs to the name: "Article 8 (j)", "2030 Agenda"."""
    if not reader.word(at) or not reader.tokens[at].text.isdigit():
        return False
    return reader.capital(at + 1) or len(reader.tokens[at].text) < _YEAR


def _over_connectors(reader: TopicWords, at: int) -> int | None:
    """The capitalised word behind up to three connectors at `at`."""
    end = at
    while end < at + 3 and reader.word(end) and (reader.text(end) in reader.wording.connectors or reader.held(end)):
        end += 1
    if end == at or not reader.capital(end):
        return None
    joined = reader.text(at) in reader.wording.conjunctions
    if joined and reader.text(at + 1) in reader.wording.articles | reader.wording.possessive:
        return None
    if joined and (reader.text(end) in reader.wording.no_topics or _body_begins(reader, end)):
        return None
    if end == at + 1 and reader.text(at) in reader.wording.stops and _body_begins(reader, end):
        return None
    if reader.text(at) in reader.wording.place_words and not _named_place(reader, end):
        return None
    return end


def _named_place(reader: TopicWords, at: int) -> bool:
    """Whether "in" is followed by a region rather than by the city or month of a meeting."""
    return reader.text(at) not in reader.wording.when_and_where


def _over_list(reader: TopicWords, first: int, at: int) -> int | None:
    """The noun of a list of adjectives: "Economic, Social and Cultural Rights"."""
    if (
        reader.text(at) != ","
        or at != first + 1
        or not reader.text(first).endswith(reader.wording.phrases.topic.listed_endings)
    ):
        return None
    end = at + 1
    while reader.capital(end) or reader.text(end) in {",", *reader.wording.conjunctions}:
        if reader.capital(end) and reader.capital(end + 1):
            return end + 1
        end += 1
    return None


def lower(reader: TopicWords, first: int, continuation: Continuation) -> tuple[int, bool]:
    """The last token of a topic in running text, and whether that end is certain."""
    last, at = first, first
    skipped = reader.wording.links | reader.wording.openers
    while at - first <= LONGEST and (reader.word(at) or reader.passed(at)):
        ended = at > first and (_stops(reader, at) or _new_phrase(reader, at) or _another_owner(reader, first, at))
        if ended and not reader.passed(at):
            break
        if reader.text(at) not in skipped:
            last = at
        at += 1
    if reader.comma(at):
        continued = continuation(reader, at)
        if continued is not None:
            return continued, True
        if last == first and reader.text(last).endswith(reader.wording.phrases.topic.listed_endings):
            return last, False
    return last, at - first <= LONGEST and not reader.lists_on(at) and _rounded(reader, first, last)


def _rounded(reader: TopicWords, first: int, last: int) -> bool:
    """Where the article clings: whether a topic of several words ends with one that has it, or with a place."""
    if not reader.wording.phrases.article_clings or first == last:
        return True
    cut = reader.text(last + 1) in reader.wording.cuts
    adverbs = reader.wording.phrases.topic.closing_adverbs
    return not cut and (
        reader.capital(last) or reader.text(last) in adverbs or reader.text(last - 1) in reader.wording.place_words
    )


def _another_body(reader: TopicWords, at: int) -> bool:
    """Where the article clings: whether a body with a topic of its own is joined on ("معني بالآبار | وفريق … معني")."""
    wording = reader.wording
    if not wording.phrases.article_clings or not conjoined(reader.tokens[at].text, wording.language):
        return False
    head = wording.heads.hit_at(reader.tokens, at, len(reader.tokens))
    return head is not None and any(
        reader.text(one) in wording.openers for one in range(head.last + 1, head.last + _TO_OPENER)
    )


def _new_body(reader: TopicWords, at: int) -> bool:
    """Whether the noun of a new body stands there, to which nothing clings ("المعنية بالآبار | لجنة دائمة")."""
    clear = not reader.capital(at) and particles(reader.tokens[at].text, reader.wording.language) == 0
    return clear and reader.wording.heads.hit_at(reader.tokens, at, len(reader.tokens)) is not None


def _new_phrase(reader: TopicWords, at: int) -> bool:
    """Where the article clings: whether a word without one, behind a word with one, begins another phrase, or a noun
    with one that describes nothing ("المعني بالآبار | المجلس")."""
    if _another_body(reader, at):
        return True
    if not reader.wording.phrases.article_clings or not reader.capital(at - 1):
        return False
    plain, action = reader.text(at), reader.wording.action
    if plain in reader.wording.no_topics:
        return True
    if action is not None and not reader.capital(at) and action.fullmatch(reader.tokens[at].text):
        return True
    if _new_body(reader, at):
        return True
    goes_on = may_cling(plain, reader.wording.language) or plain in reader.wording.inner or reader.held(at)
    return not reader.capital(at) and not goes_on


def _stops(reader: TopicWords, at: int) -> bool:
    text, following = reader.text(at), reader.text(at + 1)
    printed = reader.tokens[at].text
    if printed.isdigit() or printed.endswith(reader.wording.phrases.topic.verb_endings):
        return True
    if _infinitive(reader, at):
        return True
    if text in reader.wording.stops and not reader.held(at):
        return not (text in reader.wording.place_words and _place(reader, at + 1))
    if text in reader.wording.conjunctions:
        ends = reader.wording.articles | reader.wording.stops | reader.wording.joined_verbs
        told = reader.verb(at + 1) and reader.text(at + 2) in reader.wording.stops | reader.wording.articles
        return not reader.word(at + 1) or following in ends or told
    return (
        text.endswith(reader.wording.phrases.topic.participle_endings) and following in reader.wording.after_participle
    )


def _another_owner(reader: TopicWords, first: int, at: int) -> bool:
    """Whether a conjunction and a word of belonging go on with what stands before the name ("the work of the group on
    wells | and of the committee"): nothing in the topic belongs to anything yet."""
    joined = reader.text(at) in reader.wording.conjunctions and reader.text(at + 1) in reader.wording.of
    return joined and not any(reader.text(word) in reader.wording.of for word in range(max(first - 2, 0), at))


def _infinitive(reader: TopicWords, at: int) -> bool:
    """Whether a word of belonging leads to a verb, which is then what somebody is to do, not what a body is about."""
    verb, text = reader.wording.infinitive, reader.text(at)
    if verb is None or text not in reader.wording.of:
        return False
    return verb.fullmatch(reader.text(at + 1)) is not None


def _place(reader: TopicWords, at: int) -> bool:
    """Whether "in" is followed by a place or a field: "in Myanmar", "in the occupied territories"."""
    if reader.text(at) in reader.wording.articles:
        at += 1
    if reader.capital(at):
        return _named_place(reader, at)
    return reader.text(at) in reader.wording.places
