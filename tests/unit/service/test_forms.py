"""Forms as the URL Standard reads them."""

from urllib.parse import parse_qsl, quote_plus, unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.service.forms import MOST_FIELDS, fields, unescaped

FIELDS = st.lists(st.tuples(st.text(), st.text(min_size=1)), max_size=6)


@given(text=st.binary() | st.text(alphabet="%=3dD\r\n _Aa").map(str.encode))
def test_escapes_are_written_out_as_the_standard_library_does(text: bytes) -> None:
    assert unescaped(text) == unquote_to_bytes(text)


@given(sent=FIELDS)
def test_fields_come_back_as_they_were_sent(sent: list[tuple[str, str]]) -> None:
    form = "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in sent).encode()
    assert fields(form) == sent


@given(form=st.text(alphabet="z=&+%41;").map(str.encode))
def test_odd_forms_are_read_as_the_standard_library_does(form: bytes) -> None:
    assert fields(form) == parse_qsl(form.decode(), keep_blank_values=True, separator="&")


def test_what_is_no_form_is_refused() -> None:
    with pytest.raises(ValueError, match="too many"):
        fields(b"a=1&" * (MOST_FIELDS + 1))
    with pytest.raises(UnicodeDecodeError):
        fields(b"query=%FF")
