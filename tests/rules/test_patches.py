"""A patch makes exactly the change it shows, or is refused with the reason."""

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prode_mcp.contracts import Refusal
from prode_mcp.patches import (
    Change,
    FilePatch,
    apply_patch,
    blob_id,
    changes_digest,
    edits,
    lines_of,
    paths_of,
    read_patch,
    unified,
)
from prode_mcp.policy import PATCH_BYTES, PATCH_FILES, PATCH_HUNKS, PATCH_PATH_CHARS

BASE: Final = "one\ntwo\nthree\n"
PLAIN: Final = "--- a/f.py\n+++ b/f.py\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n"
HEADED: Final = "diff --git a/f.py b/f.py\nindex 1234567..89abcde 100644\n" + PLAIN
CREATED: Final = "--- /dev/null\n+++ b/g.py\n@@ -0,0 +1 @@\n+new\n"
REMOVED: Final = "--- a/f.py\n+++ /dev/null\n@@ -1,3 +0,0 @@\n-one\n-two\n-three\n"


def read(text: str) -> tuple[FilePatch, ...]:
    found = read_patch(text)
    assert not isinstance(found, Refusal), found.message
    return found


def refused(text: str) -> Refusal:
    found = read_patch(text)
    assert isinstance(found, Refusal), found
    return found


def made(text: str, contents: Mapping[str, str | None], **more: set[str]) -> tuple[Change, ...]:
    found = apply_patch(read(text), contents, **more)
    assert not isinstance(found, Refusal), found.message
    return found


def unfit(text: str, contents: Mapping[str, str | None], **more: set[str]) -> Refusal:
    found = apply_patch(read(text), contents, **more)
    assert isinstance(found, Refusal), found
    return found


def after(text: str, base: str = BASE, path: str = "f.py") -> str | None:
    (change,) = made(text, {path: base})
    return change.after


def named(old: str, new: str) -> str:
    return f"--- {old}\n+++ {new}\n@@ -1 +1 @@\n-x\n+y\n"


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        HEADED,
        PLAIN.replace("a/f.py", "f.py").replace("b/f.py", "f.py"),
        HEADED.replace("a/f.py", "f.py").replace("b/f.py", "f.py"),
        PLAIN.replace("a/f.py", "old/f.py").replace("b/f.py", "new/f.py"),
        PLAIN.replace("f.py\n", "f.py\t2026-11-15 17:00:00.000000000 +0100\n"),
        PLAIN.replace("\n", "\r\n"),
        "\ufeff" + PLAIN,
        "From: me\nSubject: a mend\n\nIt was 2 all along - see - the log.\n---\n f.py | 2 +-\n\n"
        + HEADED
        + "-- \n2.39.5\n\n",
        "```diff\n" + PLAIN + "```",
        "\n~~~\n" + HEADED + "~~~\n\n",
        "Index: f.py\n=======\n" + PLAIN,
        "diff -u a/f.py b/f.py\n" + PLAIN + "\n\n",
        PLAIN.replace("@@ -1,3 +1,3 @@", "@@ -1,3 +1,3 @@ def one():"),
        PLAIN.removesuffix("\n"),
    ],
)
@pytest.mark.spec("review.patch")
def test_a_unified_diff_is_read_however_it_came(text: str) -> None:
    assert after(text) == "one\n2\nthree\n"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (named("a/dir/a b.py\t", "b/dir/a b.py\t"), "dir/a b.py"),
        (named('"a/\\303\\274.py"', '"b/\\303\\274.py"'), "ü.py"),
        (named('"a/say \\"it\\".py"', '"b/say \\"it\\".py"'), 'say "it".py'),
        (named("a/a/b.py", "b/a/b.py"), "a/b.py"),
        (named("a/b.py", "a/b.py"), "a/b.py"),
        ('diff --git a/x.py "b/x.py"\n' + named("a/x.py", '"b/x.py"'), "x.py"),
        (named("i/x.py", "w/x.py"), "x.py"),
        (named("a/.github/x", "b/.github/x"), ".github/x"),
        (named("a/.gitignore", "b/.gitignore"), ".gitignore"),
    ],
)
@pytest.mark.spec("review.patch")
def test_the_path_is_read_through_quotes_and_prefixes(text: str, path: str) -> None:
    assert paths_of(read(text)) == (path,)
    assert after(text, "x\n", path) == "y\n"


