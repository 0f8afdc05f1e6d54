"""Symbols in any dress have one canonical form, and the form is itself a symbol."""

from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.extraction.symbols import find_symbols
from mandate_graph.model.symbol import Symbol, canonical_symbol, fold_lookalikes, parse_symbol

_SERIES = ("A", "E", "S", "ST", "TD", "CRC", "UNEP", "ISBA")
_LOOKALIKES = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")


def natures() -> st.SearchStrategy[str]:
    return st.sampled_from(("C", "CN", "CONF", "AC", "WG", "PV", "L", "CRP", "WP", "INF")).flatmap(
        lambda nature: st.integers(1, 250).map(lambda number: f"{nature}.{number}")
    )


def symbols() -> st.SearchStrategy[Symbol]:
    """Series, sub-bodies, session or year, number, suffixes."""
    sessions = st.one_of(
        st.integers(31, 99).map(str),
        st.integers(1946, 2040).map(str),
        st.integers(1, 30).map(lambda session: f"S-{session}"),
        st.integers(1, 12).map(lambda session: f"ES-{session}"),
    )
    suffixes = st.lists(
        st.sampled_from(("Add", "Corr", "Rev", "Amend")).flatmap(
            lambda word: st.integers(1, 9).map(lambda number: f"{word}.{number}")
        ),
        max_size=2,
    )
    return st.builds(
        lambda series, middle, session, number, tail: Symbol((series, *middle, session, str(number), *tail)),
        st.sampled_from(_SERIES),
        st.lists(natures(), max_size=2),
        sessions,
        st.integers(1, 9_999),
        suffixes,
    )


@given(symbols())
def test_a_symbol_reads_back_as_itself(symbol: Symbol) -> None:
    assert parse_symbol(str(symbol)) == symbol
    assert canonical_symbol(str(symbol)) == str(symbol)


@given(symbols(), st.sampled_from(("", ".", "*", ",", " .")))
def test_spaces_stops_and_stars_do_not_count(symbol: Symbol, end: str) -> None:
    spaced = str(symbol).replace("/", "/ ") + end
    assert canonical_symbol(spaced) == str(symbol)


@given(symbols())
def test_look_alike_letters_do_not_count(symbol: Symbol) -> None:
    disguised = "/".join((symbol.series.translate(_LOOKALIKES), *symbol.elements[1:]))
    assert canonical_symbol(disguised) == str(symbol)
    assert len(fold_lookalikes(disguised)) == len(disguised)


@given(symbols(), st.sampled_from(("See ", "(", "документ ", "and ")), st.sampled_from((".", ")", ", annex", " и")))
def test_a_symbol_is_found_at_its_place_among_words(symbol: Symbol, before: str, after: str) -> None:
    text = f"{before}{symbol}{after}"
    (found,) = find_symbols(text, frozenset(_SERIES))
    assert found.symbol == symbol
    assert text[found.start : found.end] == str(symbol)


@given(st.text(alphabet="AS/Еaе0129.-()… ", max_size=60))
def test_whatever_is_found_is_canonical_and_stands_where_it_is_said_to(text: str) -> None:
    for found in find_symbols(text, frozenset(_SERIES)):
        assert canonical_symbol(text[found.start : found.end]) == str(found.symbol)
        assert parse_symbol(str(found.symbol)) == found.symbol


@given(symbols(), symbols())
def test_two_symbols_joined_by_a_hyphen_are_two(first: Symbol, second: Symbol) -> None:
    found = find_symbols(f"{first}-{second}", frozenset(_SERIES))
    assert [one.symbol for one in found] == [first, second]
