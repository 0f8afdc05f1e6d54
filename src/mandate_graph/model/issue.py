"""What a stage could not do, kept as a value so that nothing is lost in silence."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """The three SHACL severities, from a remark to an error."""

    INFO = "info"
    WARNING = "warning"
    VIOLATION = "violation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A remark on one place of one source: a stable code, a sentence, and where it is (code points of the text)."""

    code: str
    message: str
    severity: Severity = Severity.INFO
    start: int | None = None
    end: int | None = None
