"""Say whether words are a person: addresses, names, logins, streets, companies."""

from collections.abc import Callable
from functools import cache
from typing import Final

from prode_mcp.redaction.masks import is_masked
from prode_mcp.redaction.site import SERVICES, Site
from prode_mcp.redaction.words import words

_FILE_ENDS: Final = words(
    """
    png jpg jpeg gif svg webp js ts tsx jsx css rb go java json yaml yml html htm map txt
    log gz lock mjs cjs ico woff ttf
       """
)


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
    if value in _PLACES:
        return False
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


_PLACES: Final = frozenset(
    {
        *("São Paulo", "San Francisco", "San Diego", "San Jose", "San José", "Santa Clara"),
        *("Santo Domingo", "Santa Monica", "Santa Cruz", "San Juan", "Los Angeles", "Las Vegas"),
        *("Saint Louis", "Ciudad Juárez", "Monte Carlo", "Port Louis", "Abu Dhabi", "Addis Ababa"),
    }
)


def is_lexicon_name(value: str, _site: Site) -> bool:
    """Say whether capitalised words in running text are a given and a family name."""
    from prode_mcp.redaction.lexicon import FAMILY, GIVEN, WORDS  # noqa: PLC0415

    if value in _PLACES:
        return False
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


def _is_blame(value: str, _site: Site) -> bool:
    return value[0].isupper() and "Not Committed" not in value and value.casefold() not in SERVICES


def _is_full_login(value: str, site: Site) -> bool:
    names = _low_names()
    parts = value.rstrip("0123456789").replace("_", ".").replace("-", ".").split(".")
    return (
        len(parts) == 2 and all(p in names or len(p) == 1 for p in parts) and is_login(value, site)
    )


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


PERSON_CHECKS: Final[dict[str, Callable[[str, Site], bool]]] = {
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
    "full_login": _is_full_login,
    "one_name": _is_one_name,
    "introduced": _is_introduced,
    "entry": _is_entry,
}
"""The checks by the names that rules call them."""
