// Made by `make client` from what the code declares; not to be changed by hand.

import type * as api from "./api";

export interface DeclaredRecords {
  "business.catalog.product": api.BusinessCatalogProduct;
  "business.catalog.variant": api.BusinessCatalogVariant;
  "business.delivery.region": api.BusinessDeliveryRegion;
  "business.delivery.tariff": api.BusinessDeliveryTariff;
  "business.delivery.town": api.BusinessDeliveryTown;
  "business.orders.order": api.BusinessOrdersOrder;
  "business.parties.customer": api.BusinessPartiesCustomer;
  "business.parties.tag": api.BusinessPartiesTag;
  "business.stock.level": api.BusinessStockLevel;
  "business.stock.location": api.BusinessStockLocation;
  "yoozak.article.article": api.YoozakArticleArticle;
  "yoozak.article.promotion": api.YoozakArticlePromotion;
  "yoozak.client.client": api.YoozakClientClient;
  "yoozak.commande.commande": api.YoozakCommandeCommande;
}

export interface DeclaredActions {
}
