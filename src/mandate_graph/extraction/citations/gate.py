"""What a passage must hold for anything in it to be a citation: most passages hold none of it and are passed over.

Every finder looks for something that begins with, or has in it, one of a few words or signs: the nouns of instruments,
of treaties, of items of agendas and of rules, the slash of a symbol, the marks around a title. The letters that all
forms of such a word share are looked up in the folded text of a passage before any finder is asked.
"""

from functools import lru_cache

from mandate_graph.extraction.citations.agenda_grammar import agenda_grammar
from mandate_graph.extraction.citations.cores import Cores, Runs
from mandate_graph.extraction.citations.phrases import OPENING_QUOTES
from mandate_graph.extraction.citations.treaty_index import TreatyIndex
from mandate_graph.extraction.citations.treaty_series import series_words
from mandate_graph.languages import PACKS
from mandate_graph.model.language import Language


@lru_cache(maxsize=24)
def gate(language: Language, treaties: TreatyIndex) -> Runs:
    """The runs of which a folded text of a language holds one where it cites anything; `treaties` in its words."""
    phrases = PACKS[language].citations
    instruments = Cores((*phrases.resolution_nouns, *phrases.decision_nouns), language)
    titles = Cores(phrases.title_openers, language).runs if phrases.preposed else OPENING_QUOTES
    return Runs(
        (
            "/",
            *instruments.runs,
            *treaties.triggers.runs,
            *agenda_grammar(language).cores.runs,
            *Cores(phrases.rules_of_procedure, language).runs,
            *series_words().runs,
            *titles,
        )
    )
