"""Copied rows become a shape: `<rows n=2 cols=id,email kept=41,42>`, whatever printed them.

A table is told by its header line. Only one with a column whose name says personal data or a
secret is a copied row; counts, plans and pod lists have none and stay as they are. The rows'
opaque keys and the moments of their changes stay, a few of them: they identify nobody alone, and
evidence joins on them.
"""

from collections.abc import Iterator
from typing import Any, Final

from prode_mcp.redaction.keys import kind_of_key

TRIGGERS: Final = {
    "delimited": r"(?:^[ |\t+>]*|[:=] ?\"|[?&][a-z_]{1,20}=)\"?[A-Za-z_\x{c0}-\x{24f}][A-Za-z0-9_ .\x{c0}-\x{24f}-]*\"?(?:[,;\t|] *\"?[A-Za-z_\x{c0}-\x{24f}][A-Za-z0-9_ .\x{c0}-\x{24f}-]*\"? *)+[|]?\r?$",
    "dashed": r"^ *-{2,}(?: +-{2,})+ *\r?$",
    "insert": r"(?i)values\s{0,4}\(",
    "copy": r"(?i)from stdin",
    "failing": r"(?i)failing row contains \(",
    "key": r"(?i)key \([A-Za-z0-9_, :\"()]{1,120}\)=\(",
    "parameters": r"(?i)param(?:eter)?s(?: are)?(?:: |=)[\[{(]{0,2}(?:\$1 = |@p0 ?= ?|['\"0-9])",
    "expanded": r"-\[ RECORD [0-9]{1,6} \]|\*{3,40} [0-9]{1,6}\. row \*{3,40}",
}
_MORE: Final = 400
_KEYS: Final = 20
_LONGEST: Final = 8_000


def tables(data: bytes, name: str, ends: list[int]) -> Iterator[tuple[int, int, str]]:
    """Yield spans of copied rows with the shape that takes their place."""
    done = 0
    for end in ends:
        if end <= done:
            continue
        found = _FORMS[name](data, end)
        for start, stop, shape in found:
            done = max(done, stop)
            if shape:
                yield start, stop, shape


def _line(data: bytes, at: int) -> tuple[int, int]:
    end = data.find(b"\n", at)
    return at, end if end >= 0 else len(data)


