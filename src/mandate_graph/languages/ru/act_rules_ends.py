"""Russian rules for acts: what ends a body or its mandate."""

from mandate_graph.languages.ru.act_rules_life import MANDATE
from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

ENDS = (
    ActRule(
        id="ru-terminate",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "прекратить",
            "прекращать",
            "прекращаться",
            "завершить",
            "завершать",
            "завершаться",
            "завершиться",
            "прекратиться",
        ),
        objects=(
            "мандат",
            "действие",
            "действие мандата",
            "срок действия",
            "полномочия",
        ),
        within=60,
        examples=("постановляет прекратить действие мандата Рабочей группы по озерам;",),
        counterexamples=("постановляет завершить рассмотрение доклада Рабочей группы по озерам;",),
    ),
    ActRule(
        id="ru-expire",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "заканчиваться",
            "закончиться",
            "истекать",
            "истечь",
        ),
        objects=MANDATE,
        decided=True,
        examples=("постановляет, что мандат Рабочей группы по озерам истекает 1 мая 2031 года;",),
        counterexamples=("постановляет, что сессия Рабочей группы по озерам закончится в пятницу;",),
    ),
    ActRule(
        id="ru-put-an-end",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=("положить конец",),
        objects=MANDATE,
        direct=False,
        within=30,
        examples=("постановляет положить конец мандату Рабочей группы по озерам;",),
        counterexamples=("постановляет положить конец загрязнению озер;",),
    ),
    ActRule(
        id="ru-dissolve",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=(
            "упразднить",
            "упразднять",
            "упраздняться",
            "распустить",
            "распускать",
            "ликвидировать",
        ),
        nouns=(
            "роспуск",
            "упразднение",
        ),
        examples=(
            "постановляет упразднить Комитет по озерам с 1 мая 2031 года;",
            "постановляет распустить Рабочую группу по озерам;",
        ),
        counterexamples=("постановляет упразднить две должности в Комитете по озерам;",),
    ),
    ActRule(
        id="ru-be-dissolved",
        event=Event.DISSOLVE,
        role=Role.SUBJECT,
        verbs=(
            "ликвидироваться",
            "распускаться",
            "упраздняться",
        ),
        examples=("постановляет, что Комитет по озерам упраздняется;",),
        counterexamples=("постановляет, что должности в Комитете по озерам упраздняются;",),
    ),
    ActRule(
        id="ru-replace",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=(
            "заменить",
            "заменять",
        ),
        voids=(
            "пункт",
            "слово",
            "текст",
        ),
        decided=True,
        examples=("постановляет заменить Комитет по озерам Комиссией по внутренним водам;",),
        counterexamples=("постановляет заменить пункт 2 правил Комитета по озерам;",),
    ),
    ActRule(
        id="ru-cease",
        event=Event.DISSOLVE,
        role=Role.SUBJECT,
        verbs=(
            "прекратить свое существование",
            "прекращать свое существование",
            "прекратить свою деятельность",
            "прекращать свою деятельность",
            "прекратить свою работу",
            "прекращать свою работу",
        ),
        examples=("постановляет, что Комитет по озерам прекратит свое существование 1 мая 2031 года;",),
        counterexamples=("постановляет, что Комитет по озерам прекратит прием заявлений;",),
    ),
)
