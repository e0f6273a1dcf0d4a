"""What lines say to a machine that does not understand them: words that hint at what they do."""

from collections import Counter
from collections.abc import Iterable
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
