"""Russian rules for acts: what is to be reported."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_REPORT = (
    "доклад",
    "отчет",
    "обновленная информация",
    "устная информация",
)

REPORTS = (
    ActRule(
        id="ru-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "доложить",
            "докладывать",
            "отчитаться",
            "отчитываться",
        ),
        examples=("просит Секретариат доложить об этом Ассамблее озер на ее десятой сессии;",),
        counterexamples=("призывает государства докладывать об авариях на озерах;",),
    ),
    ActRule(
        id="ru-submit-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "представить",
            "представлять",
            "подготовить",
            "подготавливать",
            "обновить",
            "обновлять",
            "опубликовать",
            "составить",
            "составлять",
        ),
        objects=_REPORT,
        voids=("такой доклад",),
        within=600,
        examples=("просит Секретариат представить ей на ее десятой сессии доклад об озерах;",),
        counterexamples=(
            "просит Секретариат и впредь подготавливать такие доклады;",
            "просит Секретариат предоставить Рабочей группе по озерам все документы;",
        ),
    ),
    ActRule(
        id="ru-submit-results",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "представить",
            "представлять",
        ),
        objects=(
            "результат",
            "рекомендация",
            "вывод",
            "исследование",
        ),
        within=140,
        to_destination=True,
        examples=("просит Рабочую группу по озерам представить ей на рассмотрение результаты своей работы;",),
        counterexamples=("просит Секретариат представить при необходимости рекомендации;",),
    ),
    ActRule(
        id="ru-reporting-duty",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "представить",
            "представлять",
            "препровождать",
            "препроводить",
            "направлять",
        ),
        objects=(
            "доклад",
            "отчет",
        ),
        within=200,
        examples=("постановляет, что Рабочая группа по озерам представит ей доклад о своей работе;",),
        counterexamples=("постановляет, что Рабочая группа по озерам представит кандидатов;",),
    ),
    ActRule(
        id="ru-duty-to-report",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "докладывать",
            "доложить",
            "отчитываться",
        ),
        examples=("постановляет, что Рабочая группа по озерам будет ежегодно отчитываться перед Ассамблеей озер;",),
        counterexamples=("постановляет, что Рабочая группа по озерам будет ежегодно собираться;",),
    ),
)
