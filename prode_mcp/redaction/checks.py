"""Say whether a value that has a kind's form is one: checksums first, then words around it."""

import math
from collections import Counter
from collections.abc import Callable
from functools import cache
from ipaddress import ip_address, ip_network
from typing import Any, Final

from prode_mcp.redaction.kinds import is_placeholder
from prode_mcp.redaction.site import SERVICES, Site
from prode_mcp.redaction.words import words

_OWN_NETWORKS: Final = tuple(
    ip_network(net)
    for net in (
        *(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "224.0.0.0/3",
        ),
        *("172.16.0.0/12", "192.168.0.0/16", "::/127", "fc00::/7", "fe80::/10", "ff00::/8"),
    )
)
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
_FILE_ENDS: Final = words(
    """
    png jpg jpeg gif svg webp js ts tsx jsx css rb go java json yaml yml html htm map txt
    log gz lock mjs cjs ico woff ttf
       """
)


def holds(check: str, value: str, site: Site) -> bool:
    """Say whether a value passes a rule's check; a rule without one takes every match."""
    return not check or CHECKS[check](value, site)


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


def entropy(value: str) -> float:
    """Return Shannon's entropy of a text in bits a character."""
    n = len(value)
    return -sum(c / n * math.log2(c / n) for c in Counter(value).values()) if n else 0.0


def is_dense(value: str, _site: Site) -> bool:
    """Say whether a value looks made by a machine: long, and not a word."""
    if is_masked(value) or len(value) < 6:
        return False
    if is_object_id(value):
        return False
    digits = sum(c.isdigit() for c in value)
    if value.isdecimal():
        return len(value) >= 20
    lower, upper = value != value.upper(), value != value.lower()
    if len(value) < 12:
        return digits >= 2 and lower and len(value) >= 8
    if digits == 0:
        return (
            lower
            and upper
            and not value.istitle()
            and entropy(value) > 3.6
            and not _is_words(value)
        )
    return not _is_words(value) and entropy(value) > 2.3


def is_object_id(value: str) -> bool:
    """Say whether a value is a vendor's name for one of its objects, which opens nothing.

    Stripe: API reference, object ids; Twilio: SIDs.
    """
    kind, sign, rest = value.partition("_")
    if sign:
        return kind in _OBJECTS and len(rest) >= 8 and rest.isalnum()
    return len(value) == 34 and value[:2] in _SIDS and not value[2:].strip("0123456789abcdef")


_OBJECTS: Final = words(
    """
    evt pi cus ch acct in ii il sub si price prod plan req re txn pm src card ba po tr pyr seti
    cn dp inv link sched txr we btok fee file qt iauth ipi ich rp vs prv ord sku
    """
)
_SIDS: Final = frozenset(["AC", "SM", "MM", "CA", "RE", "PN", "MG", "VA", "VE", "CF", "IS", "CH"])


def _is_words(value: str) -> bool:
    """Say whether a value is words and small numbers joined by - _ . or /."""
    parts = (
        value.replace("_", "-").replace(".", "-").replace("/", "-").replace("%20", "-").split("-")
    )
    wordy = [p for p in parts if p.isalpha() and (p.islower() or p.isupper() or p.istitle())]
    return len(parts) > 1 and all(
        p in wordy or (len(p) <= 4 and p.isdecimal()) or not p for p in parts
    )


def is_typed(value: str, _site: Site) -> bool:
    """Say whether what stands where a secret is typed is one, and not a name of one or code."""
    if is_masked(value) or len(value) < 4:
        return False
    if value.startswith(("/", "./", "~/", "--")) and entropy(value) < 4.2:
        return False
    return (
        not (value.replace(".", "").replace("_", "").isalpha() and "." in value)
        and "(" not in value
    )


