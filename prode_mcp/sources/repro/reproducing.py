"""Every way to make a fault happen again that the settings allow."""

from collections.abc import Callable, Sequence
from datetime import datetime

from prode_mcp.contracts import Observation
from prode_mcp.errors import Fault, SourceError
from prode_mcp.settings import Settings
from prode_mcp.sources.repro.addresses import Allowed, allowed_of
from prode_mcp.sources.repro.browsing import Ready, browse, find_browser
from prode_mcp.sources.repro.emulating import find_adb, look
from prode_mcp.sources.repro.fetching import Method, fetch
from prode_mcp.sources.repro.recording import recorded
from prode_mcp.sources.repro.steps import Step

Clean = Callable[[str], str]


class Reproducing:
    """Asks staging hosts, a browser and an emulator, within the settings' lists."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def whoami(self) -> str:
        """Name what may be asked; nothing is asked for it."""
        s = self._settings
        named = {"hosts": s.repro_hosts.strip(), "apps": s.android_apps.strip()}
        return "; ".join(f"{what} {told}" for what, told in named.items() if told)

    async def fetch(self, url: str, method: Method, *, now: datetime) -> Observation:
        """See `fetching.fetch`."""
        return await fetch(url, method, self._hosts(), now=now)

    async def browse(
        self, url: str, steps: Sequence[Step], clean: Clean, *, now: datetime
    ) -> Observation:
        """See `browsing.browse`."""
        hosts = self._hosts()
        program = find_browser(self._settings.chromium)
        ready = Ready(program, hosts, self._settings.repro_writes, clean)
        return await browse(url, steps, ready, now=now)

    async def emulate(
        self, package: str, minutes: int, clean: Clean, *, now: datetime
    ) -> Observation:
        """See `emulating.look`.

        Raises:
            SourceError: the app is not on the settings' list.
        """
        named = {name.strip() for name in self._settings.android_apps.split(",")}
        if package not in named or not package:
            why = "the app is not on the list of PRODE_ANDROID_APPS"
            raise SourceError("reproduction", Fault.NOT_ALLOWED, why, calls=0)
        return await look(find_adb(self._settings.adb), package, minutes, clean, now=now)

    async def record(
        self, command: str, commit: str, exit_status: int, output: str, shows: str, *, now: datetime
    ) -> Observation:
        """See `recording.recorded`."""
        return recorded(command, commit, exit_status, output, shows, now=now)

    def _hosts(self) -> Allowed:
        s = self._settings
        if not s.repro_hosts.strip():
            why = "no staging host is listed; set PRODE_REPRO_HOSTS"
            raise SourceError("reproduction", Fault.NO_CREDENTIAL, why, calls=0)
        return allowed_of(s.repro_hosts, private=s.repro_private)
