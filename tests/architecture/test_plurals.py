"""Words of lists: Django makes a plural by adding an "s", in every language."""

from __future__ import annotations

from core.kernel.resources import registered


def test_every_kind_of_record_says_its_own_plural() -> None:
    left = [
        resource.key()
        for resource in registered()
        if not (resource.plural or "verbose_name_plural" in resource.model._meta.original_attrs)
    ]

    assert [key for key in left if not key.startswith("lab.")] == []


def test_every_collection_of_lines_says_its_own_plural() -> None:
    left = [
        f"{resource.key()}.{lines.name}"
        for resource in registered()
        for lines in resource.lines
        if not (lines._label or "verbose_name_plural" in lines.model(resource.model)._meta.original_attrs)
    ]

    assert [name for name in left if not name.startswith("lab.")] == []
