"""The proof that a company was deleted: what was removed, where one looked afterwards, what was found."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from .traces import Subject

Facts = dict[str, Any]


def certificate_folder() -> Path:
    return Path(settings.CERTIFICATE_ROOT)


class Journal:
    """What a deletion has done so far, on disk, so that a killed one is taken up where it stopped."""

    def __init__(self, subject: Subject, facts: Facts) -> None:
        self.subject, self.facts = subject, facts

    @classmethod
    def open(cls, slug: str) -> Journal | None:
        path = _draft(slug)
        if not path.exists():
            return None
        stored = json.loads(path.read_text(encoding="utf-8"))
        subject = stored.pop("company")
        return cls(Subject(**{**subject, "id": UUID(subject["id"])}), stored)

    @classmethod
    def start(cls, subject: Subject) -> Journal:
        journal = cls(subject, {"started_at": _now(), "removed": {}})
        journal.save()
        return journal

    def note(self, **removed: int) -> None:
        """Add to what was removed; the draft survives the process."""
        for what, count in removed.items():
            self.facts["removed"][what] = self.facts["removed"].get(what, 0) + count
        self.save()

    def save(self) -> None:
        path = _draft(self.subject.slug)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        partial.write_text(_text(self._content()), encoding="utf-8")
        partial.replace(path)

    def _content(self) -> Facts:
        return {"company": {**asdict(self.subject), "id": str(self.subject.id)}, **self.facts}

    def certify(self, found: list[str], looked: dict[str, int]) -> Facts:
        """Write the certificate, as JSON and to be read; its hash names its exact content."""
        content = {**self._content(), "finished_at": _now(), "looked_at": looked, "remains": found}
        content["sha256"] = hashlib.sha256(_text(content).encode()).hexdigest()
        path = certificate_folder() / f"{self.subject.slug}-{self.subject.id}.json"
        path.write_text(_text(content), encoding="utf-8")
        path.with_suffix(".txt").write_text(readable(content), encoding="utf-8")
        if not found:
            _draft(self.subject.slug).unlink()
        return {**content, "path": str(path)}


def _draft(slug: str) -> Path:
    return certificate_folder() / f"{slug}.draft.json"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _text(content: Facts) -> str:
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True)


def readable(content: Facts) -> str:
    """The certificate in French, for the customer who asked to be forgotten."""
    company, removed, looked = content["company"], content["removed"], content["looked_at"]
    remains = "\n".join(f"  - {place}" for place in content["remains"]) or "  rien"
    return f"""CERTIFICAT DE SUPPRESSION

Société : {company["name"]} ({company["slug"]}), identifiant {company["id"]}
Début : {content["started_at"]}   Fin : {content["finished_at"]}

Supprimé : {removed.get("rows", 0)} enregistrements, {removed.get("files", 0)} fichiers, \
{removed.get("valkey", 0)} clés et messages, {removed.get("control", 0)} lignes du plan de contrôle.
Sauvegarde finale : {content.get("backup") or "aucune"}

Recherche de l'identifiant après suppression : {looked["databases"]} bases, {looked["tables"]} tables, \
objets de réplication, rôles, cache et files d'attente, fichiers.
Traces restantes :
{remains}

Empreinte SHA-256 du certificat : {content["sha256"]}
"""
