"""Build ``DATABASES`` from the environment: one application alias and one operator alias per database."""

from __future__ import annotations

from typing import Any

from environ import Env

from core.tenancy.aliases import operator_alias


def from_environment(env: Env, *, pooled: bool) -> dict[str, dict[str, Any]]:
    """``DATABASE_URL`` is ``default``; ``DATABASE_URL_ANNEX`` is ``annex``, and so on.

    ``DATABASE_OPERATOR_URL[_ALIAS]`` is only known to processes that may change tables.
    """
    databases: dict[str, dict[str, Any]] = {}
    for variable in sorted(env.ENVIRON):
        if variable == "DATABASE_URL" or variable.startswith("DATABASE_URL_"):
            suffix = variable.removeprefix("DATABASE_URL")
            alias = suffix.removeprefix("_").lower() or "default"
            databases[alias] = _application(env, variable, pooled=pooled)
            operator = f"DATABASE_OPERATOR_URL{suffix}"
            if operator in env.ENVIRON:
                databases[operator_alias(alias)] = _operator(env, operator)
    return databases


def _application(env: Env, variable: str, *, pooled: bool) -> dict[str, Any]:
    options: dict[str, Any] = {"server_side_binding": True}
    if pooled:
        options["pool"] = {
            "min_size": 1,
            "max_size": env.int("DATABASE_POOL_SIZE", 8),
            "timeout": 10,
        }
    return {**env.db_url(variable), "ENGINE": "core.tenancy.backend", "OPTIONS": options}


def _operator(env: Env, variable: str) -> dict[str, Any]:
    return {
        **env.db_url(variable),
        "ENGINE": "core.tenancy.backend",
        "OPTIONS": {"assume_role": "yz_owner"},
    }
