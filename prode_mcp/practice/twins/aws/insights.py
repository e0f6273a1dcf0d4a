"""A small CloudWatch Logs Insights: what it does not know it refuses, as the vendor would.

Known: fields, filter (and, or, not, parentheses, = != < <= > >=, in, like with text or /regex/,
=~), stats (count, count_distinct, sum, avg, min, max, pct) by fields and bin(), sort, limit,
dedup, parse with a glob. Fields are `@timestamp`, `@message`, `@logStream`, `@log` and those of
a JSON message, nested ones by dots.

Source: Amazon CloudWatch Logs Insights query syntax.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil
from typing import Any, Final, NoReturn, cast

from prode_mcp.practice.twins.aws.protocol import AwsError

Fields = dict[str, Any]
Test = Callable[[Fields], bool]

MOST_ROWS: Final = 10_000
_UNITS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_TOKEN: Final = (
    r"\s*(?:(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')|(?P<regex>/(?:[^/\\]|\\.)+/)"
    r"|(?P<op>=~|!=|<=|>=|[=<>(),\[\]*])|(?P<field>`[^`]+`)|(?P<word>[@\w.$:-]+))"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One log line as stored."""

    at: datetime
    group: str
    stream: str
    message: str

    def fields(self) -> Fields:
        """Return the line's fields."""
        found: Fields = {
            "@timestamp": self.at,
            "@message": self.message,
            "@logStream": self.stream,
            "@log": self.group,
        }
        if self.message.startswith("{"):
            try:
                tree = json.loads(self.message)
            except ValueError:
                return found
            _flatten(tree, "", found)
        return found


@dataclass(frozen=True, slots=True)
class Found:
    """A query's rows, and what it read to find them."""

    rows: list[Fields]
    scanned: int
    matched: int
    bytes_scanned: int


def run_query(query: str, lines: Iterable[Line], limit: int) -> Found:
    """Run a query over lines that lie in its window already.

    Raises:
        AwsError: MalformedQueryException, for anything that is not known here.
    """
    read = list(lines)
    rows = [line.fields() for line in read]
    size = sum(len(line.message.encode()) + 26 for line in read)
    shown: list[str] = ["@timestamp", "@message"]
    matched, bounded = len(rows), False
    rows.sort(key=lambda row: row["@timestamp"], reverse=True)
    for command in _commands(query):
        name, rest = command[0].value.casefold(), _Parser(command[1:])
        if name == "fields":
            shown = rest.names()
        elif name == "filter":
            test = rest.test()
            rows = [row for row in rows if test(row)]
            matched = len(rows)
        elif name == "parse":
            rows = _parse(rest, rows)
        elif name == "stats":
            rows, shown = _stats(rest, rows)
        elif name == "sort":
            rows = _sort(rest, rows)
        elif name == "limit":
            rows, bounded = rows[: int(rest.take("word"))], True
        elif name == "dedup":
            rows = _dedup(rest.names(), rows)
        else:
            _malformed(f"unknown command {name}")
        rest.done()
    kept = rows if bounded else rows[: min(limit, MOST_ROWS)]
    return Found([{k: row[k] for k in shown if k in row} for row in kept], len(read), matched, size)


