"""What a file is: by its first bytes, then by its name and marks."""

from pathlib import PurePosixPath

import regex

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
AKOMA_NTOSO = "application/akn+xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
DOC = "application/msword"
RTF = "application/rtf"
ZIP = b"PK\x03\x04"
RTF_MARK = b"{\\rtf"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM, _LOCKED_STREAM = "WordDocument".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (ZIP, "a ZIP archive without a text document (XLSX and EPUB files are such archives)"),
    (b"PK\x05\x06", "a ZIP archive"),
    (_OLE, "an old Excel or PowerPoint file"),
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
_PROLOGUE = rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)*"
_HTML = regex.compile(_PROLOGUE + rb"(?:<!doctype\s+html|<html)\b", regex.IGNORECASE | regex.DOTALL)
_AKOMA_NTOSO = regex.compile(
    _PROLOGUE + rb"(?:<!DOCTYPE[^>]{0,300}(?:\[[^\]]{0,2000}\]\s*)?>\s*)?<(?:\w{1,10}:)?akomaNtoso\b", regex.DOTALL
)
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
_HEAD = 4096
_PDF_HEAD = 1024


def marked_up(data: bytes) -> str | None:
    """The media type of a file in markup, None for anything else."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if _AKOMA_NTOSO.match(head):
        return AKOMA_NTOSO
    return HTML if _HTML.match(head) else None


def is_pdf(data: bytes) -> bool:
    """Whether a file is a PDF; some begin with a few lines of a mail or a web server, and end as a PDF does."""
    head = data[:_PDF_HEAD]
    return head.lstrip().startswith(b"%PDF-") or (b"\n%PDF-1." in head and b"startxref" in data[-_PDF_HEAD:])


def old_word(data: bytes) -> str | None:
    """The media type of a DOC or RTF file, None for anything else."""
    if data.startswith(RTF_MARK):
        return RTF
    return DOC if data.startswith(_OLE) and _WORD_STREAM in data else None


def unread_format(data: bytes) -> str | None:
    """What a file is that no reader reads, as a noun phrase with its article; None for anything else."""
    if data.startswith(_OLE) and _LOCKED_STREAM in data:
        return "a file with a password"
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    for signature, noun in _SIGNATURES:
        if head.startswith(signature):
            return noun
    return "an XML file" if _XML.match(head) else None


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
