"""What real git makes and accepts, beside what we read and apply."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from prode_mcp.contracts import Refusal
from prode_mcp.patches import (
    Change,
    apply_patch,
    blob_id,
    changes_digest,
    paths_of,
    read_patch,
    unified,
)

GIT: Final = shutil.which("git") or "git"
Tree = Mapping[str, tuple[str, bool]]

FORMS: Final = (
    ("-U3",),
    ("-U0",),
    ("-U1",),
    ("-U20", "--patience"),
    ("--minimal", "-M"),
    ("--histogram", "--full-index"),
    ("-M20%", "-C", "--find-copies-harder"),
    ("-U2", "--no-prefix"),
    ("--src-prefix=i/", "--dst-prefix=w/", "--no-renames"),
    ("-W", "--inter-hunk-context=2"),
)
PATHS: Final = (
    *("a.py", "b c.txt", "a/ü.py", "b/deep/x.js", 'say "it".md', "bin/run.sh", "-dash", "a b/a b"),
)
LINES: Final = (
    *("", "x", "y", "x = 1", "\tz", "- old", "-- old", "--- a/x", "+++ b/x", "@@ -1 +1 @@"),
    *("\\ No newline at end of file", "héé 漢", "form\x0cfeed", "one\u2028two", "cr\rin", "diff "),
)


@dataclass(frozen=True)
class Repo:
    root: Path

    def run(self, *words: str, feed: str = "", check: bool = True) -> tuple[int, str]:
        env = {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PATH": os.environ["PATH"],
            "HOME": str(self.root),
        }
        done = subprocess.run(
            [GIT, "-c", "core.autocrlf=false", "-c", "core.safecrlf=false", *words],
            cwd=self.root,
            input=feed.encode(),
            capture_output=True,
            check=check,
            env=env,
        )
        return done.returncode, done.stdout.decode()

    def tree(self, files: Tree) -> str:
        self.run("read-tree", "--empty")
        rows = ""
        for path, (text, executable) in files.items():
            _, blob = self.run("hash-object", "-w", "--stdin", feed=text)
            assert blob.strip() == blob_id(text)
            rows += f"{'100755' if executable else '100644'} {blob.strip()}\t{path}\0"
        self.run("update-index", "-z", "--index-info", feed=rows)
        return self.run("write-tree")[1].strip()

    def applied(self, base: str, patch: str, *words: str) -> str:
        """Return the tree that `git apply` makes, empty where it refuses."""
        self.run("read-tree", base)
        code, _ = self.run("apply", "--cached", *words, feed=patch, check=False)
        return "" if code else self.run("write-tree")[1].strip()


@contextmanager
def repository() -> Generator[Repo]:
    with tempfile.TemporaryDirectory() as folder:
        repo = Repo(Path(folder))
        repo.run("init", "-q")
        yield repo


@st.composite
def texts(draw: st.DrawFn) -> str:
    lines = draw(st.lists(st.sampled_from(LINES), max_size=12))
    end = draw(st.sampled_from(("\n", "\n", "\r\n")))
    return end.join(lines) + (end if lines and draw(st.booleans()) else "")


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines)))
        lines[at : at + draw(st.integers(0, 2))] = draw(
            st.lists(st.sampled_from(LINES), max_size=2)
        )
    return "\n".join(lines)


@st.composite
def trees(draw: st.DrawFn) -> tuple[Tree, Tree]:
    names = draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=4, unique=True))
    before = {name: (draw(texts()), draw(st.booleans())) for name in names}
    after: dict[str, tuple[str, bool]] = {}
    free = [path for path in PATHS if path not in names]
    for name, (text, executable) in before.items():
        match draw(st.sampled_from(("edit", "edit", "keep", "remove", "move", "mode", "copy"))):
            case "edit":
                after[name] = draw(edited(text)), executable
            case "move":
                after[free.pop()] = draw(st.one_of(st.just(text), edited(text))), executable
            case "mode":
                after[name] = draw(st.one_of(st.just(text), edited(text))), not executable
            case "copy":
                after[name] = after[free.pop()] = text, executable
            case "keep":
                after[name] = text, executable
            case _:
                pass
    if free and draw(st.booleans()):
        after[free.pop()] = draw(texts()), draw(st.booleans())
    return before, after


def made(base: Tree, patch: str) -> tuple[Change, ...] | Refusal:
    read = read_patch(patch)
    if isinstance(read, Refusal):
        return read
    contents = {path: base[path][0] if path in base else None for path in paths_of(read)}
    return apply_patch(read, contents, executables={path for path in base if base[path][1]})


def changed(base: Tree, changes: tuple[Change, ...]) -> Tree:
    after = dict(base)
    for change in changes:
        after.pop(change.path, None)
        if change.after is not None:
            after[change.path] = change.after, change.executable
    return after


SLOW: Final = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(trees())
@pytest.mark.spec("review.patch")
def test_every_diff_that_git_makes_of_two_trees_makes_one_change(pair: tuple[Tree, Tree]) -> None:
    before, after = pair
    assume(before != after)
    with repository() as repo:
        old, new = repo.tree(before), repo.tree(after)

        found = {form: made(before, repo.run("diff", *form, old, new)[1]) for form in FORMS}

        for form, changes in found.items():
            assert not isinstance(changes, Refusal), (form, changes)
            assert changed(before, changes) == after, form
        digests = {changes_digest(c) for c in found.values() if not isinstance(c, Refusal)}
        assert len(digests) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(trees())
@pytest.mark.spec("review.patch")
def test_the_diff_that_we_write_makes_the_same_in_git_and_here(pair: tuple[Tree, Tree]) -> None:
    before, after = pair
    assume(before != after)
    with repository() as repo:
        old, new = repo.tree(before), repo.tree(after)
        changes = made(before, repo.run("diff", old, new)[1])
        assert not isinstance(changes, Refusal)

        ours = unified(changes)

        assert made(before, ours) == changes
        assert repo.applied(old, ours) == new


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(trees(), st.sampled_from(FORMS), st.data())
@pytest.mark.spec("review.patch")
def test_on_another_base_we_refuse_or_make_what_git_makes(
    pair: tuple[Tree, Tree], form: tuple[str, ...], data: st.DataObject
) -> None:
    before, after = pair
    assume(before != after)
    other = {
        path: (data.draw(st.one_of(st.just(text), edited(text))), executable)
        for path, (text, executable) in before.items()
    }
    with repository() as repo:
        patch = repo.run("diff", *form, repo.tree(before), repo.tree(after))[1]
        base = repo.tree(other)

        changes = made(other, patch)

        if not isinstance(changes, Refusal):
            ours = repo.tree(changed(other, changes))
            strip = ("-p0",) if "--no-prefix" in form else ()
            theirs = {
                repo.applied(base, patch, *strip),
                repo.applied(base, patch, *strip, "--unidiff-zero"),
            }
            assert ours in theirs