@pytest.mark.parametrize(
    ("text", "contents", "expected"),
    [
        (CREATED, {}, Change(path="g.py", before=None, after="new\n")),
        (
            "diff --git a/g.sh b/g.sh\nnew file mode 100755\nindex 000..e69\n",
            {},
            Change(path="g.sh", before=None, after="", executable=True),
        ),
        (REMOVED, {"f.py": BASE}, Change(path="f.py", before=BASE, after=None)),
        (
            REMOVED.replace("/dev/null", "b/f.py\t1970-01-01 01:00:00.000000000 +0100"),
            {"f.py": BASE},
            Change(path="f.py", before=BASE, after=None),
        ),
        (
            "diff --git a/f b/f\nold mode 100644\nnew mode 100755\n",
            {"f": "x"},
            Change(path="f", before="x", after="x", executable=True),
        ),
        (
            "diff --git a/f b/f\ndeleted file mode 100644\n",
            {"f": ""},
            Change(path="f", before="", after=None),
        ),
    ],
)
@pytest.mark.spec("review.patch")
def test_files_come_go_and_change_their_mode(
    text: str, contents: Mapping[str, str | None], expected: Change
) -> None:
    assert made(text, contents) == (expected,)


@pytest.mark.spec("review.patch")
def test_a_rename_is_a_removal_and_an_addition_and_a_copy_an_addition() -> None:
    head = "diff --git a/a.py b/b.py\nsimilarity index 90%\n{0} from a.py\n{0} to b.py\n"
    rest = "--- a/a.py\n+++ b/b.py\n@@ -1,2 +1,2 @@\n-one\n+1\n two\n"
    base = {"a.py": "one\ntwo\n", "b.py": None}

    moved = made(head.format("rename") + rest, base, executables={"a.py"})
    copied = made(head.format("copy") + rest, base)
    kept = made(head.format("rename"), base)

    new = Change(path="b.py", before=None, after="1\ntwo\n")
    assert copied == (new,)
    assert moved == (
        Change(path="a.py", before="one\ntwo\n", after=None, was_executable=True),
        new.model_copy(update={"executable": True}),
    )
    assert kept[1].after == base["a.py"]


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("@@ -2 +2 @@\n-two\n+2\n", BASE, "one\n2\nthree\n"),
        ("@@ -1,0 +2 @@\n+1.5\n", BASE, "one\n1.5\ntwo\nthree\n"),
        ("@@ -0,0 +1 @@\n+0\n", BASE, "0\none\ntwo\nthree\n"),
        ("@@ -3,0 +4 @@\n+4\n", BASE, "one\ntwo\nthree\n4\n"),
        ("@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n", "x", "x\n"),
        ("@@ -1 +1 @@\n-x\n+x\n\\ No newline at end of file\n", "x\n", "x"),
        ("@@ -1,2 +1,2 @@\n-x\n+y\n z\n\\ No newline at end of file\n", "x\nz", "y\nz"),
        ("@@ -1 +1 @@\n-x\r\n+x\n", "x\r\n", "x\n"),
        ("@@ -1,3 +1,3 @@\n x\n\n-y\n+z\n", "x\n\ny\n", "x\n\nz\n"),
        ("@@ -1 +1 @@\n---- a/x\n+++ b/x\n", "--- a/x\n", "++ b/x\n"),
        ("@@ -1 +1 @@\n-a\u2028b\x0cc\n+d\n", "a\u2028b\x0cc\n", "d\n"),
        ("@@ -3 +3 @@\n-c\n+C\n@@ -1 +1 @@\n-a\n+A\n", "a\nb\nc\n", "A\nb\nC\n"),
        ("@@ -1,3 +0,0 @@\n-one\n-two\n-three\n", BASE, ""),
    ],
)
@pytest.mark.spec("review.patch")
def test_lines_and_their_ends_are_taken_exactly(text: str, base: str, expected: str) -> None:
    assert after("--- a/f.py\n+++ b/f.py\n" + text, base) == expected


