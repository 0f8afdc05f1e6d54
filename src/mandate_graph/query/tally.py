"""What became of the requests to query processes."""

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """What happened so far.

    `overrun` is the longest, in seconds, that a worker lived on after its limit; None where none was seen to die.
    """

    answered: int = 0
    stopped: int = 0
    turned_away: int = 0
    left: int = 0
    replaced: int = 0
    overrun: float | None = None

    def outlived(self, seconds: float) -> None:
        """A worker that was killed at its limit died so many seconds after it."""
        self.overrun = max(self.overrun or 0.0, seconds)
