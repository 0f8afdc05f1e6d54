"""French words beside a request that is told of or said again: that it was made, and where it stands."""

MADE_OPENERS = tuple(
    f"{lead}{made}"
    for lead in ("", "qu’elle a ", "qu’elle avait ", "qu’il a ", "qu’il avait ", "précédemment ")
    for made in ("adressée", "exprimée", "faite", "formulée", "présentée")
)

CONTAINING = (
    "contenue à",
    "contenue au",
    "contenue dans",
    "énoncée au",
    "énoncée dans",
    "faite au",
    "faite dans",
    "figurant au",
    "figurant dans",
    "formulée au",
    "formulée dans",
)

WISH_OPENERS = (
    "que",
    "qu’",
    *(f"{aim} à ce {that}" for aim in ("tendant", "visant") for that in ("que", "qu’")),
)

TAKING_STEPS = tuple(
    f"prendre {when}les {steps} {quality} {aim}"
    for when in ("", "d’urgence ", "toutes ")
    for steps in ("dispositions", "mesures")
    for quality in ("nécessaires", "qui s’imposent", "voulues")
    for aim in ("afin de", "afin d’", "en vue de", "en vue d’", "pour")
)
"""Steps to be taken for what the verb behind them says: it is that verb that counts."""
