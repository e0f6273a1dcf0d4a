"""Characters that a reader does not see, or takes for others: counted, and made visible."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

# Seen as nothing, though Unicode calls them letters, marks or symbols.
_BLANKS: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0"
) | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_EMOJI: Final = "\ufe0f"
_PLAIN: Final = frozenset("\t\x0c")

# Letters of other scripts that are drawn as Latin ones.
# Source: Unicode Technical Standard 39, confusables.txt, single letters of common fonts.
_ALIKE: Final = frozenset(
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0457\u0458\u0455\u0501\u04bb\u051b\u051d"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405"
    "\u04c0\u04cf\u0432\u043a\u043c\u043d\u0442\u0433\u0491"
    "\u03bf\u03bd\u03c1\u03b9\u03f2\u03f3\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d"
    "\u039f\u03a1\u03a4\u03a5\u03a7\u03f9"
    "\u0585\u057d\u0578\u0570\u0566\u0581\u0555\u054d\u054f"
    "\u13a0\u13a1\u13a2\u13a9\u13aa\u13ab\u13ac\u13b3\u13b7\u13bb\u13c0\u13c2\u13c3\u13da\u13de"
    "\u0131\u0251\u0261\u0269\u01c0\u2c9f\u2ca3\u2ca5"
)
# Latin letters of other drawings; Python reads them as the plain ones.
_DRAWN: Final = ("FULLWIDTH LATIN", "MATHEMATICAL ")
_LEAST_ALIKE: Final = 3
"""A shorter word of look-alikes is an ordinary one of its own language."""


def hidden(lines: Iterable[str]) -> Counter[str]:
    """Count the characters that a reader does not see, or that change how the rest is shown."""
    found: Counter[str] = Counter()
    for line in lines:
        text = line.removesuffix("\r")
        if text.isascii() and text.isprintable():
            continue
        found.update(char for at, char in enumerate(text) if _is_hidden(text, at, char))
    return found


def _is_hidden(text: str, at: int, char: str) -> bool:
    if char in _BLANKS:
        # An emoji asks for its coloured form with one mark.
        drawn = char == _EMOJI and at > 0 and unicodedata.category(text[at - 1]) in {"So", "Sm"}
        return not drawn
    return not char.isprintable() and char not in _PLAIN


def mixed(lines: Iterable[str]) -> Counter[str]:
    """Count the words that mix plain letters with those of another script that look like them."""
    return Counter(
        word for line in lines if not line.isascii() for _, word in _words(line) if _is_mixed(word)
    )


def visible(text: str) -> str:
    """Return text in which each such character stands as `<U+202E>`; a tab and a line's end too.

    Beyond `hidden` and `mixed` these are marks that sit on a plain letter, and words of nothing
    but look-alikes: who decides on one line knows no name by heart.
    """
    if text.isascii() and text.isprintable():
        return text
    deceiving = _deceiving(text)
    told: list[str] = []
    for at, char in enumerate(text):
        # What stands before it now may be a name in plain letters that was none.
        is_on_plain = bool(told) and told[-1].isascii() and _is_mark(char)
        is_unseen = _is_hidden(text, at, char) or char in _PLAIN or is_on_plain
        told.append(f"<U+{ord(char):04X}>" if is_unseen or at in deceiving else char)
    return "".join(told)


def _deceiving(text: str) -> frozenset[int]:
    return frozenset(
        start + place
        for start, word in _words(text)
        if _is_mixed(word) or (len(word) >= _LEAST_ALIKE and _ALIKE.issuperset(word))
        for place, char in enumerate(word)
        if char in _ALIKE or _is_drawn(char)
    )


def _is_mark(char: str) -> bool:
    """Say whether a character sits on the one before, which one character could write."""
    return unicodedata.category(char) in {"Mn", "Me"}


def _words(line: str) -> Iterator[tuple[int, str]]:
    """Yield the words of a line with where they begin."""
    spaced = "".join(char if char.isalnum() or char == "_" else " " for char in line)
    start = 0
    for word in spaced.split(" "):
        if word:
            yield start, word
        start += len(word) + 1


def _is_mixed(word: str) -> bool:
    plain = any(char.isascii() and char.isalpha() for char in word)
    return (plain and any(char in _ALIKE for char in word)) or any(map(_is_drawn, word))


def _is_drawn(char: str) -> bool:
    return not char.isascii() and unicodedata.name(char, "").startswith(_DRAWN)
