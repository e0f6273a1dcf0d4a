"""Find words in a text that would close an issue when the pull request around them is merged.

Source: GitHub's closing keywords; Linear's magic words for pull requests.
"""

from typing import Final

_STEMS: Final = ("clos", "fix", "resolv", "complet", "implement")
_ENDS: Final = ("", "e", "s", "es", "ed", "d", "ing")
_WORDS: Final = frozenset(stem + end for stem in _STEMS for end in _ENDS)
_BETWEEN: Final = 4
"""Words that may stand between, as in `closes the issue: PRD-1`."""
_EDGES: Final = "`*_~()[]{}<>\"'.,:;!?"


def closing_words(text: str) -> str:
    """Return the reference that the text would close, or nothing."""
    last = -_BETWEEN - 2
    for at, word in enumerate(_words(text)):
        if word.casefold() in _WORDS:
            last = at
        elif at - last <= _BETWEEN and _is_reference(word):
            return word[-40:]
    return ""


def _words(text: str) -> list[str]:
    """Return the words without what stands around them; `closes:#1` is two, an address is one."""
    apart = (word if "://" in word else word.replace(":", " ") for word in text.split())
    return [word.strip(_EDGES) for words in apart for word in words.split()]


def _is_reference(word: str) -> bool:
    """Say whether a word is `KEY-1`, `#1`, `owner/repo#1`, or an address that ends in one."""
    tail = word.rpartition("/")[2]
    if tail.rpartition("#")[2].isdigit() and ("#" in tail or "/" in word):
        return True
    name, _, number = tail.rpartition("-")
    return number.isdigit() and name[:1].isalpha() and name.replace("_", "").isalnum()
