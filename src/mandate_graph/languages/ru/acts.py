"""Russian phrases about acts."""

from mandate_graph.languages.ru.act_mandates import MANDATES_TOLD, RECALLINGS
from mandate_graph.languages.ru.act_rules_changes import CHANGES
from mandate_graph.languages.ru.act_rules_duties import DUTIES
from mandate_graph.languages.ru.act_rules_ends import ENDS
from mandate_graph.languages.ru.act_rules_life import LIFE, PARTS
from mandate_graph.languages.ru.act_rules_meetings import MEETINGS
from mandate_graph.languages.ru.act_rules_permanent import PERMANENT
from mandate_graph.languages.ru.act_rules_reports import REPORTS
from mandate_graph.languages.ru.act_rules_reviews import ARRANGEMENTS, REVIEWS
from mandate_graph.languages.ru.act_rules_sessions import SESSIONS
from mandate_graph.languages.ru.clause_words import CLAUSE_WORDS
from mandate_graph.languages.themes.acts import ActsPhrases, GovernorPhrase
from mandate_graph.model.mandate import Deontic, Modality

_SAID_ALONE = ("быть поручено", "быть предложено", "быть рекомендовано")
_RECALLING = (
    *(
        f"{verb} {whose}просьбу{to}"
        for verb in ("отмечать", "принимать во внимание", "принимать к сведению", "ссылаться на", "учитывать")
        for whose in ("", "его ", "ее ", "свою ")
        for to in ("", " к")
    ),
    *(
        f"{verb} {whose}просьбе{to}"
        for verb in ("напоминать о", "напомнить о", "памятовать о", "помнить о")
        for whose in ("", "его ", "ее ", "своей ")
        for to in ("", " к")
    ),
)
"""How it is told that somebody was asked before."""

