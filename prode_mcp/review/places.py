"""What a file is for, told by its path. Tables of names; a path is never opened."""

from dataclasses import dataclass
from typing import Final

_CONFIG: Final = (".yml", ".yaml", ".json", ".toml", ".tpl", ".xml", ".properties")


@dataclass(frozen=True, slots=True)
class Places:
    """Paths of one kind: file names, names by how they begin and end, and folders.

    A folder, or a run of folders, counts wherever it stands in the path. Of `config_folders` only
    the configuration counts: other files there may be plain source.
    """

    names: frozenset[str] = frozenset()
    forms: tuple[tuple[str, str], ...] = ()
    folders: frozenset[str] = frozenset()
    config_folders: frozenset[str] = frozenset()
    runs: tuple[str, ...] = ()

    def hold(self, path: str) -> bool:
        """Say whether a path is of this kind, in upper or lower case."""
        folder, _, name = path.casefold().rpartition("/")
        parts = set(folder.split("/"))
        return (
            name in self.names
            or any(name.startswith(first) and name.endswith(last) for first, last in self.forms)
            or bool(parts & self.folders)
            or (bool(parts & self.config_folders) and name.endswith(_CONFIG))
            or any(f"/{run}/" in f"/{folder}/" for run in self.runs)
        )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TESTS: Final = Places(
    names=_words("conftest.py"),
    forms=(
        *(
            ("test_", ".py"),
            ("", "_test.py"),
            ("", "_test.go"),
            ("", "_test.exs"),
            ("", "_test.rb"),
        ),
        *(("", "_spec.rb"), ("", "_test.dart"), ("", "_test.rs"), ("", "_test.cc")),
        *(("", f".{word}.{end}") for word in ("test", "spec", "cy") for end in ("js", "ts")),
        *(("", f".{word}.{end}") for word in ("test", "spec") for end in ("jsx", "tsx", "mjs")),
    ),
    folders=_words("test tests __tests__ spec specs e2e cypress __snapshots__"),
)
# Names whose words are parted by upper case alone.
_TEST_STEMS: Final = ("Test", "Tests", "TestCase", "Spec", "IT")
_TEST_ENDS: Final = (".java", ".kt", ".cs", ".php", ".scala", ".groovy", ".swift", ".fs")

_DOC_ENDS: Final = (".md", ".markdown", ".rst", ".adoc")
_DOC_NAMES: Final = ("readme", "changelog", "changes", "license", "notice", "authors")
_DOC_FOLDERS: Final = frozenset({"doc", "docs"})
_DOC_FOLDER_ENDS: Final = (".txt", ".svg", ".drawio", ".puml", ".mmd", ".tex")

# Django and South, Alembic, Rails, Flyway, Liquibase, Prisma, Knex, Ecto, Laravel, EF, TypeORM.
_MIGRATIONS: Final = Places(
    names=_words(
        "alembic.ini schema.prisma knexfile.js knexfile.ts liquibase.properties flyway.conf"
        " flyway.toml"
    ),
    forms=(("db.changelog", ""), ("changelog", ".xml"), ("changelog", ".sql"), ("r__", ".sql")),
    folders=_words("migrations migration migrate alembic liquibase flyway"),
    config_folders=_words("changelog changelogs"),
    runs=("db/changelog", "db/changelogs"),
)
_RAILS_SCHEMAS: Final = ("db/schema.rb", "db/structure.sql")
_SQL_ENDS: Final = (".sql", ".psql", ".pgsql", ".ddl", ".mysql")
_DDL: Final = frozenset({"create", "alter", "drop", "truncate", "rename", "grant", "revoke"})

# Makefiles count: CI and images run them.
_PIPELINE: Final = Places(
    names=_words(
        ".gitlab-ci.yml .travis.yml .drone.yml appveyor.yml .appveyor.yml bitbucket-pipelines.yml"
        " cloudbuild.yaml cloudbuild.yml procfile makefile gnumakefile justfile taskfile.yml"
        " chart.yaml kustomization.yaml kustomization.yml skaffold.yaml cdk.json samconfig.toml"
        " template.yaml template.yml app.yaml fly.toml render.yaml vercel.json netlify.toml"
        " railway.json railway.toml heroku.yml pulumi.yaml ecosystem.config.js nginx.conf"
        " supervisord.conf vagrantfile tiltfile codeowners .pre-commit-config.yaml dependabot.yml"
        " renovate.json .gitmodules .dockerignore entrypoint.sh docker-entrypoint.sh"
    ),
    forms=(
        *(("jenkinsfile", ""), ("", ".jenkinsfile"), ("dockerfile", ""), ("", ".dockerfile")),
        *(("containerfile", ""), ("docker-compose", ""), ("azure-pipelines", ".yml")),
        *(("compose.", ".yml"), ("compose.", ".yaml"), ("buildspec", ".yml")),
        *(("buildspec", ".yaml"), ("appspec", ".yml"), ("appspec", ".yaml"), ("appspec", ".json")),
        *(("serverless", ".yml"), ("serverless", ".yaml"), ("serverless", ".ts")),
        *(("", ".tf"), ("", ".tfvars"), ("", ".hcl"), ("", ".tf.json"), ("", ".bicep")),
        *(("", ".service"), ("", ".timer"), (".env", ""), ("pulumi.", ".yaml")),
        *(("", "taskdef.json"), ("task-definition", ".json"), ("values", ".yaml")),
    ),
    folders=_words(
        ".circleci .buildkite .gitlab .teamcity .woodpecker .tekton .ebextensions .platform"
        " k8s kubernetes helm terraform ansible cdk pulumi cloudformation kustomize"
        " infra infrastructure deploy deployment deployments"
    ),
    config_folders=_words("charts manifests overlays argocd flux"),
    runs=(".github/workflows", ".github/actions"),
)

