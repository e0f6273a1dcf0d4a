"""The GitHub twin searches and blames code as GitHub and git do."""

import base64
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import github
import httpx
import pytest
from github import Auth, UnknownObjectException

from prode_mcp.practice.twins.github.blame import blame
from prode_mcp.practice.twins.github.objects import Entry
from prode_mcp.practice.twins.github.repository import Repository
from prode_mcp.practice.world import World, shipped_worlds
from prode_mcp.sources.github.code import _BLAME
from tests.house import House, world
from tests.practice.on_github import wrong_by
from tests.practice.test_github_writes import GIT, git
from tests.shared import needs_vendor

WELCOME = "onboarding_api/welcome.py"
TEXT_MATCH = "application/vnd.github.v3.text-match+json"
Ask = Callable[..., httpx.Response]


@pytest.fixture
def ask(onboarding: House) -> Generator[Ask]:
    token = onboarding.range.github_token
    with httpx.Client(
        base_url=onboarding.settings.github_url, headers={"authorization": f"Bearer {token}"}
    ) as http:

        def send(query: str, accept: str = "application/json", **more: Any) -> httpx.Response:
            params = {"q": f"{query} repo:orchardclub/onboarding-api", **more}
            return http.get("/search/code", params=params, headers={"accept": accept})

        yield send


@pytest.fixture
def client(onboarding: House) -> Generator[github.Github]:
    s = onboarding.settings
    token = Auth.Token(onboarding.range.github_token)
    client = github.Github(
        base_url=s.github_url,
        auth=token,
        retry=None,
        seconds_between_requests=None,
        seconds_between_writes=None,
    )
    yield client
    client.close()


def make_history(told: World, folder: Path) -> None:
    """Make a world's history with real git, commit by commit, under its own ids."""
    repository = Repository(told)
    git(folder, "init", "-q")
    for sha, commit in repository.commits.items():
        tree = written_tree(repository, commit["tree"], folder)
        who = {
            f"GIT_{role.upper()}_{part.upper()}": commit[role][part]
            for role in ("author", "committer")
            for part in ("name", "email", "date")
        }
        parents = [word for parent in commit["parents"] for word in ("-p", parent)]
        made = git(
            folder, "commit-tree", tree, *parents, sent=f"{commit['message']}\n".encode(), **who
        )
        assert made == sha


def written_tree(repository: Repository, tree: str, folder: Path) -> str:
    rows: list[str] = []
    for name, entry in repository.objects.trees[tree].items():
        if entry.kind == "tree":
            written_tree(repository, entry.sha, folder)
        else:
            git(folder, "hash-object", "-w", "--stdin", sent=repository.objects.blobs[entry.sha])
        rows.append(f"{entry.mode} {entry.kind} {entry.sha}\t{name}")
    return git(folder, "mktree", sent="".join(f"{row}\n" for row in rows).encode())


@pytest.mark.skipif(GIT is None, reason="git is not installed")
@pytest.mark.parametrize("name", sorted(shipped_worlds()))
@pytest.mark.spec("practice.twins")
def test_every_line_of_a_world_is_blamed_as_real_git_blames_it(name: str, tmp_path: Path) -> None:
    told = world(name)
    repository = Repository(told)
    make_history(told, tmp_path)
    head = repository.branches()[repository.default_branch]

    for path in repository.files(head):
        rows = git(tmp_path, "blame", "-s", "-l", "--root", head, "--", path).splitlines()
        found = blame(repository, head, path)
        ours = [one.sha for one in found for _ in range(one.first, one.last + 1)]
        assert ours == [row.split(" ")[0] for row in rows], path


@pytest.mark.spec("practice.twins")
def test_a_line_that_a_merge_brings_twice_is_blamed_twice() -> None:
    repository = Repository(world("s1-onboarding-500"))
    who = {"name": "A", "email": "a@example.com"}

    def commit(text: str, hour: int, *parents: str) -> str:
        blob = repository.objects.put_blob(text.encode())
        tree = repository.objects.put_files({"f": Entry("100644", blob)})
        signed = {**who, "date": f"2026-11-18T{hour:02}:00:00Z"}
        made = repository.put_commit(tree, [*parents], text, author=signed, committer=signed)
        return made["sha"]

    root = commit("x\n", 10, repository.branches()["main"])
    left, right = commit("x\nleft\n", 11, root), commit("right\nx\n", 12, root)
    merge = commit("x\nleft\nright\nx\nnew\n", 13, left, right)

    found = blame(repository, merge, "f")

    assert [one.sha for one in found] == [root, left, right, root, merge]
    assert [(one.first, one.last) for one in found] == [(n, n) for n in range(1, 6)]
    assert blame(repository, merge, "none") == []


