"""The rules that find citations, each with sentences that show it at work in Spanish."""

from mandate_graph.languages.themes.citations import CitationRule

RULES = (
    CitationRule(
        id="numbered-instrument",
        examples=(
            "Recordando su resolución 57/14, de 6 de noviembre de 2002, relativa a los tejados,",
            "Véanse las resoluciones 57/14 y 58/9 de la Asamblea.",
            "El taller se ajusta a la decisión 2008/212 del Consejo.",
        ),
        counterexamples=(
            "El 6/11/2002, dos de cada tres tejados, o 2/3, tenían goteras.",
            "Véase el tema 57/14 del programa.",
            "El proyecto de resolución 57/14 fue retirado.",
        ),
    ),
    CitationRule(
        id="document-symbol",
        examples=(
            "Véase A/57/88/Add.2, párr. 6.",
            "La nota (E/CN.6/2004/3) trata de los tejados.",
        ),
        counterexamples=(
            "La nota (A/C.6/57/L...) trata de los tejados.",
            "Los albañiles y/o tejadores cobraron 3/4 de la suma.",
        ),
    ),
    CitationRule(
        id="symbol-shape",
        examples=("Véase TEJADOS/CONF/2004/7.",),
        counterexamples=(
            "Véase TEJADOS/CONF.",
            "Véase A/57/88.",
        ),
    ),
    CitationRule(
        id="anaphor",
        examples=(
            "En la misma resolución se habla de tejados.",
            "Dicha decisión trata de tejados.",
            "La resolución antes mencionada trata de tejados.",
        ),
        counterexamples=(
            "La presente resolución trata de tejados.",
            "Esa decisión de reparar el tejado gustó al vecino.",
            "Dicha resolución del conflicto agradó al tejador.",
        ),
    ),
    CitationRule(
        id="annex-anaphor",
        examples=("En la resolución 57/14, la Asamblea pidió tejas, descritas en el anexo de la resolución.",),
        counterexamples=(
            "El tejado se describe en el anexo del informe.",
            "El tejado se describe en el anexo de la resolución 57/14.",
        ),
    ),
    CitationRule(
        id="dated-decision",
        examples=(
            "El plan se ajusta a la decisión del Consejo de 6 de mayo de 2004.",
            "Recordando su decisión de 6 de mayo de 2004,",
        ),
        counterexamples=(
            "La decisión de reparar el tejado se tomó el 6 de mayo de 2004.",
            "Recordando su decisión 57/514, de 6 de mayo de 2003,",
        ),
    ),
    CitationRule(
        id="instrument-group",
        examples=(
            "Recordando sus resoluciones anteriores sobre los tejados,",
            "Recordando las resoluciones pertinentes del Consejo,",
            "Recordando todas las decisiones de la Asamblea,",
        ),
        counterexamples=(
            "Las decisiones se toman en el tejado.",
            "Recordando sus resoluciones 57/14 y 58/9,",
        ),
    ),
    CitationRule(
        id="titled-document",
        examples=("El informe de la UNESCO titulado “Tejados del mundo” es largo.",),
        counterexamples=(
            "El informe titulado “Tejados del mundo” es largo.",
            "El informe de la UNESCO titulado “Tejados del mundo” (A/57/88) es largo.",
        ),
    ),
    CitationRule(
        id="agenda-item",
        examples=(
            "Los faros se examinaron en relación con el tema 5 del programa.",
            "Se leyeron los temas 2 y 4 de su programa provisional.",
        ),
        counterexamples=("Se leyó el tema 4 del plan.",),
    ),
    CitationRule(
        id="agenda-item-titled",
        examples=("El tema titulado “Los faros” figuraba en el programa provisional.",),
        counterexamples=(
            "El tema titulado “Los faros” se vendió.",
            "El informe titulado “Los faros” figuraba en el programa provisional.",
        ),
    ),
    CitationRule(
        id="treaty-name",
        examples=(
            "Las Partes en la Convención sobre los Derechos del Niño repararon el tejado.",
            "El Estatuto de Roma no habla de tejados.",
        ),
        counterexamples=(
            "Las convenciones sobre los derechos del niño no hablan de tejados.",
            "La Conferencia de las Partes en la Convención sobre los Derechos del Niño se reunió bajo un tejado.",
        ),
    ),
    CitationRule(
        id="treaty-unknown",
        examples=(
            "Las Partes en el Convenio sobre Tejados y Chimeneas se reunieron.",
            "Las Partes en el Tratado Internacional de los Tejados se reunieron.",
        ),
        counterexamples=(
            "Firmaron un convenio sobre tejados y chimeneas.",
            "El Pacto Mundial sobre los Tejados no es un tratado.",
        ),
    ),
    CitationRule(
        id="treaty-context",
        examples=(
            "La Carta no habla de tejados.",
            "Según la Carta, los tejados son bienvenidos.",
        ),
        counterexamples=(
            "La carta del tejador llegó tarde.",
            "Nada de lo dispuesto en la presente Convención afecta a los tejados.",
        ),
    ),
    CitationRule(
        id="treaty-article",
        examples=(
            "Según el párrafo 2 del artículo 28 de la Convención sobre los Derechos del Niño, hay escuelas con tejado.",
            "Teniendo presente el Artículo 13, párrafo 1 a), de la Carta de las Naciones Unidas,",
        ),
        counterexamples=(
            "El artículo 4 del contrato habla del tejado.",
            "El artículo 4 habla de la Convención sobre los Derechos del Niño.",
        ),
    ),
    CitationRule(
        id="treaty-series",
        examples=(
            "Naciones Unidas, Treaty Series, vol. 12, núm. 34.",
            "Ibid., vol. 13, núm. 35.",
        ),
        counterexamples=(
            "Naciones Unidas, Anuario de los Tejados, vol. 12, núm. 34.",
            "Ibid., párr. 34.",
        ),
    ),
    CitationRule(
        id="rule-of-procedure",
        examples=(
            "Se aplicó el artículo 8 del reglamento de la Asamblea.",
            "De conformidad con el artículo 9 de su reglamento, la Asamblea se reunió bajo el tejado.",
        ),
        counterexamples=(
            "El artículo 8 del Reglamento Financiero habla de tejados.",
            "El artículo 8 del reglamento del personal habla de tejados.",
        ),
    ),
    CitationRule(
        id="function-recalls",
        examples=("Recordando también su resolución 57/14,",),
        counterexamples=("Recordando el buen tejado y reafirmando su resolución 57/14,",),
    ),
    CitationRule(
        id="function-reaffirms",
        examples=("Reafirmando su resolución 57/14,",),
        counterexamples=("Reafirmando su interés por los tejados, recuerda su resolución 57/14;",),
    ),
    CitationRule(
        id="function-legal-basis",
        examples=("Decide crear, en virtud del Artículo 22 de la Carta de las Naciones Unidas, un comité de tejados;",),
        counterexamples=("Pide tejas con arreglo al Artículo 22 de la Carta de las Naciones Unidas;",),
    ),
    CitationRule(
        id="function-pursuant-to",
        examples=(
            "Pide tejas de conformidad con la resolución 57/14;",
            "Pide tejas con arreglo a lo dispuesto en la resolución 57/14;",
        ),
        counterexamples=("De conformidad con el plan de los tejados del año pasado, se leyó la resolución 57/14.",),
    ),
    CitationRule(
        id="function-reports-on",
        examples=("En su resolución 57/14, la Asamblea pidió tejas.",),
        counterexamples=("La resolución 57/14 de la Asamblea trata de tejas.",),
    ),
    CitationRule(
        id="function-considers",
        examples=("Habiendo examinado el informe (A/57/88),",),
        counterexamples=("Habiendo examinado el tejado, toma nota del informe (A/57/88),",),
    ),
    CitationRule(
        id="function-welcomes",
        examples=(
            "Acoge también con beneplácito la resolución 57/14;",
            "Tomando nota con aprecio de la decisión 57/514,",
        ),
        counterexamples=("Acoge con beneplácito las tejas y toma nota de la resolución 57/14;",),
    ),
    CitationRule(
        id="function-takes-note",
        examples=("Toma nota de la decisión 57/514;",),
        counterexamples=("Toma nota con aprecio de la decisión 57/514;",),
    ),
    CitationRule(
        id="function-endorses",
        examples=("Hace suya la decisión 57/514;", "Aprueba el informe A/57/88;"),
        counterexamples=("La Asamblea aprobó la resolución 57/14.",),
    ),
    CitationRule(
        id="function-implements",
        examples=("Pide tejas en aplicación de la resolución 57/14;",),
        counterexamples=("Habla de la aplicación uniforme de las tejas y de la resolución 57/14;",),
    ),
    CitationRule(
        id="amended-by",
        examples=("La resolución 64/812, modificada por la resolución 65/3, encendió un faro.",),
        counterexamples=("La resolución 64/812 y la resolución 65/3 se leyeron.",),
    ),
    CitationRule(
        id="function-amends",
        examples=("Decide enmendar la resolución 57/14;",),
        counterexamples=("Decide enmendar el plan y recuerda la resolución 57/14;",),
    ),
    CitationRule(
        id="function-supersedes",
        examples=("Decide que el plan sustituya a la resolución 57/14;",),
        counterexamples=("Decide sustituir las tejas y recuerda la resolución 57/14;",),
    ),
    CitationRule(
        id="function-transmits",
        examples=(
            "Transmite la decisión 57/514 al tejador;",
            "El informe de los tejados (A/57/88) se presentará a la Asamblea.",
        ),
        counterexamples=("El informe de los tejados (A/57/88) es largo.",),
    ),
    CitationRule(
        id="function-urges-ratification",
        examples=(
            "Insta a los Estados a que ratifiquen la Convención sobre los Derechos del Niño;",
            "Alienta a los Estados a adherirse a la Convención sobre los Derechos del Niño;",
        ),
        counterexamples=("La ratificación de la Convención sobre los Derechos del Niño fue celebrada con tejas.",),
    ),
)
