"""Work that the collector of cyclic garbage does not interrupt."""

import gc

import pytest

from mandate_graph.undisturbed import undisturbed


def test_the_collector_is_kept_away_and_let_back_in() -> None:
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_comes_back_after_a_failure() -> None:
    with pytest.raises(ValueError, match="lamp"), undisturbed():
        raise ValueError("lamp")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
