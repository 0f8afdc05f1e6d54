"""What checking finds."""

from collections import Counter
from dataclasses import dataclass

from mandate_graph.model.issue import Severity

_RANK = {Severity.VIOLATION: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is wrong, in the languages of the shapes."""

    en: str
    ru: str

    def text(self, language: str) -> str:
        """The message in Russian if that is asked for, else in English."""
        return self.ru if language == "ru" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a finding can be looked up: document (symbol or local identifier), path of the paragraph, extraction rule.

    All three are "" for what stands in no document, such as an entry of a register.
    """

    document: str = ""
    paragraph: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One shape broken by one thing. `focus` is the IRI of the thing, `label` its name for a reader."""

    shape: str
    severity: Severity
    focus: str
    label: str
    message: Message
    place: Place = Place()

    @property
    def order(self) -> tuple[int, str, str, str, str]:
        """Violations first, then by shape and place."""
        return _RANK[self.severity], self.shape, self.place.document, self.place.paragraph, self.focus


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All findings, in order."""

    findings: tuple[Finding, ...]

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, violations first."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity: counted[severity] for severity in _RANK}

    def fails(self, fail_on: Severity) -> bool:
        """Whether anything is as grave as `fail_on`, or graver.

        >>> Report(findings=()).fails(Severity.INFO)
        False
        """
        return any(_RANK[finding.severity] <= _RANK[fail_on] for finding in self.findings)
