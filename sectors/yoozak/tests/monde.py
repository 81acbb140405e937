"""La petite boutique des parcours : des gens, des villes, des chaussures et leur stock."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import uuid4

from business.catalog.models import Product, Variant
from business.catalog.services import add_variant, create_product
from business.delivery.models import Region, Tariff, Town
from business.orders.models import OrderLine
from business.parties.models import Customer
from business.parties.services import create_customer
from business.stock.models import Move
from business.stock.selectors import quantities
from business.stock.services import receive
from core.kernel.actors import SYSTEM, Actor
from core.users.models import UserProfile
from core.users.policy.proposing import propose_roles
from core.users.services import actor_of, create_member
from sectors.yoozak.article.models import Article, Categorie, Genre, Phase
from sectors.yoozak.commande.affectation import affecter
from sectors.yoozak.commande.creation import creer
from sectors.yoozak.commande.models import Commande, TypeOperation
from sectors.yoozak.commande.operations import enregistrer_operation
from sectors.yoozak.livraison.services import distribuer
from sectors.yoozak.operatconfirme import services as confirmation
from sectors.yoozak.prepacommande import services as preparation

MOT_DE_PASSE = "Babouche-2026"
EQUIPE = {
    "admin1": "ADMIN",
    "conf1": "CONFIRMATION",
    "conf2": "CONFIRMATION",
    "prep1": "PREPARATION",
    "prep2": "PREPARATION",
    "sup1": "SUPERVISEUR_PREPARATION",
    "log1": "LOGISTIQUE",
}
TARIFS = {"Casablanca": ("CASABLANCA", 20), "Mohammedia": ("CASABLANCA", 28), "Agadir": ("AGADIR", 35)}
PALIERS_U = {f"prix_upsell_{rang}": Decimal(prix) for rang, prix in enumerate((259, 239, 219, 199), 1)}
U = {"is_upsell": True, **PALIERS_U, "prix_remise_1": Decimal(280), "prix_remise_2": Decimal(270)}
L = {"phase": Phase.LIQUIDATION, "prix_liquidation": Decimal(134)}
#: Nom, prix, catégorie, particularités, stock par pointure.
CATALOGUE: dict[str, tuple[str, int, Categorie, dict[str, Any], dict[str, int]]] = {
    "A": ("SDL FEM YZ119", 219, Categorie.SANDALES, {}, {"38": 10, "39": 1}),
    "U": ("CHAUSS FEM YZ247", 299, Categorie.CHAUSSURES, U, {"37": 20, "38": 20}),
    "N": ("SAB FEM YZ24", 199, Categorie.SABOT, {}, {"37": 5}),
    "L": ("SDL FEM YZ478", 219, Categorie.SANDALES, L, {"38": 4}),
    "P": ("MULE FEM YZ1121", 289, Categorie.MULES, {}, {"37": 6}),
}


@dataclass
class Monde:
    """Tout ce que la boutique contient, par nom court."""

    profils: dict[str, UserProfile] = field(default_factory=dict)
    villes: dict[str, Town] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    variantes: dict[str, Variant] = field(default_factory=dict)
    clients: int = 0

    def acteur(self, nom: str) -> Actor:
        return actor_of(self.profils[nom])

    def client(self) -> Customer:
        self.clients += 1
        telephone = f"06 61 00 00 {self.clients:02d}"
        return create_customer(actor=SYSTEM, phone=telephone, first_name="Rajae", last_name=f"Amrani {self.clients}")

    def commande(self, *articles: tuple[str, int], ville: str = "Casablanca") -> Commande:
        """Une commande saisie par l'administrateur, non affectée."""
        return creer(
            self.client(),
            actor=self.acteur("admin1"),
            ville=self.villes[ville],
            adresse="12, rue des Orangers",
            articles=[(self.variantes[variante], quantite) for variante, quantite in articles],
        )

    def prete_a_confirmer(self, *articles: tuple[str, int], par: str = "conf1", ville: str = "Casablanca") -> Commande:
        """Une commande affectée, en cours, avec l'opération qu'il faut."""
        commande = self.commande(*articles, ville=ville)
        affecter(commande, self.profils[par], actor=self.acteur("admin1"))
        confirmation.lancer(commande, actor=self.acteur(par))
        enregistrer_operation(commande, TypeOperation.APPEL, actor=self.acteur(par), commentaire="Appel 1")
        return commande

    def confirmee(self, *articles: tuple[str, int], par: str = "conf1", ville: str = "Casablanca") -> Commande:
        commande = self.prete_a_confirmer(*articles, par=par, ville=ville)
        confirmation.confirmer(commande, actor=self.acteur(par))
        return commande

    def en_distribution(self, *articles: tuple[str, int], ville: str = "Casablanca") -> Commande:
        commande = self.preparee(*articles, ville=ville)
        distribuer([commande], actor=self.acteur("sup1"))
        commande.refresh_from_db()
        return commande

    def preparee(self, *articles: tuple[str, int], ville: str = "Casablanca") -> Commande:
        commande = self.confirmee(*articles, ville=ville)
        preparation.affecter_preparation(commande, self.profils["prep1"], actor=self.acteur("sup1"))
        preparation.collecter(commande, actor=self.acteur("prep1"))
        preparation.emballer(commande, actor=self.acteur("prep1"))
        preparation.finaliser(commande, actor=self.acteur("sup1"))
        return commande

    def stock(self, variante: str) -> int:
        identifiant = self.variantes[variante].pk
        return int(quantities([identifiant])[identifiant])

    def mouvements(self, commande: Commande) -> list[tuple[str, int]]:
        """Les mouvements de stock d'une commande : raison et quantité signée pour nous."""
        moves = Move.objects.filter(reference_id=commande.order_id).select_related("source")
        return [(move.reason, int(-move.quantity if move.source.is_ours else move.quantity)) for move in moves]


