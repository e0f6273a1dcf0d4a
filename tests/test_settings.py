"""The configuration: what it takes, what it refuses, and that it never repeats a value."""

import pytest

from prode_mcp.approvals.actions import Kind
from prode_mcp.approvals.strengths import Strength
from prode_mcp.approvers_file import ApproversFile
from prode_mcp.contracts import Specialist
from prode_mcp.errors import SettingsError
from prode_mcp.settings import Settings, read_settings, settings_of, wall_clock

PRACTICE = {
    "PRODE_LINEAR_URL": "http://127.0.0.1:1/linear",
    "PRODE_SENTRY_URL": "http://localhost:1/sentry",
    "PRODE_AWS_ENDPOINT_URL": "http://[::1]:1/aws/",
    "PRODE_GITHUB_URL": "http://127.0.0.1:1/github",
}


def test_without_settings_every_source_says_what_is_missing() -> None:
    blocked = settings_of({}).blocked()

    assert set(blocked) == set(Specialist)
    assert blocked[Specialist.SENTRY] == "set PRODE_SENTRY_TOKEN and PRODE_SENTRY_ORG"


def test_a_source_with_its_settings_is_not_blocked() -> None:
    told = {"PRODE_AWS_REGION": "us-east-1", "PRODE_AWS_ACCOUNT": "1", "PRODE_LINEAR_TOKEN": "t"}

    assert not {Specialist.AWS, Specialist.TICKET} & set(settings_of(told).blocked())


@pytest.mark.parametrize("name", sorted(PRACTICE))
def test_the_practice_clock_is_refused_unless_every_source_is_on_loopback(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key, value in (PRACTICE | {"PRODE_PRACTICE_NOW": "2026-11-15T19:45:00Z"}).items():
        monkeypatch.setenv(key, value)
    assert read_settings().practice_now is not None
    monkeypatch.setenv(name, "https://127.0.0.1.evil.example/")

    with pytest.raises(SettingsError, match="loopback"):
        read_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PRODE_LINEAR_URL", "http://api.linear.app/graphql"),
        ("PRODE_SENTRY_URL", "ftp://sentry.io"),
        ("PRODE_GITHUB_URL", "http://127.0.0.1@evil.example/"),
        ("PRODE_AWS_ENDPOINT_URL", "//evil.example"),
        ("PRODE_PRACTICE_NOW", "hunter2hunter2"),
    ],
)
def test_a_wrong_value_is_named_by_its_variable_or_rule_and_never_repeated(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setenv("PRODE_SENTRY_TOKEN", "s3cr3t-s3cr3t")

    with pytest.raises(SettingsError) as error:
        read_settings()

    assert value not in str(error.value)
    assert "s3cr3t" not in str(error.value)
    assert "s3cr3t" not in repr(settings_of({"PRODE_SENTRY_TOKEN": "s3cr3t"}))


def test_the_clock_knows_its_offset() -> None:
    assert wall_clock().tzinfo is not None
    assert Settings.model_config.get("frozen")


@pytest.mark.parametrize(
    ("dsn", "is_home"),
    [
        ("", True),
        ("host=/tmp/pg port=5433 dbname=practice user=reader", True),
        ("postgresql://reader@127.0.0.1:5433/practice", True),
        ("postgresql://reader@/practice?host=/tmp/pg", True),
        ("host=replica.internal dbname=app", False),
        ("postgresql://reader@replica.internal/app", False),
        ("postgresql://reader@127.0.0.1/app?host=replica.internal", False),
        ("host=/tmp/pg hostaddr=203.0.113.9", False),
        ("service=production", False),
    ],
)
def test_the_practice_clock_moves_beside_no_database_elsewhere(dsn: str, *, is_home: bool) -> None:
    here = "http://127.0.0.1:9"
    told = {
        "PRODE_LINEAR_URL": here, "PRODE_SENTRY_URL": here, "PRODE_AWS_ENDPOINT_URL": here,
        "PRODE_GITHUB_URL": here, "PRODE_DB_DSN": dsn, "PRODE_PRACTICE_NOW": "2026-11-15T12:00:00Z",
    }  # fmt: skip
    if is_home:
        assert settings_of(told).practice_now is not None
    else:
        with pytest.raises(ValueError, match="loopback"):
            settings_of(told)


@pytest.mark.parametrize(
    ("origin", "deployment"),
    [
        ("http://approve.example.com", "separate"),
        ("https://approve.example.com/", "separate"),
        ("https://approve.example.com/page", "separate"),
        ("https://prode.localhost:8765", "separate"),
        ("https://localhost", "separate"),
        ("https://127.0.0.1", "separate"),
        ("https://somebody@approve.example.com", "separate"),
        ("https://", "separate"),
        ("approve.example.com", "separate"),
        ("https://approve.example.com", "embedded"),
    ],
)
def test_the_page_of_another_host_has_an_address_there(origin: str, deployment: str) -> None:
    with pytest.raises(ValueError, match="page_origin"):
        settings_of({"PRODE_PAGE_ORIGIN": origin, "PRODE_DEPLOYMENT": deployment})


@pytest.mark.parametrize(
    "origin", ["https://approve.example.com", "https://approve.example.com:8443"]
)
def test_a_separate_hosts_page_is_bound_to_its_own_name(origin: str) -> None:
    told = settings_of({"PRODE_PAGE_ORIGIN": origin, "PRODE_DEPLOYMENT": "separate"})

    page = ApproversFile(told)

    assert (page.origin, page.rp_id) == (origin, "approve.example.com")


@pytest.mark.parametrize(
    "terms",
    [
        "pull_merge",
        "pull_merge=4",
        "merge=S4",
        "pull_merge=S0",
        "pull_merge=S4:0",
        "pull_merge=S4:1:1:1",
    ],
)
def test_terms_that_cannot_be_read_are_named(terms: str) -> None:
    with pytest.raises(SettingsError, match="PRODE_APPROVAL_TERMS"):
        ApproversFile(settings_of({"PRODE_APPROVAL_TERMS": terms})).terms()


def test_changed_terms_are_another_digest_and_do_no_more() -> None:
    plain = ApproversFile(settings_of({})).terms()
    told = "pull_merge=S5:2:30, production_write=S1:1:60"
    changed = ApproversFile(settings_of({"PRODE_APPROVAL_TERMS": told})).terms()

    merge, write = changed.kinds[Kind.PULL_MERGE], changed.kinds[Kind.PRODUCTION_WRITE]
    assert (merge.least, merge.persons, merge.minutes) == (Strength.ELSEWHERE, 2, 30)
    assert (write.least, write.executes) == (Strength.FORM, False)
    assert changed.digest() != plain.digest()
