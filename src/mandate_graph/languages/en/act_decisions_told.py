"""How an English text tells what was decided by its noun: "recalls its decision that the group shall …"."""

from mandate_graph.languages.themes.acts import GovernorPhrase
from mandate_graph.model.mandate import Deontic, Modality

DECISIONS_TOLD = tuple(
    GovernorPhrase(verb=f"{verb} {whose} decision", modality=Modality.DECIDES, deontic=Deontic.OBLIGATION, told=True)
    for verb in ("note", "recall", "take note of", "welcome")
    for whose in ("its", "the", "their")
)
