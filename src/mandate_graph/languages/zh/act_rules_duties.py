"""Chinese rules for acts: what a body is given to do."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_KINDS = ("", "核心", "主要", "首要", "基本", "总体", "具体")
_NOUNS = ("职能", "任务", "职责", "职权", "职权范围", "任务规定", "任务授权")
_AIMS = ("宗旨", "目的")
_TASKS = tuple(f"{kind}{noun}" for kind in _KINDS for noun in _NOUNS)
"""What a body is there for, with what may stand in front of it ("核心职能")."""
_PURPOSES = tuple(f"{kind}{aim}" for kind in _KINDS for aim in _AIMS)

DUTIES = (
    ActRule(
        id="zh-functions",
        event=Event.ASSIGN_FUNCTION,
        role=Role.SUBJECT,
        verbs=(
            "履行",
            "行使",
            "具有",
            "执行",
            "承担",
            "负有",
            "担负",
        ),
        objects=(
            "下列职能",
            "以下职能",
            "下列任务",
            "以下任务",
            "下列职责",
            "以下职责",
            "下列职权",
            "以下职权",
        ),
        within=20,
        examples=("决定湖泊问题工作组应履行下列职能：",),
        counterexamples=("决定湖泊问题委员会应由十五名成员组成：",),
    ),
    ActRule(
        id="zh-be-responsible",
        event=Event.ASSIGN_FUNCTION,
        role=Role.SUBJECT,
        verbs=("负责", "获授权"),
        examples=("决定湖泊问题工作组负责编写规则草案；",),
        counterexamples=("决定湖泊问题工作组的秘书负责编写规则草案；",),
    ),
    ActRule(
        id="zh-terms",
        event=Event.ASSIGN_FUNCTION,
        role=Role.COMPLEMENT,
        verbs=("如下",),
        objects=(*_TASKS, *_PURPOSES),
        within=12,
        examples=(
            "决定湖泊问题工作组的职能如下：",
            "决定湖泊问题工作组的核心职能如下：",
        ),
        counterexamples=("决定湖泊问题工作组的会期如下：",),
    ),
    ActRule(
        id="zh-mandate-is",
        event=Event.ASSIGN_FUNCTION,
        role=Role.COMPLEMENT,
        verbs=(
            "是",
            "为",
            "应是",
            "应为",
            "应包括",
            "包括下列",
            "包括以下",
        ),
        objects=tuple(f"的{task}" for task in (*_TASKS, *_PURPOSES)),
        voids=("为期", "为止", "任务期限", "任务授权期限"),
        within=12,
        examples=(
            "决定湖泊问题工作组的任务是监测水质；",
            "决定湖泊问题工作组的主要宗旨应为保护水质；",
        ),
        counterexamples=(
            "决定设立一个湖泊问题工作组，其任务是监测水质；",
            "决定湖泊问题工作组的任务为期三年；",
            "决定将湖泊问题工作组的任务期限延长至2031年5月1日为止；",
        ),
    ),
    ActRule(
        id="zh-entrust",
        event=Event.ASSIGN_FUNCTION,
        asked_event=Event.REQUEST_ACTION,
        role=Role.DEPUTED,
        verbs=(
            "委托",
            "授权",
            "责成",
            "赋予",
            "指定",
            "交给",
            "交由",
        ),
        within=80,
        examples=("决定赋予湖泊问题工作组以下任务：",),
        counterexamples=("决定委托两名协调人进行协商；",),
    ),
    ActRule(
        id="zh-adopt-rules",
        event=Event.ADOPT_RULES,
        role=Role.COMPLEMENT,
        verbs=(
            "通过",
            "核准",
            "认可",
            "核可",
        ),
        objects=(
            "暂行议事规则",
            "议事规则",
            "职权范围",
            "章程",
            "工作方式",
        ),
        within=60,
        examples=("通过载于附件的湖泊问题委员会议事规则；",),
        counterexamples=("通过湖泊问题委员会的报告；",),
    ),
)