@pytest.mark.spec("practice.twins")
def test_pygithub_searches_with_and_without_highlights(client: github.Github) -> None:
    query = '"studio.profile.timezone" repo:orchardclub/onboarding-api path:onboarding_api'

    shown, plain = client.search_code(query, highlight=True), client.search_code(query)

    (one,) = list(shown)
    match: Any = one.text_matches[0]
    place = slice(*match["matches"][0]["indices"])
    assert (one.path, shown.totalCount) == (WELCOME, 1)
    assert match["fragment"][place] == "studio.profile.timezone"
    assert base64.b64decode(one.content) == one.decoded_content
    assert "text_matches" not in next(iter(plain)).raw_data


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("timezone", True),
        ("TIMEZONE", True),
        ("timezon", False),
        ("timezones", False),
        ('"studio profile timezone"', True),
        ('"timezone studio"', False),
        ("timezone studio", True),
        ("timezone nowhere", False),
        ("timezone path:onboarding_api", True),
        ("timezone path:onboarding", False),
        ("timezone extension:md", False),
    ],
)
@pytest.mark.spec("practice.twins")
def test_words_are_found_whole_and_phrases_in_their_order(
    ask: Ask, query: str, *, found: bool
) -> None:
    paths = [item["path"] for item in ask(query).json()["items"]]

    assert (WELCOME in paths) == found


@pytest.mark.spec("practice.twins")
def test_only_the_default_branch_is_searched(onboarding: House, ask: Ask) -> None:
    repository = onboarding.range.repository
    before = ask("Dashboards").json()["total_count"]
    repository.refs["heads/main"] = repository.refs["tags/v4.18.0"]

    after = ask("Dashboards").json()["total_count"]

    assert (before, after) == (1, 0)


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("path:onboarding_api", "at least one search term"),
        ('"..."', "at least one search term"),
        ("timezone language:python", "does not search by language"),
        ("timezone repo:somebody/else", "cannot be searched"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_a_search_for_nothing_or_elsewhere_is_refused(
    onboarding: House, query: str, says: str
) -> None:
    s = onboarding.settings
    more = "" if "repo:" in query else f" repo:{s.github_repo}"
    reply = httpx.get(
        f"{s.github_url}/search/code",
        params={"q": query + more},
        headers={"authorization": f"Bearer {onboarding.range.github_token}"},
    )

    assert reply.status_code == 422
    assert says in reply.json()["errors"][0]["message"]


@needs_vendor
@pytest.mark.spec("practice.twins")
def test_a_searchs_answer_holds_by_githubs_description(ask: Ask) -> None:
    page = ask("import", TEXT_MATCH, per_page=2)

    assert wrong_by("/search/code", page.json()) == []
    assert page.json()["items"][0]["text_matches"]
    assert set(page.links) == {"next", "last"}
    assert page.headers["x-ratelimit-resource"] == "code_search"


@pytest.mark.spec("practice.twins")
def test_the_connectors_question_is_blamed_by_range(
    onboarding: House, client: github.Github
) -> None:
    owner, _, name = onboarding.settings.github_repo.partition("/")
    told = {"owner": owner, "name": name, "sha": "v4.18.0"}

    _, found = client.requester.graphql_query(_BLAME, {**told, "path": WELCOME})
    _, missing = client.requester.graphql_query(_BLAME, {**told, "path": "none.py"})
    _, nowhere = client.requester.graphql_query(_BLAME, {**told, "sha": "none", "path": WELCOME})

    ranges = found["data"]["repository"]["object"]["blame"]["ranges"]
    assert ranges[0]["startingLine"] == 1
    assert ranges[-1]["endingLine"] == 34
    assert {r["commit"]["author"]["user"]["login"] for r in ranges} <= {"iduarte", "tokafor"}
    assert missing["data"]["repository"]["object"]["blame"]["ranges"] == []
    assert nowhere["data"]["repository"]["object"] is None
    with pytest.raises(UnknownObjectException, match="Could not resolve"):
        client.requester.graphql_query(_BLAME, {**told, "name": "other", "path": WELCOME})


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("{ viewer { login } }", ""),
        ("{ viewer { mail } }", "Cannot query field 'mail'"),
        ("{ viewer {", "Syntax Error"),
        ("mutation { mergePullRequest(input: {}) { clientMutationId } }", "not accessible"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_a_mutation_is_refused_and_a_wrong_query_says_why(
    onboarding: House, query: str, says: str
) -> None:
    s = onboarding.settings
    header = {"authorization": f"Bearer {s.github_write_token.get_secret_value()}"}
    url = f"{s.github_url}/graphql"

    reply = httpx.post(url, json={"query": query}, headers=header).json()
    broken = httpx.post(url, content=b"{", headers=header)

    assert says in str(reply.get("errors", ""))
    assert broken.status_code == 400
    merges = [{"op": "github.graphql/mergePullRequest", "count": 1}]
    assert onboarding.range.tally.refusals() == (merges if "mutation" in query else [])
