"""What lines say to a machine that does not understand them: hints, and hidden characters."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

_SKIPS: Final = (
    *("pytest.mark.skip", "pytest.skip(", "pytest.mark.xfail", "pytest.xfail(", "unittest.skip"),
    *("expectedFailure", "skipTest(", "@skip", "importorskip("),
    *("it.skip(", "test.skip(", "describe.skip(", "context.skip(", "suite.skip(", "xit("),
    *("xtest(", "xdescribe(", "xcontext(", "xspecify(", "it.only(", "test.only("),
    *("describe.only(", "fit(", "fdescribe(", "fcontext(", "it.todo(", "test.todo(", "test.fixme("),
    *("@Ignore", "@Disabled", "[Ignore", "Skip =", "assumeTrue(", "assumeFalse(", "Assume."),
    *("t.Skip(", "t.Skipf(", "t.SkipNow(", "b.Skip(", "#[ignore", "@tag :skip", "@moduletag :skip"),
    *("markTestSkipped(", "markTestIncomplete(", "XCTSkip", "pending(", "skip("),
)
"""Words that take a test out of the run, or all the others."""

_GUARDS: Final = (
    *("authn", "authz", "authent", "authoriz", "authoris", "isauth", "requireauth", "oauth"),
    *("permission", "permit", "forbidden", "accesscontrol", "acl.", "loggedin"),
    *("loginrequired", "issuperuser", "isstaff", "isadmin", "currentuser", "checkpassword"),
    *("requirerole", "hasrole", "rolesallowed", "secured", "accesscheck", "canaccess", "policy"),
    *("csrf", "cors", "samesite", "httponly", "signature", "hmac", "verify", "comparedigest"),
    *("ratelimit", "throttl", "quota", "captcha", "lockout"),
    *("validat", "sanitiz", "sanitis", "escape", "allowlist", "denylist"),
    *("guard", "beforeaction", "assert", "maxlength", "maxsize", "maxbytes"),
    *("tenant", "idempot"),
)
"""Words of checks: who may, how often, and what is taken in. Their letters alone are compared."""

_COMMENTS: Final = ("#", "//", "*", "/*", "--", "<!--", ";")
_JOINTS: Final = str.maketrans("", "", "_-!")

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


def skips(lines: Iterable[str]) -> bool:
    """Say whether a line takes a test out of the run."""
    return any(_stands(word, line) for line in lines for word in _SKIPS)


def _stands(word: str, line: str) -> bool:
    """Say whether a word stands in a line as a whole: `xit(` is not in `exit(`."""
    at = line.find(word)
    while at >= 0:
        ahead = line[at - 1 : at] if at else ""
        if not word[0].isalnum() or not (ahead.isalnum() or ahead in {"_", "."}):
            return True
        at = line.find(word, at + 1)
    return False


def guards(lines: Iterable[str]) -> Counter[str]:
    """Count the words of checks in lines that are no comments."""
    found: Counter[str] = Counter()
    for line in lines:
        bare = line.strip()
        if bare.startswith(_COMMENTS):
            continue
        letters = bare.casefold().translate(_JOINTS)
        found.update(word for word in _GUARDS if word in letters)
    return found


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
        word for line in lines if not line.isascii() for word in _named(line) if _is_mixed(word)
    )


def _named(line: str) -> Iterator[str]:
    spaced = "".join(char if char.isalnum() or char == "_" else " " for char in line)
    yield from spaced.split()


def _is_mixed(word: str) -> bool:
    plain = any(char.isascii() and char.isalpha() for char in word)
    return (plain and any(char in _ALIKE for char in word)) or any(
        unicodedata.name(char, "").startswith(_DRAWN) for char in word if not char.isascii()
    )