def _delimited(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    start = data.rfind(b"\n", 0, max(0, end - 1)) + 1
    header_end = _line(data, start)[1]
    start += _prefix(data[start:header_end])
    header = data[start:header_end].rstrip(b"\r")
    for sign in (b"\t", b"|", b";", b","):
        if sign in header:
            break
    else:
        return
    cells = header.split(sign)
    if sign == b"|" and not cells[0].strip():
        cells = cells[1:-1] if not cells[-1].strip() else cells[1:]
    cols = [cell.strip(b' "`\r').decode("utf-8", "replace") for cell in cells]
    if len(cols) < (1 if sign == b"|" else 2) or any(len(col.split()) > 3 for col in cols):
        return
    is_copied = any(map(is_sensitive, cols))
    is_underlined = _is_rule(data[header_end + 1 : _line(data, header_end + 1)[1]])
    if not (is_copied or is_underlined):
        return
    at = header_end + 1
    first = 0
    n = 0
    last = at
    keys: list[bytes] = []
    while at < len(data):
        line_start, line_end = _line(data, at)
        line = data[line_start:line_end].rstrip(b"\r")
        if _is_rule(line):
            at = line_end + 1
            continue
        if line.count(sign) < max(1, len(cols) - 1) or line.lstrip().startswith((b"<rows", b"(")):
            break
        first = first or line_start
        n += 1
        last = line_end if b'"' in header else _within_string(data, line_start, line_end)
        keys += _opaque_of(cols, line, sign)
        at = line_end + 1
    if n:
        yield first, last, shape(n, cols, keys) if is_copied else ""


def _prefix(line: bytes) -> int:
    """Return how much of a header's line is not the table's: a mail's or a diff's mark, a JSON key."""
    bare = len(line) - len(line.lstrip(b"+> "))
    for opening in (b'": "', b'":"', b'="', b": ", b"="):
        at = line.find(opening)
        if at >= 0:
            return at + len(opening)
    return bare


def _within_string(data: bytes, start: int, end: int) -> int:
    """Return where a line ends that is the last of a quoted text: at the quote, not behind it."""
    for mark in (b'"}', b'\\"'):
        cut = data.find(mark, start, end)
        end = cut if cut >= 0 else end
    # A quoted cell ends with `",` too; what follows a text's end is a key.
    cut = data.find(b'",', start, end)
    while cut >= 0:
        if b'":' in data[cut + 2 : cut + 60].partition(b",")[0]:
            return cut
        cut = data.find(b'",', cut + 1, end)
    return end


def _opaque_of(cols: list[str], line: bytes, sign: bytes) -> list[bytes]:
    """Return the cells of a row that are opaque keys under a column that says so."""
    cells = line.strip(b" |\r").split(sign) if sign == b"|" else line.split(sign)
    return [
        bare
        for col, cell in zip(cols, cells, strict=False)
        if _stays(col, bare := cell.strip(b" \t\"'`\r>+"))
    ]


def _stays(column: str, cell: bytes) -> bool:
    """Say whether a cell may stand beside the shape."""
    if _is_opaque(cell):
        return _is_key_column(column)
    return _is_moment(cell) and not kind_of_key(column)


def _is_moment(cell: bytes) -> bool:
    """Say whether a cell is a date with a time of day: no birthday has one but midnight."""
    return (
        len(cell) >= 19
        and cell[4:5] == cell[7:8] == b"-"
        and cell[13:14] == b":"
        and cell[11:19] != b"00:00:00"
        and not cell.translate(None, b"0123456789-:.+TZ ")
    )


def _is_opaque(cell: bytes) -> bool:
    """Say whether a cell is a number of a few digits, or a UUID."""
    if cell.isdigit():
        return len(cell) <= 10 and not cell.startswith(b"0")
    return (
        len(cell) == 36
        and cell.count(b"-") == 4
        and not cell.translate(None, b"0123456789abcdefABCDEF-")
    )


def _is_key_column(column: str) -> bool:
    bare = "".join(c for c in column.casefold() if c.isalnum())
    is_key = bare.endswith(("id", "key", "ref", "pk", "uuid", "no", "nr")) or bare in _OWNING
    return is_key and kind_of_key(column) in {"", "person?", "login?", "company?"}


_OWNING: Final = frozenset(
    [
        "policy",
        "station",
        "claim",
        "order",
        "booking",
        "contract",
        "store",
        "shop",
        "site",
        "tenant",
        "account",
        "merchant",
        "user",
        "customer",
        "owner",
        "org",
    ]
)


def _dashed(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the rows under a header that is underlined column by column, as SQL*Plus prints them."""
    start = data.rfind(b"\n", 0, max(0, end - 1)) + 1
    header_start = data.rfind(b"\n", 0, max(0, start - 1)) + 1
    header, dashes = data[header_start : max(header_start, start - 1)], data[start:end].rstrip()
    edges = [i for i, c in enumerate(dashes) if c == 0x2D and dashes[i - 1 : i] in {b"", b" "}]
    cols = _cut(header, edges)
    if not any(map(is_sensitive, cols)):
        return
    at = _line(data, end)[1] + 1 if data[end - 1 : end] != b"\n" else end
    first, last, n = at, at, 0
    keys: list[bytes] = []
    while at < len(data):
        line_start, line_end = _line(data, at)
        line = data[line_start:line_end]
        if not line.strip() or line.startswith(b"<rows"):
            break
        keys += [
            cell.encode()
            for col, cell in zip(cols, _cut(line, edges), strict=False)
            if _stays(col, cell.encode())
        ]
        n += 1
        last = line_end
        at = line_end + 1
    if n:
        yield first, last, shape(n, cols, keys)


def _cut(line: bytes, edges: list[int]) -> list[str]:
    ends = [*edges[1:], len(line)]
    return [line[a:b].decode("utf-8", "replace").strip() for a, b in zip(edges, ends, strict=False)]


def _is_rule(line: bytes) -> bool:
    return len(line) > 2 and not line.strip(b"-+|=: ")


def _columns(data: bytes, begin: int, close: int) -> list[str]:
    return [
        c.strip(b' "`\r\n\t').decode("utf-8", "replace")
        for c in data[begin + 1 : close].split(b",")
    ]


def _insert(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    into = (
        data.lower().rfind(b"into ", max(0, end - 2000), end)
        if len(data) < 4000
        else max(
            data.rfind(b"INTO ", max(0, end - 2000), end),
            data.rfind(b"into ", max(0, end - 2000), end),
        )
    )
    begin = data.find(b"(", into, end - 1)
    if into < 0:
        return
    table = data[into + 5 : end].split(b"(")[0].lower()
    if begin < 0:
        if any(word in table for word in _PEOPLED):
            yield from _unnamed(data, end)
        return
    cols = _columns(data, begin, data.find(b")", begin, end))
    start = data.rfind(b"(", 0, end)
    stop = start
    n = 0
    while n < 1000:
        at = stop
        while at < len(data) and data[at] in b" \t\r\n,":
            at += 1
        if data[at : at + 1] != b"(":
            break
        close = _closed(data, at)
        start = at if not n else start
        n += 1
        stop = close
    if n and any(map(is_sensitive, cols)):
        rows = data[start:stop].strip(b"( )").split(b"),(")
        keys = [key for row in rows for key in _opaque_of(cols, row.strip(b" (\r\n"), b",")]
        yield start, stop, shape(n, cols, keys)


_PEOPLED: Final = tuple(
    b"user people person customer client contact employee payroll lead patient member account "
    b"merchant address subscriber student guest profile owner signer applicant staff card".split()
)


def _unnamed(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the rows of an INSERT into a table of people that names no columns."""
    start = stop = data.rfind(b"(", 0, end)
    keys: list[bytes] = []
    n = 0
    at = start
    while n < 1000 and data[at : at + 1] == b"(":
        stop = _closed(data, at)
        first = data[at + 1 : stop].partition(b",")[0].strip()
        keys += [first] if _is_opaque(first) else []
        moment = data[at + 1 : stop].strip(b" );").rpartition(b",")[2].strip(b" '\"")
        keys += [moment] if _is_moment(moment) else []
        n += 1
        at = stop
        while at < len(data) and data[at] in b" \t\r\n,":
            at += 1
    if n and b"'" in data[start:stop]:
        yield start, stop, shape(n, ["unnamed"], keys)


def _closed(data: bytes, at: int) -> int:
    """Return the end of a bracketed list, with its quotes honoured; a cut-off one ends its line."""
    depth = 0
    for number, part in enumerate(data[at : at + _LONGEST].split(b"'")):
        # Every other part stands within quotes.
        if number % 2 == 0:
            if depth + part.count(b"(") >= part.count(b")") and part.count(b")") < depth:
                depth += part.count(b"(") - part.count(b")")
            else:
                for i, c in enumerate(part):
                    depth += (c == 0x28) - (c == 0x29)
                    if depth == 0 and c == 0x29:
                        return at + i + 1
        at += len(part) + 1
    return _line(data, at)[1] if at < len(data) else len(data)


def _copy(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    begin = data.rfind(b"(", max(0, end - 2000), end)
    cols = _columns(data, begin, data.find(b")", max(0, begin), end))
    start = _line(data, end)[1] + 1
    at = start
    n = 0
    keys: list[bytes] = []
    while at < len(data) and not data.startswith((b"\\.", b"<rows"), at):
        line_end = _line(data, at)[1]
        line = data[at:line_end]
        keys += _opaque_of(cols, line, b"\t" if b"\t" in line else b",")
        at = line_end + 1
        n += 1
    if n and any(map(is_sensitive, cols)):
        stop = min(at - 1, len(data))
        yield (
            start,
            _within_string(data, data.rfind(b"\n", start, stop) + 1, stop),
            shape(n, cols, keys),
        )


def _failing(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    if data.startswith(b"<rows", end):
        return
    close = _closed(data, end - 1)
    stop = close - 1 if data[close - 1 : close] == b")" else close
    key, comma, rest = data[end:stop].partition(b", ")
    # The first column is the row's key: opaque, and what joins this line with the others.
    is_opaque = key.isdigit() or len(key) == 36
    start = end + len(key) + len(comma) if is_opaque else end
    if (rest or not is_opaque) and start < stop and b"<rows" not in data[end:stop]:
        moment = rest.rpartition(b",")[2].strip(b" '\"")
        keys = [moment] if _is_moment(moment) else []
        yield start, stop, shape(1, [str(data[start:stop].count(b",") + 1)], keys)


def _key(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    begin = data.rfind(b"(", 0, end - 1)
    begin = data.rfind(b"ey (", 0, end) + 4
    cols = [
        c.strip(b' "')
        .rpartition(b"(")[2]
        .partition(b":")[0]
        .strip(b' ")')
        .decode("utf-8", "replace")
        for c in data[begin : data.find(b")=", begin)].split(b",")
    ]
    if not any(map(is_sensitive, cols)):
        return
    close = min(_closed(data, end - 1), _line(data, end)[1])
    inside = data[end : close - 1 if data[close - 1 : close] == b")" else close]
    if not inside.startswith(b"<"):
        yield end, end + len(inside), shape(1, cols, _opaque_of(cols, inside, b","))


def _parameters(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    begin = end
    while begin > 0 and data[begin - 1] not in b":=":
        begin -= 1
    begin += data[begin : begin + 1] == b" "
    stop = _line(data, end)[1]
    close = data.find(b"]", begin, stop) if data[begin : begin + 1] == b"[" else -1
    stop = _within_string(data, begin, stop) if close < 0 else close
    inside = data[begin:stop]
    if inside.startswith(b"<") or b'"=>' in inside:
        return  # taken already; or a hash, whose keys tell
    if b"@" in inside or b"'" in inside or b'"' in inside:
        parts = [part.partition(b"=")[2] or part for part in inside.split(b",")]
        cells = [part.strip(b" []'\"(").partition(b"'")[0] for part in parts]
        keys = [cell for cell in cells if len(cell) == 36 and _is_opaque(cell)]
        # A number without a column may be anyone's: a code, a telephone's.
        yield begin, stop, shape(1, [str(inside.count(b",") + 1)], keys)


def _expanded(data: bytes, end: int) -> Iterator[tuple[int, int, str]]:
    start = _line(data, end)[1] + 1
    at = start
    cols: list[str] = []
    last = start
    keys: list[bytes] = []
    while at < len(data):
        line_start, line_end = _line(data, at)
        line = data[line_start:line_end]
        sign = b"|" if b"|" in line else b":"
        if sign not in line or line.startswith((b"-[ RECORD", b"***")):
            break
        cols.append(line.partition(sign)[0].strip().decode("utf-8", "replace"))
        keys += _opaque_of(cols[-1:], line.partition(sign)[2], b"\n")
        last = _within_string(data, line_start, line_end)
        at = line_end + 1
    if cols and any(map(is_sensitive, cols)):
        yield start, last, shape(1, cols, keys)


def is_sensitive(column: str) -> bool:
    """Say whether a column's name says that its cells name a person or hold a secret."""
    kind = kind_of_key(column)
    return (
        bool(kind)
        and kind != "company?"
        and (
            kind not in {"person?", "login?"}
            or column.casefold()
            in {"name", "username", "login", "customer", "contact", "owner_name"}
        )
    )


def shape(n: int, cols: list[str], keys: list[bytes] | None = None) -> str:
    """Return what stands in place of rows: how many, of which columns, under which opaque keys."""
    named = ",".join(
        "".join(c for c in col if c.isalnum() or c in "_ ").strip().replace(" ", "_") or "_"
        for col in cols
    )
    told = ",".join(key.decode("ascii") for key in (keys or [])[:_KEYS])
    return f"<rows n={n} cols={named[:_MORE]}{f' kept={told}' if told else ''}>"


_FORMS: Final[dict[str, Any]] = {
    "delimited": _delimited,
    "dashed": _dashed,
    "insert": _insert,
    "copy": _copy,
    "failing": _failing,
    "key": _key,
    "parameters": _parameters,
    "expanded": _expanded,
}
