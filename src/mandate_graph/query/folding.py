"""Names made comparable: what a person types against what the graph holds."""

import re
import unicodedata

import Stemmer

from mandate_graph.model.symbol import fold_lookalikes

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_QUOTES = re.compile("[\"'«»“”„‘’‚]")
_WORD = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
_SCRIPTS = ((re.compile("[а-я]"), Stemmer.Stemmer("russian")), (re.compile("[ء-ي]"), Stemmer.Stemmer("arabic")))
_LATIN = Stemmer.Stemmer("english")


def fold(text: str) -> str:
    """Case, quotation marks, dashes, spaces and "ё" do not matter.

    >>> fold("«Рабочая  Группа» по учёту")
    'рабочая группа по учету'
    """
    plain = unicodedata.normalize("NFKC", text)
    plain = _QUOTES.sub("", _DASHES.sub("-", plain)).casefold().replace("ё", "е")
    return " ".join(plain.split())


def fold_symbol(text: str) -> str:
    """A symbol in capital Latin letters without spaces; Cyrillic letters that look alike are taken for Latin ones.

    >>> fold_symbol("a/res/70/1"), fold_symbol("Е/СN.4 / 1998/8")
    ('A/RES/70/1', 'E/CN.4/1998/8')
    """
    return "".join(fold_lookalikes(_DASHES.sub("-", text)).upper().split())


def words(text: str) -> tuple[str, ...]:
    """The words of a name, folded; "WG.2" and "A/CN.9" are one word each."""
    return tuple(_WORD.findall(fold(text)))


def stem(word: str) -> str:
    """A folded word without the endings of case and number, in Arabic without its article.

    >>> stem("рабочая") == stem("рабочей"), stem("groups")
    (True, 'group')
    """
    stemmer = next((known for script, known in _SCRIPTS if script.search(word)), _LATIN)
    return str(stemmer.stemWord(word))


def stems(name: str) -> frozenset[str]:
    """The words of a name without their endings, as a set.

    >>> stems("Рабочая группа") == stems("рабочей группы")
    True
    """
    return frozenset(map(stem, words(name)))
