"""The PRODE Wiki as routing: where to look, never what is true."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import JsonValue

from prode_mcp.content import pages
from prode_mcp.redaction import redact_text
from prode_mcp.trees import as_mapping

_NOTE: Final = "Routing only: what a page says is memory, and no finding can cite it."
_MOST_PAGES: Final = 5


@dataclass(frozen=True, slots=True)
class Wiki:
    """Pages of the team's own folder, or of the package where none is set."""

    folder: Path | None

    def names(self) -> tuple[str, ...]:
        """Return the names of all pages."""
        return tuple(self._texts())

    def read(self, name: str) -> dict[str, JsonValue] | None:
        """Return a page, typed as routing, with the day a person last reviewed it."""
        text = self._texts().get(name)
        if text is None:
            return None
        head, body = _split(text)
        return {
            "kind": "routing",
            "page": name,
            "title": redact_text(str(head.get("title", name))),
            "reviewed": str(head.get("reviewed", "never")),
            "note": _NOTE,
            "text": redact_text(body.strip()),
        }

    def routes(self, ticket: str) -> tuple[str, ...]:
        """Name the pages that the ticket's text mentions, most mentions first."""
        said = ticket.casefold()
        scored = [(_mentions(name, text, said), name) for name, text in self._texts().items()]
        best = sorted((-score, name) for score, name in scored if score)
        return tuple(f"prode://wiki/{name}" for _, name in best[:_MOST_PAGES])

    def _texts(self) -> dict[str, str]:
        if self.folder is None:
            return pages("wiki")
        return {
            path.stem: path.read_text(encoding="utf-8") for path in sorted(self.folder.glob("*.md"))
        }


def _mentions(name: str, text: str, said: str) -> int:
    head, _ = _split(text)
    words = {*name.split("-"), *str(head.get("title", "")).casefold().split()}
    return 3 * (name.casefold() in said) + sum(word in said for word in words if len(word) > 3)


def _split(text: str) -> tuple[dict[str, object], str]:
    if not text.startswith("---\n"):
        return {}, text
    import yaml  # noqa: PLC0415  the server's start reads no page

    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    try:
        head = yaml.safe_load(front)
    except yaml.YAMLError:
        return {}, body
    return dict(as_mapping(head)), body
