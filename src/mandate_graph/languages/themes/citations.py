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
    amended_by: tuple[str, ...] = ()
    """Words between an instrument and another that amended it ("as amended by")."""
    amended_through: tuple[tuple[str, str], ...] = ()
    """Words around an instrument that amended the one behind it, as written, in a language that puts it first."""
    locative: tuple[str, ...] = ()
    """Prepositions that tell what an instrument says ("in resolution …")."""
    paragraph_locatives: tuple[str, ...] = ()
    """Prepositions that do so before a paragraph of an instrument only ("au paragraphe 2 de la résolution …")."""


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
    possessive_endings: tuple[tuple[str, bool | None], ...] = ()
    """Endings of a noun that say whose it is ("its" where it is an ending), and whether its owner is feminine."""
    feminine_endings: tuple[str, ...] = ()
    """Endings of the first word of a body's name that make it feminine."""
    qualifiers: tuple[str, ...] = ()
    """Adjectives that may stand before the noun ("relevant", "previous")."""
    group_qualifiers: tuple[str, ...] = ()
    """Those of them that make a plural noun a group of instruments."""
    following_qualifiers: tuple[str, ...] = ()
    """Adjectives that may stand between the noun and its number, or behind the organ after it ("pertinentes")."""
    note_openers: tuple[str, ...] = ()
    """Words before an organ that opens a sentence, a comma and its instrument after it ("See Board, decision 12/3")."""
    issuer_first: bool = False
    """Whether the organ's name stands before the noun."""
    never_names: tuple[str, ...] = ()
    """Words with a capital before a noun that name no organ ("See resolution …")."""
    issuer_links: tuple[str, ...] = ()
    """What stands between an instrument and its issuer after it ("of the"); "" where a case does it."""
    relative_openers: tuple[str, ...] = ()
    """Words after an instrument that open a clause whose subject issued it ("by which")."""
    adopted_relatives: tuple[str, ...] = ()
    """Words that do so where the clause says that its subject adopted the instrument ("que")."""
    passive_words: tuple[str, ...] = ()
    """Words between a subject and its verb that make it the one to whom something is done ("été")."""
    group_pronouns: tuple[str, ...] = ()
    """Words for more resolutions, of another organ, behind a group ("its resolutions and those of …")."""
    cased_issuers: tuple[str, ...] = ()
    """First words of organs in the case that makes them issuers, where no word links them to a number."""
    numbered_issuer_links: tuple[str, ...] = ()
    """The same behind a number, as written, in a language where the noun alone needs no link."""
    clinging_links: tuple[str, ...] = ()
    """Beginnings of an organ's first word that link it to the instrument before it ("of the" where it clings)."""
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
    verbs_before: tuple[str, ...] = ()
    """Verbs, as written, right behind which stands who acts, in a language whose verb comes first."""
    adopted_words: tuple[str, ...] = ()
    """Words after an instrument that say at which meeting it was adopted ("adopted at the")."""
    session_nouns: tuple[str, ...] = ()
    """What an organ adopts its texts at ("session")."""
    held_words: tuple[str, ...] = ()
    """Participles before a session that tell when and where it was held, in a language that puts them there."""
    session_first: bool = False
    """Whether that noun stands before its ordinal."""
    adopting_words: tuple[str, ...] = ()
    """Verbs with which an organ adopts a text ("adopted")."""
    adopted_links: tuple[str, ...] = ()
    """Words between an agent and the text it adopted ("the adoption by the Board of …"); "" where a case does it."""
    agents: tuple[str, ...] = ()
    """Words before an agent ("by the")."""
    adoption_words: tuple[str, ...] = ()
    """Words before an agent that say it adopts what follows ("the adoption by the …")."""
    adopted_things: tuple[str, ...] = ()
    """Names, with their capitals, of what else is adopted: after one, "adopted by" tells of it ("Declaration")."""
    date_openers: tuple[str, ...] = ()
    """Words before the day on which an instrument was adopted ("of")."""
    adoption_days: tuple[str, ...] = ()
    """Words before the day behind who adopted a text ("on"); "" where none need stand there."""
    title_openers: tuple[str, ...] = ()
    """Words before a title in quotation marks ("entitled")."""
    conjunctions: tuple[str, ...] = ()
    """Words before the last item of a list ("and")."""
    clinging_conjunctions: tuple[str, ...] = ()
    """Those of them to which the next word may cling."""
    range_joins: tuple[str, ...] = ()
    """Words between the ends of a range of numbers ("to")."""
    list_openers: tuple[str, ...] = ()
    """Words that open a list of numbers away from its noun ("including")."""
    latest_words: tuple[str, ...] = ()
    """Words for the last instruments of a group, which open a list as well ("the most recent")."""
    same: tuple[str, ...] = ()
    """Demonstratives that can only point back ("the same")."""
    same_after: tuple[str, ...] = ()
    """Adjectives that do so behind the noun, in a language that puts them there."""
    demonstratives: tuple[str, ...] = ()
    """Demonstratives that point back where an instrument was named ("that")."""
    self_demonstratives: tuple[str, ...] = ()
    """Demonstratives by which an instrument may mean itself ("this")."""
    demonstratives_after: tuple[str, ...] = ()
    """Words behind a noun that point back where an instrument was named ("mentioned above")."""
    thereof: tuple[str, ...] = ()
    """Words behind articles that make them those of the treaty named before ("thereof")."""
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
    article_prefixes: tuple[str, ...] = ()
    """How a word begins that has a definite article clinging to it."""
    article_nouns: tuple[str, ...] = ()
    paragraph_nouns: tuple[str, ...] = ()
    subparagraph_nouns: tuple[str, ...] = ()
    number_words: tuple[tuple[int, str], ...] = ()
    """Numbers of articles and rules that are printed as words ("article premier")."""
    rule_nouns: tuple[str, ...] = ()
    rules_of_procedure: tuple[str, ...] = ()
    other_rules: tuple[str, ...] = ()
    """Words behind the noun of the rules of procedure that make them other rules, in a language of one noun for all."""
    treaty_nouns: tuple[tuple[str, str], ...] = ()
    """Class of treaty and its noun, with its capital ("convention", "Convention")."""
    common_treaty_nouns: tuple[str, ...] = ()
    """Classes whose noun, without an article, is as well a common noun ("agreement")."""
    names_capitalised: bool = False
    """Whether the words of a name have capitals, which tells where a name ends."""
    no_treaties: tuple[str, ...] = ()
    """Words behind a treaty's noun that make it none ("Compact" and "Covenant" may be one word)."""
    treaty_owners: tuple[str, ...] = ()
    """Words behind a bare noun that, before a word without a capital, say whose it is: another treaty or none."""
    noun_opens_name: bool = False
    """Whether a capitalised adjective stands behind a treaty's noun rather than before it."""
    name_links: tuple[str, ...] = ()
    """Words without a capital that may stand inside such a name."""
    treaty_topics: tuple[str, ...] = ()
    """Words after the noun that open what the treaty is about ("against")."""
    topic_links: tuple[str, ...] = ()
    """Words that texts print where a registered title has its topic in brackets ("on the")."""
    treaty_continuations: tuple[str, ...] = ()
    """Words behind the noun that make it the name of one treaty ("Convention européenne")."""
    treaty_places: tuple[str, ...] = ()
    """Words that do so before the capital of a place or a year ("Convention de Bâle", "Convention de 1951")."""
    treaty_name_ends: tuple[str, ...] = ()
    """Words, as written, at which the unknown name of a treaty must have ended, in a language without capitals."""
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
    part_letters: tuple[tuple[str, str], ...] = ()
    """Letters of the parts of a resolution as words, and in Latin ("alif", "A")."""
    session_letters: tuple[tuple[str, str], ...] = ()
    """What stands before the number of a session, and in Latin: "" for a session, "S", "ES"."""
    body_letters: tuple[tuple[str, str], ...] = ()
    """Letters of a body in a tagged number, and in Latin; several that one may stand for are joined by "|"."""
    place_nouns: tuple[tuple[str, str], ...] = ()
    """Unit of a path and the noun for it, as written, behind the symbol of a document ("chap", "chap.")."""
    place_numbers: tuple[tuple[str, str], ...] = ()
    """Value and word, where such places are counted in words."""
    place_openers: tuple[str, ...] = ()
    """Signs before a number whose noun stands behind it."""
    registration_closers: tuple[str, ...] = ()
    """The sign behind a registration number, where one stands there."""
    preposed: PreposedPhrases | None = None
    """Phrases of a language whose numbers stand before their noun; None for one whose nouns stand first."""
    functions: FunctionPhrases = FunctionPhrases()
    rules: tuple[CitationRule, ...] = ()
    """One for each rule of the finders and each function, with sentences that show it at work in this language."""