@pytest.mark.spec("review.patch")
def test_a_hunk_that_has_moved_is_found_where_its_lines_stand_once() -> None:
    moved = PLAIN.replace("@@ -1,3 +1,3 @@", "@@ -2,3 +2,3 @@").replace(" three", " three\n ")
    moved = moved.replace("-2,3 +2,3", "-2,4 +2,4")

    assert after(moved, "0\n0\n0\none\ntwo\nthree\n\n9\n") == "0\n0\n0\none\n2\nthree\n\n9\n"


@pytest.mark.parametrize(
    ("text", "base", "why"),
    [
        (PLAIN, "one\nTwo\nthree\n", "line 2 of the hunk is not line 2 of the base: upper and lo"),
        (PLAIN, "one\n two\nthree\n", "their white space differs"),
        (PLAIN, "one\r\ntwo\r\nthree\r\n", "line 1 of the hunk is not line 1 of the base: their l"),
        (PLAIN, "one\ntwo\nthree", "line 4 of the hunk is not line 3 of the base: their line ends"),
        (PLAIN, "one\ntwo\nsecret\n", "line 4 of the hunk is not line 3 of the base: their texts"),
        (PLAIN, "one\n", "the base has only 1 lines, and line 2 of the hunk is beyond"),
        (PLAIN, "", "the base has only 0 lines"),
        (PLAIN, "zero\n" + BASE, "hunk 1 (line 3 of the patch, line 1 of the base)"),
        (PLAIN.replace("-1,3 +1", "-2,3 +2"), "0\n" * 9 + BASE * 2, "more than once"),
        (PLAIN.replace("@@ -1,3 +1,3 @@", "@@ -8,3 +8,3 @@"), BASE * 2, "more than once"),
        ("--- a/f.py\n+++ b/f.py\n@@ -9,0 +9 @@\n+x\n", BASE, "has only 3 lines"),
        ("--- a/f.py\n+++ b/f.py\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n", BASE, "the file goes on"),
        ("--- a/f.py\n+++ b/f.py\n@@ -1,0 +2 @@\n+x\n", "y", "follow one that has no end"),
        (
            "--- a/f.py\n+++ b/f.py\n@@ -2,2 +2,2 @@\n a\n-b\n+c\n@@ -7 +7 @@\n-b\n+d\n",
            "0\n0\n0\n0\n0\na\nb\n",
            "two hunks meet",
        ),
        (REMOVED, BASE + "four\n", "more lines than the patch removes"),
    ],
)
@pytest.mark.spec("review.patch")
def test_a_hunk_that_does_not_fit_says_where_and_how_without_the_text(
    text: str, base: str, why: str
) -> None:
    refusal = unfit(text, {"f.py": base})

    assert refusal.code == "patch_does_not_apply"
    assert why in refusal.message
    assert "f.py" in refusal.message
    assert "secret" not in refusal.message
    assert refusal.missing


@pytest.mark.parametrize(
    ("text", "contents", "code"),
    [
        (CREATED, {"g.py": ""}, "patch_does_not_apply"),
        (REMOVED, {}, "patch_does_not_apply"),
        (PLAIN, {"f.py": None}, "patch_does_not_apply"),
        ("diff --git a/a b/b\nrename from a\nrename to b\n", {"b": "", "a": ""}, "patch_does_not"),
        ("diff --git a/a b/b\nrename from a\nrename to b\n", {"b": None}, "patch_does_not_apply"),
        (PLAIN.replace("+2", "+two"), {"f.py": BASE}, "patch_empty"),
    ],
)
@pytest.mark.spec("review.patch")
def test_a_file_that_is_not_as_the_patch_says_stops_it(
    text: str, contents: Mapping[str, str | None], code: str
) -> None:
    assert unfit(text, contents).code.startswith(code)


@pytest.mark.spec("review.patch")
def test_a_mode_that_the_base_has_not_stops_the_patch() -> None:
    assert unfit(HEADED, {"f.py": BASE}, executables={"f.py"}).code == "patch_does_not_apply"
    (kept,) = made(PLAIN, {"f.py": BASE}, executables={"f.py"})
    assert kept.was_executable
    assert kept.executable


