"""The one door to AWS: a list of read operations, and nothing else passes.

AWS's own "read-only" label is not enough: it holds ReceiveMessage, which hides messages, and
GetParameter, which hands out secrets. boto3 is opened here alone, on first use.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final, cast

import anyio
from anyio import CapacityLimiter, Lock, to_thread

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.heavy import OPENING

ALLOWED: Final = MappingProxyType(
    {
        "sts": frozenset({"GetCallerIdentity"}),
        "logs": frozenset(
            {"DescribeLogGroups", "StartQuery", "StopQuery", "GetQueryResults", "FilterLogEvents"}
        ),
        "cloudwatch": frozenset(
            {"GetMetricData", "ListMetrics", "DescribeAlarms", "DescribeAlarmHistory"}
        ),
        "ecs": frozenset(
            {
                *("ListClusters", "ListServices", "DescribeServices"),
                *("ListTasks", "DescribeTasks", "DescribeTaskDefinition"),
            }
        ),
        "sqs": frozenset({"ListQueues", "GetQueueUrl", "GetQueueAttributes"}),
        "cloudtrail": frozenset({"LookupEvents"}),
        "application-autoscaling": frozenset(
            {"DescribeScalableTargets", "DescribeScalingActivities"}
        ),
        "service-quotas": frozenset({"GetServiceQuota"}),
        "rds": frozenset({"DescribeEvents"}),
        "health": frozenset({"DescribeEvents"}),
        "iam": frozenset({"SimulatePrincipalPolicy"}),
    }
)
"""Every operation that may be called, by service."""

CALL_S: Final = 20
_THREADS: Final = 8
_DENIED: Final = frozenset(
    {"AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "OptInRequired"}
)
_BAD_KEY: Final = frozenset(
    {
        *("UnrecognizedClientException", "InvalidClientTokenId", "ExpiredToken"),
        *("ExpiredTokenException", "SignatureDoesNotMatch", "MissingAuthenticationToken"),
    }
)
_SLOW_DOWN: Final = frozenset(
    {"Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException"}
)
_ABSENT: Final = ("NotFound", "DoesNotExist", "NonExistent", "NoSuch", "ResourceNotFound")


@dataclass(eq=False)
class Door:
    """Calls AWS for one account and region; a wrong account is refused before anything is read."""

    region: str
    account: str
    endpoint_url: str = ""
    access_key_id: str = ""
    secret_access_key: str = ""
    profile: str = ""
    _clients: dict[str, Any] = field(default_factory=dict[str, Any])
    _session: Any = None
    _opening: Lock = field(default_factory=Lock)
    _limiter: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(_THREADS))
    _who: dict[str, str] = field(default_factory=dict[str, str])
    _knowing: Lock = field(default_factory=Lock)

    async def call(self, service: str, operation: str, **params: Any) -> dict[str, Any]:
        """Call one allowed operation, the account proven first.

        Raises:
            SourceError: it is not on the list, the account is another, or AWS did not answer.
        """
        if operation not in ALLOWED.get(service, ()):
            why = f"{service}:{operation} is not on the list of read operations"
            raise SourceError("aws", Fault.NOT_ALLOWED, why, calls=0)
        if service != "sts":
            await self.identity()
        client = await self._client(service)
        method = getattr(client, _method(operation))
        told = await self._threaded(service, operation, lambda: method(**params))
        return cast("dict[str, Any]", _demanding(told, f"{service}:{operation}"))

    async def identity(self) -> dict[str, str]:
        """Return the account and role that the credential belongs to.

        Raises:
            SourceError: it is not the account of the settings, or AWS did not answer.
        """
        async with self._knowing:
            if not self._who:
                found = await self.call("sts", "GetCallerIdentity")
                who = {"account": str(found["Account"]), "arn": str(found["Arn"])}
                if who["account"] != self.account:
                    why = (
                        f"the credential is of account {who['account']}, the settings name"
                        f" {self.account}; nothing was read"
                    )
                    raise SourceError("aws", Fault.WRONG_ACCOUNT, why)
                self._who = who
        return self._who

    async def _client(self, service: str) -> Any:
        async with self._opening:
            if service not in self._clients:
                open_ = lambda: self._open(service)  # noqa: E731
                self._clients[service] = await self._threaded(service, "open", open_)
            return self._clients[service]

    def _open(self, service: str) -> Any:
        with OPENING:
            import boto3.session  # noqa: PLC0415  half a second that the server's start does not need
            from botocore.config import Config  # noqa: PLC0415

        if self._session is None:
            self._session = cast("Any", boto3.session).Session(
                aws_access_key_id=self.access_key_id or None,
                aws_secret_access_key=self.secret_access_key or None,
                profile_name=self.profile or None,
                region_name=self.region,
            )
        client: Any = self._session.client(
            service,
            endpoint_url=self.endpoint_url or None,
            config=Config(
                connect_timeout=5,
                read_timeout=CALL_S,
                retries={"mode": "standard", "total_max_attempts": 3},
                user_agent_appid="prode-mcp",
            ),
        )
        # A second lock on the same door, below every helper that boto3 may bring.
        client.meta.events.register("before-call", _refuse_unlisted)
        return client

    async def _threaded(self, service: str, operation: str, work: Callable[[], Any]) -> Any:
        try:
            with anyio.fail_after(CALL_S + 5):
                return await to_thread.run_sync(
                    _translated,
                    work,
                    f"{service}:{operation}",
                    limiter=self._limiter,
                    abandon_on_cancel=True,
                )
        except TimeoutError as error:
            why = f"{service}:{operation} did not answer in {CALL_S + 5} s; ask for less"
            raise SourceError("aws", Fault.TIMEOUT, why) from error


class _Told(dict[str, Any]):
    """An answer in which a part that is read and is not there is AWS's fault, not ours.

    boto3 reads an HTML page where JSON should be as an empty answer.
    """

    what = ""

    def __missing__(self, key: str) -> Any:
        why = f"{self.what}: the answer lacks {key}; check the endpoint"
        raise SourceError("aws", Fault.MALFORMED, why)


def _demanding(tree: Any, what: str) -> Any:
    if isinstance(tree, dict):
        told = _Told({k: _demanding(v, what) for k, v in cast("dict[str, Any]", tree).items()})
        told.what = what
        return told
    if isinstance(tree, list):
        return [_demanding(part, what) for part in cast("list[Any]", tree)]
    return tree


def _translated(work: Callable[[], Any], what: str) -> Any:
    with OPENING:
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415
        from botocore.parsers import ResponseParserError  # noqa: PLC0415

    try:
        return work()
    except ClientError as error:
        raise _client_failure(cast("Any", error), what) from error
    except (BotoCoreError, ResponseParserError) as error:
        # The second, of a proxy's page in place of an answer, is none of the first's family.
        raise _local_failure(type(error).__name__, what) from error


def _client_failure(error: Any, what: str) -> SourceError:
    """Name a failure by its code; AWS's own words may repeat what was asked."""
    code = str(error.response.get("Error", {}).get("Code", ""))
    status = int(error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
    short = code.rpartition(".")[2] or "no code"
    if short in _BAD_KEY:
        fault, why = Fault.UNAUTHORIZED, "the credential is not taken; renew it"
    elif short in _DENIED or status == 403:
        fault, why = Fault.FORBIDDEN, "the role may not call it; see docs, AWS policy"
    elif short in _SLOW_DOWN or status == 429:
        fault, why = Fault.RATE_LIMITED, "AWS asks to slow down; try again in a minute"
    elif any(mark in short for mark in _ABSENT):
        fault, why = Fault.NOT_FOUND, "there is no such thing in this account and region"
    elif short == "SubscriptionRequiredException":
        fault, why = Fault.NOT_ALLOWED, "it needs a Business support plan"
    elif status >= 500:
        fault, why = Fault.UNAVAILABLE, "AWS is in trouble; try later"
    else:
        fault, why = Fault.BAD_QUESTION, "AWS does not take the question"
    return SourceError("aws", fault, f"{what}: {why} ({short[:60]})")


def _local_failure(name: str, what: str) -> SourceError:
    if "Credentials" in name or "Profile" in name or "Token" in name:
        why = "no usable credential; set PRODE_AWS_PROFILE or the access keys"
        return SourceError("aws", Fault.NO_CREDENTIAL, f"{what}: {why}", calls=0)
    if "Timeout" in name:
        return SourceError("aws", Fault.TIMEOUT, f"{what}: no answer in time; ask for less")
    if name == "ParamValidationError":
        return SourceError("aws", Fault.BAD_QUESTION, f"{what}: an argument has no valid form")
    if "Parser" in name:
        return SourceError("aws", Fault.MALFORMED, f"{what}: the answer cannot be read")
    return SourceError("aws", Fault.UNAVAILABLE, f"{what}: no connection ({name})")


def _refuse_unlisted(model: Any = None, **_: Any) -> None:
    service, operation = model.service_model.service_name, model.name
    if operation not in ALLOWED.get(service, ()):
        why = f"{service}:{operation} is not on the list of read operations"
        raise SourceError("aws", Fault.NOT_ALLOWED, why, calls=0)


def _method(operation: str) -> str:
    import botocore  # noqa: PLC0415

    return str(cast("Any", botocore).xform_name(operation))


def z(at: datetime) -> str:
    """Write a time as RFC 3339 in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
