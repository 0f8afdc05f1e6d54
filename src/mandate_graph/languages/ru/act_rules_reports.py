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
            "составить",
            "составлять",
            "препроводить",
            "препровождать",
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
        id="ru-publish-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "опубликовать",
            "публиковать",
        ),
        objects=("доклад", "отчет"),
        within=120,
        to_destination=True,
        examples=("просит Секретариат опубликовать доклад об озерах и представить его Ассамблее озер;",),
        counterexamples=("просит Секретариат опубликовать доклад Комитета по озерам на всех языках;",),
    ),
    ActRule(
        id="ru-speak-with-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "выступать",
            "выступить",
        ),
        objects=(
            "с докладом",
            "с устным докладом",
            "с обновленной информацией",
        ),
        direct=False,
        within=120,
        examples=("просит Секретариат выступить перед Ассамблеей озер с устным докладом;",),
        counterexamples=("просит Секретариат выступить перед Ассамблеей озер с заявлением;",),
    ),
    ActRule(
        id="ru-tell-in-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "представить информацию",
            "представлять информацию",
            "представить сведения",
            "представлять сведения",
        ),
        objects=(
            "[в] [его] [докладе]",
            "[в] [его] [следующем] [докладе]",
            "[в] [своем] [докладе]",
            "[в] [своем] [следующем] [докладе]",
            "[в] [следующем] [докладе]",
        ),
        direct=False,
        within=200,
        to_destination=True,
        examples=("просит Секретариат представить сведения об озерах в его следующем докладе Ассамблее озер;",),
        counterexamples=("просит Секретариат представить сведения об озерах государствам;",),
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
        id="ru-duty-to-submit-results",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "представить",
            "представлять",
        ),
        objects=(
            "вывод",
            "результат",
        ),
        within=120,
        to_destination=True,
        examples=("постановляет, что Рабочая группа по озерам представит свои выводы Ассамблее озер;",),
        counterexamples=("постановляет, что Рабочая группа по озерам представит кандидатов Ассамблее озер;",),
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
