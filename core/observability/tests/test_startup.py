"""What is not safe does not start."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import psycopg
import pytest
from django.core.checks import run_checks
from django.db import connections
from django.test import override_settings

from core.observability.role_checks import check_role
from core.observability.settings_checks import production_settings
from core.tenancy.operator import connection_parameters

SAFE: dict[str, Any] = {
    "HARDENED": True,
    "DEBUG": False,
    "SECRET_KEY": "kP3v9xQz7Lr2Wm5Ty8Ub1Nc4Ed6Fg0Hj-aSdFqWeRtYuIoPzXcVbNm",
    "ALLOWED_HOSTS": [".yz.example"],
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "TENANT_SIGNING_KEY": "3fa1c07be2945d68a0b1f27c9e8d5346127b9c0ad4e8f6351829c7b5e0d3f4a6",
    "ENCRYPTION_KEYS": ["b7d1409c5ae2f3861f0d7c94be625a38917ce40db52f6a83c0e9d7154f2ab6c8"],
}


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("DEBUG", True, "yz.E001"),
        ("SECRET_KEY", "short", "yz.E002"),
        ("SECRET_KEY", "django-insecure-" + "k3J9x7QzLr2Wm5Ty8Ub1Nc4Ed6Fg0HjPaSdFq", "yz.E002"),
        ("SECRET_KEY", "a" * 64, "yz.E002"),
        ("ALLOWED_HOSTS", [], "yz.E003"),
        ("ALLOWED_HOSTS", ["*"], "yz.E003"),
        ("ALLOWED_HOSTS", ["yz.example", "*"], "yz.E003"),
        ("ALLOWED_HOSTS", [".com"], "yz.E003"),
        ("SESSION_COOKIE_SECURE", False, "yz.E004"),
        ("CSRF_COOKIE_SECURE", False, "yz.E004"),
        ("SESSION_COOKIE_DOMAIN", ".yz.example", "yz.E005"),
        ("TENANT_SIGNING_KEY", "", "yz.E006"),
        ("TENANT_SIGNING_KEY", "00" * 32, "yz.E006"),
        ("TENANT_SIGNING_KEY", bytes(range(32)).hex(), "yz.E006"),
        ("TENANT_SIGNING_KEY", "not hexadecimal", "yz.E006"),
        ("ENCRYPTION_KEYS", [], "yz.E007"),
        ("ENCRYPTION_KEYS", [*SAFE["ENCRYPTION_KEYS"], "short"], "yz.E007"),
        ("WEBHOOKS_TO_LOOPBACK", True, "yz.E008"),
    ],
)
def test_each_unsafe_setting_is_refused(name: str, value: object, code: str) -> None:
    with override_settings(**{**SAFE, name: value}):
        assert [error.id for error in production_settings(None)] == [code]


def test_safe_settings_pass() -> None:
    with override_settings(**SAFE):
        assert production_settings(None) == []


def test_a_developers_machine_is_left_alone() -> None:
    with override_settings(**{**SAFE, "HARDENED": False, "DEBUG": True, "ALLOWED_HOSTS": ["*"]}):
        assert production_settings(None) == []


def test_the_applications_role_passes_in_every_database(committed: None) -> None:
    assert run_checks(tags=["database"], databases=["default", "annex"]) == []


@pytest.fixture
def weaken(committed: None):
    """Give the application's role a power for the length of a test, in this test's database."""
    undone: list[str] = []

    def act(do: str, undo: str) -> None:
        undone.append(undo)
        as_admin(do)

    yield act
    for statement in undone:
        as_admin(statement)


@pytest.mark.parametrize(
    ("do", "undo", "power"),
    [
        (
            "GRANT CREATE ON SCHEMA public TO yz_app",
            "REVOKE CREATE ON SCHEMA public FROM yz_app",
            "may create objects in a schema",
        ),
        (
            "GRANT TEMP ON DATABASE {database} TO yz_app",
            "REVOKE TEMP ON DATABASE {database} FROM yz_app",
            "may create temporary tables",
        ),
        (
            "GRANT CREATE ON DATABASE {database} TO yz_app",
            "REVOKE CREATE ON DATABASE {database} FROM yz_app",
            "may create schemas",
        ),
    ],
)
def test_each_grant_too_many_is_refused(weaken, do: str, undo: str, power: str) -> None:
    database = connection_parameters("default")["dbname"]
    weaken(do.format(database=database), undo.format(database=database))

    assert [error.msg for error in check_role("default")] == [f"The database role 'yz_app' of 'default' {power}."]


@pytest.mark.parametrize(
    ("attributes", "power"),
    [
        ("SUPERUSER", "is a superuser"),
        ("BYPASSRLS", "bypasses row security"),
        ("CREATEROLE", "may create roles"),
        ("CREATEDB", "may create databases"),
        ("REPLICATION", "may replicate"),
        ("IN ROLE yz_owner", "is a member of another role"),
    ],
)
def test_each_power_of_a_role_is_refused(bold_role, attributes: str, power: str) -> None:
    role = bold_role(attributes)
    connections.settings["bold"] = {**connections.settings["default"], "USER": role, "PASSWORD": "bold"}
    try:
        found = [error.msg for error in check_role("bold")]
    finally:
        connections["bold"].close()
        connections["bold"].close_pool()  # type: ignore[attr-defined]
        del connections["bold"], connections.settings["bold"]

    assert f"The database role '{role}' of 'bold' {power}." in found


@pytest.fixture
def bold_role(committed: None, worker_id: str):
    """A role of the server with the given attributes."""
    role = f"yz_bold_{worker_id}"

    def create(attributes: str) -> str:
        as_admin(f"CREATE ROLE {role} LOGIN PASSWORD 'bold' {attributes}")
        as_admin(f"ALTER ROLE {role} SET timezone = 'UTC'")  # or Django would set it, which isolation forbids
        as_admin(f"GRANT CONNECT ON DATABASE {connection_parameters('default')['dbname']} TO {role}")
        return role

    as_admin(f"DROP ROLE IF EXISTS {role}")
    yield create
    as_admin(f"DROP OWNED BY {role}")
    as_admin(f"DROP ROLE {role}")


def as_admin(statement: str) -> None:
    database = connection_parameters("default")["dbname"]
    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], dbname=database, autocommit=True) as admin:
        admin.execute(statement.encode())


def test_a_role_with_powers_does_not_start_the_api(bold_role) -> None:
    role, server = bold_role("BYPASSRLS"), connection_parameters("default")
    url = f"postgres://{role}:bold@{server['host']}:{server['port']}/{server['dbname']}"

    refused = start("config.settings.test", DATABASE_URL=url)

    assert refused.returncode != 0
    assert f"The database role '{role}' of 'default' bypasses row security." in refused.stderr


def test_production_does_not_start_with_a_developers_settings(committed: None) -> None:
    unsafe = {"DEBUG": "1", "ALLOWED_HOSTS": "*", "SECRET_KEY": "change-me", "TENANT_SIGNING_KEY": "00" * 32}

    refused = start("config.settings.production", **unsafe)

    assert refused.returncode != 0
    assert "ImproperlyConfigured: Refusing to start" in refused.stderr
    for code in ("yz.E001", "yz.E002", "yz.E003", "yz.E006"):
        assert code in refused.stderr


@pytest.mark.parametrize("module", ["production", "multi_tenant"])
def test_production_starts_when_all_is_safe(committed: None, module: str) -> None:
    started = start(f"config.settings.{module}", ROOT_DOMAIN="yz.example")

    assert (started.returncode, started.stderr) == (0, "")


def start(settings: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Load the API as its server does, with safe values except those given."""
    safe = {
        "DJANGO_SETTINGS_MODULE": settings,
        "SECRET_KEY": str(SAFE["SECRET_KEY"]),
        "TENANT_SIGNING_KEY": str(SAFE["TENANT_SIGNING_KEY"]),
        "ALLOWED_HOSTS": "yz.example",
    }
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", "import config.wsgi"],
        env={**os.environ, **safe, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
