"""Text without its tags: what vendors write is HTML here and plain there. Pure."""

from html.parser import HTMLParser


def bare(text: object) -> str:
    """Return text without tags, spaces folded."""
    reader = _Text()
    reader.feed(str(text or ""))
    reader.close()
    return " ".join("".join(reader.found).split())


class _Text(HTMLParser):
    """Collects what stands between tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  the base's names
        self.found.append(" ")
