"""Serves the page to this machine alone; on a separate host, to the proxy that speaks TLS."""

import errno
import socket
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from secrets import token_bytes
from typing import Final

import uvicorn

from prode_mcp.errors import SettingsError
from prode_mcp.process import house_clock, process_name
from prode_mcp.settings import Settings
from prode_mcp.store.opening import open_ledger
from prode_mcp.web import create_page
from prode_mcp.web.site import Site, site_of

_LOOPBACK: Final = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
_NO_SUCH_ADDRESS: Final = frozenset({errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT})


async def serve_page(settings: Settings, *, ready: Callable[[str, str], None]) -> None:
    """Serve until the process is interrupted; `ready` is told the address and the enrolment code.

    Raises:
        SettingsError: the port is taken, no ledger is there, or a separate page has no address.
    """
    if settings.deployment == "separate" and not settings.page_origin:
        raise SettingsError("the page of a separate host needs its address: set PRODE_PAGE_ORIGIN")
    if not settings.store.is_file():
        raise SettingsError("there is no ledger yet: set PRODE_STORE to the server's")
    ledger = open_ledger(settings)
    clock = house_clock(settings)
    site = site_of(settings, ledger, holder=process_name(), clock=clock, secret=token_bytes(32))
    try:
        with loopback(settings.page_port) as sockets:
            ready(site.approvers.origin, site.enrolment_code)
            await page_server(site).serve(sockets)
    finally:
        await ledger.close()


def page_server(site: Site) -> uvicorn.Server:
    """Build what serves a site on sockets that are given to it. It keeps no log of who looks."""
    config = uvicorn.Config(
        create_page(site),
        log_config=None,
        access_log=False,
        lifespan="off",
        proxy_headers=False,
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)


@contextmanager
def loopback(port: int) -> Generator[list[socket.socket]]:
    """Hold a port on every loopback address of this machine.

    A browser may try either address for our name: one that is left open would be another
    program's to answer on, under our origin.

    Raises:
        SettingsError: another program has the port.
    """
    held: list[socket.socket] = []
    try:
        for family, address in _LOOPBACK:
            if (one := _listener(family, address, port)) is not None:
                held.append(one)
        yield held
    finally:
        for one in held:
            one.close()


def _listener(family: socket.AddressFamily, address: str, port: int) -> socket.socket | None:
    """Take a port on one address; None where this machine has no such address."""
    try:
        # asyncio sends at once only on a socket that says it is TCP.
        found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    except OSError:
        return None
    try:
        if family == socket.AF_INET6:
            found.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        if sys.platform != "win32":
            # There it would let a second program listen; here it only forgets old connections.
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((address, port))
        found.listen()
    except OSError as error:
        found.close()
        if error.errno in _NO_SUCH_ADDRESS:
            return None
        raise SettingsError(
            f"port {port} on {address} is another program's: end that one, or set PRODE_PAGE_PORT"
        ) from None
    return found