BAD_PATHS: Final = (
    *("/etc/passwd", "../x", "x/../y", "./x", "x//y", "x/", "C:/x", "c:x", "x\\y", "", "x/."),
    *(".git/config", "x/.GIT/hooks/y", ".git./x", ".git /x", "git~1/x", "GIT~2/config"),
    *(".git::$INDEX_ALLOCATION/x", ".g\u200cit/config", "\u202egnp.py", "x\u200b.py", "x\x7f"),
    *("x" * (PATCH_PATH_CHARS + 1), "a\ufeffb", "x\x01"),
)


@pytest.mark.parametrize("path", BAD_PATHS)
@pytest.mark.spec("review.patch")
def test_a_path_that_could_leave_the_tree_or_mislead_is_refused(path: str) -> None:
    for text in (
        named(f"a/{path}", f"b/{path}"),
        f"--- /dev/null\n+++ b/{path}\n@@ -0,0 +1 @@\n+y\n",
        f"diff --git a/x b/y\nrename from x\nrename to {path}\n",
    ):
        refusal = refused(text)

        assert refusal.code in {"patch_path", "patch_malformed" if not path else ""}
        assert not path or path not in refusal.message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "patch_empty"),
        (" \n\n", "patch_empty"),
        ("I would set it to 2.\n", "patch_empty"),
        ("diff --git a/f b/f\n", "patch_empty"),
        ("diff --git a/f b/f\nold mode 100644\nnew mode 100644\n", "patch_empty"),
        (HEADED + "\0", "patch_binary"),
        ("diff --git a/f b/f\nindex 1..2 100644\nGIT binary patch\nliteral 1\n", "patch_binary"),
        ("diff --git a/f b/f\nindex 1..2\nBinary files a/f and b/f differ\n", "patch_binary"),
        ("Binary files a/f and b/f differ\n" + PLAIN, "patch_binary"),
        (PLAIN + "x" * PATCH_BYTES, "patch_too_large"),
        ("ü" * (PATCH_BYTES // 2 + 1), "patch_too_large"),
        ("".join(named(f"a/{n}", f"b/{n}") for n in range(PATCH_FILES + 1)), "patch_too_large"),
        (
            "--- a/f\n+++ b/f\n"
            + "".join(f"@@ -{n} +{n} @@\n-x\n+y\n" for n in range(1, PATCH_HUNKS + 2)),
            "patch_too_large",
        ),
        (PLAIN + PLAIN, "patch_path"),
        (PLAIN + "diff --git a/x b/f.py\nrename from x\nrename to f.py\n", "patch_path"),
        (named("a/x", "b/x") + CREATED.replace("g.py", "x/y"), "patch_path"),
        (named('"a/\\377"', '"b/\\377"'), "patch_path"),
        ("diff --git a/f b/f\nnew file mode 120000\n", "patch_mode"),
        ("diff --git a/f b/f\nold mode 100644\nnew mode 120000\n", "patch_mode"),
        ("diff --git a/f b/f\nindex 1..2 160000\n" + named("a/f", "b/f"), "patch_mode"),
        ("diff --git a/f b/f\nnew file mode 100600\n", "patch_mode"),
        ("diff --git a/f b/f\ndeleted file mode 120000\n", "patch_mode"),
    ],
)
@pytest.mark.spec("review.patch")
def test_what_is_no_small_change_of_text_is_refused(text: str, code: str) -> None:
    refusal = refused(text)

    assert refusal.code == code
    assert refusal.missing


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (PLAIN.replace("-1,3 +1,3", "-1,4 +1,3"), 8),
        (PLAIN.replace("-1,3 +1,3", "-1,3 +1,4"), 8),
        (PLAIN.replace("-1,3 +1,3", "-1,2 +1,2"), 7),
        (PLAIN.replace("-1,3 +1,3", "-1,1 +1,3"), 5),
        (PLAIN.replace("-1,3 +1,3", "-1,3"), 3),
        (PLAIN.replace("-1,3 +1,3", "-0,3 +1,3"), 3),
        (PLAIN.replace("-1,3 +1,3", "-0,0 +0,0"), 3),
        (PLAIN.replace("-1,3 +1,3", "-\u0661,3 +1,3"), 3),
        (PLAIN.replace("@@ -1", "@@@ -1"), 3),
        (PLAIN.replace("-1,3", "-9999999999,3"), 3),
        (PLAIN.replace(" three", "three"), 7),
        (PLAIN.replace("+++ b/f.py\n", ""), 2),
        ("@@ -1 +1 @@\n-x\n+y\n", 1),
        ("--- a/f.py\n+++ b/f.py\n", 3),
        ("diff --git a/f b/f\n--- a/f\nx\n", 3),
        ("diff --cc f.py\nindex 1,2..3\n", 1),
        ("Here it is:\n```diff\n" + PLAIN + "```\n", 2),
        (PLAIN + "\n+more\n", 9),
        (PLAIN + "That is all.\n", 8),
        (PLAIN + "\\ No newline at end of file\n" * 2, 9),
        (PLAIN.replace(" one\n", " one\n\\ No newline at end of file\n"), 3),
        (named('"a/x', '"b/x'), 1),
        (named('"a/\\q"', '"b/\\q"'), 1),
        ('diff --git "a/f" "b/f"x\nold mode 100644\nnew mode 100755\n', 1),
        (named("a/f\t1970-01-01 at once +0100", "b/g"), 1),
        ("--- a/f\n+++ b/f\n@@ -1 +1 @@\n\\ No newline at end of file\n-x\n+y\n", 4),
        ("--- a/f\n+++ b/f\n@@ -1 +1 @@\n-x\n\\ No\n\\ No\n+y\n", 6),
        (named("a/x", "b/y"), 1),
        (named("/dev/null", "/dev/null"), 1),
        (named("/dev/null", "b/x"), 1),
        ("diff --git a/f b/f\n" + named("a/f", "b/f").replace("f\n", "g\n"), 1),
        ("diff --git a/x b/y\nrename from x\n", 1),
        ("diff --git a/x b/y\nrename from x\nrename to y\n" + named("a/x", "b/z"), 1),
        ("diff --git a/x b/y\n", 1),
        ("diff --git a/x b/x\nold mode 100644\n", 1),
        ("diff --git a/x b/x\nold mode 100644\nold mode 100755\n", 3),
        ("diff --git a/x b/x\nnew file mode 100644\n" + named("a/x", "b/x"), 1),
        (named("a/x", "b/x") + "@@ -1 +1 @@\n-x\n+z\n", 6),
        (named("a/x", "b/x").replace("+y", "+\ud800"), 5),
    ],
)
@pytest.mark.spec("review.patch")
def test_a_diff_that_does_not_add_up_is_refused_by_its_line(text: str, line: int) -> None:
    refusal = refused(text)

    assert refusal.code == "patch_malformed"
    assert refusal.message.startswith(f"Line {line} of the patch"), refusal.message


