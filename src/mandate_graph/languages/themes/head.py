"""The shape of what a language pack holds about the head of a document."""

from dataclasses import dataclass

from mandate_graph.model.head import DocumentType
from mandate_graph.model.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPhrases:
    """Words of a masthead and title, one per line, in dictionary form; any inflection and letter case counts."""

    distribution_marks: tuple[str, ...]
    """What stands before the distribution ("Distr.")."""
    distributions: tuple[tuple[str, str], ...]
    """(printed, English) values of it."""
    original_marks: tuple[str, ...]
    """What stands before the language of the original ("Original")."""
    languages: tuple[tuple[str, Language], ...]
    """Names of languages."""
    session_words: tuple[str, ...]
    agenda_marks: tuple[str, ...]
    """What stands before the number of an agenda item, longest first ("agenda items", "item")."""
    types: tuple[tuple[str, DocumentType], ...]
    """How a line begins that tells the genre ("note by")."""
    plain_types: tuple[tuple[str, DocumentType], ...]
    """A line that is nothing but the genre ("information note")."""
    drafts: tuple[tuple[str, DocumentType], ...]
    """Words anywhere in a masthead that make the text a draft."""
    conjunctions: tuple[str, ...]
    """Words between the numbers of a list."""
    until: tuple[str, ...]
    """Words between the two ends of a range of numbers."""
    cities: tuple[tuple[str, str], ...]
    """(name in this language, English name) of cities where the United Nations meet."""
