"""La forme des réponses écrites à la main, pour la description de l'API."""

from __future__ import annotations

from business.delivery.presentation import TOWN
from core.openapi.schemas import (
    BOOLEAN,
    EXACT,
    IDENTIFIER,
    INSTANT,
    INTEGER,
    TEXT,
    listed,
    mapping,
    nullable,
    shape,
)

CODE = shape(code=TEXT, label=TEXT)
ETAT = shape(code=TEXT, label=TEXT, couleur=TEXT)
OPERATEUR = shape(id=IDENTIFIER, nom=TEXT, charge=INTEGER)

_RESUME = {
    "id": IDENTIFIER,
    "id_yz": INTEGER,
    "num_cmd": TEXT,
    "client": shape(nom=TEXT, telephone=TEXT),
    "date_cmd": INSTANT,
    "total": EXACT,
    "etat": ETAT,
    "operateur": nullable(shape(id=IDENTIFIER, nom=TEXT)),
    "version": INTEGER,
}
PAGE = shape(
    results=listed(shape(**_RESUME, ville=nullable(TEXT))),
    next=nullable(TEXT),
    count=INTEGER,
    etats=listed(shape(code=TEXT, label=TEXT, couleur=TEXT, count=INTEGER)),
)

LIGNE = shape(
    id=IDENTIFIER,
    article=TEXT,
    reference=TEXT,
    couleur=TEXT,
    pointure=TEXT,
    variante_id=IDENTIFIER,
    quantite=INTEGER,
    prix_unitaire=EXACT,
    sous_total=EXACT,
    type_prix=ETAT,
    stock=INTEGER,
)
OPERATION = shape(id=IDENTIFIER, type=CODE, commentaire=TEXT, operateur=TEXT, date=INSTANT)
PASSAGE = shape(etat=ETAT, operateur=nullable(TEXT), debut=INSTANT, fin=nullable(INSTANT), commentaire=TEXT)
PROPOSITION = shape(
    reference=TEXT,
    pointure=nullable(TEXT),
    couleur=nullable(TEXT),
    variante_id=nullable(IDENTIFIER),
    quantite=INTEGER,
)
CHAMP = shape(
    name=TEXT,
    label=TEXT,
    kind=TEXT,
    required=BOOLEAN,
    optional={"choices": listed(shape(value=TEXT, label=TEXT))},
)
ACTION = shape(
    name=TEXT,
    label=TEXT,
    vers=nullable(TEXT),
    avance=BOOLEAN,
    enabled=BOOLEAN,
    reason=nullable(TEXT),
    fields=listed(CHAMP),
)
FICHE = shape(
    **_RESUME,
    ville=nullable(TOWN),
    adresse=TEXT,
    ville_init=TEXT,
    produit_init=TEXT,
    frais_livraison=BOOLEAN,
    montant_frais=EXACT,
    sous_total=EXACT,
    compteur=INTEGER,
    payement=TEXT,
    source=TEXT,
    origine=TEXT,
    lignes=listed(LIGNE),
    operations=listed(OPERATION),
    types_operation=listed(CODE),
    historique=listed(PASSAGE),
    propositions=listed(PROPOSITION),
    actions=listed(ACTION),
    ajoutes=mapping({}),
    a_remplir=listed(TEXT),
    may_edit=BOOLEAN,
)
RESULTAT = shape(
    id=IDENTIFIER,
    ok=BOOLEAN,
    optional={"error": shape(code=TEXT, message=TEXT)},
)
