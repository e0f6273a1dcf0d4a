"""What one team's site adds: its own domains and mailboxes, and words it names itself."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from prode_mcp.redaction.words import words

# Accounts of machines and installers, the same everywhere.
SERVICES = words(
    """
    barman archiver wal_archiver pgbouncer patroni pgbackrest liquibase flyway repl_user
    root admin administrator system daemon nobody node ubuntu ec2 ec2-user debian centos fedora
    app apps application git www www-data nginx apache httpd postgres postgresql mysql redis
    mongo jenkins runner ci deploy deployer build builder service svc api web worker default
    public shared test guest user users anonymous backup ops sre dev prod production staging
    release bot github gitlab actions vagrant docker kube kubernetes core coder vscode codespace
    gitpod circleci travis semaphore bamboo teamcity agent operator monitor monitoring metrics
    grafana prometheus datadog sentry elastic kibana logstash vector fluentd telegraf opc oracle
    hadoop spark airflow jovyan steam pi alpine linuxbrew homebrew rails ruby python java go
    rust php me username your-username you mailer mail smtp noreply no-reply migrations migrator
    readonly read_only replica replicator rds_superuser rdsadmin superuser sa dba robot
    automation scheduler cron batch queue sidekiq celery puma gunicorn unicorn uwsgi tomcat
    jboss wildfly weblogic sshd sync lambda sbx_user1051 ec2_user azureuser cloud-user
    cloudsmith bitbucket buildkite buildkite-agent code none null unknown undefined true false
    someone somebody customer client member merchant tenant owner enterprise internal external
    unauthenticated authenticated self
    """
)


@dataclass(frozen=True)
class Site:
    """What a redactor may know of a site. `kept` and `kept_ends` are exact strings and suffixes."""

    own_domains: tuple[str, ...] = ()
    role_mailboxes: tuple[str, ...] = ()
    kept: frozenset[str] = frozenset()
    kept_ends: tuple[str, ...] = ()
    secret_keys: frozenset[str] = frozenset()

    def is_role(self, mail: str) -> bool:
        """Say whether an address is a role's mailbox under one of the own domains."""
        box, _, domain = mail.casefold().rpartition("@")
        own = any(domain == name or domain.endswith(f".{name}") for name in self.own_domains)
        return own and any(fnmatchcase(box.partition("+")[0], role) for role in self.role_mailboxes)

    def keeps(self, value: str) -> bool:
        """Say whether the team named this string, or its end, as one that stays."""
        return value in self.kept or (bool(self.kept_ends) and value.endswith(self.kept_ends))


NOWHERE = Site()
