"""French sentences in which each rule of the finders works, and in which it must not."""

from mandate_graph.languages.themes.citations import CitationRule

RULES = (
    CitationRule(
        id="numbered-instrument",
        examples=(
            "Rappelant sa résolution 62/7 du 11 décembre 2007 sur les phares,",
            "Rappelant la décision 62/510 de l’Assemblée,",
            "Voir les résolutions 36/4 A et B et la résolution 1904 (XVIII).",
        ),
        counterexamples=(
            "Les 2/3 des gardiens ont pris leur décision le 11/12/2007.",
            "La résolution du différend a pris 12 mois, et la prise de décisions en a pris 24.",
        ),
    ),
    CitationRule(
        id="document-symbol",
        examples=("Voir le document A/62/301/Add.1.", "Les chiffres figurent dans S/2007/51 et E/CN.7/2009/L.5."),
        counterexamples=("Le projet (A/C.3/62/L...) est examiné.", "Les gardiens et/ou les pilotes, 24 h/24."),
    ),
    CitationRule(
        id="symbol-shape",
        examples=("Les règles figurent dans le document PHARE/REG/2031/4.",),
        counterexamples=("Le navire PHARE/BATEAU est au port.",),
    ),
    CitationRule(
        id="anaphor",
        examples=(
            "Dans sa résolution 62/7, l’Assemblée a ouvert un bureau. Dans la même résolution, elle a agi.",
            "La décision 62/510 est ancienne, et ladite décision reste connue.",
            "La résolution 62/7 est ancienne. La résolution susmentionnée reste connue.",
        ),
        counterexamples=(
            "Prie les États d’appliquer la présente résolution.",
            "Cette décision de justice est appliquée.",
        ),
    ),
    CitationRule(
        id="annex-anaphor",
        examples=("La résolution 62/7 est ancienne ; l’annexe de la résolution l’est aussi.",),
        counterexamples=("L’annexe du rapport est longue.",),
    ),
    CitationRule(
        id="dated-decision",
        examples=("Comme suite à la décision de l’Assemblée en date du 3 mai 2009, le port est fermé.",),
        counterexamples=("La décision est attendue pour le 3 mai 2009.",),
    ),
    CitationRule(
        id="instrument-group",
        examples=(
            "Rappelant ses résolutions antérieures sur la question,",
            "Rappelant les résolutions pertinentes de l’Assemblée,",
        ),
        counterexamples=("Les décisions sont prises à la majorité.",),
    ),
    CitationRule(
        id="titled-document",
        examples=("Prenant note du rapport du Secrétariat intitulé « Ponts et chaussées »,",),
        counterexamples=(
            "Prenant note du rapport du Secrétariat,",
            "Prenant note du rapport du Secrétariat intitulé « Ponts et chaussées » (A/62/301),",
        ),
    ),
    CitationRule(
        id="agenda-item",
        examples=(
            "Les phares ont été examinés au titre du point 5 de l’ordre du jour.",
            "Les points 2 et 4 de son ordre du jour provisoire ont été lus.",
        ),
        counterexamples=("Le point 4 du plan a été lu.",),
    ),
    CitationRule(
        id="agenda-item-titled",
        examples=("La question intitulée « Les phares » figurait à l’ordre du jour.",),
        counterexamples=(
            "La question intitulée « Les phares » a été vendue.",
            "Le rapport intitulé « Les phares » figurait à l’ordre du jour.",
        ),
    ),
    CitationRule(
        id="treaty-name",
        examples=(
            "Les Parties à la Convention relative aux droits de l’enfant se sont réunies.",
            "Le Protocole de Kyoto et l’Accord de Paris sont en vigueur.",
        ),
        counterexamples=("La Conférence des Parties à la Convention relative aux droits de l’enfant s’est réunie.",),
    ),
    CitationRule(
        id="treaty-unknown",
        examples=("Les Parties à la Convention sur l’harmonisation des feux de port se sont réunies.",),
        counterexamples=("Une convention collective sur les salaires a été signée.",),
    ),
    CitationRule(
        id="treaty-context",
        examples=("Les buts de la Charte sont connus.",),
        counterexamples=("Rien dans la présente Convention ne s’y oppose.",),
    ),
    CitationRule(
        id="treaty-article",
        examples=(
            "Conformément à l’article 13, par. 1 a), de la Charte des Nations Unies, une étude est faite.",
            "L’article premier du Pacte international relatif aux droits civils et politiques s’applique.",
        ),
        counterexamples=("L’article 13 du contrat s’applique.",),
    ),
    CitationRule(
        id="treaty-series",
        examples=("Nations Unies, Recueil des Traités, vol. 1, no 4.", "Ibid., vol. 7, no 9."),
        counterexamples=("Le volume 7 porte le no 9.",),
    ),
    CitationRule(
        id="rule-of-procedure",
        examples=(
            "Conformément à l’article 20 du règlement intérieur de l’Assemblée, le vote a eu lieu.",
            "Le paragraphe 2 de l’article 4 de son règlement intérieur a été appliqué.",
        ),
        counterexamples=("L’article 20 du règlement du port a été appliqué.",),
    ),
    CitationRule(
        id="function-recalls",
        examples=("Rappelant sa résolution 62/7,", "Rappelle également la décision 62/510 ;"),
        counterexamples=("Prie les États d’appliquer la résolution 62/7 ;",),
    ),
    CitationRule(
        id="function-reaffirms",
        examples=("Réaffirmant sa résolution 62/7,", "Réitère la résolution 62/7 ;"),
        counterexamples=("Rappelant sa résolution 62/7,",),
    ),
    CitationRule(
        id="function-reports-on",
        examples=(
            "Dans sa résolution 62/7, l’Assemblée a créé un bureau.",
            "Au paragraphe 4 de la résolution 62/7, l’Assemblée a créé un bureau.",
        ),
        counterexamples=("La résolution 62/7 de l’Assemblée est ancienne.",),
    ),
    CitationRule(
        id="function-pursuant-to",
        examples=(
            "Le rapport est soumis en application de la résolution 62/7.",
            "Le rapport fait suite à la demande formulée dans la résolution 62/7.",
        ),
        counterexamples=("Rappelant sa résolution 62/7,",),
    ),
    CitationRule(
        id="function-legal-basis",
        examples=("Décide de créer, en vertu de l’article 22 de la Charte des Nations Unies, un comité des phares ;",),
        counterexamples=("Prie les États d’agir en vertu de l’article 22 de la Charte des Nations Unies ;",),
    ),
    CitationRule(
        id="function-welcomes",
        examples=("Se félicitant de la résolution 62/7,", "Accueille avec satisfaction la décision 62/510 ;"),
        counterexamples=("Prend note de la résolution 62/7 ;",),
    ),
    CitationRule(
        id="function-takes-note",
        examples=("Prenant note de la décision 62/510,", "Prend également acte de la résolution 62/7 ;"),
        counterexamples=("Prend note avec satisfaction de la résolution 62/7 ;",),
    ),
    CitationRule(
        id="function-considers",
        examples=("Ayant examiné le rapport du Secrétariat (A/62/301),",),
        counterexamples=("Prenant note du rapport du Secrétariat (A/62/301),",),
    ),
    CitationRule(
        id="function-endorses",
        examples=("Fait siennes les recommandations du rapport A/62/301 ;", "Approuve la décision 62/510 ;"),
        counterexamples=("Rappelle la décision 62/510 ;",),
    ),
    CitationRule(
        id="amended-by",
        examples=("La résolution 64/812, telle que modifiée par la résolution 65/3, a allumé un phare.",),
        counterexamples=("La résolution 64/812 et la résolution 65/3 ont été lues par tous.",),
    ),
    CitationRule(
        id="function-amends",
        examples=("Modifie la décision 62/510 ;",),
        counterexamples=("Rappelle la décision 62/510 ;",),
    ),
    CitationRule(
        id="function-supersedes",
        examples=("Annule et remplace la résolution 62/7 ;", "Abroge sa décision 62/510 ;"),
        counterexamples=("Rappelle la décision 62/510 ;",),
    ),
    CitationRule(
        id="function-implements",
        examples=("Crée un fonds aux fins de l’application de la résolution 62/7 ;",),
        counterexamples=("Rappelle la résolution 62/7 ;",),
    ),
    CitationRule(
        id="function-transmits",
        examples=(
            "Le rapport de la troisième réunion (A/AC.260/2007/3) sera présenté à l’Assemblée.",
            "Le Secrétariat transmet le document A/62/301.",
        ),
        counterexamples=("Voir le document A/62/301.",),
    ),
    CitationRule(
        id="function-urges-ratification",
        examples=(
            "Exhorte les États à ratifier la Convention des Nations Unies contre la corruption ;",
            "Engage les États à devenir parties à la Convention relative aux droits de l’enfant ;",
        ),
        counterexamples=("Rappelant la Convention des Nations Unies contre la corruption,",),
    ),
)
