"""Chinese numerals, as ordinals and counted things are written with them."""

_DIGITS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")


def numeral(number: int) -> str:
    """A number from 1 to 199 in Chinese characters.

    >>> numeral(9), numeral(15), numeral(70), numeral(75), numeral(108), numeral(110)
    ('九', '十五', '七十', '七十五', '一百零八', '一百一十')
    """
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    if hundreds:
        lead = f"{_DIGITS[hundreds]}百"
        return lead + (f"零{_DIGITS[ones]}" if ones and not tens else f"{_DIGITS[tens]}十{_DIGITS[ones]}" if rest else "")
    if tens:
        return f"{_DIGITS[tens] if tens > 1 else ''}十{_DIGITS[ones]}"
    return _DIGITS[ones]
