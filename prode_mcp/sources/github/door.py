"""One way to one repository: its library opened late, calls in threads, failures translated.

Source: GitHub REST API; PyGithub.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple, TypeVar

import anyio
from anyio import CapacityLimiter, to_thread

from prode_mcp.contracts import Rights
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.heavy import OPENING

T = TypeVar("T")

DEADLINE_S: Final = 40
_CALL_S: Final = 15


class App(NamedTuple):
    """An installation of a GitHub App, which makes its own short tokens."""

    number: int
    key: str
    installation: int


class Door:
    """Calls of one repository, one at a time, as whoever the token or the app says."""

    def __init__(self, token: str | App, repo: str, *, base_url: str = "") -> None:
        self.name = repo
        self._token = token
        self._base_url = base_url
        self._repo: Any = None
        self._github: Any = None
        self._calls = 0
        self._one = CapacityLimiter(1)

    async def whoami(self) -> str:
        """Return the repository's full name, if the token can read it.

        Raises:
            SourceError: GitHub did not answer.
        """
        return await self.threaded("release", lambda: str(self.opened().full_name))

    async def rights(self) -> Rights:
        """Return what the token could write to the repository.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> Rights:
            told = self.opened().permissions
            if told is None:
                return Rights(note="GitHub does not say what this token may")
            named = ("push", "maintain", "admin")
            return Rights(may=tuple(name for name in named if getattr(told, name, False)))

        return await self.threaded("release", work)

    def opened(self) -> Any:
        """Return PyGithub's repository, asked for once. Call it in `threaded` only."""
        if self._repo is None:
            with OPENING:
                import github  # noqa: PLC0415  0.7 s that the server's start does not need

            where: dict[str, Any] = {"base_url": self._base_url} if self._base_url else {}
            self._github = github.Github(
                auth=_auth(self._token),
                timeout=_CALL_S,
                retry=None,
                # Calls go one after the other and are few; the pauses would be most of the time.
                seconds_between_requests=None,
                seconds_between_writes=None,
                per_page=100,
                user_agent="prode-mcp",
                lazy=False,
                **where,
            )
            self._count_calls()
            self._repo = self._github.get_repo(self.name)
        return self._repo

    def client(self) -> Any:
        """Return PyGithub's client, for what is asked beside the repository."""
        self.opened()
        return self._github

    def spent(self) -> int:
        """Return how many requests were made so far."""
        return self._calls

    async def threaded(self, source: str, work: Callable[[], T]) -> T:
        """Run blocking work under the deadline.

        Raises:
            SourceError: GitHub did not answer; it names `source`.
        """
        try:
            with anyio.fail_after(DEADLINE_S):
                return await to_thread.run_sync(
                    translated, source, work, limiter=self._one, abandon_on_cancel=True
                )
        except TimeoutError as error:
            why = f"no answer in {DEADLINE_S} s; ask for less"
            raise SourceError(source, Fault.TIMEOUT, why) from error

    def _count_calls(self) -> None:
        """Count requests where PyGithub makes them: an envelope says what an answer took."""
        requester = self._github.requester
        ask = requester.requestJson

        def counted(*args: Any, **kwargs: Any) -> Any:
            self._calls += 1
            return ask(*args, **kwargs)

        requester.requestJson = counted


def _auth(token: str | App) -> Any:
    import github  # noqa: PLC0415  `opened` has just opened it

    if isinstance(token, App):
        app = github.Auth.AppAuth(token.number, token.key)
        return github.Auth.AppInstallationAuth(app, token.installation)
    return github.Auth.Token(token)


def translated(source: str, work: Callable[[], T]) -> T:
    """Do blocking work, and say in our words what went wrong.

    Raises:
        SourceError: GitHub, or the way to it, failed.
    """
    with OPENING:
        import github  # noqa: PLC0415
        import jwt  # noqa: PLC0415
        import requests  # noqa: PLC0415

    try:
        return work()
    except github.RateLimitExceededException as error:
        raise _limited(source, dict(error.headers or {})) from error
    except github.GithubException as error:
        raise _failure(source, error.status, dict(error.headers or {})) from error
    except jwt.PyJWTError as error:
        why = "the App's key is no PEM private key; check PRODE_GITHUB_APP_KEY"
        raise SourceError(source, Fault.UNAUTHORIZED, why, calls=0) from error
    except requests.Timeout as error:
        raise SourceError(source, Fault.TIMEOUT, "GitHub did not answer in time") from error
    except requests.RequestException as error:
        why = f"no connection to GitHub ({type(error).__name__}); check PRODE_GITHUB_URL"
        raise SourceError(source, Fault.UNAVAILABLE, why) from error
    except (KeyError, TypeError, AttributeError, ValueError, AssertionError) as error:
        why = "GitHub's answer is not of its own description"
        raise SourceError(source, Fault.MALFORMED, why) from error


def _limited(source: str, headers: dict[str, Any]) -> SourceError:
    told = str(headers.get("x-ratelimit-reset", ""))
    when = (
        f"it resets at {z(datetime.fromtimestamp(int(told), UTC))}"
        if told.isdecimal()
        else "it does not say until when"
    )
    return SourceError(source, Fault.RATE_LIMITED, f"GitHub's rate limit is reached; {when}")


def _failure(source: str, status: int, headers: dict[str, Any]) -> SourceError:
    match status:
        case 401:
            fault, why = Fault.UNAUTHORIZED, "GitHub does not take the token; renew it"
        case 403 | 429:
            if status == 429 or headers.get("x-ratelimit-remaining") == "0":
                return _limited(source, headers)
            fault, why = Fault.FORBIDDEN, f"the token may not; it needs {_SCOPES[source]}"
        case 404:
            fault, why = Fault.NOT_FOUND, "no such repository, ref or path for this token"
        case _ if status >= 500:
            fault, why = Fault.UNAVAILABLE, "GitHub is in trouble; try later"
        case _:
            fault, why = Fault.BAD_QUESTION, "GitHub does not take the question"
    return SourceError(source, fault, f"{why} (HTTP {status})")


_SCOPES: Final = {
    "release": "deployments: read and contents: read",
    "code": "contents: read",
    "deploy": "deployments: write and actions: write",
    "github": "contents: write and pull requests: write",
}


def z(at: datetime) -> str:
    """Write a time as RFC 3339 in UTC; GitHub's own times carry no zone in old answers."""
    return f"{at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
