"""Chinese phrases about agenda items that a text cites."""

from mandate_graph.languages.themes.agenda import AgendaPhrases

AGENDA = AgendaPhrases(
    telling=(
        "议程项目",
        "议程的项目",
        "临时议程项目",
        "临时议程的项目",
        "议程草案项目",
    ),
    items=("项目",),
    telling_subitems=(
        "分项目",
        "议程分项目",
    ),
    subitems=("分项",),
    item_links=(
        "",
        "的",
    ),
    agendas=(
        "临时议程",
        "议程",
    ),
    agenda_words=(
        "议程项目",
        "临时议程",
        "议程的",
        "其议程",
        "议程中",
        "议程上",
    ),
    title_openers=(
        "题为",
        "标题为",
        "题名为",
    ),
    title_closers=(
        "的",
        "这一",
        "",
    ),
    sessions=(
        "届会议",
        "届会",
        "届特别会议",
        "届紧急特别会议",
        "届常会",
        "届年会",
        "届实质性会议",
        "届组织会议",
    ),
    other_sessions=(
        "特别",
        "紧急",
        "常",
        "年",
        "实质性",
        "组织",
    ),
    nearby_sessions=(
        (0, "本"),
        (1, "下"),
        (1, "下一"),
    ),
    session_links=(
        "",
        "的",
    ),
)
