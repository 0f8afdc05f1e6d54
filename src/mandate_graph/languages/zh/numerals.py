"""Chinese numerals, as ordinals and counted things are written with them."""

_DIGITS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")


def numeral(number: int) -> str:
    """A number from 1 to 999 in Chinese characters.

    >>> numeral(9), numeral(15), numeral(70), numeral(75), numeral(108), numeral(110)
    ('九', '十五', '七十', '七十五', '一百零八', '一百一十')
    """
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    lead = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if not tens:
        return lead + ("零" if hundreds and ones else "") + _DIGITS[ones]
    return f"{lead}{_DIGITS[tens] if hundreds or tens > 1 else ''}十{_DIGITS[ones]}"