ACTS = ActsPhrases(
    words=CLAUSE_WORDS,
    governors=(
        GovernorPhrase(verb="постановлять", modality=Modality.DECIDES, deontic=Deontic.OBLIGATION),
        GovernorPhrase(verb="постановить", modality=Modality.DECIDES, deontic=Deontic.OBLIGATION),
        *(
            GovernorPhrase(verb=f"{verb} {noun}", modality=Modality.DECIDES, deontic=Deontic.OBLIGATION)
            for verb in ("одобрить", "одобрять", "утвердить", "утверждать")
            for noun in ("предложение", "рекомендацию")
        ),
        *(
            GovernorPhrase(verb=verb, modality=Modality.DECIDES, deontic=Deontic.OBLIGATION)
            for verb in (
                "договориться",
                "принимать решение",
                "принять решение",
                "решить",
                "согласиться",
                "соглашаться",
            )
        ),
        GovernorPhrase(
            verb="просить", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True, asked_case="accs"
        ),
        GovernorPhrase(verb="попросить", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="обращаться с просьбой к", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="обратиться с просьбой к", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(
            verb="обращаться к",
            modality=Modality.REQUESTS,
            deontic=Deontic.REQUEST,
            asks=True,
            requires="с просьбой",
        ),
        GovernorPhrase(
            verb="обратиться к",
            modality=Modality.REQUESTS,
            deontic=Deontic.REQUEST,
            asks=True,
            requires="с просьбой",
        ),
        GovernorPhrase(verb="повторять свою просьбу к", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(
            verb="подтверждать свою просьбу к", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True
        ),
        *(
            GovernorPhrase(verb=f"{verb} просьбу", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True)
            for verb in ("повторять", "повторять свою", "подтверждать", "подтверждать свою")
        ),
        *(
            GovernorPhrase(verb=verb, modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True, told=True)
            for verb in _RECALLING
        ),
        GovernorPhrase(verb="содержаться просьба к", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="содержать просьбу к", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="поручать", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="поручить", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        *(
            GovernorPhrase(
                verb=verb,
                modality=Modality.REQUESTS,
                deontic=Deontic.REQUEST,
                asks=True,
                asked_case="datv",
                alone=tuple(verb.split()[1:] if verb in _SAID_ALONE else ()),
            )
            for verb in (
                "быть дано поручение",
                "быть обращена просьба",
                "быть поручено",
                "быть предложено",
                "быть рекомендовано",
                "поручаться",
                "предлагаться",
                "рекомендоваться",
            )
        ),
        GovernorPhrase(verb="уполномочивать", modality=Modality.DECIDES, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="уполномочить", modality=Modality.DECIDES, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="призывать", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="призвать", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(
            verb="предлагать",
            modality=Modality.RECOMMENDS,
            deontic=Deontic.RECOMMENDATION,
            asks=True,
            names_asked=True,
        ),
        GovernorPhrase(
            verb="предложить",
            modality=Modality.RECOMMENDS,
            deontic=Deontic.RECOMMENDATION,
            asks=True,
            names_asked=True,
        ),
        *(
            GovernorPhrase(verb=verb, modality=Modality.RECOMMENDS, deontic=Deontic.RECOMMENDATION, asks=True)
            for verb in ("приглашать", "пригласить")
        ),
        GovernorPhrase(verb="рекомендовать", modality=Modality.RECOMMENDS, deontic=Deontic.RECOMMENDATION, asks=True),
    ),
    rules=(*SESSIONS, *PERMANENT, *LIFE, *ENDS, *CHANGES, *DUTIES, *MEETINGS, *REVIEWS, *REPORTS, *PARTS),
    chairs=(
        "глава",
        "директор",
        "начальник",
        "председатель",
        "руководитель",
        "сопредседатель",
        "председатель-докладчик",
    ),
    mandate_holders=(
        "специальный докладчик",
        "независимый эксперт",
        "личный посланник по",
        "специальный координатор по",
        "специальный посланник по",
        "специальный представитель по",
        "специальный советник по",
    ),
    office_holders=(
        "судья",
        "член",
        "обвинитель",
        "прокурор",
    ),
    not_bodies=(
        "база",
        "год",
        "день",
        "десятилетие",
        "должность",
        "доступ",
        "зона",
        "критерий",
        "норма",
        "основа",
        "платформа",
        "порядок",
        "потенциал",
        "премия",
        "программа",
        "проект",
        "процедура",
        "процесс",
        "реестр",
        "режим",
        "резерв",
        "сеть",
        "система",
        "список",
        "ставка",
        "счет",
        "условие",
        "фонд",
        "шкала",
        "штатная должность",
    ),
    body_nouns=(
        "группа экспертов",
        "комиссия",
        "комитет",
        "миссия",
        "операция",
        "подкомитет",
        "рабочая группа",
        "специальный докладчик",
        "трибунал",
        "целевая группа",
    ),
    permanent=(
        "как постоянный элемент",
        "в качестве постоянного элемента",
        "в качестве постоянного органа",
        "в качестве постоянного вспомогательного органа",
        "на постоянной основе",
    ),
    interim=("на временной основе",),
    instruments=(
        "решение",
        "резолюция",
    ),
    several_instruments=(
        "резолюции",
        "резолюциях",
        "резолюциями",
        "решениях",
        "решениями",
    ),
    own_draft=(
        "проект резолюции",
        "резолюция",
        "проект решения",
    ),
    approvals=(
        "одобряет",
        "принимает решение о",
        "принимает решение об",
        "санкционирует",
        "соглашается на",
        "соглашается с",
        "утверждает",
    ),
    proposals=(
        "одобряет предложение",
        "одобряет рекомендацию",
        "утверждает предложение",
        "утверждает рекомендацию",
    ),
    approvals_told=(
        "одобрил",
        "одобрила",
        "санкционировал",
        "санкционировала",
        "утвердил",
        "утвердила",
    ),
    approvals_undergone=(
        "одобрено",
        "санкционировано",
        "утверждено",
    ),
    proposals_told=tuple(
        f"{verb} {noun}"
        for verb in ("одобрил", "одобрила", "утвердил", "утвердила")
        for noun in ("предложение", "рекомендацию")
    ),
    notings=(
        "отмечает",
        "отмечая",
        "принимает во внимание",
        "принимает к сведению",
        "принимая во внимание",
        "принимая во внимание также",
        "принимая к сведению",
        "принимая также во внимание",
        "принимая также к сведению",
        "приветствует",
        "приветствуя",
        "с учетом",
        "учитывая",
    ),
    arrangements=ARRANGEMENTS,
    recallings=RECALLINGS,
    mandates_told=MANDATES_TOLD,
    expectings=(
        "напоминает",
        "ожидает",
        "ожидая",
        "рассчитывает",
    ),
    holdings=(
        "проведения",
        "проведение",
        "созыва",
    ),
    comings=(
        "будет проведена",
        "будет проведено",
        "будут проведены",
        "откроется",
        "пройдет",
        "пройдут",
        "состоится",
        "состоятся",
    ),
    operatives=(
        "высоко оценивает",
        "выражает",
        "выразила",
        "напоминает",
        "одобряет",
        "отмечает",
        "отметила",
        "подтверждает",
        "подтвердила",
        "подчеркивает",
        "подчеркнула",
        "приветствует",
        "признает",
        "признала",
        "принимает к сведению",
        "приняла к сведению",
        "с удовлетворением отмечает",
    ),
    purposes=(
        "в целях",
        "для",
        "которая",
        "который",
        "по",
        "с целью",
        "чтобы",
    ),
    continuing_words=(
        "также",
        "далее",
        "кроме того",
    ),
    instrument_relatives=(
        "которой",
        "которым",
        "котором",
        "которыми",
        "которых",
    ),
)
