"""Keys of bodies and treaties that are learnt from texts."""

from unicodedata import combining, normalize

import regex

from mandate_graph.languages.tokens import tokens

_LONGEST = 80
_LETTERS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
        "ю": "iu", "я": "ia",
        "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d",
        "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh",
        "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ى": "a", "ة": "a",
        "ء": "", "ؤ": "w", "ئ": "y",
    }
)  # fmt: skip
_HAN = regex.compile(r"\p{Han}")
"""Signs for which there is no plain spelling: they are given by their number."""
_PASSED_OVER = frozenset({"the", "a", "an"})


def slug(name: str) -> str:
    """Lower-case Latin words joined by hyphens, articles left out, at most eighty characters.

    >>> slug("Working Group on the Repair of Cables")
    'working-group-on-repair-of-cables'
    >>> slug("Рабочая группа по кабелям")
    'rabochaia-gruppa-po-kabeliam'
    >>> slug("الفريق العامل المعني بالكابلات")
    'alfryq-alaaml-almany-balkablat'
    >>> slug("Comité général")
    'comite-general'
    >>> slug("电缆")
    'u7535-u7f06'
    """
    words = [token.text.casefold().replace("ё", "е").translate(_LETTERS) for token in tokens(name) if token.word]
    words = ["".join(char for char in normalize("NFKD", word) if not combining(char)) for word in words]
    words = [_HAN.sub(lambda sign: f"u{ord(sign.group()):x}", word) for word in words]
    kept = [regex.sub(r"[^a-z0-9]+", "-", word).strip("-") for word in words if word not in _PASSED_OVER]
    result = ""
    for word in kept:
        longer = f"{result}-{word}" if result else word
        if len(longer) > _LONGEST:
            break
        result = longer
    return result


def series_slug(series: str) -> str:
    """A symbol series as a slug.

    >>> series_slug("ABCD/CONF")
    'abcd-conf'
    """
    return str(regex.sub(r"[^a-z0-9]+", "-", series.lower())).strip("-")
