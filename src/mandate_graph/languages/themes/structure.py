"""The shape of what a language pack holds about the structure of documents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StructurePhrases:
    """Words that tell what a block of a document is. Phrases are matched without regard to case, in any inflection
    that the pack's language has; endings are matched at the end of a block's first word.
    """

    list_letters: str
    """The letters of a list in order, as the United Nations use them; "" where lists have numerals in their stead."""
    organization_names: tuple[str, ...]
    organ_nouns: tuple[str, ...]
    """Head nouns of the names of bodies that adopt texts."""
    distribution_marks: tuple[str, ...]
    distribution_values: tuple[str, ...]
    original_marks: tuple[str, ...]
    language_names: tuple[str, ...]
    session_words: tuple[str, ...]
    """Words for a session that stand behind its ordinal."""
    agenda_marks: tuple[str, ...]
    """How the line of the agenda item begins."""
    author_marks: tuple[str, ...]
    """How the line that names a document's author begins: "note by", "report of"."""
    adoption_marks: tuple[str, ...]
    """How a line begins that tells when or by whom a text was adopted."""
    instrument_nouns: tuple[str, ...]
    statement_titles: tuple[str, ...]
    draft_marks: tuple[str, ...]
    proposal_marks: tuple[str, ...]
    """Words of a sentence that announces a text which others are to adopt."""
    annex_nouns: tuple[str, ...]
    contents_titles: tuple[str, ...]
    notes_titles: tuple[str, ...]
    section_nouns: tuple[str, ...]
    section_titles: tuple[str, ...]
    """Titles of sections that are never the title of a document: "introduction"."""
    meeting_nouns: tuple[str, ...]
    """Head of the line below a resolution that tells the meeting: "plenary meeting"."""
    page_marks: tuple[str, ...]
    articles: tuple[str, ...]
    """Words that may stand before the name of an organ where it begins a sentence."""
    conjunctions: tuple[str, ...]
    opening_adverbs: tuple[str, ...]
    """Words that may stand before the verb that opens a paragraph: "also", "deeply"."""
    preambular_openings: tuple[str, ...]
    """First words of preambular paragraphs that are hardly anything else."""
    preambular_endings: tuple[str, ...]
    """Endings of first words that suggest a preambular paragraph."""
    operative_openings: tuple[str, ...]
    """First words of operative paragraphs, in the present tense and in the tense of reports."""
    operative_endings: tuple[str, ...]
    hard_hyphen_heads: tuple[str, ...]
    """First halves that keep their hyphen at a line's end."""
    hard_hyphen_tails: tuple[str, ...]
    stop_words: tuple[str, ...]
    """Frequent short words, to tell the language from its neighbours of the same script."""
    list_numerals: tuple[str, ...] = ()
    """The numerals of an inner list in order, other than those in figures and the Roman ones."""
    session_openers: tuple[str, ...] = ()
    """Words for a session that stand before its ordinal."""
