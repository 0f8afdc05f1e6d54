"""A source as a footnote cites it, in a language, always marked as an unofficial copy."""

from mandate_graph.lineage.brief.instruments import path_words
from mandate_graph.lineage.dates import written_day
from mandate_graph.lineage.phrasing import Phrases
from mandate_graph.lineage.quoting import one_line
from mandate_graph.lineage.values import Words


def place_words(path: str, printed: str, words: Phrases) -> str:
    """A place in a text as the language writes it, with the label as printed where that is another."""
    place = path_words(path, words)
    if printed and printed.strip(".() ") not in place:
        return words.say("heading", "printed", place=place, printed=printed)
    return place


def footnote(said: Words, words: Phrases, title: str = "") -> str:
    """Whole text, paragraph, document with its day, file, page or line, the words, and that the copy is unofficial.

    A document without a symbol is cited by its `title`.
    """
    say = words.say
    text = said.place.work if said.place.work != said.document else title or said.document
    place = place_words(said.place.path, said.place.printed, words)
    document = title or said.document if said.document != said.place.work else ""
    parts = (
        say("page", "footnote_text", text=text, place=place) if place else text,
        say("page", "footnote_in", document=document) if document else "",
        say("page", "footnote_day", day=written_day(said.issued, words.language)) if said.issued else "",
        say("page", "footnote_page", page=said.page) if said.page else "",
        say("page", "footnote_file", file=said.file, line=said.line or "?") if said.file else "",
        say("page", "footnote_quote", quote=one_line(said.quote)),
        say("page", said.hand or "second-hand"),
    )
    return say("page", "footnote", parts=say("page", "footnote_join").join(part for part in parts if part))
