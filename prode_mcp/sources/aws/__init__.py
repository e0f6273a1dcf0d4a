"""AWS: logs, metrics, health and changes of one account and region. It reads only."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from prode_mcp.contracts import Observation, Rights, Window
from prode_mcp.sources.aws.changes import read_changes
from prode_mcp.sources.aws.client import ALLOWED, Door
from prode_mcp.sources.aws.glance import read_glance
from prode_mcp.sources.aws.health import HealthAsk, read_health, read_incidents
from prode_mcp.sources.aws.logs import LogAsk, Logged, View, read_logged, read_logs
from prode_mcp.sources.aws.metrics import MetricAsk, read_metrics
from prode_mcp.sources.aws.rights import read_rights

__all__ = ["ALLOWED", "Aws", "HealthAsk", "MetricAsk"]


class Aws:
    """A read-only client; what it may call is listed in `ALLOWED`."""

    def __init__(self, door: Door) -> None:
        self._door = door

    async def whoami(self) -> str:
        """Return the account and the role.

        Raises:
            SourceError: AWS did not answer, or the account is another.
        """
        who = await self._door.identity()
        return f"{who['account']} {who['arn'].rpartition(':')[2]}"

    async def rights(self) -> Rights:
        """Return what the role could change, as AWS's own simulation of its policies says.

        Raises:
            SourceError: AWS did not answer.
        """
        return await read_rights(self._door)

    async def logs(  # noqa: PLR0913  one argument a part of the question
        self,
        groups: Sequence[str],
        window: Window,
        *,
        where: Mapping[str, str],
        text: str,
        by: Sequence[str],
        view: View,
        limit: int,
        baseline: Window | None,
        max_bytes: int,
    ) -> Observation:
        """See `logs.read_logs`."""
        ask = LogAsk(groups, where, text, by, view, limit)
        return await read_logs(self._door, ask, window, baseline, max_bytes=max_bytes)

    async def metrics(
        self,
        asks: Sequence[MetricAsk],
        window: Window,
        *,
        period_s: int,
        baseline: Window | None,
        ratio: bool,
        now: datetime,
    ) -> Observation:
        """See `metrics.read_metrics`."""
        return await read_metrics(
            self._door, asks, window, period_s=period_s, baseline=baseline, ratio=ratio, now=now
        )

    async def health(self, ask: HealthAsk, now: datetime) -> Observation:
        """See `health.read_health`."""
        return await read_health(self._door, ask, now)

    async def glance(self, mentioned: str, now: datetime) -> Observation:
        """See `glance.read_glance`."""
        return await read_glance(self._door, mentioned, now)

    async def incidents(self, window: Window) -> tuple[tuple[Mapping[str, Any], ...], int]:
        """See `health.read_incidents`."""
        return await read_incidents(self._door, window)

    async def logged(
        self, groups: Sequence[str], field: str, window: Window, *, max_bytes: int
    ) -> Logged:
        """See `logs.read_logged`."""
        return await read_logged(self._door, groups, field, window, max_bytes=max_bytes)

    async def changes(self, window: Window, *, resource: str) -> Observation:
        """See `changes.read_changes`."""
        return await read_changes(self._door, window, resource=resource)
