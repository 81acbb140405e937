"""Names of database connections. Free of Django, because settings need it."""

OPERATOR_SUFFIX = "__operator"


def operator_alias(alias: str) -> str:
    """The alias under which migrations, moves and provisioning reach the same database."""
    return f"{alias}{OPERATOR_SUFFIX}"


def is_operator(alias: str) -> bool:
    return alias.endswith(OPERATOR_SUFFIX)