@pytest.mark.spec("review.patch")
def test_one_change_has_one_digest_and_another_has_another() -> None:
    base = {"f.py": BASE}
    narrow = "--- a/f.py\n+++ b/f.py\n@@ -2 +2 @@\n-two\n+2\n"
    (change,) = made(PLAIN, base)
    others = [
        change.model_copy(update={"path": "g.py"}),
        change.model_copy(update={"before": None}),
        change.model_copy(update={"after": None}),
        change.model_copy(update={"after": ""}),
        change.model_copy(update={"executable": True}),
    ]

    digests = {changes_digest([c]) for c in (*made(narrow, base), change)}

    assert len(digests) == 1
    assert len({changes_digest([c]) for c in (change, *others)}) == len(others) + 1
    assert changes_digest([change, others[0]]) == changes_digest([others[0], change])
    assert blob_id("") == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"


@pytest.mark.spec("review.patch")
def test_an_executable_files_diff_reads_back_as_such() -> None:
    change = Change(path="x", before="a", after="b", was_executable=True, executable=True)

    assert made(unified([change]), {"x": "a"}) == (change,)


@pytest.mark.spec("review.patch")
def test_near_edits_share_a_hunk_and_far_ones_do_not() -> None:
    lines = [f"{n}\n" for n in range(20)]
    base = "".join(lines)

    near = Change(
        path="x", before=base, after="".join([*lines[:2], "a\n", *lines[3:8], *lines[9:]])
    )
    far = Change(path="x", before=base, after="".join([*lines[1:15], *lines[16:]]))

    assert unified([near]).count("@@ -") == 1
    assert unified([far]).count("@@ -") == 2
    assert made(unified([near]), {"x": base}) == (near,)
    assert made(unified([far]), {"x": base}) == (far,)


