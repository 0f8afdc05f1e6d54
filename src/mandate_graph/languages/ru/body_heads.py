"""The nouns of Russian bodies' names."""

from mandate_graph.languages.themes.bodies import HeadNoun, Reach
from mandate_graph.model.registry import BodyKind

HEADS = (
    HeadNoun("рабочая группа", BodyKind.WORKING_GROUP),
    HeadNoun("целевая группа", BodyKind.WORKING_GROUP, Reach.NAMED),
    HeadNoun("рабочая группа экспертов", BodyKind.WORKING_GROUP),
    HeadNoun("экспертная группа", BodyKind.EXPERT_GROUP),
    HeadNoun("группа экспертов", BodyKind.EXPERT_GROUP),
    HeadNoun("группа правительственных экспертов", BodyKind.EXPERT_GROUP),
    HeadNoun("комитет экспертов", BodyKind.COMMITTEE),
    HeadNoun("группа независимых экспертов", BodyKind.EXPERT_GROUP),
    HeadNoun("группа технических экспертов", BodyKind.EXPERT_GROUP),
    HeadNoun("консультативная группа", BodyKind.EXPERT_GROUP, Reach.NAMED),
    HeadNoun("консультативная группа экспертов", BodyKind.EXPERT_GROUP),
    HeadNoun("группа видных деятелей", BodyKind.EXPERT_GROUP, Reach.NAMED),
    HeadNoun("консультативный совет", BodyKind.OTHER, Reach.NAMED),
    HeadNoun("совет попечителей", BodyKind.OTHER, Reach.NAMED),
    HeadNoun("группа высокого уровня", BodyKind.EXPERT_GROUP, Reach.NAMED),
    HeadNoun("комиссия по расследованию", BodyKind.COMMISSION),
    HeadNoun("миссия по установлению фактов", BodyKind.OTHER),
    *(
        HeadNoun(phrase, BodyKind.WORKING_GROUP, Reach.NAMED)
        for phrase in (
            "группа контроля",
            "группа по контролю",
            "контактная группа",
            "мониторинговая группа",
            "исследовательская группа",
            "редакционная группа",
        )
    ),
    HeadNoun("совет управляющих", BodyKind.OTHER, Reach.NAMED),
    HeadNoun("механизм экспертов", BodyKind.MECHANISM, Reach.NAMED),
    HeadNoun("экспертный механизм", BodyKind.MECHANISM, Reach.NAMED),
    HeadNoun("независимый механизм", BodyKind.MECHANISM),
    HeadNoun("механизм контроля", BodyKind.MECHANISM, Reach.NAMED),
    *(
        HeadNoun(f"механизм {what} за {which}", BodyKind.MECHANISM)
        for what in ("контроля", "наблюдения", "мониторинга")
        for which in ("выполнением", "осуществлением", "соблюдением", "ходом осуществления")
    ),
    HeadNoun("механизм мониторинга", BodyKind.MECHANISM, Reach.NAMED),
    HeadNoun("механизм наблюдения", BodyKind.MECHANISM, Reach.NAMED),
    HeadNoun("личный посланник", BodyKind.OFFICIAL, Reach.CAPITAL),
    HeadNoun("специальный координатор", BodyKind.OFFICIAL, Reach.CAPITAL),
    HeadNoun("группа", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False),
    HeadNoun("комитет", BodyKind.COMMITTEE),
    HeadNoun("подкомитет", BodyKind.COMMITTEE),
    HeadNoun("комиссия", BodyKind.COMMISSION),
    HeadNoun("подкомиссия", BodyKind.COMMISSION),
    HeadNoun("конференция участников", BodyKind.CONFERENCE),
    HeadNoun("конференция сторон", BodyKind.CONFERENCE),
    HeadNoun("конференция государств-участников", BodyKind.CONFERENCE),
    HeadNoun("конференция государств — участников", BodyKind.CONFERENCE),
    HeadNoun("конференция государств – участников", BodyKind.CONFERENCE),
    HeadNoun("конференция министров", BodyKind.CONFERENCE),
    HeadNoun("конференция глав", BodyKind.CONFERENCE),
    HeadNoun("совещание участников", BodyKind.CONFERENCE, Reach.CAPITAL),
    HeadNoun("совещание сторон", BodyKind.CONFERENCE, Reach.CAPITAL),
    HeadNoun("совещание государств-участников", BodyKind.CONFERENCE, Reach.CAPITAL),
    HeadNoun("ассамблея государств-участников", BodyKind.CONFERENCE, Reach.CAPITAL),
    HeadNoun("конференция", BodyKind.CONFERENCE, Reach.CAPITAL, plain_topics=False),
    HeadNoun("ассамблея", BodyKind.ORGAN, Reach.CAPITAL, plain_topics=False),
    HeadNoun("совет", BodyKind.ORGAN, Reach.CAPITAL, plain_topics=False),
    HeadNoun("миссия", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False, seated=True),
    HeadNoun("миссия наблюдателей", BodyKind.OTHER, Reach.NAMED, plain_topics=False, seated=True),
    HeadNoun("операция", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False, seated=True),
    HeadNoun("представительство", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False, seated=True),
    HeadNoun("администрация", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False, seated=True),
    HeadNoun("временная администрация", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False, seated=True),
    HeadNoun("отделение", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False, seated=True),
    HeadNoun("силы", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False, seated=True),
    HeadNoun("трибунал", BodyKind.OTHER, Reach.CAPITAL),
    HeadNoun("международный трибунал", BodyKind.OTHER),
    HeadNoun("форум", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False),
    HeadNoun("коалиция", BodyKind.OTHER, Reach.CAPITAL, plain_topics=False),
    HeadNoun("механизм", BodyKind.MECHANISM, Reach.CAPITAL),
    HeadNoun("бюро", BodyKind.BUREAU, plain_topics=False),
    HeadNoun("секретариат", BodyKind.SECRETARIAT, plain_topics=False),
    HeadNoun("специальный докладчик", BodyKind.OFFICIAL),
    HeadNoun("независимый эксперт", BodyKind.OFFICIAL),
    HeadNoun("специальный представитель", BodyKind.OFFICIAL, Reach.CAPITAL),
    HeadNoun("специальный посланник", BodyKind.OFFICIAL, Reach.CAPITAL),
    HeadNoun("специальный советник", BodyKind.OFFICIAL, Reach.CAPITAL),
    HeadNoun("верховный комиссар", BodyKind.OFFICIAL, Reach.CAPITAL),
    HeadNoun("директор-исполнитель", BodyKind.OFFICIAL, Reach.CAPITAL, plain_topics=False),
    HeadNoun("исполнительный директор", BodyKind.OFFICIAL, Reach.CAPITAL, plain_topics=False),
    HeadNoun("исполнительный секретарь", BodyKind.OFFICIAL, Reach.CAPITAL, plain_topics=False),
    *(
        HeadNoun(f"группа {quality} экспертов", BodyKind.EXPERT_GROUP)
        for quality in ("международных", "независимых международных", "научных", "юридических")
    ),
    *(
        HeadNoun(f"группа {members}", BodyKind.EXPERT_GROUP, Reach.NAMED)
        for members in ("консультантов", "наблюдателей", "советников", "специалистов", "юристов")
    ),
    *(
        HeadNoun(f"{task} группа", BodyKind.WORKING_GROUP, Reach.NAMED)
        for task in (
            *("координационная", "межведомственная", "межучрежденческая", "руководящая", "тематическая"),
            *("техническая", "техническая консультативная"),
        )
    ),
    *(
        HeadNoun(f"{task} орган", BodyKind.OTHER, Reach.NAMED)
        for task in (
            "консультативный",
            "контрольный",
            "межправительственный",
            "надзорный",
            "переговорный",
            "экспертный",
        )
    ),
    HeadNoun("подгруппа", BodyKind.WORKING_GROUP, Reach.NAMED),
    HeadNoun("комиссия экспертов", BodyKind.COMMISSION),
    HeadNoun("группа военных наблюдателей", BodyKind.OTHER, Reach.NAMED, plain_topics=False, seated=True),
    *(
        HeadNoun(office, BodyKind.OTHER, Reach.NAMED)
        for office in ("агентство", "департамент", "институт", "отдел", "секция", "центр")
    ),
    HeadNoun("канцелярия", BodyKind.OTHER, Reach.CAPITAL, seated=True),
    HeadNoun("управление", BodyKind.OTHER, Reach.CAPITAL, seated=True),
    *(
        HeadNoun(holder, BodyKind.OFFICIAL, Reach.CAPITAL, plain_topics=False)
        for holder in (
            *("администратор", "верховный представитель", "высокий представитель", "генеральный директор"),
            *("генеральный комиссар", "исполнительный председатель", "личный представитель", "обвинитель"),
            *("омбудсмен", "посредник"),
        )
    ),
)
