"""La vie d'une commande, de la feuille à la livraison."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from business.orders.models import OrderStatus
from core.workflow import Transition, Workflow

from .gardes import annulation_permise, articles_en_vente, operation_enregistree, panier_rempli


class Etat(models.TextChoices):
    NON_AFFECTEE = "non_affectee", _("Non affectée")
    AFFECTEE = "affectee", _("Affectée")
    EN_COURS_DE_CONFIRMATION = "en_cours_de_confirmation", _("En cours de confirmation")
    REPORT_DE_CONFIRMATION = "report_de_confirmation", _("Report de confirmation")
    RETOUR_CONFIRMATION = "retour_confirmation", _("Retour Confirmation")
    EN_ATTENTE = "en_attente", _("En attente")
    DOUBLON = "doublon", _("Doublon")
    ERRONEE = "erronee", _("Erronée")
    ANNULEE = "annulee", _("Annulée")
    CONFIRMEE = "confirmee", _("Confirmée")
    EN_PREPARATION = "en_preparation", _("En préparation")
    COLLECTEE = "collectee", _("Collectée")
    EMBALLEE = "emballee", _("Emballée")
    PREPAREE = "preparee", _("Préparée")
    MISE_EN_DISTRIBUTION = "mise_en_distribution", _("Mise en distribution")
    REPORTEE = "reportee", _("Reportée")
    LIVREE = "livree", _("Livrée")
    LIVREE_PARTIELLEMENT = "livree_partiellement", _("Livrée Partiellement")
    LIVREE_AVEC_CHANGEMENT = "livree_avec_changement", _("Livrée avec changement")
    RETOURNEE = "retournee", _("Retournée")
    RETOURNEE_TRAITEE = "retournee_traitee", _("Retournée (traitée)")

    @property
    def couleur(self) -> str:
        return COULEURS[self]


COULEURS = {
    Etat.NON_AFFECTEE: "#6B7280",
    Etat.AFFECTEE: "#3B82F6",
    Etat.EN_COURS_DE_CONFIRMATION: "#F59E0B",
    Etat.REPORT_DE_CONFIRMATION: "#6B7280",
    Etat.RETOUR_CONFIRMATION: "#EF4444",
    Etat.EN_ATTENTE: "#6B7280",
    Etat.DOUBLON: "#EF4444",
    Etat.ERRONEE: "#F97316",
    Etat.ANNULEE: "#EF4444",
    Etat.CONFIRMEE: "#10B981",
    Etat.EN_PREPARATION: "#06B6D4",
    Etat.COLLECTEE: "#6B7280",
    Etat.EMBALLEE: "#6B7280",
    Etat.PREPAREE: "#14B8A6",
    Etat.MISE_EN_DISTRIBUTION: "#8B5CF6",
    Etat.REPORTEE: "#6B7280",
    Etat.LIVREE: "#22C55E",
    Etat.LIVREE_PARTIELLEMENT: "#3B82F6",
    Etat.LIVREE_AVEC_CHANGEMENT: "#22C55E",
    Etat.RETOURNEE: "#6B7280",
    Etat.RETOURNEE_TRAITEE: "#6B7280",
}

#: Ce que chaque état veut dire pour les rapports et les transporteurs communs à tous les métiers ;
#: tout ce qui précède la confirmation est un brouillon.
STATUTS = {
    **dict.fromkeys(Etat, OrderStatus.DRAFT),
    Etat.ANNULEE: OrderStatus.CANCELLED,
    Etat.CONFIRMEE: OrderStatus.CONFIRMED,
    Etat.EN_PREPARATION: OrderStatus.IN_PREPARATION,
    Etat.COLLECTEE: OrderStatus.IN_PREPARATION,
    Etat.EMBALLEE: OrderStatus.IN_PREPARATION,
    Etat.PREPAREE: OrderStatus.READY,
    Etat.MISE_EN_DISTRIBUTION: OrderStatus.SHIPPED,
    Etat.REPORTEE: OrderStatus.SHIPPED,
    Etat.LIVREE: OrderStatus.DELIVERED,
    Etat.LIVREE_PARTIELLEMENT: OrderStatus.DELIVERED,
    Etat.LIVREE_AVEC_CHANGEMENT: OrderStatus.DELIVERED,
    Etat.RETOURNEE: OrderStatus.RETURNED,
    Etat.RETOURNEE_TRAITEE: OrderStatus.RETURNED,
}


#: Chez un opérateur de confirmation, ou en passe d'y retourner.
EN_CONFIRMATION = (
    Etat.AFFECTEE,
    Etat.EN_COURS_DE_CONFIRMATION,
    Etat.REPORT_DE_CONFIRMATION,
    Etat.RETOUR_CONFIRMATION,
)
A_TRAITER = (Etat.DOUBLON, Etat.ERRONEE)
EN_PREPARATION = (Etat.EN_PREPARATION, Etat.COLLECTEE, Etat.EMBALLEE)
A_LIVRER = (Etat.MISE_EN_DISTRIBUTION, Etat.REPORTEE)
LIVREES = (Etat.LIVREE, Etat.LIVREE_PARTIELLEMENT, Etat.LIVREE_AVEC_CHANGEMENT)
#: Le client n'a encore rien accepté : le panier et les prix peuvent changer.
MODIFIABLES = (Etat.NON_AFFECTEE, Etat.EN_ATTENTE, *EN_CONFIRMATION, *A_TRAITER)
#: La marchandise n'est pas encore arrivée ni revenue : la vente peut être abandonnée.
ANNULABLES = (
    *MODIFIABLES,
    Etat.CONFIRMEE,
    *EN_PREPARATION,
    Etat.PREPAREE,
    Etat.MISE_EN_DISTRIBUTION,
    Etat.REPORTEE,
)
#: La feuille raconte des commandes qui ont déjà vécu : elle les fait entrer où elles en sont. Aux trois derniers,
#: aucune étape ne mène encore.
ENTREES = (
    Etat.AFFECTEE,
    Etat.EN_COURS_DE_CONFIRMATION,
    Etat.EN_ATTENTE,
    Etat.DOUBLON,
    Etat.ERRONEE,
    Etat.ANNULEE,
    Etat.CONFIRMEE,
    Etat.EN_PREPARATION,
    Etat.MISE_EN_DISTRIBUTION,
    Etat.REPORTEE,
    Etat.LIVREE,
    Etat.RETOURNEE,
    Etat.LIVREE_PARTIELLEMENT,
    Etat.LIVREE_AVEC_CHANGEMENT,
    Etat.RETOURNEE_TRAITEE,
)
#: La vente est close, bien ou mal : plus rien n'en sort.
CLOS = (
    Etat.ANNULEE,
    Etat.LIVREE,
    Etat.LIVREE_PARTIELLEMENT,
    Etat.LIVREE_AVEC_CHANGEMENT,
    Etat.RETOURNEE,
    Etat.RETOURNEE_TRAITEE,
)

vie_de_la_commande = Workflow(
    Etat,
    initial=Etat.NON_AFFECTEE,
    colours=COULEURS,
    standard=STATUTS,
    entries=ENTREES,
    final=CLOS,
    transitions=[
        Transition("affecter", _("Affecter"), (Etat.NON_AFFECTEE, Etat.EN_ATTENTE, *EN_CONFIRMATION), Etat.AFFECTEE),
        Transition("desaffecter", _("Désaffecter"), EN_CONFIRMATION, Etat.NON_AFFECTEE),
        Transition("corriger", _("Corriger"), A_TRAITER, Etat.NON_AFFECTEE),
        Transition("lancer", _("Lancer la confirmation"), (Etat.AFFECTEE,), Etat.EN_COURS_DE_CONFIRMATION),
        Transition(
            "confirmer",
            _("Confirmer"),
            EN_CONFIRMATION,
            Etat.CONFIRMEE,
            (operation_enregistree, panier_rempli, articles_en_vente),
        ),
        Transition(
            "reporter",
            _("Reporter"),
            (Etat.AFFECTEE, Etat.EN_COURS_DE_CONFIRMATION, Etat.RETOUR_CONFIRMATION),
            Etat.REPORT_DE_CONFIRMATION,
        ),
        Transition("marquer_erronee", _("Marquer erronée"), EN_CONFIRMATION, Etat.ERRONEE),
        Transition("annuler", _("Annuler"), ANNULABLES, Etat.ANNULEE, (annulation_permise,)),
        Transition(
            "affecter_preparation",
            _("Affecter à la préparation"),
            (Etat.CONFIRMEE, Etat.EN_PREPARATION),
            Etat.EN_PREPARATION,
        ),
        Transition("collecter", _("Collectée"), (Etat.EN_PREPARATION,), Etat.COLLECTEE),
        Transition("emballer", _("Emballée"), (Etat.COLLECTEE,), Etat.EMBALLEE),
        Transition("finaliser", _("Préparée"), (Etat.EMBALLEE,), Etat.PREPAREE),
        Transition("signaler_probleme", _("Signaler un problème"), (Etat.EN_PREPARATION,), Etat.RETOUR_CONFIRMATION),
        Transition("distribuer", _("Mettre en distribution"), (Etat.PREPAREE,), Etat.MISE_EN_DISTRIBUTION),
        Transition("livrer", _("Livrée"), A_LIVRER, Etat.LIVREE),
        Transition("reporter_livraison", _("Reporter la livraison"), (Etat.MISE_EN_DISTRIBUTION,), Etat.REPORTEE),
    ],
)


def statut(etat: str) -> OrderStatus:
    """Le statut commun à tous les métiers."""
    return OrderStatus(vie_de_la_commande.standard_of(etat))
