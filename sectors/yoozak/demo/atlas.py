"""Atlas Cuir : une petite maroquinerie dont rien ne doit paraître chez Yoozak."""

from __future__ import annotations

from decimal import Decimal

from business.catalog.models import Variant
from business.catalog.services import add_variant, create_product
from business.delivery.models import Region, Tariff, Town
from business.stock.services import receive
from core.kernel.actors import Actor
from core.users.services import actor_of

from ..article.models import Article, Categorie, Genre
from ..client.services import enregistrer_client
from ..commande.affectation import affecter
from ..commande.creation import creer
from ..commande.models import Source
from .boutiques import ATLAS_CUIR
from .equipe import profil

VILLES = {"Marrakech": 20, "Essaouira": 30, "Ouarzazate": 40}
#: Référence, catégorie, prix, couleurs.
CATALOGUE = (
    ("SAC FEM YZ1", Categorie.PACK_SAC, Decimal(480), ("Camel", "Noir")),
    ("SDL HOM YZ2", Categorie.SANDALES, Decimal(260), ("Marron",)),
    ("MULE FEM YZ3", Categorie.MULES, Decimal(220), ("Beige", "Rouge")),
)
#: Prénom, nom, téléphone, ville, article acheté.
ACHATS = (
    ("Zineb", "Laraki", "06 62 00 00 01", "Marrakech", 0),
    ("Mehdi", "Skalli", "06 62 00 00 02", "Essaouira", 1),
    ("Ghita", "Kettani", "06 62 00 00 03", "Marrakech", 2),
    ("Ilyas", "Rami", "06 62 00 00 04", "Ouarzazate", 0),
    ("Sofia", "Bakkali", "06 62 00 00 05", "Essaouira", 2),
)


def remplir() -> None:
    """Quelques articles, et une commande par client, dont deux déjà confiées."""
    admin = actor_of(profil(ATLAS_CUIR.equipe[0]))
    villes = _desservir()
    articles = [_mettre_en_vente(admin, *article) for article in CATALOGUE]
    for rang, (prenom, nom, telephone, ville, article) in enumerate(ACHATS):
        client = enregistrer_client(actor=admin, prenom=prenom, nom=nom, telephone=telephone, adresse=ville)
        commande = creer(
            client,
            actor=admin,
            ville=villes[ville],
            adresse=f"{rang + 1}, derb El Cadi",
            source=Source.WHATSAPP,
            articles=[(articles[article], 1)],
        )
        if rang < 2:
            affecter(commande, profil(ATLAS_CUIR.equipe[1]), actor=admin)


def _desservir() -> dict[str, Town]:
    region = Region.objects.create(name="MARRAKECH-SAFI")
    villes = {nom: Town.objects.create(name=nom, region=region) for nom in VILLES}
    Tariff.objects.bulk_create(
        Tariff(town=villes[nom], fee=frais, delay_min=1, delay_max=3) for nom, frais in VILLES.items()
    )
    return villes


def _mettre_en_vente(
    admin: Actor, reference: str, categorie: Categorie, prix: Decimal, couleurs: tuple[str, ...]
) -> Variant:
    """Rend la première variante de l'article, avec du stock de chacune."""
    produit = create_product(actor=admin, reference=reference, name=reference, list_price=prix)
    genre = Genre.HOMME if " HOM " in reference else Genre.FEMME
    Article.objects.create(product=produit, categorie=categorie, genre=genre, modele=int(reference.rpartition("YZ")[2]))
    variantes = [add_variant(produit, actor=admin, option1=couleur) for couleur in couleurs]
    receive({variante.pk: Decimal(8) for variante in variantes}, actor=admin)
    return variantes[0]
