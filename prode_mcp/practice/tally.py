"""Count what a run tried to change in the practice production."""

from collections import Counter
from threading import Lock


class Tally:
    """Counts writes by operation, `linear.commentCreate` or `aws.sqs.PurgeQueue`.

    A write is counted when it took effect; a refused one is counted apart, because an attempt
    is worth knowing and changes nothing.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._done: Counter[str] = Counter()
        self._refused: Counter[str] = Counter()

    def write(self, op: str) -> None:
        """Count one change that took effect."""
        with self._lock:
            self._done[op] += 1

    def refuse(self, op: str) -> None:
        """Count one change that the twin refused."""
        with self._lock:
            self._refused[op] += 1

    def writes(self) -> list[dict[str, str | int]]:
        """Return what took effect, as `{op, count}` sorted by operation."""
        return self._rows(self._done)

    def refusals(self) -> list[dict[str, str | int]]:
        """Return what was tried and refused, as `{op, count}` sorted by operation."""
        return self._rows(self._refused)

    def _rows(self, counted: Counter[str]) -> list[dict[str, str | int]]:
        with self._lock:
            return [{"op": op, "count": count} for op, count in sorted(counted.items())]
