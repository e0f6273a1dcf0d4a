"""Write changes as the unified diff that git would make of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from prode_mcp.patches.comparing import Edit, edits
from prode_mcp.patches.paths import NOWHERE
from prode_mcp.patches.shapes import Change, lines_of

_CONTEXT: Final = 3
_NO_END: Final = "\n\\ No newline at end of file\n"


def write(changes: Iterable[Change]) -> str:
    """Return the diff, by path, with three lines of context; it reads back as the changes."""
    ordered = sorted(changes, key=lambda change: change.path)
    return "".join(piece for change in ordered for piece in _file(change))


def _file(change: Change) -> Iterator[str]:
    old, new = _name("a/", change.path), _name("b/", change.path)
    yield f"diff --git {old} {new}\n"
    if change.before is None:
        yield f"new file mode {_mode(executable=change.executable)}\n"
    elif change.after is None:
        yield f"deleted file mode {_mode(executable=change.was_executable)}\n"
    elif change.was_executable != change.executable:
        yield f"old mode {_mode(executable=change.was_executable)}\n"
        yield f"new mode {_mode(executable=change.executable)}\n"
    elif change.executable:
        # Without it a reader who has the diff alone takes the file for a plain one.
        yield "index 0000000..0000000 100755\n"
    before, after = lines_of(change.before or ""), lines_of(change.after or "")
    if before != after:
        # As git does: the tab ends a path with spaces for readers that would cut it.
        tab = "\t" if " " in change.path else ""
        yield f"--- {NOWHERE if change.before is None else old + tab}\n"
        yield f"+++ {NOWHERE if change.after is None else new + tab}\n"
        yield from _hunks(before, after)


def _mode(*, executable: bool) -> str:
    return "100755" if executable else "100644"


def _name(prefix: str, path: str) -> str:
    quoted = path.replace('"', '\\"')
    return prefix + path if quoted == path else f'"{prefix}{quoted}"'


def _hunks(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    for group in _grouped(edits(before, after)):
        first, last = group[0], group[-1]
        lead = min(_CONTEXT, first.start)
        tail = min(_CONTEXT, len(before) - last.end)
        old = _range(first.start - lead, last.end + tail)
        new = _range(first.new_start - lead, last.new_end + tail)
        yield f"@@ -{old} +{new} @@\n"
        here = first.start - lead
        for edit in group:
            yield from _marked(" ", before[here : edit.start])
            yield from _marked("-", before[edit.start : edit.end])
            yield from _marked("+", after[edit.new_start : edit.new_end])
            here = edit.end
        yield from _marked(" ", before[here : here + tail])


def _grouped(found: Sequence[Edit]) -> list[list[Edit]]:
    groups: list[list[Edit]] = []
    for edit in found:
        if groups and edit.start - groups[-1][-1].end <= 2 * _CONTEXT:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _range(start: int, end: int) -> str:
    count = end - start
    first = start + 1 if count else start
    return f"{first}" if count == 1 else f"{first},{count}"


def _marked(mark: str, lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield mark + (line if line.endswith("\n") else line + _NO_END)
