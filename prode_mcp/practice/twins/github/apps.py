"""An App installed on the practice repository: it trades a signed word for a token of an hour.

Source: GitHub documentation, authenticating as a GitHub App installation; the refusals' words as
public issues quote GitHub's answers.
"""

import json
import secrets
from base64 import urlsafe_b64decode
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from typing import Final, NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from prode_mcp.practice.twins.github.answers import Node, Refused, not_found
from prode_mcp.practice.twins.github.repository import utc
from prode_mcp.settings import wall_clock

PERMISSIONS: Final = dict.fromkeys(
    ("checks", "contents", "deployments", "metadata", "pull_requests"), "read"
)
_LONGEST: Final = timedelta(minutes=10)
_KEPT: Final = timedelta(hours=1)
_UNREAD: Final = "A JSON web token could not be decoded"
_ISSUED: Final = (
    "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was "
    "issued"
)
_EXPIRES: Final = (
    "'Expiration time' claim ('exp') must be a numeric value representing the future time at "
    "which the assertion expires"
)


class App:
    """An App and its one installation, with a key of its own for each range.

    Its time is this machine's and not the world's, since whoever signs takes that too.
    """

    def __init__(self, clock: Callable[[], datetime] = wall_clock) -> None:
        self.number = 4711
        self.installation = 815
        self.clock = clock
        self._tokens: dict[str, datetime] = {}

    @cached_property
    def _key(self) -> RSAPrivateKey:
        # Made when it is first asked for: most ranges are never met by an App.
        return generate_private_key(public_exponent=65537, key_size=2048)

    @cached_property
    def key(self) -> str:
        """The private key, as the PEM text that GitHub hands out."""
        form = PrivateFormat.TraditionalOpenSSL
        return self._key.private_bytes(Encoding.PEM, form, NoEncryption()).decode()

    def knows(self, token: str) -> bool:
        """Say whether a token was made for the installation and has not expired."""
        return token in self._tokens and self.clock() < self._tokens[token]

    def answer(self, method: str, path: str, signed: str, sent: bytes) -> tuple[int, Node]:
        """Return the status and body of what the App itself may ask.

        Raises:
            Refused: the App did not sign, or there is no such installation.
        """
        self._demand(signed)
        here = f"/app/installations/{self.installation}"
        match method, path.removeprefix(here):
            case "GET", "" if path == here:
                return 200, self._installation()
            case "POST", "/access_tokens" if path.startswith(here):
                return 201, self._token(sent)
            case _:
                raise not_found()

    def _token(self, sent: bytes) -> Node:
        try:
            asked: dict[str, str] = json.loads(sent or b"{}").get("permissions") or {}
        except (ValueError, AttributeError) as error:
            raise Refused(400, "Problems parsing JSON") from error
        if not asked.items() <= PERMISSIONS.items():
            why = "The permissions requested are not granted to this installation."
            raise Refused(422, why)
        token, until = f"ghs_{secrets.token_hex(18)}", self.clock() + _KEPT
        self._tokens[token] = until
        return {
            "token": token,
            "expires_at": utc(until),
            "permissions": asked or PERMISSIONS,
            "repository_selection": "selected",
        }

    def _installation(self) -> Node:
        return {
            "id": self.installation,
            "app_id": self.number,
            "app_slug": "prode-practice",
            "target_type": "Organization",
            "permissions": PERMISSIONS,
            "events": [],
            "repository_selection": "selected",
            "single_file_name": None,
            "suspended_at": None,
        }

    def _demand(self, signed: str) -> None:
        """Check a JSON web token: who signed it, and until when it says that it counts."""
        told = self._opened(signed)
        if str(told.get("iss")) != str(self.number):
            raise Refused(404, "Integration not found")
        now = self.clock().timestamp()
        if not isinstance(told.get("iat"), int) or told["iat"] > now:
            _refuse(_ISSUED)
        if not isinstance(told.get("exp"), int) or told["exp"] <= now:
            _refuse(_EXPIRES)
        if told["exp"] > now + _LONGEST.total_seconds():
            _refuse("'Expiration time' claim ('exp') is too far in the future")

    def _opened(self, signed: str) -> Node:
        """Return what a JSON web token says, if the App's key signed it."""
        said, _, signature = signed.rpartition(".")
        try:
            head, told = (json.loads(_decoded(part)) for part in said.split("."))
            public = self._key.public_key()
            public.verify(_decoded(signature), said.encode(), PKCS1v15(), SHA256())
            if head["alg"] != "RS256":
                _refuse(_UNREAD)
        except (ValueError, KeyError, TypeError, InvalidSignature):
            _refuse(_UNREAD)
        return told


def _decoded(part: str) -> bytes:
    return urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _refuse(why: str) -> NoReturn:
    raise Refused(401, why)
