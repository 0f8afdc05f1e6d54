"""How far the text of a file is from the text that it was made from."""


def character_error(found: str, wanted: str, most: float = 0.05) -> float:
    """The least number of characters to put in, take out or change, as a share of those wanted; `most` at the most.

    Only as much of the table is filled as can lead to that share (E. Ukkonen, 1985).
    """
    band = int(most * len(wanted)) + 1
    if abs(len(found) - len(wanted)) >= band:
        return most
    last = {at: at for at in range(band + 1)}
    for row, sign in enumerate(found, start=1):
        here: dict[int, int] = {}
        for at in range(max(0, row - band), min(len(wanted), row + band) + 1):
            if at == 0:
                here[at] = row
                continue
            changed = last.get(at - 1, band) + (wanted[at - 1] != sign)
            here[at] = min(changed, last.get(at, band) + 1, here.get(at - 1, band) + 1)
        last = here
    return min(last.get(len(wanted), band) / len(wanted), most)