TEXTS: Final = (
    *(PLAIN, HEADED, CREATED + REMOVED, named('"a/\\303\\274.py"', '"b/\\303\\274.py"')),
    "diff --git a/x b/y\nsimilarity index 1%\nrename from x\nrename to y\n" + named("a/x", "b/y"),
    "diff --git a/f b/f\nold mode 100644\nnew mode 100755\n"
    + named("a/f", "b/f").replace("+y\n", "+y\n\\ No newline at end of file\n"),
)
PIECES: Final = tuple(
    {line for text in TEXTS for line in text.splitlines()}
    | set("+-@ \\\0\r\n\"/a\u2028\ud800'`1,")
    | {"@@ -", "```", "\\ No"}
)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(TEXTS), st.data())
@pytest.mark.spec("review.patch")
def test_a_patch_changed_at_random_is_read_or_refused(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        piece = data.draw(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)))
        text = text[:at] + piece + text[at + data.draw(st.integers(0, 9)) :]

    found = read_patch(text)

    if not isinstance(found, Refusal):
        contents = {
            path: data.draw(st.sampled_from((BASE, "x\n", None))) for path in paths_of(found)
        }
        changes = apply_patch(found, contents)
        if not isinstance(changes, Refusal):
            assert apply_patch(read(unified(changes)), contents) == changes


@given(st.text())
@pytest.mark.spec("review.patch")
def test_any_text_is_read_or_refused(text: str) -> None:
    read_patch(text)
    read_patch(f"--- a/x\n+++ b/x\n@@ {text}")
    read_patch(f"diff --git {text}")
    assert "".join(lines_of(text)) == text


LINE_SETS: Final = st.lists(st.sampled_from(("a", "b", "c", "", "d e")), max_size=30)


@given(LINE_SETS, LINE_SETS)
@pytest.mark.spec("review.patch")
def test_the_edits_between_two_texts_make_one_of_the_other(a: list[str], b: list[str]) -> None:
    made_of, read_to = list[str](), 0
    for edit in edits(a, b):
        made_of += a[read_to : edit.start]
        assert len(made_of) == edit.new_start
        made_of += b[edit.new_start : edit.new_end]
        read_to = edit.end

    assert made_of + a[read_to:] == b


@pytest.mark.parametrize(
    "text",
    [
        "@@ -1 +1 @@\n" * 9_000,
        "--- a/x\n+++ b/x\n" + "@@ -1,90000 +1,1 @@\n" + "-\n" * 60_000,
        "-" * 100_000,
        "--- a/x\n" * 12_000,
        "diff --git " + " a" * 50_000,
        "diff --git " + '"' * 100_000,
        '--- "' + "\\303" * 25_000,
        "--- a/" + "x/" * 50_000 + "\n+++ b/" + "x/" * 40_000 + "\n@@ -1 +1 @@\n-x\n+y\n",
        "`" * 100_000 + "\n" + "`" * 50_000,
        "\\ No newline at end of file\n" * 3_000,
    ],
)
@pytest.mark.spec("review.patch")
def test_hostile_text_is_refused_at_once(text: str) -> None:
    assert refused(text).code in {"patch_malformed", "patch_path", "patch_empty"}


class Counted(str):
    """A line that counts how often it is compared."""

    __slots__ = ()
    seen: ClassVar[Counter[str]] = Counter()

    def __eq__(self, other: object) -> bool:
        Counted.seen["compared"] += 1
        return str.__eq__(self, str(other))

    __hash__ = str.__hash__


@pytest.mark.spec("review.patch")
def test_alike_lines_do_not_make_the_comparison_long() -> None:
    Counted.seen.clear()
    a = [Counted(f"{n % 50}") for n in range(3_000)]
    b = [Counted(f"{n % 49}") for n in range(3_000)]

    found = edits(a, b)

    assert found
    assert Counted.seen["compared"] < 20 * (len(a) + len(b))


@pytest.mark.spec("review.patch")
def test_a_hunk_of_alike_lines_is_looked_for_in_one_pass() -> None:
    text = "--- a/f.py\n+++ b/f.py\n@@ -9,20001 +9,20000 @@\n" + " x\n" * 20_000 + "-y\n"

    refusal = unfit(text, {"f.py": "x\n" * 200_000})

    assert "is not line" in refusal.message
