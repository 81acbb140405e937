"""Ce que l'on refuse à propos d'une commande."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class AccesRefuse(BusinessError):
    """La commande d'un autre, ou un geste d'un autre rôle."""

    code = "acces_refuse"
    message = _("Vous ne pouvez pas faire cela sur cette commande.")
    status = 403


class PanierFige(StateError):
    code = "panier_fige"
    message = _("Le panier ne change plus : la commande est dans l'état « {etat} ».")


class PanierVide(BusinessError):
    code = "panier_vide"
    message = _("Le panier est vide : choisissez au moins un article.")


class OperationManquante(BusinessError):
    code = "operation_manquante"
    message = _("Enregistrez au moins une opération avant de confirmer.")


class OperationReservee(BusinessError):
    """Une affectation ou une annulation s'écrit d'elle-même quand elle a lieu."""

    code = "operation_reservee"
    message = _("L'opération « {type} » ne s'enregistre pas à la main.")


class AnnulationReservee(StateError):
    code = "annulation_reservee"
    message = _("Dans l'état « {etat} », seul un administrateur peut annuler la commande.")


class MotifObligatoire(BusinessError):
    code = "motif_obligatoire"
    message = _("Dites pourquoi.")


class DateReportInvalide(BusinessError):
    code = "date_report_invalide"
    message = _("La date du report doit être à venir.")


class OperateurInvalide(BusinessError):
    """Parti, ou d'un autre métier que celui qu'il faut."""

    code = "operateur_invalide"
    message = _("{operateur} ne peut pas recevoir cette commande.")


class ArticleIndisponible(BusinessError):
    code = "article_indisponible"
    message = _("{article} n'est plus en vente.")


class LivraisonIncomplete(BusinessError):
    code = "livraison_incomplete"
    message = _("La ville et l'adresse de livraison sont obligatoires.")


class RemiseInterdite(BusinessError):
    code = "remise_interdite"
    message = _("Les articles en liquidation ou en promotion ne peuvent pas avoir de remise appliquée.")


class RemiseAbsente(BusinessError):
    code = "remise_absente"
    message = _("{article} n'a pas de prix pour cette remise.")


class VilleManquante(BusinessError):
    code = "ville_manquante"
    message = _("La commande {commande} n'a pas de ville : elle ne peut pas partir.")


class CommandeNonLivree(StateError):
    code = "commande_non_livree"
    message = _("Une commande ne se paie qu'une fois livrée.")


class DejaPayee(StateError):
    code = "deja_payee"
    message = _("La commande est déjà payée.")


class DateFuture(BusinessError):
    code = "date_future"
    message = _("La date ne peut pas être à venir.")
