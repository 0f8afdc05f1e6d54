"""The shape of what a language pack holds about citations."""

from dataclasses import dataclass

from mandate_graph.languages.themes.preposed import PreposedPhrases
from mandate_graph.model.citation import CitationFunction


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionPhrases:
    """Phrases that tell why a text names another; a phrase is matched in every inflection its language has.

    A verb governs what follows it up to the next phrase of any kind; a preposition governs only what follows at once.
    """

    verbs: tuple[tuple[CitationFunction, str], ...] = ()
    prepositions: tuple[tuple[CitationFunction, str], ...] = ()
    neutral: tuple[str, ...] = ()
    """Verbs that end the reach of those before them and say nothing of their own."""
    silent: tuple[str, ...] = ()
    """Words that hold one of those verbs or prepositions and are none, where nothing parts words."""
    adverbs: tuple[str, ...] = ()
    """Words that may stand between the words of a phrase ("recalls also")."""
    enacting: tuple[str, ...] = ()
    """Verbs that act ("decides"): a preposition beside them names the basis of the act."""
    content_clause: tuple[str, ...] = ()
    """Words that open a clause ("that") and keep a preposition inside it from being the basis of the act."""
    acting_after: tuple[str, ...] = ()
    """Words of acting behind a reference, where the preposition before it then names the basis of the act."""
    urging: tuple[str, ...] = ()
    """Verbs without which a word of ratification urges nobody."""
    submission: tuple[str, ...] = ()
    """Predicates after a document that tell of its way to an organ ("will be submitted")."""
    locative: tuple[str, ...] = ()
    """Prepositions that tell what an instrument says ("in resolution …")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRule:
    """A rule as it works in this language.

    `id` is the rule that a citation's evidence names, or "function-" and a citation function. `examples` are
    sentences in which it must find something, `counterexamples` sentences in which it must not; tests run both.
    """

    id: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsPhrases:
    """Phrases about citations, one per line, in dictionary form."""

    resolution_nouns: tuple[str, ...] = ()
    decision_nouns: tuple[str, ...] = ()
    plural_forms: tuple[str, ...] = ()
    """Forms of those nouns, as written, that may be plurals."""
    sure_plurals: tuple[str, ...] = ()
    """Those of them, and of the demonstratives, that can be nothing else."""
    draft_words: tuple[str, ...] = ()
    """Words directly before a noun that make it a draft."""
    number_signs: tuple[str, ...] = ()
    """Words that may stand between the noun and its number ("No.")."""
    possessives: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    """Adjectives that may stand before the noun ("relevant", "previous")."""
    group_qualifiers: tuple[str, ...] = ()
    """Those of them that make a plural noun a group of instruments."""
    issuer_first: bool = False
    """Whether the organ's name stands before the noun."""
    never_names: tuple[str, ...] = ()
    """Words with a capital before a noun that name no organ ("See resolution …")."""
    issuer_links: tuple[str, ...] = ()
    """What stands between an instrument and its issuer after it ("of the"); "" where a case does it."""
    nominative_subjects: bool = False
    """Whether a subject is known by its case rather than by its place."""
    subject_endings: tuple[str, ...] = ()
    """Endings of a name's first word that show it to be a subject, in a language with cases."""
    owner_endings: tuple[str, ...] = ()
    """Endings of a name's word that show whose the thing before it is, in a language with cases."""
    verb_endings: tuple[str, ...] = ()
    """Endings of the verb after a subject, in a language without cases."""
    auxiliaries: tuple[str, ...] = ()
    """Words that may stand between a subject and its verb."""
    adopted_words: tuple[str, ...] = ()
    """Words after an instrument that say at which meeting it was adopted ("adopted at the")."""
    session_nouns: tuple[str, ...] = ()
    """What an organ adopts its texts at ("session")."""
    adopting_words: tuple[str, ...] = ()
    """Verbs with which an organ adopts a text ("adopted")."""
    adopted_links: tuple[str, ...] = ()
    """Words between an agent and the text it adopted ("the adoption by the Board of …"); "" where a case does it."""
    agents: tuple[str, ...] = ()
    """Words before an agent ("by the")."""
    date_openers: tuple[str, ...] = ()
    """Words before the day on which an instrument was adopted ("of")."""
    title_openers: tuple[str, ...] = ()
    """Words before a title in quotation marks ("entitled")."""
    conjunctions: tuple[str, ...] = ()
    """Words before the last item of a list ("and")."""
    range_joins: tuple[str, ...] = ()
    """Words between the ends of a range of numbers ("to")."""
    list_openers: tuple[str, ...] = ()
    """Words that open a list of numbers away from its noun ("including")."""
    latest_words: tuple[str, ...] = ()
    """Words for the last instruments of a group, which open a list as well ("the most recent")."""
    same: tuple[str, ...] = ()
    """Demonstratives that can only point back ("the same")."""
    demonstratives: tuple[str, ...] = ()
    """Demonstratives that point back where an instrument was named ("that")."""
    self_demonstratives: tuple[str, ...] = ()
    """Demonstratives by which an instrument may mean itself ("this")."""
    paragraph_links: tuple[str, ...] = ()
    """Words between a paragraph and its instrument ("paragraph 2 of"); "" where a case does it."""
    annex_phrases: tuple[str, ...] = ()
    """Words before a bare noun that make it one that was named ("the annex to the")."""
    anaphor_prepositions: tuple[str, ...] = ()
    """Prepositions that belong to an anaphor that opens a sentence ("in")."""
    common_noun_followers: tuple[str, ...] = ()
    """Words after a noun that show it is no instrument ("resolution of the conflict")."""
    report_nouns: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    """Words whose stop ends no sentence, without the stop."""
    articles: tuple[str, ...] = ()
    """Definite articles of the language, if it has any."""
    article_nouns: tuple[str, ...] = ()
    paragraph_nouns: tuple[str, ...] = ()
    subparagraph_nouns: tuple[str, ...] = ()
    rule_nouns: tuple[str, ...] = ()
    rules_of_procedure: tuple[str, ...] = ()
    treaty_nouns: tuple[tuple[str, str], ...] = ()
    """Class of treaty and its noun, with its capital ("convention", "Convention")."""
    names_capitalised: bool = False
    """Whether the words of a name have capitals, which tells where a name ends."""
    name_links: tuple[str, ...] = ()
    """Words without a capital that may stand inside such a name."""
    treaty_topics: tuple[str, ...] = ()
    """Words after the noun that open what the treaty is about ("against")."""
    plural_endings: tuple[str, ...] = ()
    """Endings that make a treaty noun a plural, which names no one treaty."""
    supplementing: tuple[str, ...] = ()
    """Words after a treaty's name that lead to the treaty it supplements, which is a naming of its own."""
    present_words: tuple[str, ...] = ()
    """Words by which a treaty means itself ("the present Convention")."""
    parties_phrases: tuple[str, ...] = ()
    """Words before a treaty's name that make it part of a body's name ("Conference of the Parties to the")."""
    series_names: tuple[tuple[str, str], ...] = ()
    """Key of a treaty series and its name as printed."""
    ibidem: tuple[str, ...] = ()
    volume_words: tuple[str, ...] = ()
    volume_closers: tuple[str, ...] = ()
    """The sign behind the number of a volume, where one stands there."""
    registration_words: tuple[str, ...] = ()
    registration_closers: tuple[str, ...] = ()
    """The sign behind a registration number, where one stands there."""
    preposed: PreposedPhrases | None = None
    """Phrases of a language whose numbers stand before their noun; None for one whose nouns stand first."""
    functions: FunctionPhrases = FunctionPhrases()
    rules: tuple[CitationRule, ...] = ()
    """One for each rule of the finders and each function, with sentences that show it at work in this language."""
