"""De quels champs viennent les écrans des commandes : ce que le rôle n'en voit pas n'y est pas."""

from __future__ import annotations

from business.delivery.presentation import TARIFF_KEY, TOWN_KEY
from core.records.showing import Places

from ..roles import COMMANDE

ORDER, CUSTOMER, CLIENT = "business.orders.order", "business.parties.customer", "yoozak.client.client"
PRODUCT, VARIANT = "business.catalog.product", "business.catalog.variant"

NOM = tuple(f"{qui}.{champ}" for qui in (CUSTOMER, CLIENT) for champ in ("first_name", "last_name"))
TELEPHONE = (f"{COMMANDE}.telephone", f"{CUSTOMER}.phones", f"{CLIENT}.telephones")

#: Une ligne de la liste.
RESUME: Places = {
    "id_yz": (f"{COMMANDE}.id_yz",),
    "num_cmd": (f"{COMMANDE}.num_cmd", f"{ORDER}.number"),
    "client.nom": (f"{COMMANDE}.client", f"{ORDER}.customer", *NOM),
    "client.telephone": (f"{COMMANDE}.client", f"{ORDER}.customer", *TELEPHONE),
    "ville": (f"{COMMANDE}.ville",),
    "date_cmd": (f"{COMMANDE}.date_cmd", f"{ORDER}.ordered_at"),
    "total": (f"{COMMANDE}.total", f"{ORDER}.total"),
    "etat": (f"{COMMANDE}.etat",),
    "operateur": (f"{COMMANDE}.operateur",),
}
LISTE: Places = {**RESUME, "ville": (f"{COMMANDE}.ville", f"{TOWN_KEY}.name")}
FICHE: Places = {
    **RESUME,
    **{nom: (f"{COMMANDE}.{nom}",) for nom in ("adresse", "ville_init", "produit_init", "frais_livraison")},
    **{nom: (f"{COMMANDE}.{nom}",) for nom in ("compteur", "source", "origine", "operations")},
    "montant_frais": (f"{COMMANDE}.ville", f"{TARIFF_KEY}.fee"),
    # Du sous-total et des frais on déduit le total.
    "sous_total": (f"{COMMANDE}.total", f"{ORDER}.total", f"{ORDER}.subtotal"),
    "payement": (f"{COMMANDE}.payement", f"{ORDER}.payment_status"),
    "lignes": (f"{ORDER}.lines",),
    "lignes.article": (f"{PRODUCT}.name",),
    "lignes.reference": (f"{PRODUCT}.reference",),
    "lignes.couleur": (f"{VARIANT}.option1",),
    "lignes.pointure": (f"{VARIANT}.option2",),
    "lignes.prix_unitaire": (f"{COMMANDE}.total", f"{ORDER}.total"),
    "lignes.sous_total": (f"{COMMANDE}.total", f"{ORDER}.total"),
    "lignes.stock": ("business.stock.level.quantity",),
    "historique": (f"{COMMANDE}.etat",),
    "propositions": (
        *(f"{COMMANDE}.produit_init", f"{COMMANDE}.quantite_init"),
        *(f"{PRODUCT}.reference", f"{VARIANT}.option1", f"{VARIANT}.option2"),
    ),
}
