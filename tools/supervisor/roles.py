"""The three database roles and the databases, as the isolation of tenants needs them."""

from collections.abc import Mapping

import psycopg
from psycopg import sql

OWNER, OPERATOR, APPLICATION = "yz_owner", "yz_operator", "yz_app"
OPTIONS = {
    OWNER: sql.SQL("NOLOGIN"),
    OPERATOR: sql.SQL("LOGIN REPLICATION"),
    APPLICATION: sql.SQL("LOGIN"),
}


def create_roles(superuser_url: str, passwords: Mapping[str, str]) -> None:
    """Create or correct the roles: the application owns nothing, the operator acts as the owner."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        existing = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
        for role, options in OPTIONS.items():
            verb = sql.SQL("ALTER" if role in existing else "CREATE")
            statement = sql.SQL("{} ROLE {} {}").format(verb, sql.Identifier(role), options)
            connection.execute(statement)
        for role, password in passwords.items():
            # The zone belongs to the role: Django then has nothing to set when it connects.
            connection.execute(
                sql.SQL("ALTER ROLE {role} PASSWORD {password}; ALTER ROLE {role} SET timezone='UTC'").format(
                    role=sql.Identifier(role), password=sql.Literal(password)
                )
            )
        grant = sql.SQL("GRANT {}, pg_create_subscription TO {}")
        connection.execute(grant.format(sql.Identifier(OWNER), sql.Identifier(OPERATOR)))


def create_database(superuser_url: str, name: str) -> None:
    """Create a database where only the owner and the operator may create anything."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        found = connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone()
        if found is None:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        connection.execute(_format(DATABASE_PRIVILEGES, name))
    with psycopg.connect(superuser_url, dbname=name, autocommit=True) as connection:
        connection.execute(_format(SCHEMA_PRIVILEGES, name))


def _format(statements: sql.SQL, database: str) -> sql.Composed:
    return statements.format(
        database=sql.Identifier(database),
        owner=sql.Identifier(OWNER),
        operator=sql.Identifier(OPERATOR),
        application=sql.Identifier(APPLICATION),
    )


DATABASE_PRIVILEGES = sql.SQL(
    """
    REVOKE ALL ON DATABASE {database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE {database} TO {application};
    GRANT ALL ON DATABASE {database} TO {owner}, {operator};
    """
)
# An injected set_config() could claim another identity inside a query; backups and replication,
# which connect as the operator, do need it. What a session keeps prepared are questions of other companies.
SCHEMA_PRIVILEGES = sql.SQL(
    """
    ALTER SCHEMA public OWNER TO {owner};
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO {application};
    REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) TO {owner};
    REVOKE EXECUTE ON FUNCTION pg_catalog.pg_prepared_statement() FROM PUBLIC;
    """
)
