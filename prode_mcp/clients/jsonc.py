"""Change one member of a JSON file as people write it: comments, trailing commas and layout stay.

Source: RFC 8259; JSON with comments as editors read it (`//`, `/* */`, a comma after the last).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from prode_mcp.clients.shapes import BrokenFileError

_SPACE: Final = " \t\r\n\ufeff"
_DEEPEST: Final = 200


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an object: its name, and where it and its value stand."""

    name: str
    start: int
    value: "Node"


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it stands; of an object also its members, and of a comma after the last."""

    data: Any
    start: int
    end: int
    members: tuple[Member, ...] = ()
    last_comma: int = -1


def read(text: str) -> Any:
    """Return what a text says.

    Raises:
        BrokenFileError: it is no JSON, or an object names something twice.
    """
    return _Reader(text).whole().data


def put(text: str, path: Sequence[str], value: Any) -> str:
    """Return the text with a member set; objects on the way to it are made where they are not.

    Raises:
        BrokenFileError: it is no JSON, or something on the way is no object.
    """
    node, depth = _Reader(text).whole(), 0
    for place, name in enumerate(path):
        _demand_object(node, path[:place])
        found = next((one for one in node.members if one.name == name), None)
        if found is None:
            for missing in reversed(path[place + 1 :]):
                value = {missing: value}
            return _inserted(text, node, name, value, place)
        node, depth = found.value, place
    return text[: node.start] + _dumped(value, _unit(text), depth + 1) + text[node.end :]


def drop(text: str, path: Sequence[str]) -> str:
    """Return the text without a member; one that is not there leaves it as it is.

    Raises:
        BrokenFileError: it is no JSON.
    """
    node = _Reader(text).whole()
    for name in path[:-1]:
        found = next((one for one in node.members if one.name == name), None)
        if found is None:
            return text
        node = found.value
    place = next((n for n, one in enumerate(node.members) if one.name == path[-1]), None)
    if place is None:
        return text
    start, end = node.members[place].start, node.members[place].value.end
    if place + 1 < len(node.members) or node.last_comma >= 0:
        # Its own comma goes with it; what stands before it is the next one's, or the end's.
        return text[:start].rstrip() + text[_comma_after(text, end) + 1 :]
    if place == 0:
        return text[:start].rstrip() + text[end:]
    comma = _comma_after(text, node.members[place - 1].value.end)
    return text[:comma] + text[comma + 1 : start].rstrip() + text[end:]


def _inserted(text: str, node: Node, name: str, value: Any, depth: int) -> str:
    unit, newline = _unit(text), "\r\n" if "\r\n" in text else "\n"
    told = f"{json.dumps(name)}: {_dumped(value, unit, depth + 1)}".replace("\n", newline)
    inner, outer = f"{newline}{unit * (depth + 1)}", f"{newline}{unit * depth}"
    close = node.end - 1
    if not node.members:
        body = text[node.start + 1 : close].rstrip()
        return f"{text[: node.start + 1]}{body}{inner}{told}{outer}{text[close:]}"
    last = node.members[-1].value.end
    comma, trailing = ("", ",") if node.last_comma >= 0 else (",", "")
    rest = text[last:close].rstrip()
    return f"{text[:last]}{comma}{rest}{inner}{told}{trailing}{outer}{text[close:]}"


def _dumped(value: Any, unit: str, depth: int) -> str:
    told = json.dumps(value, indent=unit, ensure_ascii=False)
    return told.replace("\n", f"\n{unit * depth}")


def _unit(text: str) -> str:
    """Return what a text indents by, from its first indented line."""
    for line in text.splitlines():
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if indent and line.strip():
            return "\t" if indent.startswith("\t") else indent[:8]
    return "  "


def _comma_after(text: str, at: int) -> int:
    found = _Reader(text, at)
    found.skip()
    return found.at


def _demand_object(node: Node, path: Sequence[str]) -> None:
    if not isinstance(node.data, dict):
        where = ".".join(path) or "the file"
        raise BrokenFileError(f"{where[:80]} is no object")


@dataclass
class _Reader:
    text: str
    at: int = 0
    depth: int = field(default=0)

    def whole(self) -> Node:
        self.skip()
        if self.at == len(self.text):
            # An empty file is a file in which nothing was set yet.
            raise BrokenFileError("it is empty")
        node = self.value()
        self.skip()
        if self.at != len(self.text):
            raise self.broken("more than one value")
        return node

    def value(self) -> Node:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.broken("nested too deeply")
        try:
            match self.peek():
                case "{":
                    return self.object()
                case "[":
                    return self.array()
                case _:
                    return self.scalar()
        finally:
            self.depth -= 1

    def object(self) -> Node:
        start, comma = self.at, -1
        members: list[Member] = []
        self.at += 1
        while True:
            self.skip()
            if self.peek() == "}":
                break
            if members and comma < 0:
                raise self.broken("a comma is missing")
            begun = self.at
            name = self.scalar().data
            if not isinstance(name, str):
                raise self.broken("a name is no string")
            if any(one.name == name for one in members):
                raise self.broken("a name stands twice")
            self.skip()
            self.take(":")
            self.skip()
            members.append(Member(name, begun, self.value()))
            comma = self.comma()
        self.at += 1
        data = {one.name: one.value.data for one in members}
        return Node(data, start, self.at, tuple(members), comma if members else -1)

    def array(self) -> Node:
        start, comma = self.at, 0
        found: list[Any] = []
        self.at += 1
        while True:
            self.skip()
            if self.peek() == "]":
                break
            if comma < 0:
                raise self.broken("a comma is missing")
            found.append(self.value().data)
            comma = self.comma()
        self.at += 1
        return Node(found, start, self.at)

    def comma(self) -> int:
        self.skip()
        if self.peek() != ",":
            return -1
        self.at += 1
        return self.at - 1

    def scalar(self) -> Node:
        start = self.at
        try:
            data, self.at = _DECODER.raw_decode(self.text, start)
        except (ValueError, RecursionError):
            raise self.broken("no value") from None
        if isinstance(data, dict | list):
            raise self.broken("no value")
        return Node(data, start, self.at)

    def skip(self) -> None:
        while self.at < len(self.text):
            if self.text[self.at] in _SPACE:
                self.at += 1
            elif self.text.startswith("//", self.at):
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end
            elif self.text.startswith("/*", self.at):
                end = self.text.find("*/", self.at + 2)
                if end < 0:
                    raise self.broken("a comment does not end")
                self.at = end + 2
            else:
                return

    def peek(self) -> str:
        if self.at >= len(self.text):
            raise self.broken("it ends too early")
        return self.text[self.at]

    def take(self, wanted: str) -> None:
        if self.peek() != wanted:
            raise self.broken(f"{wanted} is missing")
        self.at += 1

    def broken(self, why: str) -> BrokenFileError:
        line = self.text.count("\n", 0, self.at) + 1
        return BrokenFileError(f"line {line}: {why}")


_DECODER: Final = json.JSONDecoder()