def planter(*, comptes: bool = False) -> Monde:
    """Plante la boutique dans l'entreprise courante ; avec ``comptes``, chacun peut se connecter."""
    propose_roles("yoozak")
    monde = Monde()
    for nom, role in EQUIPE.items():
        monde.profils[nom] = _embaucher(nom, role, comptes)
    for nom, (region, frais) in TARIFS.items():
        ville = Town.objects.create(name=nom, region=Region.objects.get_or_create(name=region)[0])
        Tariff.objects.create(town=ville, fee=frais, frequency="Chaque jour")
        monde.villes[nom] = ville
    for code in CATALOGUE:
        _mettre_en_vente(monde, code)
    return monde


def _embaucher(nom: str, role: str, compte: bool) -> UserProfile:
    if compte:
        return create_member(
            email=f"{nom}-{uuid4().hex[:8]}@exemple.ma", password=MOT_DE_PASSE, role=role, first_name=nom
        )
    profil: UserProfile = UserProfile.objects.create(user=uuid4(), role=role, first_name=nom)
    return profil


def _mettre_en_vente(monde: Monde, code: str) -> None:
    reference, prix, categorie, details, stock = CATALOGUE[code]
    produit: Product = create_product(actor=SYSTEM, reference=reference, name=reference, list_price=Decimal(prix))
    modele = int(reference.rpartition("YZ")[2])
    article = Article.objects.create(product=produit, categorie=categorie, genre=Genre.FEMME, modele=modele, **details)
    monde.articles[code] = article
    for pointure in stock:
        monde.variantes[f"{code}{pointure}"] = add_variant(produit, actor=SYSTEM, option1="Noir", option2=pointure)
    receive({monde.variantes[f"{code}{p}"].pk: Decimal(q) for p, q in stock.items()}, actor=SYSTEM)


def lignes(commande: Commande) -> list[tuple[str, int, Decimal, str]]:
    """Le panier en clair : article et pointure, quantité, sous-total, type de prix."""
    panier = OrderLine.objects.filter(order=commande.order_id).select_related("variant__product")
    return [
        (
            f"{ligne.variant.product.name} {ligne.variant.option2}",
            int(ligne.quantity),
            ligne.subtotal,
            ligne.price_type,
        )
        for ligne in panier
    ]


def recharger(commande: Commande) -> Commande:
    commande.refresh_from_db()
    return commande