def shown(value: Any) -> str:
    """Write a value as Insights does: times without an offset, whole numbers without a point."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}.{value.microsecond // 1000:03d}"
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    value: str


def _commands(query: str) -> list[list[_Token]]:
    commands = [_tokens(part) for part in _split(query)]
    if not commands or not all(commands):
        _malformed("an empty command")
    return commands


def _split(query: str) -> list[str]:
    """Split at pipes that stand outside quotes and regular expressions."""
    parts: list[str] = []
    start, inside, at = 0, "", 0
    while at < len(query):
        c = query[at]
        if inside:
            if c == "\\":
                at += 1
            elif c == inside:
                inside = ""
        elif c in "\"'" or (c == "/" and query[:at].rstrip().endswith(("like", "=~"))):
            inside = c
        elif c == "|":
            parts.append(query[start:at])
            start = at + 1
        at += 1
    return [*parts, query[start:]]


def _tokens(text: str) -> list[_Token]:
    pattern, at = _re(_TOKEN), 0
    found: list[_Token] = []
    text = text.strip()
    while at < len(text):
        hit = pattern.match(text, at)
        if hit is None or hit.end() == at:
            _malformed(f"unexpected character at {at}")
        kind = next(k for k, v in hit.groupdict().items() if v is not None)
        found.append(_Token(kind, hit.group(kind)))
        at = hit.end()
    return found


class _Parser:
    """Reads one command's tokens."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._left = list(tokens)

    def peek(self) -> str:
        return self._left[0].value.casefold() if self._left else ""

    def take(self, *kinds: str) -> str:
        if not self._left or (kinds and self._left[0].kind not in kinds):
            _malformed(f"expected {' or '.join(kinds)}")
        return self._left.pop(0).value

    def skip(self, *values: str) -> bool:
        if self.peek() in values and self._left:
            self._left.pop(0)
            return True
        return False

    def expect(self, value: str) -> None:
        if not self.skip(value):
            _malformed(f"expected {value}")

    def done(self) -> None:
        if self._left:
            _malformed(f"unexpected {self._left[0].value[:40]}")

    def name(self) -> str:
        return self.take("word", "field").strip("`")

    def names(self) -> list[str]:
        found = [self.name()]
        while self.skip(","):
            found.append(self.name())
        return found

    def test(self) -> Test:
        tests = [self._all()]
        while self.skip("or"):
            tests.append(self._all())
        return tests[0] if len(tests) == 1 else lambda row: any(test(row) for test in tests)

    def _all(self) -> Test:
        tests = [self._one()]
        while self.skip("and"):
            tests.append(self._one())
        return tests[0] if len(tests) == 1 else lambda row: all(test(row) for test in tests)

    def _one(self) -> Test:
        if self.skip("not"):
            test = self._one()
            return lambda row: not test(row)
        if self.skip("("):
            test = self.test()
            self.expect(")")
            return test
        return self._comparison(self.name())

    def _comparison(self, name: str) -> Test:
        if self.skip("in"):
            self.expect("[")
            values = [self.literal()]
            while self.skip(","):
                values.append(self.literal())
            self.expect("]")
            return lambda row: name in row and any(_same(row[name], v) for v in values)
        negated = self.skip("not")
        if self.skip("like", "=~"):
            test = self._like(name)
            return (lambda row: not test(row)) if negated else test
        operator, value = self.take("op"), self.literal()
        compare = _COMPARE.get(operator) or _malformed(f"unknown operator {operator}")
        return lambda row: name in row and compare(row[name], value)

    def _like(self, name: str) -> Test:
        told = self.take("text", "regex")
        if told.startswith("/"):
            pattern = _re(told[1:-1].replace("\\/", "/"))
            return lambda row: name in row and pattern.search(str(row[name])) is not None
        part = _unquote(told)
        return lambda row: name in row and part in str(row[name])

    def literal(self) -> Any:
        told = self.take("text", "word")
        if told[:1] in "\"'":
            return _unquote(told)
        try:
            return float(told)
        except ValueError:
            _malformed(f"{told[:40]} is no value")


def _stats(rest: _Parser, rows: list[Fields]) -> tuple[list[Fields], list[str]]:
    measures = [_measure(rest)]
    while rest.skip(","):
        measures.append(_measure(rest))
    keys: list[tuple[str, Callable[[Fields], Any]]] = []
    if rest.skip("by"):
        keys.append(_group_key(rest))
        while rest.skip(","):
            keys.append(_group_key(rest))
    groups: dict[tuple[str, ...], list[Fields]] = {}
    for row in rows:
        groups.setdefault(tuple(shown(key(row)) for _, key in keys), []).append(row)
    if not keys:
        groups = {(): rows}
    found = [
        {
            **{name: value for (name, _), value in zip(keys, group, strict=True) if value},
            **{name: measure(inside) for name, measure in measures},
        }
        for group, inside in groups.items()
    ]
    return found, [*(name for name, _ in keys), *(name for name, _ in measures)]


def _measure(rest: _Parser) -> tuple[str, Callable[[list[Fields]], Any]]:
    function = rest.take("word").casefold()
    rest.expect("(")
    field = "*" if rest.skip("*") else rest.name()
    share = float(rest.take("word")) if rest.skip(",") else 0.0
    rest.expect(")")
    if function not in _MEASURES:
        _malformed(f"unknown function {function}")
    name = rest.name() if rest.skip("as") else f"{function}({field})"

    def measure(rows: list[Fields]) -> Any:
        if field == "*":
            return len(rows)
        values = [row[field] for row in rows if field in row]
        return _MEASURES[function](values, share)

    return name, measure


def _group_key(rest: _Parser) -> tuple[str, Callable[[Fields], Any]]:
    name = rest.name()
    if name.casefold() != "bin" or not rest.skip("("):
        return name, lambda row: row.get(name, "")
    told = rest.take("word")
    rest.expect(")")
    if told[-1:] not in _UNITS or not told[:-1].isdecimal():
        _malformed(f"bin({told[:10]})")
    width = int(told[:-1]) * _UNITS[told[-1]]

    def bin_of(row: Fields) -> datetime:
        slot = int(row["@timestamp"].timestamp()) // width * width
        return datetime.fromtimestamp(slot, UTC)

    return (rest.name() if rest.skip("as") else f"bin({told})"), bin_of


