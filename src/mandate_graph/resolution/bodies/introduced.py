"""Whether a mention brings in a body that was not there before."""

from mandate_graph.languages import PACKS
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind


def introduced(mention: BodyMention) -> bool:
    """Whether a mention may bring in a new body: it is indefinite, or no article could tell.

    In a language without articles a description in small letters may; an office is printed with a capital even when
    it is new.
    """
    if not mention.definite:
        return True
    pack = PACKS.get(mention.language)
    if pack is None or pack.acts is None or not pack.acts.words.free_order:
        return False
    new_office = mention.kind is BodyKind.OFFICIAL and mention.name is not None
    return new_office or mention.text[:1].islower()
