"""Les exemples chiffrés du métier, un par ligne de tableau."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest

from sectors.yoozak.article.models import Phase
from sectors.yoozak.article.prix import Tarif
from sectors.yoozak.article.settings import ModePrix
from sectors.yoozak.commande.tarification import LigneATarifer, Prix, a_l_unite, compter, remiser, tarifer

UNITAIRE, LOT = ModePrix.UNITAIRE, ModePrix.LOT


def argent(*montants: int | str) -> tuple[Decimal, ...]:
    return tuple(Decimal(montant) for montant in montants)


def tarif(rang: int, prix: int, **autres: object) -> Tarif:
    return Tarif(article_id=UUID(int=rang), prix=Decimal(prix), **autres)  # type: ignore[arg-type]


U = tarif(1, 299, is_upsell=True, paliers=argent(259, 239, 219, 199), remises=argent(280, 270, 260, 250))
N = tarif(2, 199)
LOTS = argent(388, 522, 656, 110)
F = tarif(3, 219, is_upsell=True, paliers=LOTS, remises=argent(174, 328, 462, 576))
G = tarif(4, 299, is_upsell=True, paliers=argent(518, 747, 956, 150))
#: Un upsell dont le deuxième palier est vide.
TROUE = tarif(5, 299, is_upsell=True, paliers=(Decimal(259), None, Decimal(219), Decimal(199)))


def panier(*lignes: tuple[Tarif, int] | tuple[Tarif, int, Prix]) -> list[LigneATarifer]:
    return [LigneATarifer(UUID(int=rang), *ligne) for rang, ligne in enumerate(lignes)]


def sous_totaux(lignes: list[LigneATarifer], mode: ModePrix = UNITAIRE) -> tuple[Decimal, ...]:
    return tuple(prix.sous_total for prix in tarifer(lignes, mode=mode, devise="MAD").values())


@pytest.mark.parametrize(
    ("lignes", "compteur", "attendu"),
    [
        ([], 0, []),
        ([(U, 1)], 0, [299]),
        ([(U, 1), (U, 1)], 1, [259, 259]),
        ([(U, 2)], 1, [518]),
        ([(U, 1), (U, 1), (N, 1)], 1, [259, 259, 199]),
        ([(U, 3)], 2, [717]),
        ([(U, 4)], 3, [876]),
        ([(U, 4), (U, 1), (N, 1)], 4, [796, 199, 199]),
        ([(U, 9)], 8, [1791]),
        ([(N, 3)], 0, [597]),
        ([(U, 1), (F, 1)], 1, [259, 388]),
        ([(TROUE, 3)], 2, [897]),
    ],
)
def test_chaque_paire_upsell_change_le_palier(lignes: list, compteur: int, attendu: list[int]) -> None:
    assert compter(panier(*lignes)) == compteur
    assert sous_totaux(panier(*lignes)) == argent(*attendu)


def test_une_ligne_remisee_garde_son_prix_et_ne_compte_plus() -> None:
    remise = a_l_unite(Decimal(280), 1, "remise_1", "MAD", "remise_1")
    lignes = panier((U, 4), (U, 1, remise), (N, 1))

    assert compter(lignes) == 3
    assert sous_totaux(lignes) == argent(876, 280, 199)


@pytest.mark.parametrize(
    ("article", "attendu"),
    [
        (tarif(1, 200), ("normal", 400)),
        (tarif(1, 160, en_promotion=True), ("promotion", 320)),
        (tarif(1, 200, phase=Phase.LIQUIDATION, prix_liquidation=Decimal(134)), ("liquidation", 268)),
        (tarif(1, 130, phase=Phase.LIQUIDATION), ("liquidation", 260)),
        (tarif(1, 200, phase=Phase.EN_TEST, is_upsell=True, paliers=U.paliers), ("test", 400)),
        (tarif(1, 200, phase=Phase.PROMO), ("normal", 400)),
        (tarif(1, 160, en_promotion=True, phase=Phase.EN_TEST), ("promotion", 320)),
        (U, ("upsell_niveau_1", 518)),
    ],
)
def test_l_ordre_de_priorite_des_prix(article: Tarif, attendu: tuple[str, int]) -> None:
    (prix,) = tarifer(panier((article, 2)), mode=UNITAIRE, devise="MAD").values()

    assert (prix.type, prix.sous_total) == attendu


@pytest.mark.parametrize("casse", [{"en_promotion": True}, {"phase": Phase.LIQUIDATION}])
def test_une_remise_tombe_quand_le_prix_est_deja_casse(casse: dict[str, object]) -> None:
    remise = a_l_unite(Decimal(180), 1, "remise_1", "MAD", "remise_1")

    (prix,) = tarifer(panier((tarif(1, 150, **casse), 1, remise)), mode=UNITAIRE, devise="MAD").values()

    assert (prix.sous_total, prix.remise) == (150, "")


@pytest.mark.parametrize(
    ("lignes", "attendu"),
    [
        ([(F, 1)], [219]),
        ([(F, 2)], [388]),
        ([(F, 3)], [522]),
        ([(F, 4)], [656]),
        ([(F, 5)], [820]),
        ([(F, 1), (F, 1)], [194, 194]),
        ([(F, 2), (F, 1)], [348, 174]),
        ([(F, 1), (G, 1)], [194, 259]),
        ([(F, 2), (N, 1)], [388, 199]),
        ([(tarif(6, 200, is_upsell=True), 2)], [400]),
    ],
)
def test_au_lot_le_palier_vaut_pour_toutes_les_paires(lignes: list, attendu: list[int]) -> None:
    assert sous_totaux(panier(*lignes), LOT) == argent(*attendu)


def test_au_lot_les_parts_font_toujours_le_lot() -> None:
    impair = tarif(7, 200, is_upsell=True, paliers=argent(350, 500, 600, 0))

    assert sous_totaux(panier((impair, 1), (impair, 1), (impair, 1)), LOT) == argent("166.67", "166.67", "166.66")


@pytest.mark.parametrize(
    ("mode", "quantite", "niveau", "attendu"),
    [
        (UNITAIRE, 1, 1, 174),
        (UNITAIRE, 2, 1, 348),
        (LOT, 1, 1, 174),
        (LOT, 2, 2, 328),
        (LOT, 3, 3, 462),
        (LOT, 8, 4, 1152),
    ],
)
def test_le_prix_d_une_remise(mode: ModePrix, quantite: int, niveau: int, attendu: int) -> None:
    prix = remiser(F, quantite, niveau=niveau, mode=mode, devise="MAD")

    assert prix is not None
    assert (prix.sous_total, prix.type, prix.remise) == (attendu, f"remise_{niveau}", f"remise_{niveau}")


def test_sans_prix_il_n_y_a_pas_de_remise() -> None:
    assert remiser(N, 1, niveau=1, mode=UNITAIRE, devise="MAD") is None
