"""Le catalogue : articles, prix, couleurs et pointures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product as combinaisons
from typing import Any

from django.utils.translation import gettext as _

from business.catalog.models import Product, Variant
from core.history import one_batch
from core.kernel.actors import Actor
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic

from ..article.models import Article, Categorie, Genre, Phase
from ..article.settings import ModePrix, mode_prix_remise, mode_prix_upsell
from ..feuilles.articles import ArticleLu
from ..feuilles.motifs import Motif
from ..feuilles.refus import Lecture, Refus
from .bilan import Bilan, Sujet
from .fusion import fusionner
from .prix import prix_article, prix_catalogue
from .rapprochement import Rapprochement, rapprocher

HISTORIQUE = "Catalogue et grille de prix"


@one_batch()
@atomic()
def importer_articles(catalogue: Lecture[ArticleLu], grille: Lecture[ArticleLu], *, actor: Actor) -> Bilan:
    """Crée les articles nouveaux, met les autres aux prix des feuilles ; aucune variante n'est retirée."""
    hold("yoozak.importation.articles")
    bilan = Bilan.de(Sujet.ARTICLES, catalogue, grille)
    lus, divergents = fusionner(catalogue, grille)
    bilan.refus += divergents
    bilan.refus += _de_plusieurs_genres(catalogue, lus)
    produits = _ecrire_produits(lus)
    articles = _ecrire_articles(lus, produits.tous, bilan)
    _completer_variantes(lus, produits.tous)
    produits.consigner_changements(actor=actor, note=HISTORIQUE)
    articles.consigner_creations(actor=actor, note=HISTORIQUE)
    articles.consigner_changements(actor=actor, note=HISTORIQUE)
    touches = (produits.modifies.keys() | articles.modifies.keys() | articles.crees.keys()) - produits.crees.keys()
    bilan.creees, bilan.modifiees = len(produits.crees), len(touches)
    bilan.inchangees = len(produits.tous) - bilan.creees - bilan.modifiees
    return bilan


def _ecrire_produits(lus: Sequence[ArticleLu]) -> Rapprochement[str, Product]:
    voulus = {str(lu.reference): _produit(lu) for lu in lus}
    connus = {produit.reference: produit for produit in Product.objects.filter(reference__in=voulus)}
    return rapprocher(Product, voulus, connus)


def _produit(lu: ArticleLu) -> dict[str, Any]:
    reference = str(lu.reference)
    return {
        "reference": reference,
        "name": reference,
        "option1_name": "Couleur",
        "option2_name": "Pointure",
        **prix_catalogue(lu),
    }


def _ecrire_articles(
    lus: Sequence[ArticleLu], produits: dict[str, Product], bilan: Bilan
) -> Rapprochement[str, Article]:
    upsell, remise = mode_prix_upsell.get(), mode_prix_remise.get()
    bilan.notes.append(_note_sur_les_lots(upsell, remise))
    voulus = {
        str(lu.reference): {
            "product_id": produits[str(lu.reference)].pk,
            "categorie": Categorie[lu.categorie],
            "genre": Genre[lu.genres[0]] if len(lu.genres) == 1 else "",
            "modele": lu.reference.modele,
            "phase": Phase[lu.phase] if lu.phase else Phase.EN_COURS,
            **prix_article(lu, upsell=upsell, remise=remise),
        }
        for lu in lus
    }
    anciens = Article.objects.filter(product__in=produits.values()).select_related("product")
    connus = {article.product.reference: article for article in anciens}
    return rapprocher(Article, voulus, connus)


def _note_sur_les_lots(upsell: ModePrix, remise: ModePrix) -> str:
    return _(
        "La feuille donne le prix de chaque lot. Upsell : enregistré {upsell} ; remises : enregistrées {remise}."
    ).format(upsell=_par(upsell), remise=_par(remise))


def _par(mode: ModePrix) -> str:
    return _("par lot") if mode == ModePrix.LOT else _("par paire")


def _completer_variantes(lus: Sequence[ArticleLu], produits: dict[str, Product]) -> None:
    connues = set(Variant.objects.filter(product__in=produits.values()).values_list("product_id", "option1", "option2"))
    Variant.objects.bulk_create(
        Variant(product_id=produit.pk, sku=code_variante(produit, couleur, pointure), option1=couleur, option2=pointure)
        for lu in lus
        for produit in [produits[str(lu.reference)]]
        for couleur, pointure in _options(lu)
        if (produit.pk, couleur, pointure) not in connues
    )


def _options(lu: ArticleLu) -> Iterator[tuple[str, str]]:
    """Chaque couleur dans chaque pointure ; un foulard n'a que des couleurs."""
    return combinaisons(lu.couleurs or ("",), map(str, lu.pointures) if lu.pointures else ("",))


def code_variante(produit: Product, couleur: str, pointure: str) -> str:
    """« SDL-FEM-YZ119-Beige-37 », ce que porte l'étiquette."""
    return "-".join(filter(None, (produit.reference.replace(" ", "-"), couleur, pointure)))


def _de_plusieurs_genres(catalogue: Lecture[ArticleLu], lus: Iterable[ArticleLu]) -> Iterator[Refus]:
    for lu in lus:
        if len(lu.genres) > 1:
            yield catalogue.refuser(lu, Motif.PLUSIEURS_GENRES, "GENRE", ", ".join(lu.genres), bloquant=False)
