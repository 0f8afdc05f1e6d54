"""Russian sentences in which each citation rule works, and in which it must not."""

from mandate_graph.languages.themes.citations import CitationRule

RULES = (
    CitationRule(
        id="numbered-instrument",
        examples=(
            "ссылаясь на резолюцию 64/812 от 3 мая 2010 года,",
            "ссылаясь на свои решения 64/518 и 64/519,",
        ),
        counterexamples=("Голоса разделились 64/812.", "Проект резолюции 64/812 снят."),
    ),
    CitationRule(
        id="document-symbol",
        examples=("См. А/64/951 и A/64/952.",),
        counterexamples=("См. A/.../64/L... и страницу 64/951.",),
    ),
    CitationRule(
        id="symbol-shape",
        examples=("См. HARB/CONF.3/2019/7.",),
        counterexamples=("См. HARB/7 и и/или.",),
    ),
    CitationRule(
        id="anaphor",
        examples=("Резолюция 64/812 зажгла фонарь. Та же резолюция его погасила.",),
        counterexamples=("Тот же фонарь погас.",),
    ),
    CitationRule(
        id="annex-anaphor",
        examples=("Резолюция 64/812 зажгла фонарь, описанный в приложении к резолюции.",),
        counterexamples=("Приложение к фонарю утеряно.",),
    ),
    CitationRule(
        id="dated-decision",
        examples=("Во исполнение решения Ассамблеи от 3 мая 2009 года фонарь зажжен.",),
        counterexamples=("Во исполнение решения о фонарях от 3 мая 2009 года фонарь зажжен.",),
    ),
    CitationRule(
        id="instrument-group",
        examples=("ссылаясь на все соответствующие резолюции Ассамблеи,",),
        counterexamples=("ссылаясь на резолюции 64/812 и 64/813,",),
    ),
    CitationRule(
        id="titled-document",
        examples=("приветствуя доклад Секретариата, озаглавленный «Фонари гавани»,",),
        counterexamples=("приветствуя доклад Секретариата, озаглавленный «Фонари гавани» (A/64/951),",),
    ),
    CitationRule(
        id="agenda-item",
        examples=(
            "Маяки рассмотрены по пункту 5 повестки дня.",
            "Прочитаны пункты 2 и 4 своей предварительной повестки дня.",
        ),
        counterexamples=("Прочитан пункт 4 плана.",),
    ),
    CitationRule(
        id="agenda-item-titled",
        examples=("Пункт, озаглавленный «Маяки», включен в повестку дня.",),
        counterexamples=(
            "Пункт, озаглавленный «Маяки», продан.",
            "Доклад, озаглавленный «Маяки», включен в повестку дня.",
        ),
    ),
    CitationRule(
        id="treaty-name",
        examples=("Стороны Конвенции о биологическом разнообразии собрались.",),
        counterexamples=("Стороны конвенции о фонарях собрались.",),
    ),
    CitationRule(
        id="treaty-unknown",
        examples=("Стороны Конвенции об освещении портовых фонарей собрались.",),
        counterexamples=("Стороны Конвенции о биологическом разнообразии собрались.",),
    ),
    CitationRule(
        id="treaty-context",
        examples=("Цели Устава известны.",),
        counterexamples=("Цели устава клуба известны.",),
    ),
    CitationRule(
        id="treaty-article",
        examples=("памятуя о статье 13 Устава,",),
        counterexamples=("памятуя о статье 13 договора найма,",),
    ),
    CitationRule(
        id="treaty-series",
        examples=("United Nations, Treaty Series, vol. 7, No. 9.",),
        counterexamples=("Серия договоров в томе 7.",),
    ),
    CitationRule(
        id="rule-of-procedure",
        examples=("Применено правило 20 правил процедуры Ассамблеи.",),
        counterexamples=("Применено правило 20 порта.",),
    ),
    CitationRule(
        id="function-recalls",
        examples=("ссылаясь на свою резолюцию 64/812,", "напоминая о резолюции 64/812,"),
        counterexamples=("приветствуя свою резолюцию 64/812,",),
    ),
    CitationRule(
        id="function-reaffirms",
        examples=("подтверждая свою резолюцию 64/812,",),
        counterexamples=("ссылаясь на свою резолюцию 64/812,",),
    ),
    CitationRule(
        id="function-legal-basis",
        examples=("постановляет учредить в соответствии со статьей 22 Устава отделение;",),
        counterexamples=("постановляет, что в соответствии со статьей 22 Устава фонари горят;",),
    ),
    CitationRule(
        id="function-pursuant-to",
        examples=(
            "просит представить доклад во исполнение резолюции 64/812;",
            "Согласно резолюции 64/812 фонари горят.",
        ),
        counterexamples=("ссылаясь на резолюцию 64/812,",),
    ),
    CitationRule(
        id="function-reports-on",
        examples=("В резолюции 64/812 Ассамблея постановила зажечь фонарь.",),
        counterexamples=("Согласно резолюции 64/812 фонарь зажжен.",),
    ),
    CitationRule(
        id="function-considers",
        examples=("рассмотрев доклад (A/64/951),",),
        counterexamples=("принимая к сведению доклад (A/64/951),",),
    ),
    CitationRule(
        id="function-welcomes",
        examples=(
            "приветствуя резолюцию 64/812,",
            "с удовлетворением отмечая резолюцию 64/812,",
            "с признательностью принимая к сведению доклад (A/64/951),",
        ),
        counterexamples=("приветствует и одобряет резолюцию 64/812;",),
    ),
    CitationRule(
        id="function-takes-note",
        examples=("принимает к сведению резолюцию 64/812;",),
        counterexamples=(
            "принимает к сведению и одобряет резолюцию 64/812;",
            "с удовлетворением отмечает резолюцию 64/812;",
        ),
    ),
    CitationRule(
        id="function-endorses",
        examples=(
            "принимает к сведению и одобряет резолюцию 64/812;",
            "утверждает решение 64/518;",
            "соглашается с решением 64/518;",
        ),
        counterexamples=("приветствует резолюцию 64/812;",),
    ),
    CitationRule(
        id="function-implements",
        examples=("Фонари зажжены в порядке осуществления резолюции 64/812.",),
        counterexamples=("просит представить доклад об осуществлении резолюции 64/812;",),
    ),
    CitationRule(
        id="amended-by",
        examples=("Резолюция 64/812 с поправками, внесенными резолюцией 65/3, зажгла маяк.",),
        counterexamples=("Резолюция 64/812 и резолюция 65/3 зажгли маяк.",),
    ),
    CitationRule(
        id="function-amends",
        examples=("постановляет внести поправки в резолюцию 64/812;", "вносит изменения в решение 64/518;"),
        counterexamples=(
            "ссылаясь на правила о фонарях с поправками, внесенными резолюцией 64/812,",
            "ссылаясь на правила о фонарях в редакции решения 64/518,",
        ),
    ),
    CitationRule(
        id="function-supersedes",
        examples=(
            "постановляет отменить решение 64/518;",
            "заменяя резолюцию 64/812,",
            "принимает правила взамен резолюции 64/812;",
        ),
        counterexamples=("Правила о фонарях были заменены резолюцией 64/812.",),
    ),
    CitationRule(
        id="function-transmits",
        examples=("Доклад совещания (A/64/951) будет представлен Ассамблее.", "препровождая доклад (A/64/951),"),
        counterexamples=("рассмотрев доклад (A/64/951),",),
    ),
    CitationRule(
        id="function-urges-ratification",
        examples=("призывает государства ратифицировать Конвенцию о биологическом разнообразии;",),
        counterexamples=("приветствует ратификацию Конвенции о биологическом разнообразии;",),
    ),
)
