"""What goes, what stays: every kind with a match and a near miss. Literals are put together here."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prode_mcp.redaction import redact, redact_counted, redact_text, redact_tree, ruleset
from prode_mcp.redaction.redactor import LIMIT_CHARS

HEX = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("email", "mail ann.o'neil+x@mail.example.net now", "ann.o'neil+x@mail.example.net"),
        ("email", "писать на имя@почта.рф скорее", "имя@почта.рф"),
        ("person", "from Helena Brandt <h@example.org>", "Helena Brandt"),
        ("phone", "call +1-202-555-0188 today", "+1-202-555-0188"),
        ("ip", "from 203.0.113.9 port", "203.0.113.9"),
        ("ip", "from 2001:db8::7 port", "2001:db8::7"),
        ("card", "card 4242 4242 4242 4242 declined", "4242 4242 4242 4242"),
        ("bearer", "Authorization: Bearer " + HEX, HEX),
        ("jwt", "got " + "eyJ" + "hbGciOiJI." + HEX[:20] + "." + HEX, HEX[:20]),
        ("slack", "use " + "xoxb" + "-666082158440-" + HEX, HEX),
        ("github", "use " + "ghp" + "_" + HEX, HEX),
        ("signing_secret", "sign " + "whsec" + "_" + HEX, HEX),
        ("aws_key_id", "key " + "AKIA" + "JQ6VIMAJEH7SIUX4", "JQ6VIMAJEH7SIUX4"),
        ("other_vendor", "refresh ortk" + "_refresh_" + HEX, HEX),
        ("secret", "password=hunter2hunter2", "hunter2hunter2"),
        ("secret", '"api_key": "' + HEX + '"', HEX),
        ("url_token", "x?X-Amz-Signature=" + HEX + "&a=1", HEX),
        ("url_password", "postgresql://app:" + HEX[:14] + "@db.internal:5432/x", HEX[:14]),
        (
            "private_key",
            "-----BEGIN RSA " + "PRIVATE KEY-----\n" + HEX + "\n-----END RSA " + "PRIVATE KEY-----",
            HEX,
        ),
        ("private_key", "-----BEGIN " + "PRIVATE KEY-----\n" + HEX + " cut off", HEX),
    ],
)
@pytest.mark.spec("safety.redaction")
def test_each_kind_goes_and_says_what_it_was(kind: str, text: str, value: str) -> None:
    clean, counts = redact_counted(text)

    assert value not in clean
    assert f"<{kind}>" in clean
    assert counts[kind] == 1
    assert redact_text(clean) == clean


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ('<add key="JwtSigningKey" value="SHiOj7xFNw55KlgFJACt7TGw" />', '<add key="JwtSigningKey" value="<secret>" />'),
        ('{"name":"DB_PASSWORD","value":"hunter2x9"}', '{"name":"DB_PASSWORD","value":"<secret>"}'),
        ('<Data Name="TargetUserName">hbrandt42</Data>', '<Data Name="TargetUserName"><login></Data>'),
        ('{"lastName":{"S":"Brandt"}}', '{"lastName":{"S":"<person>"}}'),
        ('otp_v2 params=["565173"] to=x', 'otp_v2 params=<rows n=1 cols=1>] to=x'),
        ("Dear Yerlan Tulegen, we wrote to yerlan.tulegen@x.org", "Dear <person> <person>, we wrote to <email>"),
        ("The Yerlan Release, by release.team@x.org", "The Yerlan Release, by <email>"),
        ("<FullName>Helena Brandt</FullName>", "<FullName><person></FullName>"),
        ('["telephone"]=>\n  string(13) "07402 879780"', '["telephone"]=>\n  string(13) "<phone>"'),
        ('FirstName: (string) (len=6) "Helena",', 'FirstName: (string) (len=6) "<person>",'),
        ("{ID:149 FullName:Helena Brandt Plan:pro}", "{ID:149 FullName:<person> Plan:pro}"),
        ("field 'birthDate': rejected value [06-10-1972]", "field 'birthDate': rejected value [<dob>]"),
        ('api_key: Secret("H3l8NEzDMOFyI6UjxAMz"),', 'api_key: Secret("<secret>"),'),
        ("POST:\ncsrftoken\t'bDQlOAaf5sVRb37Pj0NhsJn67'", "POST:\ncsrftoken\t'<secret>'"),
        ("id;e-mail;plan\n41;ann@example.net;pro\n42;bo@example.net;pro\n", "id;e-mail;plan\n<rows n=2 cols=id,email,plan kept=41,42>\n"),
        ("INSERT INTO payroll_people VALUES (8857907, 'a', 'b 56');", "INSERT INTO payroll_people VALUES <rows n=1 cols=unnamed kept=8857907>;"),
        (
            "ID     LAST_NAME  EMAIL\n------ ---------- -------\n12191  Brandt     a@b.org\n\n1 row",
            "ID     LAST_NAME  EMAIL\n------ ---------- -------\n<rows n=1 cols=ID,LAST_NAME,EMAIL kept=12191>\n\n1 row",
        ),
    ],
)  # fmt: skip
@pytest.mark.spec("safety.redaction")
def test_a_value_is_found_in_whatever_notation_its_key_comes(text: str, clean: str) -> None:
    assert redact_text(text) == clean
    assert redact_text(clean) == clean


@pytest.mark.parametrize(
    "text",
    [
        "PRD-2315 ORCH-TML-88 5511090909 req_a8564412b235120a trace 0123456789abcdef0123456789abcdef",
        "arn:aws:sqs:us-east-1:111122223333:prod-media-jobs 550e8400-e29b-41d4-a716-446655440000",
        "at 2026-11-15T18:00:05.123Z and 18:00:05, took 120ms, version 9.12.0, media-worker@2.9.1",
        "10.0.0.7 127.0.0.1 192.168.1.1 169.254.169.254 ::1 fe80::1",
        "git@github.com:acme/repo.git commit e7403b7bdb0fbda7e555ba8d2877c1f5f9cb28c7",
        "password: <secret>, token expired, session ended: closed, secret=[Filtered]",
        "order_no 4242424242424241 sha256:" + HEX + HEX,
        "the statement's digest " + HEX + HEX + ", image digest: sha256:" + HEX + HEX,
        "tokens: 1200 of 5000 used; the cookie banner; passed 12 tests",
        # False alarms that real logs raised.
        "2022-08-22T05:19:06.003736867Z,1661145546003 and 2022-08-22T05:18:22.65563929Z,16611455",
        "WARN i.s.InsidePaymentServiceImplementation #71, seat number: 1734641824",
        '"System.Private.CoreLib": "4.0.0.0", Version=4.0.0.0, PublicKeyToken=7cec85d7bea7798e',
        '"function": "Illuminate\\\\Cookie\\\\EncryptCookies::handle", "fname": "/tmp/a.py"',
        '  Parameters: {"password"=>"[FILTERED]", "commit"=>"Sign in"}',
        "order_no=4643668368602933 sid=cus_0Pujw1dKKke9H8 PASSWORD: ${PORTAL_PASSWORD:?missing}",
        "deploy key ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI5xNHPdilZzxmblTwk57rA59XoKFeG3n",
        "+MAPBOX_SECRET=\n NEXT_PUBLIC_BUILD=517d742fac",
        "- machine rubygems.org\n # cd7e72b",
    ],
)
@pytest.mark.spec("safety.redaction")
def test_what_an_investigation_needs_stays(text: str) -> None:
    assert redact_text(text) == text


@pytest.mark.spec("safety.redaction")
def test_a_tree_is_redacted_by_key_too_numbers_and_key_names_included() -> None:
    tree: Any = {
        "user": {"email": 7, "id": "mem_1", "Phone-Number": [1, "2"]},
        "ann@example.com": True,
        "n": 3,
        "nothing": None,
        "cookies": [["session", HEX]],
        "empty": {"password": ""},
    }

    clean, counts = redact_tree(tree)

    assert clean == {
        "user": {"email": "<email>", "id": "mem_1", "Phone-Number": ["<phone>", "<phone>"]},
        "<email>": True,
        "n": 3,
        "nothing": None,
        "cookies": [["<secret>", "<secret>"]],
        "empty": {"password": ""},
    }
    assert counts["secret"] == 2


@pytest.mark.spec("safety.redaction")
def test_hidden_characters_neither_hide_a_value_nor_reach_a_reader() -> None:
    assert redact_text("ann\u200b@exam\u202eple.com") == "<email>"
    assert redact_text("a\x00b\x1b[31m\ud800") == "ab[31m"


@pytest.mark.spec("safety.redaction")
def test_text_too_long_to_read_is_withheld_whole() -> None:
    clean, counts = redact_counted("x" * (LIMIT_CHARS + 1))

    assert clean == "<withheld: redactor>"
    assert counts == {"withheld": 1}


@pytest.mark.spec("redaction.rule-set")
def test_every_redaction_names_the_rules_that_ran() -> None:
    assert redact("x").rules == redact("y").rules
    assert [len(part) for part in redact("x").rules.split("-")] == [16, 8]


@pytest.mark.spec("redaction.rule-set")
def test_a_rule_set_is_known_only_if_it_is_this_one_or_a_release_s(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = redact("x").rules
    release = "0123456789abcdef-01234567"

    assert ruleset.is_known(ours)
    assert not any(
        map(ruleset.is_known, (release, "", "-", ours[:16], f"{ours[:16]}-", f"x{ours}"))
    )

    monkeypatch.setattr(ruleset, "PUBLISHED", {"0.9.0": release[:16]})

    assert ruleset.is_known(release)


@pytest.mark.spec("redaction.rule-set")
def test_a_change_of_the_rules_own_text_is_another_rule_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import pkgutil

    ours = ruleset.rules_id()
    read = pkgutil.get_data

    def changed(package: str, name: str) -> bytes:
        content = read(package, name) or b""
        return content + b"# and more" if name == "lexicon.py" else content

    monkeypatch.setattr("prode_mcp.redaction.ruleset.pkgutil.get_data", changed)

    assert ruleset.rules_id.__wrapped__() != ours


@settings(max_examples=200)
@given(st.text())
@pytest.mark.spec("safety.redaction")
def test_redacting_twice_is_redacting_once(text: str) -> None:
    once = redact_text(text)

    assert redact_text(once) == once


@pytest.mark.parametrize(
    "piece",
    [
        "a@",
        "a.",
        "1:",
        "4242 ",
        "+1",
        "password=",
        "://a:",
        "eyJ",
        "-----BEGIN ",
        "-- --\n",
        "=\n",
        "key (a)=(",
        "John Smith ",
        "1.2.3.4 ",
        "a://b:c@",
        "values (",
        "id,email\n1,a@b.c\n\n",
        "kind: Secret\n",
    ],
)
@pytest.mark.spec("safety.redaction")
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    import time

    text = piece * (200_000 // len(piece))
    begun = time.perf_counter()

    redact_text(text)

    assert time.perf_counter() - begun < 5
