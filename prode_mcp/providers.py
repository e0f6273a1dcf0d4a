"""The vendors that a team depends on, and how each of them says how it is. Pure.

`PRODE_VENDORS` lists them, separated by `;`: a well-known one by its name, any other by the form
of its page and its address, each with the components that matter, if not all of them do:

    github; stripe|API|Webhooks; mailgate=statuspage:https://status.mailgate.com|Email delivery

Source: the addresses are the providers' own public status pages, as of November 2026.
"""

from collections.abc import Mapping
from enum import StrEnum
from string import ascii_lowercase, digits
from types import MappingProxyType
from typing import Final, NamedTuple
from urllib.parse import urlsplit


class Form(StrEnum):
    """The forms of status pages that are read."""

    STATUSPAGE = "statuspage"
    INSTATUS = "instatus"
    STATUSIO = "statusio"
    SLACK = "slack"
    GCLOUD = "gcloud"
    AWS = "aws"


MOST: Final = 20
"""The most vendors that a team lists: each is a request of every first look."""

_NAME: Final = frozenset(ascii_lowercase + digits + "-_.")
_STATUSPAGES: Final = {
    "atlassian": "https://status.atlassian.com",
    "circleci": "https://status.circleci.com",
    "claude": "https://status.claude.com",
    "cloudflare": "https://www.cloudflarestatus.com",
    "datadog": "https://status.datadoghq.com",
    "digitalocean": "https://status.digitalocean.com",
    "discord": "https://discordstatus.com",
    "dropbox": "https://status.dropbox.com",
    "github": "https://www.githubstatus.com",
    "hubspot": "https://status.hubspot.com",
    "intercom": "https://www.intercomstatus.com",
    "launchdarkly": "https://status.launchdarkly.com",
    "mailgun": "https://status.mailgun.com",
    "mongodb": "https://status.mongodb.com",
    "netlify": "https://www.netlifystatus.com",
    "npm": "https://status.npmjs.org",
    "openai": "https://status.openai.com",
    "pagerduty": "https://status.pagerduty.com",
    "sendgrid": "https://status.sendgrid.com",
    "sentry": "https://status.sentry.io",
    "stripe": "https://www.stripestatus.com",
    "twilio": "https://status.twilio.com",
    "vercel": "https://www.vercel-status.com",
}


class Provider(NamedTuple):
    """One vendor: the form of its page, its address, the components that matter (all if none).

    `aws` has no address: its incidents are read with the account's own credential.
    """

    name: str
    form: Form
    url: str
    components: tuple[str, ...] = ()


WELL_KNOWN: Final[Mapping[str, Provider]] = MappingProxyType(
    {
        **{name: Provider(name, Form.STATUSPAGE, url) for name, url in _STATUSPAGES.items()},
        "aws": Provider("aws", Form.AWS, ""),
        "gitlab": Provider(
            "gitlab", Form.STATUSIO, "https://api.status.io/1.0/status/5b36dc6502d06804c08349f7"
        ),
        "google-cloud": Provider("google-cloud", Form.GCLOUD, "https://status.cloud.google.com"),
        "slack": Provider("slack", Form.SLACK, "https://slack-status.com"),
    }
)


def providers_of(text: str) -> tuple[Provider, ...]:
    """Read a list of vendors.

    Raises:
        ValueError: an entry is of no known form; the message names it.
    """
    found = [_provider(part.strip()) for part in text.split(";") if part.strip()]
    if len(found) > MOST:
        msg = f"at most {MOST} vendors"
        raise ValueError(msg)
    if len({provider.name for provider in found}) < len(found):
        msg = "a vendor is listed twice"
        raise ValueError(msg)
    return tuple(found)


def _provider(entry: str) -> Provider:
    head, *components = (part.strip() for part in entry.split("|"))
    name, is_own, rest = head.partition("=")
    name = name.strip().casefold()
    if not name or not _NAME.issuperset(name):
        msg = "a vendor's name is of letters, digits, dots and dashes"
        raise ValueError(msg)
    kept = tuple(filter(None, components))
    if not is_own:
        if name not in WELL_KNOWN:
            msg = f"vendor {name} is not well known; write {name}=statuspage:https://..."
            raise ValueError(msg)
        return WELL_KNOWN[name]._replace(components=kept)
    form, _, url = rest.strip().partition(":")
    if form not in set(Form) or (form != Form.AWS and not urlsplit(url).hostname):
        msg = f"vendor {name} is not of the form {name}=statuspage:https://..."
        raise ValueError(msg)
    return Provider(name, Form(form), url.rstrip("/"), kept)
