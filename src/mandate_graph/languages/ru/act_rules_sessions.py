"""Russian rules for acts: how long the sessions of a body last."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

SESSIONS = (
    ActRule(
        id="ru-change-session-length",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "ограничить",
            "продлить",
            "сократить",
            "увеличить",
        ),
        objects=(
            "ежегодная сессия",
            "продолжительность ежегодной сессии",
            "продолжительность сессий",
            "продолжительность сессии",
        ),
        within=60,
        decided=True,
        examples=("постановляет увеличить до десяти дней продолжительность сессий Комитета по озерам;",),
        counterexamples=("постановляет увеличить до десяти страниц объем докладов Комитета по озерам;",),
    ),
)
"""A mandate is no session, nor does it last: these stand in front of the rules for what goes on."""
