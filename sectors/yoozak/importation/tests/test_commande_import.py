"""`manage.py import_yoozak` : un compte rendu pour la personne, un autre pour les programmes."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from business.delivery.models import Town
from core.tenancy.context import tenant_context
from sectors.yoozak.commande.models import Commande


def lancer(tenant, *options: str) -> str:
    sortie = StringIO()
    call_command("import_yoozak", "--tenant", tenant.slug, *options, stdout=sortie)
    return sortie.getvalue()


def test_le_compte_rendu_se_lit_en_francais(live_tenant):
    texte = lancer(live_tenant, "--sujets", "villes")

    assert texte.startswith(
        "Villes et tarifs : 383 nouveautés, 0 modifications, 0 inchangées, 0 lignes vides, 37 refus, 0 remarques.\n"
    )
    assert "villes_tarifs_multi_regions.csv:70 [Tarif] : La ville n'a pas de tarif de livraison." in texte
    with tenant_context(live_tenant):
        assert Town.objects.count() == 383


def test_le_compte_rendu_se_lit_par_un_programme(live_tenant):
    [bilan] = json.loads(lancer(live_tenant, "--sujets", "commandes", "--json"))

    assert (bilan["sujet"], bilan["statut"], bilan["creees"], bilan["inchangees"]) == ("commandes", "succes", 573, 0)
    assert bilan["refus"][0] == {
        "fichier": "commandes_google_sheet_exemple.csv",
        "ligne": 2,
        "colonne": "Opérateur",
        "motif": "operateur_inconnu",
        "valeur": "Vente",
        "bloquant": False,
        "message": "L'opérateur « Vente » ne correspond à aucun utilisateur : commande non affectée.",
    }


def test_un_dossier_vide_ou_un_locataire_inconnu_est_refuse_et_rien_n_entre(live_tenant, tmp_path):
    with pytest.raises(CommandError, match="n'existe pas"):
        lancer(live_tenant, "--dossier", str(tmp_path))
    with pytest.raises(CommandError, match="Aucun locataire ne s'appelle « personne »"):
        call_command("import_yoozak", "--tenant", "personne")


def test_si_un_fichier_manque_aucun_n_entre(live_tenant, dossier, tmp_path):
    nom = "villes_tarifs_multi_regions.csv"
    (tmp_path / nom).write_text((dossier / nom).read_text(encoding="utf-8"), encoding="utf-8")

    with pytest.raises(CommandError):
        lancer(live_tenant, "--dossier", str(tmp_path))

    with tenant_context(live_tenant):
        assert (Town.objects.count(), Commande.objects.count()) == (0, 0)


def test_une_feuille_sans_ses_colonnes_ne_donne_rien_et_le_dit(live_tenant, tmp_path):
    (tmp_path / "commandes_google_sheet_exemple.csv").write_text("a,b\n1,2\n", encoding="utf-8")

    with pytest.raises(CommandError, match="n'a rien donné"):
        lancer(live_tenant, "--sujets", "commandes", "--dossier", str(tmp_path))
