"""Ce qu'un écran envoie, vérifié avant d'arriver aux services."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from business.catalog.models import Variant
from business.delivery.models import Town
from business.parties.models import Customer
from core.users.models import UserProfile

from ..roles import Role
from .actes import Acte, Champ, GenreChamp
from .models import Source, TypeOperation

QUANTITE_MAX = 1000
TEXTE_MAX = 2000


def _existant(queryset: QuerySet[Any], **options: Any) -> serializers.PrimaryKeyRelatedField[Any]:
    return serializers.PrimaryKeyRelatedField(queryset=queryset, pk_field=serializers.UUIDField(), **options)


def _variante() -> serializers.PrimaryKeyRelatedField[Any]:
    vendables = Variant.objects.filter(product__article__isnull=False).select_related("product__article")
    return _existant(vendables, source="variante")


def _ville(**options: Any) -> serializers.PrimaryKeyRelatedField[Any]:
    villes = Town.objects.select_related("region")
    return _existant(villes, source="ville", required=False, allow_null=True, **options)


def _quantite() -> serializers.IntegerField:
    return serializers.IntegerField(min_value=1, max_value=QUANTITE_MAX)


def _texte(**options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=TEXTE_MAX, allow_blank=True, **options)


class Versionnee(serializers.Serializer[Any]):
    """Un geste sur la commande telle qu'elle était affichée."""

    version = serializers.IntegerField(min_value=1)


class NouvelleLigne(Versionnee):
    variante_id = _variante()
    quantite = _quantite()


class Quantite(Versionnee):
    quantite = _quantite()


class Remise(Versionnee):
    niveau = serializers.IntegerField(min_value=1, max_value=4, required=False)


class Livraison(Versionnee):
    ville_id = _ville()
    adresse = _texte(required=False)
    frais_livraison = serializers.BooleanField(required=False)


class Ajoutes(Versionnee):
    """Par nom de champ ; chaque valeur est vérifiée par la définition que l'entreprise en donne."""

    valeurs = serializers.DictField(child=serializers.JSONField(allow_null=True))


class NouvelleOperation(Versionnee):
    type = serializers.ChoiceField(choices=TypeOperation.choices)
    commentaire = _texte(default="")


class NouveauClient(serializers.Serializer[Any]):
    prenom = serializers.CharField(max_length=100)
    nom = serializers.CharField(max_length=100)
    telephone = serializers.CharField(max_length=60)
    email = serializers.EmailField(allow_blank=True, default="")


class ArticleChoisi(serializers.Serializer[Any]):
    variante_id = _variante()
    quantite = _quantite()


class NouvelleCommande(serializers.Serializer[Any]):
    """Un client connu ou nouveau, où livrer, et ce qu'il veut."""

    client_id = _existant(Customer.objects.all(), source="client", required=False)
    nouveau_client = NouveauClient(required=False)
    ville_id = _ville(default=None)
    adresse = _texte(default="")
    # Le nom du champ est aussi celui d'un attribut des champs de DRF, que le formulaire n'emploie pas.
    source = serializers.ChoiceField(choices=Source.choices, allow_blank=True, default="")  # type: ignore[assignment]
    frais_livraison = serializers.BooleanField(default=True)
    articles = ArticleChoisi(many=True, default=list)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("client" in attrs) == ("nouveau_client" in attrs):
            raise serializers.ValidationError({"client_id": _("Un client connu, ou un nouveau.")})
        return attrs


class Affectation(serializers.Serializer[Any]):
    ids = serializers.ListField(child=serializers.UUIDField(), allow_empty=False, max_length=500)
    operateur = _existant(UserProfile.objects.with_role(Role.CONFIRMATION))


def saisie_de(acte: Acte, donnees: Any) -> serializers.Serializer[Any]:
    """Le formulaire d'un geste, d'après ce qu'il déclare demander."""
    formulaire = Versionnee(data=donnees)
    for champ in acte.champs:
        formulaire.fields[champ.nom] = _champ(champ)
    return formulaire


def _champ(champ: Champ) -> serializers.Field[Any, Any, Any, Any]:
    requis: dict[str, Any] = {"required": champ.obligatoire}
    if champ.genre == GenreChamp.INSTANT:
        return serializers.DateTimeField(**requis)
    if champ.genre == GenreChamp.OPERATEUR:
        return _existant(UserProfile.objects.active(), **requis)
    if champ.genre == GenreChamp.CHOIX and champ.choix:
        return serializers.ChoiceField(choices=list(champ.choix()), **requis)
    return serializers.CharField(max_length=TEXTE_MAX, allow_blank=not champ.obligatoire, **requis)
