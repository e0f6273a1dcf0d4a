"""The approvers' file: read strictly, written stably, named by a digest."""

from base64 import b64encode
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from webauthn.helpers import encode_cbor, parse_cbor

from prode_mcp.approvals.approvers import Approver, PassphraseApprover, SshApprover, id_of
from prode_mcp.approvals.keys import keys_of, read_keys, written
from prode_mcp.approvals.signing.shapes import told
from prode_mcp.errors import SettingsError
from tests.approvals.authenticator import Authenticator
from tests.approvals.signed import ADDED, NOW, SecurityKey

FIRST = SshApprover(name="ines", key=SecurityKey().line, added=ADDED)
SECOND = PassphraseApprover(name="ines", key=told(bytes(range(32))), added=ADDED)
THIRD = SshApprover(
    name="omar", key=SecurityKey(seed=9).line, added=ADDED, verify_required=True
)  # fmt: skip
ENTRY = f"""
[[approver]]
name = "ines"
scheme = "ssh"
key = "{SecurityKey().line} ines@laptop"
added = "2026-11-01"
"""


@pytest.mark.spec("approval.keys")
def test_what_is_written_reads_back_and_is_the_same_in_any_order() -> None:
    keys = keys_of([FIRST, SECOND, THIRD])

    text = written(keys)

    assert read_keys(text) == keys == keys_of([THIRD, SECOND, FIRST])
    assert written(read_keys(text)) == text
    assert keys_of([]) == read_keys("")


@pytest.mark.spec("approval.keys")
def test_the_digest_holds_what_counts_and_nothing_else() -> None:
    spaced = "# whose keys\n" + ENTRY.replace(" = ", "=") + '\nrevoked = ""  # not yet\n'
    digest = read_keys(ENTRY).digest()

    assert digest == read_keys(spaced).digest() == keys_of([FIRST]).digest()
    assert keys_of([FIRST, THIRD]).digest() == keys_of([THIRD, FIRST]).digest()
    others: list[list[Approver]] = [
        [],
        [FIRST, THIRD],
        [THIRD],
        [FIRST.model_copy(update={"verify_required": True})],
        [FIRST.model_copy(update={"revoked": "2026-11-20"})],
        [FIRST.model_copy(update={"added": "2026-11-02"})],
        [FIRST.model_copy(update={"name": "omar"})],
    ]
    assert len({digest, *(keys_of(other).digest() for other in others)}) == len(others) + 1


@pytest.mark.spec("approval.keys")
def test_a_comment_of_a_key_is_left_out_since_it_is_often_an_address() -> None:
    assert "laptop" not in written(read_keys(ENTRY))


