"""What rules of the law are about, in words: codes are French and short, people read their own language.

Sources are cited as they were published.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

RULES: dict[str, Promise] = {
    "allergenes_26_delais": _("Twenty-six allergens: from when on labels"),
    "allergenes_seuil_pct": _("Allergens: threshold"),
    "amo_taux_pct": _("Compulsory health insurance: rate"),
    "bail_duree_mois": _("Length of a lease, in months"),
    "consultation_generaliste": _("Consultation of a general practitioner"),
    "consultation_specialiste": _("Consultation of a specialist"),
    "controle_technique_l": _("Vehicle inspection: two and three wheels"),
    "controle_technique_transport": _("Vehicle inspection: transport of goods"),
    "controle_technique_vp": _("Vehicle inspection: private cars"),
    "copropriete_convocation_jours": _("Co-owners' meeting: notice, in days"),
    "cpf_participation": _("Personal training account: own share"),
    "ddm_obligatoire_mois": _("Best-before date: compulsory up to, in months"),
    "depot_garantie_mois": _("Security deposit, in months of rent"),
    "depot_restitution_mois": _("Return of the security deposit, in months"),
    "devis_sante_seuil": _("Health care: amount from which a quote is due"),
    "dossier_conservation_annees": _("Medical record: kept for, in years"),
    "dossier_copie_jours": _("Medical record: a copy within, in days"),
    "dpe_classe_minimale": _("Energy label: lowest class to let"),
    "dpe_consommation_max": _("Energy label: highest consumption to let"),
    "dpe_loyer_gele": _("Energy label: classes whose rent is frozen"),
    "dpe_validite_annees": _("Energy label: valid for, in years"),
    "effet_grave_declaration_jours": _("Serious undesirable effect: declared within, in days"),
    "feuille_soins_jours": _("Care sheet: sent within, in days"),
    "formation_retractation_jours": _("Training: withdrawal, in days"),
    "garantie_conformite_mois": _("Legal guarantee of conformity, in months"),
    "honoraires_location_m2": _("Letting fees, per square metre"),
    "irl": _("Rent reference index"),
    "jours_feries_annonces": _("Public holidays that were announced"),
    "loyer_revision": _("Review of the rent"),
    "note_obligatoire_ttc": _("Bill compulsory from, taxes included"),
    "objets_abandonnes_mois": _("Things left behind: kept for, in months"),
    "ordonnancier_annees": _("Prescription register: kept for, in years"),
    "participation_forfaitaire": _("Flat share of the patient"),
    "prix_anterieur_jours": _("Earlier price of a reduction: lowest of, in days"),
    "remboursement_jours": _("Refund after a withdrawal, in days"),
    "retractation_en_ligne": _("Withdrawal online"),
    "retractation_jours": _("Withdrawal, in days"),
    "stup_copie_annees": _("Copy of narcotic prescriptions: kept for, in years"),
    "titre_restaurant_jour": _("Meal vouchers, a day"),
    "tva_defaut": _("Value added tax"),
    "vgp_chariot_mois": _("Periodic inspection of fork-lifts, in months"),
}
#: What values are made of.
PARTS: dict[str, Promise] = {
    "a_distance": _("sold at a distance"),
    "a_rincer": _("rinsed off"),
    "accuse_horodate": _("dated receipt"),
    "acompte_max_pct": _("deposit at most"),
    "added": _("added"),
    "ald": _("long-term illness"),
    "ancien_annees": _("old from, in years"),
    "ancien_mois": _("old: every, in months"),
    "aucun": _("none"),
    "autre": _("other"),
    "conforme": _("in order"),
    "contre_visite_mois": _("second visit within, in months"),
    "dimanche": _("Sunday"),
    "etapes": _("steps"),
    "etat_des_lieux": _("inventory of fixtures"),
    "etudiant": _("student"),
    "fenetre_mois": _("within, in months"),
    "habitation_pct": _("dwelling"),
    "hors_parcours": _("outside the care path"),
    "jour_ferie": _("public holiday"),
    "jour_ouvrable_suivant": _("the next working day"),
    "jours": _("days"),
    "jours_sans_information": _("days, where nobody was informed"),
    "majoration_pct": _("increase"),
    "meuble": _("furnished"),
    "mise_a_disposition": _("made available"),
    "mise_sur_le_marche": _("put on the market"),
    "mobilite": _("mobility lease"),
    "mobilite_max": _("mobility lease, at most"),
    "neuf": _("new"),
    "non_conforme": _("not in order"),
    "occasion": _("second-hand"),
    "parcours": _("in the care path"),
    "periode_mois": _("period, in months"),
    "petit_loyer": _("small rent"),
    "petit_loyer_pct": _("small rent: increase"),
    "plafond": _("ceiling"),
    "premier_mois": _("first, in months"),
    "premier_mois_max": _("first at most, in months"),
    "premier_mois_min": _("first at least, in months"),
    "presomption_neuf": _("presumption, new"),
    "presomption_occasion": _("presumption, second-hand"),
    "prive": _("private"),
    "professionnel_pct": _("business premises"),
    "public": _("public"),
    "removed": _("removed"),
    "rendu": _("given back"),
    "report": _("postponed"),
    "retenue_copropriete_pct": _("kept for co-ownership"),
    "sans_rincage": _("left on"),
    "sur_place": _("on the spot"),
    "tendue": _("tight market"),
    "tous_les_mois": _("every, in months"),
    "tres_tendue": _("very tight market"),
    "vente_mois": _("for a sale, in months"),
    "vide": _("unfurnished"),
    "vide_personne": _("unfurnished, let by a person"),
    "vide_societe": _("unfurnished, let by a company"),
}


def label_of(code: str) -> str:
    """What a rule is called; a code that nobody has named yet is read as it is."""
    return str(RULES.get(code, code.replace("_", " ")))


def words_of(value: Any) -> dict[str, str]:
    """The words for what a value is made of, by the names that stand in it."""
    return {name: str(PARTS.get(name, name.replace("_", " "))) for name in _names(value)}


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from _names(part)
    elif isinstance(value, list):
        for part in value:
            yield from _names(part)
    elif isinstance(value, str) and value in PARTS:
        yield value
