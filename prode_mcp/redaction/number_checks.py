"""Say whether digits are what their form says: checksums first, numbering plans, networks."""

from collections.abc import Callable
from functools import cache
from ipaddress import ip_address, ip_network
from typing import Any, Final

from prode_mcp.redaction.site import Site

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


NUMBER_CHECKS: Final[dict[str, Callable[[str, Site], bool]]] = {
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
}
"""The checks by the names that rules call them."""
