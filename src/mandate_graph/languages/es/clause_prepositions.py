"""Spanish prepositions, and what leads in somebody who said the same."""

SAYING_THE_SAME = tuple(
    f"{lead} {told}"
    for lead in ("como", "como lo", "según", "tal como")
    for told in (
        *("aprobó", "autorizó", "decidió", "indicó", "pidió", "propuso", "recomendó", "solicitó", "sugirió"),
        *("ha pedido", "ha propuesto", "ha recomendado", "ha solicitado"),
    )
)
"""With what somebody is led in who said the same ("como propuso"): what is done is not done to him."""

AS_ASKED = (
    *(f"{lead} {asked}" for lead in ("como", "como lo", "según lo", "tal como") for asked in ("pidió", "solicitó")),
    *(f"{lead} {asked}" for lead in ("a", "en respuesta a la") for asked in ("petición de", "solicitud de")),
)
"""With what the organ is led in that asked for what somebody will do."""

PREPOSITIONS = (
    "a",
    "acerca de",
    "al",
    "ante",
    "bajo",
    "como",
    "con",
    "contra",
    "de",
    "del",
    "desde",
    "durante",
    "en",
    "entre",
    "hacia",
    "hasta",
    "incluida",
    "incluido",
    "mediante",
    "para",
    "por",
    "según",
    "sin",
    "sobre",
    "tras",
)