@pytest.mark.spec("approval.keys")
@pytest.mark.parametrize(
    ("text", "told_where"),
    [
        ("[[approver]]\nname = ines", "line 2"),
        (ENTRY + 'name = "again"\n', "line 7"),
        ('approvers = "ines"', "nothing else"),
        ("approver = 1", "nothing else"),
        ("approver = [1]", "entry 1"),
        (ENTRY + 'note = "hello"\n', "entry 1"),
        (ENTRY + "verify_required = 1\n", "entry 1: `verify_required`"),
        (ENTRY.replace('"2026-11-01"', "2026-11-01"), "entry 1: `added`"),
        (ENTRY.replace("2026-11-01", "20261101"), "entry 1: `added`"),
        (ENTRY.replace("2026-11-01", "2026-13-01"), "entry 1: `added`"),
        (ENTRY + 'revoked = "2026-10-01"\n', "entry 1"),
        (ENTRY.replace('"ines"', '"Ines <ines@example.net>"'), "entry 1: `name`"),
        (ENTRY.replace("ssh\"", "totp\""), "entry 1: `scheme`"),
        (ENTRY.replace("AAAA", "AAAB"), "entry 1: `key`"),
        (ENTRY + "[[approver]]\nname = 'omar'\n", "entry 2"),
        (ENTRY + ENTRY, "have the same key"),
        (ENTRY + ENTRY.replace('"ines"', '"omar"'), "omar and ines have the same key"),
        (ENTRY + ENTRY.replace(SecurityKey().line, SecurityKey(seed=9).line), "two ssh keys"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_understood_is_refused_whole_and_says_where(
    text: str, told_where: str
) -> None:
    with pytest.raises(SettingsError) as error:
        read_keys(text)

    assert told_where in str(error.value)
    assert not any(word in str(error.value) for word in ("hello", "totp", "example.net", "AAA"))


@pytest.mark.spec("approval.keys")
def test_one_key_under_two_schemes_is_one_key() -> None:
    raw = bytes(range(32))
    blob = b"\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20" + raw
    plain = SshApprover(name="omar", key=f"ssh-ed25519 {b64encode(blob).decode()}", added=ADDED)

    with pytest.raises(SettingsError, match="same key"):
        keys_of([SECOND, plain])


@pytest.mark.spec("approval.keys")
def test_a_passkey_s_key_or_credential_stands_once_whatever_else_differs() -> None:
    edwards = Authenticator(is_edwards=True)
    passkey = edwards.approver()
    same_key = edwards.approver(name="omar", credential=told(b"another credential"))
    reordered = dict(reversed(parse_cbor(edwards.cose).items()))
    same_key_told_otherwise = edwards.approver(
        name="omar", credential=told(b"another credential"), key=told(encode_cbor(reordered))
    )
    same_credential = Authenticator(seed=8).approver(name="omar", credential=passkey.credential)
    sealed = PassphraseApprover(name="omar", key=told(parse_cbor(edwards.cose)[-2]), added=ADDED)

    for other in (same_key, same_key_told_otherwise, same_credential, sealed):
        with pytest.raises(SettingsError, match="same key"):
            keys_of([passkey, other])
    assert keys_of([passkey, Authenticator(seed=8).approver(name="omar")])


@pytest.mark.spec("approval.keys")
def test_a_pin_is_not_demanded_of_a_key_that_cannot_ask_for_one() -> None:
    plain = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

    with pytest.raises(ValueError, match="no security key"):
        SshApprover(name="ines", key=plain, added=ADDED, verify_required=True)


@pytest.mark.spec("approval.keys")
def test_a_key_counts_from_the_day_it_was_added_until_the_day_it_was_revoked() -> None:
    keys = keys_of([FIRST.model_copy(update={"added": "2026-11-10", "revoked": "2026-11-20"})])

    def counts(day: int, hour: int = 0) -> bool:
        return bool(keys.active(datetime(2026, 11, day, hour, tzinfo=UTC)).approvers)

    assert [counts(day) for day in (9, 10, 19, 20, 21)] == [False, True, True, False, False]
    assert counts(19, 23)
    east = timezone(timedelta(hours=9))
    assert keys.active(datetime(2026, 11, 20, 8, tzinfo=east)).approvers
    assert not keys.active(datetime(2026, 11, 20, 9, tzinfo=east)).approvers


@pytest.mark.spec("approval.keys")
def test_a_revoked_key_stays_in_the_file_and_another_may_follow_it() -> None:
    keys = keys_of([FIRST, SECOND])
    day = date(2026, 11, 26)
    follower = SshApprover(name="ines", key=SecurityKey(seed=9).line, added="2026-11-26")

    with pytest.raises(SettingsError, match="two ssh keys"):
        keys.with_added(follower)
    revoked = keys.with_revoked("ines", scheme="ssh", on=day).with_added(follower)

    assert {id_of(one) for one in revoked.active(NOW).approvers} == {id_of(SECOND), id_of(follower)}
    assert len(revoked.approvers) == 3
    everything = revoked.with_revoked("ines", scheme=None, on=day)
    assert not everything.active(NOW).approvers
    with pytest.raises(SettingsError, match="in force"):
        everything.with_revoked("ines", scheme=None, on=day)


@pytest.mark.spec("approval.keys")
def test_a_key_that_was_to_count_later_can_be_revoked_before() -> None:
    later = FIRST.model_copy(update={"added": "2026-12-24"})

    revoked = keys_of([later]).with_revoked("ines", scheme=None, on=date(2026, 11, 26))

    assert not revoked.active(datetime(2026, 12, 24, tzinfo=UTC)).approvers
