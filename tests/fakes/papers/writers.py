"""Every way in which a paper becomes a file without another program."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from tests.fakes.papers.as_docx import docx
from tests.fakes.papers.as_markup import akoma_ntoso, html_page
from tests.fakes.papers.as_pdf import pdf_page
from tests.fakes.papers.as_text import markdown, text
from tests.fakes.papers.paper import Paper

Writer = Callable[[Paper], bytes]

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "txt": text,
        "md": markdown,
        "html": html_page,
        "akn": akoma_ntoso,
        "docx": docx,
        "docx-columns": partial(docx, columns=2),
        "pdf": pdf_page,
        "pdf-columns": partial(pdf_page, columns=2),
    }
)
"""Format to what writes it."""
