"""UNION, INTERSECT and EXCEPT: what a column of several origins says."""

from typing import Final, cast

from prode_mcp.sql import comparing
from prode_mcp.sql.computing import merged_sort
from prode_mcp.sql.endings import Use, ending
from prode_mcp.sql.pieces import Piece, as_column, quote_name
from prode_mcp.sql.scope import (
    HIDDEN,
    NAMES,
    Derived,
    Joined,
    Level,
    Plain,
    Selected,
    is_keyed,
)
from prode_mcp.sql.shapes import Code, Kind, Measure, Sort, StopError
from prode_mcp.sql.text import Node

_SETS: Final = {"SETOP_UNION": "UNION", "SETOP_INTERSECT": "INTERSECT", "SETOP_EXCEPT": "EXCEPT"}


def joined(query: Node, level: Level, before: str, use: Use) -> Selected:
    """Return a proven set operation.

    Raises:
        StopError: its parts do not fit, or it would blend keys with other values.
    """
    word = _SETS[str(query["op"])]
    every = bool(query.get("all"))
    if use == "scalar" or (use == "top" and word != "UNION"):
        raise StopError(Code.NODE, f"{word} does not stand here", word, "compare by a join")
    inner = level.beside()
    arms = [
        level.work.select(cast("Node", query[side]), inner, use=use) for side in ("larg", "rarg")
    ]
    if len(arms[0].pieces) != len(arms[1].pieces):
        raise StopError(Code.ARGUMENT, "the parts have different numbers of columns", word)
    pieces = tuple(map(_either, arms[0].pieces, arms[1].pieces))
    rows_ = any(arm.derived.rows for arm in arms)
    if word != "UNION":
        _demand_keys(pieces, word)
    told = f"{word} ALL" if every else word
    tail = ending(query, Level(level.work), list(arms[0].names), use, shows=not rows_)
    text = Joined(before, told, arms[0].text, arms[1].text, tail)
    if use == "exists":
        # Both arms give the constant 1, so what is left is whether either has a row.
        derived = Derived((), rows=True, protected=True)
        return Selected(text, derived, pieces, arms[0].names, linked=all(a.linked for a in arms))
    keeps = word == "UNION" and use == "derived"
    derived = _of_arms(arms, pieces, rows_=rows_, keeps=keeps)
    if keeps and not every:
        text = _distinct(arms, before, tail, rows_=rows_)
    elif use == "derived" and not keeps:
        text = Joined(before, told, _bare(arms[0].text), _bare(arms[1].text), tail)
    return Selected(
        text,
        derived,
        pieces,
        arms[0].names,
        linked=all(a.linked for a in arms),
        alone=all(a.alone for a in arms),
    )


def _of_arms(
    arms: list[Selected], pieces: tuple[Piece, ...], *, rows_: bool, keeps: bool
) -> Derived:
    names = arms[0].names
    hidden = max(len(arm.text.hidden) for arm in arms) if keeps else 0
    masks = [
        1 << n if hidden and any(arm.derived.columns[n].guarded for arm in arms) else 0
        for n in range(len(pieces))
    ]
    return Derived(
        tuple(
            as_column(p, name, rows=rows_)._replace(guarded=mask)
            for p, name, mask in zip(pieces, names, masks, strict=True)
        ),
        rows=rows_,
        protected=any(arm.derived.protected for arm in arms),
        weight=NAMES[0] if hidden and any(arm.derived.weight for arm in arms) else "",
        sketches=NAMES[2:hidden],
    )


def _bare(text: Plain | Joined) -> Plain | Joined:
    """Return a text without its hidden columns: distinct rows must stay what they are."""
    if isinstance(text, Plain):
        return Plain(text.before, text.targets, (), text.after)
    return Joined(text.before, text.word, _bare(text.left), _bare(text.right), text.after)


def _either(left: Piece, right: Piece) -> Piece:
    """Return what a column of two arms says: keys only with keys of their family."""
    if is_keyed(left) or is_keyed(right):
        comparing.compared("=", left, right) if is_keyed(left) and is_keyed(right) else None
        if not (is_keyed(left) and is_keyed(right)):
            raise comparing.singled(left if is_keyed(left) else right)
        return left if left.sort is Sort.IDENTIFIER else right
    if left.sort is right.sort and left.sort in {Sort.JSON, Sort.ARRAY, Sort.OPAQUE, Sort.OBJECT}:
        return left._replace(json_keys={}, element=Sort.OPAQUE)
    kind = left.kind if left.kind is not Kind.UNKNOWN else right.kind
    measure = Measure.PLAIN if left.sql == right.sql else Measure.MIXED
    if Sort.CONSTANT not in {left.sort, right.sort} and left.measure is right.measure:
        measure = left.measure
    return Piece(
        left.sql,
        merged_sort(left, right),
        kind,
        measure=measure,
        counts=left.counts or right.counts,
        whole=left.whole and right.whole,
    )


def _demand_keys(pieces: tuple[Piece, ...], word: str) -> None:
    """Let INTERSECT and EXCEPT pass over keys: what else they give cannot be weighed.

    Raises:
        StopError: a column is not a key.
    """
    for piece in pieces:
        if not is_keyed(piece):
            raise StopError(
                Code.SINGLED, f"{word} takes keys only", piece.sql, "a join, or NOT EXISTS"
            )


def _distinct(arms: list[Selected], before: str, tail: str, *, rows_: bool) -> Plain:
    """Return UNION written as UNION ALL and GROUP BY, so that persons stay counted."""
    names = arms[0].names
    if len(set(names)) != len(names):
        raise StopError(Code.AMBIGUOUS, "two columns of the UNION have one name", names[0])
    hidden = max(len(arm.text.hidden) for arm in arms)
    both = Joined(before, "UNION ALL", arms[0].text, arms[1].text, "").text(hidden)
    source = quote_name(f"{HIDDEN}u")
    weights = ("1::pg_catalog.int8" if rows_ else f"pg_catalog.sum({source}.{NAMES[0]})",)
    bits = tuple(f"pg_catalog.bit_or({source}.{name})" for name in NAMES[1:hidden])
    return Plain(
        "",
        tuple(f"{source}.{quote_name(n)} AS {quote_name(n)}" for n in names),
        (*weights, *bits) if hidden else (),
        f" FROM ({both}) AS {source} GROUP BY {', '.join(map(str, range(1, len(names) + 1)))}{tail}",
    )
