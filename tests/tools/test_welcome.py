from __future__ import annotations

import json
from pathlib import Path

from tools.supervisor.welcome import welcome

ACCOUNTS = [
    {
        "tenant": "Yoozak",
        "url": "http://yoozak.localhost:8000",
        "email": "salma@yoozak.example",
        "password": "demo",
        "role": "ADMIN",
    },
]


def test_a_person_finds_the_address_the_account_and_the_password(tmp_path: Path) -> None:
    (tmp_path / "demo-accounts.json").write_text(json.dumps(ACCOUNTS))
    assert welcome(tmp_path, 8000).splitlines() == [
        "",
        "YZ-PLATFORM runs at http://127.0.0.1:8000  (Ctrl-C stops it)",
        "",
        "  Yoozak  http://yoozak.localhost:8000  ADMIN  salma@yoozak.example  demo",
    ]


def test_without_demonstration_data_there_is_still_an_address(tmp_path: Path) -> None:
    assert "http://127.0.0.1:8123" in welcome(tmp_path, 8123)
