"""What a run may set of its ticket. Pure: the board comes in, a setting or a refusal goes out."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from prode_mcp.approvals.actions import TicketTerminal
from prode_mcp.contracts import Need, Refusal
from prode_mcp.policy import TERMINAL


class State(NamedTuple):
    """One state of a team's workflow; `type` is Linear's, the name is the team's."""

    id: str
    name: str
    type: str


class Board(NamedTuple):
    """A ticket as it stands, and what of the things asked for exists."""

    issue: str
    url: str
    updated_at: str
    away: bool
    """Archived, or in the trash."""
    state: State
    assignee: str
    labelled: frozenset[str]
    """Ids of the labels that it has."""
    states: tuple[State, ...]
    labels: Mapping[str, str]
    """Ids by name, of those asked for that the team can use."""
    people: frozenset[str]
    """Ids, of those asked for who can be assigned."""
    on_merge: str
    """Where the team's own rules move a ticket whose change is merged."""


class Standing(NamedTuple):
    """A ticket as it stands on the roads that take it away. `team` and `doubles` are ids."""

    issue: str
    url: str
    updated_at: str
    state: State
    archived: bool
    trashed: bool
    team: str
    doubles: frozenset[str]

    def has_left(self, operation: str, to_id: str) -> bool:
        """Say whether it has gone a road already."""
        match operation:
            case "archive":
                return self.archived and not self.trashed
            case "delete" | "trash":
                return self.trashed
            case "duplicate":
                return to_id in self.doubles
            case _:
                return self.team == to_id


class Target(NamedTuple):
    """Where a road leads: another ticket, or another team, by its id and its key."""

    id: str
    key: str


class Wanted(NamedTuple):
    """What a ticket is to have, as a person would name it; empty is left as it is."""

    state: str = ""
    labels: tuple[str, ...] = ()
    assignee: str = ""


class Setting(NamedTuple):
    """What a ticket is to have; empty is left as it is. Ids are Linear's."""

    state: str = ""
    labels: tuple[str, ...] = ()
    assignee: str = ""

    def holds(self, board: Board) -> bool:
        """Say whether the ticket has it all."""
        return (
            self.state in {"", board.state.id}
            and self.assignee in {"", board.assignee}
            and board.labelled.issuperset(self.labels)
        )


def setting_of(board: Board, wanted: Wanted) -> Setting | Refusal:
    """Find what was named on the team's board, or say why it cannot be set."""
    if board.away or board.state.type in TERMINAL:
        return _closed(board)
    state = next((s for s in board.states if s.name == wanted.state), None)
    if wanted.state and state is None:
        return _no_state(board)
    if state is not None and state.type in TERMINAL:
        return _terminal(state.name)
    known = [name in board.labels for name in wanted.labels]
    if not all(known):
        return Refusal(
            code="no_label",
            message=f"Label {1 + known.index(False)} is none that the team can put on a ticket.",
            missing=(Need(what="labels as the team writes them", call="ticket_update"),),
        )
    if wanted.assignee and wanted.assignee not in board.people:
        return Refusal(
            code="no_person",
            message="No active person has this id; an app is not assigned.",
            missing=(Need(what="an id as ticket_read shows it", call="ticket_read"),),
        )
    labels = tuple(dict.fromkeys(board.labels[name] for name in wanted.labels))
    return Setting(state.id if state else "", labels, wanted.assignee)


def closing_of(board: Board, ticket: str, to: str) -> TicketTerminal | Refusal:
    """Say what exactly closing the ticket into a state would be."""
    state = next((s for s in board.states if s.name == to and s.type in TERMINAL), None)
    if state is None:
        names = ", ".join(s.name for s in board.states if s.type in TERMINAL)
        return Refusal(
            code="no_state",
            message="The team has no such state that closes a ticket.",
            missing=(Need(what=f"one of: {names}", call="ticket_close"),),
        )
    if board.away or board.state.type in TERMINAL:
        return Refusal(
            code="ticket_closed",
            message=f"The ticket is closed already, in {board.state.name}.",
        )
    return TicketTerminal(
        ticket=ticket,
        issue=board.issue,
        operation="state",
        from_state=board.state.name,
        to=state.name,
        to_id=state.id,
        updated_at=board.updated_at,
    )


Road = Literal["archive", "delete", "trash", "duplicate", "move"]
"""The ways to close a ticket that set no state."""


def leaving_of(
    seen: Standing, ticket: str, operation: Road, target: Target | None
) -> TicketTerminal | Refusal:
    """Say what exactly taking the ticket away would be; `target` is a duplicate's or a team's."""
    leads = operation in {"duplicate", "move"}
    if leads and target is None:
        what = "ticket" if operation == "duplicate" else "team"
        return Refusal(
            code=f"no_{what}",
            message=f"Linear knows no such {what}.",
            missing=(Need(what=f"a {what}'s key in `to`", call="ticket_close"),),
        )
    to = target or Target("", "")
    if to.id == seen.issue:
        return Refusal(code="bad_arguments", message="A ticket is no duplicate of itself.")
    if seen.has_left(operation, to.id) or (seen.archived or seen.trashed):
        return Refusal(code="ticket_closed", message="The ticket is away already, or there.")
    return TicketTerminal(
        ticket=ticket,
        issue=seen.issue,
        operation=operation,
        from_state=seen.state.name,
        to=to.key,
        to_id=to.id,
        updated_at=seen.updated_at,
    )


def step_of(wanted: Wanted) -> str:
    """Name what is set; the same again is the same step."""
    parts = (
        f"state {wanted.state}" if wanted.state else "",
        *(f"label {name}" for name in sorted(set(wanted.labels))),
        f"assignee {wanted.assignee}" if wanted.assignee else "",
    )
    return ", ".join(part for part in parts if part)


def _terminal(state: str) -> Refusal:
    return Refusal(
        code="ticket_terminal",
        message=f"{state} closes the ticket, and a person decides that.",
        missing=(
            Need(what="a person's approval of kind ticket_terminal", call="ticket_close"),
            Need(what="or a state that leaves it open", call="ticket_update"),
        ),
    )


def _closed(board: Board) -> Refusal:
    how = "archived or in the trash" if board.away else f"in {board.state.name}"
    return Refusal(
        code="ticket_closed",
        message=f"The ticket is {how}; a person closed it, and a person reopens it.",
        missing=(Need(what="the outcome told on the ticket", call="ticket_comment"),),
    )


def _no_state(board: Board) -> Refusal:
    names = ", ".join(s.name for s in board.states if s.type not in TERMINAL)
    return Refusal(
        code="no_state",
        message="The team's workflow has no such state.",
        missing=(Need(what=f"one of: {names}", call="ticket_update"),),
    )
