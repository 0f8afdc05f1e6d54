"""Russian rules for acts: what makes a body a permanent one."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

PERMANENT = (
    ActRule(
        id="ru-make-permanent",
        event=Event.MAKE_PERMANENT,
        role=Role.SUBJECT,
        verbs=(
            "быть",
            "стать",
            "становиться",
            "являться",
            "оставаться",
        ),
        objects=(
            "постоянный элемент",
            "постоянный орган",
            "постоянный вспомогательный орган",
            "постоянный комитет",
            "постоянная рабочая группа",
        ),
        voids=("[иметь]",),
        within=60,
        examples=(
            "Ассамблея озер постановила, что Рабочая группа по озерам будет ее постоянным элементом.",
            "постановляет, что Рабочая группа по озерам станет постоянным вспомогательным органом;",
        ),
        counterexamples=(
            "постановляет, что вопрос об озерах будет постоянным пунктом ее повестки дня;",
            "постановляет, что Комитет по озерам будет иметь постоянную рабочую группу по портам;",
        ),
    ),
    ActRule(
        id="ru-turn-permanent",
        event=Event.MAKE_PERMANENT,
        role=Role.OBJECT,
        verbs=(
            "преобразовать",
            "преобразовывать",
            "сделать",
        ),
        objects=(
            "постоянный элемент",
            "постоянный орган",
            "постоянный комитет",
            "постоянный вспомогательный орган",
            "постоянная рабочая группа",
        ),
        within=200,
        examples=("постановляет преобразовать Рабочую группу по озерам в постоянный орган;",),
        counterexamples=("постановляет преобразовать систему управления озерами;",),
    ),
    ActRule(
        id="ru-place-on-permanent-footing",
        event=Event.MAKE_PERMANENT,
        role=Role.OBJECT,
        verbs=(
            "перевести",
            "переводить",
        ),
        followed=("на постоянную основу",),
        decided=True,
        examples=("постановляет перевести Рабочую группу по озерам на постоянную основу;",),
        counterexamples=("постановляет перевести доклад Рабочей группы по озерам на все языки;",),
    ),
    ActRule(
        id="ru-give-permanent-standing",
        event=Event.MAKE_PERMANENT,
        role=Role.COMPLEMENT,
        verbs=(
            "предоставить",
            "предоставлять",
            "придавать",
            "придать",
        ),
        objects=tuple(
            f"{what} {which}"
            for what in ("статус", "характер")
            for which in ("постоянного органа", "постоянного вспомогательного органа", "постоянного комитета")
        ),
        decided=True,
        examples=("постановляет придать Рабочей группе по озерам статус постоянного органа;",),
        counterexamples=("постановляет придать Рабочей группе по озерам статус наблюдателя;",),
    ),
)
