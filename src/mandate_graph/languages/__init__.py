"""Language packs, one a language, all of one shape."""

from collections.abc import Mapping
from types import MappingProxyType

from mandate_graph.languages.ar import AR
from mandate_graph.languages.en import EN
from mandate_graph.languages.es import ES
from mandate_graph.languages.fr import FR
from mandate_graph.languages.pack import LanguagePack
from mandate_graph.languages.ru import RU
from mandate_graph.languages.zh import ZH
from mandate_graph.model.language import Language

PACKS: Mapping[Language, LanguagePack] = MappingProxyType(
    {
        Language.EN: EN,
        Language.RU: RU,
        Language.ES: ES,
        Language.FR: FR,
        Language.AR: AR,
        Language.ZH: ZH,
    }
)

__all__ = ["PACKS", "LanguagePack"]