def _odd(value: str, _site: Site) -> bool:
    value = value.rstrip(".,!?:)")
    if is_masked(value) or len(value) < 6 or "://" in value or value.startswith(("@", "/", "#")):
        return False
    if value.startswith(("ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-", "AAAA", "SHA256:", "MD5:")):
        return False  # a public key, a fingerprint
    digit, alpha = any(c.isdigit() for c in value), any(c.isalpha() for c in value)
    if not alpha:
        return False
    if digit and not _is_words(value):
        return not (len(value) == 36 and value.count("-") == 4) and not _is_hex_id(value)
    special = any(c in "!#$%^&*@?~=+" for c in value[1:])
    return special and "(" not in value


def _is_hex_id(value: str) -> bool:
    return len(value) <= 12 and all(c in "0123456789abcdef" for c in value)


def _digits_of(value: str) -> str:
    return "".join(c for c in value if c.isdecimal())


def passes_luhn(value: str) -> bool:
    """Say whether the digits of a value pass ISO/IEC 7812's check."""
    digits = [int(c) for c in value if c.isdecimal()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_card(value: str, _site: Site) -> bool:
    bare = _digits_of(value)
    lead = int(bare[:4])
    known = (
        (bare[0] == "4" and len(bare) in {13, 16, 19})
        or ((510000 <= int(bare[:6]) <= 559999 or 222100 <= int(bare[:6]) <= 272099) and len(bare) == 16)
        or (bare[:2] in {"34", "37"} and len(bare) == 15)
        or ((lead == 6011 or 6440 <= lead <= 6599 or bare[:2] == "62" or bare[:2] == "81") and 16 <= len(bare) <= 19)
        or (3528 <= lead <= 3589 and len(bare) == 16)
        or ((3000 <= lead <= 3059 or bare[:2] in {"36", "38", "39"}) and len(bare) == 14)
        or (bare[:4] in {"5018", "5020", "5038", "5893", "6304", "6759", "6761", "6762", "6763"} and len(bare) >= 12)
        or (bare[:2] in {"60", "65", "81"} and len(bare) == 16)
        or (2200 <= lead <= 2204 and len(bare) == 16)
    )  # fmt: skip
    return known and passes_luhn(bare)


def _is_iban(value: str, _site: Site) -> bool:
    bare = value.replace(" ", "").replace("-", "").upper()
    if not 15 <= len(bare) <= 34:
        return False
    turned = bare[4:] + bare[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1


def is_public_ip(value: str, _site: Site) -> bool:
    """Say whether a text is an address outside the private, local and shared networks."""
    if value.count(":") == 8:
        value = value.rpartition(":")[0]  # the port
    try:
        address = ip_address(value.rstrip(":") if not value.endswith("::") else value)
    except ValueError:
        return False
    if address.version == 4 and address.packed[-1] == 0 and max(address.packed) <= 20:
        return False  # an assembly's version, 4.2.2.0
    return not any(address in net for net in _OWN_NETWORKS if net.version == address.version)


def _is_mac(value: str, _site: Site) -> bool:
    bare = value.replace("-", ":").casefold()
    return bare not in {"00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff"} and any(
        c > "9" for c in bare + ":a" if c.isalnum()
    )


def _is_ssn(value: str, _site: Site) -> bool:
    area, group, serial = value.split("-")
    return area not in {"000", "666"} and group != "00" and serial != "0000"


@cache
def _national() -> tuple[Callable[[str], bool], ...]:
    from stdnum.ch import ssn as ch  # noqa: PLC0415  loaded with the first candidate
    from stdnum.cl import rut  # noqa: PLC0415
    from stdnum.es import dni, nie  # noqa: PLC0415
    from stdnum.fi import hetu  # noqa: PLC0415
    from stdnum.fr import nir  # noqa: PLC0415
    from stdnum.it import codicefiscale  # noqa: PLC0415
    from stdnum.kr import rrn  # noqa: PLC0415
    from stdnum.mx import curp  # noqa: PLC0415
    from stdnum.se import personnummer  # noqa: PLC0415

    modules: Any = (ch, rut, dni, nie, hetu, nir, codicefiscale, rrn, curp, personnummer)
    return tuple(module.is_valid for module in modules)


_NINO: Final = frozenset(["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"])


def _is_stdnum(value: str, _site: Site) -> bool:
    if (
        len(value) >= 9
        and value[:2].isalpha()
        and value[-1].isalpha()
        and len(_digits_of(value)) == 6
        and value[2:4].strip().isdecimal()
    ):
        return value[:2] not in _NINO  # the UK's, which has no check digit
    if len(value) == 10 and value[:5].isalpha() and value[-1].isalpha():
        return value[3] in "ABCFGHLJPT"  # India's PAN
    return any(is_valid(value) for is_valid in _national())


def _has_digits(value: str, _site: Site) -> bool:
    return sum(c.isdecimal() for c in value) >= 4 and not (
        len(value) == 10 and value[4] == value[7] == "-"
    )


def _is_national(value: str, site: Site) -> bool:
    return len(_digits_of(value)) >= 6 and _has_digits(value, site)


def _is_bank(value: str, _site: Site) -> bool:
    n = len(_digits_of(value))
    return 6 <= n <= 22 and not (value[4:5] == "-" and value[7:8] == "-")


def _is_otp(value: str, _site: Site) -> bool:
    n = len(_digits_of(value))
    return 4 <= n <= 8 and not (len(value) == 4 and value[:2] in {"19", "20"}) and n != 0


def _phone(value: str, *, regions: tuple[str, ...]) -> bool:
    import phonenumbers  # noqa: PLC0415  loaded with the first candidate

    for region in regions:
        try:
            parsed = phonenumbers.parse(value, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(parsed):
            return True
    return False


def _is_phone(value: str, _site: Site) -> bool:
    digits = _digits_of(value)
    if not 7 <= len(digits) <= 17:
        return False
    if value.startswith("00"):
        value = "+" + value[2:]
    if value.startswith("+"):
        return len(set(digits)) > 1
    return _phone(value, regions=("US", "GB", "DE", "BR", "FR", "IN", "AU", "JP", "MX"))


def _is_cued_phone(value: str, _site: Site) -> bool:
    digits = _digits_of(value)
    if not 8 <= len(digits) <= 15 or (
        value.isdecimal() and (len(digits) > 12 or value[0] not in "0123456789")
    ):
        return False
    if (len(value) >= 10 and value[4] in "-/." and value[7] in "-/.") or (
        value[2:3] in "/." and value[5:6] in "/."
    ):
        return False
    if value.isdecimal():
        return value.startswith("0") or len(value) in {9, 10, 11}
    return True


def _is_mail(value: str, site: Site) -> bool:
    box, _, domain = value.rpartition("@")
    low = domain.casefold()
    if box.casefold() in {"git", "hg"} or low.rpartition(".")[2] in _FILE_ENDS:
        return False
    if (
        "." in box
        and box.rpartition(".")[2][:1].isupper()
        and all(c in "0123456789abcdef" for c in low.partition(".")[0])
    ):
        return False  # a Java object's hash: com.example.Boot@1a2b3c4d.run
    inside = any(low.endswith(f".{name}") for name in site.own_domains)
    if (
        inside or low.endswith((".internal", ".local", ".amazonaws.com"))
    ) and box.casefold() in SERVICES:
        return False
    return not site.is_role(value)


def _is_spelled(value: str, _site: Site) -> bool:
    low = value.casefold()
    bracketed = any(c in value for c in "([{<\uff08\uff3b")
    if bracketed or ("_at_" in low and "_dot_" in low):
        return True
    end = low.replace("-", " ").replace(".", " ").split()[-1]
    dotted = any(
        f" {word} " in low.replace("-", " ") for word in ("dot", "punkt", "punto", "ponto", "point")
    )
    return end in _TLDS and (dotted or "." in low)


_TLDS: Final = words(
    """
    com net org io de fr es it nl uk us co eu ch at be br pl se no dk fi pt in jp au ca me dev
    app edu gov info biz mx ar cl ru ua cz ie nz za kr cn sg hk tr gr hu ro lt lv ee si sk hr bg
    rs ba mk al md by ge am az kz uz il ae sa qa kw eg ma tn dz ng ke gh tz ug et pk bd lk np th
    vn my id ph tw mo la kh mm lu li mc is mt cy pe co ve ec uy py bo cr pa gt sv hn ni do cu pr
    ai cloud online shop store site xyz tech
    """
)


def _is_mail_split(value: str, _site: Site) -> bool:
    return value.casefold().rpartition(".")[2].strip() in _TLDS


def is_name(value: str, _site: Site) -> bool:
    """Say whether capitalised words after a cue are a person's name."""
    from prode_mcp.redaction.lexicon import FAMILY, GIVEN, WORDS  # noqa: PLC0415  40,000 names

    if _is_uncased(value):
        return True
    words = [w.strip(".,'\"") for w in value.split()]
    big = [w for w in words if w[:1].isupper()]
    if not big or any(w.isupper() and len(w) > 2 for w in big):
        return (
            bool(big)
            and all(w.title() in GIVEN | FAMILY for w in big if len(w) > 2)
            and len(big) > 1
        )
    known = [w for w in big if _in(w, GIVEN) or _in(w, FAMILY) or _ends_like_a_name(w)]
    if len(big) > 1 and all(_is_foreign(w) for w in big):
        return True
    plain = [w for w in big if w in WORDS or w in NOT_NAMES]
    if plain and len(known) <= len(plain):
        return False
    return bool(known) and (len(big) > 1 or _in(big[0], GIVEN))


def _ends_like_a_name(word: str) -> bool:
    """Say whether a word ends as the family names of some languages do."""
    return len(word) >= 7 and word.endswith(_FAMILY_ENDS)


_FAMILY_ENDS: Final = (
    "ova", "eva", "enko", "chuk", "shvili", "adze", "yan", "ski", "sky", "ska", "wicz", "escu", "sson", "dottir",
    "nen", "oğlu", "opoulos", "akis", "idis", "akov", "enkov", "isova", "ovic", "evic", "ović", "ević", "ova", "ishvili", "ashvili", "ianu", "eanu",
)  # fmt: skip


def _is_uncased(value: str) -> bool:
    """Say whether a text is in a script without capitals, of which a cue tells the names."""
    return value.upper() == value.lower() and sum(map(str.isalpha, value)) >= 2


def _is_foreign(word: str) -> bool:
    """Say whether a capitalised word is of another script, of which the lists of names have few."""
    return not any(c.isascii() or c < "\u0370" for c in word if c.isalpha())


def _in(word: str, names: frozenset[str]) -> bool:
    if word in names:
        return True
    if "'" in word or "\u2019" in word:
        return word.replace("\u2019", "'").partition("'")[2] in names
    return "-" in word and all(part in names or len(part) < 3 for part in word.split("-"))


def is_lexicon_name(value: str, _site: Site) -> bool:
    """Say whether capitalised words in running text are a given and a family name."""
    from prode_mcp.redaction.lexicon import FAMILY, GIVEN, WORDS  # noqa: PLC0415

    words = [w.strip(".,'\"") for w in value.split()]
    big = [w for w in words if w[:1].isupper() and len(w) > 1]
    if len(big) < 2 or any(w in WORDS or w in NOT_NAMES for w in (big[0], big[-1])):
        return False
    # A word beyond ASCII after a given name is no service's.
    last = _in(big[-1], FAMILY) or len(words) > len(big) or not big[-1].isascii()
    return _in(big[0], GIVEN) and last


NOT_NAMES: Final = words(
    """
    Team Service Portal Support Server Error Exception Failed The This That When After Before
    Manager Engineering Platform Gateway Account Accounts Dashboard Login Billing Payments
    Checkout Customer Customers Success Operations Product Department Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Slack Linear Sentry Datadog Postgres Redis Kafka Stripe Twilio
    Amazon Google Microsoft Apple GitHub GitLab Incident Ticket Request Response Status Page
    Admin User Users Session Token Agent Worker Queue Cluster Region Zone Chrome Safari Firefox
    Android Windows Linux Mac Ubuntu Debian Java Python Ruby Node React Angular Vue Swift Kotlin
    Rust Go New York
    """
)


def _is_surname(value: str, _site: Site) -> bool:
    return value.split()[0] not in NOT_NAMES and len(value) > 2


def _is_signed(value: str, _site: Site) -> bool:
    from prode_mcp.redaction.lexicon import FAMILY, GIVEN  # noqa: PLC0415

    words = [word.strip(".,") for word in value.split()]
    known = any(_in(word, GIVEN) or _in(word, FAMILY) for word in words) or _is_uncased(value)
    return words[0] not in NOT_NAMES and not words[0].isupper() and (known or len(words) > 1)


def _is_home(value: str, _site: Site) -> bool:
    return value.casefold().strip(". ") not in SERVICES and not value.casefold().startswith(
        ("runner", "ec2", "svc", "<", "public", "default", ".")
    )


def is_login(value: str, site: Site) -> bool:
    """Say whether a login is a person's: services have known or joined names, people mails or names."""
    low = value.casefold()
    if low in SERVICES or low.endswith(
        (
            "_svc",
            "-svc",
            "_user",
            "-user",
            "_ro",
            "_rw",
            "_app",
            "-bot",
            "[bot]",
            "_service",
            "-service",
            "-api",
            "_api",
            "-worker",
            "-role",
            "_role",
            "_admin",
            "_owner",
            "_writer",
            "_reader",
        )
    ):
        return False
    if low.startswith(
        (
            "svc",
            "app-",
            "app_",
            "usr_",
            "user_",
            "u_",
            "acct",
            "cus_",
            "tenant",
            "id-",
            "prod",
            "stag",
            "ec2",
            "aws",
            "eks",
        )
    ):
        return False
    if (
        value.isdecimal()
        or len(value) < 3
        or is_masked(value)
        or "/" in value
        or ":" in value
        or "(" in value
    ):
        return False
    if "@" in value:
        return _is_mail(value, site)
    letters = "".join(c for c in low if c.isalpha())
    if (len(value) == 36 and value.count("-") == 4) or len(letters) < 3 or len(value) > 40:
        return False
    if len(value) >= 16 and sum(c.isdecimal() for c in value) > len(value) // 4:
        return False
    return _has_name_in(low) or _is_numbered_word(low)


def _is_numbered_word(low: str) -> bool:
    """Say whether a login is one long word with two digits or more behind it, as sites give out."""
    word = low.rstrip("0123456789")
    digits = len(low) - len(word)
    return (
        2 <= digits <= 6
        and len(word) >= 5
        and word.isalpha()
        and not any(
            word.endswith(name) or word.startswith(name) for name in SERVICES if len(name) > 2
        )
    )


@cache
def _low_names() -> frozenset[str]:
    from prode_mcp.redaction.lexicon import FAMILY, GIVEN, WORDS  # noqa: PLC0415

    return frozenset(w.casefold() for w in (GIVEN | FAMILY) - WORDS if len(w) > 3)


def _has_name_in(low: str) -> bool:
    """Say whether a login holds a person's name: j.brandt, hbrandt78, helena-brandt, helenab."""
    names = _low_names()
    for part in low.replace("_", ".").replace("-", ".").rstrip("0123456789").split("."):
        bare = part.strip("0123456789")
        if bare in names or bare[1:] in names or (bare[:-1] in names and len(bare) > 5):
            return True
        if len(bare) >= 7 and any(
            bare[:cut] in names and bare[cut:] in names for cut in range(3, len(bare) - 2)
        ):
            return True
    return False


def _is_session(value: str, site: Site) -> bool:
    """Say whether what follows `session` is made by a machine, and not a UUID: that is its id."""
    is_uuid = len(value) == 36 and value.count("-") == 4
    is_ulid = len(value) == 26 and value.isupper() and value.isalnum() and value[0] in "01234567"
    return not (is_uuid or is_ulid) and any(map(str.isdigit, value)) and is_dense(value, site)


def _is_company(value: str, _site: Site) -> bool:
    return len(value.split()) > 1 and value.split()[0] not in {"The", "A", "Any", "Each"}


def _is_street(value: str, _site: Site) -> bool:
    return any(c.isdecimal() for c in value) or value.endswith("S/N")


def _is_street_end(value: str, _site: Site) -> bool:
    word = value.split()[0].casefold()
    return word not in {
        "string",
        "monitoring",
        "during",
        "ring",
        "spring",
        "connector",
        "editor",
        "error",
        "actor",
        "iterator",
    }


def _is_masked_url(value: str, _site: Site) -> bool:
    port = value.partition("/")[0]
    return not is_masked(value) and not (port.isdecimal() and len(port) <= 5)


def _is_not_ids(value: str, _site: Site) -> bool:
    return not value.isdecimal() and not is_masked(value)


def _is_cookies(value: str, _site: Site) -> bool:
    return "=" in value


def _is_k8s(value: str, _site: Site) -> bool:
    return len(value) % 4 == 0 and not value.islower() and not value.isdecimal()


def _is_blame(value: str, _site: Site) -> bool:
    return value[0].isupper() and "Not Committed" not in value and value.casefold() not in SERVICES


def _is_full_login(value: str, site: Site) -> bool:
    names = _low_names()
    parts = value.rstrip("0123456789").replace("_", ".").replace("-", ".").split(".")
    return (
        len(parts) == 2 and all(p in names or len(p) == 1 for p in parts) and is_login(value, site)
    )


def _is_mixed(value: str, _site: Site) -> bool:
    kinds = (
        any(map(str.isdigit, value)),
        any(map(str.islower, value)),
        any(map(str.isupper, value)),
    )
    return all(kinds) and not is_masked(value)


def _is_introduced(value: str, site: Site) -> bool:
    """Say whether who is introduced is a person: other scripts' names have no lists here."""
    if not any(c.isascii() and c.isalpha() for c in value):
        return True
    words = [w.strip(".,'") for w in value.split()]
    return words[0] not in NOT_NAMES and (len(words) > 1 or _is_one_name(value, site))


def _is_entry(value: str, site: Site) -> bool:
    """Say whether a directory's entry names a person: capitalised words, no abbreviation, no team."""
    words = [w for w in value.replace(";", " ").replace(",", " ").split() if w]
    return (
        bool(words)
        and not value.isupper()
        and not any(w.strip(".") in NOT_NAMES for w in words)
        and (not words[0].isascii() or words[0][:1].isupper())
        and (len(words) > 1 or _is_one_name(words[0], site) or is_name(value, site))
    )


def _is_one_name(value: str, _site: Site) -> bool:
    from prode_mcp.redaction.lexicon import GIVEN, WORDS  # noqa: PLC0415

    first = value.split()[0]
    return _in(first, GIVEN) and first not in NOT_NAMES and (first not in WORDS or " " in value)


CHECKS: Final[dict[str, Callable[[str, Site], bool]]] = {
    "dense": is_dense,
    "session": _is_session,
    "typed": is_typed,
    "odd": _odd,
    "masked_url": _is_masked_url,
    "not_ids": _is_not_ids,
    "cookies": _is_cookies,
    "otp": _is_otp,
    "card": _is_card,
    "iban": _is_iban,
    "public_ip": is_public_ip,
    "mac": _is_mac,
    "ssn": _is_ssn,
    "stdnum": _is_stdnum,
    "digits": _has_digits,
    "national": _is_national,
    "bank": _is_bank,
    "phone": _is_phone,
    "phone_cued": _is_cued_phone,
    "mail": _is_mail,
    "spelled": _is_spelled,
    "mail_split": _is_mail_split,
    "name": is_name,
    "lexicon": is_lexicon_name,
    "surname": _is_surname,
    "signed": _is_signed,
    "home": _is_home,
    "login": is_login,
    "company": _is_company,
    "street": _is_street,
    "street_end": _is_street_end,
    "blame": _is_blame,
    "k8s": _is_k8s,
    "mixed": _is_mixed,
    "full_login": _is_full_login,
    "one_name": _is_one_name,
    "introduced": _is_introduced,
    "entry": _is_entry,
}
