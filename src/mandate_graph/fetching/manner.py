"""How a service is asked: how often, how patiently, and for how much."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """`interval` seconds lie between two requests; a request that fails for the moment is made `attempts` times in all,
    with `backoff`, twice, four times ... as many seconds between, never more than `longest_wait`.

    A request waits `timeout` seconds for each step; an answer of more than `limit_bytes` is not taken.
    """

    interval: float = 2.0
    attempts: int = 4
    backoff: float = 2.0
    longest_wait: float = 120.0
    timeout: float = 30.0
    limit_bytes: int = 200_000_000
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True, kw_only=True)
class Pace:
    """Holds requests apart."""

    manner: Manner
    _free_at: float = field(default=0.0, init=False)

    def wait(self) -> None:
        """Returns when the next request may be made."""
        now = self.manner.clock()
        if now < self._free_at:
            self.manner.sleep(self._free_at - now)
        self._free_at = max(now, self._free_at) + self.manner.interval
