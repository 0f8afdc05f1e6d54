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
