"""Say whether a secret's place holds none: masked, empty, a reference to one."""

from typing import Final

from prode_mcp.redaction.kinds import is_placeholder
from prode_mcp.redaction.words import words

MASKED: Final = words(
    """
    null none nil true false undefined string required filtered redacted missing invalid expired
    empty unset hidden yes no optional bearer basic masked removed secret password token str
    text varchar uuid changeme example placeholder your-token your_token xxx unknown default
    rejected revoked refused denied absent present valid wrong incorrect disabled enabled
    rotated checked accepted n/a na tbd todo anonymous bool int float object array number any
    void blank nothing encrypted vault sealed configured
    """
)


_REFERENCES: Final = (
    "${", "$(", "{{", "%(", "secrets.", "process.env", "os.environ", "os.getenv", "env.", "env(", "vault:", "ref:", "ref+",
    "arn:", "!ref", "!sub", "!getatt", "var.", "local.", "data.", "op://", "ssm:", "projects/", "config.", "settings.", "self.",
    "this.", "getenv", "{{.", "@microsoft.keyvault", "sm://", "awssecret", "file:", "/run/secrets", "/etc/", "/var/",
)  # fmt: skip


_BLANKS: Final = words(
    """
    your my the api key value name user here insert some app client access auth redacted filtered sensitive set secure
    """
)


def is_masked(value: str) -> bool:
    """Say whether a secret's place holds no secret: masked, empty, a reference to one."""
    value = value.rstrip(";,")
    bare = value.strip("*\u2022.xX_-#[](){}<>\"'`: ")
    low = value.casefold().strip("\"'`[](){}<> ")
    if len(bare) < 3 or low in MASKED or is_placeholder(value):
        return True
    return value.casefold().startswith(_REFERENCES) or _is_shell_name(value) or _is_blank(value)


def _is_shell_name(value: str) -> bool:
    """Say whether a value is `$DB_PASSWORD`, and not a password that begins with a dollar sign."""
    name = value[1:]
    return value.startswith("$") and name.isidentifier() and (name.isupper() or name.isalpha())


def _is_blank(value: str) -> bool:
    """Say whether a value is `<your-token>`: words in brackets that say what to put there."""
    if not (value.startswith("<") and value.endswith(">") and value.isascii()):
        return False
    parts = value[1:-1].casefold().replace("_", "-").replace(" ", "-").split("-")
    named = " " in value or any(part in MASKED or part in _BLANKS for part in parts)
    return named and all(part.isalpha() for part in parts)
