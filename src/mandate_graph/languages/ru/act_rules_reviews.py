"""Russian rules for acts: what is to be reviewed."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

ARRANGEMENTS = tuple(
    f"{lead} {noun}"
    for lead in ("вышеизложенные", "вышеуказанные", "изложенные выше", "указанные выше", "эти")
    for noun in ("договоренности", "положения", "процедуры")
)
"""All that a text has laid down for its body."""

REVIEWS = (
    ActRule(
        id="ru-review",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "рассмотреть",
            "пересмотреть",
            "оценить",
            "провести обзор",
            "провести оценку",
            "принять решение",
        ),
        objects=(
            "эффективность",
            "будущее",
            "мандат",
            "функционирование",
            "целесообразность",
        ),
        voids=("на основе мандата",),
        within=160,
        whole_scope=True,
        direct=False,
        decided=True,
        examples=("постановляет рассмотреть вопрос об эффективности и будущем Рабочей группы по озерам;",),
        counterexamples=("постановляет рассмотреть доклад Рабочей группы по озерам;",),
    ),
    ActRule(
        id="ru-be-reviewed",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "пересмотреть",
            "рассмотреть",
        ),
        objects=(
            *ARRANGEMENTS,
            "деятельность",
            "круг ведения",
            "мандат",
            "функционирование",
            "эффективность",
        ),
        decided=True,
        passive_only=True,
        examples=("постановляет, что мандат Рабочей группы по озерам будет пересмотрен через пять лет;",),
        counterexamples=(
            "постановляет, что доклад Рабочей группы по озерам будет пересмотрен через пять лет;",
            "постановляет, что изложенные выше сроки для портов будут пересмотрены через пять лет;",
        ),
    ),
    ActRule(
        id="ru-future-considered",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "рассмотреть",
            "решить",
        ),
        objects=(
            "вопрос о необходимости",
            "вопрос о целесообразности",
            "вопрос о будущем",
            "вопрос о продолжении",
        ),
        decided=True,
        passive_only=True,
        direct=True,
        examples=("постановляет, что вопрос о целесообразности Комитета по озерам будет рассмотрен в 2031 году;",),
        counterexamples=("постановляет, что вопрос о докладе Комитета по озерам будет рассмотрен в 2031 году;",),
    ),
    ActRule(
        id="ru-keep-under-review",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "держать в поле зрения",
            "держать под обзором",
            "держать под контролем",
        ),
        objects=("мандат",),
        within=40,
        examples=("постановляет держать в поле зрения мандат Комитета по озерам;",),
        counterexamples=("постановляет держать в поле зрения доклад Комитета по озерам;",),
    ),
    ActRule(
        id="ru-review-work",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "заказать",
            "организовать",
            "осуществить",
            "предпринять",
            "провести",
        ),
        objects=(
            *(
                f"{kind} {noun}"
                for kind in ("всеобъемлющий", "независимый", "среднесрочный", "внешний", "стратегический")
                for noun in ("обзор", "оценка")
            ),
            *(
                f"{noun} {thing}"
                for noun in ("обзор", "оценка")
                for thing in ("деятельности", "мандата", "мандатов", "работы", "функционирования", "эффективности")
            ),
        ),
        within=60,
        by_another=True,
        examples=(
            "постановляет провести обзор деятельности Рабочей группы по озерам в 2031 году;",
            "постановляет, что Ассамблея озер проведет специальный обзор работы Рабочей группы по озерам;",
        ),
        counterexamples=(
            "постановляет провести обзор осуществления плана по озерам;",
            "предлагает Рабочей группе по озерам провести обзор своих методов работы;",
        ),
    ),
)
