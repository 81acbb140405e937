"""Rapporter le statut de la feuille aux états d'une commande."""

from .motifs import Motif, ValeurRefusee
from .textes import cle

NON_AFFECTEE = "non_affectee"
DOUBLON = "doublon"
STATUTS = frozenset(
    {
        NON_AFFECTEE, "affectee", "erronee", DOUBLON, "en_cours_de_confirmation", "confirmee", "annulee",
        "en_attente", "reportee", "hors_zone", "injoignable", "pas_de_reponse", "numero_incorrect",
        "echoue", "expediee", "en_preparation", "en_livraison", "livree", "retournee", "non_paye",
        "partiellement_paye", "paye",
    }
)  # fmt: skip
SYNONYMES = {
    "a_confirmer": "en_cours_de_confirmation",
    "affecte": "affectee",
    "annule": "annulee",
    "confirme": "confirmee",
    "doublons": DOUBLON,
    "errone": "erronee",
    "livre": "livree",
    "non_affecte": NON_AFFECTEE,
    "retourne": "retournee",
}


def lire_statut(texte: str) -> str:
    """Le code de l'état ; la casse et les accents de la feuille ne comptent pas."""
    code = cle(texte).replace(" ", "_")
    if not code:
        raise ValeurRefusee(Motif.STATUT_ABSENT)
    code = SYNONYMES.get(code, code)
    if code not in STATUTS:
        raise ValeurRefusee(Motif.STATUT_INCONNU)
    return code
