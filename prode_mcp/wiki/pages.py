"""A wiki page: Markdown with a head that says what it is of, and who last looked whether it holds."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from prode_mcp.contracts import Shape
from prode_mcp.trees import as_list, as_mapping

OLD: Final = timedelta(days=180)
"""After this a page's review says little of how things are."""
_FIELDS: Final = frozenset(
    {
        "title",
        "systems",
        "symptoms",
        "reviewed",
        "reviewer",
        "owner",
        "expires",
        "runs",
        "says",
        "status",
    }
)
_LONGEST: Final = 200


class Page(Shape):
    """One page as it stands in its folder, secrets and all.

    `says` holds what the page claims under the keys that findings use too, such as
    `deployed:onboarding-api`: what a run finds otherwise is told to people. `wrong` says what of
    the head cannot be read.
    """

    name: str
    title: str
    systems: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    reviewed: date | None = None
    reviewer: str = ""
    owner: str = ""
    expires: date | None = None
    runs: tuple[str, ...] = ()
    says: Mapping[str, str] = {}
    body: str = ""
    wrong: tuple[str, ...] = ()


def read_page(name: str, text: str) -> Page:
    """Read a page; one whose head cannot be read is its text, and says so."""
    head, body, wrong = _split(text)
    unknown = sorted(str(key) for key in head if key not in _FIELDS)
    if unknown:
        wrong = (*wrong, f"the head has fields that mean nothing: {', '.join(unknown)[:80]}")
    says = {str(k).casefold(): str(v) for k, v in as_mapping(head.get("says")).items()}
    return Page(
        name=name,
        title=_line(head.get("title")) or name,
        systems=_lines(head.get("systems")),
        symptoms=_lines(head.get("symptoms")),
        reviewed=_day(head.get("reviewed")),
        reviewer=_line(head.get("reviewer")),
        owner=_line(head.get("owner")),
        expires=_day(head.get("expires")),
        runs=_lines(head.get("runs")),
        says=says,
        body=body.strip(),
        wrong=wrong,
    )


def written(page: Page) -> str:
    """Write a page as it stands in its folder."""
    import yaml  # noqa: PLC0415  a server reads pages and writes none

    head: dict[str, Any] = {"title": page.title}
    told = page.model_dump(mode="json", exclude={"name", "title", "body", "wrong"})
    head |= {key: value for key, value in told.items() if value}
    front = yaml.safe_dump(head, sort_keys=False, allow_unicode=True, width=100)
    return f"---\n{front}---\n\n{page.body.strip()}\n"


def age_of(page: Page, today: date) -> str:
    """Say why a page is not to be relied on today; empty where a person looked at it lately."""
    if page.expires is not None and page.expires <= today:
        return f"expired on {page.expires}"
    if page.reviewed is None:
        return "no person has reviewed it"
    if today - page.reviewed > OLD:
        return f"stale: last reviewed on {page.reviewed}, more than {OLD.days} days ago"
    return ""


def _split(text: str) -> tuple[Mapping[str, Any], str, tuple[str, ...]]:
    if not text.startswith("---\n"):
        return {}, text, ("it has no head",)
    import yaml  # noqa: PLC0415  the server's start reads no page

    front, found, body = text.removeprefix("---\n").partition("\n---\n")
    if not found:
        return {}, text, ("its head does not end",)
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        head = yaml.load(front, loader)  # noqa: S506  a safe loader, the fast one where there is one
    except (yaml.YAMLError, ValueError):
        return {}, body, ("its head is no YAML",)
    return as_mapping(head), body, ()


def _line(value: object) -> str:
    return " ".join(str(value).split())[:_LONGEST] if isinstance(value, str | int | float) else ""


def _lines(value: object) -> tuple[str, ...]:
    values = as_list(value) or ([value] if isinstance(value, str) else [])
    return tuple(line for one in values if (line := _line(one)))


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
