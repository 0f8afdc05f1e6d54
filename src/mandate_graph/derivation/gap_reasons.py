"""Why something is taken to be missing, in the six languages; names in braces are filled in."""

from collections.abc import Mapping

GAP_REASONS: Mapping[str, Mapping[str, str]] = {
    "meetings": {
        "ar": "لا تُظهر أي وثيقة مقروءة الاجتماع {span}، مع أن اجتماعا لاحقا معروف.",
        "en": "No document read shows meeting {span}, though a later meeting is known.",
        "es": "Ningún documento leído muestra la reunión {span}, aunque se conoce una posterior.",
        "fr": "Aucun document lu ne montre la réunion {span}, alors qu’une réunion ultérieure est connue.",
        "ru": "Ни один прочитанный документ не показывает совещание {span}, хотя известно более позднее.",
        "zh": "读过的文件均未显示第{span}次会议，但已知有其后的会议。",
    },
    "review": {
        "ar": "كان من المقرر إجراء استعراض في الدورة {session}؛ ولا تُظهر أي وثيقة مقروءة قرارا بشأن الهيئة فيها.",
        "en": "A review was due at session {session}; no document read shows a decision on the body there.",
        "es": "Estaba previsto un examen en el período de sesiones {session}; ningún documento leído muestra que en él "
        "se decidiera sobre el órgano.",
        "fr": "Un examen était prévu à la session {session} ; aucun document lu n’y montre de décision sur l’organe.",
        "ru": "Пересмотр назначен на сессию {session}; решения об органе на ней в прочитанных документах нет.",
        "zh": "第{session}届会议应进行审查；读过的文件均未显示该届会议就该机构作出决定。",
    },
    "report": {
        "ar": "يُنتظر من الهيئة تقرير؛ ولا تُظهر أي وثيقة مقروءة أنه قُدِّم.",
        "en": "A report is due from the body; no document read shows that one was sent.",
        "es": "Se espera un informe del órgano; ningún documento leído muestra que se haya presentado.",
        "fr": "Un rapport est attendu de l’organe ; aucun document lu ne montre qu’il a été présenté.",
        "ru": "От органа ожидается доклад; ни один прочитанный документ не показывает, что он представлен.",
        "zh": "该机构应提交报告；读过的文件均未显示报告已提交。",
    },
    "renewal": {
        "ar": "استمرت الولاية حتى {end}؛ والتمديد التالي المسجل ليس قبل {begun}.",
        "en": "The mandate ran to {end}; the next extension on record is not before {begun}.",
        "es": "El mandato duró hasta el {end}; la siguiente prórroga registrada no es anterior al {begun}.",
        "fr": "Le mandat courait jusqu’au {end} ; la prorogation suivante enregistrée n’est pas antérieure au {begun}.",
        "ru": "Мандат действовал до {end}; следующее известное продление — не ранее {begun}.",
        "zh": "任务期限至{end}；记录中的下一次延长不早于{begun}。",
    },
}
"""By kind of gap, a concept of the scheme `gap-kind`, and language tag."""
