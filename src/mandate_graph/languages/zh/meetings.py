"""Chinese phrases about meetings."""

from mandate_graph.languages.themes.meetings import MeetingsPhrases, PreposedMeetings

MEETINGS = MeetingsPhrases(
    preposed=PreposedMeetings(
        nouns=(
            "次会议",
            "次常会",
            "次年度会议",
            "次年会",
        ),
        session_nouns=(
            "届会议",
            "届常会",
            "届会",
            "届年会",
        ),
        counters=("次", "届"),
        ordered=(
            "请",
            "核准",
            "授权",
            "决定",
            "建议",
            "要求",
            "同意",
        ),
        verbs=(
            "举行",
            "召开",
            "举办",
            "主办",
            "承办",
            "分别举行",
        ),
        planned=(
            "将",
            "拟",
            "定于",
            "订于",
            "预定",
            "预计",
            "计划",
            "应于",
        ),
        postponed=(
            "推迟",
            "延期",
            "改期",
        ),
        cancelled=(
            "取消",
            "撤销",
        ),
        negations=(
            "未",
            "没有",
            "不",
            "无法",
        ),
        place_openers=("在", "于"),
        possessives=("其",),
        particles=("的",),
        other_gatherings=(
            "高级别",
            "特别",
            "首脑",
            "续会",
            "第一部分",
            "第二部分",
            "期间",
        ),
    ),
)
