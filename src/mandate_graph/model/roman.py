"""Roman numerals."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman_number(numeral: str) -> int:
    """The value of a numeral in capitals, 0 for anything else; its letters are not asked for their order.

    >>> roman_number("XIV"), roman_number("XA"), roman_number("")
    (14, 0, 0)
    """
    values = [_VALUES.get(letter, 0) for letter in numeral]
    if not values or 0 in values:
        return 0
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
