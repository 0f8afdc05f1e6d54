"""The name a description prints, in the nominative and without the qualities that are no part of it."""

from functools import lru_cache

from mandate_graph.extraction.bodies.description import Description
from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.clitics import particles
from mandate_graph.languages.grammar import agreeing, nominative
from mandate_graph.languages.tokens import Words
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind

_nominative = lru_cache(maxsize=1 << 12)(nominative)
_ATTACHED = frozenset({BodyKind.OFFICIAL, BodyKind.BUREAU, BodyKind.SECRETARIAT})


def printed_name(words: Words, found: Description, wording: Wording) -> str | None:
    """The name as it is printed; None for a bare description, or where its end or its forms are not certain."""
    attached = found.parent is not None and found.topic is None and found.head.kind in _ATTACHED
    named = found.named or found.clause is not None or attached
    if not named or not found.whole:
        return None
    head = _head(words, found, wording)
    if head is None:
        return None
    pieces = [head]
    if attached:
        pieces.append(_slice(words, found.head_last + 1, found.last))
    if found.topic is not None:
        pieces.append(_undeclined(_slice(words, _opener(words, found, wording), found.topic.last), wording))
    if found.clause is not None:
        clause = _clause(words, found, wording)
        if clause is None:
            return None
        pieces.append(clause)
    name = " ".join(pieces).replace(" ,", ",")
    return name[0].upper() + name[1:]


def _opener(words: Words, found: Description, wording: Wording) -> int:
    """The token of the word that opens the topic, before its articles ("on the", "encargado del")."""
    assert found.topic is not None
    at = found.topic.first - 1
    while at > found.head_last and words.tokens[at].plain in wording.articles:
        at -= 1
    if words.tokens[at].plain in wording.linked and words.tokens[at - 1].plain in wording.openers:
        at -= 1
    return max(at, found.head_last + 1)


def _head(words: Words, found: Description, wording: Wording) -> str | None:
    bare = found.topic is None and found.clause is not None
    first = found.first if bare else min(found.core, found.head_first)
    behind = _behind(words, found, bare=bare)
    if wording.language is not Language.RU:
        return _plain(_slice(words, first, found.head_last), found, wording) + behind
    noun = _noun(found)
    formed = _nominative(words.tokens[first : noun + 1], wording.language)
    if formed is None:
        return None
    rest = "" if noun == found.head_last else " " + _slice(words, noun + 1, found.head_last)
    return " ".join(formed) + rest + behind


def _plain(head: str, found: Description, wording: Wording) -> str:
    """A head without the particles that cling to it, and without the endings of an indefinite object."""
    lead = particles(head, wording.language)
    if not wording.phrases.article_clings:
        return head
    bare = head[lead:]
    if lead and head[lead - 1 : lead + 1] == "لل":
        bare = "ال" + bare.removeprefix("" if bare.startswith(found.head.phrase.split()[0]) else "ل")
    return " ".join(word.removesuffix("ا") if not word.startswith("ال") else word for word in bare.split())


def _undeclined(topic: str, wording: Wording) -> str:
    """A topic whose opener does not bear the ending of an indefinite object."""
    opener, blank, rest = topic.partition(" ")
    return opener.removesuffix("ا") + blank + rest if wording.phrases.article_clings else topic


def _noun(found: Description) -> int:
    """The token of the head's own noun: the last adjective of the head phrase stands before it."""
    count = len(found.head.phrase.split())
    plain = found.head.phrase.split()[0].endswith(("ая", "ый", "ий", "ое"))
    return min(found.head_first + (1 if plain and count > 1 else 0), found.head_last)


def _behind(words: Words, found: Description, *, bare: bool) -> str:
    """The words behind the head that its name keeps."""
    return "".join(" " + _slice(words, piece.first, piece.last) for piece in found.behind if bare or piece.kept)


def _clause(words: Words, found: Description, wording: Wording) -> str | None:
    assert found.clause is not None
    first, last = found.clause
    if wording.language is not Language.RU:
        return _slice(words, first, last)
    participle = agreeing(words.tokens[first].text, words.tokens[_noun(found)].text, wording.language)
    comma = ", " if words.tokens[first - 1].text == "," else ""
    return None if participle is None else f"{comma}{participle} {_slice(words, first + 1, last)}".strip()


def _slice(words: Words, first: int, last: int) -> str:
    return " ".join(words.slice(first, last).split())
