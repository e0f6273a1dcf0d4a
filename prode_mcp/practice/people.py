"""People who approve in a practice world: keys made on the spot, and words on what is asked.

They decide as a team does on a separate host: with passkeys of its page, through the same desk
that the page and the terminal use. A practice key lies in memory, where no real passkey's does.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import encode_cbor

from prode_mcp.approvals.approvers import PasskeyApprover, id_of
from prode_mcp.approvals.keys import keys_of
from prode_mcp.approvals.signing.shapes import PasskeySignature, told
from prode_mcp.approvals.statements import challenge
from prode_mcp.approvals.words import written_word
from prode_mcp.approvers_file import ApproversFile
from prode_mcp.calls import Calls
from prode_mcp.errors import ProdeError, WorldError
from prode_mcp.holding import Holdings
from prode_mcp.key_files import write_approvers
from prode_mcp.process import house_clock
from prode_mcp.runs.desk import Desk, whole
from prode_mcp.runs.hearing import Hearing
from prode_mcp.settings import settings_of
from prode_mcp.store.sqlite import SqliteLedger

HOST: Final = "approve.practice.example"
ORIGIN: Final = f"https://{HOST}"
_PRESENT_AND_VERIFIED: Final = b"\x05"


@dataclass(frozen=True)
class Passkey:
    """One person's passkey, on the page of the practice team's host."""

    name: str
    credential: bytes = field(default_factory=lambda: secrets.token_bytes(20))
    _key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def entry(self, added: date) -> PasskeyApprover:
        """Return its line in the approvers' file."""
        point = self._key.public_key().public_numbers()
        x, y = point.x.to_bytes(32, "big"), point.y.to_bytes(32, "big")
        return PasskeyApprover(
            name=self.name,
            added=added.isoformat(),
            # COSE: an elliptic key, ES256, on P-256.
            key=told(encode_cbor({1: 2, 3: -7, -1: 1, -2: x, -3: y})),
            credential=told(self.credential),
            rp_id=HOST,
            aaguid="00000000-0000-0000-0000-000000000000",
            device_type="single_device",
        )

    def signature(self, challenged: bytes, added: date) -> PasskeySignature:
        """Assert over a challenge, as a browser and a device do together."""
        client = json.dumps(
            {"type": "webauthn.get", "challenge": told(challenged), "origin": ORIGIN}
        ).encode()
        data = hashlib.sha256(HOST.encode()).digest() + _PRESENT_AND_VERIFIED + bytes(4)
        signed = self._key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        return PasskeySignature(
            key=id_of(self.entry(added)),
            authenticator_data=told(data),
            client_data=told(client),
            signature=told(signed),
        )


@dataclass(frozen=True)
class People:
    """The approvers of one played run. `environment` is the server's."""

    names: tuple[str, ...]
    store: Path
    environment: dict[str, str]
    now: datetime

    @cached_property
    def _keys(self) -> dict[str, Passkey]:
        return {name: Passkey(name) for name in self.names}

    def settings(self) -> dict[str, str]:
        """Return the settings of a separate host on which these people approve."""
        return {
            "PRODE_DEPLOYMENT": "separate",
            "PRODE_PAGE_ORIGIN": ORIGIN,
            "PRODE_APPROVERS": str(self._file),
        }

    def enrol(self) -> None:
        """Write the approvers' file, as a team keeps it in a repository of its own."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        entries = [key.entry(self.now.date()) for key in self._keys.values()]
        write_approvers(self._file, keys_of(entries))

    async def say(self, name: str, request: str, decision: Literal["approve", "deny"]) -> str:
        """Let a person decide on a request, and return what they were shown and what it came to.

        Raises:
            WorldError: there is no such person, or the word would not count.
        """
        if name not in self._keys:
            msg = f"the playbook names {name}, who is none of its approvers"
            raise WorldError(msg)
        settings = settings_of({**self.environment, **self.settings()})
        ledger = SqliteLedger(self.store)
        calls = Calls(Holdings(ledger, f"page of {name}"), house_clock(settings))
        desk = Desk(Hearing(calls, ApproversFile(settings)))
        try:
            sheet = desk.named(await desk.sheets(), request)
            drawn = whole(sheet)
            said = drawn.statement.model_copy(update={"decision": decision})
            signature = self._keys[name].signature(challenge(said), self.now.date())
            come_to = await desk.say(sheet, written_word(said, signature))
        except ProdeError as error:
            raise WorldError(str(error)) from error
        finally:
            await ledger.close()
        return f"{drawn.scope}: {come_to.state}, {come_to.why}"

    @property
    def _file(self) -> Path:
        return self.store.with_name("approvers.toml")


def people_of(
    names: Iterable[str], store: Path, environment: dict[str, str], now: datetime
) -> People:
    """Make everybody a key, and write the file that names them."""
    people = People(tuple(dict.fromkeys(names)), store, environment, now)
    people.enrol()
    return people
