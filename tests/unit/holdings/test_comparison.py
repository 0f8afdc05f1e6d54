import pytest

from mandate_graph.holdings import Lacking, Listed, State, cited_but_absent, compare, read_holdings
from mandate_graph.model.language import Language
from mandate_graph.query import Engine


@pytest.mark.parametrize(
    ("symbol", "language", "state", "languages"),
    [
        ("hbr/cop resolution 6/2", None, None, ()),
        ("HBR/COP resolution 6/2", Language.RU, None, ()),
        ("HBR/COP resolution 6/2", Language.AR, State.OTHER_LANGUAGE, ("en", "ru")),
        ("HBR/COP resolution 3/1", None, State.CITED, ()),
        ("НBR/CОP/2024/4", None, State.CITED, ()),  # Cyrillic letters
        ("HBR/COP/2099/1", None, State.UNKNOWN, ()),
    ],
)
def test_a_listed_text_is_held_held_otherwise_cited_or_unknown(
    engine: Engine, symbol: str, language: Language | None, state: State | None, languages: tuple[str, ...]
) -> None:
    entry = Listed(line=1, symbol=symbol, language=language)
    expected = () if state is None else (Lacking(listed=entry, state=state, languages=languages),)
    assert compare([entry], read_holdings(engine)) == expected


def test_what_is_cited_but_absent_is_not_held_and_what_most_texts_cite_comes_first(engine: Engine) -> None:
    holdings = read_holdings(engine)
    absent = cited_but_absent(engine)
    assert absent[0] == "HBR/COP resolution 3/1"
    assert all(holdings.cites(citation) and not holdings.languages_of(citation) for citation in absent)
