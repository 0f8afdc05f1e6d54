"""The six official languages of the United Nations."""

from enum import StrEnum


class Language(StrEnum):
    """A BCP 47 primary tag."""

    AR = "ar"
    EN = "en"
    ES = "es"
    FR = "fr"
    RU = "ru"
    ZH = "zh"