_DEPENDENCIES: Final = Places(
    names=_words(
        "pyproject.toml setup.py setup.cfg pipfile pipfile.lock poetry.lock uv.lock pdm.lock"
        " environment.yml environment.yaml conda-lock.yml pip.conf pylock.toml"
        " package.json package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml"
        " pnpm-workspace.yaml bun.lock bun.lockb deno.json deno.jsonc deno.lock .npmrc .yarnrc"
        " .yarnrc.yml gemfile gemfile.lock go.mod go.sum go.work go.work.sum cargo.toml cargo.lock"
        " pom.xml build.gradle build.gradle.kts settings.gradle settings.gradle.kts"
        " gradle.lockfile gradle.properties libs.versions.toml gradle-wrapper.properties build.sbt"
        " composer.json composer.lock mix.exs mix.lock package.swift package.resolved podfile"
        " podfile.lock packages.config packages.lock.json directory.packages.props nuget.config"
        " pubspec.yaml pubspec.lock rebar.config rebar.lock stack.yaml vcpkg.json flake.nix"
        " flake.lock .tool-versions .python-version .nvmrc .node-version .ruby-version"
        " rust-toolchain rust-toolchain.toml global.json"
    ),
    forms=(
        *(("requirements", ".txt"), ("requirements", ".in"), ("constraints", ".txt")),
        *(("requirements", ".lock"), ("", ".gemspec"), ("", ".csproj"), ("", ".fsproj")),
        *(("", ".cabal"), ("conanfile.", ""), ("", "-requirements.txt")),
    ),
    runs=("requirements",),
)


def is_test(path: str) -> bool:
    """Say whether a file is one of the tests, by its name or its folder."""
    stem, dot, end = path.rpartition("/")[2].rpartition(".")
    return _TESTS.hold(path) or (dot + end in _TEST_ENDS and stem.endswith(_TEST_STEMS))


def is_doc(path: str) -> bool:
    """Say whether a file is read by people alone."""
    folder, _, name = path.casefold().rpartition("/")
    in_docs = bool(set(folder.split("/")) & _DOC_FOLDERS)
    plain = name.endswith(".txt") or "." not in name
    return (
        name.endswith(_DOC_ENDS)
        or (in_docs and name.endswith(_DOC_FOLDER_ENDS))
        or (plain and name.partition(".")[0] in _DOC_NAMES)
    )


def is_pipeline(path: str) -> bool:
    """Say whether a file decides how the code is built, run or deployed."""
    return _PIPELINE.hold(path) and not is_doc(path)


def is_dependency(path: str) -> bool:
    """Say whether a file decides whose code is taken in."""
    return _DEPENDENCIES.hold(path)


def is_migration(path: str) -> bool:
    """Say whether a file changes a database's form when it is deployed."""
    if is_doc(path):
        return False
    low = f"/{path.casefold()}"
    return (
        _MIGRATIONS.hold(path)
        or low.endswith(tuple(f"/{schema}" for schema in _RAILS_SCHEMAS))
        or _is_flyway(low.rpartition("/")[2])
    )


def _is_flyway(name: str) -> bool:
    """Flyway's names: V or U, a version, two underscores, such as `V1_2__add_column.sql`."""
    version, parted, _ = name.partition("__")
    digits = version[1:].replace("_", "").replace(".", "")
    named = name.startswith(("v", "u")) and digits.isdecimal() and bool(parted)
    return named and name.endswith((".sql", ".java", ".kt"))


def is_sql(path: str) -> bool:
    """Say whether a file holds statements for a database."""
    return path.casefold().endswith(_SQL_ENDS)


def is_ddl(line: str) -> bool:
    """Say whether a statement that changes a database's form begins on this line."""
    return any(set(piece.casefold().split()[:1]) & _DDL for piece in line.split(";"))


def is_inside(path: str, evidence: tuple[str, ...]) -> bool:
    """Say whether the evidence names this file, a file of its folder, or a folder that holds it.

    A running system names its files from other roots than the repository does. So two paths are
    one where the longer ends in the whole of the shorter, and the shorter has two parts or more.
    The repository's root is nobody's folder: a file there is inside only where it is named.
    """
    folder = path.rpartition("/")[0]
    for name in (_trimmed(found) for found in evidence):
        if _same(path, name) or path.startswith(f"{name}/"):
            return True
        if folder and _same(folder, name.rpartition("/")[0]):
            return True
    return False


def _trimmed(path: str) -> str:
    return path.replace("\\", "/").removeprefix("./").strip("/")


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or ("/" in short and long.endswith(f"/{short}"))
