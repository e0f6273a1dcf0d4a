"""Verify an export and tell a pull request what each check says; one comment, kept up to date.

Reads PRODE_EXPORT, PRODE_TRUST, PRODE_QUOTED, PRODE_PULL, PRODE_BASE, PRODE_BODY, GITHUB_REPOSITORY,
GITHUB_API_URL and GITHUB_TOKEN. Exits as `prode-mcp verify` does.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from prode_mcp.records import quoted_in

MARK = "<!-- prode-verify -->"
SIGNS = {"PASS": "pass", "FAIL": "**FAIL**", "NOT-CHECKABLE": "cannot be told"}


def main() -> int:
    """Verify, comment, and return the exit status."""
    told = os.environ
    quoted = (
        [told["PRODE_QUOTED"]] if told.get("PRODE_QUOTED") else _quoted(told.get("PRODE_BODY", ""))
    )
    command = [sys.executable, "-m", "prode_mcp", "verify", told["PRODE_EXPORT"], "--json"]
    for head in quoted:
        command += ["--quoted", head]
    with TemporaryDirectory() as folder:
        command += [
            "--trust",
            str(_trusted(told["PRODE_TRUST"], told.get("PRODE_BASE", ""), folder)),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(done.stdout, done.stderr, sep="\n")
    found: list[dict[str, Any]] = json.loads(done.stdout) if done.returncode in {0, 1} else []
    if told.get("PRODE_PULL") and told.get("GITHUB_TOKEN"):
        _comment("\n".join(_lines(found, done.returncode)), told["PRODE_PULL"])
    return done.returncode


def _trusted(path: str, base: str, folder: str) -> Path:
    """Return the trust file; of a pull request the base's, or whoever opens one is trusted by it."""
    if not base:
        return Path(path)
    git = ["git", "-c", "core.quotepath=off"]
    there = subprocess.run([*git, "cat-file", "-e", f"{base}^{{commit}}"], check=False)
    if there.returncode:
        subprocess.run([*git, "fetch", "--quiet", "--depth=1", "origin", base], check=True)
    shown = subprocess.run([*git, "show", f"{base}:{path}"], capture_output=True, check=True)
    kept = Path(folder) / "trust.json"
    kept.write_bytes(shown.stdout)
    return kept


def _quoted(body: str) -> list[str]:
    """Return the hash that the pull request's own last line quotes of the record."""
    return [head for _, head in quoted_in(body)]


def _lines(found: list[dict[str, Any]], status: int) -> Iterator[str]:
    yield MARK
    yield {0: "### This run's record holds", 1: "### This run's record does not hold"}.get(
        status, "### This is no export that can be read"
    )
    if found:
        yield ""
        yield "| check | result | what it says |"
        yield "| --- | --- | --- |"
    for one in found:
        where = f" (event {one['seq']})" if one["seq"] else ""
        what = str(one["what"]).replace("|", "/").replace("<", "&lt;").replace("@", "&#64;")
        yield f"| {one['check']} | {SIGNS[one['verdict']]} | {what}{where} |"


def _comment(text: str, pull: str) -> None:
    """Write the comment, or change the one of before."""
    api = os.environ.get("GITHUB_API_URL", "https://api.github.com")
    headers = {
        "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
        "Accept": "application/vnd.github+json",
    }
    base = f"{api}/repos/{os.environ['GITHUB_REPOSITORY']}/issues"
    with httpx.Client(headers=headers, timeout=30) as client:
        own = _own(client, f"{base}/{int(pull)}/comments")
        answer = (
            client.patch(f"{base}/comments/{own}", json={"body": text})
            if own
            else client.post(f"{base}/{int(pull)}/comments", json={"body": text})
        )
        answer.raise_for_status()


def _own(client: httpx.Client, address: str) -> int:
    page = 1
    while True:
        answer = client.get(address, params={"per_page": 100, "page": page}).raise_for_status()
        told = answer.json()
        for one in told:
            if MARK in str(one.get("body")) and one["user"]["type"] == "Bot":
                return int(one["id"])
        if len(told) < 100:
            return 0
        page += 1


if __name__ == "__main__":
    sys.exit(main())