def _parse(rest: _Parser, rows: list[Fields]) -> list[Fields]:
    source, told = rest.name(), rest.take("text", "regex")
    if told.startswith("/"):
        pattern, names = _re(told[1:-1]), None
    else:
        rest.expect("as")
        names = rest.names()
        parts = [_escaped(part) for part in _unquote(told).split("*")]
        pattern = _re(
            "(.*?)".join(parts[:-1]) + "(.*?)" + parts[-1] + "$"
            if parts[-1:] == [""]
            else "(.*?)".join(parts)
        )
    found: list[Fields] = []
    for row in rows:
        hit = pattern.search(str(row.get(source, "")))
        more: Mapping[str, Any] = {}
        if hit is not None:
            more = (
                hit.groupdict() if names is None else dict(zip(names, hit.groups(), strict=False))
            )
        found.append({**row, **more})
    return found


def _sort(rest: _Parser, rows: list[Fields]) -> list[Fields]:
    name = rest.name()
    if rest.skip("("):
        field = "*" if rest.skip("*") else rest.name()
        rest.expect(")")
        name = f"{name}({field})"
    backwards = not rest.skip("asc") and rest.skip("desc")
    return sorted(rows, key=lambda row: _order(row.get(name)), reverse=backwards)


def _dedup(names: Sequence[str], rows: list[Fields]) -> list[Fields]:
    found = {tuple(shown(row.get(name, "")) for name in names): row for row in reversed(rows)}
    return list(reversed(found.values()))


def _order(value: Any) -> tuple[int, float, str]:
    if isinstance(value, datetime):
        return (1, value.timestamp(), "")
    number = _number(value)
    return (1, number, "") if number is not None else (2, 0.0, str(value or ""))


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _same(one: Any, other: Any) -> bool:
    numbers = _number(one), _number(other)
    return numbers[0] == numbers[1] if None not in numbers else shown(one) == shown(other)


def _less(one: Any, other: Any) -> bool:
    left, right = _number(one), _number(other)
    return left is not None and right is not None and left < right


def _percentile(values: Sequence[Any], share: float) -> float:
    ordered = sorted(n for n in map(_number, values) if n is not None)
    return ordered[max(0, ceil(share / 100 * len(ordered)) - 1)] if ordered else 0.0


def _numbers(values: Sequence[Any]) -> list[float]:
    return [n for n in map(_number, values) if n is not None]


_COMPARE: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "=": _same,
    "!=": lambda one, other: not _same(one, other),
    "<": _less,
    ">": lambda one, other: _less(other, one),
    "<=": lambda one, other: _less(one, other) or _same(one, other),
    ">=": lambda one, other: _less(other, one) or _same(one, other),
}
_MEASURES: Final[dict[str, Callable[[Sequence[Any], float], Any]]] = {
    "count": lambda values, _: len(values),
    "count_distinct": lambda values, _: len({shown(value) for value in values}),
    "sum": lambda values, _: sum(_numbers(values)),
    "avg": lambda values, _: sum(_numbers(values)) / max(1, len(_numbers(values))),
    "min": lambda values, _: min(values, key=_order, default=""),
    "max": lambda values, _: max(values, key=_order, default=""),
    "pct": _percentile,
}


def _flatten(tree: Any, path: str, found: Fields) -> None:
    if isinstance(tree, dict):
        for key, value in cast("dict[str, Any]", tree).items():
            _flatten(value, f"{path}.{key}" if path else str(key), found)
    elif isinstance(tree, list):
        for number, value in enumerate(cast("list[Any]", tree)):
            _flatten(value, f"{path}.{number}", found)
    elif tree is not None and path:
        found[path] = tree


def _unquote(told: str) -> str:
    return told[1:-1].replace('\\"', '"').replace("\\'", "'").replace("\\\\", "\\")


def _escaped(text: str) -> str:
    return "".join(c if c.isalnum() or c in " _" else f"\\{c}" for c in text)


def _re(pattern: str) -> Any:
    import re2  # noqa: PLC0415

    options = re2.Options()  # type: ignore[attr-defined]
    options.log_errors = False
    try:
        return re2.compile(pattern, options)  # type: ignore[attr-defined]
    except re2.error:  # type: ignore[attr-defined]
        _malformed("the regular expression")


def _malformed(why: str) -> NoReturn:
    raise AwsError("MalformedQueryException", f"cannot read the query: {why}")
