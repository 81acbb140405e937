"""``make module``, in a copy of the tree: three files by hand, and every exit is there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from . import written
from .elsewhere import ENVIRONMENT, ROOT, migrated_to, python

#: Tests of all resources that must have taken the new one in.
WHOLE_SUITE = (
    "tests/architecture/test_resources.py",
    "tests/egress/test_table.py",
    "tests/egress/test_fields.py::test_a_hidden_field_appears_nowhere[bistrot.carte.carte]",
    "tests/egress/test_records.py::test_a_hidden_record_appears_nowhere[bistrot.carte.carte]",
)


def named_under(title: str) -> set[str]:
    """The files that a list of the page names."""
    page = (ROOT / "docs/modules.md").read_text()
    section = page.partition(f"## {title}\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^\d\. `([\w/]+\.py)`", section, re.MULTILINE))


def test_the_page_names_the_files_that_are_written_here() -> None:
    assert named_under("Add a model") == {"models.py", "resources.py", "tests/test_resources.py"}
    assert named_under("Add a field") == {"models.py", "resources.py"}
    assert named_under("Add an action") == {"services.py", "resources.py"}


def test_the_skeleton_had_put_the_three_files_where_they_were_written(tree: Path) -> None:
    home = tree / "sectors/bistrot/carte"
    assert sorted(path.relative_to(home).as_posix() for path in home.rglob("*.py") if path.stat().st_size) == [
        "models.py",
        "module.py",
        "resources.py",
        "tests/test_resources.py",
    ]


def test_every_exit_is_there(tree: Path) -> None:
    """Migrations are written, the contract and the walk hold, screens, files and the document know it."""
    home = tree / "sectors/bistrot"
    migrated_to(tree, "0001_initial.py")
    shutil.copy(Path(__file__).with_name("exits_of_carte.py"), home / "carte/tests/test_exits.py")
    done = python("-m", "pytest", "sectors/bistrot", *WHOLE_SUITE, cwd=tree, env=ENVIRONMENT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_field_and_an_action_more(tree: Path) -> None:
    """A column and its name; a function and its line; a migration, and a test of what they are for."""
    home = tree / "sectors/bistrot"
    migrated_to(tree, "0001_initial.py")
    (home / "carte/models.py").write_text(written.MODELS_WITH_A_FIELD)
    (home / "carte/services.py").write_text(written.SERVICES)
    (home / "carte/resources.py").write_text(written.RESOURCES_WITH_AN_ACTION)
    (home / "carte/tests/test_sell_out.py").write_text(written.TEST_OF_THE_ACTION)
    migrated_to(tree, "0001_initial.py", "0002_carte_is_sold_out.py")
    done = python("-m", "pytest", "sectors/bistrot/carte/tests/test_sell_out.py", cwd=tree, env=ENVIRONMENT)
    assert "19 passed" in done.stdout, done.stdout + done.stderr


def test_a_misspelt_field_stops_the_start_with_a_hint(tree: Path) -> None:
    resources = tree / "sectors/bistrot/carte/resources.py"
    resources.write_text(written.RESOURCES.replace('search = ("name",)', 'search = ("nmae",)'))
    done = python("manage.py", "check", cwd=tree, env=ENVIRONMENT)
    assert done.returncode == 1
    assert "sectors.bistrot.carte.resources.CarteResource: search: there is no “nmae”." in done.stderr
    assert "HINT: Did you mean “name”?" in done.stderr
