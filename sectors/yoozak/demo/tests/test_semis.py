"""La démonstration : deux entreprises étanches, semées une fois."""

from __future__ import annotations

import json
import stat
from collections import Counter

import pytest
from django.core.management import call_command
from django.test import override_settings

from business.orders.models import Order
from core.authentication.models import User
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.deletion import delete
from core.tenancy.models import Domain, Level, Tenant
from core.users.models import UserProfile
from sectors.yoozak.article.propositions import proposer
from sectors.yoozak.commande.models import Commande
from sectors.yoozak.commande.workflow import Etat
from sectors.yoozak.roles import Role


@pytest.fixture(scope="module")
def comptes(tmp_path_factory):
    return tmp_path_factory.mktemp("demo") / "demo-accounts.json"


@pytest.fixture(scope="module")
def semee(django_db_setup, django_db_blocker, comptes, tmp_path_factory):
    """Semée une fois pour tout le module, sur une place nette : d'autres tests y ont peut-être travaillé."""
    certificats = override_settings(CERTIFICATE_ROOT=tmp_path_factory.mktemp("certificats"))
    with django_db_blocker.unblock(), certificats:
        for slug in Tenant.objects.filter(slug__in=["yoozak", "atlas-cuir"]).values_list("slug", flat=True):
            delete(slug, confirmed=slug, backup=None, progress=lambda step: None)
        call_command("seed_demo", accounts=comptes, port=8123, verbosity=0)
        yield comptes


@pytest.fixture
def yoozak(semee, committed):
    with tenant_context(Tenant.objects.get(slug="yoozak")) as ref:
        yield ref


@pytest.fixture
def atlas(semee, committed):
    with tenant_context(Tenant.objects.get(slug="atlas-cuir")) as ref:
        yield ref


def test_deux_entreprises_l_une_partagee_l_autre_dans_son_schema(semee, committed):
    lieux = Tenant.objects.filter(slug__in=["yoozak", "atlas-cuir"]).values_list("slug", "level", "schema_name")
    assert set(lieux) == {("yoozak", Level.SHARED, "p00"), ("atlas-cuir", Level.SCHEMA, "t_atlas_cuir")}
    hotes = Domain.objects.filter(tenant__slug__in=["yoozak", "atlas-cuir"]).values_list("host", flat=True)
    assert set(hotes) == {"yoozak.localhost", "atlas-cuir.localhost"}


def test_yoozak_a_ses_573_commandes_dont_24_confiees(yoozak):
    assert Counter(Commande.objects.values_list("etat", flat=True)) == {
        Etat.NON_AFFECTEE: 484 - 24,
        Etat.AFFECTEE: 24,
        Etat.DOUBLON: 65,
        Etat.ERRONEE: 24,
    }
    charges = [Commande.objects.de(profil.pk).count() for profil in UserProfile.objects.with_role(Role.CONFIRMATION)]
    assert charges == [12, 12]


def test_les_commandes_confiees_peuvent_se_confirmer_avec_l_article_propose(yoozak):
    for commande in Commande.objects.filter(etat=Etat.AFFECTEE):
        assert proposer(commande.produit_init)[0].variante is not None


def test_atlas_cuir_ne_voit_que_ses_cinq_commandes(atlas):
    assert Counter(Commande.objects.values_list("etat", flat=True)) == {Etat.NON_AFFECTEE: 3, Etat.AFFECTEE: 2}
    assert list(Order.objects.order_by("number").values_list("number", flat=True)) == [
        f"ADMIN-0000{rang}" for rang in range(1, 6)
    ]
    assert Commande.objects.order_by("id_yz").first().id_yz == 211971


def test_chacun_a_un_compte_et_son_mot_de_passe_est_dans_le_fichier_de_son_seul_proprietaire(semee, committed):
    comptes = json.loads(semee.read_text())

    assert stat.S_IMODE(semee.stat().st_mode) == 0o600
    assert Counter((compte["tenant"], compte["role"]) for compte in comptes) == {
        ("Yoozak", "ADMIN"): 1,
        ("Yoozak", "CONFIRMATION"): 2,
        ("Yoozak", "LOGISTIQUE"): 1,
        ("Yoozak", "PREPARATION"): 1,
        ("Yoozak", "SUPERVISEUR_PREPARATION"): 1,
        ("Atlas Cuir", "ADMIN"): 1,
        ("Atlas Cuir", "CONFIRMATION"): 1,
        ("Atlas Cuir", "PREPARATION"): 1,
    }
    assert {compte["url"] for compte in comptes} == {
        "http://yoozak.localhost:8123",
        "http://atlas-cuir.localhost:8123",
    }
    for compte in comptes:
        assert User.objects.get(email=compte["email"]).check_password(compte["password"])


def test_semer_encore_ne_change_ni_les_donnees_ni_les_mots_de_passe(semee, committed):
    avant = semee.read_text()
    with tenant_context(Tenant.objects.get(slug="yoozak")):
        commandes = list(Commande.objects.values_list("pk", "version").order_by("pk"))

    call_command("seed_demo", accounts=semee, port=8123, verbosity=0)

    assert semee.read_text() == avant
    with tenant_context(Tenant.objects.get(slug="yoozak")):
        assert list(Commande.objects.values_list("pk", "version").order_by("pk")) == commandes


def test_quand_le_fichier_a_disparu_de_nouveaux_mots_de_passe_ouvrent_les_comptes(semee, committed):
    anciens = {compte["email"]: compte["password"] for compte in json.loads(semee.read_text())}
    semee.unlink()

    call_command("seed_demo", accounts=semee, port=8123, verbosity=0)

    for compte in json.loads(semee.read_text()):
        assert compte["password"] != anciens[compte["email"]]
        assert User.objects.get(email=compte["email"]).check_password(compte["password"])


def test_une_entreprise_supprimee_puis_semee_a_nouveau_retrouve_ses_gens(semee, committed):
    """Leurs comptes survivent à l'entreprise ; le fichier dit toujours le mot de passe de chacun."""
    delete("atlas-cuir", confirmed="atlas-cuir", backup=None, progress=lambda step: None)

    call_command("seed_demo", accounts=semee, port=8123, verbosity=0)

    gens = [compte for compte in json.loads(semee.read_text()) if compte["tenant"] == "Atlas Cuir"]
    with tenant_context(Tenant.objects.get(slug="atlas-cuir")):
        assert set(UserProfile.objects.active().values_list("email", "role")) == {
            (compte["email"], compte["role"]) for compte in gens
        }
    for compte in gens:
        assert User.objects.get(email=compte["email"]).check_password(compte["password"])
