"""The two protocols that boto3 speaks to these services: JSON by target, and query with XML.

Requests and answers follow botocore's own service models, so an answer has the vendor's form by
construction. botocore is untyped and is touched only here.

Measured on the wire with botocore 1.44: CloudWatch and Health speak JSON 1.0 and 1.1 although
their models prefer CBOR.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, NamedTuple, cast
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

SERVICES: Final = {
    "logs": "logs",
    "monitoring": "cloudwatch",
    "ecs": "ecs",
    "sqs": "sqs",
    "cloudtrail": "cloudtrail",
    "application-autoscaling": "application-autoscaling",
    "servicequotas": "service-quotas",
    "health": "health",
    "sts": "sts",
    "rds": "rds",
    "iam": "iam",
}
"""The name in a signature's credential scope, and botocore's name of the service."""


class AwsError(Exception):
    """A refusal in the vendor's form; `code` is the vendor's."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


class Call(NamedTuple):
    """One request: the service and operation in botocore's names, and its parameters."""

    service: str
    operation: str
    params: dict[str, Any]


@cache
def _session() -> Any:
    from botocore import session  # noqa: PLC0415  0.3 s, and only where AWS is played

    return cast("Any", session).get_session()


@cache
def model_of(service: str) -> Any:
    """Return botocore's model of a service."""
    return _session().get_service_model(service)


def is_query(service: str) -> bool:
    """Whether a service speaks the query protocol."""
    return model_of(service).metadata["protocol"] == "query"


def read_call(headers: Mapping[str, str], body: bytes) -> Call:
    """Read a request.

    Raises:
        AwsError: it is unsigned, or names no service or operation that is known here.
    """
    scope = headers.get("authorization", "").partition("Credential=")[2].split("/")
    if len(scope) < 5:
        raise AwsError("MissingAuthenticationToken", "the request is not signed", 403)
    service = SERVICES.get(scope[3])
    if service is None:
        raise AwsError("UnknownService", f"no twin of {scope[3]}", 404)
    if is_query(service):
        flat = dict(parse_qsl(body.decode(), keep_blank_values=True))
        return Call(service, flat.pop("Action", ""), _unflatten(flat))
    operation = headers.get("x-amz-target", "").rpartition(".")[2]
    try:
        params = json.loads(body or b"{}")
    except ValueError as error:
        raise AwsError("SerializationException", "the body is not JSON") from error
    return Call(service, operation, params)


def write_answer(call: Call, answer: Mapping[str, Any]) -> tuple[bytes, str]:
    """Return an answer's bytes and content type."""
    shape = model_of(call.service).operation_model(call.operation).output_shape
    if is_query(call.service):
        inner = _xml(shape, answer) if shape else ""
        wrapper = f"{call.operation}Result"
        text = (
            f"<{call.operation}Response><{wrapper}>{inner}</{wrapper}>"
            f"<ResponseMetadata><RequestId>practice</RequestId></ResponseMetadata>"
            f"</{call.operation}Response>"
        )
        return text.encode(), "text/xml"
    told: Any = _json(shape, answer) if shape else {}
    return json.dumps(told).encode(), "application/x-amz-json-1.1"


def write_error(service: str, error: AwsError) -> tuple[bytes, str]:
    """Return a refusal's bytes and content type."""
    if service and is_query(service):
        text = (
            f"<ErrorResponse><Error><Type>Sender</Type><Code>{error.code}</Code>"
            f"<Message>{escape(error.message)}</Message></Error>"
            f"<RequestId>practice</RequestId></ErrorResponse>"
        )
        return text.encode(), "text/xml"
    told = {"__type": error.code, "message": error.message}
    return json.dumps(told).encode(), "application/x-amz-json-1.1"


def knows(call: Call) -> bool:
    """Whether the vendor has this operation at all."""
    return call.operation in model_of(call.service).operation_names


def moment(value: Any) -> datetime:
    """Read a time of a world (text) or of a request (seconds since the epoch, or text)."""
    if isinstance(value, int | float):
        return datetime.fromtimestamp(value, UTC)
    return datetime.fromisoformat(str(value)).astimezone(UTC)


def _json(shape: Any, value: Any) -> Any:
    match shape.type_name:
        case "structure":
            members = shape.members
            return {
                members[k].serialization.get("name", k): _json(members[k], v)
                for k, v in value.items()
                if k in members and v is not None
            }
        case "list":
            return [_json(shape.member, part) for part in value]
        case "map":
            return {k: _json(shape.value, v) for k, v in value.items()}
        case "timestamp":
            return moment(value).timestamp()
        case _:
            return value


def _xml(shape: Any, value: Any) -> str:
    match shape.type_name:
        case "structure":
            parts: list[str] = []
            for key, member in shape.members.items():
                if key in value and value[key] is not None:
                    name = member.serialization.get("name", key)
                    parts.append(f"<{name}>{_xml(member, value[key])}</{name}>")
            return "".join(parts)
        case "list":
            name = shape.member.serialization.get("name", "member")
            return "".join(f"<{name}>{_xml(shape.member, part)}</{name}>" for part in value)
        case "timestamp":
            return f"{moment(value):%Y-%m-%dT%H:%M:%SZ}"
        case "boolean":
            return "true" if value else "false"
        case _:
            return escape(str(value))


def _unflatten(flat: Mapping[str, str]) -> dict[str, Any]:
    """Turn `A.member.1=x` into lists; nothing deeper is asked of these services."""
    found: dict[str, Any] = {}
    for key, value in flat.items():
        name, _, rest = key.partition(".")
        if rest:
            found.setdefault(name, []).append(value)
        else:
            found[name] = value
    return found
