"""CloudWatch Logs over a world's lines: groups, Insights queries and filtered events."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from prode_mcp.practice.twins.aws.insights import Found, Line, run_query, shown
from prode_mcp.practice.twins.aws.protocol import AwsError, moment

_PAGE: Final = 500
_EPOCH: Final = moment(0)


class Logs:
    """Answers the reading operations of CloudWatch Logs."""

    def __init__(
        self, lines: Sequence[Mapping[str, Any]], groups: Sequence[Mapping[str, Any]]
    ) -> None:
        self._lines = [
            Line(moment(one["ts"]), one["logGroup"], one["logStream"], one["message"])
            for one in lines
        ]
        self._groups = sorted(
            {str(g["logGroupName"]) for g in groups} | {x.group for x in self._lines}
        )
        self._queries: dict[str, dict[str, Any]] = {}

    def describe_log_groups(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """List groups with their stored bytes."""
        prefix, part = params.get("logGroupNamePrefix", ""), params.get("logGroupNamePattern", "")
        return {
            "logGroups": [
                {
                    "logGroupName": name,
                    "storedBytes": sum(len(x.message) for x in self._lines if x.group == name),
                    "creationTime": min(
                        (_ms(x) for x in self._lines if x.group == name), default=0
                    ),
                }
                for name in self._groups
                if name.startswith(prefix) and part.casefold() in name.casefold()
            ]
        }

    def start_query(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """Run a query; its result is handed out on the second look, as a slow one's would be."""
        names = params.get("logGroupNames") or [params.get("logGroupName", "")]
        for name in names:
            self._demand(name)
        start, end = params["startTime"], params["endTime"]
        if end < start:
            raise AwsError("InvalidParameterException", "endTime is before startTime")
        lines = [x for x in self._lines if x.group in names and start <= x.at.timestamp() < end + 1]
        found = run_query(params["queryString"], lines, params.get("limit", 1000))
        query_id = f"practice-{len(self._queries) + 1}"
        self._queries[query_id] = {"found": found, "looks": 0, "status": "Running"}
        return {"queryId": query_id}

    def get_query_results(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """Hand out a query's rows: none while it runs, all when it is complete."""
        query = self._query(params)
        query["looks"] += 1
        if query["status"] == "Running" and query["looks"] > 1:
            query["status"] = "Complete"
        found: Found = query["found"]
        whole = query["status"] == "Complete"
        return {
            "status": query["status"],
            "results": [
                [{"field": name, "value": shown(value)} for name, value in row.items()]
                for row in (found.rows if whole else [])
            ],
            "statistics": {
                "recordsMatched": float(found.matched if whole else 0),
                "recordsScanned": float(found.scanned if whole else found.scanned // 2),
                "bytesScanned": float(found.bytes_scanned if whole else found.bytes_scanned // 2),
            },
        }

    def stop_query(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """Stop a query that runs."""
        query = self._query(params)
        if query["status"] != "Running":
            raise AwsError("InvalidParameterException", "the query has ended")
        query["status"] = "Cancelled"
        return {"success": True}

    def filter_log_events(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """Find lines by a filter pattern, oldest first; the first page is empty with a token."""
        name = params.get("logGroupName", "")
        self._demand(name)
        if params.get("unmask"):
            raise AwsError("AccessDeniedException", "logs:Unmask is not allowed")
        test = _pattern(params.get("filterPattern", ""))
        first = params.get("startTime", 0)
        last = params.get("endTime", 2**53)
        found = [x for x in self._lines if x.group == name and first <= _ms(x) < last and test(x)]
        token = params.get("nextToken")
        if token is None:
            return {"events": [], "nextToken": "0"}
        skip = int(token)
        page = found[skip : skip + min(_PAGE, params.get("limit", _PAGE))]
        more = skip + len(page)
        events = [
            {
                "logStreamName": x.stream,
                "timestamp": _ms(x),
                "message": x.message,
                "eventId": str(skip + n),
            }
            for n, x in enumerate(page)
        ]
        return {"events": events, **({"nextToken": str(more)} if more < len(found) else {})}

    def _demand(self, name: str) -> None:
        if name not in self._groups:
            raise AwsError("ResourceNotFoundException", "The specified log group does not exist.")

    def _query(self, params: Mapping[str, Any]) -> dict[str, Any]:
        query = self._queries.get(params.get("queryId", ""))
        if query is None:
            raise AwsError("ResourceNotFoundException", "The specified query does not exist.")
        return query


def _ms(line: Line) -> int:
    return (line.at - _EPOCH) // timedelta(milliseconds=1)


def _pattern(told: str) -> Callable[[Line], bool]:
    """Read a filter pattern of plain and quoted terms, all of which must occur."""
    told = told.strip()
    if told.startswith(("{", "[", "%", "?", "-")):
        raise AwsError("InvalidParameterException", "this form of filter pattern is not known here")
    terms: list[str] = []
    rest = told
    while rest:
        if rest.startswith('"'):
            try:
                term, length = json.JSONDecoder().raw_decode(rest)
            except ValueError as error:
                raise AwsError("InvalidParameterException", "an open quote") from error
        else:
            term = rest.split()[0]
            length = len(term)
        terms.append(term)
        rest = rest[length:].strip()

    def holds(line: Line) -> bool:
        return all(term in line.message for term in terms)

    return holds
