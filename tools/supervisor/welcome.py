"""What a person needs once the platform runs: addresses, accounts and passwords."""

import json
from pathlib import Path

ACCOUNTS_FILE = "demo-accounts.json"


def welcome(data: Path, port: int) -> str:
    """The text printed when the platform is ready."""
    lines = ["", f"YZ-PLATFORM runs at http://127.0.0.1:{port}  (Ctrl-C stops it)", ""]
    lines += _table(_accounts(data / ACCOUNTS_FILE))
    return "\n".join([*lines, ""])


def _accounts(file: Path) -> list[tuple[str, ...]]:
    """The demonstration accounts, as `seed_demo` wrote them."""
    if not file.exists():
        return []
    columns = ("tenant", "url", "role", "email", "password")
    return [tuple(account[column] for column in columns) for account in json.loads(file.read_text())]


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  " + "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
