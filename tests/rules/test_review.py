"""What a change touches beyond its smallest path is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prode_mcp.patches import Change, changes_digest
from prode_mcp.policy import REVIEW_FILES, REVIEW_LINES
from prode_mcp.review import RISKS, Check, Review, added_lines, review

SOURCE = "def total(rows):\n    return sum(rows)\n"
MENDED = SOURCE.replace("sum(rows)", "sum(rows or ())")
TEST = "def test_total_of_nothing():\n    assert total(None) == 0\n"


def change(path: str, before: str | None = None, after: str | None = "x\n") -> Change:
    return Change(path=path, before=before, after=after)


MEND = change("shop/orders/total.py", SOURCE, MENDED)
PROOF = change("tests/test_total.py", None, TEST)


def reviewed(*changes: Change, evidence: tuple[str, ...] = ("shop/orders/total.py",)) -> Review:
    return review(changes, evidence_paths=evidence)


def check(name: str, *changes: Change, evidence: tuple[str, ...] = ()) -> Check:
    (found,) = (c for c in reviewed(*changes, evidence=evidence).checks if c.name == name)
    return found


@pytest.mark.spec("review.checks")
def test_the_smallest_mend_with_its_test_passes_every_check() -> None:
    found = reviewed(PROOF, MEND)

    assert [c.name for c in found.checks if not c.passed] == []
    assert all(c.says.endswith(".") for c in found.checks)
    assert (found.verdict, found.risky) == ("smallest_path", False)
    assert found.digest == changes_digest([MEND, PROOF])
    assert [(f.path, f.kind, f.added, f.removed) for f in found.files] == [
        ("shop/orders/total.py", "modified", 1, 1),
        ("tests/test_total.py", "added", 2, 0),
    ]


@pytest.mark.spec("review.checks")
def test_a_removed_file_is_told_with_all_its_lines() -> None:
    (file,) = reviewed(change("a/b.py", SOURCE, None)).files

    assert (file.kind, file.added, file.removed) == ("removed", 0, 2)


@pytest.mark.parametrize(
    ("path", "evidence", "inside"),
    [
        ("shop/orders/total.py", "shop/orders/total.py", True),
        ("shop/orders/rows.py", "shop/orders/total.py", True),
        ("shop/orders/total.py", "/srv/app/shop/orders/total.py", True),
        ("backend/shop/orders/total.py", "shop/orders/total.py", True),
        ("shop/orders/deep/x.py", "shop/orders", True),
        ("shop/orders/x.py", "./shop\\orders\\total.py", True),
        ("manage.py", "manage.py", True),
        ("tests/anything.py", "shop/orders/total.py", True),
        ("docs/orders.md", "shop/orders/total.py", True),
        ("shop/orders/deep/x.py", "shop/orders/total.py", False),
        ("shop/carts/total.py", "shop/orders/total.py", False),
        ("setup.py", "manage.py", False),
        ("total.py", "shop/orders/total.py", False),
        ("utils/x.py", "/usr/lib/utils/y.py", False),
        ("shop/ordersx/total.py", "shop/orders", False),
        ("x.py", "", False),
    ],
)
@pytest.mark.spec("review.checks")
def test_a_source_file_is_inside_where_the_evidence_names_it_or_its_folder(
    path: str, evidence: str, inside: bool
) -> None:
    found = check("inside_evidence", change(path), evidence=(evidence,))

    assert found.passed is inside
    assert found.paths == (() if inside else (path,))


MIGRATIONS = (
    *("shop/migrations/0002_add.py", "alembic/versions/1a2b_add.py", "db/migrate/2026_add.rb"),
    *("db/schema.rb", "src/main/resources/db/migration/V1_2__add.sql", "sql/V3__x.sql"),
    *("sql/R__views.sql", "db/changelog/db.changelog-1.yaml", "prisma/schema.prisma"),
    *("prisma/migrations/1/migration.sql", "migrations/20260101_x.js", "knexfile.ts"),
    *("priv/repo/migrations/1_x.exs", "database/migrations/2026_x.php", "Migrations/X.cs"),
)
PIPELINES = (
    *(".github/workflows/ci.yml", ".gitlab-ci.yml", "Jenkinsfile", "Dockerfile", "api.Dockerfile"),
    *("docker-compose.prod.yml", "compose.yaml", "infra/main.py", "x/main.tf", "helm/x/a.txt"),
    *("charts/api/values.yaml", "k8s/api.json", "cdk.json", "serverless.yml", "Procfile"),
    *("Makefile", "buildspec.yml", "appspec.yml", ".circleci/config.yml", ".env.production"),
)
DEPENDENCIES = (
    *("pyproject.toml", "requirements-dev.txt", "requirements/base.txt", "uv.lock", "package.json"),
    *("web/package-lock.json", "go.mod", "Cargo.lock", "Gemfile", "pom.xml", "x/App.csproj"),
)
HONEST = (
    *("shop/orders/total.py", "src/charts/Bar.tsx", "shop/migrator.py", "docs/migrations/how.md"),
    *("shop/requirements_parser.py", "src/compose/Form.tsx", "reports/total.sql", "a/V1.sql"),
    *("shop/makefile_reader.py", "README.md", "src/service/Deploy.java", "github/workflows.py"),
)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        *(("no_migration", path) for path in MIGRATIONS),
        *(("no_pipeline", path) for path in PIPELINES),
        *(("no_dependency", path) for path in DEPENDENCIES),
    ],
)
@pytest.mark.spec("review.checks")
def test_what_a_deploy_would_feel_is_named_and_risky(name: str, path: str) -> None:
    found = reviewed(MEND, change(path))

    assert next(c for c in found.checks if c.name == name).paths == (path,)
    assert found.risky


@pytest.mark.parametrize("path", HONEST)
@pytest.mark.spec("review.checks")
def test_a_plain_source_file_is_no_risk(path: str) -> None:
    assert not reviewed(change(path)).risky


@pytest.mark.parametrize(
    ("before", "after", "passed"),
    [
        (None, "select 1;\n", True),
        (None, "-- how to create it\nselect created, dropped from t;\n", True),
        (None, "ALTER TABLE t ADD c int;\n", False),
        (None, "select 1; drop table t;\n", False),
        ("create index i on t (c);\n", "", False),
        ("create table t ();\nselect 1;\n", "create table t ();\nselect 2;\n", True),
    ],
)
@pytest.mark.spec("review.checks")
def test_sql_that_changes_a_databases_form_is_a_migration(
    before: str | None, after: str, passed: bool
) -> None:
    assert check("no_migration", change("reports/x.sql", before, after)).passed is passed


@pytest.mark.spec("review.checks")
def test_what_the_caller_found_in_the_added_lines_is_said_by_its_kind() -> None:
    leaks = {MEND.path: ("aws_key", "email"), "elsewhere.py": ("token",)}

    found = review([MEND], evidence_paths=(), leaks=leaks).checks[4]

    assert (found.name, found.passed, found.paths) == ("no_secret", False, (MEND.path,))
    assert "aws_key, email" in found.says
    assert "token" not in found.says


@pytest.mark.parametrize(
    ("lines", "files", "passed"),
    [
        (REVIEW_LINES, 1, True),
        (REVIEW_LINES + 1, 1, False),
        (1, REVIEW_FILES, True),
        (1, REVIEW_FILES + 1, False),
    ],
)
@pytest.mark.spec("review.checks")
def test_a_change_too_long_to_read_with_care_is_not_small(
    lines: int, files: int, passed: bool
) -> None:
    changes = [change(f"a/{n}.py", None, "x\n" * lines) for n in range(files)]

    assert check("small", *changes).passed is passed


@pytest.mark.parametrize(
    "path",
    [
        *("tests/x.py", "shop/test_total.py", "shop/total_test.go", "web/Total.test.tsx"),
        *("src/TotalTest.java", "spec/total_spec.rb", "x/__tests__/total.js", "TotalTests.cs"),
    ],
)
@pytest.mark.spec("review.checks")
def test_a_test_that_comes_along_is_seen(path: str) -> None:
    assert check("tests_touched", change(path)).passed
    assert not check("tests_touched", change(path, "x\n", None)).passed
    assert not check("tests_touched", change(path, "x\ny\n", "x\n")).passed


@pytest.mark.parametrize("path", ["shop/contest.py", "latest/x.py", "src/Testimonial.java", "a.py"])
@pytest.mark.spec("review.checks")
def test_a_name_that_only_holds_the_word_is_no_test(path: str) -> None:
    assert not check("tests_touched", change(path)).passed


TWO = TEST + "\n\ndef test_total():\n    assert total([1]) == 1\n"


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        (TEST, TWO, True),
        (TEST, TEST.replace("== 0", "== 1"), True),
        (TWO, TWO.replace("\n\ndef", "\ndef"), True),
        (TWO, TEST, False),
        (TEST, None, False),
        (TEST, TEST.replace("    assert total(None) == 0", "    pass"), True),
        (TWO, TWO.replace("    assert total([1]) == 1\n", ""), False),
        (TEST, "@pytest.mark.skip\n" + TEST, False),
        (TEST, "@pytest.mark.xfail(reason='later')\n" + TEST, False),
        (TEST, TEST + "it.only('x', () => {})\n", False),
        (TEST, TEST + "  xit('x', () => {})\n", False),
        (TEST, TEST + "exit(0)\nmodel.fit(x)\n", True),
        (TEST, TEST + "\tt.Skip()\n", False),
    ],
)
@pytest.mark.spec("review.checks")
def test_no_test_goes_or_stops_running_unsaid(before: str, after: str | None, kept: bool) -> None:
    assert check("tests_kept", change("tests/test_x.py", before, after)).passed is kept


@pytest.mark.spec("review.checks")
def test_a_test_file_that_moved_is_kept() -> None:
    gone = change("tests/test_x.py", TWO, None)

    assert check("tests_kept", gone, change("tests/test_y.py", None, TWO)).passed
    assert not check("tests_kept", gone, change("tests/test_y.py", None, TEST)).passed
    assert not check("tests_kept", gone, change("tests/test_y.py", None, "x\n" * 20)).passed


@pytest.mark.parametrize(
    "line",
    [
        *("@login_required", "if not user.has_permission('refund'):", "@PreAuthorize('x')"),
        *("@limiter.rate_limit(10)", "throttle_classes = [X]", "form.validate()", "verify(token)"),
        *("before_action :authenticate_user!", "assert amount >= 0", "body = sanitize(body)"),
    ],
)
@pytest.mark.spec("review.checks")
def test_a_removed_line_that_looks_like_a_check_is_pointed_at(line: str) -> None:
    guarded = change("shop/api.py", f"a = 1\n{line}\nb = 2\n", "a = 1\nb = 2\n")
    moved = change("shop/new.py", None, f"    {line}\n")
    other = change("shop/api.py", f"{line}\n", f"{line} or x\n")

    assert check("no_guard_removed", guarded).paths == ("shop/api.py",)
    assert (reviewed(guarded).verdict, reviewed(guarded).risky) == ("look_here", True)
    assert check("no_guard_removed", guarded, moved).passed
    assert check("no_guard_removed", other).passed
    assert check("no_guard_removed", guarded.model_copy(update={"path": "tests/test_a.py"})).passed


@pytest.mark.parametrize("line", ["author = 'x'", "# validate later", "oracle = 1", "color = 2"])
@pytest.mark.spec("review.checks")
def test_a_word_that_only_looks_like_a_check_may_go(line: str) -> None:
    assert check("no_guard_removed", change("shop/api.py", f"{line}\n", "")).passed


@pytest.mark.parametrize(
    "line",
    [
        *("if admin: # \u202e } \u2066", "a\u200bb = 1", "x = '\u00a0'", "\ufeffx", "x = '\u3164'"),
        *("\u0430dmin = True", "is_\u0410dmin", "\uff41dmin = 1", "a\ufe01", "\x1b[2Kx", "a\rb"),
        *("x\u2028y", "tag\U000e0041", "c\u03bfunt = 1"),
    ],
)
@pytest.mark.spec("review.checks")
def test_an_added_character_that_a_reader_does_not_see_is_pointed_at(line: str) -> None:
    hidden = change("shop/api.py", "x\n", f"x\n{line}\n")
    there = change("shop/api.py", f"{line}\n", f"{line} + 1\n")

    assert check("text_only", hidden).paths == ("shop/api.py",)
    assert (reviewed(hidden).verdict, reviewed(hidden).risky) == ("may_not_leave", True)
    assert check("text_only", there).passed


@pytest.mark.spec("review.checks")
def test_a_path_whose_letters_only_look_alike_is_pointed_at() -> None:
    assert not check("text_only", change("shop/\u0430pi.py")).passed
    assert check("text_only", change("shop/цена.py")).passed


@pytest.mark.parametrize(
    "line",
    [
        *(
            "name = 'Zoë'",
            "# цена и остаток",
            "// 注文の合計",
            "\u03c3_max = 1",
            "x\r",
            "\tx",
            "'⚠\ufe0f'",
        ),
        *("return 'Παράδειγμα'", "x\x0cy", "'😀'", "\u00b5s = 1"),
    ],
)
@pytest.mark.spec("review.checks")
def test_honest_text_of_any_script_passes(line: str) -> None:
    assert check("text_only", change("shop/api.py", "x\n", f"x\n{line}\n")).passed


@pytest.mark.spec("review.checks")
def test_added_lines_are_those_that_were_not_there() -> None:
    assert added_lines(MEND) == ("    return sum(rows or ())",)
    assert added_lines(change("x", None, "a\nb")) == ("a", "b")
    assert added_lines(change("x", "a\n", None)) == ()


@given(st.lists(st.tuples(st.text(min_size=1), st.text(), st.text()), max_size=3))
@pytest.mark.spec("review.checks")
def test_any_change_is_reviewed_by_every_check(rows: list[tuple[str, str, str]]) -> None:
    found = reviewed(*(change(path, before, after) for path, before, after in rows))

    assert len(found.checks) == 10
    assert {c.name for c in found.checks} >= RISKS
    assert reviewed(*(change(p, text, text) for p, text, _ in rows)).checks[7].passed
