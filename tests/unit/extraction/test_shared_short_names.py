"""Parts of a file whose enacting words are a short name that several organs share ("The Governing Council,")."""

from tests.fakes.act_rows import acts_of, read

_FILE = """
{symbol}

Proceedings of the Governing Council at its twenty-fifth session

The Executive Director of UNEP and the Executive Director of UN-Habitat spoke of harbours.

25/1. Tides of the world

The Governing Council,

Recalling the importance of tides,

1. Encourages States to observe tides;

2. Decides to remain seized of tides.

Third plenary meeting

23 April 2042

25/2. Harbours of the world

The Governing Council,

Recalling the importance of harbours,

1. Requests the Executive Director to submit to the Governing Council at its twenty-sixth session a report on harbours.
"""


def _asked(symbol: str) -> list[str | None]:
    acts, _ = acts_of(read("en", _FILE.format(symbol=symbol)))
    return [str(act.asked_of) for act in acts if act.event.value == "RequestReport"]


def test_the_council_is_that_of_the_file_and_so_is_its_executive_director() -> None:
    assert _asked("HSP/GC/25/6") == ["un-habitat_executive-director"]


def test_nothing_is_guessed_where_the_file_is_nobodys() -> None:
    assert _asked("X/25/6") == []
