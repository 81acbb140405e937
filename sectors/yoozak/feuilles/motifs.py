"""Pourquoi une valeur a été écartée."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Motif(TextChoices):
    """Le code est stable ; la phrase s'adresse à la personne qui corrigera le fichier."""

    ARTICLE_INCONNU = "article_inconnu", _("L'article « {valeur} » n'est pas au catalogue.")
    CATEGORIE_DIVERGENTE = (
        "categorie_divergente",
        _("La catégorie « {valeur} » contredit la référence de l'article."),
    )
    CATEGORIE_INCONNUE = "categorie_inconnue", _("La catégorie « {valeur} » n'existe pas.")
    COLONNE_ABSENTE = "colonne_absente", _("La colonne « {colonne} » manque dans le fichier.")
    DATE_ILLISIBLE = "date_illisible", _("La date « {valeur} » n'est pas lisible.")
    DELAI_ILLISIBLE = "delai_illisible", _("Le délai « {valeur} » n'est pas un nombre de jours.")
    ECONOMIE_INCOHERENTE = (
        "economie_incoherente",
        _("Le prix « {valeur} » et son économie ne redonnent pas le prix unitaire."),
    )
    ERREUR_DE_TABLEUR = (
        "erreur_de_tableur",
        _("La cellule contient l'erreur de tableur « {valeur} »."),
    )
    GENRE_DIVERGENT = (
        "genre_divergent",
        _("Le genre « {valeur} » contredit la référence de l'article."),
    )
    GENRE_INCONNU = "genre_inconnu", _("Le genre « {valeur} » n'existe pas.")
    MODELE_ABSENT = "modele_absent", _("La référence « {valeur} » ne porte pas de numéro YZ.")
    MODELE_PARTAGE = (
        "modele_partage",
        _("Un article d'une autre famille que « {valeur} » porte déjà ce numéro de modèle."),
    )
    MONTANT_ILLISIBLE = "montant_illisible", _("Le montant « {valeur} » n'est pas lisible.")
    NOMBRE_DE_CELLULES = (
        "nombre_de_cellules",
        _("La ligne n'a pas autant de cellules que l'en-tête : {valeur}."),
    )
    NUMERO_ABSENT = "numero_absent", _("La commande n'a pas de numéro.")
    NUMERO_EN_DOUBLE = "numero_en_double", _("Le numéro « {valeur} » figure déjà dans le fichier.")
    OPERATEUR_INCONNU = (
        "operateur_inconnu",
        _("L'opérateur « {valeur} » ne correspond à aucun utilisateur : commande non affectée."),
    )
    ORIGINAL_INCONNU = (
        "original_inconnu",
        _("La commande d'origine « {valeur} » n'existe pas : doublon sans lien."),
    )
    ORIGINAL_ILLISIBLE = (
        "original_illisible",
        _("Le motif « {valeur} » ne désigne pas la commande d'origine du doublon."),
    )
    PLUSIEURS_GENRES = (
        "plusieurs_genres",
        _("L'article convient à plusieurs genres (« {valeur} ») : genre laissé vide."),
    )
    PRIX_DIVERGENT = (
        "prix_divergent",
        _("La grille vend « {valeur} » à un autre prix que le catalogue, qui fait foi."),
    )
    PHASE_INCONNUE = "phase_inconnue", _("La phase « {valeur} » n'existe pas.")
    POINTURE_ILLISIBLE = "pointure_illisible", _("La pointure « {valeur} » n'est pas lisible.")
    PRIX_ABSENT = "prix_absent", _("L'article n'a pas de prix.")
    PRIX_PAR_POINTURE = (
        "prix_par_pointure",
        _("Les pointures de « {valeur} » n'ont pas toutes le même prix."),
    )
    QUANTITE_ILLISIBLE = (
        "quantite_illisible",
        _("La quantité « {valeur} » n'est pas un nombre entier."),
    )
    REFERENCE_ABSENTE = "reference_absente", _("La ligne n'a pas de référence.")
    REFERENCE_EN_DOUBLE = (
        "reference_en_double",
        _("La référence « {valeur} » figure déjà dans le fichier."),
    )
    REFERENCE_ILLISIBLE = (
        "reference_illisible",
        _("La référence « {valeur} » n'a pas la forme « SDL FEM YZ119 »."),
    )
    STATUT_ABSENT = "statut_absent", _("La commande n'a pas de statut.")
    STATUT_SANS_ETAT = (
        "statut_sans_etat",
        _("Le statut « {valeur} » ne correspond à aucun état d'une commande : non affectée."),
    )
    STATUT_INCONNU = (
        "statut_inconnu",
        _("Le statut « {valeur} » n'existe pas : commande non affectée."),
    )
    TARIF_ABSENT = "tarif_absent", _("La ville n'a pas de tarif de livraison.")
    TELEPHONE_INVALIDE = (
        "telephone_invalide",
        _("Le numéro de téléphone « {valeur} » n'est pas valide."),
    )
    VARIANTE_EN_DOUBLE = (
        "variante_en_double",
        _("La variante « {valeur} » figure déjà dans le fichier."),
    )
    VILLE_ABSENTE = "ville_absente", _("La ligne n'a pas de nom de ville.")
    VILLE_EN_DOUBLE = (
        "ville_en_double",
        _("La ville « {valeur} » figure déjà dans le fichier."),
    )


class ValeurRefusee(ValueError):
    """Un texte n'a pas le sens attendu ; qui lit la ligne décide si elle survit."""

    def __init__(self, motif: Motif) -> None:
        super().__init__(motif.value)
        self.motif = motif
