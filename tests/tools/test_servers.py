from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import redis
from psycopg.rows import class_row

from tests.tools.processes import until, wait_for_end
from tools.console import Console
from tools.supervisor import identity, servers
from tools.supervisor.crew import Crew
from tools.supervisor.servers import IncompleteEnvironment, Servers
from tools.supervisor.state import DataFolder
from tools.supervisor.testservers import throwaway_servers

PRIVILEGES = """
    SELECT rolcanlogin AS login,
           rolsuper AS superuser,
           rolbypassrls AS bypass,
           rolcreatedb AS create_database,
           rolcreaterole AS create_role,
           rolreplication AS replication,
           has_database_privilege(rolname, current_database(), 'CREATE') AS "create",
           has_database_privilege(rolname, current_database(), 'TEMP') AS temporary,
           has_schema_privilege(rolname, 'public', 'CREATE') AS create_in_public,
           pg_has_role(rolname, 'yz_owner', 'MEMBER') AS owner,
           pg_has_role(rolname, 'pg_create_subscription', 'MEMBER') AS subscriber,
           has_function_privilege(rolname, 'pg_catalog.set_config(text, text, boolean)', 'EXECUTE')
               AS set_config,
           has_function_privilege(rolname, 'pg_catalog.pg_prepared_statement()', 'EXECUTE') AS prepared_statements
    FROM pg_roles WHERE rolname = %s
"""
ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")


@pytest.fixture(scope="module")
def running() -> Iterator[dict[str, str]]:
    with throwaway_servers({}, Console()) as env:
        yield env


@dataclass(frozen=True)
class Privileges:
    login: bool = False
    superuser: bool = False
    bypass: bool = False
    create_database: bool = False
    create_role: bool = False
    replication: bool = False
    create: bool = False
    temporary: bool = False
    create_in_public: bool = False
    owner: bool = False
    subscriber: bool = False
    set_config: bool = False
    prepared_statements: bool = False


def privileges(url: str, role: str) -> Privileges:
    with psycopg.connect(url) as connection:
        cursor = connection.cursor(row_factory=class_row(Privileges))
        found = cursor.execute(PRIVILEGES, [role]).fetchone()
    assert found is not None
    return found


@pytest.mark.parametrize("suffix", ["", "_ANNEX"])
def test_the_application_role_may_create_and_become_nothing(running: dict[str, str], suffix: str) -> None:
    url = running["DATABASE_URL" + suffix]
    assert privileges(url, "yz_app") == Privileges(login=True)
    assert privileges(url, "yz_operator") == Privileges(
        login=True,
        replication=True,
        create=True,
        temporary=True,
        create_in_public=True,
        owner=True,
        subscriber=True,
        set_config=True,
    )
    with psycopg.connect(url) as connection:
        assert connection.execute("SHOW timezone").fetchone() == ("UTC",)
        assert connection.info.user == "yz_app"
    with psycopg.connect(running["DATABASE_OPERATOR_URL" + suffix]) as connection:
        assert connection.info.user == "yz_operator"


def test_nobody_enters_without_the_password(running: dict[str, str]) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(running["DATABASE_URL"], password="guess")
    with pytest.raises(redis.AuthenticationError), redis.Redis.from_url(running["REDIS_URL"]) as client:
        client.execute_command("AUTH", "guess")


def test_what_was_written_is_there_at_the_next_start(data: DataFolder) -> None:
    first, second = Crew(Console()), Crew(Console())
    env = Servers(data).start(first, {})
    with psycopg.connect(env["DATABASE_OPERATOR_URL"]) as connection:
        connection.execute("SET ROLE yz_owner; CREATE TABLE kept AS SELECT 573 AS orders")
    with redis.Redis.from_url(env["REDIS_URL"]) as client:
        client.set("kept", 573)
    first.stop()
    again = Servers(data).start(second, {})
    assert again == env
    with psycopg.connect(env["DATABASE_OPERATOR_URL"]) as connection:
        assert connection.execute("SELECT orders FROM kept").fetchone() == (573,)
    with redis.Redis.from_url(env["REDIS_URL"], decode_responses=True) as client:
        assert client.get("kept") == "573"
    second.stop()


def test_a_killed_postgres_recovers_at_the_same_address(data: DataFolder, crew: Crew) -> None:
    env = Servers(data).start(crew, {})
    with psycopg.connect(env["DATABASE_OPERATOR_URL"]) as connection:
        connection.execute("SET ROLE yz_owner; CREATE TABLE kept AS SELECT 573 AS orders")
    postmaster = postmaster_of(data)
    os.kill(postmaster, signal.SIGKILL)
    wait_for_end([postmaster])

    def recovered() -> bool:
        crew.check()
        try:
            with psycopg.connect(env["DATABASE_OPERATOR_URL"]) as connection:
                return connection.execute("SELECT orders FROM kept").fetchone() == (573,)
        except psycopg.OperationalError:
            return False

    until(recovered)
    assert postmaster_of(data) != postmaster


@pytest.mark.parametrize("pid", ["1", "999999999"], ids=["number of another program", "number of none"])
def test_the_trace_of_a_dead_postgres_does_not_keep_the_next_from_starting(
    data: DataFolder, crew: Crew, pid: str
) -> None:
    first = Crew(Console())
    env = Servers(data, durable=False).start(first, {})
    trace = (data.path / "postgres" / "postmaster.pid").read_text()
    first.stop()
    (data.path / "postgres" / "postmaster.pid").write_text(trace.replace(trace.split("\n")[0], pid, 1))
    assert Servers(data, durable=False).start(crew, {}) == env


def test_given_addresses_replace_the_embedded_parts(data: DataFolder, crew: Crew) -> None:
    given = {
        "DATABASE_URL": "postgres://yz_app@elsewhere/yz",
        "DATABASE_OPERATOR_URL": "postgres://yz_operator@elsewhere/yz",
        "REDIS_URL": "redis://elsewhere",
        "SECRET_KEY": "given",
        "TENANT_SIGNING_KEY": "given",
        "ENCRYPTION_KEYS": "given",
        "MEDIA_ROOT": "/given",
    }
    assert Servers(data).start(crew, given) == {}
    assert sorted(path.name for path in data.path.iterdir()) == ["logs"]


def test_half_a_database_address_is_refused(data: DataFolder, crew: Crew) -> None:
    with pytest.raises(IncompleteEnvironment, match="give DATABASE_OPERATOR_URL as well"):
        Servers(data).start(crew, {"DATABASE_URL": "postgres://yz_app@elsewhere/yz"})
    assert sorted(path.name for path in data.path.iterdir()) == ["logs", "media", "secrets.json"]


@ROOT_ONLY
def test_root_without_user_namespaces_runs_postgres_as_nobody(
    data: DataFolder, crew: Crew, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servers, "server_identity", identity.nobody)
    env = Servers(data, durable=False).start(crew, {})
    with psycopg.connect(env["DATABASE_URL"]) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    owner = Path(f"/proc/{postmaster_of(data)}").stat().st_uid
    assert owner == identity.nobody().uid


@ROOT_ONLY
def test_a_folder_closed_to_nobody_is_explained(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    with pytest.raises(identity.FolderClosed, match="closed to other users"):
        identity.nobody().require_access(tmp_path / "postgres")


def postmaster_of(data: DataFolder) -> int:
    return int((data.path / "postgres" / "postmaster.pid").read_text().splitlines()[0])
