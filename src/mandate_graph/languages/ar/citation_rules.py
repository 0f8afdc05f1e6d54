"""Each rule that finds citations, with Arabic sentences in which it works and in which it must not."""

from mandate_graph.languages.themes.citations import CitationRule

RULES = (
    CitationRule(
        id="numbered-instrument",
        examples=(
            "وإذ تشير إلى قراريها 58/12 المؤرخ 3 كانون الأول/ديسمبر 2003 و59/8 ألف،",
            "نفذت السلطات قرار المجلس 1701 (2006) وقرار الجمعية 1962 (د-18).",
            "يستند المشروع إلى المقرر 44/202 الصادر عن الجمعية.",
        ),
        counterexamples=(
            "ساهمت النساء في صنع القرار بنسبة 3/4 في البلديات.",
            "رحبت الجمعية بالمقرر الخاص المعني بالمنارات في 12/5/2014.",
        ),
    ),
    CitationRule(
        id="document-symbol",
        examples=("انظر الوثيقة A/58/210/Add.2، المرفق الأول.",),
        counterexamples=("ترد التفاصيل في الوثيقة A/.../58 وفي الملف رقم 14-52911.",),
    ),
    CitationRule(
        id="symbol-shape",
        examples=("نشرت المنظمة خريطة الموانئ في الوثيقة HARB/2015/CONF.4/12.",),
        counterexamples=("أبحرت السفينة على خط الطول 12/30 وخط العرض 5/2.",),
    ),
    CitationRule(
        id="anaphor",
        examples=(
            "إذ تشير إلى قرارها 58/12، وعملا بأحكام القرار نفسه،",
            "إذ تشير إلى مقررها 58/512 وإلى ما طلبته في ذلك المقرر،",
        ),
        counterexamples=(
            "إذ تشير إلى قرارها 58/12، وتقرر استعراض تنفيذ القرار بعد سنة،",
            "كذلك اتخذت البلديات قرارا بفتح المرفأ.",
        ),
    ),
    CitationRule(
        id="annex-anaphor",
        examples=("إذ تشير إلى قرارها 58/12 وإلى المبادئ الواردة في مرفق القرار،",),
        counterexamples=("إذ تشير إلى المبادئ الواردة في مرفق الميناء وإلى قرارها 58/12،",),
    ),
    CitationRule(
        id="dated-decision",
        examples=("وفقا لمقرر المجلس المؤرخ 9 أيار/مايو 2003.",),
        counterexamples=("عقد المجلس جلسة في 9 أيار/مايو 2003.",),
    ),
    CitationRule(
        id="instrument-group",
        examples=(
            "وإذ تشير إلى قراراتها السابقة بشأن المنارات،",
            "تنفذ الدول قرارات المجلس ذات الصلة.",
        ),
        counterexamples=("تتخذ البلديات قرارات بشأن إنارة الشوارع.",),
    ),
    CitationRule(
        id="titled-document",
        examples=("انظر تقرير المنظمة المعنون ”المنارات والطيور“ للاطلاع على الخرائط.",),
        counterexamples=("انظر تقرير المنظمة المعنون ”المنارات والطيور“ (A/58/210).",),
    ),
    CitationRule(
        id="agenda-item",
        examples=("نوقشت المنارات في إطار البند 5 من جدول الأعمال.", "قرئت البنود 2 و 4 من جدول أعمالها المؤقت."),
        counterexamples=("قرئ البند 4 من الخطة.",),
    ),
    CitationRule(
        id="agenda-item-titled",
        examples=("أدرج البند المعنون ”منارات الشمال“ في جدول الأعمال.",),
        counterexamples=("بيع البند المعنون ”منارات الشمال“.", "أدرج التقرير المعنون ”منارات الشمال“ في جدول الأعمال."),
    ),
    CitationRule(
        id="treaty-name",
        examples=("تقيدت الدولة بأحكام اتفاقية حقوق الطفل وبمعاهدة تجارة الأسلحة.",),
        counterexamples=("تقيدت الدولة بحقوق الطفل وبقواعد تجارة الأسماك.",),
    ),
    CitationRule(
        id="treaty-unknown",
        examples=("وقعت الدولتان اتفاقية إضاءة المنارات الساحلية.",),
        counterexamples=("وقعت الدولتان اتفاقا، ومنذ عهد قريب فتح المرفأ.",),
    ),
    CitationRule(
        id="treaty-context",
        examples=("تعمل اللجنة في حدود مقاصد الميثاق.",),
        counterexamples=("عقدت الدولة اتفاقيات كثيرة مع جيرانها.",),
    ),
    CitationRule(
        id="treaty-article",
        examples=(
            "وفقا للفقرة 2 من المادة 41 من اتفاقية حقوق الطفل.",
            "عملا بالمادتين 33 و34 من ميثاق الأمم المتحدة.",
        ),
        counterexamples=("خزنت في المستودع المواد 33 و 34 من قائمة الأصباغ.",),
    ),
    CitationRule(
        id="treaty-series",
        examples=(
            "الأمم المتحدة، مجموعة المعاهدات، المجلد 450، الرقم 6465.",
            "المرجع نفسه، المجلد 516، الرقم 7477.",
        ),
        counterexamples=("صدر المجلد 450 من الموسوعة في طبعتها الرقم 12.",),
    ),
    CitationRule(
        id="rule-of-procedure",
        examples=("وفقا للمادة 60 من النظام الداخلي للجمعية.",),
        counterexamples=("وفقا للمادة 60 من قانون الموانئ.",),
    ),
    CitationRule(
        id="function-recalls",
        examples=("إذ تشير إلى قرارها 58/12،", "وإذ يشير أيضا إلى قرار المجلس 1701 (2006)،"),
        counterexamples=("تؤكد من جديد قرارها 58/12؛",),
    ),
    CitationRule(
        id="function-reaffirms",
        examples=("تؤكد من جديد قرارها 58/12؛", "وإذ يعيد تأكيد قرار المجلس 1701 (2006)،"),
        counterexamples=("ترحب بقرار المجلس 1701 (2006)؛",),
    ),
    CitationRule(
        id="function-considers",
        examples=("وقد نظرت في تقرير الأمين A/58/210،",),
        counterexamples=("تحيط علما بتقرير الأمين A/58/210؛",),
    ),
    CitationRule(
        id="function-welcomes",
        examples=("ترحب بقرار المجلس 12/4؛", "وإذ تلاحظ مع التقدير القرار 58/12،"),
        counterexamples=("تحيط علما بقرار المجلس 12/4؛",),
    ),
    CitationRule(
        id="function-endorses",
        examples=("تؤيد قرار المجلس 2003/15؛",),
        counterexamples=("تشير إلى قرار المجلس 2003/15؛",),
    ),
    CitationRule(
        id="function-takes-note",
        examples=("تحيط علما بتقرير الأمين A/58/210؛", "وإذ تلاحظ قرار المجلس 12/4،"),
        counterexamples=("تلاحظ مع التقدير قرار المجلس 12/4؛",),
    ),
    CitationRule(
        id="function-pursuant-to",
        examples=("أعد الدليل عملا بقرار الجمعية 58/12.", "تعمل اللجنة وفقا لقرارها 58/12؛"),
        counterexamples=("إذ تشير إلى قرار الجمعية 58/12،",),
    ),
    CitationRule(
        id="function-legal-basis",
        examples=("تقرر، عملا بالمادة 22 من ميثاق الأمم المتحدة، إنشاء لجنة للمنارات؛",),
        counterexamples=("تطلب أن تعمل اللجنة عملا بالمادة 22 من ميثاق الأمم المتحدة؛",),
    ),
    CitationRule(
        id="function-implements",
        examples=("أعد الدليل تنفيذا لقرار الجمعية 58/12.",),
        counterexamples=("يرد الدليل في قرار الجمعية 58/12.",),
    ),
    CitationRule(
        id="amended-by",
        examples=("أضاء القرار 64/812، بصيغته المعدلة بالقرار 65/3، منارة.",),
        counterexamples=("أضاء القرار 64/812 والقرار 65/3 منارة.",),
    ),
    CitationRule(
        id="function-amends",
        examples=("تعدل قرارها 58/12 على النحو التالي؛", "تقرر تعديل الفقرة 3 من قرارها 58/12؛"),
        counterexamples=("تنظر محكمة العدل في قرار الجمعية 58/12؛",),
    ),
    CitationRule(
        id="function-supersedes",
        examples=("تلغي قرارها 58/12؛", "تستعيض عن قرارها 58/12 بهذا النص؛"),
        counterexamples=("تكمل قرارها 58/12؛",),
    ),
    CitationRule(
        id="function-transmits",
        examples=("يحيل الأمين طيه التقرير A/58/210.", "سيعرض التقرير (A/58/210) وسيحال إلى الجمعية."),
        counterexamples=("يرد الجدول في التقرير A/58/210.",),
    ),
    CitationRule(
        id="function-urges-ratification",
        examples=("تحث الدول على التصديق على اتفاقية حقوق الطفل؛",),
        counterexamples=("احتفلت الدولة بذكرى التصديق على اتفاقية حقوق الطفل.",),
    ),
    CitationRule(
        id="function-reports-on",
        examples=("طلبت الجمعية في قرارها 58/12 إعداد خريطة للمنارات.",),
        counterexamples=("أعدت الخريطة وفقا لقرار الجمعية 58/12.",),
    ),
)
