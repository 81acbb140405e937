"""What requests about people have in common."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class PasswordField(serializers.CharField):
    """Kept as it was typed; no longer than is worth hashing."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=1000, trim_whitespace=False, **options)
