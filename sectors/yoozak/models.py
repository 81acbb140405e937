"""Django cherche les modèles ici ; chaque module garde les siens."""

from .article.models import Article, Promotion, PromotionArticle
from .commande.models import Commande, Operation

__all__ = ["Article", "Commande", "Operation", "Promotion", "PromotionArticle"]
