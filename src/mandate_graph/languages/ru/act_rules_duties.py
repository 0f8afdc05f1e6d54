"""Russian rules for acts: what a body is given to do."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

DUTIES = (
    ActRule(
        id="ru-functions",
        event=Event.ASSIGN_FUNCTION,
        role=Role.SUBJECT,
        verbs=(
            "выполнять",
            "осуществлять",
            "иметь",
            "исполнять",
        ),
        objects=(
            "следующий функция",
            "следующий задача",
            "следующий обязанность",
            "следующий мандат",
            "следующий полномочие",
        ),
        within=60,
        examples=("постановляет, что Рабочая группа по озерам будет выполнять следующие функции:",),
        counterexamples=("постановляет, что Комитет по озерам будет иметь пятнадцать членов:",),
    ),
    ActRule(
        id="ru-mandate-is",
        event=Event.ASSIGN_FUNCTION,
        role=Role.COMPLEMENT,
        verbs=(
            "включать",
            "заключаться в следующем",
            "охватывать",
            "предусматривать",
            "состоять в следующем",
        ),
        objects=(
            "задача",
            "круг ведения",
            "мандат",
            "функция",
        ),
        within=60,
        decided=True,
        active_only=True,
        examples=(
            "постановляет, что мандат Рабочей группы по озерам включает следующие задачи:",
            "постановляет, что задачи Рабочей группы по озерам будут заключаться в следующем:",
        ),
        counterexamples=("постановляет, что доклад Рабочей группы по озерам включает список;",),
    ),
    ActRule(
        id="ru-entrust",
        event=Event.ASSIGN_FUNCTION,
        asked_event=Event.REQUEST_ACTION,
        role=Role.DEPUTED,
        verbs=(
            "поручить",
            "уполномочить",
            "возложить на",
            "наделить",
        ),
        within=160,
        examples=("постановляет поручить Рабочей группе по озерам следующие задачи:",),
        counterexamples=("постановляет поручить двум координаторам проведение консультаций;",),
    ),
    ActRule(
        id="ru-adopt-rules",
        event=Event.ADOPT_RULES,
        role=Role.COMPLEMENT,
        verbs=(
            "принять",
            "принимать",
            "утвердить",
            "утверждать",
            "одобрить",
            "одобрять",
        ),
        objects=(
            "правила процедуры",
            "процедуры и правила",
            "круг ведения",
            "положение о",
            "правила функционирования",
        ),
        within=90,
        examples=("утверждает правила процедуры Комитета по озерам, содержащиеся в приложении;",),
        counterexamples=("утверждает доклад Комитета по озерам;",),
    ),
)
