"""Which addresses a reproduction may go to. Pure.

A host is allowed by its name, and then every address that it resolves to is looked at: a name of
our own list may point at a machine that nobody meant.

Source: RFC 6890 special-purpose addresses, RFC 6052 (NAT64), RFC 3056 (6to4), RFC 4380 (Teredo).
"""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from string import ascii_lowercase, digits
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from prode_mcp.errors import Fault, SourceError

_HOST: Final = frozenset(ascii_lowercase + digits + ".-_")
_PORTS: Final = {"http": 80, "https": 443}
_URL_CHARS: Final = 2_000
_NAT64: Final = IPv6Network("64:ff9b::/96")
# Where a cloud hands a machine its credentials: no staging host, whatever the settings say.
_NEVER: Final = frozenset(
    map(ip_address, ("169.254.169.254", "169.254.170.2", "fd00:ec2::254", "100.100.100.200"))
)

Address = IPv4Address | IPv6Address


class Place(NamedTuple):
    """Where a request goes: scheme, host, port, and the path with its query."""

    scheme: str
    host: str
    port: int
    path: str

    def __str__(self) -> str:
        """Write it as an address."""
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}{self.path}"


class Allowed(NamedTuple):
    """The hosts that may be asked, `*.example.com` for those below one, and private addresses."""

    hosts: frozenset[str]
    private: bool

    def holds(self, place: Place) -> bool:
        """Say whether a place's host is on the list, at its scheme's port or at one it names."""
        named = {f"{place.host}:{place.port}"}
        if place.port == _PORTS[place.scheme]:
            named.add(place.host)
        below = {f"*.{rest}" for rest in _above(place.host)}
        return bool(named & self.hosts or (place.host in named and below & self.hosts))


def allowed_of(hosts: str, *, private: bool) -> Allowed:
    """Read a list of hosts, separated by commas."""
    return Allowed(frozenset(h.strip().casefold() for h in hosts.split(",") if h.strip()), private)


def read_place(url: str, allowed: Allowed) -> Place:
    """Read an address that a reproduction asks for.

    Raises:
        SourceError: it is no plain http address of an allowed host.
    """
    if len(url) > _URL_CHARS or any(ord(c) <= 32 or ord(c) == 127 for c in url) or "\\" in url:
        raise _refused("an address has no spaces, backslashes or control characters")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _refused("the address cannot be read") from None
    if parts.scheme not in _PORTS:
        raise _refused("an address begins with https:// or http://")
    if parts.username is not None or parts.password is not None or "@" in parts.netloc:
        raise _refused("an address holds no user and no password")
    host = (parts.hostname or "").casefold()
    if not host or not _is_plain(host):
        raise _refused("a host is a name of letters, digits, dots and dashes")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    place = Place(parts.scheme, host, port or _PORTS[parts.scheme], path)
    if not allowed.holds(place):
        raise _refused(f"{host} is not on the list of PRODE_REPRO_HOSTS at this port")
    return place


def checked(found: Iterable[str], allowed: Allowed) -> Address:
    """Return the address to connect to, when every one that a name resolves to may be asked.

    Raises:
        SourceError: the name resolves to nothing, or to an address that may not be asked.
    """
    addresses = [ip_address(text.partition("%")[0]) for text in found]
    if not addresses:
        raise SourceError("reproduction", Fault.NOT_FOUND, "its name resolves to no address")
    for address in addresses:
        if not _may_be_asked(address, private=allowed.private):
            why = "its name resolves to a private or reserved address"
            raise SourceError("reproduction", Fault.NOT_ALLOWED, why)
    return addresses[0]


def _may_be_asked(address: Address, *, private: bool) -> bool:
    inner = _inner(address)
    if inner is not None:
        return _may_be_asked(inner, private=private)
    if address in _NEVER or address.is_multicast or address.is_unspecified or address.is_link_local:
        return False
    if address.is_global and not address.is_reserved:
        return True
    return private and (address.is_private or address.is_loopback)


def _inner(address: Address) -> Address | None:
    """Return the IPv4 address that an IPv6 one stands for, if it does."""
    if not isinstance(address, IPv6Address):
        return None
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def _is_plain(host: str) -> bool:
    """Say whether a host is a name; a number in any spelling is none."""
    labels = host.split(".")
    is_number = labels[-1].isdigit() or labels[-1].startswith("0x")
    return _HOST.issuperset(host) and all(labels) and (not is_number or _is_loopback(host))


def _is_loopback(host: str) -> bool:
    # The one address that may stand for itself: what runs beside the server, if it is listed.
    return host == "127.0.0.1"


def _above(host: str) -> list[str]:
    labels = host.split(".")
    return [".".join(labels[n:]) for n in range(1, len(labels) - 1)]


def _refused(why: str) -> SourceError:
    return SourceError("reproduction", Fault.NOT_ALLOWED, why, calls=0)
