"""The result of a verification, in French: it is handed to customers."""

from __future__ import annotations

from datetime import UTC, datetime

from .verification import Verification

TITLES = {
    "catalogue": "Règles de cloisonnement inscrites dans la base",
    "powers": "Droits interdits à l'application (clés, rôles, structure)",
    "no_context": "Lire sans s'être identifié",
    "forged": "Se présenter avec une identité falsifiée",
    "read": "Lire les données d'une autre société",
    "update": "Modifier les données d'une autre société",
    "delete": "Supprimer les données d'une autre société",
    "insert": "Déposer ou céder des données chez une autre société",
    "link": "Relier ses données à celles d'une autre société",
    "oracle": "Deviner l'existence de données d'une autre société",
}


def readable(results: list[Verification]) -> str:
    """One paragraph per database and company, and a conclusion."""
    attempts = sum(result.attempts for result in results)
    found = sum(len(result.breaches) for result in results)
    conclusion = (
        f"CONCLUSION : {found} brèche(s). Le cloisonnement n'est PAS garanti."
        if found
        else "CONCLUSION : aucune brèche. Chaque tentative a été refusée par la base de données elle-même."
    )
    now = datetime.now(UTC)
    head = f"VÉRIFICATION DU CLOISONNEMENT, {now:%d/%m/%Y %H:%M} UTC\n{attempts} tentatives, toutes annulées."
    return "\n\n".join([head, *map(_paragraph, results), conclusion])


def _paragraph(result: Verification) -> str:
    lines = [f"{result.subject}"]
    for key, title in TITLES.items():
        family = result.families.get(key)
        if family is None:
            continue
        verdict = "BRÈCHE" if family.breaches else "refusé"
        lines.append(f"  {title:<58} {family.attempts:>5} tentatives  {verdict}")
        lines += [f"      {breach}" for breach in family.breaches]
    if len(lines) == 1:
        lines.append("  Aucune donnée d'une autre société dans cette base.")
    return "\n".join(lines)
