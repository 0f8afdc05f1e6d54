"""What a file is: by its first bytes, then by its name and marks."""

from pathlib import PurePosixPath

import regex

PLAIN = "text/plain"
MARKDOWN = "text/markdown"

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, XLSX and EPUB files are such archives)"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"AT&TFORM", "a DjVu file"),
)
_HTML = regex.compile(rb"\s*(?:<!doctype\s+html|<html)\b", regex.IGNORECASE)
_XML = regex.compile(rb"\s*<\?xml\b", regex.IGNORECASE)
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown"})
_MARKDOWN_MARKS = (
    regex.compile(r"\n#{1,6} \S"),
    regex.compile(r"\n[^\S\n]*[-*+] \S.*\n\s*[-*+] \S"),
    regex.compile(r"\*\*[^*]{1,300}\*\*"),
    regex.compile(r"<sup>[^<]{1,9}</sup>"),
    regex.compile(r"\n-{3,}(?:\n|$)"),
    regex.compile(r"\]\(https?:"),
)
"""Each begins with a character of its own, which is found far sooner than any of several."""
_SAMPLE = 200_000


def unread_format(data: bytes) -> str | None:
    """What a file is whose bytes are no plain text, as a noun phrase with its article; None for anything else."""
    head = data[:512].removeprefix(b"\xef\xbb\xbf")
    for signature, noun in _SIGNATURES:
        if head.startswith(signature):
            return noun
    if _HTML.match(head):
        return "an HTML page"
    if _XML.match(head):
        return "an XML file"
    return None


def media_type(name: str, text: str) -> str:
    """`text/markdown` where the text or the name says so, else `text/plain`.

    >>> media_type("note.txt", "## Decision 2/5")
    'text/markdown'
    >>> media_type("note.txt", "Decision 2/5")
    'text/plain'
    """
    sample = f"\n{text[:_SAMPLE]}"
    if any(mark.search(sample) for mark in _MARKDOWN_MARKS):
        return MARKDOWN
    return MARKDOWN if PurePosixPath(name).suffix.lower() in _MARKDOWN_NAMES else PLAIN
