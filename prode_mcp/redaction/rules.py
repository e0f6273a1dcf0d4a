"""What must go, as data: each kind's form, in RE2's linear syntax.

A rule's first group is what stays before the value, its second what stays after it. Repeats of
Unicode classes are unbounded: RE2 stays linear, while a bound multiplies the automaton's size.
"""

from typing import Final, NamedTuple


class Rule(NamedTuple):
    """One form of a secret or of personal data.

    `anchors` are lower-case literals of which one must occur for the rule to be tried at all;
    `check` names a validator of the engine.
    """

    kind: str
    pattern: str
    anchors: tuple[str, ...] = ()
    check: str = ""


_NAME: Final = r"\p{Lu}[\p{L}'\x{2019}-]+(?: \p{Lu}[\p{L}'\x{2019}-]+){1,2}"
_MAIL: Final = r"[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}"
_TOKEN_STARTS: Final = (
    *("xoxb-", "xoxa-", "xoxp-", "xoxr-", "xoxs-", "xoxe-", "xapp-", "ghp_", "gho_", "ghu_"),
    *("ghs_", "ghr_", "github_pat_", "glpat-", "sk-", "sk_live_", "sk_test_", "pk_live_"),
    *("pk_test_", "rk_live_", "rk_test_", "whsec_", "lin_api_", "lin_oauth_", "sntrys_"),
    *("sntryu_", "npm_", "pypi-", "hf_", "dop_v1_", "shpat_", "SG.", "AIza", "ya29."),
)
# A word that says "what follows is a credential", alone or inside a longer key.
_CUES: Final = (
    *("pass", "pwd", "secret", "token", "api_key", "apikey", "api-key", "access_key"),
    *("accesskey", "access-key", "private_key", "signature", "credential", "session"),
    *("cookie", "authorization", "csrf"),
)
_CUE: Final = (
    r"(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?"
    r"|private[_-]?key|signature|credential|session(?:[_-]?id)?|cookie|authorization|csrf)"
)

# Order matters: what contains others comes first.
RULES: Final = (
    Rule(
        "private_key",
        r"()-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*KEY-----|\z)()",
        ("private key",),
    ),
    Rule("url_password", r"(\b[a-z][a-z0-9+.-]+://[^\s:/@\"']*:)[^\s@/\"']+(@)", ("://",)),
    Rule(
        "bearer",
        r"(?i)(\b(?:bearer|basic|digest|token)\s+)[\w.~+/=-]{16,}()",
        ("bearer", "basic", "digest", "token"),
    ),
    Rule("jwt", r"()\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?()", ("eyj",)),
    Rule(
        "vendor_token",
        r"()\b(?:"
        + "|".join(start.replace(".", r"\.") for start in _TOKEN_STARTS)
        + r")[\w.-]{10,}()",
        tuple(start.lower() for start in _TOKEN_STARTS),
    ),
    Rule(
        "aws_key",
        r"()\b(?:AKIA|ASIA|AGPA|AIDA|ANPA)[A-Z2-7]{12,20}\b()",
        ("akia", "asia", "agpa", "aida", "anpa"),
    ),
    Rule(
        "prefixed_token",
        r"()\b[a-z]+_(?:live|test|prod|secret|refresh|access|key|token)_[A-Za-z0-9]{12,}\b()",
        ("_live_", "_test_", "_prod_", "_secret_", "_refresh_", "_access_", "_key_", "_token_"),
    ),
    Rule(
        "keyed_secret",
        r"(?i)([\w.-]*" + _CUE + r"[\w-]*[\"'\\]{0,4}\s?(?:=>|=|:)\s?[\"'\\]{0,4})"
        r"[^\s\"'\\&,;<>{}\[\]]{6,}()",
        _CUES,
        "not_masked",
    ),
    Rule("name", r"()" + _NAME + r"(\s?<" + _MAIL + r">)", ("@",)),
    Rule("email", r"()" + _MAIL + r"()", ("@",), "mail"),
    Rule("card", r"()\b[3-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{3,4}\b()", (), "luhn"),
    Rule("phone", r"()\+\d[\d ().-]{7,18}\d()", ("+",)),
    Rule("ip", r"()\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b()", (".",), "public_ip"),
    Rule("ip", r"()\b[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]*:[0-9A-Fa-f:]*()", (":",), "public_ip"),
)

SENSITIVE_KEYS: Final = {
    "password": "secret",
    "passwd": "secret",
    "secret": "secret",
    "token": "secret",
    "accesstoken": "secret",
    "refreshtoken": "secret",
    "apikey": "secret",
    "authorization": "secret",
    "cookie": "secret",
    "cookies": "secret",
    "setcookie": "secret",
    "email": "email",
    "emailaddress": "email",
    "phone": "phone",
    "phonenumber": "phone",
    "ip": "ip",
    "ipaddress": "ip",
    "fullname": "name",
    "firstname": "name",
    "lastname": "name",
}
"""JSON keys, letters only and lower case, whose value goes whatever its form."""
