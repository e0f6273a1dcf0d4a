"""Breadth-first search to closure: every state that steps lead to, each once."""

import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.approvals.machine import Machine, Node, at

Steps = Callable[[Node], Iterator[tuple[str, Node]]]


@dataclass
class Found:
    """What a search came to."""

    states: int = 0
    steps: int = 0
    acts: int = 0
    wrong: str = ""
    path: list[str] = field(default_factory=list[str])
    seconds: float = 0.0

    def __str__(self) -> str:
        told = f"{self.states} states, {self.steps} steps, {self.acts} acts, {self.seconds:.1f} s"
        return f"{told}; {self.wrong}: {' | '.join(self.path)}" if self.wrong else told


def key(node: Node) -> int:
    """Tell two states apart by what can still matter: all but how the run came to its rows.

    What the run has seen of time matters where the clock is behind it, or can still be set back.
    """
    seen = node.run.last_at
    behind = node.tricks or (seen and at(node.wall) < seen)
    first, *others = node.flights
    flights = others if len(others) < 2 else sorted(others, key=repr)
    return hash((first, *flights, seen if behind else None, node._replace(flights=())[2:]))


def search(machine: Machine, *steps: Steps, most: int = 10**9) -> Found:
    """Go everywhere, or to the nearest state in which something is wrong.

    Untraced: a million steps through the same lines tell a coverage report nothing.
    """
    trace = sys.gettrace()
    sys.settrace(None)
    try:
        return _searched(machine, *steps, most=most)
    finally:
        sys.settrace(trace)


def _searched(machine: Machine, *steps: Steps, most: int) -> Found:
    found, begun = Found(), time.perf_counter()
    first = machine.first()
    came: dict[int, tuple[int, str]] = {key(first): (0, "")}
    waiting = deque([first])
    while waiting and len(came) < most:
        node = waiting.popleft()
        here = key(node)
        for take in (machine.steps, *steps):
            for label, after in take(node):
                found.steps += 1
                found.acts += len(after.spent) > len(node.spent)
                there = key(after)
                if there in came:
                    continue
                came[there] = (here, label)
                if after.wrong:
                    found.wrong, found.path = after.wrong, _path(came, there)
                    waiting.clear()
                    break
                waiting.append(after)
            if found.wrong:
                break
    found.states, found.seconds = len(came), time.perf_counter() - begun
    return found


def _path(came: dict[int, tuple[int, str]], place: int) -> list[str]:
    path: list[str] = []
    while came[place][1]:
        place, label = came[place]
        path.append(label)
    return path[::-1]
