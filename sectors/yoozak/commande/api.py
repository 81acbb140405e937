"""Les commandes : ``/api/v1/yoozak/commande/``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.urls import path
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from business.orders.models import OrderLine
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.openapi import documented
from core.openapi.schemas import TEXT, results
from core.users.access import actor_for

from ..client.services import enregistrer_client
from ..roles import COMMANDE
from . import actes, droits, panier, remises, saisie
from .adresse import basculer_frais, changer_adresse, choisir_ville
from .affectation import Resultat, affecter_plusieurs
from .ajoutes import remplir_ajoutes
from .creation import creer
from .erreurs import AccesRefuse
from .fiche import fiche
from .formes import FICHE, OPERATEUR, PAGE, RESULTAT
from .liste import avec_details, lister
from .models import Commande, TypeOperation
from .operateurs import operateurs
from .operations import enregistrer_operation
from .presentation import operateur, page
from .workflow import Etat


def ouvrir(identifiant: UUID, actor: Actor) -> Commande:
    """La commande, si cette personne peut la voir ; celle d'une autre entreprise n'existe pas."""
    commande: Commande | None = avec_details(Commande.objects.filter(pk=identifiant)).first()
    if commande is None:
        raise NotFound()
    if not droits.visibles(actor).filter(pk=identifiant).exists():
        raise AccesRefuse()
    return commande


def montrer(identifiant: UUID, actor: Actor, status: int = 200) -> Response:
    """La commande telle qu'elle est après le geste, même si elle vient de quitter les mains de l'acteur."""
    commande = avec_details(Commande.objects.filter(pk=identifiant)).get()
    return Response(fiche(commande, actor), status=status)


def valider(formulaire: serializers.Serializer[Any]) -> dict[str, Any]:
    formulaire.is_valid(raise_exception=True)
    return dict(formulaire.validated_data)


def ligne_de(commande: Commande, identifiant: UUID) -> OrderLine:
    ligne: OrderLine | None = commande.order.lines.filter(pk=identifiant).first()
    if ligne is None:
        raise NotFound()
    return ligne


class Filtres(serializers.Serializer[Any]):
    etat = serializers.ChoiceField(choices=Etat.choices, allow_blank=True, default="")
    q = serializers.CharField(allow_blank=True, default="", max_length=100)
    cursor = serializers.RegexField(r"^\d{1,18}$", allow_blank=True, default="")


#: Chaque valeur que l'écran peut changer, et le service qui la change.
CHANGEMENTS: dict[str, Callable[..., None]] = {
    "ville": choisir_ville,
    "adresse": changer_adresse,
    "frais_livraison": basculer_frais,
}


class CommandesView(APIView):
    @documented("Commandes par état", PAGE, query=Filtres)
    def get(self, request: Request) -> Response:
        filtres = valider(Filtres(data=request.query_params))
        actor, etat = actor_for(request), Etat(filtres["etat"]) if filtres["etat"] else None
        apres = int(filtres["cursor"]) if filtres["cursor"] else None
        return Response(page(lister(actor, etat=etat, q=filtres["q"], apres=apres), etat, actor))

    @documented("Saisir une commande", FICHE, status=201, body=saisie.NouvelleCommande, right=(COMMANDE, "create"))
    def post(self, request: Request) -> Response:
        actor, demande = actor_for(request), valider(saisie.NouvelleCommande(data=request.data))
        droits.exiger("create", actor)
        client = demande.get("client") or enregistrer_client(actor=actor, **demande["nouveau_client"])
        commande = creer(
            client,
            actor=actor,
            ville=demande["ville"],
            adresse=demande["adresse"],
            source=demande["source"],
            frais_livraison=demande["frais_livraison"],
            articles=[(choix["variante"], choix["quantite"]) for choix in demande["articles"]],
        )
        return montrer(commande.pk, actor, status=201)


class CommandeView(APIView):
    @documented("Une commande", FICHE)
    def get(self, request: Request, pk: UUID) -> Response:
        actor = actor_for(request)
        return Response(fiche(ouvrir(pk, actor), actor))

    @documented("Changer la livraison", FICHE, body=saisie.Livraison, right=(COMMANDE, "update"))
    def patch(self, request: Request, pk: UUID) -> Response:
        actor, changements = actor_for(request), valider(saisie.Livraison(data=request.data))
        commande = ouvrir(pk, actor)
        panier.ouvrir(commande, actor=actor, version=changements.pop("version"))
        for nom, valeur in changements.items():
            CHANGEMENTS[nom](commande, valeur, actor=actor)
        return montrer(pk, actor)


class AjoutesView(APIView):
    @documented("Remplir des champs ajoutés", FICHE, body=saisie.Ajoutes, right=(COMMANDE, "update"))
    def patch(self, request: Request, pk: UUID) -> Response:
        actor = actor_for(request)
        commande, demande = ouvrir(pk, actor), valider(saisie.Ajoutes(data=request.data))
        remplir_ajoutes(commande, demande["valeurs"], actor=actor, version=demande["version"])
        return montrer(pk, actor)


class LignesView(APIView):
    @documented("Ajouter une ligne", FICHE, body=saisie.NouvelleLigne, right=(COMMANDE, "update"))
    def post(self, request: Request, pk: UUID) -> Response:
        actor, demande = actor_for(request), valider(saisie.NouvelleLigne(data=request.data))
        panier.ajouter_ligne(ouvrir(pk, actor), actor=actor, **demande)
        return montrer(pk, actor)


class LigneView(APIView):
    @documented("Changer une quantité", FICHE, body=saisie.Quantite, right=(COMMANDE, "update"))
    def patch(self, request: Request, pk: UUID, ligne: UUID) -> Response:
        actor, demande = actor_for(request), valider(saisie.Quantite(data=request.data))
        commande = ouvrir(pk, actor)
        panier.changer_quantite(commande, ligne_de(commande, ligne), actor=actor, **demande)
        return montrer(pk, actor)

    @documented("Retirer une ligne", FICHE, query=saisie.Versionnee, right=(COMMANDE, "update"))
    def delete(self, request: Request, pk: UUID, ligne: UUID) -> Response:
        actor, demande = actor_for(request), valider(saisie.Versionnee(data=request.query_params))
        commande = ouvrir(pk, actor)
        panier.retirer_ligne(commande, ligne_de(commande, ligne), actor=actor, **demande)
        return montrer(pk, actor)


class RemiseView(APIView):
    @documented("Accorder une remise", FICHE, body=saisie.Remise, right=(COMMANDE, "update"))
    def post(self, request: Request, pk: UUID, ligne: UUID) -> Response:
        actor, demande = actor_for(request), valider(saisie.Remise(data=request.data))
        commande = ouvrir(pk, actor)
        remises.activer_remise(commande, ligne_de(commande, ligne), actor=actor, **demande)
        return montrer(pk, actor)

    @documented("Retirer une remise", FICHE, query=saisie.Versionnee, right=(COMMANDE, "update"))
    def delete(self, request: Request, pk: UUID, ligne: UUID) -> Response:
        actor, demande = actor_for(request), valider(saisie.Versionnee(data=request.query_params))
        commande = ouvrir(pk, actor)
        remises.desactiver_remise(commande, ligne_de(commande, ligne), actor=actor, **demande)
        return montrer(pk, actor)


class OperationsView(APIView):
    @documented("Noter une opération", FICHE, body=saisie.NouvelleOperation, right=(COMMANDE, "operation"))
    def post(self, request: Request, pk: UUID) -> Response:
        actor, demande = actor_for(request), valider(saisie.NouvelleOperation(data=request.data))
        type_operation = TypeOperation(demande.pop("type"))
        enregistrer_operation(ouvrir(pk, actor), type_operation, actor=actor, **demande)
        return montrer(pk, actor)


class ActeView(APIView):
    """Un geste déclaré par un module, par son nom."""

    @documented("Accomplir un geste", FICHE, body=saisie.Versionnee)
    def post(self, request: Request, pk: UUID, nom: str) -> Response:
        actor, acte = actor_for(request), actes.acte_nomme(nom)
        commande = ouvrir(pk, actor)
        acte.service(commande, actor=actor, **valider(saisie.saisie_de(acte, request.data)))
        return montrer(pk, actor)


class AffecterView(APIView):
    """Plusieurs commandes à un opérateur ; chacune réussit ou échoue pour elle-même."""

    @documented("Affecter des commandes", results(RESULTAT), body=saisie.Affectation, right=(COMMANDE, "affecter"))
    def post(self, request: Request) -> Response:
        actor = actor_for(request)
        droits.exiger("affecter", actor)
        demande = valider(saisie.Affectation(data=request.data))
        resultats = affecter_plusieurs(demande["ids"], demande["operateur"], actor=actor)
        return Response({"results": [_resultat(un) for un in resultats]})


class OperateursView(APIView):
    @documented("Opérateurs et leur charge", results(OPERATEUR), query={"role": TEXT})
    def get(self, request: Request) -> Response:
        role = request.query_params.get("role")
        return Response({"results": [operateur(un) for un in operateurs(*[role] if role else [])]})


def _resultat(resultat: Resultat) -> dict[str, Any]:
    corps: dict[str, Any] = {"id": str(resultat.id), "ok": resultat.refus is None}
    if resultat.refus:
        corps["error"] = {"code": resultat.refus.code, "message": str(resultat.refus)}
    return corps


urlpatterns = [
    path("commande/", CommandesView.as_view()),
    path("commande/actions/affecter/", AffecterView.as_view()),
    path("commande/<uuid:pk>/", CommandeView.as_view()),
    path("commande/<uuid:pk>/ajoutes/", AjoutesView.as_view()),
    path("commande/<uuid:pk>/lignes/", LignesView.as_view()),
    path("commande/<uuid:pk>/lignes/<uuid:ligne>/", LigneView.as_view()),
    path("commande/<uuid:pk>/lignes/<uuid:ligne>/remise/", RemiseView.as_view()),
    path("commande/<uuid:pk>/operations/", OperationsView.as_view()),
    path("commande/<uuid:pk>/actions/<slug:nom>/", ActeView.as_view()),
    path("operateurs/", OperateursView.as_view()),
]
