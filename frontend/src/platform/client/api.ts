// Made by `make client` from what the code declares; not to be changed by hand.
import { send } from './send.ts';
export type BusinessCatalogProductImage = {
  id: string;
  name: string;
  size: number;
  thumbnail: string | null;
  type: string;
  url: string;
} | null;

export type BusinessCatalogProductKind = typeof BusinessCatalogProductKind[keyof typeof BusinessCatalogProductKind];


export const BusinessCatalogProductKind = {
  goods: 'goods',
  service: 'service',
} as const;

export type BusinessCatalogProductVariantsItem = {
  id: string;
  is_active: boolean;
  option1: string;
  option2: string;
  sku: string;
};

export type BusinessCatalogProductWeightUnit = typeof BusinessCatalogProductWeightUnit[keyof typeof BusinessCatalogProductWeightUnit];


export const BusinessCatalogProductWeightUnit = {
  KGM: 'KGM',
  GRM: 'GRM',
  MGM: 'MGM',
  TNE: 'TNE',
} as const;

export type BusinessCatalogProductWeight = {
  /** @pattern ^-?\d+(\.\d+)?$ */
  amount: string;
  unit: BusinessCatalogProductWeightUnit;
} | null;

export interface BusinessCatalogProduct {
  /** @pattern ^-?\d+(\.\d+)?$ */
  cost_price?: string;
  created_at?: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  current_price?: string;
  description?: string;
  id: string;
  image?: BusinessCatalogProductImage;
  is_active?: boolean;
  kind?: BusinessCatalogProductKind;
  /** @pattern ^-?\d+(\.\d+)?$ */
  list_price?: string;
  name?: string;
  option1_name?: string;
  option2_name?: string;
  reference?: string;
  unit?: string;
  updated_at?: string;
  variants?: BusinessCatalogProductVariantsItem[];
  version?: number;
  weight?: BusinessCatalogProductWeight;
}

export type BusinessCatalogVariantProduct = {
  id: string;
  label?: string | null;
};

export interface BusinessCatalogVariant {
  created_at?: string;
  id: string;
  is_active?: boolean;
  option1?: string;
  option2?: string;
  product?: BusinessCatalogVariantProduct;
  product_name?: string | null;
  product_reference?: string | null;
  sku?: string;
  updated_at?: string;
  version?: number;
}

export interface BusinessDeliveryRegion {
  created_at?: string;
  id: string;
  is_active?: boolean;
  name?: string;
  updated_at?: string;
  version?: number;
}

export type BusinessDeliveryTariffTown = {
  id: string;
  label?: string | null;
};

export interface BusinessDeliveryTariff {
  created_at?: string;
  delay_max?: number;
  delay_min?: number;
  /** @pattern ^-?\d+(\.\d+)?$ */
  fee?: string;
  frequency?: string;
  id: string;
  town?: BusinessDeliveryTariffTown;
  updated_at?: string;
  version?: number;
}

export type BusinessDeliveryTownRegion = {
  id: string;
  label?: string | null;
};

export interface BusinessDeliveryTown {
  created_at?: string;
  id: string;
  is_active?: boolean;
  name?: string;
  region?: BusinessDeliveryTownRegion;
  updated_at?: string;
  version?: number;
}

export type BusinessOrdersOrderCustomer = {
  id: string;
  label?: string | null;
};

export type BusinessOrdersOrderLinesItemVariant = {
  id: string;
  label?: string | null;
};

export type BusinessOrdersOrderLinesItem = {
  id: string;
  price_type: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  quantity: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  subtotal: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  unit_price: string;
  variant: BusinessOrdersOrderLinesItemVariant;
};

export type BusinessOrdersOrderPaymentStatus = typeof BusinessOrdersOrderPaymentStatus[keyof typeof BusinessOrdersOrderPaymentStatus];


export const BusinessOrdersOrderPaymentStatus = {
  unpaid: 'unpaid',
  paid: 'paid',
  refunded: 'refunded',
} as const;

export type BusinessOrdersOrderStatus = typeof BusinessOrdersOrderStatus[keyof typeof BusinessOrdersOrderStatus];


export const BusinessOrdersOrderStatus = {
  draft: 'draft',
  confirmed: 'confirmed',
  in_preparation: 'in_preparation',
  ready: 'ready',
  shipped: 'shipped',
  delivered: 'delivered',
  returned: 'returned',
  cancelled: 'cancelled',
} as const;

export interface BusinessOrdersOrder {
  channel?: string;
  created_at?: string;
  currency?: string;
  customer?: BusinessOrdersOrderCustomer;
  delivered_on?: string | null;
  external_reference?: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  fee?: string;
  id: string;
  lines?: BusinessOrdersOrderLinesItem[];
  notes?: string;
  number?: string;
  ordered_at?: string;
  paid_on?: string | null;
  payment_status?: BusinessOrdersOrderPaymentStatus;
  status?: BusinessOrdersOrderStatus;
  /** @pattern ^-?\d+(\.\d+)?$ */
  subtotal?: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total?: string;
  updated_at?: string;
  version?: number;
}

export type BusinessPartiesCustomerCustomerType = typeof BusinessPartiesCustomerCustomerType[keyof typeof BusinessPartiesCustomerCustomerType];


export const BusinessPartiesCustomerCustomerType = {
  person: 'person',
  company: 'company',
} as const;

export type BusinessPartiesCustomerPhonesItem = {
  e164: string;
  id: string;
  is_primary: boolean;
  is_valid: boolean;
  raw: string;
};

export type BusinessPartiesCustomerStatus = typeof BusinessPartiesCustomerStatus[keyof typeof BusinessPartiesCustomerStatus];


export const BusinessPartiesCustomerStatus = {
  prospect: 'prospect',
  active: 'active',
  blocked: 'blocked',
} as const;

export type BusinessPartiesCustomerTagsItem = {
  id: string;
  label?: string | null;
};

export interface BusinessPartiesCustomer {
  address?: string;
  city?: string;
  company?: string;
  country?: string;
  created_at?: string;
  customer_type?: BusinessPartiesCustomerCustomerType;
  email?: string;
  first_name?: string;
  ice?: string;
  id: string;
  is_active?: boolean;
  last_name?: string;
  notes?: string;
  phones?: BusinessPartiesCustomerPhonesItem[];
  postal_code?: string;
  siret?: string;
  source?: string;
  status?: BusinessPartiesCustomerStatus;
  tags?: BusinessPartiesCustomerTagsItem[];
  tva_number?: string;
  updated_at?: string;
  version?: number;
}

export interface BusinessPartiesTag {
  created_at?: string;
  id: string;
  name?: string;
  updated_at?: string;
  version?: number;
}

export type BusinessStockLevelLocation = {
  id: string;
  label?: string | null;
};

export type BusinessStockLevelVariant = {
  id: string;
  label?: string | null;
};

export interface BusinessStockLevel {
  created_at?: string;
  id: string;
  location?: BusinessStockLevelLocation;
  /** @pattern ^-?\d+(\.\d+)?$ */
  quantity?: string;
  updated_at?: string;
  variant?: BusinessStockLevelVariant;
  version?: number;
}

export type BusinessStockLocationAddress = {
  city?: string;
  complement?: string;
  country?: string;
  postcode?: string;
  region?: string;
  street?: string;
} | null;

export type BusinessStockLocationKind = typeof BusinessStockLocationKind[keyof typeof BusinessStockLocationKind];


export const BusinessStockLocationKind = {
  internal: 'internal',
  transit: 'transit',
  customer: 'customer',
  supplier: 'supplier',
  loss: 'loss',
} as const;

export interface BusinessStockLocation {
  address?: BusinessStockLocationAddress;
  code?: string;
  created_at?: string;
  id: string;
  kind?: BusinessStockLocationKind;
  name?: string;
  updated_at?: string;
  version?: number;
}

export type FiguresCellFilter = { [key: string]: unknown } | null;

export type FiguresCellKeysItem = string | boolean | {
  id: string;
  label: string | null;
} | null;

export interface FiguresCell {
  filter: FiguresCellFilter;
  keys: FiguresCellKeysItem[];
  values: (number | string | null)[];
}

export interface Figures {
  cells: FiguresCell[];
  columns: FiguresCell[];
  cut: boolean;
  groups: string[];
  measures: string[];
  overall: FiguresCell;
  rows: FiguresCell[];
}

export type ProblemChamps = {[key: string]: string[]};

export interface Problem {
  champs: ProblemChamps;
  code: string;
  message: string;
  status: number;
  title: string;
  type: string;
}

export type RelatedResultsItem = {
  by: string;
  count: number;
  field: string;
  label: string;
  more: boolean;
  resource: string;
};

export interface Related {
  results: RelatedResultsItem[];
}

export type YoozakArticleArticleCategorie = typeof YoozakArticleArticleCategorie[keyof typeof YoozakArticleArticleCategorie];


export const YoozakArticleArticleCategorie = {
  sandales: 'sandales',
  sabot: 'sabot',
  chaussures: 'chaussures',
  esparille: 'esparille',
  basket: 'basket',
  mules: 'mules',
  pack_sac: 'pack_sac',
  botte: 'botte',
  escarpins: 'escarpins',
  foulard: 'foulard',
  chale: 'chale',
} as const;

export type YoozakArticleArticleGenre = typeof YoozakArticleArticleGenre[keyof typeof YoozakArticleArticleGenre];


export const YoozakArticleArticleGenre = {
  homme: 'homme',
  femme: 'femme',
  fille: 'fille',
  garcon: 'garcon',
  '': '',
} as const;

export type YoozakArticleArticlePhase = typeof YoozakArticleArticlePhase[keyof typeof YoozakArticleArticlePhase];


export const YoozakArticleArticlePhase = {
  en_cours: 'en_cours',
  liquidation: 'liquidation',
  en_test: 'en_test',
  promo: 'promo',
} as const;

export type YoozakArticleArticlePhoto = {
  id: string;
  name: string;
  size: number;
  thumbnail: string | null;
  type: string;
  url: string;
} | null;

export type YoozakArticleArticleProduct = {
  id: string;
  label?: string | null;
};

export interface YoozakArticleArticle {
  categorie?: YoozakArticleArticleCategorie;
  created_at?: string;
  en_vente?: boolean | null;
  genre?: YoozakArticleArticleGenre;
  id: string;
  is_upsell?: boolean;
  modele?: number | null;
  nom?: string | null;
  phase?: YoozakArticleArticlePhase;
  photo?: YoozakArticleArticlePhoto;
  prix_actuel?: string | null;
  prix_gros?: string | null;
  prix_liquidation?: string | null;
  prix_remise_1?: string | null;
  prix_remise_2?: string | null;
  prix_remise_3?: string | null;
  prix_remise_4?: string | null;
  prix_unitaire?: string | null;
  prix_upsell_1?: string | null;
  prix_upsell_2?: string | null;
  prix_upsell_3?: string | null;
  prix_upsell_4?: string | null;
  product?: YoozakArticleArticleProduct;
  reference?: string | null;
  updated_at?: string;
  version?: number;
}

export type YoozakArticlePromotionArticlesItemArticle = {
  id: string;
  label?: string | null;
};

export type YoozakArticlePromotionArticlesItem = {
  article: YoozakArticlePromotionArticlesItemArticle;
  id: string;
};

export interface YoozakArticlePromotion {
  active?: boolean;
  articles?: YoozakArticlePromotionArticlesItem[];
  created_at?: string;
  date_debut?: string;
  date_fin?: string;
  description?: string;
  id: string;
  nom?: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  pourcentage?: string;
  updated_at?: string;
  version?: number;
}

export type YoozakClientClientTelephonesItem = {
  e164: string;
  id: string;
  is_primary: boolean;
  is_valid: boolean;
  raw: string;
};

export interface YoozakClientClient {
  address?: string;
  city?: string;
  created_at?: string;
  email?: string;
  first_name?: string;
  id: string;
  is_active?: boolean;
  last_name?: string;
  notes?: string;
  source?: string;
  telephones?: YoozakClientClientTelephonesItem[];
  updated_at?: string;
  version?: number;
}

export type YoozakCommandeCommandeClient = {
  id: string;
  label?: string | null;
} | null;

export type YoozakCommandeCommandeDoublonDe = {
  id: string;
  label?: string | null;
} | null;

export type YoozakCommandeCommandeEtat = typeof YoozakCommandeCommandeEtat[keyof typeof YoozakCommandeCommandeEtat];


export const YoozakCommandeCommandeEtat = {
  non_affectee: 'non_affectee',
  affectee: 'affectee',
  en_cours_de_confirmation: 'en_cours_de_confirmation',
  report_de_confirmation: 'report_de_confirmation',
  retour_confirmation: 'retour_confirmation',
  en_attente: 'en_attente',
  doublon: 'doublon',
  erronee: 'erronee',
  annulee: 'annulee',
  confirmee: 'confirmee',
  en_preparation: 'en_preparation',
  collectee: 'collectee',
  emballee: 'emballee',
  preparee: 'preparee',
  mise_en_distribution: 'mise_en_distribution',
  reportee: 'reportee',
  livree: 'livree',
  livree_partiellement: 'livree_partiellement',
  livree_avec_changement: 'livree_avec_changement',
  retournee: 'retournee',
  retournee_traitee: 'retournee_traitee',
} as const;

export type YoozakCommandeCommandeOperationsItemType = typeof YoozakCommandeCommandeOperationsItemType[keyof typeof YoozakCommandeCommandeOperationsItemType];


export const YoozakCommandeCommandeOperationsItemType = {
  appel: 'appel',
  appel_whatsapp: 'appel_whatsapp',
  message_whatsapp: 'message_whatsapp',
  vocal_whatsapp: 'vocal_whatsapp',
  envoi_sms: 'envoi_sms',
  annulation: 'annulation',
  affectation_supervision: 'affectation_supervision',
  affectation_admin: 'affectation_admin',
} as const;

export type YoozakCommandeCommandeOperationsItem = {
  actor_name: string;
  at: string;
  commentaire: string;
  id: string;
  type: YoozakCommandeCommandeOperationsItemType;
};

export type YoozakCommandeCommandeOrder = {
  id: string;
  label?: string | null;
};

export type YoozakCommandeCommandeOrigine = typeof YoozakCommandeCommandeOrigine[keyof typeof YoozakCommandeCommandeOrigine];


export const YoozakCommandeCommandeOrigine = {
  SYNC: 'SYNC',
  OC: 'OC',
  ADMIN: 'ADMIN',
} as const;

export type YoozakCommandeCommandePayement = typeof YoozakCommandeCommandePayement[keyof typeof YoozakCommandeCommandePayement] | null;


export const YoozakCommandeCommandePayement = {
  unpaid: 'unpaid',
  paid: 'paid',
  refunded: 'refunded',
} as const;

export type YoozakCommandeCommandeSource = typeof YoozakCommandeCommandeSource[keyof typeof YoozakCommandeCommandeSource];


export const YoozakCommandeCommandeSource = {
  appel: 'appel',
  whatsapp: 'whatsapp',
  sms: 'sms',
  email: 'email',
  facebook: 'facebook',
  youcan: 'youcan',
  shopify: 'shopify',
  '': '',
} as const;

export type YoozakCommandeCommandeVille = {
  id: string;
  label?: string | null;
} | null;

export interface YoozakCommandeCommande {
  adresse?: string;
  client?: YoozakCommandeCommandeClient;
  compteur?: number;
  confiee_a?: string | null;
  confirmee?: boolean | null;
  confirmee_le?: string | null;
  created_at?: string;
  date_cmd?: string | null;
  date_livraison?: string | null;
  date_paiement?: string | null;
  doublon_de?: YoozakCommandeCommandeDoublonDe;
  etat?: YoozakCommandeCommandeEtat;
  frais_livraison?: boolean;
  id: string;
  id_yz?: number;
  motif_annulation?: string;
  num_cmd?: string | null;
  operateur?: string | null;
  operations?: YoozakCommandeCommandeOperationsItem[];
  order?: YoozakCommandeCommandeOrder;
  origine?: YoozakCommandeCommandeOrigine;
  payement?: YoozakCommandeCommandePayement;
  prix_feuille?: string | null;
  produit_init?: string;
  quantite_init?: number;
  source?: YoozakCommandeCommandeSource;
  telephone?: string | null;
  total?: string | null;
  updated_at?: string;
  version?: number;
  ville?: YoozakCommandeCommandeVille;
  ville_init?: string;
}

/**
 * Bad Request
 */
export type N400Response = Problem;

/**
 * Unauthorized
 */
export type N401Response = Problem;

/**
 * Forbidden
 */
export type N403Response = Problem;

/**
 * Not Found
 */
export type N404Response = Problem;

/**
 * Not Acceptable
 */
export type N406Response = Problem;

/**
 * Conflict
 */
export type N409Response = Problem;

/**
 * Request Entity Too Large
 */
export type N413Response = Problem;

/**
 * Unsupported Media Type
 */
export type N415Response = Problem;

/**
 * Unprocessable Entity
 */
export type N422Response = Problem;

/**
 * Precondition Required
 */
export type N428Response = Problem;

/**
 * Too Many Requests
 */
export type N429Response = Problem;

/**
 * Service Unavailable
 */
export type N503Response = Problem;

export type BusinessCatalogProductListParams = {
fields?: BusinessCatalogProductListFieldsItem[];
expand?: BusinessCatalogProductListExpandItem[];
sort?: BusinessCatalogProductListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessCatalogProductListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
kind?: BusinessCatalogProductListKind;
kind__in?: string;
kind__isnull?: boolean;
weight?: string;
weight__in?: string;
weight__gt?: string;
weight__gte?: string;
weight__lt?: string;
weight__lte?: string;
weight__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessCatalogProductListFieldsItem = typeof BusinessCatalogProductListFieldsItem[keyof typeof BusinessCatalogProductListFieldsItem];


export const BusinessCatalogProductListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  reference: 'reference',
  name: 'name',
  kind: 'kind',
  image: 'image',
  description: 'description',
  unit: 'unit',
  weight: 'weight',
  list_price: 'list_price',
  current_price: 'current_price',
  cost_price: 'cost_price',
  option1_name: 'option1_name',
  option2_name: 'option2_name',
  is_active: 'is_active',
} as const;

export type BusinessCatalogProductListExpandItem = typeof BusinessCatalogProductListExpandItem[keyof typeof BusinessCatalogProductListExpandItem];


export const BusinessCatalogProductListExpandItem = {
  variants: 'variants',
} as const;

export type BusinessCatalogProductListSortItem = typeof BusinessCatalogProductListSortItem[keyof typeof BusinessCatalogProductListSortItem];


export const BusinessCatalogProductListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  reference: 'reference',
  name: 'name',
  kind: 'kind',
  description: 'description',
  unit: 'unit',
  weight: 'weight',
  list_price: 'list_price',
  current_price: 'current_price',
  cost_price: 'cost_price',
  option1_name: 'option1_name',
  option2_name: 'option2_name',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-reference': '-reference',
  '-name': '-name',
  '-kind': '-kind',
  '-description': '-description',
  '-unit': '-unit',
  '-weight': '-weight',
  '-list_price': '-list_price',
  '-current_price': '-current_price',
  '-cost_price': '-cost_price',
  '-option1_name': '-option1_name',
  '-option2_name': '-option2_name',
  '-is_active': '-is_active',
} as const;

export type BusinessCatalogProductListCount = typeof BusinessCatalogProductListCount[keyof typeof BusinessCatalogProductListCount];


export const BusinessCatalogProductListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessCatalogProductListKind = typeof BusinessCatalogProductListKind[keyof typeof BusinessCatalogProductListKind];


export const BusinessCatalogProductListKind = {
  goods: 'goods',
  service: 'service',
} as const;

export type BusinessCatalogProductList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessCatalogProduct[];
};

export type BusinessCatalogProductCreateBodyKind = typeof BusinessCatalogProductCreateBodyKind[keyof typeof BusinessCatalogProductCreateBodyKind];


export const BusinessCatalogProductCreateBodyKind = {
  goods: 'goods',
  service: 'service',
} as const;

export type BusinessCatalogProductCreateBodyVariantsItem = {
  id?: string;
  is_active?: boolean;
  /** @maxLength 60 */
  option1?: string;
  /** @maxLength 60 */
  option2?: string;
  /** @maxLength 120 */
  sku?: string;
};

export type BusinessCatalogProductCreateBodyWeight = {
  amount: string | number;
  unit: 'KGM' | 'GRM' | 'MGM' | 'TNE';
} | string | null;

export type BusinessCatalogProductCreateBody = {
  cost_price?: string | number;
  current_price: string | number;
  description?: string;
  image?: string | null;
  is_active?: boolean;
  kind?: BusinessCatalogProductCreateBodyKind;
  list_price: string | number;
  /**
     * @minLength 1
     * @maxLength 200
     */
  name: string;
  /** @maxLength 40 */
  option1_name?: string;
  /** @maxLength 40 */
  option2_name?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  reference: string;
  /** @maxLength 20 */
  unit?: string;
  variants?: BusinessCatalogProductCreateBodyVariantsItem[];
  weight?: BusinessCatalogProductCreateBodyWeight;
};

export type BusinessCatalogProductChangeBodyMode = typeof BusinessCatalogProductChangeBodyMode[keyof typeof BusinessCatalogProductChangeBodyMode];


export const BusinessCatalogProductChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type BusinessCatalogProductChangeBodyRecordsItemValuesKind = typeof BusinessCatalogProductChangeBodyRecordsItemValuesKind[keyof typeof BusinessCatalogProductChangeBodyRecordsItemValuesKind];


export const BusinessCatalogProductChangeBodyRecordsItemValuesKind = {
  goods: 'goods',
  service: 'service',
} as const;

export type BusinessCatalogProductChangeBodyRecordsItemValuesVariantsItem = {
  id?: string;
  is_active?: boolean;
  /** @maxLength 60 */
  option1?: string;
  /** @maxLength 60 */
  option2?: string;
  /** @maxLength 120 */
  sku?: string;
};

export type BusinessCatalogProductChangeBodyRecordsItemValuesWeight = {
  amount: string | number;
  unit: 'KGM' | 'GRM' | 'MGM' | 'TNE';
} | string | null;

export type BusinessCatalogProductChangeBodyRecordsItemValues = {
  cost_price?: string | number;
  current_price?: string | number;
  description?: string;
  image?: string | null;
  is_active?: boolean;
  kind?: BusinessCatalogProductChangeBodyRecordsItemValuesKind;
  list_price?: string | number;
  /**
     * @minLength 1
     * @maxLength 200
     */
  name?: string;
  /** @maxLength 40 */
  option1_name?: string;
  /** @maxLength 40 */
  option2_name?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  reference?: string;
  /** @maxLength 20 */
  unit?: string;
  variants?: BusinessCatalogProductChangeBodyRecordsItemValuesVariantsItem[];
  weight?: BusinessCatalogProductChangeBodyRecordsItemValuesWeight;
};

export type BusinessCatalogProductChangeBodyRecordsItem = {
  id: string;
  values: BusinessCatalogProductChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessCatalogProductChangeBody = {
  mode?: BusinessCatalogProductChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessCatalogProductChangeBodyRecordsItem[];
};

export type BusinessCatalogProductChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessCatalogProductChange200ResultsItemError = {
  champs: BusinessCatalogProductChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessCatalogProductChange200ResultsItem = {
  error?: BusinessCatalogProductChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessCatalogProductChange200 = {
  batch: string;
  results: BusinessCatalogProductChange200ResultsItem[];
};

export type BusinessCatalogProductPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessCatalogProductPreparedExports200 = {
  at_once: number;
  exports: BusinessCatalogProductPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessCatalogProductPrepareExportParams = {
format?: BusinessCatalogProductPrepareExportFormat;
fields?: BusinessCatalogProductPrepareExportFieldsItem[];
sort?: BusinessCatalogProductPrepareExportSortItem[];
filter?: string;
q?: string;
kind?: BusinessCatalogProductPrepareExportKind;
kind__in?: string;
kind__isnull?: boolean;
weight?: string;
weight__in?: string;
weight__gt?: string;
weight__gte?: string;
weight__lt?: string;
weight__lte?: string;
weight__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessCatalogProductPrepareExportFormat = typeof BusinessCatalogProductPrepareExportFormat[keyof typeof BusinessCatalogProductPrepareExportFormat];


export const BusinessCatalogProductPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessCatalogProductPrepareExportFieldsItem = typeof BusinessCatalogProductPrepareExportFieldsItem[keyof typeof BusinessCatalogProductPrepareExportFieldsItem];


export const BusinessCatalogProductPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  reference: 'reference',
  name: 'name',
  kind: 'kind',
  image: 'image',
  description: 'description',
  unit: 'unit',
  weight: 'weight',
  list_price: 'list_price',
  current_price: 'current_price',
  cost_price: 'cost_price',
  option1_name: 'option1_name',
  option2_name: 'option2_name',
  is_active: 'is_active',
} as const;

export type BusinessCatalogProductPrepareExportSortItem = typeof BusinessCatalogProductPrepareExportSortItem[keyof typeof BusinessCatalogProductPrepareExportSortItem];


export const BusinessCatalogProductPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  reference: 'reference',
  name: 'name',
  kind: 'kind',
  description: 'description',
  unit: 'unit',
  weight: 'weight',
  list_price: 'list_price',
  current_price: 'current_price',
  cost_price: 'cost_price',
  option1_name: 'option1_name',
  option2_name: 'option2_name',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-reference': '-reference',
  '-name': '-name',
  '-kind': '-kind',
  '-description': '-description',
  '-unit': '-unit',
  '-weight': '-weight',
  '-list_price': '-list_price',
  '-current_price': '-current_price',
  '-cost_price': '-cost_price',
  '-option1_name': '-option1_name',
  '-option2_name': '-option2_name',
  '-is_active': '-is_active',
} as const;

export type BusinessCatalogProductPrepareExportKind = typeof BusinessCatalogProductPrepareExportKind[keyof typeof BusinessCatalogProductPrepareExportKind];


export const BusinessCatalogProductPrepareExportKind = {
  goods: 'goods',
  service: 'service',
} as const;

export type BusinessCatalogProductPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessCatalogProductPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessCatalogProductFiguresParams = {
group?: BusinessCatalogProductFiguresGroupItem[];
measure?: BusinessCatalogProductFiguresMeasureItem[];
filter?: string;
q?: string;
kind?: BusinessCatalogProductFiguresKind;
kind__in?: string;
kind__isnull?: boolean;
weight?: string;
weight__in?: string;
weight__gt?: string;
weight__gte?: string;
weight__lt?: string;
weight__lte?: string;
weight__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessCatalogProductFiguresGroupItem = typeof BusinessCatalogProductFiguresGroupItem[keyof typeof BusinessCatalogProductFiguresGroupItem];


export const BusinessCatalogProductFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  kind: 'kind',
  unit: 'unit',
  option1_name: 'option1_name',
  option2_name: 'option2_name',
  is_active: 'is_active',
} as const;

export type BusinessCatalogProductFiguresMeasureItem = typeof BusinessCatalogProductFiguresMeasureItem[keyof typeof BusinessCatalogProductFiguresMeasureItem];


export const BusinessCatalogProductFiguresMeasureItem = {
  count: 'count',
  'sum:list_price': 'sum:list_price',
  'avg:list_price': 'avg:list_price',
  'min:list_price': 'min:list_price',
  'max:list_price': 'max:list_price',
  'sum:current_price': 'sum:current_price',
  'avg:current_price': 'avg:current_price',
  'min:current_price': 'min:current_price',
  'max:current_price': 'max:current_price',
  'sum:cost_price': 'sum:cost_price',
  'avg:cost_price': 'avg:cost_price',
  'min:cost_price': 'min:cost_price',
  'max:cost_price': 'max:cost_price',
  'share:is_active': 'share:is_active',
} as const;

export type BusinessCatalogProductFiguresKind = typeof BusinessCatalogProductFiguresKind[keyof typeof BusinessCatalogProductFiguresKind];


export const BusinessCatalogProductFiguresKind = {
  goods: 'goods',
  service: 'service',
} as const;

export type BusinessCatalogProductSendImageBody = {
  file: Blob | File;
};

export type BusinessCatalogProductSendImage201 = {
  id: string;
  name: string;
  size: number;
  type: string;
};

export type BusinessCatalogProductReadParams = {
fields?: BusinessCatalogProductReadFieldsItem[];
expand?: BusinessCatalogProductReadExpandItem[];
};

export type BusinessCatalogProductReadFieldsItem = typeof BusinessCatalogProductReadFieldsItem[keyof typeof BusinessCatalogProductReadFieldsItem];


export const BusinessCatalogProductReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  reference: 'reference',
  name: 'name',
  kind: 'kind',
  image: 'image',
  description: 'description',
  unit: 'unit',
  weight: 'weight',
  list_price: 'list_price',
  current_price: 'current_price',
  cost_price: 'cost_price',
  option1_name: 'option1_name',
  option2_name: 'option2_name',
  is_active: 'is_active',
} as const;

export type BusinessCatalogProductReadExpandItem = typeof BusinessCatalogProductReadExpandItem[keyof typeof BusinessCatalogProductReadExpandItem];


export const BusinessCatalogProductReadExpandItem = {
  variants: 'variants',
} as const;

export type BusinessCatalogProductUpdateBodyKind = typeof BusinessCatalogProductUpdateBodyKind[keyof typeof BusinessCatalogProductUpdateBodyKind];


export const BusinessCatalogProductUpdateBodyKind = {
  goods: 'goods',
  service: 'service',
} as const;

export type BusinessCatalogProductUpdateBodyVariantsItem = {
  id?: string;
  is_active?: boolean;
  /** @maxLength 60 */
  option1?: string;
  /** @maxLength 60 */
  option2?: string;
  /** @maxLength 120 */
  sku?: string;
};

export type BusinessCatalogProductUpdateBodyWeight = {
  amount: string | number;
  unit: 'KGM' | 'GRM' | 'MGM' | 'TNE';
} | string | null;

export type BusinessCatalogProductUpdateBody = {
  cost_price?: string | number;
  current_price?: string | number;
  description?: string;
  image?: string | null;
  is_active?: boolean;
  kind?: BusinessCatalogProductUpdateBodyKind;
  list_price?: string | number;
  /**
     * @minLength 1
     * @maxLength 200
     */
  name?: string;
  /** @maxLength 40 */
  option1_name?: string;
  /** @maxLength 40 */
  option2_name?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  reference?: string;
  /** @maxLength 20 */
  unit?: string;
  variants?: BusinessCatalogProductUpdateBodyVariantsItem[];
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
  weight?: BusinessCatalogProductUpdateBodyWeight;
};

export type BusinessCatalogVariantListParams = {
fields?: BusinessCatalogVariantListFieldsItem[];
expand?: BusinessCatalogVariantListExpandItem[];
sort?: BusinessCatalogVariantListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessCatalogVariantListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
product?: string;
product__in?: string;
product__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessCatalogVariantListFieldsItem = typeof BusinessCatalogVariantListFieldsItem[keyof typeof BusinessCatalogVariantListFieldsItem];


export const BusinessCatalogVariantListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  sku: 'sku',
  option1: 'option1',
  option2: 'option2',
  is_active: 'is_active',
  product_name: 'product_name',
  product_reference: 'product_reference',
} as const;

export type BusinessCatalogVariantListExpandItem = typeof BusinessCatalogVariantListExpandItem[keyof typeof BusinessCatalogVariantListExpandItem];


export const BusinessCatalogVariantListExpandItem = {
  product: 'product',
} as const;

export type BusinessCatalogVariantListSortItem = typeof BusinessCatalogVariantListSortItem[keyof typeof BusinessCatalogVariantListSortItem];


export const BusinessCatalogVariantListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  sku: 'sku',
  option1: 'option1',
  option2: 'option2',
  is_active: 'is_active',
  product_name: 'product_name',
  product_reference: 'product_reference',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-product': '-product',
  '-sku': '-sku',
  '-option1': '-option1',
  '-option2': '-option2',
  '-is_active': '-is_active',
  '-product_name': '-product_name',
  '-product_reference': '-product_reference',
} as const;

export type BusinessCatalogVariantListCount = typeof BusinessCatalogVariantListCount[keyof typeof BusinessCatalogVariantListCount];


export const BusinessCatalogVariantListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessCatalogVariantList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessCatalogVariant[];
};

export type BusinessCatalogVariantCreateBody = {
  is_active?: boolean;
  /** @maxLength 60 */
  option1?: string;
  /** @maxLength 60 */
  option2?: string;
  product: string;
  /** @maxLength 120 */
  sku?: string;
};

export type BusinessCatalogVariantChangeBodyMode = typeof BusinessCatalogVariantChangeBodyMode[keyof typeof BusinessCatalogVariantChangeBodyMode];


export const BusinessCatalogVariantChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type BusinessCatalogVariantChangeBodyRecordsItemValues = {
  is_active?: boolean;
  /** @maxLength 60 */
  option1?: string;
  /** @maxLength 60 */
  option2?: string;
  product?: string;
  /** @maxLength 120 */
  sku?: string;
};

export type BusinessCatalogVariantChangeBodyRecordsItem = {
  id: string;
  values: BusinessCatalogVariantChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessCatalogVariantChangeBody = {
  mode?: BusinessCatalogVariantChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessCatalogVariantChangeBodyRecordsItem[];
};

export type BusinessCatalogVariantChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessCatalogVariantChange200ResultsItemError = {
  champs: BusinessCatalogVariantChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessCatalogVariantChange200ResultsItem = {
  error?: BusinessCatalogVariantChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessCatalogVariantChange200 = {
  batch: string;
  results: BusinessCatalogVariantChange200ResultsItem[];
};

export type BusinessCatalogVariantPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessCatalogVariantPreparedExports200 = {
  at_once: number;
  exports: BusinessCatalogVariantPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessCatalogVariantPrepareExportParams = {
format?: BusinessCatalogVariantPrepareExportFormat;
fields?: BusinessCatalogVariantPrepareExportFieldsItem[];
sort?: BusinessCatalogVariantPrepareExportSortItem[];
filter?: string;
q?: string;
product?: string;
product__in?: string;
product__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessCatalogVariantPrepareExportFormat = typeof BusinessCatalogVariantPrepareExportFormat[keyof typeof BusinessCatalogVariantPrepareExportFormat];


export const BusinessCatalogVariantPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessCatalogVariantPrepareExportFieldsItem = typeof BusinessCatalogVariantPrepareExportFieldsItem[keyof typeof BusinessCatalogVariantPrepareExportFieldsItem];


export const BusinessCatalogVariantPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  sku: 'sku',
  option1: 'option1',
  option2: 'option2',
  is_active: 'is_active',
  product_name: 'product_name',
  product_reference: 'product_reference',
} as const;

export type BusinessCatalogVariantPrepareExportSortItem = typeof BusinessCatalogVariantPrepareExportSortItem[keyof typeof BusinessCatalogVariantPrepareExportSortItem];


export const BusinessCatalogVariantPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  sku: 'sku',
  option1: 'option1',
  option2: 'option2',
  is_active: 'is_active',
  product_name: 'product_name',
  product_reference: 'product_reference',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-product': '-product',
  '-sku': '-sku',
  '-option1': '-option1',
  '-option2': '-option2',
  '-is_active': '-is_active',
  '-product_name': '-product_name',
  '-product_reference': '-product_reference',
} as const;

export type BusinessCatalogVariantPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessCatalogVariantPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessCatalogVariantFiguresParams = {
group?: BusinessCatalogVariantFiguresGroupItem[];
measure?: BusinessCatalogVariantFiguresMeasureItem[];
filter?: string;
q?: string;
product?: string;
product__in?: string;
product__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessCatalogVariantFiguresGroupItem = typeof BusinessCatalogVariantFiguresGroupItem[keyof typeof BusinessCatalogVariantFiguresGroupItem];


export const BusinessCatalogVariantFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  product: 'product',
  sku: 'sku',
  is_active: 'is_active',
  product_reference: 'product_reference',
} as const;

export type BusinessCatalogVariantFiguresMeasureItem = typeof BusinessCatalogVariantFiguresMeasureItem[keyof typeof BusinessCatalogVariantFiguresMeasureItem];


export const BusinessCatalogVariantFiguresMeasureItem = {
  count: 'count',
  'share:is_active': 'share:is_active',
} as const;

export type BusinessCatalogVariantReadParams = {
fields?: BusinessCatalogVariantReadFieldsItem[];
expand?: BusinessCatalogVariantReadExpandItem[];
};

export type BusinessCatalogVariantReadFieldsItem = typeof BusinessCatalogVariantReadFieldsItem[keyof typeof BusinessCatalogVariantReadFieldsItem];


export const BusinessCatalogVariantReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  sku: 'sku',
  option1: 'option1',
  option2: 'option2',
  is_active: 'is_active',
  product_name: 'product_name',
  product_reference: 'product_reference',
} as const;

export type BusinessCatalogVariantReadExpandItem = typeof BusinessCatalogVariantReadExpandItem[keyof typeof BusinessCatalogVariantReadExpandItem];


export const BusinessCatalogVariantReadExpandItem = {
  product: 'product',
} as const;

export type BusinessCatalogVariantUpdateBody = {
  is_active?: boolean;
  /** @maxLength 60 */
  option1?: string;
  /** @maxLength 60 */
  option2?: string;
  product?: string;
  /** @maxLength 120 */
  sku?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type BusinessDeliveryRegionListParams = {
fields?: BusinessDeliveryRegionListFieldsItem[];
sort?: BusinessDeliveryRegionListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessDeliveryRegionListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
};

export type BusinessDeliveryRegionListFieldsItem = typeof BusinessDeliveryRegionListFieldsItem[keyof typeof BusinessDeliveryRegionListFieldsItem];


export const BusinessDeliveryRegionListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  is_active: 'is_active',
} as const;

export type BusinessDeliveryRegionListSortItem = typeof BusinessDeliveryRegionListSortItem[keyof typeof BusinessDeliveryRegionListSortItem];


export const BusinessDeliveryRegionListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-name': '-name',
  '-is_active': '-is_active',
} as const;

export type BusinessDeliveryRegionListCount = typeof BusinessDeliveryRegionListCount[keyof typeof BusinessDeliveryRegionListCount];


export const BusinessDeliveryRegionListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessDeliveryRegionList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessDeliveryRegion[];
};

export type BusinessDeliveryRegionCreateBody = {
  is_active?: boolean;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
};

export type BusinessDeliveryRegionChangeBodyMode = typeof BusinessDeliveryRegionChangeBodyMode[keyof typeof BusinessDeliveryRegionChangeBodyMode];


export const BusinessDeliveryRegionChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type BusinessDeliveryRegionChangeBodyRecordsItemValues = {
  is_active?: boolean;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
};

export type BusinessDeliveryRegionChangeBodyRecordsItem = {
  id: string;
  values: BusinessDeliveryRegionChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessDeliveryRegionChangeBody = {
  mode?: BusinessDeliveryRegionChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessDeliveryRegionChangeBodyRecordsItem[];
};

export type BusinessDeliveryRegionChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessDeliveryRegionChange200ResultsItemError = {
  champs: BusinessDeliveryRegionChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessDeliveryRegionChange200ResultsItem = {
  error?: BusinessDeliveryRegionChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessDeliveryRegionChange200 = {
  batch: string;
  results: BusinessDeliveryRegionChange200ResultsItem[];
};

export type BusinessDeliveryRegionDeleteManyBodyRecordsItem = {
  id: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessDeliveryRegionDeleteManyBody = {
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessDeliveryRegionDeleteManyBodyRecordsItem[];
};

export type BusinessDeliveryRegionDeleteMany200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessDeliveryRegionDeleteMany200ResultsItemError = {
  champs: BusinessDeliveryRegionDeleteMany200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessDeliveryRegionDeleteMany200ResultsItem = {
  archived?: boolean;
  error?: BusinessDeliveryRegionDeleteMany200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessDeliveryRegionDeleteMany200 = {
  results: BusinessDeliveryRegionDeleteMany200ResultsItem[];
};

export type BusinessDeliveryRegionPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryRegionPreparedExports200 = {
  at_once: number;
  exports: BusinessDeliveryRegionPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessDeliveryRegionPrepareExportParams = {
format?: BusinessDeliveryRegionPrepareExportFormat;
fields?: BusinessDeliveryRegionPrepareExportFieldsItem[];
sort?: BusinessDeliveryRegionPrepareExportSortItem[];
filter?: string;
q?: string;
};

export type BusinessDeliveryRegionPrepareExportFormat = typeof BusinessDeliveryRegionPrepareExportFormat[keyof typeof BusinessDeliveryRegionPrepareExportFormat];


export const BusinessDeliveryRegionPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessDeliveryRegionPrepareExportFieldsItem = typeof BusinessDeliveryRegionPrepareExportFieldsItem[keyof typeof BusinessDeliveryRegionPrepareExportFieldsItem];


export const BusinessDeliveryRegionPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  is_active: 'is_active',
} as const;

export type BusinessDeliveryRegionPrepareExportSortItem = typeof BusinessDeliveryRegionPrepareExportSortItem[keyof typeof BusinessDeliveryRegionPrepareExportSortItem];


export const BusinessDeliveryRegionPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-name': '-name',
  '-is_active': '-is_active',
} as const;

export type BusinessDeliveryRegionPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryRegionPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryRegionFiguresParams = {
group?: BusinessDeliveryRegionFiguresGroupItem[];
measure?: BusinessDeliveryRegionFiguresMeasureItem[];
filter?: string;
q?: string;
};

export type BusinessDeliveryRegionFiguresGroupItem = typeof BusinessDeliveryRegionFiguresGroupItem[keyof typeof BusinessDeliveryRegionFiguresGroupItem];


export const BusinessDeliveryRegionFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  is_active: 'is_active',
} as const;

export type BusinessDeliveryRegionFiguresMeasureItem = typeof BusinessDeliveryRegionFiguresMeasureItem[keyof typeof BusinessDeliveryRegionFiguresMeasureItem];


export const BusinessDeliveryRegionFiguresMeasureItem = {
  count: 'count',
  'share:is_active': 'share:is_active',
} as const;

export type BusinessDeliveryRegionDeleteParams = {
/**
 * @minimum 0
 * @maximum 999999999
 */
version?: number;
};

export type BusinessDeliveryRegionDelete200 = {
  archived: boolean;
};

export type BusinessDeliveryRegionReadParams = {
fields?: BusinessDeliveryRegionReadFieldsItem[];
};

export type BusinessDeliveryRegionReadFieldsItem = typeof BusinessDeliveryRegionReadFieldsItem[keyof typeof BusinessDeliveryRegionReadFieldsItem];


export const BusinessDeliveryRegionReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  is_active: 'is_active',
} as const;

export type BusinessDeliveryRegionUpdateBody = {
  is_active?: boolean;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type BusinessDeliveryTariffListParams = {
fields?: BusinessDeliveryTariffListFieldsItem[];
expand?: BusinessDeliveryTariffListExpandItem[];
sort?: BusinessDeliveryTariffListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessDeliveryTariffListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
town?: string;
town__in?: string;
town__isnull?: boolean;
frequency?: string;
frequency__in?: string;
frequency__startswith?: string;
frequency__contains?: string;
frequency__isnull?: boolean;
};

export type BusinessDeliveryTariffListFieldsItem = typeof BusinessDeliveryTariffListFieldsItem[keyof typeof BusinessDeliveryTariffListFieldsItem];


export const BusinessDeliveryTariffListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  town: 'town',
  fee: 'fee',
  delay_min: 'delay_min',
  delay_max: 'delay_max',
  frequency: 'frequency',
} as const;

export type BusinessDeliveryTariffListExpandItem = typeof BusinessDeliveryTariffListExpandItem[keyof typeof BusinessDeliveryTariffListExpandItem];


export const BusinessDeliveryTariffListExpandItem = {
  town: 'town',
} as const;

export type BusinessDeliveryTariffListSortItem = typeof BusinessDeliveryTariffListSortItem[keyof typeof BusinessDeliveryTariffListSortItem];


export const BusinessDeliveryTariffListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  town: 'town',
  fee: 'fee',
  delay_min: 'delay_min',
  delay_max: 'delay_max',
  frequency: 'frequency',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-town': '-town',
  '-fee': '-fee',
  '-delay_min': '-delay_min',
  '-delay_max': '-delay_max',
  '-frequency': '-frequency',
} as const;

export type BusinessDeliveryTariffListCount = typeof BusinessDeliveryTariffListCount[keyof typeof BusinessDeliveryTariffListCount];


export const BusinessDeliveryTariffListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessDeliveryTariffList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessDeliveryTariff[];
};

export type BusinessDeliveryTariffCreateBody = {
  /**
     * @minimum 0
     * @maximum 32767
     */
  delay_max?: number;
  /**
     * @minimum 0
     * @maximum 32767
     */
  delay_min?: number;
  fee: string | number;
  /** @maxLength 100 */
  frequency?: string;
  town: string;
};

export type BusinessDeliveryTariffChangeBodyMode = typeof BusinessDeliveryTariffChangeBodyMode[keyof typeof BusinessDeliveryTariffChangeBodyMode];


export const BusinessDeliveryTariffChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type BusinessDeliveryTariffChangeBodyRecordsItemValues = {
  /**
     * @minimum 0
     * @maximum 32767
     */
  delay_max?: number;
  /**
     * @minimum 0
     * @maximum 32767
     */
  delay_min?: number;
  fee?: string | number;
  /** @maxLength 100 */
  frequency?: string;
  town?: string;
};

export type BusinessDeliveryTariffChangeBodyRecordsItem = {
  id: string;
  values: BusinessDeliveryTariffChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessDeliveryTariffChangeBody = {
  mode?: BusinessDeliveryTariffChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessDeliveryTariffChangeBodyRecordsItem[];
};

export type BusinessDeliveryTariffChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessDeliveryTariffChange200ResultsItemError = {
  champs: BusinessDeliveryTariffChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessDeliveryTariffChange200ResultsItem = {
  error?: BusinessDeliveryTariffChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessDeliveryTariffChange200 = {
  batch: string;
  results: BusinessDeliveryTariffChange200ResultsItem[];
};

export type BusinessDeliveryTariffDeleteManyBodyRecordsItem = {
  id: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessDeliveryTariffDeleteManyBody = {
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessDeliveryTariffDeleteManyBodyRecordsItem[];
};

export type BusinessDeliveryTariffDeleteMany200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessDeliveryTariffDeleteMany200ResultsItemError = {
  champs: BusinessDeliveryTariffDeleteMany200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessDeliveryTariffDeleteMany200ResultsItem = {
  archived?: boolean;
  error?: BusinessDeliveryTariffDeleteMany200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessDeliveryTariffDeleteMany200 = {
  results: BusinessDeliveryTariffDeleteMany200ResultsItem[];
};

export type BusinessDeliveryTariffPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryTariffPreparedExports200 = {
  at_once: number;
  exports: BusinessDeliveryTariffPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessDeliveryTariffPrepareExportParams = {
format?: BusinessDeliveryTariffPrepareExportFormat;
fields?: BusinessDeliveryTariffPrepareExportFieldsItem[];
sort?: BusinessDeliveryTariffPrepareExportSortItem[];
filter?: string;
q?: string;
town?: string;
town__in?: string;
town__isnull?: boolean;
frequency?: string;
frequency__in?: string;
frequency__startswith?: string;
frequency__contains?: string;
frequency__isnull?: boolean;
};

export type BusinessDeliveryTariffPrepareExportFormat = typeof BusinessDeliveryTariffPrepareExportFormat[keyof typeof BusinessDeliveryTariffPrepareExportFormat];


export const BusinessDeliveryTariffPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessDeliveryTariffPrepareExportFieldsItem = typeof BusinessDeliveryTariffPrepareExportFieldsItem[keyof typeof BusinessDeliveryTariffPrepareExportFieldsItem];


export const BusinessDeliveryTariffPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  town: 'town',
  fee: 'fee',
  delay_min: 'delay_min',
  delay_max: 'delay_max',
  frequency: 'frequency',
} as const;

export type BusinessDeliveryTariffPrepareExportSortItem = typeof BusinessDeliveryTariffPrepareExportSortItem[keyof typeof BusinessDeliveryTariffPrepareExportSortItem];


export const BusinessDeliveryTariffPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  town: 'town',
  fee: 'fee',
  delay_min: 'delay_min',
  delay_max: 'delay_max',
  frequency: 'frequency',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-town': '-town',
  '-fee': '-fee',
  '-delay_min': '-delay_min',
  '-delay_max': '-delay_max',
  '-frequency': '-frequency',
} as const;

export type BusinessDeliveryTariffPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryTariffPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryTariffFiguresParams = {
group?: BusinessDeliveryTariffFiguresGroupItem[];
measure?: BusinessDeliveryTariffFiguresMeasureItem[];
filter?: string;
q?: string;
town?: string;
town__in?: string;
town__isnull?: boolean;
frequency?: string;
frequency__in?: string;
frequency__startswith?: string;
frequency__contains?: string;
frequency__isnull?: boolean;
};

export type BusinessDeliveryTariffFiguresGroupItem = typeof BusinessDeliveryTariffFiguresGroupItem[keyof typeof BusinessDeliveryTariffFiguresGroupItem];


export const BusinessDeliveryTariffFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  town: 'town',
  frequency: 'frequency',
} as const;

export type BusinessDeliveryTariffFiguresMeasureItem = typeof BusinessDeliveryTariffFiguresMeasureItem[keyof typeof BusinessDeliveryTariffFiguresMeasureItem];


export const BusinessDeliveryTariffFiguresMeasureItem = {
  count: 'count',
  'sum:fee': 'sum:fee',
  'avg:fee': 'avg:fee',
  'min:fee': 'min:fee',
  'max:fee': 'max:fee',
  'sum:delay_min': 'sum:delay_min',
  'avg:delay_min': 'avg:delay_min',
  'min:delay_min': 'min:delay_min',
  'max:delay_min': 'max:delay_min',
  'sum:delay_max': 'sum:delay_max',
  'avg:delay_max': 'avg:delay_max',
  'min:delay_max': 'min:delay_max',
  'max:delay_max': 'max:delay_max',
} as const;

export type BusinessDeliveryTariffDeleteParams = {
/**
 * @minimum 0
 * @maximum 999999999
 */
version?: number;
};

export type BusinessDeliveryTariffDelete200 = {
  archived: boolean;
};

export type BusinessDeliveryTariffReadParams = {
fields?: BusinessDeliveryTariffReadFieldsItem[];
expand?: BusinessDeliveryTariffReadExpandItem[];
};

export type BusinessDeliveryTariffReadFieldsItem = typeof BusinessDeliveryTariffReadFieldsItem[keyof typeof BusinessDeliveryTariffReadFieldsItem];


export const BusinessDeliveryTariffReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  town: 'town',
  fee: 'fee',
  delay_min: 'delay_min',
  delay_max: 'delay_max',
  frequency: 'frequency',
} as const;

export type BusinessDeliveryTariffReadExpandItem = typeof BusinessDeliveryTariffReadExpandItem[keyof typeof BusinessDeliveryTariffReadExpandItem];


export const BusinessDeliveryTariffReadExpandItem = {
  town: 'town',
} as const;

export type BusinessDeliveryTariffUpdateBody = {
  /**
     * @minimum 0
     * @maximum 32767
     */
  delay_max?: number;
  /**
     * @minimum 0
     * @maximum 32767
     */
  delay_min?: number;
  fee?: string | number;
  /** @maxLength 100 */
  frequency?: string;
  town?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type BusinessDeliveryTownListParams = {
fields?: BusinessDeliveryTownListFieldsItem[];
expand?: BusinessDeliveryTownListExpandItem[];
sort?: BusinessDeliveryTownListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessDeliveryTownListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
region?: string;
region__in?: string;
region__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessDeliveryTownListFieldsItem = typeof BusinessDeliveryTownListFieldsItem[keyof typeof BusinessDeliveryTownListFieldsItem];


export const BusinessDeliveryTownListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  region: 'region',
  is_active: 'is_active',
} as const;

export type BusinessDeliveryTownListExpandItem = typeof BusinessDeliveryTownListExpandItem[keyof typeof BusinessDeliveryTownListExpandItem];


export const BusinessDeliveryTownListExpandItem = {
  region: 'region',
} as const;

export type BusinessDeliveryTownListSortItem = typeof BusinessDeliveryTownListSortItem[keyof typeof BusinessDeliveryTownListSortItem];


export const BusinessDeliveryTownListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  region: 'region',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-name': '-name',
  '-region': '-region',
  '-is_active': '-is_active',
} as const;

export type BusinessDeliveryTownListCount = typeof BusinessDeliveryTownListCount[keyof typeof BusinessDeliveryTownListCount];


export const BusinessDeliveryTownListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessDeliveryTownList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessDeliveryTown[];
};

export type BusinessDeliveryTownCreateBody = {
  is_active?: boolean;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  region: string;
};

export type BusinessDeliveryTownChangeBodyMode = typeof BusinessDeliveryTownChangeBodyMode[keyof typeof BusinessDeliveryTownChangeBodyMode];


export const BusinessDeliveryTownChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type BusinessDeliveryTownChangeBodyRecordsItemValues = {
  is_active?: boolean;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
  region?: string;
};

export type BusinessDeliveryTownChangeBodyRecordsItem = {
  id: string;
  values: BusinessDeliveryTownChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessDeliveryTownChangeBody = {
  mode?: BusinessDeliveryTownChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessDeliveryTownChangeBodyRecordsItem[];
};

export type BusinessDeliveryTownChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessDeliveryTownChange200ResultsItemError = {
  champs: BusinessDeliveryTownChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessDeliveryTownChange200ResultsItem = {
  error?: BusinessDeliveryTownChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessDeliveryTownChange200 = {
  batch: string;
  results: BusinessDeliveryTownChange200ResultsItem[];
};

export type BusinessDeliveryTownDeleteManyBodyRecordsItem = {
  id: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessDeliveryTownDeleteManyBody = {
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessDeliveryTownDeleteManyBodyRecordsItem[];
};

export type BusinessDeliveryTownDeleteMany200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessDeliveryTownDeleteMany200ResultsItemError = {
  champs: BusinessDeliveryTownDeleteMany200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessDeliveryTownDeleteMany200ResultsItem = {
  archived?: boolean;
  error?: BusinessDeliveryTownDeleteMany200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessDeliveryTownDeleteMany200 = {
  results: BusinessDeliveryTownDeleteMany200ResultsItem[];
};

export type BusinessDeliveryTownPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryTownPreparedExports200 = {
  at_once: number;
  exports: BusinessDeliveryTownPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessDeliveryTownPrepareExportParams = {
format?: BusinessDeliveryTownPrepareExportFormat;
fields?: BusinessDeliveryTownPrepareExportFieldsItem[];
sort?: BusinessDeliveryTownPrepareExportSortItem[];
filter?: string;
q?: string;
region?: string;
region__in?: string;
region__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessDeliveryTownPrepareExportFormat = typeof BusinessDeliveryTownPrepareExportFormat[keyof typeof BusinessDeliveryTownPrepareExportFormat];


export const BusinessDeliveryTownPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessDeliveryTownPrepareExportFieldsItem = typeof BusinessDeliveryTownPrepareExportFieldsItem[keyof typeof BusinessDeliveryTownPrepareExportFieldsItem];


export const BusinessDeliveryTownPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  region: 'region',
  is_active: 'is_active',
} as const;

export type BusinessDeliveryTownPrepareExportSortItem = typeof BusinessDeliveryTownPrepareExportSortItem[keyof typeof BusinessDeliveryTownPrepareExportSortItem];


export const BusinessDeliveryTownPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  region: 'region',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-name': '-name',
  '-region': '-region',
  '-is_active': '-is_active',
} as const;

export type BusinessDeliveryTownPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryTownPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessDeliveryTownFiguresParams = {
group?: BusinessDeliveryTownFiguresGroupItem[];
measure?: BusinessDeliveryTownFiguresMeasureItem[];
filter?: string;
q?: string;
region?: string;
region__in?: string;
region__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessDeliveryTownFiguresGroupItem = typeof BusinessDeliveryTownFiguresGroupItem[keyof typeof BusinessDeliveryTownFiguresGroupItem];


export const BusinessDeliveryTownFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  region: 'region',
  is_active: 'is_active',
} as const;

export type BusinessDeliveryTownFiguresMeasureItem = typeof BusinessDeliveryTownFiguresMeasureItem[keyof typeof BusinessDeliveryTownFiguresMeasureItem];


export const BusinessDeliveryTownFiguresMeasureItem = {
  count: 'count',
  'share:is_active': 'share:is_active',
} as const;

export type BusinessDeliveryTownDeleteParams = {
/**
 * @minimum 0
 * @maximum 999999999
 */
version?: number;
};

export type BusinessDeliveryTownDelete200 = {
  archived: boolean;
};

export type BusinessDeliveryTownReadParams = {
fields?: BusinessDeliveryTownReadFieldsItem[];
expand?: BusinessDeliveryTownReadExpandItem[];
};

export type BusinessDeliveryTownReadFieldsItem = typeof BusinessDeliveryTownReadFieldsItem[keyof typeof BusinessDeliveryTownReadFieldsItem];


export const BusinessDeliveryTownReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  region: 'region',
  is_active: 'is_active',
} as const;

export type BusinessDeliveryTownReadExpandItem = typeof BusinessDeliveryTownReadExpandItem[keyof typeof BusinessDeliveryTownReadExpandItem];


export const BusinessDeliveryTownReadExpandItem = {
  region: 'region',
} as const;

export type BusinessDeliveryTownUpdateBody = {
  is_active?: boolean;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
  region?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type BusinessOrdersOrderListParams = {
fields?: BusinessOrdersOrderListFieldsItem[];
expand?: BusinessOrdersOrderListExpandItem[];
sort?: BusinessOrdersOrderListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessOrdersOrderListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
status?: BusinessOrdersOrderListStatus;
status__in?: string;
status__isnull?: boolean;
payment_status?: BusinessOrdersOrderListPaymentStatus;
payment_status__in?: string;
payment_status__isnull?: boolean;
channel?: string;
channel__in?: string;
channel__startswith?: string;
channel__contains?: string;
channel__isnull?: boolean;
customer?: string;
customer__in?: string;
customer__isnull?: boolean;
ordered_at?: string;
ordered_at__in?: string;
ordered_at__gt?: string;
ordered_at__gte?: string;
ordered_at__lt?: string;
ordered_at__lte?: string;
ordered_at__isnull?: boolean;
ordered_at__within?: BusinessOrdersOrderListOrderedAtWithin;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total?: string;
total__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lte?: string;
total__isnull?: boolean;
};

export type BusinessOrdersOrderListFieldsItem = typeof BusinessOrdersOrderListFieldsItem[keyof typeof BusinessOrdersOrderListFieldsItem];


export const BusinessOrdersOrderListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  number: 'number',
  channel: 'channel',
  external_reference: 'external_reference',
  customer: 'customer',
  ordered_at: 'ordered_at',
  currency: 'currency',
  status: 'status',
  subtotal: 'subtotal',
  fee: 'fee',
  total: 'total',
  payment_status: 'payment_status',
  paid_on: 'paid_on',
  delivered_on: 'delivered_on',
  notes: 'notes',
} as const;

export type BusinessOrdersOrderListExpandItem = typeof BusinessOrdersOrderListExpandItem[keyof typeof BusinessOrdersOrderListExpandItem];


export const BusinessOrdersOrderListExpandItem = {
  lines: 'lines',
  customer: 'customer',
} as const;

export type BusinessOrdersOrderListSortItem = typeof BusinessOrdersOrderListSortItem[keyof typeof BusinessOrdersOrderListSortItem];


export const BusinessOrdersOrderListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  number: 'number',
  channel: 'channel',
  external_reference: 'external_reference',
  customer: 'customer',
  ordered_at: 'ordered_at',
  currency: 'currency',
  status: 'status',
  subtotal: 'subtotal',
  fee: 'fee',
  total: 'total',
  payment_status: 'payment_status',
  paid_on: 'paid_on',
  delivered_on: 'delivered_on',
  notes: 'notes',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-number': '-number',
  '-channel': '-channel',
  '-external_reference': '-external_reference',
  '-customer': '-customer',
  '-ordered_at': '-ordered_at',
  '-currency': '-currency',
  '-status': '-status',
  '-subtotal': '-subtotal',
  '-fee': '-fee',
  '-total': '-total',
  '-payment_status': '-payment_status',
  '-paid_on': '-paid_on',
  '-delivered_on': '-delivered_on',
  '-notes': '-notes',
} as const;

export type BusinessOrdersOrderListCount = typeof BusinessOrdersOrderListCount[keyof typeof BusinessOrdersOrderListCount];


export const BusinessOrdersOrderListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessOrdersOrderListStatus = typeof BusinessOrdersOrderListStatus[keyof typeof BusinessOrdersOrderListStatus];


export const BusinessOrdersOrderListStatus = {
  draft: 'draft',
  confirmed: 'confirmed',
  in_preparation: 'in_preparation',
  ready: 'ready',
  shipped: 'shipped',
  delivered: 'delivered',
  returned: 'returned',
  cancelled: 'cancelled',
} as const;

export type BusinessOrdersOrderListPaymentStatus = typeof BusinessOrdersOrderListPaymentStatus[keyof typeof BusinessOrdersOrderListPaymentStatus];


export const BusinessOrdersOrderListPaymentStatus = {
  unpaid: 'unpaid',
  paid: 'paid',
  refunded: 'refunded',
} as const;

export type BusinessOrdersOrderListOrderedAtWithin = typeof BusinessOrdersOrderListOrderedAtWithin[keyof typeof BusinessOrdersOrderListOrderedAtWithin];


export const BusinessOrdersOrderListOrderedAtWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type BusinessOrdersOrderList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessOrdersOrder[];
};

export type BusinessOrdersOrderPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessOrdersOrderPreparedExports200 = {
  at_once: number;
  exports: BusinessOrdersOrderPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessOrdersOrderPrepareExportParams = {
format?: BusinessOrdersOrderPrepareExportFormat;
fields?: BusinessOrdersOrderPrepareExportFieldsItem[];
sort?: BusinessOrdersOrderPrepareExportSortItem[];
filter?: string;
q?: string;
status?: BusinessOrdersOrderPrepareExportStatus;
status__in?: string;
status__isnull?: boolean;
payment_status?: BusinessOrdersOrderPrepareExportPaymentStatus;
payment_status__in?: string;
payment_status__isnull?: boolean;
channel?: string;
channel__in?: string;
channel__startswith?: string;
channel__contains?: string;
channel__isnull?: boolean;
customer?: string;
customer__in?: string;
customer__isnull?: boolean;
ordered_at?: string;
ordered_at__in?: string;
ordered_at__gt?: string;
ordered_at__gte?: string;
ordered_at__lt?: string;
ordered_at__lte?: string;
ordered_at__isnull?: boolean;
ordered_at__within?: BusinessOrdersOrderPrepareExportOrderedAtWithin;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total?: string;
total__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lte?: string;
total__isnull?: boolean;
};

export type BusinessOrdersOrderPrepareExportFormat = typeof BusinessOrdersOrderPrepareExportFormat[keyof typeof BusinessOrdersOrderPrepareExportFormat];


export const BusinessOrdersOrderPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessOrdersOrderPrepareExportFieldsItem = typeof BusinessOrdersOrderPrepareExportFieldsItem[keyof typeof BusinessOrdersOrderPrepareExportFieldsItem];


export const BusinessOrdersOrderPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  number: 'number',
  channel: 'channel',
  external_reference: 'external_reference',
  customer: 'customer',
  ordered_at: 'ordered_at',
  currency: 'currency',
  status: 'status',
  subtotal: 'subtotal',
  fee: 'fee',
  total: 'total',
  payment_status: 'payment_status',
  paid_on: 'paid_on',
  delivered_on: 'delivered_on',
  notes: 'notes',
} as const;

export type BusinessOrdersOrderPrepareExportSortItem = typeof BusinessOrdersOrderPrepareExportSortItem[keyof typeof BusinessOrdersOrderPrepareExportSortItem];


export const BusinessOrdersOrderPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  number: 'number',
  channel: 'channel',
  external_reference: 'external_reference',
  customer: 'customer',
  ordered_at: 'ordered_at',
  currency: 'currency',
  status: 'status',
  subtotal: 'subtotal',
  fee: 'fee',
  total: 'total',
  payment_status: 'payment_status',
  paid_on: 'paid_on',
  delivered_on: 'delivered_on',
  notes: 'notes',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-number': '-number',
  '-channel': '-channel',
  '-external_reference': '-external_reference',
  '-customer': '-customer',
  '-ordered_at': '-ordered_at',
  '-currency': '-currency',
  '-status': '-status',
  '-subtotal': '-subtotal',
  '-fee': '-fee',
  '-total': '-total',
  '-payment_status': '-payment_status',
  '-paid_on': '-paid_on',
  '-delivered_on': '-delivered_on',
  '-notes': '-notes',
} as const;

export type BusinessOrdersOrderPrepareExportStatus = typeof BusinessOrdersOrderPrepareExportStatus[keyof typeof BusinessOrdersOrderPrepareExportStatus];


export const BusinessOrdersOrderPrepareExportStatus = {
  draft: 'draft',
  confirmed: 'confirmed',
  in_preparation: 'in_preparation',
  ready: 'ready',
  shipped: 'shipped',
  delivered: 'delivered',
  returned: 'returned',
  cancelled: 'cancelled',
} as const;

export type BusinessOrdersOrderPrepareExportPaymentStatus = typeof BusinessOrdersOrderPrepareExportPaymentStatus[keyof typeof BusinessOrdersOrderPrepareExportPaymentStatus];


export const BusinessOrdersOrderPrepareExportPaymentStatus = {
  unpaid: 'unpaid',
  paid: 'paid',
  refunded: 'refunded',
} as const;

export type BusinessOrdersOrderPrepareExportOrderedAtWithin = typeof BusinessOrdersOrderPrepareExportOrderedAtWithin[keyof typeof BusinessOrdersOrderPrepareExportOrderedAtWithin];


export const BusinessOrdersOrderPrepareExportOrderedAtWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type BusinessOrdersOrderPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessOrdersOrderPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessOrdersOrderFiguresParams = {
group?: BusinessOrdersOrderFiguresGroupItem[];
measure?: BusinessOrdersOrderFiguresMeasureItem[];
filter?: string;
q?: string;
status?: BusinessOrdersOrderFiguresStatus;
status__in?: string;
status__isnull?: boolean;
payment_status?: BusinessOrdersOrderFiguresPaymentStatus;
payment_status__in?: string;
payment_status__isnull?: boolean;
channel?: string;
channel__in?: string;
channel__startswith?: string;
channel__contains?: string;
channel__isnull?: boolean;
customer?: string;
customer__in?: string;
customer__isnull?: boolean;
ordered_at?: string;
ordered_at__in?: string;
ordered_at__gt?: string;
ordered_at__gte?: string;
ordered_at__lt?: string;
ordered_at__lte?: string;
ordered_at__isnull?: boolean;
ordered_at__within?: BusinessOrdersOrderFiguresOrderedAtWithin;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total?: string;
total__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lte?: string;
total__isnull?: boolean;
};

export type BusinessOrdersOrderFiguresGroupItem = typeof BusinessOrdersOrderFiguresGroupItem[keyof typeof BusinessOrdersOrderFiguresGroupItem];


export const BusinessOrdersOrderFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  channel: 'channel',
  external_reference: 'external_reference',
  customer: 'customer',
  'ordered_at:day': 'ordered_at:day',
  'ordered_at:week': 'ordered_at:week',
  'ordered_at:month': 'ordered_at:month',
  'ordered_at:quarter': 'ordered_at:quarter',
  'ordered_at:year': 'ordered_at:year',
  currency: 'currency',
  status: 'status',
  payment_status: 'payment_status',
  'paid_on:day': 'paid_on:day',
  'paid_on:week': 'paid_on:week',
  'paid_on:month': 'paid_on:month',
  'paid_on:quarter': 'paid_on:quarter',
  'paid_on:year': 'paid_on:year',
  'delivered_on:day': 'delivered_on:day',
  'delivered_on:week': 'delivered_on:week',
  'delivered_on:month': 'delivered_on:month',
  'delivered_on:quarter': 'delivered_on:quarter',
  'delivered_on:year': 'delivered_on:year',
} as const;

export type BusinessOrdersOrderFiguresMeasureItem = typeof BusinessOrdersOrderFiguresMeasureItem[keyof typeof BusinessOrdersOrderFiguresMeasureItem];


export const BusinessOrdersOrderFiguresMeasureItem = {
  count: 'count',
  'sum:subtotal': 'sum:subtotal',
  'avg:subtotal': 'avg:subtotal',
  'min:subtotal': 'min:subtotal',
  'max:subtotal': 'max:subtotal',
  'sum:fee': 'sum:fee',
  'avg:fee': 'avg:fee',
  'min:fee': 'min:fee',
  'max:fee': 'max:fee',
  'sum:total': 'sum:total',
  'avg:total': 'avg:total',
  'min:total': 'min:total',
  'max:total': 'max:total',
} as const;

export type BusinessOrdersOrderFiguresStatus = typeof BusinessOrdersOrderFiguresStatus[keyof typeof BusinessOrdersOrderFiguresStatus];


export const BusinessOrdersOrderFiguresStatus = {
  draft: 'draft',
  confirmed: 'confirmed',
  in_preparation: 'in_preparation',
  ready: 'ready',
  shipped: 'shipped',
  delivered: 'delivered',
  returned: 'returned',
  cancelled: 'cancelled',
} as const;

export type BusinessOrdersOrderFiguresPaymentStatus = typeof BusinessOrdersOrderFiguresPaymentStatus[keyof typeof BusinessOrdersOrderFiguresPaymentStatus];


export const BusinessOrdersOrderFiguresPaymentStatus = {
  unpaid: 'unpaid',
  paid: 'paid',
  refunded: 'refunded',
} as const;

export type BusinessOrdersOrderFiguresOrderedAtWithin = typeof BusinessOrdersOrderFiguresOrderedAtWithin[keyof typeof BusinessOrdersOrderFiguresOrderedAtWithin];


export const BusinessOrdersOrderFiguresOrderedAtWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type BusinessOrdersOrderReadParams = {
fields?: BusinessOrdersOrderReadFieldsItem[];
expand?: BusinessOrdersOrderReadExpandItem[];
};

export type BusinessOrdersOrderReadFieldsItem = typeof BusinessOrdersOrderReadFieldsItem[keyof typeof BusinessOrdersOrderReadFieldsItem];


export const BusinessOrdersOrderReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  number: 'number',
  channel: 'channel',
  external_reference: 'external_reference',
  customer: 'customer',
  ordered_at: 'ordered_at',
  currency: 'currency',
  status: 'status',
  subtotal: 'subtotal',
  fee: 'fee',
  total: 'total',
  payment_status: 'payment_status',
  paid_on: 'paid_on',
  delivered_on: 'delivered_on',
  notes: 'notes',
} as const;

export type BusinessOrdersOrderReadExpandItem = typeof BusinessOrdersOrderReadExpandItem[keyof typeof BusinessOrdersOrderReadExpandItem];


export const BusinessOrdersOrderReadExpandItem = {
  lines: 'lines',
  customer: 'customer',
} as const;

export type BusinessPartiesCustomerListParams = {
fields?: BusinessPartiesCustomerListFieldsItem[];
expand?: BusinessPartiesCustomerListExpandItem[];
sort?: BusinessPartiesCustomerListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessPartiesCustomerListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
status?: BusinessPartiesCustomerListStatus;
status__in?: string;
status__isnull?: boolean;
customer_type?: BusinessPartiesCustomerListCustomerType;
customer_type__in?: string;
customer_type__isnull?: boolean;
city?: string;
city__in?: string;
city__startswith?: string;
city__contains?: string;
city__isnull?: boolean;
tags?: string;
tags__in?: string;
tags__all?: string;
tags__none?: string;
tags__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessPartiesCustomerListFieldsItem = typeof BusinessPartiesCustomerListFieldsItem[keyof typeof BusinessPartiesCustomerListFieldsItem];


export const BusinessPartiesCustomerListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  company: 'company',
  email: 'email',
  address: 'address',
  city: 'city',
  postal_code: 'postal_code',
  country: 'country',
  siret: 'siret',
  tva_number: 'tva_number',
  ice: 'ice',
  customer_type: 'customer_type',
  status: 'status',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
  tags: 'tags',
} as const;

export type BusinessPartiesCustomerListExpandItem = typeof BusinessPartiesCustomerListExpandItem[keyof typeof BusinessPartiesCustomerListExpandItem];


export const BusinessPartiesCustomerListExpandItem = {
  phones: 'phones',
  tags: 'tags',
} as const;

export type BusinessPartiesCustomerListSortItem = typeof BusinessPartiesCustomerListSortItem[keyof typeof BusinessPartiesCustomerListSortItem];


export const BusinessPartiesCustomerListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  company: 'company',
  email: 'email',
  address: 'address',
  city: 'city',
  postal_code: 'postal_code',
  country: 'country',
  siret: 'siret',
  tva_number: 'tva_number',
  ice: 'ice',
  customer_type: 'customer_type',
  status: 'status',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-first_name': '-first_name',
  '-last_name': '-last_name',
  '-company': '-company',
  '-email': '-email',
  '-address': '-address',
  '-city': '-city',
  '-postal_code': '-postal_code',
  '-country': '-country',
  '-siret': '-siret',
  '-tva_number': '-tva_number',
  '-ice': '-ice',
  '-customer_type': '-customer_type',
  '-status': '-status',
  '-source': '-source',
  '-notes': '-notes',
  '-is_active': '-is_active',
} as const;

export type BusinessPartiesCustomerListCount = typeof BusinessPartiesCustomerListCount[keyof typeof BusinessPartiesCustomerListCount];


export const BusinessPartiesCustomerListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessPartiesCustomerListStatus = typeof BusinessPartiesCustomerListStatus[keyof typeof BusinessPartiesCustomerListStatus];


export const BusinessPartiesCustomerListStatus = {
  prospect: 'prospect',
  active: 'active',
  blocked: 'blocked',
} as const;

export type BusinessPartiesCustomerListCustomerType = typeof BusinessPartiesCustomerListCustomerType[keyof typeof BusinessPartiesCustomerListCustomerType];


export const BusinessPartiesCustomerListCustomerType = {
  person: 'person',
  company: 'company',
} as const;

export type BusinessPartiesCustomerList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessPartiesCustomer[];
};

export type BusinessPartiesCustomerCreateBodyCustomerType = typeof BusinessPartiesCustomerCreateBodyCustomerType[keyof typeof BusinessPartiesCustomerCreateBodyCustomerType];


export const BusinessPartiesCustomerCreateBodyCustomerType = {
  person: 'person',
  company: 'company',
} as const;

export type BusinessPartiesCustomerCreateBodyPhonesItem = {
  /** @maxLength 16 */
  e164?: string;
  id?: string;
  is_primary?: boolean;
  is_valid?: boolean;
  /**
     * @minLength 1
     * @maxLength 60
     */
  raw: string;
};

export type BusinessPartiesCustomerCreateBodyStatus = typeof BusinessPartiesCustomerCreateBodyStatus[keyof typeof BusinessPartiesCustomerCreateBodyStatus];


export const BusinessPartiesCustomerCreateBodyStatus = {
  prospect: 'prospect',
  active: 'active',
  blocked: 'blocked',
} as const;

export type BusinessPartiesCustomerCreateBody = {
  address?: string;
  /** @maxLength 100 */
  city?: string;
  /** @maxLength 200 */
  company?: string;
  /** @maxLength 2 */
  country?: string;
  customer_type?: BusinessPartiesCustomerCreateBodyCustomerType;
  /** @maxLength 254 */
  email?: string;
  /** @maxLength 100 */
  first_name?: string;
  /** @maxLength 15 */
  ice?: string;
  is_active?: boolean;
  /** @maxLength 100 */
  last_name?: string;
  notes?: string;
  phones?: BusinessPartiesCustomerCreateBodyPhonesItem[];
  /** @maxLength 10 */
  postal_code?: string;
  /** @maxLength 14 */
  siret?: string;
  /** @maxLength 100 */
  source?: string;
  status?: BusinessPartiesCustomerCreateBodyStatus;
  /** @maxItems 200 */
  tags?: string[];
  /** @maxLength 50 */
  tva_number?: string;
};

export type BusinessPartiesCustomerChangeBodyMode = typeof BusinessPartiesCustomerChangeBodyMode[keyof typeof BusinessPartiesCustomerChangeBodyMode];


export const BusinessPartiesCustomerChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type BusinessPartiesCustomerChangeBodyRecordsItemValuesCustomerType = typeof BusinessPartiesCustomerChangeBodyRecordsItemValuesCustomerType[keyof typeof BusinessPartiesCustomerChangeBodyRecordsItemValuesCustomerType];


export const BusinessPartiesCustomerChangeBodyRecordsItemValuesCustomerType = {
  person: 'person',
  company: 'company',
} as const;

export type BusinessPartiesCustomerChangeBodyRecordsItemValuesPhonesItem = {
  /** @maxLength 16 */
  e164?: string;
  id?: string;
  is_primary?: boolean;
  is_valid?: boolean;
  /**
     * @minLength 1
     * @maxLength 60
     */
  raw: string;
};

export type BusinessPartiesCustomerChangeBodyRecordsItemValuesStatus = typeof BusinessPartiesCustomerChangeBodyRecordsItemValuesStatus[keyof typeof BusinessPartiesCustomerChangeBodyRecordsItemValuesStatus];


export const BusinessPartiesCustomerChangeBodyRecordsItemValuesStatus = {
  prospect: 'prospect',
  active: 'active',
  blocked: 'blocked',
} as const;

export type BusinessPartiesCustomerChangeBodyRecordsItemValues = {
  address?: string;
  /** @maxLength 100 */
  city?: string;
  /** @maxLength 200 */
  company?: string;
  /** @maxLength 2 */
  country?: string;
  customer_type?: BusinessPartiesCustomerChangeBodyRecordsItemValuesCustomerType;
  /** @maxLength 254 */
  email?: string;
  /** @maxLength 100 */
  first_name?: string;
  /** @maxLength 15 */
  ice?: string;
  is_active?: boolean;
  /** @maxLength 100 */
  last_name?: string;
  notes?: string;
  phones?: BusinessPartiesCustomerChangeBodyRecordsItemValuesPhonesItem[];
  /** @maxLength 10 */
  postal_code?: string;
  /** @maxLength 14 */
  siret?: string;
  /** @maxLength 100 */
  source?: string;
  status?: BusinessPartiesCustomerChangeBodyRecordsItemValuesStatus;
  /** @maxItems 200 */
  tags?: string[];
  /** @maxLength 50 */
  tva_number?: string;
};

export type BusinessPartiesCustomerChangeBodyRecordsItem = {
  id: string;
  values: BusinessPartiesCustomerChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessPartiesCustomerChangeBody = {
  mode?: BusinessPartiesCustomerChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessPartiesCustomerChangeBodyRecordsItem[];
};

export type BusinessPartiesCustomerChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessPartiesCustomerChange200ResultsItemError = {
  champs: BusinessPartiesCustomerChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessPartiesCustomerChange200ResultsItem = {
  error?: BusinessPartiesCustomerChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessPartiesCustomerChange200 = {
  batch: string;
  results: BusinessPartiesCustomerChange200ResultsItem[];
};

export type BusinessPartiesCustomerDeleteManyBodyRecordsItem = {
  id: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessPartiesCustomerDeleteManyBody = {
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessPartiesCustomerDeleteManyBodyRecordsItem[];
};

export type BusinessPartiesCustomerDeleteMany200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessPartiesCustomerDeleteMany200ResultsItemError = {
  champs: BusinessPartiesCustomerDeleteMany200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessPartiesCustomerDeleteMany200ResultsItem = {
  archived?: boolean;
  error?: BusinessPartiesCustomerDeleteMany200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessPartiesCustomerDeleteMany200 = {
  results: BusinessPartiesCustomerDeleteMany200ResultsItem[];
};

export type BusinessPartiesCustomerPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessPartiesCustomerPreparedExports200 = {
  at_once: number;
  exports: BusinessPartiesCustomerPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessPartiesCustomerPrepareExportParams = {
format?: BusinessPartiesCustomerPrepareExportFormat;
fields?: BusinessPartiesCustomerPrepareExportFieldsItem[];
sort?: BusinessPartiesCustomerPrepareExportSortItem[];
filter?: string;
q?: string;
status?: BusinessPartiesCustomerPrepareExportStatus;
status__in?: string;
status__isnull?: boolean;
customer_type?: BusinessPartiesCustomerPrepareExportCustomerType;
customer_type__in?: string;
customer_type__isnull?: boolean;
city?: string;
city__in?: string;
city__startswith?: string;
city__contains?: string;
city__isnull?: boolean;
tags?: string;
tags__in?: string;
tags__all?: string;
tags__none?: string;
tags__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessPartiesCustomerPrepareExportFormat = typeof BusinessPartiesCustomerPrepareExportFormat[keyof typeof BusinessPartiesCustomerPrepareExportFormat];


export const BusinessPartiesCustomerPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessPartiesCustomerPrepareExportFieldsItem = typeof BusinessPartiesCustomerPrepareExportFieldsItem[keyof typeof BusinessPartiesCustomerPrepareExportFieldsItem];


export const BusinessPartiesCustomerPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  company: 'company',
  email: 'email',
  address: 'address',
  city: 'city',
  postal_code: 'postal_code',
  country: 'country',
  siret: 'siret',
  tva_number: 'tva_number',
  ice: 'ice',
  customer_type: 'customer_type',
  status: 'status',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
  tags: 'tags',
} as const;

export type BusinessPartiesCustomerPrepareExportSortItem = typeof BusinessPartiesCustomerPrepareExportSortItem[keyof typeof BusinessPartiesCustomerPrepareExportSortItem];


export const BusinessPartiesCustomerPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  company: 'company',
  email: 'email',
  address: 'address',
  city: 'city',
  postal_code: 'postal_code',
  country: 'country',
  siret: 'siret',
  tva_number: 'tva_number',
  ice: 'ice',
  customer_type: 'customer_type',
  status: 'status',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-first_name': '-first_name',
  '-last_name': '-last_name',
  '-company': '-company',
  '-email': '-email',
  '-address': '-address',
  '-city': '-city',
  '-postal_code': '-postal_code',
  '-country': '-country',
  '-siret': '-siret',
  '-tva_number': '-tva_number',
  '-ice': '-ice',
  '-customer_type': '-customer_type',
  '-status': '-status',
  '-source': '-source',
  '-notes': '-notes',
  '-is_active': '-is_active',
} as const;

export type BusinessPartiesCustomerPrepareExportStatus = typeof BusinessPartiesCustomerPrepareExportStatus[keyof typeof BusinessPartiesCustomerPrepareExportStatus];


export const BusinessPartiesCustomerPrepareExportStatus = {
  prospect: 'prospect',
  active: 'active',
  blocked: 'blocked',
} as const;

export type BusinessPartiesCustomerPrepareExportCustomerType = typeof BusinessPartiesCustomerPrepareExportCustomerType[keyof typeof BusinessPartiesCustomerPrepareExportCustomerType];


export const BusinessPartiesCustomerPrepareExportCustomerType = {
  person: 'person',
  company: 'company',
} as const;

export type BusinessPartiesCustomerPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessPartiesCustomerPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessPartiesCustomerFiguresParams = {
group?: BusinessPartiesCustomerFiguresGroupItem[];
measure?: BusinessPartiesCustomerFiguresMeasureItem[];
filter?: string;
q?: string;
status?: BusinessPartiesCustomerFiguresStatus;
status__in?: string;
status__isnull?: boolean;
customer_type?: BusinessPartiesCustomerFiguresCustomerType;
customer_type__in?: string;
customer_type__isnull?: boolean;
city?: string;
city__in?: string;
city__startswith?: string;
city__contains?: string;
city__isnull?: boolean;
tags?: string;
tags__in?: string;
tags__all?: string;
tags__none?: string;
tags__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type BusinessPartiesCustomerFiguresGroupItem = typeof BusinessPartiesCustomerFiguresGroupItem[keyof typeof BusinessPartiesCustomerFiguresGroupItem];


export const BusinessPartiesCustomerFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  city: 'city',
  postal_code: 'postal_code',
  country: 'country',
  siret: 'siret',
  tva_number: 'tva_number',
  ice: 'ice',
  customer_type: 'customer_type',
  status: 'status',
  source: 'source',
  is_active: 'is_active',
} as const;

export type BusinessPartiesCustomerFiguresMeasureItem = typeof BusinessPartiesCustomerFiguresMeasureItem[keyof typeof BusinessPartiesCustomerFiguresMeasureItem];


export const BusinessPartiesCustomerFiguresMeasureItem = {
  count: 'count',
  'share:is_active': 'share:is_active',
} as const;

export type BusinessPartiesCustomerFiguresStatus = typeof BusinessPartiesCustomerFiguresStatus[keyof typeof BusinessPartiesCustomerFiguresStatus];


export const BusinessPartiesCustomerFiguresStatus = {
  prospect: 'prospect',
  active: 'active',
  blocked: 'blocked',
} as const;

export type BusinessPartiesCustomerFiguresCustomerType = typeof BusinessPartiesCustomerFiguresCustomerType[keyof typeof BusinessPartiesCustomerFiguresCustomerType];


export const BusinessPartiesCustomerFiguresCustomerType = {
  person: 'person',
  company: 'company',
} as const;

export type BusinessPartiesCustomerDeleteParams = {
/**
 * @minimum 0
 * @maximum 999999999
 */
version?: number;
};

export type BusinessPartiesCustomerDelete200 = {
  archived: boolean;
};

export type BusinessPartiesCustomerReadParams = {
fields?: BusinessPartiesCustomerReadFieldsItem[];
expand?: BusinessPartiesCustomerReadExpandItem[];
};

export type BusinessPartiesCustomerReadFieldsItem = typeof BusinessPartiesCustomerReadFieldsItem[keyof typeof BusinessPartiesCustomerReadFieldsItem];


export const BusinessPartiesCustomerReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  company: 'company',
  email: 'email',
  address: 'address',
  city: 'city',
  postal_code: 'postal_code',
  country: 'country',
  siret: 'siret',
  tva_number: 'tva_number',
  ice: 'ice',
  customer_type: 'customer_type',
  status: 'status',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
  tags: 'tags',
} as const;

export type BusinessPartiesCustomerReadExpandItem = typeof BusinessPartiesCustomerReadExpandItem[keyof typeof BusinessPartiesCustomerReadExpandItem];


export const BusinessPartiesCustomerReadExpandItem = {
  phones: 'phones',
  tags: 'tags',
} as const;

export type BusinessPartiesCustomerUpdateBodyCustomerType = typeof BusinessPartiesCustomerUpdateBodyCustomerType[keyof typeof BusinessPartiesCustomerUpdateBodyCustomerType];


export const BusinessPartiesCustomerUpdateBodyCustomerType = {
  person: 'person',
  company: 'company',
} as const;

export type BusinessPartiesCustomerUpdateBodyPhonesItem = {
  /** @maxLength 16 */
  e164?: string;
  id?: string;
  is_primary?: boolean;
  is_valid?: boolean;
  /**
     * @minLength 1
     * @maxLength 60
     */
  raw: string;
};

export type BusinessPartiesCustomerUpdateBodyStatus = typeof BusinessPartiesCustomerUpdateBodyStatus[keyof typeof BusinessPartiesCustomerUpdateBodyStatus];


export const BusinessPartiesCustomerUpdateBodyStatus = {
  prospect: 'prospect',
  active: 'active',
  blocked: 'blocked',
} as const;

export type BusinessPartiesCustomerUpdateBody = {
  address?: string;
  /** @maxLength 100 */
  city?: string;
  /** @maxLength 200 */
  company?: string;
  /** @maxLength 2 */
  country?: string;
  customer_type?: BusinessPartiesCustomerUpdateBodyCustomerType;
  /** @maxLength 254 */
  email?: string;
  /** @maxLength 100 */
  first_name?: string;
  /** @maxLength 15 */
  ice?: string;
  is_active?: boolean;
  /** @maxLength 100 */
  last_name?: string;
  notes?: string;
  phones?: BusinessPartiesCustomerUpdateBodyPhonesItem[];
  /** @maxLength 10 */
  postal_code?: string;
  /** @maxLength 14 */
  siret?: string;
  /** @maxLength 100 */
  source?: string;
  status?: BusinessPartiesCustomerUpdateBodyStatus;
  /** @maxItems 200 */
  tags?: string[];
  /** @maxLength 50 */
  tva_number?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type BusinessPartiesTagListParams = {
fields?: BusinessPartiesTagListFieldsItem[];
sort?: BusinessPartiesTagListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessPartiesTagListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
};

export type BusinessPartiesTagListFieldsItem = typeof BusinessPartiesTagListFieldsItem[keyof typeof BusinessPartiesTagListFieldsItem];


export const BusinessPartiesTagListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
} as const;

export type BusinessPartiesTagListSortItem = typeof BusinessPartiesTagListSortItem[keyof typeof BusinessPartiesTagListSortItem];


export const BusinessPartiesTagListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-name': '-name',
} as const;

export type BusinessPartiesTagListCount = typeof BusinessPartiesTagListCount[keyof typeof BusinessPartiesTagListCount];


export const BusinessPartiesTagListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessPartiesTagList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessPartiesTag[];
};

export type BusinessPartiesTagCreateBody = {
  /**
     * @minLength 1
     * @maxLength 60
     */
  name: string;
};

export type BusinessPartiesTagChangeBodyMode = typeof BusinessPartiesTagChangeBodyMode[keyof typeof BusinessPartiesTagChangeBodyMode];


export const BusinessPartiesTagChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type BusinessPartiesTagChangeBodyRecordsItemValues = {
  /**
     * @minLength 1
     * @maxLength 60
     */
  name?: string;
};

export type BusinessPartiesTagChangeBodyRecordsItem = {
  id: string;
  values: BusinessPartiesTagChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessPartiesTagChangeBody = {
  mode?: BusinessPartiesTagChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessPartiesTagChangeBodyRecordsItem[];
};

export type BusinessPartiesTagChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessPartiesTagChange200ResultsItemError = {
  champs: BusinessPartiesTagChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessPartiesTagChange200ResultsItem = {
  error?: BusinessPartiesTagChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessPartiesTagChange200 = {
  batch: string;
  results: BusinessPartiesTagChange200ResultsItem[];
};

export type BusinessPartiesTagDeleteManyBodyRecordsItem = {
  id: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessPartiesTagDeleteManyBody = {
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessPartiesTagDeleteManyBodyRecordsItem[];
};

export type BusinessPartiesTagDeleteMany200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessPartiesTagDeleteMany200ResultsItemError = {
  champs: BusinessPartiesTagDeleteMany200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessPartiesTagDeleteMany200ResultsItem = {
  archived?: boolean;
  error?: BusinessPartiesTagDeleteMany200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessPartiesTagDeleteMany200 = {
  results: BusinessPartiesTagDeleteMany200ResultsItem[];
};

export type BusinessPartiesTagPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessPartiesTagPreparedExports200 = {
  at_once: number;
  exports: BusinessPartiesTagPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessPartiesTagPrepareExportParams = {
format?: BusinessPartiesTagPrepareExportFormat;
fields?: BusinessPartiesTagPrepareExportFieldsItem[];
sort?: BusinessPartiesTagPrepareExportSortItem[];
filter?: string;
q?: string;
};

export type BusinessPartiesTagPrepareExportFormat = typeof BusinessPartiesTagPrepareExportFormat[keyof typeof BusinessPartiesTagPrepareExportFormat];


export const BusinessPartiesTagPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessPartiesTagPrepareExportFieldsItem = typeof BusinessPartiesTagPrepareExportFieldsItem[keyof typeof BusinessPartiesTagPrepareExportFieldsItem];


export const BusinessPartiesTagPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
} as const;

export type BusinessPartiesTagPrepareExportSortItem = typeof BusinessPartiesTagPrepareExportSortItem[keyof typeof BusinessPartiesTagPrepareExportSortItem];


export const BusinessPartiesTagPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-name': '-name',
} as const;

export type BusinessPartiesTagPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessPartiesTagPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessPartiesTagFiguresParams = {
group?: BusinessPartiesTagFiguresGroupItem[];
measure?: BusinessPartiesTagFiguresMeasureItem[];
filter?: string;
q?: string;
};

export type BusinessPartiesTagFiguresGroupItem = typeof BusinessPartiesTagFiguresGroupItem[keyof typeof BusinessPartiesTagFiguresGroupItem];


export const BusinessPartiesTagFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
} as const;

export type BusinessPartiesTagFiguresMeasureItem = typeof BusinessPartiesTagFiguresMeasureItem[keyof typeof BusinessPartiesTagFiguresMeasureItem];


export const BusinessPartiesTagFiguresMeasureItem = {
  count: 'count',
} as const;

export type BusinessPartiesTagDeleteParams = {
/**
 * @minimum 0
 * @maximum 999999999
 */
version?: number;
};

export type BusinessPartiesTagDelete200 = {
  archived: boolean;
};

export type BusinessPartiesTagReadParams = {
fields?: BusinessPartiesTagReadFieldsItem[];
};

export type BusinessPartiesTagReadFieldsItem = typeof BusinessPartiesTagReadFieldsItem[keyof typeof BusinessPartiesTagReadFieldsItem];


export const BusinessPartiesTagReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  name: 'name',
} as const;

export type BusinessPartiesTagUpdateBody = {
  /**
     * @minLength 1
     * @maxLength 60
     */
  name?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type BusinessStockLevelListParams = {
fields?: BusinessStockLevelListFieldsItem[];
expand?: BusinessStockLevelListExpandItem[];
sort?: BusinessStockLevelListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessStockLevelListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
variant?: string;
variant__in?: string;
variant__isnull?: boolean;
location?: string;
location__in?: string;
location__isnull?: boolean;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity?: string;
quantity__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__lte?: string;
quantity__isnull?: boolean;
};

export type BusinessStockLevelListFieldsItem = typeof BusinessStockLevelListFieldsItem[keyof typeof BusinessStockLevelListFieldsItem];


export const BusinessStockLevelListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  variant: 'variant',
  location: 'location',
  quantity: 'quantity',
} as const;

export type BusinessStockLevelListExpandItem = typeof BusinessStockLevelListExpandItem[keyof typeof BusinessStockLevelListExpandItem];


export const BusinessStockLevelListExpandItem = {
  variant: 'variant',
  location: 'location',
} as const;

export type BusinessStockLevelListSortItem = typeof BusinessStockLevelListSortItem[keyof typeof BusinessStockLevelListSortItem];


export const BusinessStockLevelListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  variant: 'variant',
  location: 'location',
  quantity: 'quantity',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-variant': '-variant',
  '-location': '-location',
  '-quantity': '-quantity',
} as const;

export type BusinessStockLevelListCount = typeof BusinessStockLevelListCount[keyof typeof BusinessStockLevelListCount];


export const BusinessStockLevelListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessStockLevelList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessStockLevel[];
};

export type BusinessStockLevelPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessStockLevelPreparedExports200 = {
  at_once: number;
  exports: BusinessStockLevelPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessStockLevelPrepareExportParams = {
format?: BusinessStockLevelPrepareExportFormat;
fields?: BusinessStockLevelPrepareExportFieldsItem[];
sort?: BusinessStockLevelPrepareExportSortItem[];
filter?: string;
q?: string;
variant?: string;
variant__in?: string;
variant__isnull?: boolean;
location?: string;
location__in?: string;
location__isnull?: boolean;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity?: string;
quantity__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__lte?: string;
quantity__isnull?: boolean;
};

export type BusinessStockLevelPrepareExportFormat = typeof BusinessStockLevelPrepareExportFormat[keyof typeof BusinessStockLevelPrepareExportFormat];


export const BusinessStockLevelPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessStockLevelPrepareExportFieldsItem = typeof BusinessStockLevelPrepareExportFieldsItem[keyof typeof BusinessStockLevelPrepareExportFieldsItem];


export const BusinessStockLevelPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  variant: 'variant',
  location: 'location',
  quantity: 'quantity',
} as const;

export type BusinessStockLevelPrepareExportSortItem = typeof BusinessStockLevelPrepareExportSortItem[keyof typeof BusinessStockLevelPrepareExportSortItem];


export const BusinessStockLevelPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  variant: 'variant',
  location: 'location',
  quantity: 'quantity',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-variant': '-variant',
  '-location': '-location',
  '-quantity': '-quantity',
} as const;

export type BusinessStockLevelPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessStockLevelPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessStockLevelFiguresParams = {
group?: BusinessStockLevelFiguresGroupItem[];
measure?: BusinessStockLevelFiguresMeasureItem[];
filter?: string;
q?: string;
variant?: string;
variant__in?: string;
variant__isnull?: boolean;
location?: string;
location__in?: string;
location__isnull?: boolean;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity?: string;
quantity__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
quantity__lte?: string;
quantity__isnull?: boolean;
};

export type BusinessStockLevelFiguresGroupItem = typeof BusinessStockLevelFiguresGroupItem[keyof typeof BusinessStockLevelFiguresGroupItem];


export const BusinessStockLevelFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  variant: 'variant',
  location: 'location',
} as const;

export type BusinessStockLevelFiguresMeasureItem = typeof BusinessStockLevelFiguresMeasureItem[keyof typeof BusinessStockLevelFiguresMeasureItem];


export const BusinessStockLevelFiguresMeasureItem = {
  count: 'count',
  'sum:quantity': 'sum:quantity',
  'avg:quantity': 'avg:quantity',
  'min:quantity': 'min:quantity',
  'max:quantity': 'max:quantity',
} as const;

export type BusinessStockLevelReadParams = {
fields?: BusinessStockLevelReadFieldsItem[];
expand?: BusinessStockLevelReadExpandItem[];
};

export type BusinessStockLevelReadFieldsItem = typeof BusinessStockLevelReadFieldsItem[keyof typeof BusinessStockLevelReadFieldsItem];


export const BusinessStockLevelReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  variant: 'variant',
  location: 'location',
  quantity: 'quantity',
} as const;

export type BusinessStockLevelReadExpandItem = typeof BusinessStockLevelReadExpandItem[keyof typeof BusinessStockLevelReadExpandItem];


export const BusinessStockLevelReadExpandItem = {
  variant: 'variant',
  location: 'location',
} as const;

export type BusinessStockLocationListParams = {
fields?: BusinessStockLocationListFieldsItem[];
sort?: BusinessStockLocationListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: BusinessStockLocationListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
kind?: BusinessStockLocationListKind;
kind__in?: string;
kind__isnull?: boolean;
address__contains?: string;
address__isnull?: boolean;
};

export type BusinessStockLocationListFieldsItem = typeof BusinessStockLocationListFieldsItem[keyof typeof BusinessStockLocationListFieldsItem];


export const BusinessStockLocationListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  code: 'code',
  name: 'name',
  kind: 'kind',
  address: 'address',
} as const;

export type BusinessStockLocationListSortItem = typeof BusinessStockLocationListSortItem[keyof typeof BusinessStockLocationListSortItem];


export const BusinessStockLocationListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  code: 'code',
  name: 'name',
  kind: 'kind',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-code': '-code',
  '-name': '-name',
  '-kind': '-kind',
} as const;

export type BusinessStockLocationListCount = typeof BusinessStockLocationListCount[keyof typeof BusinessStockLocationListCount];


export const BusinessStockLocationListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type BusinessStockLocationListKind = typeof BusinessStockLocationListKind[keyof typeof BusinessStockLocationListKind];


export const BusinessStockLocationListKind = {
  internal: 'internal',
  transit: 'transit',
  customer: 'customer',
  supplier: 'supplier',
  loss: 'loss',
} as const;

export type BusinessStockLocationList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: BusinessStockLocation[];
};

export type BusinessStockLocationCreateBodyAddress = {
  city?: string | null;
  complement?: string | null;
  country?: string | null;
  postcode?: string | null;
  region?: string | null;
  street?: string | null;
} | null;

export type BusinessStockLocationCreateBodyKind = typeof BusinessStockLocationCreateBodyKind[keyof typeof BusinessStockLocationCreateBodyKind];


export const BusinessStockLocationCreateBodyKind = {
  internal: 'internal',
  transit: 'transit',
  customer: 'customer',
  supplier: 'supplier',
  loss: 'loss',
} as const;

export type BusinessStockLocationCreateBody = {
  address?: BusinessStockLocationCreateBodyAddress;
  /**
     * @minLength 1
     * @maxLength 40
     */
  code: string;
  kind: BusinessStockLocationCreateBodyKind;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
};

export type BusinessStockLocationChangeBodyMode = typeof BusinessStockLocationChangeBodyMode[keyof typeof BusinessStockLocationChangeBodyMode];


export const BusinessStockLocationChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type BusinessStockLocationChangeBodyRecordsItemValuesAddress = {
  city?: string | null;
  complement?: string | null;
  country?: string | null;
  postcode?: string | null;
  region?: string | null;
  street?: string | null;
} | null;

export type BusinessStockLocationChangeBodyRecordsItemValuesKind = typeof BusinessStockLocationChangeBodyRecordsItemValuesKind[keyof typeof BusinessStockLocationChangeBodyRecordsItemValuesKind];


export const BusinessStockLocationChangeBodyRecordsItemValuesKind = {
  internal: 'internal',
  transit: 'transit',
  customer: 'customer',
  supplier: 'supplier',
  loss: 'loss',
} as const;

export type BusinessStockLocationChangeBodyRecordsItemValues = {
  address?: BusinessStockLocationChangeBodyRecordsItemValuesAddress;
  /**
     * @minLength 1
     * @maxLength 40
     */
  code?: string;
  kind?: BusinessStockLocationChangeBodyRecordsItemValuesKind;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
};

export type BusinessStockLocationChangeBodyRecordsItem = {
  id: string;
  values: BusinessStockLocationChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessStockLocationChangeBody = {
  mode?: BusinessStockLocationChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessStockLocationChangeBodyRecordsItem[];
};

export type BusinessStockLocationChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessStockLocationChange200ResultsItemError = {
  champs: BusinessStockLocationChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessStockLocationChange200ResultsItem = {
  error?: BusinessStockLocationChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessStockLocationChange200 = {
  batch: string;
  results: BusinessStockLocationChange200ResultsItem[];
};

export type BusinessStockLocationDeleteManyBodyRecordsItem = {
  id: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type BusinessStockLocationDeleteManyBody = {
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: BusinessStockLocationDeleteManyBodyRecordsItem[];
};

export type BusinessStockLocationDeleteMany200ResultsItemErrorChamps = {[key: string]: string[]};

export type BusinessStockLocationDeleteMany200ResultsItemError = {
  champs: BusinessStockLocationDeleteMany200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type BusinessStockLocationDeleteMany200ResultsItem = {
  archived?: boolean;
  error?: BusinessStockLocationDeleteMany200ResultsItemError;
  id: string;
  ok: boolean;
};

export type BusinessStockLocationDeleteMany200 = {
  results: BusinessStockLocationDeleteMany200ResultsItem[];
};

export type BusinessStockLocationPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessStockLocationPreparedExports200 = {
  at_once: number;
  exports: BusinessStockLocationPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type BusinessStockLocationPrepareExportParams = {
format?: BusinessStockLocationPrepareExportFormat;
fields?: BusinessStockLocationPrepareExportFieldsItem[];
sort?: BusinessStockLocationPrepareExportSortItem[];
filter?: string;
q?: string;
kind?: BusinessStockLocationPrepareExportKind;
kind__in?: string;
kind__isnull?: boolean;
address__contains?: string;
address__isnull?: boolean;
};

export type BusinessStockLocationPrepareExportFormat = typeof BusinessStockLocationPrepareExportFormat[keyof typeof BusinessStockLocationPrepareExportFormat];


export const BusinessStockLocationPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type BusinessStockLocationPrepareExportFieldsItem = typeof BusinessStockLocationPrepareExportFieldsItem[keyof typeof BusinessStockLocationPrepareExportFieldsItem];


export const BusinessStockLocationPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  code: 'code',
  name: 'name',
  kind: 'kind',
  address: 'address',
} as const;

export type BusinessStockLocationPrepareExportSortItem = typeof BusinessStockLocationPrepareExportSortItem[keyof typeof BusinessStockLocationPrepareExportSortItem];


export const BusinessStockLocationPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  code: 'code',
  name: 'name',
  kind: 'kind',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-code': '-code',
  '-name': '-name',
  '-kind': '-kind',
} as const;

export type BusinessStockLocationPrepareExportKind = typeof BusinessStockLocationPrepareExportKind[keyof typeof BusinessStockLocationPrepareExportKind];


export const BusinessStockLocationPrepareExportKind = {
  internal: 'internal',
  transit: 'transit',
  customer: 'customer',
  supplier: 'supplier',
  loss: 'loss',
} as const;

export type BusinessStockLocationPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessStockLocationPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type BusinessStockLocationFiguresParams = {
group?: BusinessStockLocationFiguresGroupItem[];
measure?: BusinessStockLocationFiguresMeasureItem[];
filter?: string;
q?: string;
kind?: BusinessStockLocationFiguresKind;
kind__in?: string;
kind__isnull?: boolean;
address__contains?: string;
address__isnull?: boolean;
};

export type BusinessStockLocationFiguresGroupItem = typeof BusinessStockLocationFiguresGroupItem[keyof typeof BusinessStockLocationFiguresGroupItem];


export const BusinessStockLocationFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  kind: 'kind',
} as const;

export type BusinessStockLocationFiguresMeasureItem = typeof BusinessStockLocationFiguresMeasureItem[keyof typeof BusinessStockLocationFiguresMeasureItem];


export const BusinessStockLocationFiguresMeasureItem = {
  count: 'count',
} as const;

export type BusinessStockLocationFiguresKind = typeof BusinessStockLocationFiguresKind[keyof typeof BusinessStockLocationFiguresKind];


export const BusinessStockLocationFiguresKind = {
  internal: 'internal',
  transit: 'transit',
  customer: 'customer',
  supplier: 'supplier',
  loss: 'loss',
} as const;

export type BusinessStockLocationDeleteParams = {
/**
 * @minimum 0
 * @maximum 999999999
 */
version?: number;
};

export type BusinessStockLocationDelete200 = {
  archived: boolean;
};

export type BusinessStockLocationReadParams = {
fields?: BusinessStockLocationReadFieldsItem[];
};

export type BusinessStockLocationReadFieldsItem = typeof BusinessStockLocationReadFieldsItem[keyof typeof BusinessStockLocationReadFieldsItem];


export const BusinessStockLocationReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  code: 'code',
  name: 'name',
  kind: 'kind',
  address: 'address',
} as const;

export type BusinessStockLocationUpdateBodyAddress = {
  city?: string | null;
  complement?: string | null;
  country?: string | null;
  postcode?: string | null;
  region?: string | null;
  street?: string | null;
} | null;

export type BusinessStockLocationUpdateBodyKind = typeof BusinessStockLocationUpdateBodyKind[keyof typeof BusinessStockLocationUpdateBodyKind];


export const BusinessStockLocationUpdateBodyKind = {
  internal: 'internal',
  transit: 'transit',
  customer: 'customer',
  supplier: 'supplier',
  loss: 'loss',
} as const;

export type BusinessStockLocationUpdateBody = {
  address?: BusinessStockLocationUpdateBodyAddress;
  /**
     * @minLength 1
     * @maxLength 40
     */
  code?: string;
  kind?: BusinessStockLocationUpdateBodyKind;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type GetCompany200 = {
  address: string;
  country: string;
  currency: string;
  email: string;
  ice: string;
  identifiant_fiscal: string;
  language: string;
  legal_form: string;
  name: string;
  patente: string;
  phone: string;
  registre_commerce: string;
  sector: string;
  siret: string;
  slug: string;
  timezone: string;
  tva_number: string;
  version: number;
};

export type PatchCompanyBodyLanguage = typeof PatchCompanyBodyLanguage[keyof typeof PatchCompanyBodyLanguage];


export const PatchCompanyBodyLanguage = {
  fr: 'fr',
  ar: 'ar',
  en: 'en',
} as const;

export type PatchCompanyBody = {
  /** @maxLength 1000 */
  address?: string;
  /**
     * @minLength 1
     * @maxLength 3
     */
  currency?: string;
  /** @maxLength 254 */
  email?: string;
  /** @maxLength 20 */
  ice?: string;
  /** @maxLength 20 */
  identifiant_fiscal?: string;
  language?: PatchCompanyBodyLanguage;
  /** @maxLength 40 */
  legal_form?: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  name?: string;
  /** @maxLength 20 */
  patente?: string;
  /** @maxLength 40 */
  phone?: string;
  /** @maxLength 30 */
  registre_commerce?: string;
  /** @maxLength 20 */
  siret?: string;
  /**
     * @minLength 1
     * @maxLength 50
     */
  timezone?: string;
  /** @maxLength 50 */
  tva_number?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchCompany200 = {
  address: string;
  country: string;
  currency: string;
  email: string;
  ice: string;
  identifiant_fiscal: string;
  language: string;
  legal_form: string;
  name: string;
  patente: string;
  phone: string;
  registre_commerce: string;
  sector: string;
  siret: string;
  slug: string;
  timezone: string;
  tva_number: string;
  version: number;
};

export type GetCompanyApplications200ResultsItemWordsItem = {
  subject: string;
  verbs: string[];
};

export type GetCompanyApplications200ResultsItem = {
  client_id: string;
  created_at: string;
  disabled_at: string | null;
  id: string;
  is_confidential: boolean;
  max_calls_per_minute: number | null;
  name: string;
  redirect_uris: string[];
  role: string;
  scopes: string[];
  words: GetCompanyApplications200ResultsItemWordsItem[];
};

export type GetCompanyApplications200 = {
  results: GetCompanyApplications200ResultsItem[];
};

export type PostCompanyApplicationsBody = {
  is_confidential: boolean;
  max_calls_per_minute?: number | null;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  /**
     * @maxItems 20
     * @items.minLength 1
     * @items.maxLength 500
     */
  redirect_uris?: string[];
  /** @maxLength 40 */
  role?: string;
  /**
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 200
     */
  scopes: string[];
};

export type PostCompanyApplications201WordsItem = {
  subject: string;
  verbs: string[];
};

export type PostCompanyApplications201 = {
  client_id: string;
  created_at: string;
  disabled_at: string | null;
  id: string;
  is_confidential: boolean;
  max_calls_per_minute: number | null;
  name: string;
  redirect_uris: string[];
  role: string;
  scopes: string[];
  secret: string | null;
  words: PostCompanyApplications201WordsItem[];
};

export type PostCompanyApplicationsApplicationIdDisable200WordsItem = {
  subject: string;
  verbs: string[];
};

export type PostCompanyApplicationsApplicationIdDisable200 = {
  client_id: string;
  created_at: string;
  disabled_at: string | null;
  id: string;
  is_confidential: boolean;
  max_calls_per_minute: number | null;
  name: string;
  redirect_uris: string[];
  role: string;
  scopes: string[];
  words: PostCompanyApplicationsApplicationIdDisable200WordsItem[];
};

export type PostCompanyApplicationsApplicationIdEnable200WordsItem = {
  subject: string;
  verbs: string[];
};

export type PostCompanyApplicationsApplicationIdEnable200 = {
  client_id: string;
  created_at: string;
  disabled_at: string | null;
  id: string;
  is_confidential: boolean;
  max_calls_per_minute: number | null;
  name: string;
  redirect_uris: string[];
  role: string;
  scopes: string[];
  words: PostCompanyApplicationsApplicationIdEnable200WordsItem[];
};

export type PostCompanyApplicationsApplicationIdSecret200WordsItem = {
  subject: string;
  verbs: string[];
};

export type PostCompanyApplicationsApplicationIdSecret200 = {
  client_id: string;
  created_at: string;
  disabled_at: string | null;
  id: string;
  is_confidential: boolean;
  max_calls_per_minute: number | null;
  name: string;
  redirect_uris: string[];
  role: string;
  scopes: string[];
  secret: string | null;
  words: PostCompanyApplicationsApplicationIdSecret200WordsItem[];
};

export type GetCompanyDoor200Bounds = {[key: string]: number[]};

export type GetCompanyDoor200 = {
  address: string;
  bounds: GetCompanyDoor200Bounds;
  idle_minutes?: number | null;
  longest_hours?: number | null;
  networks?: string[];
  password_length?: number | null;
  second_factor?: string;
  second_factor_roles?: string[];
  two_factors: boolean;
  version: number;
};

export type PatchCompanyDoorBodySecondFactor = typeof PatchCompanyDoorBodySecondFactor[keyof typeof PatchCompanyDoorBodySecondFactor];


export const PatchCompanyDoorBodySecondFactor = {
  nobody: 'nobody',
  roles: 'roles',
  everybody: 'everybody',
} as const;

export type PatchCompanyDoorBody = {
  idle_minutes?: number | null;
  longest_hours?: number | null;
  /**
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 50
     */
  networks?: string[];
  password_length?: number | null;
  second_factor?: PatchCompanyDoorBodySecondFactor;
  /**
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 40
     */
  second_factor_roles?: string[];
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchCompanyDoor200Bounds = {[key: string]: number[]};

export type PatchCompanyDoor200 = {
  address: string;
  bounds: PatchCompanyDoor200Bounds;
  idle_minutes?: number | null;
  longest_hours?: number | null;
  networks?: string[];
  password_length?: number | null;
  second_factor?: string;
  second_factor_roles?: string[];
  two_factors: boolean;
  version: number;
};

export type GetCompanyExport200ExportsItem = {
  asked_at: string;
  asked_by: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  id: string;
  message: string;
  sha256: string | null;
  state: string;
  total: number;
};

export type GetCompanyExport200 = {
  exports: GetCompanyExport200ExportsItem[];
  may_prepare: boolean;
};

export type PostCompanyExport201 = {
  asked_at: string;
  asked_by: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  id: string;
  message: string;
  sha256: string | null;
  state: string;
  total: number;
};

export type GetCompanyFieldsParams = {
/**
 * @minLength 1
 * @maxLength 120
 */
resource?: string;
};

export type GetCompanyFields200ResultsItemCopyingState = typeof GetCompanyFields200ResultsItemCopyingState[keyof typeof GetCompanyFields200ResultsItemCopyingState];


export const GetCompanyFields200ResultsItemCopyingState = {
  queued: 'queued',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

export type GetCompanyFields200ResultsItemCopying = {
  done: number;
  state: GetCompanyFields200ResultsItemCopyingState;
  total: number;
} | null;

export type GetCompanyFields200ResultsItemHelps = {[key: string]: string};

export type GetCompanyFields200ResultsItemLabels = {[key: string]: string};

export type GetCompanyFields200ResultsItemOptions = {[key: string]: unknown};

export type GetCompanyFields200ResultsItem = {
  after: string;
  copying: GetCompanyFields200ResultsItemCopying;
  default: unknown;
  helps: GetCompanyFields200ResultsItemHelps;
  id: string;
  is_active: boolean;
  is_filterable: boolean;
  is_listed: boolean;
  key: string;
  kind: string;
  labels: GetCompanyFields200ResultsItemLabels;
  options: GetCompanyFields200ResultsItemOptions;
  position: number;
  required: boolean;
  resources: string[];
  version: number;
};

export type GetCompanyFields200 = {
  results: GetCompanyFields200ResultsItem[];
};

export type PostCompanyFieldsBodyKind = typeof PostCompanyFieldsBodyKind[keyof typeof PostCompanyFieldsBodyKind];


export const PostCompanyFieldsBodyKind = {
  text: 'text',
  long_text: 'long_text',
  integer: 'integer',
  decimal: 'decimal',
  money: 'money',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  duration: 'duration',
  choice: 'choice',
  multiple_choice: 'multiple_choice',
  email: 'email',
  phone: 'phone',
  url: 'url',
  identifier: 'identifier',
  relation: 'relation',
  json: 'json',
} as const;

export type PostCompanyFieldsBody = {
  /** @maxLength 60 */
  after?: string;
  default?: unknown;
  helps?: unknown;
  is_active?: boolean;
  is_filterable?: boolean;
  is_listed?: boolean;
  /**
     * @minLength 1
     * @maxLength 42
     */
  key: string;
  kind: PostCompanyFieldsBodyKind;
  labels: unknown;
  options?: unknown;
  /**
     * @minimum 0
     * @maximum 32767
     */
  position?: number;
  required?: boolean;
  /**
     * @minLength 1
     * @maxLength 120
     */
  resource: string;
};

export type PostCompanyFields201CopyingState = typeof PostCompanyFields201CopyingState[keyof typeof PostCompanyFields201CopyingState];


export const PostCompanyFields201CopyingState = {
  queued: 'queued',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

export type PostCompanyFields201Copying = {
  done: number;
  state: PostCompanyFields201CopyingState;
  total: number;
} | null;

export type PostCompanyFields201Helps = {[key: string]: string};

export type PostCompanyFields201Labels = {[key: string]: string};

export type PostCompanyFields201Options = {[key: string]: unknown};

export type PostCompanyFields201 = {
  after: string;
  copying: PostCompanyFields201Copying;
  default: unknown;
  helps: PostCompanyFields201Helps;
  id: string;
  is_active: boolean;
  is_filterable: boolean;
  is_listed: boolean;
  key: string;
  kind: string;
  labels: PostCompanyFields201Labels;
  options: PostCompanyFields201Options;
  position: number;
  required: boolean;
  resources: string[];
  version: number;
};

export type GetCompanyFieldsKinds200KindsItem = {
  label: string;
  may_be_filterable: boolean;
  value: string;
};

export type GetCompanyFieldsKinds200ResourcesItem = {
  label: string;
  may_have_fields: boolean;
  value: string;
};

export type GetCompanyFieldsKinds200 = {
  checks: string[];
  kinds: GetCompanyFieldsKinds200KindsItem[];
  resources: GetCompanyFieldsKinds200ResourcesItem[];
};

export type GetCompanyFieldsFieldId200CopyingState = typeof GetCompanyFieldsFieldId200CopyingState[keyof typeof GetCompanyFieldsFieldId200CopyingState];


export const GetCompanyFieldsFieldId200CopyingState = {
  queued: 'queued',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

export type GetCompanyFieldsFieldId200Copying = {
  done: number;
  state: GetCompanyFieldsFieldId200CopyingState;
  total: number;
} | null;

export type GetCompanyFieldsFieldId200Helps = {[key: string]: string};

export type GetCompanyFieldsFieldId200Labels = {[key: string]: string};

export type GetCompanyFieldsFieldId200Options = {[key: string]: unknown};

export type GetCompanyFieldsFieldId200 = {
  after: string;
  copying: GetCompanyFieldsFieldId200Copying;
  default: unknown;
  helps: GetCompanyFieldsFieldId200Helps;
  id: string;
  is_active: boolean;
  is_filterable: boolean;
  is_listed: boolean;
  key: string;
  kind: string;
  labels: GetCompanyFieldsFieldId200Labels;
  options: GetCompanyFieldsFieldId200Options;
  position: number;
  required: boolean;
  resources: string[];
  version: number;
};

export type PatchCompanyFieldsFieldIdBodyKind = typeof PatchCompanyFieldsFieldIdBodyKind[keyof typeof PatchCompanyFieldsFieldIdBodyKind];


export const PatchCompanyFieldsFieldIdBodyKind = {
  text: 'text',
  long_text: 'long_text',
  integer: 'integer',
  decimal: 'decimal',
  money: 'money',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  duration: 'duration',
  choice: 'choice',
  multiple_choice: 'multiple_choice',
  email: 'email',
  phone: 'phone',
  url: 'url',
  identifier: 'identifier',
  relation: 'relation',
  json: 'json',
} as const;

export type PatchCompanyFieldsFieldIdBody = {
  /** @maxLength 60 */
  after?: string;
  default?: unknown;
  helps?: unknown;
  is_active?: boolean;
  is_filterable?: boolean;
  is_listed?: boolean;
  kind?: PatchCompanyFieldsFieldIdBodyKind;
  labels?: unknown;
  options?: unknown;
  /**
     * @minimum 0
     * @maximum 32767
     */
  position?: number;
  required?: boolean;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchCompanyFieldsFieldId200CopyingState = typeof PatchCompanyFieldsFieldId200CopyingState[keyof typeof PatchCompanyFieldsFieldId200CopyingState];


export const PatchCompanyFieldsFieldId200CopyingState = {
  queued: 'queued',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

export type PatchCompanyFieldsFieldId200Copying = {
  done: number;
  state: PatchCompanyFieldsFieldId200CopyingState;
  total: number;
} | null;

export type PatchCompanyFieldsFieldId200Helps = {[key: string]: string};

export type PatchCompanyFieldsFieldId200Labels = {[key: string]: string};

export type PatchCompanyFieldsFieldId200Options = {[key: string]: unknown};

export type PatchCompanyFieldsFieldId200 = {
  after: string;
  copying: PatchCompanyFieldsFieldId200Copying;
  default: unknown;
  helps: PatchCompanyFieldsFieldId200Helps;
  id: string;
  is_active: boolean;
  is_filterable: boolean;
  is_listed: boolean;
  key: string;
  kind: string;
  labels: PatchCompanyFieldsFieldId200Labels;
  options: PatchCompanyFieldsFieldId200Options;
  position: number;
  required: boolean;
  resources: string[];
  version: number;
};

export type GetCompanyGroups200ResultsItemManager = {
  id: string;
  label: string;
} | null;

export type GetCompanyGroups200ResultsItemMembersItem = {
  id: string;
  label: string;
};

export type GetCompanyGroups200ResultsItem = {
  id: string;
  manager?: GetCompanyGroups200ResultsItemManager;
  members?: GetCompanyGroups200ResultsItemMembersItem[];
  name?: string;
  version: number;
};

export type GetCompanyGroups200 = {
  results: GetCompanyGroups200ResultsItem[];
};

export type PostCompanyGroupsBody = {
  manager?: string | null;
  /** @maxItems 1000 */
  members?: string[];
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
};

export type PostCompanyGroups201Manager = {
  id: string;
  label: string;
} | null;

export type PostCompanyGroups201MembersItem = {
  id: string;
  label: string;
};

export type PostCompanyGroups201 = {
  id: string;
  manager?: PostCompanyGroups201Manager;
  members?: PostCompanyGroups201MembersItem[];
  name?: string;
  version: number;
};

export type GetCompanyGroupsGroupId200Manager = {
  id: string;
  label: string;
} | null;

export type GetCompanyGroupsGroupId200MembersItem = {
  id: string;
  label: string;
};

export type GetCompanyGroupsGroupId200 = {
  id: string;
  manager?: GetCompanyGroupsGroupId200Manager;
  members?: GetCompanyGroupsGroupId200MembersItem[];
  name?: string;
  version: number;
};

export type PatchCompanyGroupsGroupIdBody = {
  manager?: string | null;
  /** @maxItems 1000 */
  members?: string[];
  /**
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchCompanyGroupsGroupId200Manager = {
  id: string;
  label: string;
} | null;

export type PatchCompanyGroupsGroupId200MembersItem = {
  id: string;
  label: string;
};

export type PatchCompanyGroupsGroupId200 = {
  id: string;
  manager?: PatchCompanyGroupsGroupId200Manager;
  members?: PatchCompanyGroupsGroupId200MembersItem[];
  name?: string;
  version: number;
};

export type GetCompanyKeys200ResultsItem = {
  allowed_addresses: string[];
  created_at: string;
  expires_at: string | null;
  id: string;
  last_used_at: string | null;
  max_calls_per_minute: number | null;
  name: string;
  prefix: string;
  role: string;
  scopes: string[];
};

export type GetCompanyKeys200 = {
  results: GetCompanyKeys200ResultsItem[];
};

export type PostCompanyKeysBody = {
  /**
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 50
     */
  allowed_addresses?: string[];
  expires_at?: string | null;
  max_calls_per_minute?: number | null;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  /**
     * @minLength 1
     * @maxLength 40
     */
  role: string;
  /**
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 200
     */
  scopes?: string[];
};

export type PostCompanyKeys201 = {
  allowed_addresses: string[];
  created_at: string;
  expires_at: string | null;
  id: string;
  last_used_at: string | null;
  max_calls_per_minute: number | null;
  name: string;
  prefix: string;
  role: string;
  scopes: string[];
  text: string | null;
};

export type GetCompanyLegalParams = {
/**
 * @minLength 1
 * @maxLength 2
 */
country?: string;
on?: string;
};

export type GetCompanyLegal200ResultsItemKinds = {[key: string]: 'money' | 'percent' | 'number' | 'date' | 'word'};

export type GetCompanyLegal200ResultsItemWords = {[key: string]: string};

export type GetCompanyLegal200ResultsItem = {
  code: string;
  country: string;
  currency: string;
  kinds: GetCompanyLegal200ResultsItemKinds;
  label: string;
  source: string;
  valid_from: string;
  valid_to: string | null;
  value: unknown;
  words: GetCompanyLegal200ResultsItemWords;
};

export type GetCompanyLegal200 = {
  results: GetCompanyLegal200ResultsItem[];
};

export type GetCompanyLegalCodeParams = {
/**
 * @minLength 1
 * @maxLength 2
 */
country?: string;
on?: string;
};

export type GetCompanyLegalCode200Kinds = {[key: string]: 'money' | 'percent' | 'number' | 'date' | 'word'};

export type GetCompanyLegalCode200Words = {[key: string]: string};

export type GetCompanyLegalCode200 = {
  code: string;
  country: string;
  currency: string;
  kinds: GetCompanyLegalCode200Kinds;
  label: string;
  source: string;
  valid_from: string;
  valid_to: string | null;
  value: unknown;
  words: GetCompanyLegalCode200Words;
};

export type DeleteCompanyLogo200 = {
  colour: string;
  icon: string;
  logo: string;
};

export type PostCompanyLogoBody = {
  file: unknown;
};

export type PostCompanyLogo200 = {
  colour: string;
  icon: string;
  logo: string;
};

export type GetCompanyMay200Sets = {[key: string]: string[]};

export type GetCompanyMay200Verbs = {[key: string]: string[]};

export type GetCompanyMay200 = {
  administrator: boolean;
  sets: GetCompanyMay200Sets;
  verbs: GetCompanyMay200Verbs;
};

export type GetCompanyPeopleParams = {
active?: boolean;
};

export type GetCompanyPeople200ResultsItemManager = {
  id: string;
  label: string;
} | null;

export type GetCompanyPeople200ResultsItem = {
  department?: string;
  email?: string;
  first_name?: string;
  id: string;
  is_active?: boolean;
  language?: string;
  last_name?: string;
  last_seen_at?: string | null;
  manager?: GetCompanyPeople200ResultsItemManager;
  name: string;
  phone?: string;
  role?: string;
  timezone?: string;
  version: number;
};

export type GetCompanyPeople200 = {
  results: GetCompanyPeople200ResultsItem[];
};

export type GetCompanyPeoplePersonId200Manager = {
  id: string;
  label: string;
} | null;

export type GetCompanyPeoplePersonId200 = {
  department?: string;
  email?: string;
  first_name?: string;
  id: string;
  is_active?: boolean;
  language?: string;
  last_name?: string;
  last_seen_at?: string | null;
  manager?: GetCompanyPeoplePersonId200Manager;
  name: string;
  phone?: string;
  role?: string;
  timezone?: string;
  version: number;
};

export type PatchCompanyPeoplePersonIdBodyLanguage = typeof PatchCompanyPeoplePersonIdBodyLanguage[keyof typeof PatchCompanyPeoplePersonIdBodyLanguage];


export const PatchCompanyPeoplePersonIdBodyLanguage = {
  fr: 'fr',
  ar: 'ar',
  en: 'en',
} as const;

export type PatchCompanyPeoplePersonIdBody = {
  /** @maxLength 100 */
  department?: string;
  /** @maxLength 100 */
  first_name?: string;
  is_active?: boolean;
  language?: PatchCompanyPeoplePersonIdBodyLanguage;
  /** @maxLength 100 */
  last_name?: string;
  manager?: string | null;
  /** @maxLength 20 */
  phone?: string;
  /** @minLength 1 */
  timezone?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchCompanyPeoplePersonId200Manager = {
  id: string;
  label: string;
} | null;

export type PatchCompanyPeoplePersonId200 = {
  department?: string;
  email?: string;
  first_name?: string;
  id: string;
  is_active?: boolean;
  language?: string;
  last_name?: string;
  last_seen_at?: string | null;
  manager?: PatchCompanyPeoplePersonId200Manager;
  name: string;
  phone?: string;
  role?: string;
  timezone?: string;
  version: number;
};

export type PostCompanyPeoplePersonIdRoleBody = {
  /**
     * @minLength 1
     * @maxLength 40
     */
  role: string;
};

export type PostCompanyPeoplePersonIdRole200Manager = {
  id: string;
  label: string;
} | null;

export type PostCompanyPeoplePersonIdRole200 = {
  department?: string;
  email?: string;
  first_name?: string;
  id: string;
  is_active?: boolean;
  language?: string;
  last_name?: string;
  last_seen_at?: string | null;
  manager?: PostCompanyPeoplePersonIdRole200Manager;
  name: string;
  phone?: string;
  role?: string;
  timezone?: string;
  version: number;
};

export type GetCompanyRoles200ResultsItemRightsItem = {
  resource: string;
  rule: string;
  sees: string[];
  sets: string[];
  verbs: string[];
  words: string;
};

export type GetCompanyRoles200ResultsItem = {
  description: string;
  id: string;
  is_proposed: boolean;
  key: string;
  label: string;
  people: number;
  rights: GetCompanyRoles200ResultsItemRightsItem[];
  version: number;
};

export type GetCompanyRoles200 = {
  results: GetCompanyRoles200ResultsItem[];
};

export type PostCompanyRolesBodyRightsItem = {
  /**
     * @minLength 1
     * @maxLength 120
     */
  resource: string;
  /** @maxLength 2000 */
  rule?: string;
  /**
     * @maxItems 500
     * @items.minLength 1
     * @items.maxLength 100
     */
  sees?: string[];
  /**
     * @maxItems 500
     * @items.minLength 1
     * @items.maxLength 100
     */
  sets?: string[];
  /**
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 100
     */
  verbs: string[];
};

export type PostCompanyRolesBody = {
  /** @maxLength 2000 */
  description?: string;
  /**
     * @minLength 1
     * @maxLength 40
     */
  key: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  label: string;
  /** @maxItems 500 */
  rights: PostCompanyRolesBodyRightsItem[];
};

export type PostCompanyRoles201RightsItem = {
  resource: string;
  rule: string;
  sees: string[];
  sets: string[];
  verbs: string[];
  words: string;
};

export type PostCompanyRoles201 = {
  description: string;
  id: string;
  is_proposed: boolean;
  key: string;
  label: string;
  people: number;
  rights: PostCompanyRoles201RightsItem[];
  version: number;
};

export type GetCompanyRolesGrantable200ActorItem = {
  label: string;
  name: string;
};

export type GetCompanyRolesGrantable200ResourcesItemConditionsItem = {
  arity: number;
  label: string;
  name: string;
};

export type GetCompanyRolesGrantable200ResourcesItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type GetCompanyRolesGrantable200ResourcesItemFieldsItem = {
  choices?: GetCompanyRolesGrantable200ResourcesItemFieldsItemChoicesItem[];
  kind?: string;
  label: string;
  name: string;
};

export type GetCompanyRolesGrantable200ResourcesItemVerbsItemLimits = {
  rule: string;
  sees: string[];
  sets: string[];
  words: string;
}[] | null;

export type GetCompanyRolesGrantable200ResourcesItemVerbsItem = {
  label: string;
  limits: GetCompanyRolesGrantable200ResourcesItemVerbsItemLimits;
  name: string;
};

export type GetCompanyRolesGrantable200ResourcesItem = {
  area: string;
  conditions: GetCompanyRolesGrantable200ResourcesItemConditionsItem[];
  fields: GetCompanyRolesGrantable200ResourcesItemFieldsItem[];
  key: string;
  label: string;
  module: string;
  module_label: string;
  verbs: GetCompanyRolesGrantable200ResourcesItemVerbsItem[];
};

export type GetCompanyRolesGrantable200 = {
  actor: GetCompanyRolesGrantable200ActorItem[];
  resources: GetCompanyRolesGrantable200ResourcesItem[];
};

export type GetCompanyRolesRuleParams = {
/**
 * @minLength 1
 * @maxLength 120
 */
resource?: string;
/**
 * @minLength 1
 * @maxLength 2000
 */
rule?: string;
};

export type GetCompanyRolesRule200 = {
  words: string;
};

export type GetCompanyRolesWhyParams = {
person?: string;
/**
 * @minLength 1
 * @maxLength 120
 */
resource?: string;
record?: string;
};

export type GetCompanyRolesWhy200ResultsItemRightsItem = {
  resource: string;
  rule: string;
  verbs: string[];
};

export type GetCompanyRolesWhy200ResultsItem = {
  because: string;
  granted: boolean | null;
  label: string;
  rights: GetCompanyRolesWhy200ResultsItemRightsItem[];
  verb: string;
  words: string;
};

export type GetCompanyRolesWhy200 = {
  results: GetCompanyRolesWhy200ResultsItem[];
};

export type GetCompanyRolesRoleId200RightsItem = {
  resource: string;
  rule: string;
  sees: string[];
  sets: string[];
  verbs: string[];
  words: string;
};

export type GetCompanyRolesRoleId200 = {
  description: string;
  id: string;
  is_proposed: boolean;
  key: string;
  label: string;
  people: number;
  rights: GetCompanyRolesRoleId200RightsItem[];
  version: number;
};

export type PatchCompanyRolesRoleIdBodyRightsItem = {
  /**
     * @minLength 1
     * @maxLength 120
     */
  resource: string;
  /** @maxLength 2000 */
  rule?: string;
  /**
     * @maxItems 500
     * @items.minLength 1
     * @items.maxLength 100
     */
  sees?: string[];
  /**
     * @maxItems 500
     * @items.minLength 1
     * @items.maxLength 100
     */
  sets?: string[];
  /**
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 100
     */
  verbs: string[];
};

export type PatchCompanyRolesRoleIdBody = {
  /** @maxLength 2000 */
  description?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  label?: string;
  /** @maxItems 500 */
  rights?: PatchCompanyRolesRoleIdBodyRightsItem[];
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchCompanyRolesRoleId200RightsItem = {
  resource: string;
  rule: string;
  sees: string[];
  sets: string[];
  verbs: string[];
  words: string;
};

export type PatchCompanyRolesRoleId200 = {
  description: string;
  id: string;
  is_proposed: boolean;
  key: string;
  label: string;
  people: number;
  rights: PatchCompanyRolesRoleId200RightsItem[];
  version: number;
};

export type PostCompanyRolesRoleIdCopyBody = {
  /**
     * @minLength 1
     * @maxLength 40
     */
  key: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  label: string;
};

export type PostCompanyRolesRoleIdCopy201RightsItem = {
  resource: string;
  rule: string;
  sees: string[];
  sets: string[];
  verbs: string[];
  words: string;
};

export type PostCompanyRolesRoleIdCopy201 = {
  description: string;
  id: string;
  is_proposed: boolean;
  key: string;
  label: string;
  people: number;
  rights: PostCompanyRolesRoleIdCopy201RightsItem[];
  version: number;
};

export type GetCompanySeries200ResultsItem = {
  code: string;
  first_number: number;
  format: string;
  gapless: boolean;
  label: string;
  next: string;
  prefix: string;
  reset: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
  width: number;
};

export type GetCompanySeries200 = {
  results: GetCompanySeries200ResultsItem[];
};

export type GetCompanySeriesCode200 = {
  code: string;
  first_number: number;
  format: string;
  gapless: boolean;
  label: string;
  next: string;
  prefix: string;
  reset: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
  width: number;
};

export type PatchCompanySeriesCodeBodyReset = typeof PatchCompanySeriesCodeBodyReset[keyof typeof PatchCompanySeriesCodeBodyReset];


export const PatchCompanySeriesCodeBodyReset = {
  never: 'never',
  yearly: 'yearly',
  daily: 'daily',
} as const;

export type PatchCompanySeriesCodeBody = {
  /**
     * @minimum 0
     * @maximum 9007199254740992
     */
  first_number?: number;
  /** @maxLength 60 */
  format?: string;
  gapless?: boolean;
  /** @maxLength 30 */
  prefix?: string;
  reset?: PatchCompanySeriesCodeBodyReset;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
  /**
     * @minimum 1
     * @maximum 18
     */
  width?: number;
};

export type PatchCompanySeriesCode200 = {
  code: string;
  first_number: number;
  format: string;
  gapless: boolean;
  label: string;
  next: string;
  prefix: string;
  reset: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
  width: number;
};

export type GetCompanySettings200ResultsItemOptions = {[key: string]: unknown};

export type GetCompanySettings200ResultsItem = {
  default: unknown;
  group: string;
  help: string;
  is_chosen: boolean;
  key: string;
  kind: string;
  label: string;
  may_change: boolean;
  module: string;
  options: GetCompanySettings200ResultsItemOptions;
  value: unknown;
};

export type GetCompanySettings200 = {
  results: GetCompanySettings200ResultsItem[];
};

export type PatchCompanySettingsBody = {[key: string]: unknown};

export type PatchCompanySettings200ResultsItemOptions = {[key: string]: unknown};

export type PatchCompanySettings200ResultsItem = {
  default: unknown;
  group: string;
  help: string;
  is_chosen: boolean;
  key: string;
  kind: string;
  label: string;
  may_change: boolean;
  module: string;
  options: PatchCompanySettings200ResultsItemOptions;
  value: unknown;
};

export type PatchCompanySettings200 = {
  results: PatchCompanySettings200ResultsItem[];
};

export type DeleteCompanySettingsKey200Options = {[key: string]: unknown};

export type DeleteCompanySettingsKey200 = {
  default: unknown;
  group: string;
  help: string;
  is_chosen: boolean;
  key: string;
  kind: string;
  label: string;
  may_change: boolean;
  module: string;
  options: DeleteCompanySettingsKey200Options;
  value: unknown;
};

export type GetCompanySettingsKey200Options = {[key: string]: unknown};

export type GetCompanySettingsKey200 = {
  default: unknown;
  group: string;
  help: string;
  is_chosen: boolean;
  key: string;
  kind: string;
  label: string;
  may_change: boolean;
  module: string;
  options: GetCompanySettingsKey200Options;
  value: unknown;
};

export type PatchCompanySettingsKeyBody = {
  value: unknown;
};

export type PatchCompanySettingsKey200Options = {[key: string]: unknown};

export type PatchCompanySettingsKey200 = {
  default: unknown;
  group: string;
  help: string;
  is_chosen: boolean;
  key: string;
  kind: string;
  label: string;
  may_change: boolean;
  module: string;
  options: PatchCompanySettingsKey200Options;
  value: unknown;
};

export type GetCompanyVocabulary200ResultsItem = {
  label: string;
  module: string;
  resource: string;
};

export type GetCompanyVocabulary200 = {
  results: GetCompanyVocabulary200ResultsItem[];
};

export type GetCompanyVocabularyKey200WordsItemOwn = {[key: string]: string};

export type GetCompanyVocabularyKey200WordsItemUsual = {[key: string]: string};

export type GetCompanyVocabularyKey200WordsItem = {
  name: string;
  own: GetCompanyVocabularyKey200WordsItemOwn;
  usual: GetCompanyVocabularyKey200WordsItemUsual;
};

export type GetCompanyVocabularyKey200 = {
  label: string;
  resource: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
  words: GetCompanyVocabularyKey200WordsItem[];
};

export type PatchCompanyVocabularyKeyBody = {
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
  words?: unknown;
};

export type PatchCompanyVocabularyKey200WordsItemOwn = {[key: string]: string};

export type PatchCompanyVocabularyKey200WordsItemUsual = {[key: string]: string};

export type PatchCompanyVocabularyKey200WordsItem = {
  name: string;
  own: PatchCompanyVocabularyKey200WordsItemOwn;
  usual: PatchCompanyVocabularyKey200WordsItemUsual;
};

export type PatchCompanyVocabularyKey200 = {
  label: string;
  resource: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
  words: PatchCompanyVocabularyKey200WordsItem[];
};

export type GetDashboard200TilesItemFilter = { [key: string]: unknown } | null;

export type GetDashboard200TilesItem = {
  filter: GetDashboard200TilesItemFilter;
  groups: string[];
  key: string;
  label: string;
  measure: string;
  own: boolean;
  q: string;
  resource: string;
  shape: string;
};

export type GetDashboard200 = {
  arranged: boolean;
  tiles: GetDashboard200TilesItem[];
};

export type PatchDashboardBody = {
  keys: string[] | null;
};

export type PatchDashboard200TilesItemFilter = { [key: string]: unknown } | null;

export type PatchDashboard200TilesItem = {
  filter: PatchDashboard200TilesItemFilter;
  groups: string[];
  key: string;
  label: string;
  measure: string;
  own: boolean;
  q: string;
  resource: string;
  shape: string;
};

export type PatchDashboard200 = {
  arranged: boolean;
  tiles: PatchDashboard200TilesItem[];
};

export type PostDashboardBody = {
  filter?: unknown;
  /**
     * @maxItems 2
     * @items.minLength 1
     * @items.maxLength 100
     */
  groups?: string[];
  /**
     * @minLength 1
     * @maxLength 80
     */
  label: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  measure?: string;
  /** @maxLength 200 */
  q?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  resource: string;
  /** @maxLength 20 */
  shape?: string;
};

export type PostDashboard201TilesItemFilter = { [key: string]: unknown } | null;

export type PostDashboard201TilesItem = {
  filter: PostDashboard201TilesItemFilter;
  groups: string[];
  key: string;
  label: string;
  measure: string;
  own: boolean;
  q: string;
  resource: string;
  shape: string;
};

export type PostDashboard201 = {
  arranged: boolean;
  tiles: PostDashboard201TilesItem[];
};

export type GetDashboardFirstSteps200StepsItem = {
  done: boolean;
  key: string;
  label: string;
  leads_to: string;
};

export type GetDashboardFirstSteps200 = {
  shown: boolean;
  steps: GetDashboardFirstSteps200StepsItem[];
};

export type PatchDashboardFirstStepsBody = {
  shown: boolean;
};

export type PatchDashboardFirstSteps200StepsItem = {
  done: boolean;
  key: string;
  label: string;
  leads_to: string;
};

export type PatchDashboardFirstSteps200 = {
  shown: boolean;
  steps: PatchDashboardFirstSteps200StepsItem[];
};

export type GetDeliveryTownParams = {
q?: string;
};

export type GetDeliveryTown200ResultsItem = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
};

export type GetDeliveryTown200 = {
  results: GetDeliveryTown200ResultsItem[];
};

export type GetInvitations200InvitationsItem = {
  email: string;
  expired: boolean;
  expires_at: string;
  id: string;
  role: string;
};

export type GetInvitations200Seats = {
  allowed: number | null;
  taken: number;
};

export type GetInvitations200 = {
  invitations: GetInvitations200InvitationsItem[];
  seats: GetInvitations200Seats;
};

export type PostInvitationsBodyLanguage = typeof PostInvitationsBodyLanguage[keyof typeof PostInvitationsBodyLanguage];


export const PostInvitationsBodyLanguage = {
  fr: 'fr',
  ar: 'ar',
  en: 'en',
} as const;

export type PostInvitationsBody = {
  /**
     * @minLength 1
     * @maxLength 254
     */
  email: string;
  language?: PostInvitationsBodyLanguage;
  /**
     * @minLength 1
     * @maxLength 40
     */
  role: string;
};

export type PostInvitations201 = {
  email: string;
  expired: boolean;
  expires_at: string;
  id: string;
  role: string;
};

export type PostInvitationsAcceptBody = {
  /** @maxLength 100 */
  first_name?: string;
  /** @maxLength 100 */
  last_name?: string;
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
  /**
     * @minLength 1
     * @maxLength 400
     */
  token: string;
};

export type PostInvitationsAccept200CompaniesItem = {
  name: string;
  slug: string;
};

export type PostInvitationsAccept200Roles = {[key: string]: string};

export type PostInvitationsAccept200TenantTheme = {
  colour: string;
  icon: string;
  logo: string;
};

export type PostInvitationsAccept200Tenant = {
  currency: string;
  language: string;
  name: string;
  slug: string;
  theme: PostInvitationsAccept200TenantTheme;
  timezone: string;
};

export type PostInvitationsAccept200User = {
  density: string;
  email: string;
  id: string;
  language: string;
  name: string;
  role: string;
  theme: string;
};

export type PostInvitationsAccept200 = {
  authenticated: boolean;
  companies?: PostInvitationsAccept200CompaniesItem[];
  needs_second_factor?: boolean;
  roles: PostInvitationsAccept200Roles;
  support?: string;
  tenant: PostInvitationsAccept200Tenant;
  user?: PostInvitationsAccept200User;
};

export type PostInvitationsOpenBody = {
  /**
     * @minLength 1
     * @maxLength 400
     */
  token: string;
};

export type PostInvitationsOpen200 = {
  company: string;
  email: string;
  has_account: boolean;
  role: string;
};

export type PostInvitationsInvitationIdResend200 = {
  email: string;
  expired: boolean;
  expires_at: string;
  id: string;
  role: string;
};

export type GetJobs200JobsItem = { [key: string]: unknown };

export type GetJobs200 = {
  jobs: GetJobs200JobsItem[];
};

export type GetJobsJobId200 = { [key: string]: unknown };

export type PostJobsJobIdCancel200 = { [key: string]: unknown };

export type PostJobsJobIdRetry200 = { [key: string]: unknown };

export type GetLinksParams = {
/**
 * @minLength 1
 * @maxLength 200
 */
resource?: string;
record?: string;
};

export type GetLinks200OfferedItem = {
  label: string;
  name: string;
};

export type GetLinks200ResultsItem = {
  created_at: string;
  expires_at: string;
  fields: string[];
  has_password: boolean;
  id: string;
  is_over: boolean;
  last_used_at: string | null;
  made_by: string;
  most_uses: number | null;
  name: string;
  of_list: boolean;
  resource: string;
  resource_label: string;
  uses: number;
};

export type GetLinks200 = {
  may_share: boolean;
  offered: GetLinks200OfferedItem[];
  results: GetLinks200ResultsItem[];
};

export type PostLinksBody = {
  /**
     * @minimum 1
     * @maximum 366
     */
  days: number;
  /**
     * @maxItems 500
     * @items.minLength 1
     * @items.maxLength 100
     */
  fields: string[];
  most_uses?: number | null;
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  /**
     * @minLength 1
     * @maxLength 128
     */
  password?: string;
  record?: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  resource?: string;
  view?: string;
};

export type PostLinks201 = {
  address: string | null;
  created_at: string;
  expires_at: string;
  fields: string[];
  has_password: boolean;
  id: string;
  is_over: boolean;
  last_used_at: string | null;
  made_by: string;
  most_uses: number | null;
  name: string;
  of_list: boolean;
  resource: string;
  resource_label: string;
  uses: number;
};

export type GetMetadata200ResultsItem = {
  area: string;
  begins: string[];
  icon: string;
  key: string;
  label: string;
  label_plural: string;
  module: string;
  module_label: string;
  path: string;
  verbs: string[];
};

export type GetMetadata200 = {
  results: GetMetadata200ResultsItem[];
};

export type GetMetadataKey200 = { [key: string]: unknown };

export type GetModules200ResultsItemArea = typeof GetModules200ResultsItemArea[keyof typeof GetModules200ResultsItemArea];


export const GetModules200ResultsItemArea = {
  sales: 'sales',
  customers: 'customers',
  goods: 'goods',
  delivery: 'delivery',
  money: 'money',
  work: 'work',
  settings: 'settings',
} as const;

export type GetModules200ResultsItem = {
  area: GetModules200ResultsItemArea;
  enabled: boolean;
  icon: string;
  key: string;
  label: string;
  requires: string[];
};

export type GetModules200 = {
  results: GetModules200ResultsItem[];
};

export type PatchModulesKeyBody = {
  enabled: boolean;
};

export type PatchModulesKey200 = {
  enabled: boolean;
  key: string;
};

export type GetNotificationsParams = {
before?: string;
};

export type GetNotifications200ResultsItem = {
  at: string;
  id: string;
  kind: string;
  read: boolean;
  record: string | null;
  resource: string | null;
  text: string;
  title: string;
};

export type GetNotifications200 = {
  next: string | null;
  results: GetNotifications200ResultsItem[];
};

export type GetNotificationsKinds200KindsItem = {
  label: string;
  muted: boolean;
  name: string;
};

export type GetNotificationsKinds200 = {
  kinds: GetNotificationsKinds200KindsItem[];
};

export type PutNotificationsKindsBody = {
  /**
     * @maxItems 1000
     * @items.minLength 1
     * @items.maxLength 100
     */
  muted: string[];
};

export type PutNotificationsKinds200KindsItem = {
  label: string;
  muted: boolean;
  name: string;
};

export type PutNotificationsKinds200 = {
  kinds: PutNotificationsKinds200KindsItem[];
};

export type GetNotificationsUnread200 = {
  unread: number;
};

export type GetOauthAllowed200ResultsItemCompany = {
  name: string;
  slug: string;
};

export type GetOauthAllowed200ResultsItemWordsItem = {
  subject: string;
  verbs: string[];
};

export type GetOauthAllowed200ResultsItem = {
  allowed_at: string;
  company: GetOauthAllowed200ResultsItemCompany;
  id: string;
  last_used_at: string | null;
  name: string;
  words: GetOauthAllowed200ResultsItemWordsItem[];
};

export type GetOauthAllowed200 = {
  results: GetOauthAllowed200ResultsItem[];
};

export type GetOauthAuthorizeParams = {
client_id?: string;
redirect_uri?: string;
response_type?: string;
scope?: string;
state?: string;
code_challenge?: string;
};

export type GetOauthAuthorize200WordsItem = {
  subject: string;
  verbs: string[];
};

export type GetOauthAuthorize200 = {
  application?: string;
  redirect?: string;
  returns_to?: string;
  words?: GetOauthAuthorize200WordsItem[];
};

export type PostOauthAuthorizeParams = {
client_id?: string;
redirect_uri?: string;
response_type?: string;
scope?: string;
state?: string;
code_challenge?: string;
};

export type PostOauthAuthorizeBody = {
  allowed: boolean;
};

export type PostOauthAuthorize200 = {
  redirect: string;
};

export type GetOpenapiJson200 = { [key: string]: unknown };

export type GetPasskeys200ResultsItem = {
  created_at: string;
  id: string;
  last_used_at: string | null;
  name: string;
};

export type GetPasskeys200 = {
  results: GetPasskeys200ResultsItem[];
};

export type PostPasskeysBody = {
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
};

/**
 * PublicKeyCredentialCreationOptionsJSON or ...RequestOptionsJSON
 */
export type PostPasskeys200Options = { [key: string]: unknown };

export type PostPasskeys200 = {
  /** PublicKeyCredentialCreationOptionsJSON or ...RequestOptionsJSON */
  options: PostPasskeys200Options;
};

export type PostPasskeysConfirmBody = {
  credential: unknown;
  /**
     * @minLength 1
     * @maxLength 60
     */
  name: string;
};

export type PostPasskeysConfirm201 = {
  created_at: string;
  id: string;
  last_used_at: string | null;
  name: string;
};

export type DeletePasskeysPasskeyIdBody = {
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
};

export type PostPasswordBody = {
  /**
     * @minLength 1
     * @maxLength 1000
     */
  old_password: string;
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
};

export type PostPasswordResetBody = {
  /**
     * @minLength 1
     * @maxLength 254
     */
  email: string;
};

export type PostPasswordReset202 = { [key: string]: unknown };

export type PostPasswordResetConfirmBody = {
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  token: string;
};

export type GetProfile200 = {
  density: string;
  first_name: string;
  language: string;
  last_name: string;
  phone: string;
  theme: string;
  version: number;
};

export type PatchProfileBodyDensity = typeof PatchProfileBodyDensity[keyof typeof PatchProfileBodyDensity];


export const PatchProfileBodyDensity = {
  comfortable: 'comfortable',
  compact: 'compact',
} as const;

export type PatchProfileBodyLanguage = typeof PatchProfileBodyLanguage[keyof typeof PatchProfileBodyLanguage];


export const PatchProfileBodyLanguage = {
  fr: 'fr',
  ar: 'ar',
  en: 'en',
} as const;

export type PatchProfileBodyTheme = typeof PatchProfileBodyTheme[keyof typeof PatchProfileBodyTheme];


export const PatchProfileBodyTheme = {
  system: 'system',
  light: 'light',
  dark: 'dark',
} as const;

export type PatchProfileBody = {
  density?: PatchProfileBodyDensity;
  /**
     * @minLength 1
     * @maxLength 100
     */
  first_name?: string;
  language?: PatchProfileBodyLanguage;
  /** @maxLength 100 */
  last_name?: string;
  /** @maxLength 20 */
  phone?: string;
  theme?: PatchProfileBodyTheme;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchProfile200 = {
  density: string;
  first_name: string;
  language: string;
  last_name: string;
  phone: string;
  theme: string;
  version: number;
};

export type GetReportsParams = {
view?: string;
};

export type GetReports200ColleaguesItem = {
  id: string;
  label: string;
};

export type GetReports200ResultsItemRhythm = typeof GetReports200ResultsItemRhythm[keyof typeof GetReports200ResultsItemRhythm];


export const GetReports200ResultsItemRhythm = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
} as const;

export type GetReports200ResultsItemSentAs = typeof GetReports200ResultsItemSentAs[keyof typeof GetReports200ResultsItemSentAs];


export const GetReports200ResultsItemSentAs = {
  link: 'link',
  csv: 'csv',
  pdf: 'pdf',
} as const;

export type GetReports200ResultsItemView = {
  id: string;
  name: string;
  resource: string;
};

export type GetReports200ResultsItem = {
  at: string;
  day: number;
  id: string;
  mine: boolean;
  name: string;
  next_at: string | null;
  owner: string;
  paused: boolean;
  recipients: string[];
  rhythm: GetReports200ResultsItemRhythm;
  sent_as: GetReports200ResultsItemSentAs;
  stopped: string;
  version: number;
  view: GetReports200ResultsItemView;
};

export type GetReports200 = {
  colleagues: GetReports200ColleaguesItem[];
  may_schedule: boolean;
  results: GetReports200ResultsItem[];
};

export type PostReportsBodyRhythm = typeof PostReportsBodyRhythm[keyof typeof PostReportsBodyRhythm];


export const PostReportsBodyRhythm = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
} as const;

export type PostReportsBodySentAs = typeof PostReportsBodySentAs[keyof typeof PostReportsBodySentAs];


export const PostReportsBodySentAs = {
  link: 'link',
  csv: 'csv',
  pdf: 'pdf',
} as const;

export type PostReportsBody = {
  at: unknown;
  /**
     * @minimum 0
     * @maximum 31
     */
  day?: number;
  /**
     * @minLength 1
     * @maxLength 80
     */
  name: string;
  /** @maxItems 50 */
  recipients: string[];
  rhythm: PostReportsBodyRhythm;
  sent_as: PostReportsBodySentAs;
  view: string;
};

export type PostReports201Rhythm = typeof PostReports201Rhythm[keyof typeof PostReports201Rhythm];


export const PostReports201Rhythm = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
} as const;

export type PostReports201SentAs = typeof PostReports201SentAs[keyof typeof PostReports201SentAs];


export const PostReports201SentAs = {
  link: 'link',
  csv: 'csv',
  pdf: 'pdf',
} as const;

export type PostReports201View = {
  id: string;
  name: string;
  resource: string;
};

export type PostReports201 = {
  at: string;
  day: number;
  id: string;
  mine: boolean;
  name: string;
  next_at: string | null;
  owner: string;
  paused: boolean;
  recipients: string[];
  rhythm: PostReports201Rhythm;
  sent_as: PostReports201SentAs;
  stopped: string;
  version: number;
  view: PostReports201View;
};

export type GetReportsReportId200Rhythm = typeof GetReportsReportId200Rhythm[keyof typeof GetReportsReportId200Rhythm];


export const GetReportsReportId200Rhythm = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
} as const;

export type GetReportsReportId200SentAs = typeof GetReportsReportId200SentAs[keyof typeof GetReportsReportId200SentAs];


export const GetReportsReportId200SentAs = {
  link: 'link',
  csv: 'csv',
  pdf: 'pdf',
} as const;

export type GetReportsReportId200View = {
  id: string;
  name: string;
  resource: string;
};

export type GetReportsReportId200 = {
  at: string;
  day: number;
  id: string;
  mine: boolean;
  name: string;
  next_at: string | null;
  owner: string;
  paused: boolean;
  recipients: string[];
  rhythm: GetReportsReportId200Rhythm;
  sent_as: GetReportsReportId200SentAs;
  stopped: string;
  version: number;
  view: GetReportsReportId200View;
};

export type PatchReportsReportIdBodyRhythm = typeof PatchReportsReportIdBodyRhythm[keyof typeof PatchReportsReportIdBodyRhythm];


export const PatchReportsReportIdBodyRhythm = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
} as const;

export type PatchReportsReportIdBodySentAs = typeof PatchReportsReportIdBodySentAs[keyof typeof PatchReportsReportIdBodySentAs];


export const PatchReportsReportIdBodySentAs = {
  link: 'link',
  csv: 'csv',
  pdf: 'pdf',
} as const;

export type PatchReportsReportIdBody = {
  at?: unknown;
  /**
     * @minimum 0
     * @maximum 31
     */
  day?: number;
  /**
     * @minLength 1
     * @maxLength 80
     */
  name?: string;
  /** @maxItems 50 */
  recipients?: string[];
  rhythm?: PatchReportsReportIdBodyRhythm;
  sent_as?: PatchReportsReportIdBodySentAs;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchReportsReportId200Rhythm = typeof PatchReportsReportId200Rhythm[keyof typeof PatchReportsReportId200Rhythm];


export const PatchReportsReportId200Rhythm = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
} as const;

export type PatchReportsReportId200SentAs = typeof PatchReportsReportId200SentAs[keyof typeof PatchReportsReportId200SentAs];


export const PatchReportsReportId200SentAs = {
  link: 'link',
  csv: 'csv',
  pdf: 'pdf',
} as const;

export type PatchReportsReportId200View = {
  id: string;
  name: string;
  resource: string;
};

export type PatchReportsReportId200 = {
  at: string;
  day: number;
  id: string;
  mine: boolean;
  name: string;
  next_at: string | null;
  owner: string;
  paused: boolean;
  recipients: string[];
  rhythm: PatchReportsReportId200Rhythm;
  sent_as: PatchReportsReportId200SentAs;
  stopped: string;
  version: number;
  view: PatchReportsReportId200View;
};

export type PostReportsReportIdPause200Rhythm = typeof PostReportsReportIdPause200Rhythm[keyof typeof PostReportsReportIdPause200Rhythm];


export const PostReportsReportIdPause200Rhythm = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
} as const;

export type PostReportsReportIdPause200SentAs = typeof PostReportsReportIdPause200SentAs[keyof typeof PostReportsReportIdPause200SentAs];


export const PostReportsReportIdPause200SentAs = {
  link: 'link',
  csv: 'csv',
  pdf: 'pdf',
} as const;

export type PostReportsReportIdPause200View = {
  id: string;
  name: string;
  resource: string;
};

export type PostReportsReportIdPause200 = {
  at: string;
  day: number;
  id: string;
  mine: boolean;
  name: string;
  next_at: string | null;
  owner: string;
  paused: boolean;
  recipients: string[];
  rhythm: PostReportsReportIdPause200Rhythm;
  sent_as: PostReportsReportIdPause200SentAs;
  stopped: string;
  version: number;
  view: PostReportsReportIdPause200View;
};

export type GetReportsReportIdRuns200ResultsItemState = typeof GetReportsReportIdRuns200ResultsItemState[keyof typeof GetReportsReportIdRuns200ResultsItemState];


export const GetReportsReportIdRuns200ResultsItemState = {
  queued: 'queued',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

export type GetReportsReportIdRuns200ResultsItem = {
  begun_at: string;
  ended_at: string | null;
  error: string;
  id: string;
  sent: number | null;
  state: GetReportsReportIdRuns200ResultsItemState;
  stopped: string;
};

export type GetReportsReportIdRuns200 = {
  results: GetReportsReportIdRuns200ResultsItem[];
};

export type PostReportsReportIdRuns201State = typeof PostReportsReportIdRuns201State[keyof typeof PostReportsReportIdRuns201State];


export const PostReportsReportIdRuns201State = {
  queued: 'queued',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

export type PostReportsReportIdRuns201 = {
  begun_at: string;
  ended_at: string | null;
  error: string;
  id: string;
  sent: number | null;
  state: PostReportsReportIdRuns201State;
  stopped: string;
};

export type GetSearchParams = {
/**
 * @maxLength 200
 */
q?: string;
/**
 * @minimum 1
 * @maximum 20
 */
limit?: number;
};

export type GetSearch200ResultsItemResultsItem = {
  context: string;
  id: string;
  title: string;
};

export type GetSearch200ResultsItem = {
  label: string;
  more: boolean;
  path: string;
  resource: string;
  results: GetSearch200ResultsItemResultsItem[];
};

export type GetSearch200 = {
  results: GetSearch200ResultsItem[];
};

export type DeleteSecondFactorBody = {
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
};

export type GetSecondFactor200 = {
  enabled: boolean;
  recovery_codes_left: number;
};

export type PostSecondFactorBody = {
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
};

export type PostSecondFactor201 = {
  qr: string;
  secret: string;
  uri: string;
};

export type PostSecondFactorConfirmBody = {
  /**
     * @minLength 1
     * @maxLength 40
     */
  code: string;
};

export type PostSecondFactorConfirm200 = {
  recovery_codes: string[];
};

export type PostSecondFactorRecoveryCodesBody = {
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
};

export type PostSecondFactorRecoveryCodes200 = {
  recovery_codes: string[];
};

export type GetSession200CompaniesItem = {
  name: string;
  slug: string;
};

export type GetSession200Roles = {[key: string]: string};

export type GetSession200TenantTheme = {
  colour: string;
  icon: string;
  logo: string;
};

export type GetSession200Tenant = {
  currency: string;
  language: string;
  name: string;
  slug: string;
  theme: GetSession200TenantTheme;
  timezone: string;
};

export type GetSession200User = {
  density: string;
  email: string;
  id: string;
  language: string;
  name: string;
  role: string;
  theme: string;
};

export type GetSession200 = {
  authenticated: boolean;
  companies?: GetSession200CompaniesItem[];
  needs_second_factor?: boolean;
  roles: GetSession200Roles;
  support?: string;
  tenant: GetSession200Tenant;
  user?: GetSession200User;
};

export type PostSessionBody = {
  /**
     * @minLength 1
     * @maxLength 254
     */
  email: string;
  /**
     * @minLength 1
     * @maxLength 1000
     */
  password: string;
};

export type PostSession200CompaniesItem = {
  name: string;
  slug: string;
};

export type PostSession200Roles = {[key: string]: string};

export type PostSession200TenantTheme = {
  colour: string;
  icon: string;
  logo: string;
};

export type PostSession200Tenant = {
  currency: string;
  language: string;
  name: string;
  slug: string;
  theme: PostSession200TenantTheme;
  timezone: string;
};

export type PostSession200User = {
  density: string;
  email: string;
  id: string;
  language: string;
  name: string;
  role: string;
  theme: string;
};

export type PostSession200 = {
  authenticated: boolean;
  companies?: PostSession200CompaniesItem[];
  needs_second_factor?: boolean;
  roles: PostSession200Roles;
  support?: string;
  tenant: PostSession200Tenant;
  user?: PostSession200User;
};

export type GetSessionCompanies200ResultsItem = {
  colour: string;
  icon: string;
  name: string;
  slug: string;
};

export type GetSessionCompanies200 = {
  results: GetSessionCompanies200ResultsItem[];
};

export type PostSessionHandoverBody = {
  /**
     * @minLength 1
     * @maxLength 50
     */
  company: string;
};

export type PostSessionHandover200 = {
  url: string;
};

export type PostSessionHandoverAcceptBody = {
  /**
     * @minLength 1
     * @maxLength 600
     */
  token: string;
};

export type PostSessionHandoverAccept200CompaniesItem = {
  name: string;
  slug: string;
};

export type PostSessionHandoverAccept200Roles = {[key: string]: string};

export type PostSessionHandoverAccept200TenantTheme = {
  colour: string;
  icon: string;
  logo: string;
};

export type PostSessionHandoverAccept200Tenant = {
  currency: string;
  language: string;
  name: string;
  slug: string;
  theme: PostSessionHandoverAccept200TenantTheme;
  timezone: string;
};

export type PostSessionHandoverAccept200User = {
  density: string;
  email: string;
  id: string;
  language: string;
  name: string;
  role: string;
  theme: string;
};

export type PostSessionHandoverAccept200 = {
  authenticated: boolean;
  companies?: PostSessionHandoverAccept200CompaniesItem[];
  needs_second_factor?: boolean;
  roles: PostSessionHandoverAccept200Roles;
  support?: string;
  tenant: PostSessionHandoverAccept200Tenant;
  user?: PostSessionHandoverAccept200User;
};

/**
 * PublicKeyCredentialCreationOptionsJSON or ...RequestOptionsJSON
 */
export type PostSessionPasskey200Options = { [key: string]: unknown };

export type PostSessionPasskey200 = {
  /** PublicKeyCredentialCreationOptionsJSON or ...RequestOptionsJSON */
  options: PostSessionPasskey200Options;
};

export type PostSessionPasskeyConfirmBody = {
  credential: unknown;
};

export type PostSessionPasskeyConfirm200CompaniesItem = {
  name: string;
  slug: string;
};

export type PostSessionPasskeyConfirm200Roles = {[key: string]: string};

export type PostSessionPasskeyConfirm200TenantTheme = {
  colour: string;
  icon: string;
  logo: string;
};

export type PostSessionPasskeyConfirm200Tenant = {
  currency: string;
  language: string;
  name: string;
  slug: string;
  theme: PostSessionPasskeyConfirm200TenantTheme;
  timezone: string;
};

export type PostSessionPasskeyConfirm200User = {
  density: string;
  email: string;
  id: string;
  language: string;
  name: string;
  role: string;
  theme: string;
};

export type PostSessionPasskeyConfirm200 = {
  authenticated: boolean;
  companies?: PostSessionPasskeyConfirm200CompaniesItem[];
  needs_second_factor?: boolean;
  roles: PostSessionPasskeyConfirm200Roles;
  support?: string;
  tenant: PostSessionPasskeyConfirm200Tenant;
  user?: PostSessionPasskeyConfirm200User;
};

export type PostSessionSecondFactorBody = {
  /**
     * @minLength 1
     * @maxLength 40
     */
  code: string;
};

export type PostSessionSecondFactor200CompaniesItem = {
  name: string;
  slug: string;
};

export type PostSessionSecondFactor200Roles = {[key: string]: string};

export type PostSessionSecondFactor200TenantTheme = {
  colour: string;
  icon: string;
  logo: string;
};

export type PostSessionSecondFactor200Tenant = {
  currency: string;
  language: string;
  name: string;
  slug: string;
  theme: PostSessionSecondFactor200TenantTheme;
  timezone: string;
};

export type PostSessionSecondFactor200User = {
  density: string;
  email: string;
  id: string;
  language: string;
  name: string;
  role: string;
  theme: string;
};

export type PostSessionSecondFactor200 = {
  authenticated: boolean;
  companies?: PostSessionSecondFactor200CompaniesItem[];
  needs_second_factor?: boolean;
  roles: PostSessionSecondFactor200Roles;
  support?: string;
  tenant: PostSessionSecondFactor200Tenant;
  user?: PostSessionSecondFactor200User;
};

export type DeleteSessionSignIns200 = {
  ended: number;
};

export type GetSessionSignIns200SignInsItemCompany = {
  name: string;
  slug: string;
};

export type GetSessionSignIns200SignInsItem = {
  address: string;
  company: GetSessionSignIns200SignInsItemCompany;
  current: boolean;
  device: string;
  ends_at: string;
  id: string;
  last_used_at: string;
  opened_at: string;
};

export type GetSessionSignIns200 = {
  sign_ins: GetSessionSignIns200SignInsItem[];
};

export type PostSessionSupportBody = {
  /**
     * @minLength 1
     * @maxLength 3000
     */
  token: string;
};

export type PostSessionSupport200CompaniesItem = {
  name: string;
  slug: string;
};

export type PostSessionSupport200Roles = {[key: string]: string};

export type PostSessionSupport200TenantTheme = {
  colour: string;
  icon: string;
  logo: string;
};

export type PostSessionSupport200Tenant = {
  currency: string;
  language: string;
  name: string;
  slug: string;
  theme: PostSessionSupport200TenantTheme;
  timezone: string;
};

export type PostSessionSupport200User = {
  density: string;
  email: string;
  id: string;
  language: string;
  name: string;
  role: string;
  theme: string;
};

export type PostSessionSupport200 = {
  authenticated: boolean;
  companies?: PostSessionSupport200CompaniesItem[];
  needs_second_factor?: boolean;
  roles: PostSessionSupport200Roles;
  support?: string;
  tenant: PostSessionSupport200Tenant;
  user?: PostSessionSupport200User;
};

export type PostSharedBody = {
  /** @maxLength 128 */
  password?: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  text: string;
};

export type PostShared200Company = {
  lines: string[];
  name: string;
};

export type PostShared200SectionsItemFieldsItem = {
  label: string;
  long: boolean;
  text: string;
};

export type PostShared200SectionsItem = {
  fields: PostShared200SectionsItemFieldsItem[];
  label: string;
};

export type PostShared200TablesItemColumnsItem = {
  figures: boolean;
  label: string;
};

export type PostShared200TablesItem = {
  columns: PostShared200TablesItemColumnsItem[];
  label: string;
  rows: string[][];
};

export type PostShared200 = {
  company: PostShared200Company;
  expires_at: string;
  name: string;
  sections: PostShared200SectionsItem[];
  shared_by: string;
  subtitle: string;
  tables: PostShared200TablesItem[];
  title: string;
};

export type PostSharedSheetBody = {
  /** @maxLength 128 */
  password?: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  text: string;
};

export type GetStartParams = {
/**
 * @minLength 1
 * @maxLength 500
 */
at?: string;
language?: GetStartLanguage;
};

export type GetStartLanguage = typeof GetStartLanguage[keyof typeof GetStartLanguage];


export const GetStartLanguage = {
  fr: 'fr',
  ar: 'ar',
  en: 'en',
} as const;

export type GetStart200Answers = {[key: string]: unknown};

export type GetStart200 = {
  answers: GetStart200Answers;
  language: string;
};

export type GetStreamTicket200 = {
  url: string;
};

export type DeleteSupport200Access = {
  expires_at: string;
  opened_by: string;
  reason: string;
} | null;

export type DeleteSupport200ActsItem = {
  at: string;
  kind: string;
  reason: string;
  staff: string;
  state: string;
};

export type DeleteSupport200VisitsItem = {
  at: string;
  reason: string;
  staff: string;
};

export type DeleteSupport200 = {
  access: DeleteSupport200Access;
  acts: DeleteSupport200ActsItem[];
  visits: DeleteSupport200VisitsItem[];
};

export type GetSupport200Access = {
  expires_at: string;
  opened_by: string;
  reason: string;
} | null;

export type GetSupport200ActsItem = {
  at: string;
  kind: string;
  reason: string;
  staff: string;
  state: string;
};

export type GetSupport200VisitsItem = {
  at: string;
  reason: string;
  staff: string;
};

export type GetSupport200 = {
  access: GetSupport200Access;
  acts: GetSupport200ActsItem[];
  visits: GetSupport200VisitsItem[];
};

export type PostSupportBody = {
  /**
     * @minimum 5
     * @maximum 60
     */
  minutes?: number;
  /**
     * @minLength 1
     * @maxLength 1000
     */
  reason: string;
};

export type PostSupport200Access = {
  expires_at: string;
  opened_by: string;
  reason: string;
} | null;

export type PostSupport200ActsItem = {
  at: string;
  kind: string;
  reason: string;
  staff: string;
  state: string;
};

export type PostSupport200VisitsItem = {
  at: string;
  reason: string;
  staff: string;
};

export type PostSupport200 = {
  access: PostSupport200Access;
  acts: PostSupport200ActsItem[];
  visits: PostSupport200VisitsItem[];
};

export type GetViewsParams = {
/**
 * @minLength 1
 * @maxLength 200
 */
resource?: string;
};

export type GetViews200ResultsItemColumnsItem = {
  name: string;
  width?: number;
};

export type GetViews200ResultsItemFilter = {[key: string]: unknown};

export type GetViews200ResultsItemLeftOutItem = typeof GetViews200ResultsItemLeftOutItem[keyof typeof GetViews200ResultsItemLeftOutItem];


export const GetViews200ResultsItemLeftOutItem = {
  q: 'q',
  filter: 'filter',
  sort: 'sort',
  columns: 'columns',
  shown_as: 'shown_as',
} as const;

export type GetViews200ResultsItemOptions = {[key: string]: unknown};

export type GetViews200ResultsItemOwner = {
  id: string;
  label: string;
};

export type GetViews200ResultsItemScope = typeof GetViews200ResultsItemScope[keyof typeof GetViews200ResultsItemScope];


export const GetViews200ResultsItemScope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type GetViews200ResultsItemShownAs = typeof GetViews200ResultsItemShownAs[keyof typeof GetViews200ResultsItemShownAs];


export const GetViews200ResultsItemShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type GetViews200ResultsItem = {
  columns: GetViews200ResultsItemColumnsItem[];
  default_of: string[];
  filter: GetViews200ResultsItemFilter;
  id: string;
  is_my_default: boolean;
  left_out: GetViews200ResultsItemLeftOutItem[];
  may_change: boolean;
  may_decide: boolean;
  mine: boolean;
  name: string;
  options: GetViews200ResultsItemOptions;
  owner: GetViews200ResultsItemOwner;
  q: string;
  resource: string;
  scope: GetViews200ResultsItemScope;
  shown_as: GetViews200ResultsItemShownAs;
  sort: string;
  version: number;
};

export type GetViews200 = {
  default: string | null;
  may_share: boolean;
  results: GetViews200ResultsItem[];
};

export type PostViewsBodyColumnsItem = {
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  /**
     * @minimum 40
     * @maximum 2000
     */
  width?: number;
};

export type PostViewsBodyScope = typeof PostViewsBodyScope[keyof typeof PostViewsBodyScope];


export const PostViewsBodyScope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type PostViewsBodyShownAs = typeof PostViewsBodyShownAs[keyof typeof PostViewsBodyShownAs];


export const PostViewsBodyShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type PostViewsBody = {
  /** @maxItems 200 */
  columns?: PostViewsBodyColumnsItem[];
  filter?: unknown;
  /**
     * @minLength 1
     * @maxLength 80
     */
  name: string;
  options?: unknown;
  /** @maxLength 200 */
  q?: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  resource: string;
  scope?: PostViewsBodyScope;
  shown_as?: PostViewsBodyShownAs;
  /** @maxLength 400 */
  sort?: string;
};

export type PostViews201ColumnsItem = {
  name: string;
  width?: number;
};

export type PostViews201Filter = {[key: string]: unknown};

export type PostViews201LeftOutItem = typeof PostViews201LeftOutItem[keyof typeof PostViews201LeftOutItem];


export const PostViews201LeftOutItem = {
  q: 'q',
  filter: 'filter',
  sort: 'sort',
  columns: 'columns',
  shown_as: 'shown_as',
} as const;

export type PostViews201Options = {[key: string]: unknown};

export type PostViews201Owner = {
  id: string;
  label: string;
};

export type PostViews201Scope = typeof PostViews201Scope[keyof typeof PostViews201Scope];


export const PostViews201Scope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type PostViews201ShownAs = typeof PostViews201ShownAs[keyof typeof PostViews201ShownAs];


export const PostViews201ShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type PostViews201 = {
  columns: PostViews201ColumnsItem[];
  default_of: string[];
  filter: PostViews201Filter;
  id: string;
  is_my_default: boolean;
  left_out: PostViews201LeftOutItem[];
  may_change: boolean;
  may_decide: boolean;
  mine: boolean;
  name: string;
  options: PostViews201Options;
  owner: PostViews201Owner;
  q: string;
  resource: string;
  scope: PostViews201Scope;
  shown_as: PostViews201ShownAs;
  sort: string;
  version: number;
};

export type GetViewsViewId200ColumnsItem = {
  name: string;
  width?: number;
};

export type GetViewsViewId200Filter = {[key: string]: unknown};

export type GetViewsViewId200LeftOutItem = typeof GetViewsViewId200LeftOutItem[keyof typeof GetViewsViewId200LeftOutItem];


export const GetViewsViewId200LeftOutItem = {
  q: 'q',
  filter: 'filter',
  sort: 'sort',
  columns: 'columns',
  shown_as: 'shown_as',
} as const;

export type GetViewsViewId200Options = {[key: string]: unknown};

export type GetViewsViewId200Owner = {
  id: string;
  label: string;
};

export type GetViewsViewId200Scope = typeof GetViewsViewId200Scope[keyof typeof GetViewsViewId200Scope];


export const GetViewsViewId200Scope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type GetViewsViewId200ShownAs = typeof GetViewsViewId200ShownAs[keyof typeof GetViewsViewId200ShownAs];


export const GetViewsViewId200ShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type GetViewsViewId200 = {
  columns: GetViewsViewId200ColumnsItem[];
  default_of: string[];
  filter: GetViewsViewId200Filter;
  id: string;
  is_my_default: boolean;
  left_out: GetViewsViewId200LeftOutItem[];
  may_change: boolean;
  may_decide: boolean;
  mine: boolean;
  name: string;
  options: GetViewsViewId200Options;
  owner: GetViewsViewId200Owner;
  q: string;
  resource: string;
  scope: GetViewsViewId200Scope;
  shown_as: GetViewsViewId200ShownAs;
  sort: string;
  version: number;
};

export type PatchViewsViewIdBodyColumnsItem = {
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  /**
     * @minimum 40
     * @maximum 2000
     */
  width?: number;
};

export type PatchViewsViewIdBodyScope = typeof PatchViewsViewIdBodyScope[keyof typeof PatchViewsViewIdBodyScope];


export const PatchViewsViewIdBodyScope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type PatchViewsViewIdBodyShownAs = typeof PatchViewsViewIdBodyShownAs[keyof typeof PatchViewsViewIdBodyShownAs];


export const PatchViewsViewIdBodyShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type PatchViewsViewIdBody = {
  /** @maxItems 200 */
  columns?: PatchViewsViewIdBodyColumnsItem[];
  filter?: unknown;
  /**
     * @minLength 1
     * @maxLength 80
     */
  name?: string;
  options?: unknown;
  /** @maxLength 200 */
  q?: string;
  scope?: PatchViewsViewIdBodyScope;
  shown_as?: PatchViewsViewIdBodyShownAs;
  /** @maxLength 400 */
  sort?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type PatchViewsViewId200ColumnsItem = {
  name: string;
  width?: number;
};

export type PatchViewsViewId200Filter = {[key: string]: unknown};

export type PatchViewsViewId200LeftOutItem = typeof PatchViewsViewId200LeftOutItem[keyof typeof PatchViewsViewId200LeftOutItem];


export const PatchViewsViewId200LeftOutItem = {
  q: 'q',
  filter: 'filter',
  sort: 'sort',
  columns: 'columns',
  shown_as: 'shown_as',
} as const;

export type PatchViewsViewId200Options = {[key: string]: unknown};

export type PatchViewsViewId200Owner = {
  id: string;
  label: string;
};

export type PatchViewsViewId200Scope = typeof PatchViewsViewId200Scope[keyof typeof PatchViewsViewId200Scope];


export const PatchViewsViewId200Scope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type PatchViewsViewId200ShownAs = typeof PatchViewsViewId200ShownAs[keyof typeof PatchViewsViewId200ShownAs];


export const PatchViewsViewId200ShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type PatchViewsViewId200 = {
  columns: PatchViewsViewId200ColumnsItem[];
  default_of: string[];
  filter: PatchViewsViewId200Filter;
  id: string;
  is_my_default: boolean;
  left_out: PatchViewsViewId200LeftOutItem[];
  may_change: boolean;
  may_decide: boolean;
  mine: boolean;
  name: string;
  options: PatchViewsViewId200Options;
  owner: PatchViewsViewId200Owner;
  q: string;
  resource: string;
  scope: PatchViewsViewId200Scope;
  shown_as: PatchViewsViewId200ShownAs;
  sort: string;
  version: number;
};

export type DeleteViewsViewIdDefaultParams = {
/**
 * @minLength 1
 * @maxLength 40
 */
role?: string;
};

export type DeleteViewsViewIdDefault200ColumnsItem = {
  name: string;
  width?: number;
};

export type DeleteViewsViewIdDefault200Filter = {[key: string]: unknown};

export type DeleteViewsViewIdDefault200LeftOutItem = typeof DeleteViewsViewIdDefault200LeftOutItem[keyof typeof DeleteViewsViewIdDefault200LeftOutItem];


export const DeleteViewsViewIdDefault200LeftOutItem = {
  q: 'q',
  filter: 'filter',
  sort: 'sort',
  columns: 'columns',
  shown_as: 'shown_as',
} as const;

export type DeleteViewsViewIdDefault200Options = {[key: string]: unknown};

export type DeleteViewsViewIdDefault200Owner = {
  id: string;
  label: string;
};

export type DeleteViewsViewIdDefault200Scope = typeof DeleteViewsViewIdDefault200Scope[keyof typeof DeleteViewsViewIdDefault200Scope];


export const DeleteViewsViewIdDefault200Scope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type DeleteViewsViewIdDefault200ShownAs = typeof DeleteViewsViewIdDefault200ShownAs[keyof typeof DeleteViewsViewIdDefault200ShownAs];


export const DeleteViewsViewIdDefault200ShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type DeleteViewsViewIdDefault200 = {
  columns: DeleteViewsViewIdDefault200ColumnsItem[];
  default_of: string[];
  filter: DeleteViewsViewIdDefault200Filter;
  id: string;
  is_my_default: boolean;
  left_out: DeleteViewsViewIdDefault200LeftOutItem[];
  may_change: boolean;
  may_decide: boolean;
  mine: boolean;
  name: string;
  options: DeleteViewsViewIdDefault200Options;
  owner: DeleteViewsViewIdDefault200Owner;
  q: string;
  resource: string;
  scope: DeleteViewsViewIdDefault200Scope;
  shown_as: DeleteViewsViewIdDefault200ShownAs;
  sort: string;
  version: number;
};

export type PostViewsViewIdDefaultBody = {
  /**
     * @minLength 1
     * @maxLength 40
     */
  role?: string;
};

export type PostViewsViewIdDefault200ColumnsItem = {
  name: string;
  width?: number;
};

export type PostViewsViewIdDefault200Filter = {[key: string]: unknown};

export type PostViewsViewIdDefault200LeftOutItem = typeof PostViewsViewIdDefault200LeftOutItem[keyof typeof PostViewsViewIdDefault200LeftOutItem];


export const PostViewsViewIdDefault200LeftOutItem = {
  q: 'q',
  filter: 'filter',
  sort: 'sort',
  columns: 'columns',
  shown_as: 'shown_as',
} as const;

export type PostViewsViewIdDefault200Options = {[key: string]: unknown};

export type PostViewsViewIdDefault200Owner = {
  id: string;
  label: string;
};

export type PostViewsViewIdDefault200Scope = typeof PostViewsViewIdDefault200Scope[keyof typeof PostViewsViewIdDefault200Scope];


export const PostViewsViewIdDefault200Scope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type PostViewsViewIdDefault200ShownAs = typeof PostViewsViewIdDefault200ShownAs[keyof typeof PostViewsViewIdDefault200ShownAs];


export const PostViewsViewIdDefault200ShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type PostViewsViewIdDefault200 = {
  columns: PostViewsViewIdDefault200ColumnsItem[];
  default_of: string[];
  filter: PostViewsViewIdDefault200Filter;
  id: string;
  is_my_default: boolean;
  left_out: PostViewsViewIdDefault200LeftOutItem[];
  may_change: boolean;
  may_decide: boolean;
  mine: boolean;
  name: string;
  options: PostViewsViewIdDefault200Options;
  owner: PostViewsViewIdDefault200Owner;
  q: string;
  resource: string;
  scope: PostViewsViewIdDefault200Scope;
  shown_as: PostViewsViewIdDefault200ShownAs;
  sort: string;
  version: number;
};

export type PostViewsViewIdRestore200ColumnsItem = {
  name: string;
  width?: number;
};

export type PostViewsViewIdRestore200Filter = {[key: string]: unknown};

export type PostViewsViewIdRestore200LeftOutItem = typeof PostViewsViewIdRestore200LeftOutItem[keyof typeof PostViewsViewIdRestore200LeftOutItem];


export const PostViewsViewIdRestore200LeftOutItem = {
  q: 'q',
  filter: 'filter',
  sort: 'sort',
  columns: 'columns',
  shown_as: 'shown_as',
} as const;

export type PostViewsViewIdRestore200Options = {[key: string]: unknown};

export type PostViewsViewIdRestore200Owner = {
  id: string;
  label: string;
};

export type PostViewsViewIdRestore200Scope = typeof PostViewsViewIdRestore200Scope[keyof typeof PostViewsViewIdRestore200Scope];


export const PostViewsViewIdRestore200Scope = {
  personal: 'personal',
  shared: 'shared',
  locked: 'locked',
} as const;

export type PostViewsViewIdRestore200ShownAs = typeof PostViewsViewIdRestore200ShownAs[keyof typeof PostViewsViewIdRestore200ShownAs];


export const PostViewsViewIdRestore200ShownAs = {
  list: 'list',
  kanban: 'kanban',
  figures: 'figures',
  calendar: 'calendar',
} as const;

export type PostViewsViewIdRestore200 = {
  columns: PostViewsViewIdRestore200ColumnsItem[];
  default_of: string[];
  filter: PostViewsViewIdRestore200Filter;
  id: string;
  is_my_default: boolean;
  left_out: PostViewsViewIdRestore200LeftOutItem[];
  may_change: boolean;
  may_decide: boolean;
  mine: boolean;
  name: string;
  options: PostViewsViewIdRestore200Options;
  owner: PostViewsViewIdRestore200Owner;
  q: string;
  resource: string;
  scope: PostViewsViewIdRestore200Scope;
  shown_as: PostViewsViewIdRestore200ShownAs;
  sort: string;
  version: number;
};

export type GetWebhooks200ResultsItemDisabledBecause = typeof GetWebhooks200ResultsItemDisabledBecause[keyof typeof GetWebhooks200ResultsItemDisabledBecause] | null;


export const GetWebhooks200ResultsItemDisabledBecause = {
  by_hand: 'by_hand',
  gone: 'gone',
  failing: 'failing',
} as const;

export type GetWebhooks200ResultsItem = {
  description: string;
  disabled_because: GetWebhooks200ResultsItemDisabledBecause;
  enabled: boolean;
  events: string[];
  failing_since: string | null;
  id: string;
  role: string;
  url: string;
  version: number;
};

export type GetWebhooks200 = {
  results: GetWebhooks200ResultsItem[];
};

export type PostWebhooksBody = {
  /** @maxLength 200 */
  description?: string;
  /**
     * @minItems 1
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 120
     */
  events: string[];
  /**
     * @minLength 1
     * @maxLength 40
     */
  role: string;
  /**
     * @minLength 1
     * @maxLength 2000
     */
  url: string;
};

export type PostWebhooks201DisabledBecause = typeof PostWebhooks201DisabledBecause[keyof typeof PostWebhooks201DisabledBecause] | null;


export const PostWebhooks201DisabledBecause = {
  by_hand: 'by_hand',
  gone: 'gone',
  failing: 'failing',
} as const;

export type PostWebhooks201 = {
  description: string;
  disabled_because: PostWebhooks201DisabledBecause;
  enabled: boolean;
  events: string[];
  failing_since: string | null;
  id: string;
  role: string;
  secret: string | null;
  url: string;
  version: number;
};

export type GetWebhooksEvents200ResultsItemExample = { [key: string]: unknown };

export type GetWebhooksEvents200ResultsItemSchema = { [key: string]: unknown };

export type GetWebhooksEvents200ResultsItem = {
  description: string;
  example: GetWebhooksEvents200ResultsItemExample;
  name: string;
  schema: GetWebhooksEvents200ResultsItemSchema;
  version: number;
};

export type GetWebhooksEvents200 = {
  results: GetWebhooksEvents200ResultsItem[];
};

export type GetWebhooksWebhookId200DisabledBecause = typeof GetWebhooksWebhookId200DisabledBecause[keyof typeof GetWebhooksWebhookId200DisabledBecause] | null;


export const GetWebhooksWebhookId200DisabledBecause = {
  by_hand: 'by_hand',
  gone: 'gone',
  failing: 'failing',
} as const;

export type GetWebhooksWebhookId200 = {
  description: string;
  disabled_because: GetWebhooksWebhookId200DisabledBecause;
  enabled: boolean;
  events: string[];
  failing_since: string | null;
  id: string;
  role: string;
  url: string;
  version: number;
};

export type PatchWebhooksWebhookIdBody = {
  /** @maxLength 200 */
  description?: string;
  enabled?: boolean;
  /**
     * @minItems 1
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 120
     */
  events?: string[];
  /**
     * @minLength 1
     * @maxLength 40
     */
  role?: string;
  /**
     * @minLength 1
     * @maxLength 2000
     */
  url?: string;
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version?: number;
};

export type PatchWebhooksWebhookId200DisabledBecause = typeof PatchWebhooksWebhookId200DisabledBecause[keyof typeof PatchWebhooksWebhookId200DisabledBecause] | null;


export const PatchWebhooksWebhookId200DisabledBecause = {
  by_hand: 'by_hand',
  gone: 'gone',
  failing: 'failing',
} as const;

export type PatchWebhooksWebhookId200 = {
  description: string;
  disabled_because: PatchWebhooksWebhookId200DisabledBecause;
  enabled: boolean;
  events: string[];
  failing_since: string | null;
  id: string;
  role: string;
  url: string;
  version: number;
};

export type GetWebhooksWebhookIdMessagesParams = {
state?: GetWebhooksWebhookIdMessagesState;
before?: string;
};

export type GetWebhooksWebhookIdMessagesState = typeof GetWebhooksWebhookIdMessagesState[keyof typeof GetWebhooksWebhookIdMessagesState];


export const GetWebhooksWebhookIdMessagesState = {
  pending: 'pending',
  delivered: 'delivered',
  failed: 'failed',
  held: 'held',
  withheld: 'withheld',
} as const;

export type GetWebhooksWebhookIdMessages200ResultsItemState = typeof GetWebhooksWebhookIdMessages200ResultsItemState[keyof typeof GetWebhooksWebhookIdMessages200ResultsItemState];


export const GetWebhooksWebhookIdMessages200ResultsItemState = {
  pending: 'pending',
  delivered: 'delivered',
  failed: 'failed',
  held: 'held',
  withheld: 'withheld',
} as const;

export type GetWebhooksWebhookIdMessages200ResultsItemTriesItem = {
  at: string;
  error: string;
  milliseconds: number;
  response: string;
  status: number | null;
  timestamp: number;
};

export type GetWebhooksWebhookIdMessages200ResultsItem = {
  attempts: number;
  body: string;
  event: string;
  id: string;
  next_attempt_at: string | null;
  occurred_at: string;
  state: GetWebhooksWebhookIdMessages200ResultsItemState;
  tries: GetWebhooksWebhookIdMessages200ResultsItemTriesItem[];
  webhook_id: string;
};

export type GetWebhooksWebhookIdMessages200 = {
  results: GetWebhooksWebhookIdMessages200ResultsItem[];
};

export type GetWebhooksWebhookIdMessagesMessageId200State = typeof GetWebhooksWebhookIdMessagesMessageId200State[keyof typeof GetWebhooksWebhookIdMessagesMessageId200State];


export const GetWebhooksWebhookIdMessagesMessageId200State = {
  pending: 'pending',
  delivered: 'delivered',
  failed: 'failed',
  held: 'held',
  withheld: 'withheld',
} as const;

export type GetWebhooksWebhookIdMessagesMessageId200TriesItem = {
  at: string;
  error: string;
  milliseconds: number;
  response: string;
  status: number | null;
  timestamp: number;
};

export type GetWebhooksWebhookIdMessagesMessageId200 = {
  attempts: number;
  body: string;
  event: string;
  id: string;
  next_attempt_at: string | null;
  occurred_at: string;
  state: GetWebhooksWebhookIdMessagesMessageId200State;
  tries: GetWebhooksWebhookIdMessagesMessageId200TriesItem[];
  webhook_id: string;
};

export type PostWebhooksWebhookIdMessagesMessageIdReplay202State = typeof PostWebhooksWebhookIdMessagesMessageIdReplay202State[keyof typeof PostWebhooksWebhookIdMessagesMessageIdReplay202State];


export const PostWebhooksWebhookIdMessagesMessageIdReplay202State = {
  pending: 'pending',
  delivered: 'delivered',
  failed: 'failed',
  held: 'held',
  withheld: 'withheld',
} as const;

export type PostWebhooksWebhookIdMessagesMessageIdReplay202TriesItem = {
  at: string;
  error: string;
  milliseconds: number;
  response: string;
  status: number | null;
  timestamp: number;
};

export type PostWebhooksWebhookIdMessagesMessageIdReplay202 = {
  attempts: number;
  body: string;
  event: string;
  id: string;
  next_attempt_at: string | null;
  occurred_at: string;
  state: PostWebhooksWebhookIdMessagesMessageIdReplay202State;
  tries: PostWebhooksWebhookIdMessagesMessageIdReplay202TriesItem[];
  webhook_id: string;
};

export type PostWebhooksWebhookIdRecoverBody = {
  since: string;
};

export type PostWebhooksWebhookIdRecover202 = {
  messages: number;
};

export type PostWebhooksWebhookIdSecret200DisabledBecause = typeof PostWebhooksWebhookIdSecret200DisabledBecause[keyof typeof PostWebhooksWebhookIdSecret200DisabledBecause] | null;


export const PostWebhooksWebhookIdSecret200DisabledBecause = {
  by_hand: 'by_hand',
  gone: 'gone',
  failing: 'failing',
} as const;

export type PostWebhooksWebhookIdSecret200 = {
  description: string;
  disabled_because: PostWebhooksWebhookIdSecret200DisabledBecause;
  enabled: boolean;
  events: string[];
  failing_since: string | null;
  id: string;
  role: string;
  secret: string | null;
  url: string;
  version: number;
};

export type PostWebhooksWebhookIdTest202 = {
  message: string;
};

export type YoozakArticleArticleListParams = {
fields?: YoozakArticleArticleListFieldsItem[];
expand?: YoozakArticleArticleListExpandItem[];
sort?: YoozakArticleArticleListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: YoozakArticleArticleListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
categorie?: YoozakArticleArticleListCategorie;
categorie__in?: string;
categorie__isnull?: boolean;
genre?: YoozakArticleArticleListGenre;
genre__in?: string;
genre__isnull?: boolean;
phase?: YoozakArticleArticleListPhase;
phase__in?: string;
phase__isnull?: boolean;
is_upsell?: boolean;
is_upsell__isnull?: boolean;
en_vente?: boolean;
en_vente__isnull?: boolean;
};

export type YoozakArticleArticleListFieldsItem = typeof YoozakArticleArticleListFieldsItem[keyof typeof YoozakArticleArticleListFieldsItem];


export const YoozakArticleArticleListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  categorie: 'categorie',
  genre: 'genre',
  modele: 'modele',
  phase: 'phase',
  is_upsell: 'is_upsell',
  prix_upsell_1: 'prix_upsell_1',
  prix_upsell_2: 'prix_upsell_2',
  prix_upsell_3: 'prix_upsell_3',
  prix_upsell_4: 'prix_upsell_4',
  prix_remise_1: 'prix_remise_1',
  prix_remise_2: 'prix_remise_2',
  prix_remise_3: 'prix_remise_3',
  prix_remise_4: 'prix_remise_4',
  prix_liquidation: 'prix_liquidation',
  prix_gros: 'prix_gros',
  nom: 'nom',
  reference: 'reference',
  photo: 'photo',
  prix_unitaire: 'prix_unitaire',
  prix_actuel: 'prix_actuel',
  en_vente: 'en_vente',
} as const;

export type YoozakArticleArticleListExpandItem = typeof YoozakArticleArticleListExpandItem[keyof typeof YoozakArticleArticleListExpandItem];


export const YoozakArticleArticleListExpandItem = {
  product: 'product',
} as const;

export type YoozakArticleArticleListSortItem = typeof YoozakArticleArticleListSortItem[keyof typeof YoozakArticleArticleListSortItem];


export const YoozakArticleArticleListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  categorie: 'categorie',
  genre: 'genre',
  modele: 'modele',
  phase: 'phase',
  is_upsell: 'is_upsell',
  prix_upsell_1: 'prix_upsell_1',
  prix_upsell_2: 'prix_upsell_2',
  prix_upsell_3: 'prix_upsell_3',
  prix_upsell_4: 'prix_upsell_4',
  prix_remise_1: 'prix_remise_1',
  prix_remise_2: 'prix_remise_2',
  prix_remise_3: 'prix_remise_3',
  prix_remise_4: 'prix_remise_4',
  prix_liquidation: 'prix_liquidation',
  prix_gros: 'prix_gros',
  nom: 'nom',
  reference: 'reference',
  prix_unitaire: 'prix_unitaire',
  prix_actuel: 'prix_actuel',
  en_vente: 'en_vente',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-product': '-product',
  '-categorie': '-categorie',
  '-genre': '-genre',
  '-modele': '-modele',
  '-phase': '-phase',
  '-is_upsell': '-is_upsell',
  '-prix_upsell_1': '-prix_upsell_1',
  '-prix_upsell_2': '-prix_upsell_2',
  '-prix_upsell_3': '-prix_upsell_3',
  '-prix_upsell_4': '-prix_upsell_4',
  '-prix_remise_1': '-prix_remise_1',
  '-prix_remise_2': '-prix_remise_2',
  '-prix_remise_3': '-prix_remise_3',
  '-prix_remise_4': '-prix_remise_4',
  '-prix_liquidation': '-prix_liquidation',
  '-prix_gros': '-prix_gros',
  '-nom': '-nom',
  '-reference': '-reference',
  '-prix_unitaire': '-prix_unitaire',
  '-prix_actuel': '-prix_actuel',
  '-en_vente': '-en_vente',
} as const;

export type YoozakArticleArticleListCount = typeof YoozakArticleArticleListCount[keyof typeof YoozakArticleArticleListCount];


export const YoozakArticleArticleListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type YoozakArticleArticleListCategorie = typeof YoozakArticleArticleListCategorie[keyof typeof YoozakArticleArticleListCategorie];


export const YoozakArticleArticleListCategorie = {
  sandales: 'sandales',
  sabot: 'sabot',
  chaussures: 'chaussures',
  esparille: 'esparille',
  basket: 'basket',
  mules: 'mules',
  pack_sac: 'pack_sac',
  botte: 'botte',
  escarpins: 'escarpins',
  foulard: 'foulard',
  chale: 'chale',
} as const;

export type YoozakArticleArticleListGenre = typeof YoozakArticleArticleListGenre[keyof typeof YoozakArticleArticleListGenre];


export const YoozakArticleArticleListGenre = {
  homme: 'homme',
  femme: 'femme',
  fille: 'fille',
  garcon: 'garcon',
  '': '',
} as const;

export type YoozakArticleArticleListPhase = typeof YoozakArticleArticleListPhase[keyof typeof YoozakArticleArticleListPhase];


export const YoozakArticleArticleListPhase = {
  en_cours: 'en_cours',
  liquidation: 'liquidation',
  en_test: 'en_test',
  promo: 'promo',
} as const;

export type YoozakArticleArticleList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: YoozakArticleArticle[];
};

export type YoozakArticleArticleChangeBodyMode = typeof YoozakArticleArticleChangeBodyMode[keyof typeof YoozakArticleArticleChangeBodyMode];


export const YoozakArticleArticleChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type YoozakArticleArticleChangeBodyRecordsItemValuesCategorie = typeof YoozakArticleArticleChangeBodyRecordsItemValuesCategorie[keyof typeof YoozakArticleArticleChangeBodyRecordsItemValuesCategorie];


export const YoozakArticleArticleChangeBodyRecordsItemValuesCategorie = {
  sandales: 'sandales',
  sabot: 'sabot',
  chaussures: 'chaussures',
  esparille: 'esparille',
  basket: 'basket',
  mules: 'mules',
  pack_sac: 'pack_sac',
  botte: 'botte',
  escarpins: 'escarpins',
  foulard: 'foulard',
  chale: 'chale',
} as const;

export type YoozakArticleArticleChangeBodyRecordsItemValuesGenre = typeof YoozakArticleArticleChangeBodyRecordsItemValuesGenre[keyof typeof YoozakArticleArticleChangeBodyRecordsItemValuesGenre];


export const YoozakArticleArticleChangeBodyRecordsItemValuesGenre = {
  homme: 'homme',
  femme: 'femme',
  fille: 'fille',
  garcon: 'garcon',
  '': '',
} as const;

export type YoozakArticleArticleChangeBodyRecordsItemValuesPhase = typeof YoozakArticleArticleChangeBodyRecordsItemValuesPhase[keyof typeof YoozakArticleArticleChangeBodyRecordsItemValuesPhase];


export const YoozakArticleArticleChangeBodyRecordsItemValuesPhase = {
  en_cours: 'en_cours',
  liquidation: 'liquidation',
  en_test: 'en_test',
  promo: 'promo',
} as const;

export type YoozakArticleArticleChangeBodyRecordsItemValues = {
  categorie?: YoozakArticleArticleChangeBodyRecordsItemValuesCategorie;
  genre?: YoozakArticleArticleChangeBodyRecordsItemValuesGenre;
  is_upsell?: boolean;
  modele?: number | null;
  phase?: YoozakArticleArticleChangeBodyRecordsItemValuesPhase;
  prix_gros?: string | number | null;
  prix_liquidation?: string | number | null;
  prix_remise_1?: string | number | null;
  prix_remise_2?: string | number | null;
  prix_remise_3?: string | number | null;
  prix_remise_4?: string | number | null;
  prix_upsell_1?: string | number | null;
  prix_upsell_2?: string | number | null;
  prix_upsell_3?: string | number | null;
  prix_upsell_4?: string | number | null;
};

export type YoozakArticleArticleChangeBodyRecordsItem = {
  id: string;
  values: YoozakArticleArticleChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type YoozakArticleArticleChangeBody = {
  mode?: YoozakArticleArticleChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: YoozakArticleArticleChangeBodyRecordsItem[];
};

export type YoozakArticleArticleChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type YoozakArticleArticleChange200ResultsItemError = {
  champs: YoozakArticleArticleChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type YoozakArticleArticleChange200ResultsItem = {
  error?: YoozakArticleArticleChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type YoozakArticleArticleChange200 = {
  batch: string;
  results: YoozakArticleArticleChange200ResultsItem[];
};

export type YoozakArticleArticlePreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakArticleArticlePreparedExports200 = {
  at_once: number;
  exports: YoozakArticleArticlePreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type YoozakArticleArticlePrepareExportParams = {
format?: YoozakArticleArticlePrepareExportFormat;
fields?: YoozakArticleArticlePrepareExportFieldsItem[];
sort?: YoozakArticleArticlePrepareExportSortItem[];
filter?: string;
q?: string;
categorie?: YoozakArticleArticlePrepareExportCategorie;
categorie__in?: string;
categorie__isnull?: boolean;
genre?: YoozakArticleArticlePrepareExportGenre;
genre__in?: string;
genre__isnull?: boolean;
phase?: YoozakArticleArticlePrepareExportPhase;
phase__in?: string;
phase__isnull?: boolean;
is_upsell?: boolean;
is_upsell__isnull?: boolean;
en_vente?: boolean;
en_vente__isnull?: boolean;
};

export type YoozakArticleArticlePrepareExportFormat = typeof YoozakArticleArticlePrepareExportFormat[keyof typeof YoozakArticleArticlePrepareExportFormat];


export const YoozakArticleArticlePrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type YoozakArticleArticlePrepareExportFieldsItem = typeof YoozakArticleArticlePrepareExportFieldsItem[keyof typeof YoozakArticleArticlePrepareExportFieldsItem];


export const YoozakArticleArticlePrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  categorie: 'categorie',
  genre: 'genre',
  modele: 'modele',
  phase: 'phase',
  is_upsell: 'is_upsell',
  prix_upsell_1: 'prix_upsell_1',
  prix_upsell_2: 'prix_upsell_2',
  prix_upsell_3: 'prix_upsell_3',
  prix_upsell_4: 'prix_upsell_4',
  prix_remise_1: 'prix_remise_1',
  prix_remise_2: 'prix_remise_2',
  prix_remise_3: 'prix_remise_3',
  prix_remise_4: 'prix_remise_4',
  prix_liquidation: 'prix_liquidation',
  prix_gros: 'prix_gros',
  nom: 'nom',
  reference: 'reference',
  photo: 'photo',
  prix_unitaire: 'prix_unitaire',
  prix_actuel: 'prix_actuel',
  en_vente: 'en_vente',
} as const;

export type YoozakArticleArticlePrepareExportSortItem = typeof YoozakArticleArticlePrepareExportSortItem[keyof typeof YoozakArticleArticlePrepareExportSortItem];


export const YoozakArticleArticlePrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  categorie: 'categorie',
  genre: 'genre',
  modele: 'modele',
  phase: 'phase',
  is_upsell: 'is_upsell',
  prix_upsell_1: 'prix_upsell_1',
  prix_upsell_2: 'prix_upsell_2',
  prix_upsell_3: 'prix_upsell_3',
  prix_upsell_4: 'prix_upsell_4',
  prix_remise_1: 'prix_remise_1',
  prix_remise_2: 'prix_remise_2',
  prix_remise_3: 'prix_remise_3',
  prix_remise_4: 'prix_remise_4',
  prix_liquidation: 'prix_liquidation',
  prix_gros: 'prix_gros',
  nom: 'nom',
  reference: 'reference',
  prix_unitaire: 'prix_unitaire',
  prix_actuel: 'prix_actuel',
  en_vente: 'en_vente',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-product': '-product',
  '-categorie': '-categorie',
  '-genre': '-genre',
  '-modele': '-modele',
  '-phase': '-phase',
  '-is_upsell': '-is_upsell',
  '-prix_upsell_1': '-prix_upsell_1',
  '-prix_upsell_2': '-prix_upsell_2',
  '-prix_upsell_3': '-prix_upsell_3',
  '-prix_upsell_4': '-prix_upsell_4',
  '-prix_remise_1': '-prix_remise_1',
  '-prix_remise_2': '-prix_remise_2',
  '-prix_remise_3': '-prix_remise_3',
  '-prix_remise_4': '-prix_remise_4',
  '-prix_liquidation': '-prix_liquidation',
  '-prix_gros': '-prix_gros',
  '-nom': '-nom',
  '-reference': '-reference',
  '-prix_unitaire': '-prix_unitaire',
  '-prix_actuel': '-prix_actuel',
  '-en_vente': '-en_vente',
} as const;

export type YoozakArticleArticlePrepareExportCategorie = typeof YoozakArticleArticlePrepareExportCategorie[keyof typeof YoozakArticleArticlePrepareExportCategorie];


export const YoozakArticleArticlePrepareExportCategorie = {
  sandales: 'sandales',
  sabot: 'sabot',
  chaussures: 'chaussures',
  esparille: 'esparille',
  basket: 'basket',
  mules: 'mules',
  pack_sac: 'pack_sac',
  botte: 'botte',
  escarpins: 'escarpins',
  foulard: 'foulard',
  chale: 'chale',
} as const;

export type YoozakArticleArticlePrepareExportGenre = typeof YoozakArticleArticlePrepareExportGenre[keyof typeof YoozakArticleArticlePrepareExportGenre];


export const YoozakArticleArticlePrepareExportGenre = {
  homme: 'homme',
  femme: 'femme',
  fille: 'fille',
  garcon: 'garcon',
  '': '',
} as const;

export type YoozakArticleArticlePrepareExportPhase = typeof YoozakArticleArticlePrepareExportPhase[keyof typeof YoozakArticleArticlePrepareExportPhase];


export const YoozakArticleArticlePrepareExportPhase = {
  en_cours: 'en_cours',
  liquidation: 'liquidation',
  en_test: 'en_test',
  promo: 'promo',
} as const;

export type YoozakArticleArticlePrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakArticleArticlePreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakArticleArticleFiguresParams = {
group?: YoozakArticleArticleFiguresGroupItem[];
measure?: YoozakArticleArticleFiguresMeasureItem[];
filter?: string;
q?: string;
categorie?: YoozakArticleArticleFiguresCategorie;
categorie__in?: string;
categorie__isnull?: boolean;
genre?: YoozakArticleArticleFiguresGenre;
genre__in?: string;
genre__isnull?: boolean;
phase?: YoozakArticleArticleFiguresPhase;
phase__in?: string;
phase__isnull?: boolean;
is_upsell?: boolean;
is_upsell__isnull?: boolean;
en_vente?: boolean;
en_vente__isnull?: boolean;
};

export type YoozakArticleArticleFiguresGroupItem = typeof YoozakArticleArticleFiguresGroupItem[keyof typeof YoozakArticleArticleFiguresGroupItem];


export const YoozakArticleArticleFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  product: 'product',
  categorie: 'categorie',
  genre: 'genre',
  phase: 'phase',
  is_upsell: 'is_upsell',
  reference: 'reference',
  en_vente: 'en_vente',
} as const;

export type YoozakArticleArticleFiguresMeasureItem = typeof YoozakArticleArticleFiguresMeasureItem[keyof typeof YoozakArticleArticleFiguresMeasureItem];


export const YoozakArticleArticleFiguresMeasureItem = {
  count: 'count',
  'sum:modele': 'sum:modele',
  'avg:modele': 'avg:modele',
  'min:modele': 'min:modele',
  'max:modele': 'max:modele',
  'share:is_upsell': 'share:is_upsell',
  'sum:prix_upsell_1': 'sum:prix_upsell_1',
  'avg:prix_upsell_1': 'avg:prix_upsell_1',
  'min:prix_upsell_1': 'min:prix_upsell_1',
  'max:prix_upsell_1': 'max:prix_upsell_1',
  'sum:prix_upsell_2': 'sum:prix_upsell_2',
  'avg:prix_upsell_2': 'avg:prix_upsell_2',
  'min:prix_upsell_2': 'min:prix_upsell_2',
  'max:prix_upsell_2': 'max:prix_upsell_2',
  'sum:prix_upsell_3': 'sum:prix_upsell_3',
  'avg:prix_upsell_3': 'avg:prix_upsell_3',
  'min:prix_upsell_3': 'min:prix_upsell_3',
  'max:prix_upsell_3': 'max:prix_upsell_3',
  'sum:prix_upsell_4': 'sum:prix_upsell_4',
  'avg:prix_upsell_4': 'avg:prix_upsell_4',
  'min:prix_upsell_4': 'min:prix_upsell_4',
  'max:prix_upsell_4': 'max:prix_upsell_4',
  'sum:prix_remise_1': 'sum:prix_remise_1',
  'avg:prix_remise_1': 'avg:prix_remise_1',
  'min:prix_remise_1': 'min:prix_remise_1',
  'max:prix_remise_1': 'max:prix_remise_1',
  'sum:prix_remise_2': 'sum:prix_remise_2',
  'avg:prix_remise_2': 'avg:prix_remise_2',
  'min:prix_remise_2': 'min:prix_remise_2',
  'max:prix_remise_2': 'max:prix_remise_2',
  'sum:prix_remise_3': 'sum:prix_remise_3',
  'avg:prix_remise_3': 'avg:prix_remise_3',
  'min:prix_remise_3': 'min:prix_remise_3',
  'max:prix_remise_3': 'max:prix_remise_3',
  'sum:prix_remise_4': 'sum:prix_remise_4',
  'avg:prix_remise_4': 'avg:prix_remise_4',
  'min:prix_remise_4': 'min:prix_remise_4',
  'max:prix_remise_4': 'max:prix_remise_4',
  'sum:prix_liquidation': 'sum:prix_liquidation',
  'avg:prix_liquidation': 'avg:prix_liquidation',
  'min:prix_liquidation': 'min:prix_liquidation',
  'max:prix_liquidation': 'max:prix_liquidation',
  'sum:prix_gros': 'sum:prix_gros',
  'avg:prix_gros': 'avg:prix_gros',
  'min:prix_gros': 'min:prix_gros',
  'max:prix_gros': 'max:prix_gros',
  'sum:prix_unitaire': 'sum:prix_unitaire',
  'avg:prix_unitaire': 'avg:prix_unitaire',
  'min:prix_unitaire': 'min:prix_unitaire',
  'max:prix_unitaire': 'max:prix_unitaire',
  'sum:prix_actuel': 'sum:prix_actuel',
  'avg:prix_actuel': 'avg:prix_actuel',
  'min:prix_actuel': 'min:prix_actuel',
  'max:prix_actuel': 'max:prix_actuel',
  'share:en_vente': 'share:en_vente',
} as const;

export type YoozakArticleArticleFiguresCategorie = typeof YoozakArticleArticleFiguresCategorie[keyof typeof YoozakArticleArticleFiguresCategorie];


export const YoozakArticleArticleFiguresCategorie = {
  sandales: 'sandales',
  sabot: 'sabot',
  chaussures: 'chaussures',
  esparille: 'esparille',
  basket: 'basket',
  mules: 'mules',
  pack_sac: 'pack_sac',
  botte: 'botte',
  escarpins: 'escarpins',
  foulard: 'foulard',
  chale: 'chale',
} as const;

export type YoozakArticleArticleFiguresGenre = typeof YoozakArticleArticleFiguresGenre[keyof typeof YoozakArticleArticleFiguresGenre];


export const YoozakArticleArticleFiguresGenre = {
  homme: 'homme',
  femme: 'femme',
  fille: 'fille',
  garcon: 'garcon',
  '': '',
} as const;

export type YoozakArticleArticleFiguresPhase = typeof YoozakArticleArticleFiguresPhase[keyof typeof YoozakArticleArticleFiguresPhase];


export const YoozakArticleArticleFiguresPhase = {
  en_cours: 'en_cours',
  liquidation: 'liquidation',
  en_test: 'en_test',
  promo: 'promo',
} as const;

export type YoozakArticleArticleReadParams = {
fields?: YoozakArticleArticleReadFieldsItem[];
expand?: YoozakArticleArticleReadExpandItem[];
};

export type YoozakArticleArticleReadFieldsItem = typeof YoozakArticleArticleReadFieldsItem[keyof typeof YoozakArticleArticleReadFieldsItem];


export const YoozakArticleArticleReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  product: 'product',
  categorie: 'categorie',
  genre: 'genre',
  modele: 'modele',
  phase: 'phase',
  is_upsell: 'is_upsell',
  prix_upsell_1: 'prix_upsell_1',
  prix_upsell_2: 'prix_upsell_2',
  prix_upsell_3: 'prix_upsell_3',
  prix_upsell_4: 'prix_upsell_4',
  prix_remise_1: 'prix_remise_1',
  prix_remise_2: 'prix_remise_2',
  prix_remise_3: 'prix_remise_3',
  prix_remise_4: 'prix_remise_4',
  prix_liquidation: 'prix_liquidation',
  prix_gros: 'prix_gros',
  nom: 'nom',
  reference: 'reference',
  photo: 'photo',
  prix_unitaire: 'prix_unitaire',
  prix_actuel: 'prix_actuel',
  en_vente: 'en_vente',
} as const;

export type YoozakArticleArticleReadExpandItem = typeof YoozakArticleArticleReadExpandItem[keyof typeof YoozakArticleArticleReadExpandItem];


export const YoozakArticleArticleReadExpandItem = {
  product: 'product',
} as const;

export type YoozakArticleArticleUpdateBodyCategorie = typeof YoozakArticleArticleUpdateBodyCategorie[keyof typeof YoozakArticleArticleUpdateBodyCategorie];


export const YoozakArticleArticleUpdateBodyCategorie = {
  sandales: 'sandales',
  sabot: 'sabot',
  chaussures: 'chaussures',
  esparille: 'esparille',
  basket: 'basket',
  mules: 'mules',
  pack_sac: 'pack_sac',
  botte: 'botte',
  escarpins: 'escarpins',
  foulard: 'foulard',
  chale: 'chale',
} as const;

export type YoozakArticleArticleUpdateBodyGenre = typeof YoozakArticleArticleUpdateBodyGenre[keyof typeof YoozakArticleArticleUpdateBodyGenre];


export const YoozakArticleArticleUpdateBodyGenre = {
  homme: 'homme',
  femme: 'femme',
  fille: 'fille',
  garcon: 'garcon',
  '': '',
} as const;

export type YoozakArticleArticleUpdateBodyPhase = typeof YoozakArticleArticleUpdateBodyPhase[keyof typeof YoozakArticleArticleUpdateBodyPhase];


export const YoozakArticleArticleUpdateBodyPhase = {
  en_cours: 'en_cours',
  liquidation: 'liquidation',
  en_test: 'en_test',
  promo: 'promo',
} as const;

export type YoozakArticleArticleUpdateBody = {
  categorie?: YoozakArticleArticleUpdateBodyCategorie;
  genre?: YoozakArticleArticleUpdateBodyGenre;
  is_upsell?: boolean;
  modele?: number | null;
  phase?: YoozakArticleArticleUpdateBodyPhase;
  prix_gros?: string | number | null;
  prix_liquidation?: string | number | null;
  prix_remise_1?: string | number | null;
  prix_remise_2?: string | number | null;
  prix_remise_3?: string | number | null;
  prix_remise_4?: string | number | null;
  prix_upsell_1?: string | number | null;
  prix_upsell_2?: string | number | null;
  prix_upsell_3?: string | number | null;
  prix_upsell_4?: string | number | null;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type YoozakArticlePromotionListParams = {
fields?: YoozakArticlePromotionListFieldsItem[];
expand?: YoozakArticlePromotionListExpandItem[];
sort?: YoozakArticlePromotionListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: YoozakArticlePromotionListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
active?: boolean;
active__isnull?: boolean;
date_debut?: string;
date_debut__in?: string;
date_debut__gt?: string;
date_debut__gte?: string;
date_debut__lt?: string;
date_debut__lte?: string;
date_debut__isnull?: boolean;
date_debut__within?: YoozakArticlePromotionListDateDebutWithin;
date_fin?: string;
date_fin__in?: string;
date_fin__gt?: string;
date_fin__gte?: string;
date_fin__lt?: string;
date_fin__lte?: string;
date_fin__isnull?: boolean;
date_fin__within?: YoozakArticlePromotionListDateFinWithin;
};

export type YoozakArticlePromotionListFieldsItem = typeof YoozakArticlePromotionListFieldsItem[keyof typeof YoozakArticlePromotionListFieldsItem];


export const YoozakArticlePromotionListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  nom: 'nom',
  description: 'description',
  pourcentage: 'pourcentage',
  date_debut: 'date_debut',
  date_fin: 'date_fin',
  active: 'active',
} as const;

export type YoozakArticlePromotionListExpandItem = typeof YoozakArticlePromotionListExpandItem[keyof typeof YoozakArticlePromotionListExpandItem];


export const YoozakArticlePromotionListExpandItem = {
  articles: 'articles',
} as const;

export type YoozakArticlePromotionListSortItem = typeof YoozakArticlePromotionListSortItem[keyof typeof YoozakArticlePromotionListSortItem];


export const YoozakArticlePromotionListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  nom: 'nom',
  description: 'description',
  pourcentage: 'pourcentage',
  date_debut: 'date_debut',
  date_fin: 'date_fin',
  active: 'active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-nom': '-nom',
  '-description': '-description',
  '-pourcentage': '-pourcentage',
  '-date_debut': '-date_debut',
  '-date_fin': '-date_fin',
  '-active': '-active',
} as const;

export type YoozakArticlePromotionListCount = typeof YoozakArticlePromotionListCount[keyof typeof YoozakArticlePromotionListCount];


export const YoozakArticlePromotionListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type YoozakArticlePromotionListDateDebutWithin = typeof YoozakArticlePromotionListDateDebutWithin[keyof typeof YoozakArticlePromotionListDateDebutWithin];


export const YoozakArticlePromotionListDateDebutWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakArticlePromotionListDateFinWithin = typeof YoozakArticlePromotionListDateFinWithin[keyof typeof YoozakArticlePromotionListDateFinWithin];


export const YoozakArticlePromotionListDateFinWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakArticlePromotionList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: YoozakArticlePromotion[];
};

export type YoozakArticlePromotionCreateBodyArticlesItem = {
  article: string;
  id?: string;
};

export type YoozakArticlePromotionCreateBody = {
  active?: boolean;
  articles?: YoozakArticlePromotionCreateBodyArticlesItem[];
  date_debut: string;
  date_fin: string;
  description?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  nom: string;
  pourcentage: string | number;
};

export type YoozakArticlePromotionChangeBodyMode = typeof YoozakArticlePromotionChangeBodyMode[keyof typeof YoozakArticlePromotionChangeBodyMode];


export const YoozakArticlePromotionChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type YoozakArticlePromotionChangeBodyRecordsItemValuesArticlesItem = {
  article: string;
  id?: string;
};

export type YoozakArticlePromotionChangeBodyRecordsItemValues = {
  active?: boolean;
  articles?: YoozakArticlePromotionChangeBodyRecordsItemValuesArticlesItem[];
  date_debut?: string;
  date_fin?: string;
  description?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  nom?: string;
  pourcentage?: string | number;
};

export type YoozakArticlePromotionChangeBodyRecordsItem = {
  id: string;
  values: YoozakArticlePromotionChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type YoozakArticlePromotionChangeBody = {
  mode?: YoozakArticlePromotionChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: YoozakArticlePromotionChangeBodyRecordsItem[];
};

export type YoozakArticlePromotionChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type YoozakArticlePromotionChange200ResultsItemError = {
  champs: YoozakArticlePromotionChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type YoozakArticlePromotionChange200ResultsItem = {
  error?: YoozakArticlePromotionChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type YoozakArticlePromotionChange200 = {
  batch: string;
  results: YoozakArticlePromotionChange200ResultsItem[];
};

export type YoozakArticlePromotionDeleteManyBodyRecordsItem = {
  id: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type YoozakArticlePromotionDeleteManyBody = {
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: YoozakArticlePromotionDeleteManyBodyRecordsItem[];
};

export type YoozakArticlePromotionDeleteMany200ResultsItemErrorChamps = {[key: string]: string[]};

export type YoozakArticlePromotionDeleteMany200ResultsItemError = {
  champs: YoozakArticlePromotionDeleteMany200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type YoozakArticlePromotionDeleteMany200ResultsItem = {
  archived?: boolean;
  error?: YoozakArticlePromotionDeleteMany200ResultsItemError;
  id: string;
  ok: boolean;
};

export type YoozakArticlePromotionDeleteMany200 = {
  results: YoozakArticlePromotionDeleteMany200ResultsItem[];
};

export type YoozakArticlePromotionPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakArticlePromotionPreparedExports200 = {
  at_once: number;
  exports: YoozakArticlePromotionPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type YoozakArticlePromotionPrepareExportParams = {
format?: YoozakArticlePromotionPrepareExportFormat;
fields?: YoozakArticlePromotionPrepareExportFieldsItem[];
sort?: YoozakArticlePromotionPrepareExportSortItem[];
filter?: string;
q?: string;
active?: boolean;
active__isnull?: boolean;
date_debut?: string;
date_debut__in?: string;
date_debut__gt?: string;
date_debut__gte?: string;
date_debut__lt?: string;
date_debut__lte?: string;
date_debut__isnull?: boolean;
date_debut__within?: YoozakArticlePromotionPrepareExportDateDebutWithin;
date_fin?: string;
date_fin__in?: string;
date_fin__gt?: string;
date_fin__gte?: string;
date_fin__lt?: string;
date_fin__lte?: string;
date_fin__isnull?: boolean;
date_fin__within?: YoozakArticlePromotionPrepareExportDateFinWithin;
};

export type YoozakArticlePromotionPrepareExportFormat = typeof YoozakArticlePromotionPrepareExportFormat[keyof typeof YoozakArticlePromotionPrepareExportFormat];


export const YoozakArticlePromotionPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type YoozakArticlePromotionPrepareExportFieldsItem = typeof YoozakArticlePromotionPrepareExportFieldsItem[keyof typeof YoozakArticlePromotionPrepareExportFieldsItem];


export const YoozakArticlePromotionPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  nom: 'nom',
  description: 'description',
  pourcentage: 'pourcentage',
  date_debut: 'date_debut',
  date_fin: 'date_fin',
  active: 'active',
} as const;

export type YoozakArticlePromotionPrepareExportSortItem = typeof YoozakArticlePromotionPrepareExportSortItem[keyof typeof YoozakArticlePromotionPrepareExportSortItem];


export const YoozakArticlePromotionPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  nom: 'nom',
  description: 'description',
  pourcentage: 'pourcentage',
  date_debut: 'date_debut',
  date_fin: 'date_fin',
  active: 'active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-nom': '-nom',
  '-description': '-description',
  '-pourcentage': '-pourcentage',
  '-date_debut': '-date_debut',
  '-date_fin': '-date_fin',
  '-active': '-active',
} as const;

export type YoozakArticlePromotionPrepareExportDateDebutWithin = typeof YoozakArticlePromotionPrepareExportDateDebutWithin[keyof typeof YoozakArticlePromotionPrepareExportDateDebutWithin];


export const YoozakArticlePromotionPrepareExportDateDebutWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakArticlePromotionPrepareExportDateFinWithin = typeof YoozakArticlePromotionPrepareExportDateFinWithin[keyof typeof YoozakArticlePromotionPrepareExportDateFinWithin];


export const YoozakArticlePromotionPrepareExportDateFinWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakArticlePromotionPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakArticlePromotionPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakArticlePromotionFiguresParams = {
group?: YoozakArticlePromotionFiguresGroupItem[];
measure?: YoozakArticlePromotionFiguresMeasureItem[];
filter?: string;
q?: string;
active?: boolean;
active__isnull?: boolean;
date_debut?: string;
date_debut__in?: string;
date_debut__gt?: string;
date_debut__gte?: string;
date_debut__lt?: string;
date_debut__lte?: string;
date_debut__isnull?: boolean;
date_debut__within?: YoozakArticlePromotionFiguresDateDebutWithin;
date_fin?: string;
date_fin__in?: string;
date_fin__gt?: string;
date_fin__gte?: string;
date_fin__lt?: string;
date_fin__lte?: string;
date_fin__isnull?: boolean;
date_fin__within?: YoozakArticlePromotionFiguresDateFinWithin;
};

export type YoozakArticlePromotionFiguresGroupItem = typeof YoozakArticlePromotionFiguresGroupItem[keyof typeof YoozakArticlePromotionFiguresGroupItem];


export const YoozakArticlePromotionFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  'date_debut:day': 'date_debut:day',
  'date_debut:week': 'date_debut:week',
  'date_debut:month': 'date_debut:month',
  'date_debut:quarter': 'date_debut:quarter',
  'date_debut:year': 'date_debut:year',
  'date_fin:day': 'date_fin:day',
  'date_fin:week': 'date_fin:week',
  'date_fin:month': 'date_fin:month',
  'date_fin:quarter': 'date_fin:quarter',
  'date_fin:year': 'date_fin:year',
  active: 'active',
} as const;

export type YoozakArticlePromotionFiguresMeasureItem = typeof YoozakArticlePromotionFiguresMeasureItem[keyof typeof YoozakArticlePromotionFiguresMeasureItem];


export const YoozakArticlePromotionFiguresMeasureItem = {
  count: 'count',
  'sum:pourcentage': 'sum:pourcentage',
  'avg:pourcentage': 'avg:pourcentage',
  'min:pourcentage': 'min:pourcentage',
  'max:pourcentage': 'max:pourcentage',
  'share:active': 'share:active',
} as const;

export type YoozakArticlePromotionFiguresDateDebutWithin = typeof YoozakArticlePromotionFiguresDateDebutWithin[keyof typeof YoozakArticlePromotionFiguresDateDebutWithin];


export const YoozakArticlePromotionFiguresDateDebutWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakArticlePromotionFiguresDateFinWithin = typeof YoozakArticlePromotionFiguresDateFinWithin[keyof typeof YoozakArticlePromotionFiguresDateFinWithin];


export const YoozakArticlePromotionFiguresDateFinWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakArticlePromotionDeleteParams = {
/**
 * @minimum 0
 * @maximum 999999999
 */
version?: number;
};

export type YoozakArticlePromotionDelete200 = {
  archived: boolean;
};

export type YoozakArticlePromotionReadParams = {
fields?: YoozakArticlePromotionReadFieldsItem[];
expand?: YoozakArticlePromotionReadExpandItem[];
};

export type YoozakArticlePromotionReadFieldsItem = typeof YoozakArticlePromotionReadFieldsItem[keyof typeof YoozakArticlePromotionReadFieldsItem];


export const YoozakArticlePromotionReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  nom: 'nom',
  description: 'description',
  pourcentage: 'pourcentage',
  date_debut: 'date_debut',
  date_fin: 'date_fin',
  active: 'active',
} as const;

export type YoozakArticlePromotionReadExpandItem = typeof YoozakArticlePromotionReadExpandItem[keyof typeof YoozakArticlePromotionReadExpandItem];


export const YoozakArticlePromotionReadExpandItem = {
  articles: 'articles',
} as const;

export type YoozakArticlePromotionUpdateBodyArticlesItem = {
  article: string;
  id?: string;
};

export type YoozakArticlePromotionUpdateBody = {
  active?: boolean;
  articles?: YoozakArticlePromotionUpdateBodyArticlesItem[];
  date_debut?: string;
  date_fin?: string;
  description?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  nom?: string;
  pourcentage?: string | number;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type GetYoozakArticleVarianteParams = {
q?: string;
};

export type GetYoozakArticleVariante200ResultsItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix: string;
  reference: string;
  stock: number;
};

export type GetYoozakArticleVariante200 = {
  results: GetYoozakArticleVariante200ResultsItem[];
};

export type YoozakClientClientListParams = {
fields?: YoozakClientClientListFieldsItem[];
expand?: YoozakClientClientListExpandItem[];
sort?: YoozakClientClientListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: YoozakClientClientListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
city?: string;
city__in?: string;
city__startswith?: string;
city__contains?: string;
city__isnull?: boolean;
source?: string;
source__in?: string;
source__startswith?: string;
source__contains?: string;
source__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type YoozakClientClientListFieldsItem = typeof YoozakClientClientListFieldsItem[keyof typeof YoozakClientClientListFieldsItem];


export const YoozakClientClientListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  email: 'email',
  address: 'address',
  city: 'city',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
} as const;

export type YoozakClientClientListExpandItem = typeof YoozakClientClientListExpandItem[keyof typeof YoozakClientClientListExpandItem];


export const YoozakClientClientListExpandItem = {
  telephones: 'telephones',
} as const;

export type YoozakClientClientListSortItem = typeof YoozakClientClientListSortItem[keyof typeof YoozakClientClientListSortItem];


export const YoozakClientClientListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  email: 'email',
  address: 'address',
  city: 'city',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-first_name': '-first_name',
  '-last_name': '-last_name',
  '-email': '-email',
  '-address': '-address',
  '-city': '-city',
  '-source': '-source',
  '-notes': '-notes',
  '-is_active': '-is_active',
} as const;

export type YoozakClientClientListCount = typeof YoozakClientClientListCount[keyof typeof YoozakClientClientListCount];


export const YoozakClientClientListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type YoozakClientClientList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: YoozakClientClient[];
};

export type YoozakClientClientChangeBodyMode = typeof YoozakClientClientChangeBodyMode[keyof typeof YoozakClientClientChangeBodyMode];


export const YoozakClientClientChangeBodyMode = {
  all: 'all',
  valid: 'valid',
} as const;

export type YoozakClientClientChangeBodyRecordsItemValues = {
  address?: string;
  /** @maxLength 100 */
  city?: string;
  /** @maxLength 254 */
  email?: string;
  /** @maxLength 100 */
  first_name?: string;
  is_active?: boolean;
  /** @maxLength 100 */
  last_name?: string;
  notes?: string;
  /** @maxLength 100 */
  source?: string;
};

export type YoozakClientClientChangeBodyRecordsItem = {
  id: string;
  values: YoozakClientClientChangeBodyRecordsItemValues;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version: number;
};

export type YoozakClientClientChangeBody = {
  mode?: YoozakClientClientChangeBodyMode;
  /**
     * @minItems 1
     * @maxItems 500
     */
  records: YoozakClientClientChangeBodyRecordsItem[];
};

export type YoozakClientClientChange200ResultsItemErrorChamps = {[key: string]: string[]};

export type YoozakClientClientChange200ResultsItemError = {
  champs: YoozakClientClientChange200ResultsItemErrorChamps;
  code: string;
  message: string;
};

export type YoozakClientClientChange200ResultsItem = {
  error?: YoozakClientClientChange200ResultsItemError;
  id: string;
  ok: boolean;
};

export type YoozakClientClientChange200 = {
  batch: string;
  results: YoozakClientClientChange200ResultsItem[];
};

export type YoozakClientClientPreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakClientClientPreparedExports200 = {
  at_once: number;
  exports: YoozakClientClientPreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type YoozakClientClientPrepareExportParams = {
format?: YoozakClientClientPrepareExportFormat;
fields?: YoozakClientClientPrepareExportFieldsItem[];
sort?: YoozakClientClientPrepareExportSortItem[];
filter?: string;
q?: string;
city?: string;
city__in?: string;
city__startswith?: string;
city__contains?: string;
city__isnull?: boolean;
source?: string;
source__in?: string;
source__startswith?: string;
source__contains?: string;
source__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type YoozakClientClientPrepareExportFormat = typeof YoozakClientClientPrepareExportFormat[keyof typeof YoozakClientClientPrepareExportFormat];


export const YoozakClientClientPrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type YoozakClientClientPrepareExportFieldsItem = typeof YoozakClientClientPrepareExportFieldsItem[keyof typeof YoozakClientClientPrepareExportFieldsItem];


export const YoozakClientClientPrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  email: 'email',
  address: 'address',
  city: 'city',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
} as const;

export type YoozakClientClientPrepareExportSortItem = typeof YoozakClientClientPrepareExportSortItem[keyof typeof YoozakClientClientPrepareExportSortItem];


export const YoozakClientClientPrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  email: 'email',
  address: 'address',
  city: 'city',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-first_name': '-first_name',
  '-last_name': '-last_name',
  '-email': '-email',
  '-address': '-address',
  '-city': '-city',
  '-source': '-source',
  '-notes': '-notes',
  '-is_active': '-is_active',
} as const;

export type YoozakClientClientPrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakClientClientPreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakClientClientFiguresParams = {
group?: YoozakClientClientFiguresGroupItem[];
measure?: YoozakClientClientFiguresMeasureItem[];
filter?: string;
q?: string;
city?: string;
city__in?: string;
city__startswith?: string;
city__contains?: string;
city__isnull?: boolean;
source?: string;
source__in?: string;
source__startswith?: string;
source__contains?: string;
source__isnull?: boolean;
is_active?: boolean;
is_active__isnull?: boolean;
};

export type YoozakClientClientFiguresGroupItem = typeof YoozakClientClientFiguresGroupItem[keyof typeof YoozakClientClientFiguresGroupItem];


export const YoozakClientClientFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  city: 'city',
  source: 'source',
  is_active: 'is_active',
} as const;

export type YoozakClientClientFiguresMeasureItem = typeof YoozakClientClientFiguresMeasureItem[keyof typeof YoozakClientClientFiguresMeasureItem];


export const YoozakClientClientFiguresMeasureItem = {
  count: 'count',
  'share:is_active': 'share:is_active',
} as const;

export type YoozakClientClientReadParams = {
fields?: YoozakClientClientReadFieldsItem[];
expand?: YoozakClientClientReadExpandItem[];
};

export type YoozakClientClientReadFieldsItem = typeof YoozakClientClientReadFieldsItem[keyof typeof YoozakClientClientReadFieldsItem];


export const YoozakClientClientReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  first_name: 'first_name',
  last_name: 'last_name',
  email: 'email',
  address: 'address',
  city: 'city',
  source: 'source',
  notes: 'notes',
  is_active: 'is_active',
} as const;

export type YoozakClientClientReadExpandItem = typeof YoozakClientClientReadExpandItem[keyof typeof YoozakClientClientReadExpandItem];


export const YoozakClientClientReadExpandItem = {
  telephones: 'telephones',
} as const;

export type YoozakClientClientUpdateBody = {
  address?: string;
  /** @maxLength 100 */
  city?: string;
  /** @maxLength 254 */
  email?: string;
  /** @maxLength 100 */
  first_name?: string;
  is_active?: boolean;
  /** @maxLength 100 */
  last_name?: string;
  notes?: string;
  /** @maxLength 100 */
  source?: string;
  /**
     * @minimum 0
     * @maximum 999999999
     */
  version?: number;
};

export type GetYoozakCommandeCommandeParams = {
etat?: GetYoozakCommandeCommandeEtat;
/**
 * @maxLength 100
 */
q?: string;
cursor?: string;
};

export type GetYoozakCommandeCommandeEtat = typeof GetYoozakCommandeCommandeEtat[keyof typeof GetYoozakCommandeCommandeEtat];


export const GetYoozakCommandeCommandeEtat = {
  non_affectee: 'non_affectee',
  affectee: 'affectee',
  en_cours_de_confirmation: 'en_cours_de_confirmation',
  report_de_confirmation: 'report_de_confirmation',
  retour_confirmation: 'retour_confirmation',
  en_attente: 'en_attente',
  doublon: 'doublon',
  erronee: 'erronee',
  annulee: 'annulee',
  confirmee: 'confirmee',
  en_preparation: 'en_preparation',
  collectee: 'collectee',
  emballee: 'emballee',
  preparee: 'preparee',
  mise_en_distribution: 'mise_en_distribution',
  reportee: 'reportee',
  livree: 'livree',
  livree_partiellement: 'livree_partiellement',
  livree_avec_changement: 'livree_avec_changement',
  retournee: 'retournee',
  retournee_traitee: 'retournee_traitee',
  '': '',
} as const;

export type GetYoozakCommandeCommande200EtatsItem = {
  code: string;
  couleur: string;
  count: number;
  label: string;
};

export type GetYoozakCommandeCommande200ResultsItemClient = {
  nom: string;
  telephone: string;
};

export type GetYoozakCommandeCommande200ResultsItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type GetYoozakCommandeCommande200ResultsItemOperateur = {
  id: string;
  nom: string;
} | null;

export type GetYoozakCommandeCommande200ResultsItem = {
  client: GetYoozakCommandeCommande200ResultsItemClient;
  date_cmd: string;
  etat: GetYoozakCommandeCommande200ResultsItemEtat;
  id: string;
  id_yz: number;
  num_cmd: string;
  operateur: GetYoozakCommandeCommande200ResultsItemOperateur;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  version: number;
  ville: string | null;
};

export type GetYoozakCommandeCommande200 = {
  count: number;
  etats: GetYoozakCommandeCommande200EtatsItem[];
  next: string | null;
  results: GetYoozakCommandeCommande200ResultsItem[];
};

export type PostYoozakCommandeCommandeBodyArticlesItem = {
  /**
     * @minimum 1
     * @maximum 1000
     */
  quantite: number;
  variante_id: string;
};

export type PostYoozakCommandeCommandeBodyNouveauClient = {
  email?: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  nom: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  prenom: string;
  /**
     * @minLength 1
     * @maxLength 60
     */
  telephone: string;
};

export type PostYoozakCommandeCommandeBodySource = typeof PostYoozakCommandeCommandeBodySource[keyof typeof PostYoozakCommandeCommandeBodySource];


export const PostYoozakCommandeCommandeBodySource = {
  appel: 'appel',
  whatsapp: 'whatsapp',
  sms: 'sms',
  email: 'email',
  facebook: 'facebook',
  youcan: 'youcan',
  shopify: 'shopify',
  '': '',
} as const;

export type PostYoozakCommandeCommandeBody = {
  /** @maxLength 2000 */
  adresse?: string;
  articles?: PostYoozakCommandeCommandeBodyArticlesItem[];
  client_id?: string;
  frais_livraison?: boolean;
  nouveau_client?: PostYoozakCommandeCommandeBodyNouveauClient;
  source?: PostYoozakCommandeCommandeBodySource;
  ville_id?: string | null;
};

export type PostYoozakCommandeCommande201ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type PostYoozakCommandeCommande201ActionsItemFieldsItem = {
  choices?: PostYoozakCommandeCommande201ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type PostYoozakCommandeCommande201ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: PostYoozakCommandeCommande201ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type PostYoozakCommandeCommande201Ajoutes = {[key: string]: unknown};

export type PostYoozakCommandeCommande201Client = {
  nom: string;
  telephone: string;
};

export type PostYoozakCommandeCommande201Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommande201HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommande201HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: PostYoozakCommandeCommande201HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type PostYoozakCommandeCommande201LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommande201LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: PostYoozakCommandeCommande201LignesItemTypePrix;
  variante_id: string;
};

export type PostYoozakCommandeCommande201Operateur = {
  id: string;
  nom: string;
} | null;

export type PostYoozakCommandeCommande201OperationsItemType = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommande201OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: PostYoozakCommandeCommande201OperationsItemType;
};

export type PostYoozakCommandeCommande201PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type PostYoozakCommandeCommande201TypesOperationItem = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommande201Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type PostYoozakCommandeCommande201 = {
  a_remplir: string[];
  actions: PostYoozakCommandeCommande201ActionsItem[];
  adresse: string;
  ajoutes: PostYoozakCommandeCommande201Ajoutes;
  client: PostYoozakCommandeCommande201Client;
  compteur: number;
  date_cmd: string;
  etat: PostYoozakCommandeCommande201Etat;
  frais_livraison: boolean;
  historique: PostYoozakCommandeCommande201HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: PostYoozakCommandeCommande201LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: PostYoozakCommandeCommande201Operateur;
  operations: PostYoozakCommandeCommande201OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: PostYoozakCommandeCommande201PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: PostYoozakCommandeCommande201TypesOperationItem[];
  version: number;
  ville: PostYoozakCommandeCommande201Ville;
  ville_init: string;
};

export type PostYoozakCommandeCommandeActionsAffecterBody = {
  /**
     * @minItems 1
     * @maxItems 500
     */
  ids: string[];
  operateur: string;
};

export type PostYoozakCommandeCommandeActionsAffecter200ResultsItemError = {
  code: string;
  message: string;
};

export type PostYoozakCommandeCommandeActionsAffecter200ResultsItem = {
  error?: PostYoozakCommandeCommandeActionsAffecter200ResultsItemError;
  id: string;
  ok: boolean;
};

export type PostYoozakCommandeCommandeActionsAffecter200 = {
  results: PostYoozakCommandeCommandeActionsAffecter200ResultsItem[];
};

export type GetYoozakCommandeCommandePk200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type GetYoozakCommandeCommandePk200ActionsItemFieldsItem = {
  choices?: GetYoozakCommandeCommandePk200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type GetYoozakCommandeCommandePk200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: GetYoozakCommandeCommandePk200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type GetYoozakCommandeCommandePk200Ajoutes = {[key: string]: unknown};

export type GetYoozakCommandeCommandePk200Client = {
  nom: string;
  telephone: string;
};

export type GetYoozakCommandeCommandePk200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type GetYoozakCommandeCommandePk200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type GetYoozakCommandeCommandePk200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: GetYoozakCommandeCommandePk200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type GetYoozakCommandeCommandePk200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type GetYoozakCommandeCommandePk200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: GetYoozakCommandeCommandePk200LignesItemTypePrix;
  variante_id: string;
};

export type GetYoozakCommandeCommandePk200Operateur = {
  id: string;
  nom: string;
} | null;

export type GetYoozakCommandeCommandePk200OperationsItemType = {
  code: string;
  label: string;
};

export type GetYoozakCommandeCommandePk200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: GetYoozakCommandeCommandePk200OperationsItemType;
};

export type GetYoozakCommandeCommandePk200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type GetYoozakCommandeCommandePk200TypesOperationItem = {
  code: string;
  label: string;
};

export type GetYoozakCommandeCommandePk200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type GetYoozakCommandeCommandePk200 = {
  a_remplir: string[];
  actions: GetYoozakCommandeCommandePk200ActionsItem[];
  adresse: string;
  ajoutes: GetYoozakCommandeCommandePk200Ajoutes;
  client: GetYoozakCommandeCommandePk200Client;
  compteur: number;
  date_cmd: string;
  etat: GetYoozakCommandeCommandePk200Etat;
  frais_livraison: boolean;
  historique: GetYoozakCommandeCommandePk200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: GetYoozakCommandeCommandePk200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: GetYoozakCommandeCommandePk200Operateur;
  operations: GetYoozakCommandeCommandePk200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: GetYoozakCommandeCommandePk200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: GetYoozakCommandeCommandePk200TypesOperationItem[];
  version: number;
  ville: GetYoozakCommandeCommandePk200Ville;
  ville_init: string;
};

export type PatchYoozakCommandeCommandePkBody = {
  /** @maxLength 2000 */
  adresse?: string;
  frais_livraison?: boolean;
  /** @minimum 1 */
  version: number;
  ville_id?: string | null;
};

export type PatchYoozakCommandeCommandePk200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type PatchYoozakCommandeCommandePk200ActionsItemFieldsItem = {
  choices?: PatchYoozakCommandeCommandePk200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type PatchYoozakCommandeCommandePk200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: PatchYoozakCommandeCommandePk200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type PatchYoozakCommandeCommandePk200Ajoutes = {[key: string]: unknown};

export type PatchYoozakCommandeCommandePk200Client = {
  nom: string;
  telephone: string;
};

export type PatchYoozakCommandeCommandePk200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePk200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePk200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: PatchYoozakCommandeCommandePk200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type PatchYoozakCommandeCommandePk200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePk200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: PatchYoozakCommandeCommandePk200LignesItemTypePrix;
  variante_id: string;
};

export type PatchYoozakCommandeCommandePk200Operateur = {
  id: string;
  nom: string;
} | null;

export type PatchYoozakCommandeCommandePk200OperationsItemType = {
  code: string;
  label: string;
};

export type PatchYoozakCommandeCommandePk200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: PatchYoozakCommandeCommandePk200OperationsItemType;
};

export type PatchYoozakCommandeCommandePk200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type PatchYoozakCommandeCommandePk200TypesOperationItem = {
  code: string;
  label: string;
};

export type PatchYoozakCommandeCommandePk200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type PatchYoozakCommandeCommandePk200 = {
  a_remplir: string[];
  actions: PatchYoozakCommandeCommandePk200ActionsItem[];
  adresse: string;
  ajoutes: PatchYoozakCommandeCommandePk200Ajoutes;
  client: PatchYoozakCommandeCommandePk200Client;
  compteur: number;
  date_cmd: string;
  etat: PatchYoozakCommandeCommandePk200Etat;
  frais_livraison: boolean;
  historique: PatchYoozakCommandeCommandePk200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: PatchYoozakCommandeCommandePk200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: PatchYoozakCommandeCommandePk200Operateur;
  operations: PatchYoozakCommandeCommandePk200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: PatchYoozakCommandeCommandePk200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: PatchYoozakCommandeCommandePk200TypesOperationItem[];
  version: number;
  ville: PatchYoozakCommandeCommandePk200Ville;
  ville_init: string;
};

export type PostYoozakCommandeCommandePkActionsNomBody = {
  /** @minimum 1 */
  version: number;
};

export type PostYoozakCommandeCommandePkActionsNom200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type PostYoozakCommandeCommandePkActionsNom200ActionsItemFieldsItem = {
  choices?: PostYoozakCommandeCommandePkActionsNom200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type PostYoozakCommandeCommandePkActionsNom200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: PostYoozakCommandeCommandePkActionsNom200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type PostYoozakCommandeCommandePkActionsNom200Ajoutes = {[key: string]: unknown};

export type PostYoozakCommandeCommandePkActionsNom200Client = {
  nom: string;
  telephone: string;
};

export type PostYoozakCommandeCommandePkActionsNom200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkActionsNom200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkActionsNom200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: PostYoozakCommandeCommandePkActionsNom200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type PostYoozakCommandeCommandePkActionsNom200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkActionsNom200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: PostYoozakCommandeCommandePkActionsNom200LignesItemTypePrix;
  variante_id: string;
};

export type PostYoozakCommandeCommandePkActionsNom200Operateur = {
  id: string;
  nom: string;
} | null;

export type PostYoozakCommandeCommandePkActionsNom200OperationsItemType = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommandePkActionsNom200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: PostYoozakCommandeCommandePkActionsNom200OperationsItemType;
};

export type PostYoozakCommandeCommandePkActionsNom200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type PostYoozakCommandeCommandePkActionsNom200TypesOperationItem = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommandePkActionsNom200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type PostYoozakCommandeCommandePkActionsNom200 = {
  a_remplir: string[];
  actions: PostYoozakCommandeCommandePkActionsNom200ActionsItem[];
  adresse: string;
  ajoutes: PostYoozakCommandeCommandePkActionsNom200Ajoutes;
  client: PostYoozakCommandeCommandePkActionsNom200Client;
  compteur: number;
  date_cmd: string;
  etat: PostYoozakCommandeCommandePkActionsNom200Etat;
  frais_livraison: boolean;
  historique: PostYoozakCommandeCommandePkActionsNom200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: PostYoozakCommandeCommandePkActionsNom200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: PostYoozakCommandeCommandePkActionsNom200Operateur;
  operations: PostYoozakCommandeCommandePkActionsNom200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: PostYoozakCommandeCommandePkActionsNom200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: PostYoozakCommandeCommandePkActionsNom200TypesOperationItem[];
  version: number;
  ville: PostYoozakCommandeCommandePkActionsNom200Ville;
  ville_init: string;
};

export type PatchYoozakCommandeCommandePkAjoutesBody = {
  valeurs: unknown;
  /** @minimum 1 */
  version: number;
};

export type PatchYoozakCommandeCommandePkAjoutes200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type PatchYoozakCommandeCommandePkAjoutes200ActionsItemFieldsItem = {
  choices?: PatchYoozakCommandeCommandePkAjoutes200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type PatchYoozakCommandeCommandePkAjoutes200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: PatchYoozakCommandeCommandePkAjoutes200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type PatchYoozakCommandeCommandePkAjoutes200Ajoutes = {[key: string]: unknown};

export type PatchYoozakCommandeCommandePkAjoutes200Client = {
  nom: string;
  telephone: string;
};

export type PatchYoozakCommandeCommandePkAjoutes200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkAjoutes200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkAjoutes200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: PatchYoozakCommandeCommandePkAjoutes200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type PatchYoozakCommandeCommandePkAjoutes200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkAjoutes200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: PatchYoozakCommandeCommandePkAjoutes200LignesItemTypePrix;
  variante_id: string;
};

export type PatchYoozakCommandeCommandePkAjoutes200Operateur = {
  id: string;
  nom: string;
} | null;

export type PatchYoozakCommandeCommandePkAjoutes200OperationsItemType = {
  code: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkAjoutes200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: PatchYoozakCommandeCommandePkAjoutes200OperationsItemType;
};

export type PatchYoozakCommandeCommandePkAjoutes200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type PatchYoozakCommandeCommandePkAjoutes200TypesOperationItem = {
  code: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkAjoutes200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type PatchYoozakCommandeCommandePkAjoutes200 = {
  a_remplir: string[];
  actions: PatchYoozakCommandeCommandePkAjoutes200ActionsItem[];
  adresse: string;
  ajoutes: PatchYoozakCommandeCommandePkAjoutes200Ajoutes;
  client: PatchYoozakCommandeCommandePkAjoutes200Client;
  compteur: number;
  date_cmd: string;
  etat: PatchYoozakCommandeCommandePkAjoutes200Etat;
  frais_livraison: boolean;
  historique: PatchYoozakCommandeCommandePkAjoutes200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: PatchYoozakCommandeCommandePkAjoutes200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: PatchYoozakCommandeCommandePkAjoutes200Operateur;
  operations: PatchYoozakCommandeCommandePkAjoutes200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: PatchYoozakCommandeCommandePkAjoutes200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: PatchYoozakCommandeCommandePkAjoutes200TypesOperationItem[];
  version: number;
  ville: PatchYoozakCommandeCommandePkAjoutes200Ville;
  ville_init: string;
};

export type PostYoozakCommandeCommandePkLignesBody = {
  /**
     * @minimum 1
     * @maximum 1000
     */
  quantite: number;
  variante_id: string;
  /** @minimum 1 */
  version: number;
};

export type PostYoozakCommandeCommandePkLignes200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type PostYoozakCommandeCommandePkLignes200ActionsItemFieldsItem = {
  choices?: PostYoozakCommandeCommandePkLignes200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type PostYoozakCommandeCommandePkLignes200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: PostYoozakCommandeCommandePkLignes200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type PostYoozakCommandeCommandePkLignes200Ajoutes = {[key: string]: unknown};

export type PostYoozakCommandeCommandePkLignes200Client = {
  nom: string;
  telephone: string;
};

export type PostYoozakCommandeCommandePkLignes200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignes200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignes200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: PostYoozakCommandeCommandePkLignes200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type PostYoozakCommandeCommandePkLignes200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignes200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: PostYoozakCommandeCommandePkLignes200LignesItemTypePrix;
  variante_id: string;
};

export type PostYoozakCommandeCommandePkLignes200Operateur = {
  id: string;
  nom: string;
} | null;

export type PostYoozakCommandeCommandePkLignes200OperationsItemType = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignes200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: PostYoozakCommandeCommandePkLignes200OperationsItemType;
};

export type PostYoozakCommandeCommandePkLignes200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type PostYoozakCommandeCommandePkLignes200TypesOperationItem = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignes200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type PostYoozakCommandeCommandePkLignes200 = {
  a_remplir: string[];
  actions: PostYoozakCommandeCommandePkLignes200ActionsItem[];
  adresse: string;
  ajoutes: PostYoozakCommandeCommandePkLignes200Ajoutes;
  client: PostYoozakCommandeCommandePkLignes200Client;
  compteur: number;
  date_cmd: string;
  etat: PostYoozakCommandeCommandePkLignes200Etat;
  frais_livraison: boolean;
  historique: PostYoozakCommandeCommandePkLignes200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: PostYoozakCommandeCommandePkLignes200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: PostYoozakCommandeCommandePkLignes200Operateur;
  operations: PostYoozakCommandeCommandePkLignes200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: PostYoozakCommandeCommandePkLignes200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: PostYoozakCommandeCommandePkLignes200TypesOperationItem[];
  version: number;
  ville: PostYoozakCommandeCommandePkLignes200Ville;
  ville_init: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneParams = {
/**
 * @minimum 1
 */
version?: number;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200ActionsItemFieldsItem = {
  choices?: DeleteYoozakCommandeCommandePkLignesLigne200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: DeleteYoozakCommandeCommandePkLignesLigne200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200Ajoutes = {[key: string]: unknown};

export type DeleteYoozakCommandeCommandePkLignesLigne200Client = {
  nom: string;
  telephone: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: DeleteYoozakCommandeCommandePkLignesLigne200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: DeleteYoozakCommandeCommandePkLignesLigne200LignesItemTypePrix;
  variante_id: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200Operateur = {
  id: string;
  nom: string;
} | null;

export type DeleteYoozakCommandeCommandePkLignesLigne200OperationsItemType = {
  code: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: DeleteYoozakCommandeCommandePkLignesLigne200OperationsItemType;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200TypesOperationItem = {
  code: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigne200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type DeleteYoozakCommandeCommandePkLignesLigne200 = {
  a_remplir: string[];
  actions: DeleteYoozakCommandeCommandePkLignesLigne200ActionsItem[];
  adresse: string;
  ajoutes: DeleteYoozakCommandeCommandePkLignesLigne200Ajoutes;
  client: DeleteYoozakCommandeCommandePkLignesLigne200Client;
  compteur: number;
  date_cmd: string;
  etat: DeleteYoozakCommandeCommandePkLignesLigne200Etat;
  frais_livraison: boolean;
  historique: DeleteYoozakCommandeCommandePkLignesLigne200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: DeleteYoozakCommandeCommandePkLignesLigne200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: DeleteYoozakCommandeCommandePkLignesLigne200Operateur;
  operations: DeleteYoozakCommandeCommandePkLignesLigne200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: DeleteYoozakCommandeCommandePkLignesLigne200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: DeleteYoozakCommandeCommandePkLignesLigne200TypesOperationItem[];
  version: number;
  ville: DeleteYoozakCommandeCommandePkLignesLigne200Ville;
  ville_init: string;
};

export type PatchYoozakCommandeCommandePkLignesLigneBody = {
  /**
     * @minimum 1
     * @maximum 1000
     */
  quantite: number;
  /** @minimum 1 */
  version: number;
};

export type PatchYoozakCommandeCommandePkLignesLigne200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type PatchYoozakCommandeCommandePkLignesLigne200ActionsItemFieldsItem = {
  choices?: PatchYoozakCommandeCommandePkLignesLigne200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type PatchYoozakCommandeCommandePkLignesLigne200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: PatchYoozakCommandeCommandePkLignesLigne200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type PatchYoozakCommandeCommandePkLignesLigne200Ajoutes = {[key: string]: unknown};

export type PatchYoozakCommandeCommandePkLignesLigne200Client = {
  nom: string;
  telephone: string;
};

export type PatchYoozakCommandeCommandePkLignesLigne200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkLignesLigne200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkLignesLigne200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: PatchYoozakCommandeCommandePkLignesLigne200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type PatchYoozakCommandeCommandePkLignesLigne200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkLignesLigne200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: PatchYoozakCommandeCommandePkLignesLigne200LignesItemTypePrix;
  variante_id: string;
};

export type PatchYoozakCommandeCommandePkLignesLigne200Operateur = {
  id: string;
  nom: string;
} | null;

export type PatchYoozakCommandeCommandePkLignesLigne200OperationsItemType = {
  code: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkLignesLigne200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: PatchYoozakCommandeCommandePkLignesLigne200OperationsItemType;
};

export type PatchYoozakCommandeCommandePkLignesLigne200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type PatchYoozakCommandeCommandePkLignesLigne200TypesOperationItem = {
  code: string;
  label: string;
};

export type PatchYoozakCommandeCommandePkLignesLigne200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type PatchYoozakCommandeCommandePkLignesLigne200 = {
  a_remplir: string[];
  actions: PatchYoozakCommandeCommandePkLignesLigne200ActionsItem[];
  adresse: string;
  ajoutes: PatchYoozakCommandeCommandePkLignesLigne200Ajoutes;
  client: PatchYoozakCommandeCommandePkLignesLigne200Client;
  compteur: number;
  date_cmd: string;
  etat: PatchYoozakCommandeCommandePkLignesLigne200Etat;
  frais_livraison: boolean;
  historique: PatchYoozakCommandeCommandePkLignesLigne200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: PatchYoozakCommandeCommandePkLignesLigne200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: PatchYoozakCommandeCommandePkLignesLigne200Operateur;
  operations: PatchYoozakCommandeCommandePkLignesLigne200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: PatchYoozakCommandeCommandePkLignesLigne200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: PatchYoozakCommandeCommandePkLignesLigne200TypesOperationItem[];
  version: number;
  ville: PatchYoozakCommandeCommandePkLignesLigne200Ville;
  ville_init: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemiseParams = {
/**
 * @minimum 1
 */
version?: number;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200ActionsItemFieldsItem = {
  choices?: DeleteYoozakCommandeCommandePkLignesLigneRemise200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: DeleteYoozakCommandeCommandePkLignesLigneRemise200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200Ajoutes = {[key: string]: unknown};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200Client = {
  nom: string;
  telephone: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: DeleteYoozakCommandeCommandePkLignesLigneRemise200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: DeleteYoozakCommandeCommandePkLignesLigneRemise200LignesItemTypePrix;
  variante_id: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200Operateur = {
  id: string;
  nom: string;
} | null;

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200OperationsItemType = {
  code: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: DeleteYoozakCommandeCommandePkLignesLigneRemise200OperationsItemType;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200TypesOperationItem = {
  code: string;
  label: string;
};

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type DeleteYoozakCommandeCommandePkLignesLigneRemise200 = {
  a_remplir: string[];
  actions: DeleteYoozakCommandeCommandePkLignesLigneRemise200ActionsItem[];
  adresse: string;
  ajoutes: DeleteYoozakCommandeCommandePkLignesLigneRemise200Ajoutes;
  client: DeleteYoozakCommandeCommandePkLignesLigneRemise200Client;
  compteur: number;
  date_cmd: string;
  etat: DeleteYoozakCommandeCommandePkLignesLigneRemise200Etat;
  frais_livraison: boolean;
  historique: DeleteYoozakCommandeCommandePkLignesLigneRemise200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: DeleteYoozakCommandeCommandePkLignesLigneRemise200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: DeleteYoozakCommandeCommandePkLignesLigneRemise200Operateur;
  operations: DeleteYoozakCommandeCommandePkLignesLigneRemise200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: DeleteYoozakCommandeCommandePkLignesLigneRemise200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: DeleteYoozakCommandeCommandePkLignesLigneRemise200TypesOperationItem[];
  version: number;
  ville: DeleteYoozakCommandeCommandePkLignesLigneRemise200Ville;
  ville_init: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemiseBody = {
  /**
     * @minimum 1
     * @maximum 4
     */
  niveau?: number;
  /** @minimum 1 */
  version: number;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200ActionsItemFieldsItem = {
  choices?: PostYoozakCommandeCommandePkLignesLigneRemise200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: PostYoozakCommandeCommandePkLignesLigneRemise200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200Ajoutes = {[key: string]: unknown};

export type PostYoozakCommandeCommandePkLignesLigneRemise200Client = {
  nom: string;
  telephone: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: PostYoozakCommandeCommandePkLignesLigneRemise200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: PostYoozakCommandeCommandePkLignesLigneRemise200LignesItemTypePrix;
  variante_id: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200Operateur = {
  id: string;
  nom: string;
} | null;

export type PostYoozakCommandeCommandePkLignesLigneRemise200OperationsItemType = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: PostYoozakCommandeCommandePkLignesLigneRemise200OperationsItemType;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200TypesOperationItem = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommandePkLignesLigneRemise200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type PostYoozakCommandeCommandePkLignesLigneRemise200 = {
  a_remplir: string[];
  actions: PostYoozakCommandeCommandePkLignesLigneRemise200ActionsItem[];
  adresse: string;
  ajoutes: PostYoozakCommandeCommandePkLignesLigneRemise200Ajoutes;
  client: PostYoozakCommandeCommandePkLignesLigneRemise200Client;
  compteur: number;
  date_cmd: string;
  etat: PostYoozakCommandeCommandePkLignesLigneRemise200Etat;
  frais_livraison: boolean;
  historique: PostYoozakCommandeCommandePkLignesLigneRemise200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: PostYoozakCommandeCommandePkLignesLigneRemise200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: PostYoozakCommandeCommandePkLignesLigneRemise200Operateur;
  operations: PostYoozakCommandeCommandePkLignesLigneRemise200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: PostYoozakCommandeCommandePkLignesLigneRemise200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: PostYoozakCommandeCommandePkLignesLigneRemise200TypesOperationItem[];
  version: number;
  ville: PostYoozakCommandeCommandePkLignesLigneRemise200Ville;
  ville_init: string;
};

export type PostYoozakCommandeCommandePkOperationsBodyType = typeof PostYoozakCommandeCommandePkOperationsBodyType[keyof typeof PostYoozakCommandeCommandePkOperationsBodyType];


export const PostYoozakCommandeCommandePkOperationsBodyType = {
  appel: 'appel',
  appel_whatsapp: 'appel_whatsapp',
  message_whatsapp: 'message_whatsapp',
  vocal_whatsapp: 'vocal_whatsapp',
  envoi_sms: 'envoi_sms',
  annulation: 'annulation',
  affectation_supervision: 'affectation_supervision',
  affectation_admin: 'affectation_admin',
} as const;

export type PostYoozakCommandeCommandePkOperationsBody = {
  /** @maxLength 2000 */
  commentaire?: string;
  type: PostYoozakCommandeCommandePkOperationsBodyType;
  /** @minimum 1 */
  version: number;
};

export type PostYoozakCommandeCommandePkOperations200ActionsItemFieldsItemChoicesItem = {
  label: string;
  value: string;
};

export type PostYoozakCommandeCommandePkOperations200ActionsItemFieldsItem = {
  choices?: PostYoozakCommandeCommandePkOperations200ActionsItemFieldsItemChoicesItem[];
  kind: string;
  label: string;
  name: string;
  required: boolean;
};

export type PostYoozakCommandeCommandePkOperations200ActionsItem = {
  avance: boolean;
  enabled: boolean;
  fields: PostYoozakCommandeCommandePkOperations200ActionsItemFieldsItem[];
  label: string;
  name: string;
  reason: string | null;
  vers: string | null;
};

export type PostYoozakCommandeCommandePkOperations200Ajoutes = {[key: string]: unknown};

export type PostYoozakCommandeCommandePkOperations200Client = {
  nom: string;
  telephone: string;
};

export type PostYoozakCommandeCommandePkOperations200Etat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkOperations200HistoriqueItemEtat = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkOperations200HistoriqueItem = {
  commentaire: string;
  debut: string;
  etat: PostYoozakCommandeCommandePkOperations200HistoriqueItemEtat;
  fin: string | null;
  operateur: string | null;
};

export type PostYoozakCommandeCommandePkOperations200LignesItemTypePrix = {
  code: string;
  couleur: string;
  label: string;
};

export type PostYoozakCommandeCommandePkOperations200LignesItem = {
  article: string;
  couleur: string;
  id: string;
  pointure: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  prix_unitaire: string;
  quantite: number;
  reference: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  stock: number;
  type_prix: PostYoozakCommandeCommandePkOperations200LignesItemTypePrix;
  variante_id: string;
};

export type PostYoozakCommandeCommandePkOperations200Operateur = {
  id: string;
  nom: string;
} | null;

export type PostYoozakCommandeCommandePkOperations200OperationsItemType = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommandePkOperations200OperationsItem = {
  commentaire: string;
  date: string;
  id: string;
  operateur: string;
  type: PostYoozakCommandeCommandePkOperations200OperationsItemType;
};

export type PostYoozakCommandeCommandePkOperations200PropositionsItem = {
  couleur: string | null;
  pointure: string | null;
  quantite: number;
  reference: string;
  variante_id: string | null;
};

export type PostYoozakCommandeCommandePkOperations200TypesOperationItem = {
  code: string;
  label: string;
};

export type PostYoozakCommandeCommandePkOperations200Ville = {
  delai: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  frais: string;
  id: string;
  nom: string;
  region: string;
} | null;

export type PostYoozakCommandeCommandePkOperations200 = {
  a_remplir: string[];
  actions: PostYoozakCommandeCommandePkOperations200ActionsItem[];
  adresse: string;
  ajoutes: PostYoozakCommandeCommandePkOperations200Ajoutes;
  client: PostYoozakCommandeCommandePkOperations200Client;
  compteur: number;
  date_cmd: string;
  etat: PostYoozakCommandeCommandePkOperations200Etat;
  frais_livraison: boolean;
  historique: PostYoozakCommandeCommandePkOperations200HistoriqueItem[];
  id: string;
  id_yz: number;
  lignes: PostYoozakCommandeCommandePkOperations200LignesItem[];
  may_edit: boolean;
  /** @pattern ^-?\d+(\.\d+)?$ */
  montant_frais: string;
  num_cmd: string;
  operateur: PostYoozakCommandeCommandePkOperations200Operateur;
  operations: PostYoozakCommandeCommandePkOperations200OperationsItem[];
  origine: string;
  payement: string;
  produit_init: string;
  propositions: PostYoozakCommandeCommandePkOperations200PropositionsItem[];
  source: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  sous_total: string;
  /** @pattern ^-?\d+(\.\d+)?$ */
  total: string;
  types_operation: PostYoozakCommandeCommandePkOperations200TypesOperationItem[];
  version: number;
  ville: PostYoozakCommandeCommandePkOperations200Ville;
  ville_init: string;
};

export type YoozakCommandeCommandeListParams = {
fields?: YoozakCommandeCommandeListFieldsItem[];
expand?: YoozakCommandeCommandeListExpandItem[];
sort?: YoozakCommandeCommandeListSortItem[];
/**
 * @minimum 1
 * @maximum 500
 */
limit?: number;
count?: YoozakCommandeCommandeListCount;
cursor?: string;
before?: string;
/**
 * @minimum -999999999
 * @maximum 999999999
 */
at?: number;
filter?: string;
q?: string;
etat?: YoozakCommandeCommandeListEtat;
etat__in?: string;
etat__isnull?: boolean;
ville?: string;
ville__in?: string;
ville__isnull?: boolean;
client?: string;
client__in?: string;
client__isnull?: boolean;
origine?: YoozakCommandeCommandeListOrigine;
origine__in?: string;
origine__isnull?: boolean;
source?: YoozakCommandeCommandeListSource;
source__in?: string;
source__isnull?: boolean;
payement?: YoozakCommandeCommandeListPayement;
payement__in?: string;
payement__isnull?: boolean;
date_cmd?: string;
date_cmd__in?: string;
date_cmd__gt?: string;
date_cmd__gte?: string;
date_cmd__lt?: string;
date_cmd__lte?: string;
date_cmd__isnull?: boolean;
date_cmd__within?: YoozakCommandeCommandeListDateCmdWithin;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total?: string;
total__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lte?: string;
total__isnull?: boolean;
};

export type YoozakCommandeCommandeListFieldsItem = typeof YoozakCommandeCommandeListFieldsItem[keyof typeof YoozakCommandeCommandeListFieldsItem];


export const YoozakCommandeCommandeListFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  order: 'order',
  id_yz: 'id_yz',
  origine: 'origine',
  source: 'source',
  ville: 'ville',
  adresse: 'adresse',
  ville_init: 'ville_init',
  produit_init: 'produit_init',
  quantite_init: 'quantite_init',
  prix_feuille: 'prix_feuille',
  frais_livraison: 'frais_livraison',
  compteur: 'compteur',
  motif_annulation: 'motif_annulation',
  doublon_de: 'doublon_de',
  etat: 'etat',
  num_cmd: 'num_cmd',
  client: 'client',
  date_cmd: 'date_cmd',
  payement: 'payement',
  date_paiement: 'date_paiement',
  date_livraison: 'date_livraison',
  total: 'total',
  telephone: 'telephone',
  operateur: 'operateur',
  confiee_a: 'confiee_a',
  confirmee: 'confirmee',
  confirmee_le: 'confirmee_le',
} as const;

export type YoozakCommandeCommandeListExpandItem = typeof YoozakCommandeCommandeListExpandItem[keyof typeof YoozakCommandeCommandeListExpandItem];


export const YoozakCommandeCommandeListExpandItem = {
  operations: 'operations',
  order: 'order',
  ville: 'ville',
  doublon_de: 'doublon_de',
  client: 'client',
} as const;

export type YoozakCommandeCommandeListSortItem = typeof YoozakCommandeCommandeListSortItem[keyof typeof YoozakCommandeCommandeListSortItem];


export const YoozakCommandeCommandeListSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  order: 'order',
  id_yz: 'id_yz',
  origine: 'origine',
  source: 'source',
  ville: 'ville',
  adresse: 'adresse',
  ville_init: 'ville_init',
  produit_init: 'produit_init',
  quantite_init: 'quantite_init',
  prix_feuille: 'prix_feuille',
  frais_livraison: 'frais_livraison',
  compteur: 'compteur',
  motif_annulation: 'motif_annulation',
  doublon_de: 'doublon_de',
  etat: 'etat',
  num_cmd: 'num_cmd',
  client: 'client',
  date_cmd: 'date_cmd',
  payement: 'payement',
  date_paiement: 'date_paiement',
  date_livraison: 'date_livraison',
  total: 'total',
  telephone: 'telephone',
  operateur: 'operateur',
  confiee_a: 'confiee_a',
  confirmee: 'confirmee',
  confirmee_le: 'confirmee_le',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-order': '-order',
  '-id_yz': '-id_yz',
  '-origine': '-origine',
  '-source': '-source',
  '-ville': '-ville',
  '-adresse': '-adresse',
  '-ville_init': '-ville_init',
  '-produit_init': '-produit_init',
  '-quantite_init': '-quantite_init',
  '-prix_feuille': '-prix_feuille',
  '-frais_livraison': '-frais_livraison',
  '-compteur': '-compteur',
  '-motif_annulation': '-motif_annulation',
  '-doublon_de': '-doublon_de',
  '-etat': '-etat',
  '-num_cmd': '-num_cmd',
  '-client': '-client',
  '-date_cmd': '-date_cmd',
  '-payement': '-payement',
  '-date_paiement': '-date_paiement',
  '-date_livraison': '-date_livraison',
  '-total': '-total',
  '-telephone': '-telephone',
  '-operateur': '-operateur',
  '-confiee_a': '-confiee_a',
  '-confirmee': '-confirmee',
  '-confirmee_le': '-confirmee_le',
} as const;

export type YoozakCommandeCommandeListCount = typeof YoozakCommandeCommandeListCount[keyof typeof YoozakCommandeCommandeListCount];


export const YoozakCommandeCommandeListCount = {
  NUMBER_0: '0',
  NUMBER_1: '1',
} as const;

export type YoozakCommandeCommandeListEtat = typeof YoozakCommandeCommandeListEtat[keyof typeof YoozakCommandeCommandeListEtat];


export const YoozakCommandeCommandeListEtat = {
  non_affectee: 'non_affectee',
  affectee: 'affectee',
  en_cours_de_confirmation: 'en_cours_de_confirmation',
  report_de_confirmation: 'report_de_confirmation',
  retour_confirmation: 'retour_confirmation',
  en_attente: 'en_attente',
  doublon: 'doublon',
  erronee: 'erronee',
  annulee: 'annulee',
  confirmee: 'confirmee',
  en_preparation: 'en_preparation',
  collectee: 'collectee',
  emballee: 'emballee',
  preparee: 'preparee',
  mise_en_distribution: 'mise_en_distribution',
  reportee: 'reportee',
  livree: 'livree',
  livree_partiellement: 'livree_partiellement',
  livree_avec_changement: 'livree_avec_changement',
  retournee: 'retournee',
  retournee_traitee: 'retournee_traitee',
} as const;

export type YoozakCommandeCommandeListOrigine = typeof YoozakCommandeCommandeListOrigine[keyof typeof YoozakCommandeCommandeListOrigine];


export const YoozakCommandeCommandeListOrigine = {
  SYNC: 'SYNC',
  OC: 'OC',
  ADMIN: 'ADMIN',
} as const;

export type YoozakCommandeCommandeListSource = typeof YoozakCommandeCommandeListSource[keyof typeof YoozakCommandeCommandeListSource];


export const YoozakCommandeCommandeListSource = {
  appel: 'appel',
  whatsapp: 'whatsapp',
  sms: 'sms',
  email: 'email',
  facebook: 'facebook',
  youcan: 'youcan',
  shopify: 'shopify',
  '': '',
} as const;

export type YoozakCommandeCommandeListPayement = typeof YoozakCommandeCommandeListPayement[keyof typeof YoozakCommandeCommandeListPayement];


export const YoozakCommandeCommandeListPayement = {
  unpaid: 'unpaid',
  paid: 'paid',
  refunded: 'refunded',
} as const;

export type YoozakCommandeCommandeListDateCmdWithin = typeof YoozakCommandeCommandeListDateCmdWithin[keyof typeof YoozakCommandeCommandeListDateCmdWithin];


export const YoozakCommandeCommandeListDateCmdWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakCommandeCommandeList200 = {
  count?: number;
  cursor?: string;
  next: string | null;
  previous: string | null;
  results: YoozakCommandeCommande[];
};

export type YoozakCommandeCommandePreparedExports200ExportsItem = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakCommandeCommandePreparedExports200 = {
  at_once: number;
  exports: YoozakCommandeCommandePreparedExports200ExportsItem[];
  may_prepare: boolean;
};

export type YoozakCommandeCommandePrepareExportParams = {
format?: YoozakCommandeCommandePrepareExportFormat;
fields?: YoozakCommandeCommandePrepareExportFieldsItem[];
sort?: YoozakCommandeCommandePrepareExportSortItem[];
filter?: string;
q?: string;
etat?: YoozakCommandeCommandePrepareExportEtat;
etat__in?: string;
etat__isnull?: boolean;
ville?: string;
ville__in?: string;
ville__isnull?: boolean;
client?: string;
client__in?: string;
client__isnull?: boolean;
origine?: YoozakCommandeCommandePrepareExportOrigine;
origine__in?: string;
origine__isnull?: boolean;
source?: YoozakCommandeCommandePrepareExportSource;
source__in?: string;
source__isnull?: boolean;
payement?: YoozakCommandeCommandePrepareExportPayement;
payement__in?: string;
payement__isnull?: boolean;
date_cmd?: string;
date_cmd__in?: string;
date_cmd__gt?: string;
date_cmd__gte?: string;
date_cmd__lt?: string;
date_cmd__lte?: string;
date_cmd__isnull?: boolean;
date_cmd__within?: YoozakCommandeCommandePrepareExportDateCmdWithin;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total?: string;
total__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lte?: string;
total__isnull?: boolean;
};

export type YoozakCommandeCommandePrepareExportFormat = typeof YoozakCommandeCommandePrepareExportFormat[keyof typeof YoozakCommandeCommandePrepareExportFormat];


export const YoozakCommandeCommandePrepareExportFormat = {
  csv: 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
} as const;

export type YoozakCommandeCommandePrepareExportFieldsItem = typeof YoozakCommandeCommandePrepareExportFieldsItem[keyof typeof YoozakCommandeCommandePrepareExportFieldsItem];


export const YoozakCommandeCommandePrepareExportFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  order: 'order',
  id_yz: 'id_yz',
  origine: 'origine',
  source: 'source',
  ville: 'ville',
  adresse: 'adresse',
  ville_init: 'ville_init',
  produit_init: 'produit_init',
  quantite_init: 'quantite_init',
  prix_feuille: 'prix_feuille',
  frais_livraison: 'frais_livraison',
  compteur: 'compteur',
  motif_annulation: 'motif_annulation',
  doublon_de: 'doublon_de',
  etat: 'etat',
  num_cmd: 'num_cmd',
  client: 'client',
  date_cmd: 'date_cmd',
  payement: 'payement',
  date_paiement: 'date_paiement',
  date_livraison: 'date_livraison',
  total: 'total',
  telephone: 'telephone',
  operateur: 'operateur',
  confiee_a: 'confiee_a',
  confirmee: 'confirmee',
  confirmee_le: 'confirmee_le',
} as const;

export type YoozakCommandeCommandePrepareExportSortItem = typeof YoozakCommandeCommandePrepareExportSortItem[keyof typeof YoozakCommandeCommandePrepareExportSortItem];


export const YoozakCommandeCommandePrepareExportSortItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  order: 'order',
  id_yz: 'id_yz',
  origine: 'origine',
  source: 'source',
  ville: 'ville',
  adresse: 'adresse',
  ville_init: 'ville_init',
  produit_init: 'produit_init',
  quantite_init: 'quantite_init',
  prix_feuille: 'prix_feuille',
  frais_livraison: 'frais_livraison',
  compteur: 'compteur',
  motif_annulation: 'motif_annulation',
  doublon_de: 'doublon_de',
  etat: 'etat',
  num_cmd: 'num_cmd',
  client: 'client',
  date_cmd: 'date_cmd',
  payement: 'payement',
  date_paiement: 'date_paiement',
  date_livraison: 'date_livraison',
  total: 'total',
  telephone: 'telephone',
  operateur: 'operateur',
  confiee_a: 'confiee_a',
  confirmee: 'confirmee',
  confirmee_le: 'confirmee_le',
  '-id': '-id',
  '-version': '-version',
  '-created_at': '-created_at',
  '-updated_at': '-updated_at',
  '-order': '-order',
  '-id_yz': '-id_yz',
  '-origine': '-origine',
  '-source': '-source',
  '-ville': '-ville',
  '-adresse': '-adresse',
  '-ville_init': '-ville_init',
  '-produit_init': '-produit_init',
  '-quantite_init': '-quantite_init',
  '-prix_feuille': '-prix_feuille',
  '-frais_livraison': '-frais_livraison',
  '-compteur': '-compteur',
  '-motif_annulation': '-motif_annulation',
  '-doublon_de': '-doublon_de',
  '-etat': '-etat',
  '-num_cmd': '-num_cmd',
  '-client': '-client',
  '-date_cmd': '-date_cmd',
  '-payement': '-payement',
  '-date_paiement': '-date_paiement',
  '-date_livraison': '-date_livraison',
  '-total': '-total',
  '-telephone': '-telephone',
  '-operateur': '-operateur',
  '-confiee_a': '-confiee_a',
  '-confirmee': '-confirmee',
  '-confirmee_le': '-confirmee_le',
} as const;

export type YoozakCommandeCommandePrepareExportEtat = typeof YoozakCommandeCommandePrepareExportEtat[keyof typeof YoozakCommandeCommandePrepareExportEtat];


export const YoozakCommandeCommandePrepareExportEtat = {
  non_affectee: 'non_affectee',
  affectee: 'affectee',
  en_cours_de_confirmation: 'en_cours_de_confirmation',
  report_de_confirmation: 'report_de_confirmation',
  retour_confirmation: 'retour_confirmation',
  en_attente: 'en_attente',
  doublon: 'doublon',
  erronee: 'erronee',
  annulee: 'annulee',
  confirmee: 'confirmee',
  en_preparation: 'en_preparation',
  collectee: 'collectee',
  emballee: 'emballee',
  preparee: 'preparee',
  mise_en_distribution: 'mise_en_distribution',
  reportee: 'reportee',
  livree: 'livree',
  livree_partiellement: 'livree_partiellement',
  livree_avec_changement: 'livree_avec_changement',
  retournee: 'retournee',
  retournee_traitee: 'retournee_traitee',
} as const;

export type YoozakCommandeCommandePrepareExportOrigine = typeof YoozakCommandeCommandePrepareExportOrigine[keyof typeof YoozakCommandeCommandePrepareExportOrigine];


export const YoozakCommandeCommandePrepareExportOrigine = {
  SYNC: 'SYNC',
  OC: 'OC',
  ADMIN: 'ADMIN',
} as const;

export type YoozakCommandeCommandePrepareExportSource = typeof YoozakCommandeCommandePrepareExportSource[keyof typeof YoozakCommandeCommandePrepareExportSource];


export const YoozakCommandeCommandePrepareExportSource = {
  appel: 'appel',
  whatsapp: 'whatsapp',
  sms: 'sms',
  email: 'email',
  facebook: 'facebook',
  youcan: 'youcan',
  shopify: 'shopify',
  '': '',
} as const;

export type YoozakCommandeCommandePrepareExportPayement = typeof YoozakCommandeCommandePrepareExportPayement[keyof typeof YoozakCommandeCommandePrepareExportPayement];


export const YoozakCommandeCommandePrepareExportPayement = {
  unpaid: 'unpaid',
  paid: 'paid',
  refunded: 'refunded',
} as const;

export type YoozakCommandeCommandePrepareExportDateCmdWithin = typeof YoozakCommandeCommandePrepareExportDateCmdWithin[keyof typeof YoozakCommandeCommandePrepareExportDateCmdWithin];


export const YoozakCommandeCommandePrepareExportDateCmdWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakCommandeCommandePrepareExport201 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakCommandeCommandePreparedExport200 = {
  asked_at: string;
  available_until: string | null;
  bytes: number | null;
  done: number;
  error: string;
  format: string;
  id: string;
  state: string;
  total: number;
};

export type YoozakCommandeCommandeFiguresParams = {
group?: YoozakCommandeCommandeFiguresGroupItem[];
measure?: YoozakCommandeCommandeFiguresMeasureItem[];
filter?: string;
q?: string;
etat?: YoozakCommandeCommandeFiguresEtat;
etat__in?: string;
etat__isnull?: boolean;
ville?: string;
ville__in?: string;
ville__isnull?: boolean;
client?: string;
client__in?: string;
client__isnull?: boolean;
origine?: YoozakCommandeCommandeFiguresOrigine;
origine__in?: string;
origine__isnull?: boolean;
source?: YoozakCommandeCommandeFiguresSource;
source__in?: string;
source__isnull?: boolean;
payement?: YoozakCommandeCommandeFiguresPayement;
payement__in?: string;
payement__isnull?: boolean;
date_cmd?: string;
date_cmd__in?: string;
date_cmd__gt?: string;
date_cmd__gte?: string;
date_cmd__lt?: string;
date_cmd__lte?: string;
date_cmd__isnull?: boolean;
date_cmd__within?: YoozakCommandeCommandeFiguresDateCmdWithin;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total?: string;
total__in?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__gte?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lt?: string;
/**
 * @pattern ^-?\d+(\.\d+)?$
 */
total__lte?: string;
total__isnull?: boolean;
};

export type YoozakCommandeCommandeFiguresGroupItem = typeof YoozakCommandeCommandeFiguresGroupItem[keyof typeof YoozakCommandeCommandeFiguresGroupItem];


export const YoozakCommandeCommandeFiguresGroupItem = {
  'created_at:day': 'created_at:day',
  'created_at:week': 'created_at:week',
  'created_at:month': 'created_at:month',
  'created_at:quarter': 'created_at:quarter',
  'created_at:year': 'created_at:year',
  'updated_at:day': 'updated_at:day',
  'updated_at:week': 'updated_at:week',
  'updated_at:month': 'updated_at:month',
  'updated_at:quarter': 'updated_at:quarter',
  'updated_at:year': 'updated_at:year',
  order: 'order',
  origine: 'origine',
  source: 'source',
  ville: 'ville',
  ville_init: 'ville_init',
  frais_livraison: 'frais_livraison',
  doublon_de: 'doublon_de',
  etat: 'etat',
  num_cmd: 'num_cmd',
  client: 'client',
  'date_cmd:day': 'date_cmd:day',
  'date_cmd:week': 'date_cmd:week',
  'date_cmd:month': 'date_cmd:month',
  'date_cmd:quarter': 'date_cmd:quarter',
  'date_cmd:year': 'date_cmd:year',
  payement: 'payement',
  'date_paiement:day': 'date_paiement:day',
  'date_paiement:week': 'date_paiement:week',
  'date_paiement:month': 'date_paiement:month',
  'date_paiement:quarter': 'date_paiement:quarter',
  'date_paiement:year': 'date_paiement:year',
  'date_livraison:day': 'date_livraison:day',
  'date_livraison:week': 'date_livraison:week',
  'date_livraison:month': 'date_livraison:month',
  'date_livraison:quarter': 'date_livraison:quarter',
  'date_livraison:year': 'date_livraison:year',
  operateur: 'operateur',
  confiee_a: 'confiee_a',
  confirmee: 'confirmee',
  'confirmee_le:day': 'confirmee_le:day',
  'confirmee_le:week': 'confirmee_le:week',
  'confirmee_le:month': 'confirmee_le:month',
  'confirmee_le:quarter': 'confirmee_le:quarter',
  'confirmee_le:year': 'confirmee_le:year',
} as const;

export type YoozakCommandeCommandeFiguresMeasureItem = typeof YoozakCommandeCommandeFiguresMeasureItem[keyof typeof YoozakCommandeCommandeFiguresMeasureItem];


export const YoozakCommandeCommandeFiguresMeasureItem = {
  count: 'count',
  'sum:quantite_init': 'sum:quantite_init',
  'avg:quantite_init': 'avg:quantite_init',
  'min:quantite_init': 'min:quantite_init',
  'max:quantite_init': 'max:quantite_init',
  'sum:prix_feuille': 'sum:prix_feuille',
  'avg:prix_feuille': 'avg:prix_feuille',
  'min:prix_feuille': 'min:prix_feuille',
  'max:prix_feuille': 'max:prix_feuille',
  'share:frais_livraison': 'share:frais_livraison',
  'sum:compteur': 'sum:compteur',
  'avg:compteur': 'avg:compteur',
  'min:compteur': 'min:compteur',
  'max:compteur': 'max:compteur',
  'sum:total': 'sum:total',
  'avg:total': 'avg:total',
  'min:total': 'min:total',
  'max:total': 'max:total',
  'share:confirmee': 'share:confirmee',
} as const;

export type YoozakCommandeCommandeFiguresEtat = typeof YoozakCommandeCommandeFiguresEtat[keyof typeof YoozakCommandeCommandeFiguresEtat];


export const YoozakCommandeCommandeFiguresEtat = {
  non_affectee: 'non_affectee',
  affectee: 'affectee',
  en_cours_de_confirmation: 'en_cours_de_confirmation',
  report_de_confirmation: 'report_de_confirmation',
  retour_confirmation: 'retour_confirmation',
  en_attente: 'en_attente',
  doublon: 'doublon',
  erronee: 'erronee',
  annulee: 'annulee',
  confirmee: 'confirmee',
  en_preparation: 'en_preparation',
  collectee: 'collectee',
  emballee: 'emballee',
  preparee: 'preparee',
  mise_en_distribution: 'mise_en_distribution',
  reportee: 'reportee',
  livree: 'livree',
  livree_partiellement: 'livree_partiellement',
  livree_avec_changement: 'livree_avec_changement',
  retournee: 'retournee',
  retournee_traitee: 'retournee_traitee',
} as const;

export type YoozakCommandeCommandeFiguresOrigine = typeof YoozakCommandeCommandeFiguresOrigine[keyof typeof YoozakCommandeCommandeFiguresOrigine];


export const YoozakCommandeCommandeFiguresOrigine = {
  SYNC: 'SYNC',
  OC: 'OC',
  ADMIN: 'ADMIN',
} as const;

export type YoozakCommandeCommandeFiguresSource = typeof YoozakCommandeCommandeFiguresSource[keyof typeof YoozakCommandeCommandeFiguresSource];


export const YoozakCommandeCommandeFiguresSource = {
  appel: 'appel',
  whatsapp: 'whatsapp',
  sms: 'sms',
  email: 'email',
  facebook: 'facebook',
  youcan: 'youcan',
  shopify: 'shopify',
  '': '',
} as const;

export type YoozakCommandeCommandeFiguresPayement = typeof YoozakCommandeCommandeFiguresPayement[keyof typeof YoozakCommandeCommandeFiguresPayement];


export const YoozakCommandeCommandeFiguresPayement = {
  unpaid: 'unpaid',
  paid: 'paid',
  refunded: 'refunded',
} as const;

export type YoozakCommandeCommandeFiguresDateCmdWithin = typeof YoozakCommandeCommandeFiguresDateCmdWithin[keyof typeof YoozakCommandeCommandeFiguresDateCmdWithin];


export const YoozakCommandeCommandeFiguresDateCmdWithin = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last_7_days: 'last_7_days',
  last_30_days: 'last_30_days',
  next_7_days: 'next_7_days',
  this_week: 'this_week',
  last_week: 'last_week',
  this_month: 'this_month',
  last_month: 'last_month',
  this_year: 'this_year',
  last_year: 'last_year',
} as const;

export type YoozakCommandeCommandeReadParams = {
fields?: YoozakCommandeCommandeReadFieldsItem[];
expand?: YoozakCommandeCommandeReadExpandItem[];
};

export type YoozakCommandeCommandeReadFieldsItem = typeof YoozakCommandeCommandeReadFieldsItem[keyof typeof YoozakCommandeCommandeReadFieldsItem];


export const YoozakCommandeCommandeReadFieldsItem = {
  id: 'id',
  version: 'version',
  created_at: 'created_at',
  updated_at: 'updated_at',
  order: 'order',
  id_yz: 'id_yz',
  origine: 'origine',
  source: 'source',
  ville: 'ville',
  adresse: 'adresse',
  ville_init: 'ville_init',
  produit_init: 'produit_init',
  quantite_init: 'quantite_init',
  prix_feuille: 'prix_feuille',
  frais_livraison: 'frais_livraison',
  compteur: 'compteur',
  motif_annulation: 'motif_annulation',
  doublon_de: 'doublon_de',
  etat: 'etat',
  num_cmd: 'num_cmd',
  client: 'client',
  date_cmd: 'date_cmd',
  payement: 'payement',
  date_paiement: 'date_paiement',
  date_livraison: 'date_livraison',
  total: 'total',
  telephone: 'telephone',
  operateur: 'operateur',
  confiee_a: 'confiee_a',
  confirmee: 'confirmee',
  confirmee_le: 'confirmee_le',
} as const;

export type YoozakCommandeCommandeReadExpandItem = typeof YoozakCommandeCommandeReadExpandItem[keyof typeof YoozakCommandeCommandeReadExpandItem];


export const YoozakCommandeCommandeReadExpandItem = {
  operations: 'operations',
  order: 'order',
  ville: 'ville',
  doublon_de: 'doublon_de',
  client: 'client',
} as const;

export type GetYoozakCommandeOperateursParams = {
role?: string;
};

export type GetYoozakCommandeOperateurs200ResultsItem = {
  charge: number;
  id: string;
  nom: string;
};

export type GetYoozakCommandeOperateurs200 = {
  results: GetYoozakCommandeOperateurs200ResultsItem[];
};

/**
 * @summary product: list
 */
export const businessCatalogProductList = (
    params?: BusinessCatalogProductListParams,
 ) => {
      return send<BusinessCatalogProductList200>(
      {url: `/business/catalog/product/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary product: create
 */
export const businessCatalogProductCreate = (
    businessCatalogProductCreateBody: BusinessCatalogProductCreateBody,
 ) => {
      return send<BusinessCatalogProduct>(
      {url: `/business/catalog/product/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessCatalogProductCreateBody
    },
      );
    }

/**
 * @summary product: change
 */
export const businessCatalogProductChange = (
    businessCatalogProductChangeBody: BusinessCatalogProductChangeBody,
 ) => {
      return send<BusinessCatalogProductChange200>(
      {url: `/business/catalog/product/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessCatalogProductChangeBody
    },
      );
    }

/**
 * @summary product: prepared exports
 */
export const businessCatalogProductPreparedExports = (

 ) => {
      return send<BusinessCatalogProductPreparedExports200>(
      {url: `/business/catalog/product/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary product: prepare export
 */
export const businessCatalogProductPrepareExport = (
    params?: BusinessCatalogProductPrepareExportParams,
 ) => {
      return send<BusinessCatalogProductPrepareExport201>(
      {url: `/business/catalog/product/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary product: prepared export
 */
export const businessCatalogProductPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessCatalogProductPreparedExport200>(
      {url: `/business/catalog/product/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary product: figures
 */
export const businessCatalogProductFigures = (
    params?: BusinessCatalogProductFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/catalog/product/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary product: send image
 */
export const businessCatalogProductSendImage = (
    businessCatalogProductSendImageBody: BusinessCatalogProductSendImageBody,
 ) => {const formData = new FormData();
formData.append(`file`, businessCatalogProductSendImageBody.file);

      return send<BusinessCatalogProductSendImage201>(
      {url: `/business/catalog/product/files/image/`, method: 'POST',
      headers: {'Content-Type': 'multipart/form-data', },
       data: formData
    },
      );
    }

/**
 * @summary product: read
 */
export const businessCatalogProductRead = (
    pk: string,
    params?: BusinessCatalogProductReadParams,
 ) => {
      return send<BusinessCatalogProduct>(
      {url: `/business/catalog/product/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary product: update
 */
export const businessCatalogProductUpdate = (
    pk: string,
    businessCatalogProductUpdateBody: BusinessCatalogProductUpdateBody,
 ) => {
      return send<BusinessCatalogProduct>(
      {url: `/business/catalog/product/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: businessCatalogProductUpdateBody
    },
      );
    }

/**
 * @summary product: related
 */
export const businessCatalogProductRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/catalog/product/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary variant: list
 */
export const businessCatalogVariantList = (
    params?: BusinessCatalogVariantListParams,
 ) => {
      return send<BusinessCatalogVariantList200>(
      {url: `/business/catalog/variant/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary variant: create
 */
export const businessCatalogVariantCreate = (
    businessCatalogVariantCreateBody: BusinessCatalogVariantCreateBody,
 ) => {
      return send<BusinessCatalogVariant>(
      {url: `/business/catalog/variant/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessCatalogVariantCreateBody
    },
      );
    }

/**
 * @summary variant: change
 */
export const businessCatalogVariantChange = (
    businessCatalogVariantChangeBody: BusinessCatalogVariantChangeBody,
 ) => {
      return send<BusinessCatalogVariantChange200>(
      {url: `/business/catalog/variant/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessCatalogVariantChangeBody
    },
      );
    }

/**
 * @summary variant: prepared exports
 */
export const businessCatalogVariantPreparedExports = (

 ) => {
      return send<BusinessCatalogVariantPreparedExports200>(
      {url: `/business/catalog/variant/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary variant: prepare export
 */
export const businessCatalogVariantPrepareExport = (
    params?: BusinessCatalogVariantPrepareExportParams,
 ) => {
      return send<BusinessCatalogVariantPrepareExport201>(
      {url: `/business/catalog/variant/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary variant: prepared export
 */
export const businessCatalogVariantPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessCatalogVariantPreparedExport200>(
      {url: `/business/catalog/variant/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary variant: figures
 */
export const businessCatalogVariantFigures = (
    params?: BusinessCatalogVariantFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/catalog/variant/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary variant: read
 */
export const businessCatalogVariantRead = (
    pk: string,
    params?: BusinessCatalogVariantReadParams,
 ) => {
      return send<BusinessCatalogVariant>(
      {url: `/business/catalog/variant/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary variant: update
 */
export const businessCatalogVariantUpdate = (
    pk: string,
    businessCatalogVariantUpdateBody: BusinessCatalogVariantUpdateBody,
 ) => {
      return send<BusinessCatalogVariant>(
      {url: `/business/catalog/variant/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: businessCatalogVariantUpdateBody
    },
      );
    }

/**
 * @summary variant: related
 */
export const businessCatalogVariantRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/catalog/variant/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary region: list
 */
export const businessDeliveryRegionList = (
    params?: BusinessDeliveryRegionListParams,
 ) => {
      return send<BusinessDeliveryRegionList200>(
      {url: `/business/delivery/region/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary region: create
 */
export const businessDeliveryRegionCreate = (
    businessDeliveryRegionCreateBody: BusinessDeliveryRegionCreateBody,
 ) => {
      return send<BusinessDeliveryRegion>(
      {url: `/business/delivery/region/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryRegionCreateBody
    },
      );
    }

/**
 * @summary region: change
 */
export const businessDeliveryRegionChange = (
    businessDeliveryRegionChangeBody: BusinessDeliveryRegionChangeBody,
 ) => {
      return send<BusinessDeliveryRegionChange200>(
      {url: `/business/delivery/region/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryRegionChangeBody
    },
      );
    }

/**
 * @summary region: delete many
 */
export const businessDeliveryRegionDeleteMany = (
    businessDeliveryRegionDeleteManyBody: BusinessDeliveryRegionDeleteManyBody,
 ) => {
      return send<BusinessDeliveryRegionDeleteMany200>(
      {url: `/business/delivery/region/delete/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryRegionDeleteManyBody
    },
      );
    }

/**
 * @summary region: prepared exports
 */
export const businessDeliveryRegionPreparedExports = (

 ) => {
      return send<BusinessDeliveryRegionPreparedExports200>(
      {url: `/business/delivery/region/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary region: prepare export
 */
export const businessDeliveryRegionPrepareExport = (
    params?: BusinessDeliveryRegionPrepareExportParams,
 ) => {
      return send<BusinessDeliveryRegionPrepareExport201>(
      {url: `/business/delivery/region/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary region: prepared export
 */
export const businessDeliveryRegionPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessDeliveryRegionPreparedExport200>(
      {url: `/business/delivery/region/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary region: figures
 */
export const businessDeliveryRegionFigures = (
    params?: BusinessDeliveryRegionFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/delivery/region/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary region: delete
 */
export const businessDeliveryRegionDelete = (
    pk: string,
    params?: BusinessDeliveryRegionDeleteParams,
 ) => {
      return send<BusinessDeliveryRegionDelete200 | void>(
      {url: `/business/delivery/region/${pk}/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary region: read
 */
export const businessDeliveryRegionRead = (
    pk: string,
    params?: BusinessDeliveryRegionReadParams,
 ) => {
      return send<BusinessDeliveryRegion>(
      {url: `/business/delivery/region/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary region: update
 */
export const businessDeliveryRegionUpdate = (
    pk: string,
    businessDeliveryRegionUpdateBody: BusinessDeliveryRegionUpdateBody,
 ) => {
      return send<BusinessDeliveryRegion>(
      {url: `/business/delivery/region/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryRegionUpdateBody
    },
      );
    }

/**
 * @summary region: related
 */
export const businessDeliveryRegionRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/delivery/region/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary tariff: list
 */
export const businessDeliveryTariffList = (
    params?: BusinessDeliveryTariffListParams,
 ) => {
      return send<BusinessDeliveryTariffList200>(
      {url: `/business/delivery/tariff/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary tariff: create
 */
export const businessDeliveryTariffCreate = (
    businessDeliveryTariffCreateBody: BusinessDeliveryTariffCreateBody,
 ) => {
      return send<BusinessDeliveryTariff>(
      {url: `/business/delivery/tariff/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryTariffCreateBody
    },
      );
    }

/**
 * @summary tariff: change
 */
export const businessDeliveryTariffChange = (
    businessDeliveryTariffChangeBody: BusinessDeliveryTariffChangeBody,
 ) => {
      return send<BusinessDeliveryTariffChange200>(
      {url: `/business/delivery/tariff/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryTariffChangeBody
    },
      );
    }

/**
 * @summary tariff: delete many
 */
export const businessDeliveryTariffDeleteMany = (
    businessDeliveryTariffDeleteManyBody: BusinessDeliveryTariffDeleteManyBody,
 ) => {
      return send<BusinessDeliveryTariffDeleteMany200>(
      {url: `/business/delivery/tariff/delete/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryTariffDeleteManyBody
    },
      );
    }

/**
 * @summary tariff: prepared exports
 */
export const businessDeliveryTariffPreparedExports = (

 ) => {
      return send<BusinessDeliveryTariffPreparedExports200>(
      {url: `/business/delivery/tariff/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary tariff: prepare export
 */
export const businessDeliveryTariffPrepareExport = (
    params?: BusinessDeliveryTariffPrepareExportParams,
 ) => {
      return send<BusinessDeliveryTariffPrepareExport201>(
      {url: `/business/delivery/tariff/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary tariff: prepared export
 */
export const businessDeliveryTariffPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessDeliveryTariffPreparedExport200>(
      {url: `/business/delivery/tariff/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary tariff: figures
 */
export const businessDeliveryTariffFigures = (
    params?: BusinessDeliveryTariffFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/delivery/tariff/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary tariff: delete
 */
export const businessDeliveryTariffDelete = (
    pk: string,
    params?: BusinessDeliveryTariffDeleteParams,
 ) => {
      return send<BusinessDeliveryTariffDelete200 | void>(
      {url: `/business/delivery/tariff/${pk}/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary tariff: read
 */
export const businessDeliveryTariffRead = (
    pk: string,
    params?: BusinessDeliveryTariffReadParams,
 ) => {
      return send<BusinessDeliveryTariff>(
      {url: `/business/delivery/tariff/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary tariff: update
 */
export const businessDeliveryTariffUpdate = (
    pk: string,
    businessDeliveryTariffUpdateBody: BusinessDeliveryTariffUpdateBody,
 ) => {
      return send<BusinessDeliveryTariff>(
      {url: `/business/delivery/tariff/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryTariffUpdateBody
    },
      );
    }

/**
 * @summary tariff: related
 */
export const businessDeliveryTariffRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/delivery/tariff/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary town: list
 */
export const businessDeliveryTownList = (
    params?: BusinessDeliveryTownListParams,
 ) => {
      return send<BusinessDeliveryTownList200>(
      {url: `/business/delivery/town/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary town: create
 */
export const businessDeliveryTownCreate = (
    businessDeliveryTownCreateBody: BusinessDeliveryTownCreateBody,
 ) => {
      return send<BusinessDeliveryTown>(
      {url: `/business/delivery/town/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryTownCreateBody
    },
      );
    }

/**
 * @summary town: change
 */
export const businessDeliveryTownChange = (
    businessDeliveryTownChangeBody: BusinessDeliveryTownChangeBody,
 ) => {
      return send<BusinessDeliveryTownChange200>(
      {url: `/business/delivery/town/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryTownChangeBody
    },
      );
    }

/**
 * @summary town: delete many
 */
export const businessDeliveryTownDeleteMany = (
    businessDeliveryTownDeleteManyBody: BusinessDeliveryTownDeleteManyBody,
 ) => {
      return send<BusinessDeliveryTownDeleteMany200>(
      {url: `/business/delivery/town/delete/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryTownDeleteManyBody
    },
      );
    }

/**
 * @summary town: prepared exports
 */
export const businessDeliveryTownPreparedExports = (

 ) => {
      return send<BusinessDeliveryTownPreparedExports200>(
      {url: `/business/delivery/town/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary town: prepare export
 */
export const businessDeliveryTownPrepareExport = (
    params?: BusinessDeliveryTownPrepareExportParams,
 ) => {
      return send<BusinessDeliveryTownPrepareExport201>(
      {url: `/business/delivery/town/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary town: prepared export
 */
export const businessDeliveryTownPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessDeliveryTownPreparedExport200>(
      {url: `/business/delivery/town/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary town: figures
 */
export const businessDeliveryTownFigures = (
    params?: BusinessDeliveryTownFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/delivery/town/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary town: delete
 */
export const businessDeliveryTownDelete = (
    pk: string,
    params?: BusinessDeliveryTownDeleteParams,
 ) => {
      return send<BusinessDeliveryTownDelete200 | void>(
      {url: `/business/delivery/town/${pk}/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary town: read
 */
export const businessDeliveryTownRead = (
    pk: string,
    params?: BusinessDeliveryTownReadParams,
 ) => {
      return send<BusinessDeliveryTown>(
      {url: `/business/delivery/town/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary town: update
 */
export const businessDeliveryTownUpdate = (
    pk: string,
    businessDeliveryTownUpdateBody: BusinessDeliveryTownUpdateBody,
 ) => {
      return send<BusinessDeliveryTown>(
      {url: `/business/delivery/town/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: businessDeliveryTownUpdateBody
    },
      );
    }

/**
 * @summary town: related
 */
export const businessDeliveryTownRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/delivery/town/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary order: list
 */
export const businessOrdersOrderList = (
    params?: BusinessOrdersOrderListParams,
 ) => {
      return send<BusinessOrdersOrderList200>(
      {url: `/business/orders/order/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary order: prepared exports
 */
export const businessOrdersOrderPreparedExports = (

 ) => {
      return send<BusinessOrdersOrderPreparedExports200>(
      {url: `/business/orders/order/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary order: prepare export
 */
export const businessOrdersOrderPrepareExport = (
    params?: BusinessOrdersOrderPrepareExportParams,
 ) => {
      return send<BusinessOrdersOrderPrepareExport201>(
      {url: `/business/orders/order/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary order: prepared export
 */
export const businessOrdersOrderPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessOrdersOrderPreparedExport200>(
      {url: `/business/orders/order/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary order: figures
 */
export const businessOrdersOrderFigures = (
    params?: BusinessOrdersOrderFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/orders/order/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary order: read
 */
export const businessOrdersOrderRead = (
    pk: string,
    params?: BusinessOrdersOrderReadParams,
 ) => {
      return send<BusinessOrdersOrder>(
      {url: `/business/orders/order/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary order: related
 */
export const businessOrdersOrderRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/orders/order/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary customer: list
 */
export const businessPartiesCustomerList = (
    params?: BusinessPartiesCustomerListParams,
 ) => {
      return send<BusinessPartiesCustomerList200>(
      {url: `/business/parties/customer/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary customer: create
 */
export const businessPartiesCustomerCreate = (
    businessPartiesCustomerCreateBody: BusinessPartiesCustomerCreateBody,
 ) => {
      return send<BusinessPartiesCustomer>(
      {url: `/business/parties/customer/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessPartiesCustomerCreateBody
    },
      );
    }

/**
 * @summary customer: change
 */
export const businessPartiesCustomerChange = (
    businessPartiesCustomerChangeBody: BusinessPartiesCustomerChangeBody,
 ) => {
      return send<BusinessPartiesCustomerChange200>(
      {url: `/business/parties/customer/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessPartiesCustomerChangeBody
    },
      );
    }

/**
 * @summary customer: delete many
 */
export const businessPartiesCustomerDeleteMany = (
    businessPartiesCustomerDeleteManyBody: BusinessPartiesCustomerDeleteManyBody,
 ) => {
      return send<BusinessPartiesCustomerDeleteMany200>(
      {url: `/business/parties/customer/delete/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessPartiesCustomerDeleteManyBody
    },
      );
    }

/**
 * @summary customer: prepared exports
 */
export const businessPartiesCustomerPreparedExports = (

 ) => {
      return send<BusinessPartiesCustomerPreparedExports200>(
      {url: `/business/parties/customer/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary customer: prepare export
 */
export const businessPartiesCustomerPrepareExport = (
    params?: BusinessPartiesCustomerPrepareExportParams,
 ) => {
      return send<BusinessPartiesCustomerPrepareExport201>(
      {url: `/business/parties/customer/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary customer: prepared export
 */
export const businessPartiesCustomerPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessPartiesCustomerPreparedExport200>(
      {url: `/business/parties/customer/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary customer: figures
 */
export const businessPartiesCustomerFigures = (
    params?: BusinessPartiesCustomerFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/parties/customer/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary customer: delete
 */
export const businessPartiesCustomerDelete = (
    pk: string,
    params?: BusinessPartiesCustomerDeleteParams,
 ) => {
      return send<BusinessPartiesCustomerDelete200 | void>(
      {url: `/business/parties/customer/${pk}/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary customer: read
 */
export const businessPartiesCustomerRead = (
    pk: string,
    params?: BusinessPartiesCustomerReadParams,
 ) => {
      return send<BusinessPartiesCustomer>(
      {url: `/business/parties/customer/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary customer: update
 */
export const businessPartiesCustomerUpdate = (
    pk: string,
    businessPartiesCustomerUpdateBody: BusinessPartiesCustomerUpdateBody,
 ) => {
      return send<BusinessPartiesCustomer>(
      {url: `/business/parties/customer/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: businessPartiesCustomerUpdateBody
    },
      );
    }

/**
 * @summary customer: related
 */
export const businessPartiesCustomerRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/parties/customer/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary tag: list
 */
export const businessPartiesTagList = (
    params?: BusinessPartiesTagListParams,
 ) => {
      return send<BusinessPartiesTagList200>(
      {url: `/business/parties/tag/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary tag: create
 */
export const businessPartiesTagCreate = (
    businessPartiesTagCreateBody: BusinessPartiesTagCreateBody,
 ) => {
      return send<BusinessPartiesTag>(
      {url: `/business/parties/tag/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessPartiesTagCreateBody
    },
      );
    }

/**
 * @summary tag: change
 */
export const businessPartiesTagChange = (
    businessPartiesTagChangeBody: BusinessPartiesTagChangeBody,
 ) => {
      return send<BusinessPartiesTagChange200>(
      {url: `/business/parties/tag/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessPartiesTagChangeBody
    },
      );
    }

/**
 * @summary tag: delete many
 */
export const businessPartiesTagDeleteMany = (
    businessPartiesTagDeleteManyBody: BusinessPartiesTagDeleteManyBody,
 ) => {
      return send<BusinessPartiesTagDeleteMany200>(
      {url: `/business/parties/tag/delete/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessPartiesTagDeleteManyBody
    },
      );
    }

/**
 * @summary tag: prepared exports
 */
export const businessPartiesTagPreparedExports = (

 ) => {
      return send<BusinessPartiesTagPreparedExports200>(
      {url: `/business/parties/tag/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary tag: prepare export
 */
export const businessPartiesTagPrepareExport = (
    params?: BusinessPartiesTagPrepareExportParams,
 ) => {
      return send<BusinessPartiesTagPrepareExport201>(
      {url: `/business/parties/tag/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary tag: prepared export
 */
export const businessPartiesTagPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessPartiesTagPreparedExport200>(
      {url: `/business/parties/tag/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary tag: figures
 */
export const businessPartiesTagFigures = (
    params?: BusinessPartiesTagFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/parties/tag/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary tag: delete
 */
export const businessPartiesTagDelete = (
    pk: string,
    params?: BusinessPartiesTagDeleteParams,
 ) => {
      return send<BusinessPartiesTagDelete200 | void>(
      {url: `/business/parties/tag/${pk}/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary tag: read
 */
export const businessPartiesTagRead = (
    pk: string,
    params?: BusinessPartiesTagReadParams,
 ) => {
      return send<BusinessPartiesTag>(
      {url: `/business/parties/tag/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary tag: update
 */
export const businessPartiesTagUpdate = (
    pk: string,
    businessPartiesTagUpdateBody: BusinessPartiesTagUpdateBody,
 ) => {
      return send<BusinessPartiesTag>(
      {url: `/business/parties/tag/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: businessPartiesTagUpdateBody
    },
      );
    }

/**
 * @summary tag: related
 */
export const businessPartiesTagRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/parties/tag/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary stock level: list
 */
export const businessStockLevelList = (
    params?: BusinessStockLevelListParams,
 ) => {
      return send<BusinessStockLevelList200>(
      {url: `/business/stock/level/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary stock level: prepared exports
 */
export const businessStockLevelPreparedExports = (

 ) => {
      return send<BusinessStockLevelPreparedExports200>(
      {url: `/business/stock/level/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary stock level: prepare export
 */
export const businessStockLevelPrepareExport = (
    params?: BusinessStockLevelPrepareExportParams,
 ) => {
      return send<BusinessStockLevelPrepareExport201>(
      {url: `/business/stock/level/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary stock level: prepared export
 */
export const businessStockLevelPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessStockLevelPreparedExport200>(
      {url: `/business/stock/level/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary stock level: figures
 */
export const businessStockLevelFigures = (
    params?: BusinessStockLevelFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/stock/level/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary stock level: read
 */
export const businessStockLevelRead = (
    pk: string,
    params?: BusinessStockLevelReadParams,
 ) => {
      return send<BusinessStockLevel>(
      {url: `/business/stock/level/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary stock level: related
 */
export const businessStockLevelRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/stock/level/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary location: list
 */
export const businessStockLocationList = (
    params?: BusinessStockLocationListParams,
 ) => {
      return send<BusinessStockLocationList200>(
      {url: `/business/stock/location/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary location: create
 */
export const businessStockLocationCreate = (
    businessStockLocationCreateBody: BusinessStockLocationCreateBody,
 ) => {
      return send<BusinessStockLocation>(
      {url: `/business/stock/location/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessStockLocationCreateBody
    },
      );
    }

/**
 * @summary location: change
 */
export const businessStockLocationChange = (
    businessStockLocationChangeBody: BusinessStockLocationChangeBody,
 ) => {
      return send<BusinessStockLocationChange200>(
      {url: `/business/stock/location/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessStockLocationChangeBody
    },
      );
    }

/**
 * @summary location: delete many
 */
export const businessStockLocationDeleteMany = (
    businessStockLocationDeleteManyBody: BusinessStockLocationDeleteManyBody,
 ) => {
      return send<BusinessStockLocationDeleteMany200>(
      {url: `/business/stock/location/delete/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: businessStockLocationDeleteManyBody
    },
      );
    }

/**
 * @summary location: prepared exports
 */
export const businessStockLocationPreparedExports = (

 ) => {
      return send<BusinessStockLocationPreparedExports200>(
      {url: `/business/stock/location/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary location: prepare export
 */
export const businessStockLocationPrepareExport = (
    params?: BusinessStockLocationPrepareExportParams,
 ) => {
      return send<BusinessStockLocationPrepareExport201>(
      {url: `/business/stock/location/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary location: prepared export
 */
export const businessStockLocationPreparedExport = (
    jobId: string,
 ) => {
      return send<BusinessStockLocationPreparedExport200>(
      {url: `/business/stock/location/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary location: figures
 */
export const businessStockLocationFigures = (
    params?: BusinessStockLocationFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/business/stock/location/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary location: delete
 */
export const businessStockLocationDelete = (
    pk: string,
    params?: BusinessStockLocationDeleteParams,
 ) => {
      return send<BusinessStockLocationDelete200 | void>(
      {url: `/business/stock/location/${pk}/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary location: read
 */
export const businessStockLocationRead = (
    pk: string,
    params?: BusinessStockLocationReadParams,
 ) => {
      return send<BusinessStockLocation>(
      {url: `/business/stock/location/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary location: update
 */
export const businessStockLocationUpdate = (
    pk: string,
    businessStockLocationUpdateBody: BusinessStockLocationUpdateBody,
 ) => {
      return send<BusinessStockLocation>(
      {url: `/business/stock/location/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: businessStockLocationUpdateBody
    },
      );
    }

/**
 * @summary location: related
 */
export const businessStockLocationRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/business/stock/location/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary The company: name, legal numbers, how to reach it
 */
export const getCompany = (

 ) => {
      return send<GetCompany200>(
      {url: `/company/`, method: 'GET'
    },
      );
    }

/**
 * @summary Change what the company says of itself
 */
export const patchCompany = (
    patchCompanyBody: PatchCompanyBody,
 ) => {
      return send<PatchCompany200>(
      {url: `/company/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanyBody
    },
      );
    }

/**
 * @summary Applications that may ask for access
 */
export const getCompanyApplications = (

 ) => {
      return send<GetCompanyApplications200>(
      {url: `/company/applications/`, method: 'GET'
    },
      );
    }

/**
 * @summary Register an application: its secret is told once
 */
export const postCompanyApplications = (
    postCompanyApplicationsBody: PostCompanyApplicationsBody,
 ) => {
      return send<PostCompanyApplications201>(
      {url: `/company/applications/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postCompanyApplicationsBody
    },
      );
    }

/**
 * @summary End all that it was allowed
 */
export const postCompanyApplicationsApplicationIdDisable = (
    applicationId: string,
 ) => {
      return send<PostCompanyApplicationsApplicationIdDisable200>(
      {url: `/company/applications/${applicationId}/disable/`, method: 'POST'
    },
      );
    }

/**
 * @summary Let it ask again
 */
export const postCompanyApplicationsApplicationIdEnable = (
    applicationId: string,
 ) => {
      return send<PostCompanyApplicationsApplicationIdEnable200>(
      {url: `/company/applications/${applicationId}/enable/`, method: 'POST'
    },
      );
    }

/**
 * @summary Give it a new secret, told once
 */
export const postCompanyApplicationsApplicationIdSecret = (
    applicationId: string,
 ) => {
      return send<PostCompanyApplicationsApplicationIdSecret200>(
      {url: `/company/applications/${applicationId}/secret/`, method: 'POST'
    },
      );
    }

/**
 * @summary What is asked of people who come in
 */
export const getCompanyDoor = (

 ) => {
      return send<GetCompanyDoor200>(
      {url: `/company/door/`, method: 'GET'
    },
      );
    }

/**
 * @summary Ask otherwise from now on
 */
export const patchCompanyDoor = (
    patchCompanyDoorBody: PatchCompanyDoorBody,
 ) => {
      return send<PatchCompanyDoor200>(
      {url: `/company/door/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanyDoorBody
    },
      );
    }

/**
 * @summary Exports of the whole company
 */
export const getCompanyExport = (

 ) => {
      return send<GetCompanyExport200>(
      {url: `/company/export/`, method: 'GET'
    },
      );
    }

/**
 * @summary Have an export of the whole company prepared
 */
export const postCompanyExport = (

 ) => {
      return send<PostCompanyExport201>(
      {url: `/company/export/`, method: 'POST'
    },
      );
    }

/**
 * @summary Everything at once, where the company may only read
 */
export const getCompanyExportNow = (

 ) => {
      return send<unknown>(
      {url: `/company/export/now/`, method: 'GET'
    },
      );
    }

/**
 * @summary Fetch an export of the whole company
 */
export const getCompanyExportJobIdFile = (
    jobId: string,
 ) => {
      return send<unknown>(
      {url: `/company/export/${jobId}/file/`, method: 'GET'
    },
      );
    }

/**
 * @summary Added fields, those put aside among them
 */
export const getCompanyFields = (
    params?: GetCompanyFieldsParams,
 ) => {
      return send<GetCompanyFields200>(
      {url: `/company/fields/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Add a field
 */
export const postCompanyFields = (
    postCompanyFieldsBody: PostCompanyFieldsBody,
 ) => {
      return send<PostCompanyFields201>(
      {url: `/company/fields/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postCompanyFieldsBody
    },
      );
    }

/**
 * @summary Kinds of added fields, and the records that take some
 */
export const getCompanyFieldsKinds = (

 ) => {
      return send<GetCompanyFieldsKinds200>(
      {url: `/company/fields/kinds/`, method: 'GET'
    },
      );
    }

/**
 * @summary An added field
 */
export const getCompanyFieldsFieldId = (
    fieldId: string,
 ) => {
      return send<GetCompanyFieldsFieldId200>(
      {url: `/company/fields/${fieldId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Change an added field, or put it aside
 */
export const patchCompanyFieldsFieldId = (
    fieldId: string,
    patchCompanyFieldsFieldIdBody: PatchCompanyFieldsFieldIdBody,
 ) => {
      return send<PatchCompanyFieldsFieldId200>(
      {url: `/company/fields/${fieldId}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanyFieldsFieldIdBody
    },
      );
    }

/**
 * @summary Groups of the company
 */
export const getCompanyGroups = (

 ) => {
      return send<GetCompanyGroups200>(
      {url: `/company/groups/`, method: 'GET'
    },
      );
    }

/**
 * @summary Bring people together in a group
 */
export const postCompanyGroups = (
    postCompanyGroupsBody: PostCompanyGroupsBody,
 ) => {
      return send<PostCompanyGroups201>(
      {url: `/company/groups/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postCompanyGroupsBody
    },
      );
    }

/**
 * @summary Dissolve a group
 */
export const deleteCompanyGroupsGroupId = (
    groupId: string,
 ) => {
      return send<void>(
      {url: `/company/groups/${groupId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary A group with its people
 */
export const getCompanyGroupsGroupId = (
    groupId: string,
 ) => {
      return send<GetCompanyGroupsGroupId200>(
      {url: `/company/groups/${groupId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Change a group
 */
export const patchCompanyGroupsGroupId = (
    groupId: string,
    patchCompanyGroupsGroupIdBody: PatchCompanyGroupsGroupIdBody,
 ) => {
      return send<PatchCompanyGroupsGroupId200>(
      {url: `/company/groups/${groupId}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanyGroupsGroupIdBody
    },
      );
    }

/**
 * @summary Keys of programs
 */
export const getCompanyKeys = (

 ) => {
      return send<GetCompanyKeys200>(
      {url: `/company/keys/`, method: 'GET'
    },
      );
    }

/**
 * @summary Issue a key: its text is told once
 */
export const postCompanyKeys = (
    postCompanyKeysBody: PostCompanyKeysBody,
 ) => {
      return send<PostCompanyKeys201>(
      {url: `/company/keys/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postCompanyKeysBody
    },
      );
    }

/**
 * @summary Revoke a key
 */
export const deleteCompanyKeysKeyId = (
    keyId: string,
 ) => {
      return send<void>(
      {url: `/company/keys/${keyId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary What the law says in a country on a day
 */
export const getCompanyLegal = (
    params?: GetCompanyLegalParams,
 ) => {
      return send<GetCompanyLegal200>(
      {url: `/company/legal/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary What the law says of one thing
 */
export const getCompanyLegalCode = (
    code: string,
    params?: GetCompanyLegalCodeParams,
 ) => {
      return send<GetCompanyLegalCode200>(
      {url: `/company/legal/${code}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Show no logo
 */
export const deleteCompanyLogo = (

 ) => {
      return send<DeleteCompanyLogo200>(
      {url: `/company/logo/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary Show a logo: PNG, JPEG or WebP
 */
export const postCompanyLogo = (
    postCompanyLogoBody: PostCompanyLogoBody,
 ) => {
      return send<PostCompanyLogo200>(
      {url: `/company/logo/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postCompanyLogoBody
    },
      );
    }

/**
 * @summary What one may do oneself below this address
 */
export const getCompanyMay = (

 ) => {
      return send<GetCompanyMay200>(
      {url: `/company/may/`, method: 'GET'
    },
      );
    }

/**
 * @summary People of the company
 */
export const getCompanyPeople = (
    params?: GetCompanyPeopleParams,
 ) => {
      return send<GetCompanyPeople200>(
      {url: `/company/people/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary A colleague
 */
export const getCompanyPeoplePersonId = (
    personId: string,
 ) => {
      return send<GetCompanyPeoplePersonId200>(
      {url: `/company/people/${personId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Change a colleague, send them away or take them back
 */
export const patchCompanyPeoplePersonId = (
    personId: string,
    patchCompanyPeoplePersonIdBody: PatchCompanyPeoplePersonIdBody,
 ) => {
      return send<PatchCompanyPeoplePersonId200>(
      {url: `/company/people/${personId}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanyPeoplePersonIdBody
    },
      );
    }

/**
 * @summary Give a colleague a role
 */
export const postCompanyPeoplePersonIdRole = (
    personId: string,
    postCompanyPeoplePersonIdRoleBody: PostCompanyPeoplePersonIdRoleBody,
 ) => {
      return send<PostCompanyPeoplePersonIdRole200>(
      {url: `/company/people/${personId}/role/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postCompanyPeoplePersonIdRoleBody
    },
      );
    }

/**
 * @summary Roles of the company
 */
export const getCompanyRoles = (

 ) => {
      return send<GetCompanyRoles200>(
      {url: `/company/roles/`, method: 'GET'
    },
      );
    }

/**
 * @summary Make a role
 */
export const postCompanyRoles = (
    postCompanyRolesBody: PostCompanyRolesBody,
 ) => {
      return send<PostCompanyRoles201>(
      {url: `/company/roles/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postCompanyRolesBody
    },
      );
    }

/**
 * @summary What can be granted
 */
export const getCompanyRolesGrantable = (

 ) => {
      return send<GetCompanyRolesGrantable200>(
      {url: `/company/roles/grantable/`, method: 'GET'
    },
      );
    }

/**
 * @summary A rule in words
 */
export const getCompanyRolesRule = (
    params?: GetCompanyRolesRuleParams,
 ) => {
      return send<GetCompanyRolesRule200>(
      {url: `/company/roles/rule/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Why somebody may, or may not
 */
export const getCompanyRolesWhy = (
    params?: GetCompanyRolesWhyParams,
 ) => {
      return send<GetCompanyRolesWhy200>(
      {url: `/company/roles/why/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Remove a role that nobody has
 */
export const deleteCompanyRolesRoleId = (
    roleId: string,
 ) => {
      return send<void>(
      {url: `/company/roles/${roleId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary A role with its rights
 */
export const getCompanyRolesRoleId = (
    roleId: string,
 ) => {
      return send<GetCompanyRolesRoleId200>(
      {url: `/company/roles/${roleId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Change a role's words or rights
 */
export const patchCompanyRolesRoleId = (
    roleId: string,
    patchCompanyRolesRoleIdBody: PatchCompanyRolesRoleIdBody,
 ) => {
      return send<PatchCompanyRolesRoleId200>(
      {url: `/company/roles/${roleId}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanyRolesRoleIdBody
    },
      );
    }

/**
 * @summary Begin a role with the rights of another
 */
export const postCompanyRolesRoleIdCopy = (
    roleId: string,
    postCompanyRolesRoleIdCopyBody: PostCompanyRolesRoleIdCopyBody,
 ) => {
      return send<PostCompanyRolesRoleIdCopy201>(
      {url: `/company/roles/${roleId}/copy/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postCompanyRolesRoleIdCopyBody
    },
      );
    }

/**
 * @summary How documents are numbered, and the next number of each
 */
export const getCompanySeries = (

 ) => {
      return send<GetCompanySeries200>(
      {url: `/company/series/`, method: 'GET'
    },
      );
    }

/**
 * @summary How one kind of document is numbered
 */
export const getCompanySeriesCode = (
    code: string,
 ) => {
      return send<GetCompanySeriesCode200>(
      {url: `/company/series/${code}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Number otherwise from now on
 */
export const patchCompanySeriesCode = (
    code: string,
    patchCompanySeriesCodeBody: PatchCompanySeriesCodeBody,
 ) => {
      return send<PatchCompanySeriesCode200>(
      {url: `/company/series/${code}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanySeriesCodeBody
    },
      );
    }

/**
 * @summary Settings of the modules, and what the company chose
 */
export const getCompanySettings = (

 ) => {
      return send<GetCompanySettings200>(
      {url: `/company/settings/`, method: 'GET'
    },
      );
    }

/**
 * @summary Choose many at once, or none of them
 */
export const patchCompanySettings = (
    patchCompanySettingsBody: PatchCompanySettingsBody,
 ) => {
      return send<PatchCompanySettings200>(
      {url: `/company/settings/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanySettingsBody
    },
      );
    }

/**
 * @summary Go back to the default
 */
export const deleteCompanySettingsKey = (
    key: string,
 ) => {
      return send<DeleteCompanySettingsKey200>(
      {url: `/company/settings/${key}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary A setting
 */
export const getCompanySettingsKey = (
    key: string,
 ) => {
      return send<GetCompanySettingsKey200>(
      {url: `/company/settings/${key}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Choose
 */
export const patchCompanySettingsKey = (
    key: string,
    patchCompanySettingsKeyBody: PatchCompanySettingsKeyBody,
 ) => {
      return send<PatchCompanySettingsKey200>(
      {url: `/company/settings/${key}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanySettingsKeyBody
    },
      );
    }

/**
 * @summary Resources whose words can be said otherwise
 */
export const getCompanyVocabulary = (

 ) => {
      return send<GetCompanyVocabulary200>(
      {url: `/company/vocabulary/`, method: 'GET'
    },
      );
    }

/**
 * @summary What the company calls one kind of record
 */
export const getCompanyVocabularyKey = (
    key: string,
 ) => {
      return send<GetCompanyVocabularyKey200>(
      {url: `/company/vocabulary/${key}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Say some of it otherwise
 */
export const patchCompanyVocabularyKey = (
    key: string,
    patchCompanyVocabularyKeyBody: PatchCompanyVocabularyKeyBody,
 ) => {
      return send<PatchCompanyVocabularyKey200>(
      {url: `/company/vocabulary/${key}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchCompanyVocabularyKeyBody
    },
      );
    }

/**
 * @summary The tiles of one's first page
 */
export const getDashboard = (

 ) => {
      return send<GetDashboard200>(
      {url: `/dashboard/`, method: 'GET'
    },
      );
    }

/**
 * @summary Arrange one's first page
 */
export const patchDashboard = (
    patchDashboardBody: PatchDashboardBody,
 ) => {
      return send<PatchDashboard200>(
      {url: `/dashboard/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchDashboardBody
    },
      );
    }

/**
 * @summary Pin figures to one's first page
 */
export const postDashboard = (
    postDashboardBody: PostDashboardBody,
 ) => {
      return send<PostDashboard201>(
      {url: `/dashboard/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postDashboardBody
    },
      );
    }

/**
 * @summary What one does on one's first days
 */
export const getDashboardFirstSteps = (

 ) => {
      return send<GetDashboardFirstSteps200>(
      {url: `/dashboard/first-steps/`, method: 'GET'
    },
      );
    }

/**
 * @summary Hide one's first steps, or bring them back
 */
export const patchDashboardFirstSteps = (
    patchDashboardFirstStepsBody: PatchDashboardFirstStepsBody,
 ) => {
      return send<PatchDashboardFirstSteps200>(
      {url: `/dashboard/first-steps/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchDashboardFirstStepsBody
    },
      );
    }

/**
 * @summary Served towns by name
 */
export const getDeliveryTown = (
    params?: GetDeliveryTownParams,
 ) => {
      return send<GetDeliveryTown200>(
      {url: `/delivery/town/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Open invitations, and places
 */
export const getInvitations = (

 ) => {
      return send<GetInvitations200>(
      {url: `/invitations/`, method: 'GET'
    },
      );
    }

/**
 * @summary Invite somebody
 */
export const postInvitations = (
    postInvitationsBody: PostInvitationsBody,
 ) => {
      return send<PostInvitations201>(
      {url: `/invitations/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postInvitationsBody
    },
      );
    }

/**
 * @summary Accept an invitation
 */
export const postInvitationsAccept = (
    postInvitationsAcceptBody: PostInvitationsAcceptBody,
 ) => {
      return send<PostInvitationsAccept200>(
      {url: `/invitations/accept/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postInvitationsAcceptBody
    },
      );
    }

/**
 * @summary What one is invited to
 */
export const postInvitationsOpen = (
    postInvitationsOpenBody: PostInvitationsOpenBody,
 ) => {
      return send<PostInvitationsOpen200>(
      {url: `/invitations/open/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postInvitationsOpenBody
    },
      );
    }

/**
 * @summary Revoke an invitation
 */
export const deleteInvitationsInvitationId = (
    invitationId: string,
 ) => {
      return send<void>(
      {url: `/invitations/${invitationId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary Send an invitation again
 */
export const postInvitationsInvitationIdResend = (
    invitationId: string,
 ) => {
      return send<PostInvitationsInvitationIdResend200>(
      {url: `/invitations/${invitationId}/resend/`, method: 'POST'
    },
      );
    }

/**
 * @summary Work in the background
 */
export const getJobs = (

 ) => {
      return send<GetJobs200>(
      {url: `/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary How far a job is
 */
export const getJobsJobId = (
    jobId: string,
 ) => {
      return send<GetJobsJobId200>(
      {url: `/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Stop a job
 */
export const postJobsJobIdCancel = (
    jobId: string,
 ) => {
      return send<PostJobsJobIdCancel200>(
      {url: `/jobs/${jobId}/cancel/`, method: 'POST'
    },
      );
    }

/**
 * @summary Run a job again
 */
export const postJobsJobIdRetry = (
    jobId: string,
 ) => {
      return send<PostJobsJobIdRetry200>(
      {url: `/jobs/${jobId}/retry/`, method: 'POST'
    },
      );
    }

/**
 * @summary Public links that one knows of
 */
export const getLinks = (
    params?: GetLinksParams,
 ) => {
      return send<GetLinks200>(
      {url: `/links/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Share by a link: its address is told once
 */
export const postLinks = (
    postLinksBody: PostLinksBody,
 ) => {
      return send<PostLinks201>(
      {url: `/links/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postLinksBody
    },
      );
    }

/**
 * @summary Take a link back
 */
export const deleteLinksLinkId = (
    linkId: string,
 ) => {
      return send<void>(
      {url: `/links/${linkId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary Resources that one may see
 */
export const getMetadata = (

 ) => {
      return send<GetMetadata200>(
      {url: `/metadata/`, method: 'GET'
    },
      );
    }

/**
 * @summary What a screen must know of a resource
 */
export const getMetadataKey = (
    key: string,
 ) => {
      return send<GetMetadataKey200>(
      {url: `/metadata/${key}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Modules, and which are on
 */
export const getModules = (

 ) => {
      return send<GetModules200>(
      {url: `/modules/`, method: 'GET'
    },
      );
    }

/**
 * @summary Switch a module on or off
 */
export const patchModulesKey = (
    key: string,
    patchModulesKeyBody: PatchModulesKeyBody,
 ) => {
      return send<PatchModulesKey200>(
      {url: `/modules/${key}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchModulesKeyBody
    },
      );
    }

/**
 * @summary What one was told
 */
export const getNotifications = (
    params?: GetNotificationsParams,
 ) => {
      return send<GetNotifications200>(
      {url: `/notifications/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary What one wants to be told
 */
export const getNotificationsKinds = (

 ) => {
      return send<GetNotificationsKinds200>(
      {url: `/notifications/kinds/`, method: 'GET'
    },
      );
    }

/**
 * @summary Choose what one wants to be told
 */
export const putNotificationsKinds = (
    putNotificationsKindsBody: PutNotificationsKindsBody,
 ) => {
      return send<PutNotificationsKinds200>(
      {url: `/notifications/kinds/`, method: 'PUT',
      headers: {'Content-Type': 'application/json', },
      data: putNotificationsKindsBody
    },
      );
    }

/**
 * @summary One has read all of it
 */
export const postNotificationsRead = (

 ) => {
      return send<void>(
      {url: `/notifications/read/`, method: 'POST'
    },
      );
    }

/**
 * @summary How much of it one has not read
 */
export const getNotificationsUnread = (

 ) => {
      return send<GetNotificationsUnread200>(
      {url: `/notifications/unread/`, method: 'GET'
    },
      );
    }

/**
 * @summary One has read it
 */
export const postNotificationsNotificationIdRead = (
    notificationId: string,
 ) => {
      return send<void>(
      {url: `/notifications/${notificationId}/read/`, method: 'POST'
    },
      );
    }

/**
 * @summary Applications that one has let in
 */
export const getOauthAllowed = (

 ) => {
      return send<GetOauthAllowed200>(
      {url: `/oauth/allowed/`, method: 'GET'
    },
      );
    }

/**
 * @summary Let an application in no more
 */
export const deleteOauthAllowedApplicationId = (
    applicationId: string,
 ) => {
      return send<void>(
      {url: `/oauth/allowed/${applicationId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary What an application asks for
 */
export const getOauthAuthorize = (
    params?: GetOauthAuthorizeParams,
 ) => {
      return send<GetOauthAuthorize200>(
      {url: `/oauth/authorize/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Allow it, or do not
 */
export const postOauthAuthorize = (
    postOauthAuthorizeBody: PostOauthAuthorizeBody,
    params?: PostOauthAuthorizeParams,
 ) => {
      return send<PostOauthAuthorize200>(
      {url: `/oauth/authorize/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postOauthAuthorizeBody,
        params
    },
      );
    }

/**
 * @summary This document
 */
export const getOpenapiJson = (

 ) => {
      return send<GetOpenapiJson200>(
      {url: `/openapi.json`, method: 'GET'
    },
      );
    }

/**
 * @summary One's passkeys
 */
export const getPasskeys = (

 ) => {
      return send<GetPasskeys200>(
      {url: `/passkeys/`, method: 'GET'
    },
      );
    }

/**
 * @summary Begin to add a passkey
 */
export const postPasskeys = (
    postPasskeysBody: PostPasskeysBody,
 ) => {
      return send<PostPasskeys200>(
      {url: `/passkeys/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postPasskeysBody
    },
      );
    }

/**
 * @summary Finish to add a passkey
 */
export const postPasskeysConfirm = (
    postPasskeysConfirmBody: PostPasskeysConfirmBody,
 ) => {
      return send<PostPasskeysConfirm201>(
      {url: `/passkeys/confirm/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postPasskeysConfirmBody
    },
      );
    }

/**
 * @summary Remove a passkey
 */
export const deletePasskeysPasskeyId = (
    passkeyId: string,
    deletePasskeysPasskeyIdBody: DeletePasskeysPasskeyIdBody,
 ) => {
      return send<void>(
      {url: `/passkeys/${passkeyId}/`, method: 'DELETE',
      headers: {'Content-Type': 'application/json', },
      data: deletePasskeysPasskeyIdBody
    },
      );
    }

/**
 * @summary Change one's password
 */
export const postPassword = (
    postPasswordBody: PostPasswordBody,
 ) => {
      return send<void>(
      {url: `/password/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postPasswordBody
    },
      );
    }

/**
 * @summary Ask for a link to a new password
 */
export const postPasswordReset = (
    postPasswordResetBody: PostPasswordResetBody,
 ) => {
      return send<PostPasswordReset202>(
      {url: `/password/reset/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postPasswordResetBody
    },
      );
    }

/**
 * @summary Choose a new password by a link
 */
export const postPasswordResetConfirm = (
    postPasswordResetConfirmBody: PostPasswordResetConfirmBody,
 ) => {
      return send<void>(
      {url: `/password/reset/confirm/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postPasswordResetConfirmBody
    },
      );
    }

/**
 * @summary Who one is here
 */
export const getProfile = (

 ) => {
      return send<GetProfile200>(
      {url: `/profile/`, method: 'GET'
    },
      );
    }

/**
 * @summary Change one's own name, number, language or look
 */
export const patchProfile = (
    patchProfileBody: PatchProfileBody,
 ) => {
      return send<PatchProfile200>(
      {url: `/profile/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchProfileBody
    },
      );
    }

/**
 * @summary Scheduled reports that one knows of
 */
export const getReports = (
    params?: GetReportsParams,
 ) => {
      return send<GetReports200>(
      {url: `/reports/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Have a saved view sent again and again
 */
export const postReports = (
    postReportsBody: PostReportsBody,
 ) => {
      return send<PostReports201>(
      {url: `/reports/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postReportsBody
    },
      );
    }

/**
 * @summary Send it no more
 */
export const deleteReportsReportId = (
    reportId: string,
 ) => {
      return send<void>(
      {url: `/reports/${reportId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary A scheduled report
 */
export const getReportsReportId = (
    reportId: string,
 ) => {
      return send<GetReportsReportId200>(
      {url: `/reports/${reportId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Send it otherwise, or let it go on
 */
export const patchReportsReportId = (
    reportId: string,
    patchReportsReportIdBody: PatchReportsReportIdBody,
 ) => {
      return send<PatchReportsReportId200>(
      {url: `/reports/${reportId}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchReportsReportIdBody
    },
      );
    }

/**
 * @summary Send nothing until its owner changes it
 */
export const postReportsReportIdPause = (
    reportId: string,
 ) => {
      return send<PostReportsReportIdPause200>(
      {url: `/reports/${reportId}/pause/`, method: 'POST'
    },
      );
    }

/**
 * @summary Its latest runs
 */
export const getReportsReportIdRuns = (
    reportId: string,
 ) => {
      return send<GetReportsReportIdRuns200>(
      {url: `/reports/${reportId}/runs/`, method: 'GET'
    },
      );
    }

/**
 * @summary Send it at once
 */
export const postReportsReportIdRuns = (
    reportId: string,
 ) => {
      return send<PostReportsReportIdRuns201>(
      {url: `/reports/${reportId}/runs/`, method: 'POST'
    },
      );
    }

/**
 * @summary Find a record of any kind
 */
export const getSearch = (
    params?: GetSearchParams,
 ) => {
      return send<GetSearch200>(
      {url: `/search/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Ask for codes no more
 */
export const deleteSecondFactor = (
    deleteSecondFactorBody: DeleteSecondFactorBody,
 ) => {
      return send<void>(
      {url: `/second-factor/`, method: 'DELETE',
      headers: {'Content-Type': 'application/json', },
      data: deleteSecondFactorBody
    },
      );
    }

/**
 * @summary Whether a code is asked for
 */
export const getSecondFactor = (

 ) => {
      return send<GetSecondFactor200>(
      {url: `/second-factor/`, method: 'GET'
    },
      );
    }

/**
 * @summary Begin to set up codes
 */
export const postSecondFactor = (
    postSecondFactorBody: PostSecondFactorBody,
 ) => {
      return send<PostSecondFactor201>(
      {url: `/second-factor/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSecondFactorBody
    },
      );
    }

/**
 * @summary Finish to set up codes
 */
export const postSecondFactorConfirm = (
    postSecondFactorConfirmBody: PostSecondFactorConfirmBody,
 ) => {
      return send<PostSecondFactorConfirm200>(
      {url: `/second-factor/confirm/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSecondFactorConfirmBody
    },
      );
    }

/**
 * @summary New recovery codes
 */
export const postSecondFactorRecoveryCodes = (
    postSecondFactorRecoveryCodesBody: PostSecondFactorRecoveryCodesBody,
 ) => {
      return send<PostSecondFactorRecoveryCodes200>(
      {url: `/second-factor/recovery-codes/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSecondFactorRecoveryCodesBody
    },
      );
    }

/**
 * @summary Sign out
 */
export const deleteSession = (

 ) => {
      return send<void>(
      {url: `/session/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary Who one is
 */
export const getSession = (

 ) => {
      return send<GetSession200>(
      {url: `/session/`, method: 'GET'
    },
      );
    }

/**
 * @summary Sign in
 */
export const postSession = (
    postSessionBody: PostSessionBody,
 ) => {
      return send<PostSession200>(
      {url: `/session/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSessionBody
    },
      );
    }

/**
 * @summary One's companies, and how they look
 */
export const getSessionCompanies = (

 ) => {
      return send<GetSessionCompanies200>(
      {url: `/session/companies/`, method: 'GET'
    },
      );
    }

/**
 * @summary Go on at another company
 */
export const postSessionHandover = (
    postSessionHandoverBody: PostSessionHandoverBody,
 ) => {
      return send<PostSessionHandover200>(
      {url: `/session/handover/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSessionHandoverBody
    },
      );
    }

/**
 * @summary Come in from another company
 */
export const postSessionHandoverAccept = (
    postSessionHandoverAcceptBody: PostSessionHandoverAcceptBody,
 ) => {
      return send<PostSessionHandoverAccept200>(
      {url: `/session/handover/accept/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSessionHandoverAcceptBody
    },
      );
    }

/**
 * @summary Begin to sign in with a passkey
 */
export const postSessionPasskey = (

 ) => {
      return send<PostSessionPasskey200>(
      {url: `/session/passkey/`, method: 'POST'
    },
      );
    }

/**
 * @summary Sign in with a passkey
 */
export const postSessionPasskeyConfirm = (
    postSessionPasskeyConfirmBody: PostSessionPasskeyConfirmBody,
 ) => {
      return send<PostSessionPasskeyConfirm200>(
      {url: `/session/passkey/confirm/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSessionPasskeyConfirmBody
    },
      );
    }

/**
 * @summary Sign in with a code
 */
export const postSessionSecondFactor = (
    postSessionSecondFactorBody: PostSessionSecondFactorBody,
 ) => {
      return send<PostSessionSecondFactor200>(
      {url: `/session/second-factor/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSessionSecondFactorBody
    },
      );
    }

/**
 * @summary End all other sign-ins
 */
export const deleteSessionSignIns = (

 ) => {
      return send<DeleteSessionSignIns200>(
      {url: `/session/sign-ins/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary Where one is signed in
 */
export const getSessionSignIns = (

 ) => {
      return send<GetSessionSignIns200>(
      {url: `/session/sign-ins/`, method: 'GET'
    },
      );
    }

/**
 * @summary End a sign-in
 */
export const deleteSessionSignInsSignIn = (
    signIn: string,
 ) => {
      return send<void>(
      {url: `/session/sign-ins/${signIn}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary Come in as support
 */
export const postSessionSupport = (
    postSessionSupportBody: PostSessionSupportBody,
 ) => {
      return send<PostSessionSupport200>(
      {url: `/session/support/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSessionSupportBody
    },
      );
    }

/**
 * @summary What a public link shows
 */
export const postShared = (
    postSharedBody: PostSharedBody,
 ) => {
      return send<PostShared200>(
      {url: `/shared/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSharedBody
    },
      );
    }

/**
 * @summary What a public link shows, as PDF
 */
export const postSharedSheet = (
    postSharedSheetBody: PostSharedSheetBody,
 ) => {
      return send<unknown>(
      {url: `/shared/sheet/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSharedSheetBody
    },
      );
    }

/**
 * @summary What a first screen asks
 */
export const getStart = (
    params?: GetStartParams,
 ) => {
      return send<GetStart200>(
      {url: `/start/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Where to listen to what happens
 */
export const getStreamTicket = (

 ) => {
      return send<GetStreamTicket200>(
      {url: `/stream/ticket/`, method: 'GET'
    },
      );
    }

/**
 * @summary Send support away
 */
export const deleteSupport = (

 ) => {
      return send<DeleteSupport200>(
      {url: `/support/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary Whether support may come in, who came, and what the platform's team did
 */
export const getSupport = (

 ) => {
      return send<GetSupport200>(
      {url: `/support/`, method: 'GET'
    },
      );
    }

/**
 * @summary Let support in
 */
export const postSupport = (
    postSupportBody: PostSupportBody,
 ) => {
      return send<PostSupport200>(
      {url: `/support/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postSupportBody
    },
      );
    }

/**
 * @summary Views of a list that one may open, and the one that it opens with
 */
export const getViews = (
    params?: GetViewsParams,
 ) => {
      return send<GetViews200>(
      {url: `/views/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Keep a view
 */
export const postViews = (
    postViewsBody: PostViewsBody,
 ) => {
      return send<PostViews201>(
      {url: `/views/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postViewsBody
    },
      );
    }

/**
 * @summary Delete a view
 */
export const deleteViewsViewId = (
    viewId: string,
 ) => {
      return send<void>(
      {url: `/views/${viewId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary A view
 */
export const getViewsViewId = (
    viewId: string,
 ) => {
      return send<GetViewsViewId200>(
      {url: `/views/${viewId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Change a view, share or lock it
 */
export const patchViewsViewId = (
    viewId: string,
    patchViewsViewIdBody: PatchViewsViewIdBody,
 ) => {
      return send<PatchViewsViewId200>(
      {url: `/views/${viewId}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchViewsViewIdBody
    },
      );
    }

/**
 * @summary Let the list open without it
 */
export const deleteViewsViewIdDefault = (
    viewId: string,
    params?: DeleteViewsViewIdDefaultParams,
 ) => {
      return send<DeleteViewsViewIdDefault200>(
      {url: `/views/${viewId}/default/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary Let the list open with this view
 */
export const postViewsViewIdDefault = (
    viewId: string,
    postViewsViewIdDefaultBody: PostViewsViewIdDefaultBody,
 ) => {
      return send<PostViewsViewIdDefault200>(
      {url: `/views/${viewId}/default/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postViewsViewIdDefaultBody
    },
      );
    }

/**
 * @summary Bring back a view that one has deleted
 */
export const postViewsViewIdRestore = (
    viewId: string,
 ) => {
      return send<PostViewsViewIdRestore200>(
      {url: `/views/${viewId}/restore/`, method: 'POST'
    },
      );
    }

/**
 * @summary Webhooks
 */
export const getWebhooks = (

 ) => {
      return send<GetWebhooks200>(
      {url: `/webhooks/`, method: 'GET'
    },
      );
    }

/**
 * @summary Create a webhook
 */
export const postWebhooks = (
    postWebhooksBody: PostWebhooksBody,
 ) => {
      return send<PostWebhooks201>(
      {url: `/webhooks/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postWebhooksBody
    },
      );
    }

/**
 * @summary Events that webhooks tell of
 */
export const getWebhooksEvents = (

 ) => {
      return send<GetWebhooksEvents200>(
      {url: `/webhooks/events/`, method: 'GET'
    },
      );
    }

/**
 * @summary Delete a webhook
 */
export const deleteWebhooksWebhookId = (
    webhookId: string,
 ) => {
      return send<void>(
      {url: `/webhooks/${webhookId}/`, method: 'DELETE'
    },
      );
    }

/**
 * @summary A webhook
 */
export const getWebhooksWebhookId = (
    webhookId: string,
 ) => {
      return send<GetWebhooksWebhookId200>(
      {url: `/webhooks/${webhookId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Change a webhook, disable or enable it
 */
export const patchWebhooksWebhookId = (
    webhookId: string,
    patchWebhooksWebhookIdBody: PatchWebhooksWebhookIdBody,
 ) => {
      return send<PatchWebhooksWebhookId200>(
      {url: `/webhooks/${webhookId}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchWebhooksWebhookIdBody
    },
      );
    }

/**
 * @summary What was sent through a webhook
 */
export const getWebhooksWebhookIdMessages = (
    webhookId: string,
    params?: GetWebhooksWebhookIdMessagesParams,
 ) => {
      return send<GetWebhooksWebhookIdMessages200>(
      {url: `/webhooks/${webhookId}/messages/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary A message and its attempts
 */
export const getWebhooksWebhookIdMessagesMessageId = (
    webhookId: string,
    messageId: string,
 ) => {
      return send<GetWebhooksWebhookIdMessagesMessageId200>(
      {url: `/webhooks/${webhookId}/messages/${messageId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Send a message again
 */
export const postWebhooksWebhookIdMessagesMessageIdReplay = (
    webhookId: string,
    messageId: string,
 ) => {
      return send<PostWebhooksWebhookIdMessagesMessageIdReplay202>(
      {url: `/webhooks/${webhookId}/messages/${messageId}/replay/`, method: 'POST'
    },
      );
    }

/**
 * @summary Send what was missed
 */
export const postWebhooksWebhookIdRecover = (
    webhookId: string,
    postWebhooksWebhookIdRecoverBody: PostWebhooksWebhookIdRecoverBody,
 ) => {
      return send<PostWebhooksWebhookIdRecover202>(
      {url: `/webhooks/${webhookId}/recover/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postWebhooksWebhookIdRecoverBody
    },
      );
    }

/**
 * @summary A new secret
 */
export const postWebhooksWebhookIdSecret = (
    webhookId: string,
 ) => {
      return send<PostWebhooksWebhookIdSecret200>(
      {url: `/webhooks/${webhookId}/secret/`, method: 'POST'
    },
      );
    }

/**
 * @summary Send a test
 */
export const postWebhooksWebhookIdTest = (
    webhookId: string,
 ) => {
      return send<PostWebhooksWebhookIdTest202>(
      {url: `/webhooks/${webhookId}/test/`, method: 'POST'
    },
      );
    }

/**
 * @summary item: list
 */
export const yoozakArticleArticleList = (
    params?: YoozakArticleArticleListParams,
 ) => {
      return send<YoozakArticleArticleList200>(
      {url: `/yoozak/article/article/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary item: change
 */
export const yoozakArticleArticleChange = (
    yoozakArticleArticleChangeBody: YoozakArticleArticleChangeBody,
 ) => {
      return send<YoozakArticleArticleChange200>(
      {url: `/yoozak/article/article/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: yoozakArticleArticleChangeBody
    },
      );
    }

/**
 * @summary item: prepared exports
 */
export const yoozakArticleArticlePreparedExports = (

 ) => {
      return send<YoozakArticleArticlePreparedExports200>(
      {url: `/yoozak/article/article/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary item: prepare export
 */
export const yoozakArticleArticlePrepareExport = (
    params?: YoozakArticleArticlePrepareExportParams,
 ) => {
      return send<YoozakArticleArticlePrepareExport201>(
      {url: `/yoozak/article/article/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary item: prepared export
 */
export const yoozakArticleArticlePreparedExport = (
    jobId: string,
 ) => {
      return send<YoozakArticleArticlePreparedExport200>(
      {url: `/yoozak/article/article/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary item: figures
 */
export const yoozakArticleArticleFigures = (
    params?: YoozakArticleArticleFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/yoozak/article/article/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary item: read
 */
export const yoozakArticleArticleRead = (
    pk: string,
    params?: YoozakArticleArticleReadParams,
 ) => {
      return send<YoozakArticleArticle>(
      {url: `/yoozak/article/article/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary item: update
 */
export const yoozakArticleArticleUpdate = (
    pk: string,
    yoozakArticleArticleUpdateBody: YoozakArticleArticleUpdateBody,
 ) => {
      return send<YoozakArticleArticle>(
      {url: `/yoozak/article/article/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: yoozakArticleArticleUpdateBody
    },
      );
    }

/**
 * @summary item: related
 */
export const yoozakArticleArticleRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/yoozak/article/article/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary promotion: list
 */
export const yoozakArticlePromotionList = (
    params?: YoozakArticlePromotionListParams,
 ) => {
      return send<YoozakArticlePromotionList200>(
      {url: `/yoozak/article/promotion/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary promotion: create
 */
export const yoozakArticlePromotionCreate = (
    yoozakArticlePromotionCreateBody: YoozakArticlePromotionCreateBody,
 ) => {
      return send<YoozakArticlePromotion>(
      {url: `/yoozak/article/promotion/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: yoozakArticlePromotionCreateBody
    },
      );
    }

/**
 * @summary promotion: change
 */
export const yoozakArticlePromotionChange = (
    yoozakArticlePromotionChangeBody: YoozakArticlePromotionChangeBody,
 ) => {
      return send<YoozakArticlePromotionChange200>(
      {url: `/yoozak/article/promotion/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: yoozakArticlePromotionChangeBody
    },
      );
    }

/**
 * @summary promotion: delete many
 */
export const yoozakArticlePromotionDeleteMany = (
    yoozakArticlePromotionDeleteManyBody: YoozakArticlePromotionDeleteManyBody,
 ) => {
      return send<YoozakArticlePromotionDeleteMany200>(
      {url: `/yoozak/article/promotion/delete/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: yoozakArticlePromotionDeleteManyBody
    },
      );
    }

/**
 * @summary promotion: prepared exports
 */
export const yoozakArticlePromotionPreparedExports = (

 ) => {
      return send<YoozakArticlePromotionPreparedExports200>(
      {url: `/yoozak/article/promotion/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary promotion: prepare export
 */
export const yoozakArticlePromotionPrepareExport = (
    params?: YoozakArticlePromotionPrepareExportParams,
 ) => {
      return send<YoozakArticlePromotionPrepareExport201>(
      {url: `/yoozak/article/promotion/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary promotion: prepared export
 */
export const yoozakArticlePromotionPreparedExport = (
    jobId: string,
 ) => {
      return send<YoozakArticlePromotionPreparedExport200>(
      {url: `/yoozak/article/promotion/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary promotion: figures
 */
export const yoozakArticlePromotionFigures = (
    params?: YoozakArticlePromotionFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/yoozak/article/promotion/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary promotion: delete
 */
export const yoozakArticlePromotionDelete = (
    pk: string,
    params?: YoozakArticlePromotionDeleteParams,
 ) => {
      return send<YoozakArticlePromotionDelete200 | void>(
      {url: `/yoozak/article/promotion/${pk}/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary promotion: read
 */
export const yoozakArticlePromotionRead = (
    pk: string,
    params?: YoozakArticlePromotionReadParams,
 ) => {
      return send<YoozakArticlePromotion>(
      {url: `/yoozak/article/promotion/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary promotion: update
 */
export const yoozakArticlePromotionUpdate = (
    pk: string,
    yoozakArticlePromotionUpdateBody: YoozakArticlePromotionUpdateBody,
 ) => {
      return send<YoozakArticlePromotion>(
      {url: `/yoozak/article/promotion/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: yoozakArticlePromotionUpdateBody
    },
      );
    }

/**
 * @summary promotion: related
 */
export const yoozakArticlePromotionRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/yoozak/article/promotion/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary Variantes en vente
 */
export const getYoozakArticleVariante = (
    params?: GetYoozakArticleVarianteParams,
 ) => {
      return send<GetYoozakArticleVariante200>(
      {url: `/yoozak/article/variante/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary customer: list
 */
export const yoozakClientClientList = (
    params?: YoozakClientClientListParams,
 ) => {
      return send<YoozakClientClientList200>(
      {url: `/yoozak/client/client/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary customer: change
 */
export const yoozakClientClientChange = (
    yoozakClientClientChangeBody: YoozakClientClientChangeBody,
 ) => {
      return send<YoozakClientClientChange200>(
      {url: `/yoozak/client/client/change/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: yoozakClientClientChangeBody
    },
      );
    }

/**
 * @summary customer: prepared exports
 */
export const yoozakClientClientPreparedExports = (

 ) => {
      return send<YoozakClientClientPreparedExports200>(
      {url: `/yoozak/client/client/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary customer: prepare export
 */
export const yoozakClientClientPrepareExport = (
    params?: YoozakClientClientPrepareExportParams,
 ) => {
      return send<YoozakClientClientPrepareExport201>(
      {url: `/yoozak/client/client/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary customer: prepared export
 */
export const yoozakClientClientPreparedExport = (
    jobId: string,
 ) => {
      return send<YoozakClientClientPreparedExport200>(
      {url: `/yoozak/client/client/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary customer: figures
 */
export const yoozakClientClientFigures = (
    params?: YoozakClientClientFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/yoozak/client/client/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary customer: read
 */
export const yoozakClientClientRead = (
    pk: string,
    params?: YoozakClientClientReadParams,
 ) => {
      return send<YoozakClientClient>(
      {url: `/yoozak/client/client/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary customer: update
 */
export const yoozakClientClientUpdate = (
    pk: string,
    yoozakClientClientUpdateBody: YoozakClientClientUpdateBody,
 ) => {
      return send<YoozakClientClient>(
      {url: `/yoozak/client/client/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: yoozakClientClientUpdateBody
    },
      );
    }

/**
 * @summary customer: related
 */
export const yoozakClientClientRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/yoozak/client/client/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary Commandes par état
 */
export const getYoozakCommandeCommande = (
    params?: GetYoozakCommandeCommandeParams,
 ) => {
      return send<GetYoozakCommandeCommande200>(
      {url: `/yoozak/commande/commande/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary Saisir une commande
 */
export const postYoozakCommandeCommande = (
    postYoozakCommandeCommandeBody: PostYoozakCommandeCommandeBody,
 ) => {
      return send<PostYoozakCommandeCommande201>(
      {url: `/yoozak/commande/commande/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postYoozakCommandeCommandeBody
    },
      );
    }

/**
 * @summary Affecter des commandes
 */
export const postYoozakCommandeCommandeActionsAffecter = (
    postYoozakCommandeCommandeActionsAffecterBody: PostYoozakCommandeCommandeActionsAffecterBody,
 ) => {
      return send<PostYoozakCommandeCommandeActionsAffecter200>(
      {url: `/yoozak/commande/commande/actions/affecter/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postYoozakCommandeCommandeActionsAffecterBody
    },
      );
    }

/**
 * @summary Une commande
 */
export const getYoozakCommandeCommandePk = (
    pk: string,
 ) => {
      return send<GetYoozakCommandeCommandePk200>(
      {url: `/yoozak/commande/commande/${pk}/`, method: 'GET'
    },
      );
    }

/**
 * @summary Changer la livraison
 */
export const patchYoozakCommandeCommandePk = (
    pk: string,
    patchYoozakCommandeCommandePkBody: PatchYoozakCommandeCommandePkBody,
 ) => {
      return send<PatchYoozakCommandeCommandePk200>(
      {url: `/yoozak/commande/commande/${pk}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchYoozakCommandeCommandePkBody
    },
      );
    }

/**
 * @summary Accomplir un geste
 */
export const postYoozakCommandeCommandePkActionsNom = (
    pk: string,
    nom: string,
    postYoozakCommandeCommandePkActionsNomBody: PostYoozakCommandeCommandePkActionsNomBody,
 ) => {
      return send<PostYoozakCommandeCommandePkActionsNom200>(
      {url: `/yoozak/commande/commande/${pk}/actions/${nom}/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postYoozakCommandeCommandePkActionsNomBody
    },
      );
    }

/**
 * @summary Remplir des champs ajoutés
 */
export const patchYoozakCommandeCommandePkAjoutes = (
    pk: string,
    patchYoozakCommandeCommandePkAjoutesBody: PatchYoozakCommandeCommandePkAjoutesBody,
 ) => {
      return send<PatchYoozakCommandeCommandePkAjoutes200>(
      {url: `/yoozak/commande/commande/${pk}/ajoutes/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchYoozakCommandeCommandePkAjoutesBody
    },
      );
    }

/**
 * @summary Ajouter une ligne
 */
export const postYoozakCommandeCommandePkLignes = (
    pk: string,
    postYoozakCommandeCommandePkLignesBody: PostYoozakCommandeCommandePkLignesBody,
 ) => {
      return send<PostYoozakCommandeCommandePkLignes200>(
      {url: `/yoozak/commande/commande/${pk}/lignes/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postYoozakCommandeCommandePkLignesBody
    },
      );
    }

/**
 * @summary Retirer une ligne
 */
export const deleteYoozakCommandeCommandePkLignesLigne = (
    pk: string,
    ligne: string,
    params?: DeleteYoozakCommandeCommandePkLignesLigneParams,
 ) => {
      return send<DeleteYoozakCommandeCommandePkLignesLigne200>(
      {url: `/yoozak/commande/commande/${pk}/lignes/${ligne}/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary Changer une quantité
 */
export const patchYoozakCommandeCommandePkLignesLigne = (
    pk: string,
    ligne: string,
    patchYoozakCommandeCommandePkLignesLigneBody: PatchYoozakCommandeCommandePkLignesLigneBody,
 ) => {
      return send<PatchYoozakCommandeCommandePkLignesLigne200>(
      {url: `/yoozak/commande/commande/${pk}/lignes/${ligne}/`, method: 'PATCH',
      headers: {'Content-Type': 'application/json', },
      data: patchYoozakCommandeCommandePkLignesLigneBody
    },
      );
    }

/**
 * @summary Retirer une remise
 */
export const deleteYoozakCommandeCommandePkLignesLigneRemise = (
    pk: string,
    ligne: string,
    params?: DeleteYoozakCommandeCommandePkLignesLigneRemiseParams,
 ) => {
      return send<DeleteYoozakCommandeCommandePkLignesLigneRemise200>(
      {url: `/yoozak/commande/commande/${pk}/lignes/${ligne}/remise/`, method: 'DELETE',
        params
    },
      );
    }

/**
 * @summary Accorder une remise
 */
export const postYoozakCommandeCommandePkLignesLigneRemise = (
    pk: string,
    ligne: string,
    postYoozakCommandeCommandePkLignesLigneRemiseBody: PostYoozakCommandeCommandePkLignesLigneRemiseBody,
 ) => {
      return send<PostYoozakCommandeCommandePkLignesLigneRemise200>(
      {url: `/yoozak/commande/commande/${pk}/lignes/${ligne}/remise/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postYoozakCommandeCommandePkLignesLigneRemiseBody
    },
      );
    }

/**
 * @summary Noter une opération
 */
export const postYoozakCommandeCommandePkOperations = (
    pk: string,
    postYoozakCommandeCommandePkOperationsBody: PostYoozakCommandeCommandePkOperationsBody,
 ) => {
      return send<PostYoozakCommandeCommandePkOperations200>(
      {url: `/yoozak/commande/commande/${pk}/operations/`, method: 'POST',
      headers: {'Content-Type': 'application/json', },
      data: postYoozakCommandeCommandePkOperationsBody
    },
      );
    }

/**
 * @summary order: list
 */
export const yoozakCommandeCommandeList = (
    params?: YoozakCommandeCommandeListParams,
 ) => {
      return send<YoozakCommandeCommandeList200>(
      {url: `/yoozak/commande/dossier/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary order: prepared exports
 */
export const yoozakCommandeCommandePreparedExports = (

 ) => {
      return send<YoozakCommandeCommandePreparedExports200>(
      {url: `/yoozak/commande/dossier/export/jobs/`, method: 'GET'
    },
      );
    }

/**
 * @summary order: prepare export
 */
export const yoozakCommandeCommandePrepareExport = (
    params?: YoozakCommandeCommandePrepareExportParams,
 ) => {
      return send<YoozakCommandeCommandePrepareExport201>(
      {url: `/yoozak/commande/dossier/export/jobs/`, method: 'POST',
        params
    },
      );
    }

/**
 * @summary order: prepared export
 */
export const yoozakCommandeCommandePreparedExport = (
    jobId: string,
 ) => {
      return send<YoozakCommandeCommandePreparedExport200>(
      {url: `/yoozak/commande/dossier/export/jobs/${jobId}/`, method: 'GET'
    },
      );
    }

/**
 * @summary order: figures
 */
export const yoozakCommandeCommandeFigures = (
    params?: YoozakCommandeCommandeFiguresParams,
 ) => {
      return send<Figures>(
      {url: `/yoozak/commande/dossier/figures/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary order: read
 */
export const yoozakCommandeCommandeRead = (
    pk: string,
    params?: YoozakCommandeCommandeReadParams,
 ) => {
      return send<YoozakCommandeCommande>(
      {url: `/yoozak/commande/dossier/${pk}/`, method: 'GET',
        params
    },
      );
    }

/**
 * @summary order: related
 */
export const yoozakCommandeCommandeRelated = (
    pk: string,
 ) => {
      return send<Related>(
      {url: `/yoozak/commande/dossier/${pk}/related/`, method: 'GET'
    },
      );
    }

/**
 * @summary Opérateurs et leur charge
 */
export const getYoozakCommandeOperateurs = (
    params?: GetYoozakCommandeOperateursParams,
 ) => {
      return send<GetYoozakCommandeOperateurs200>(
      {url: `/yoozak/commande/operateurs/`, method: 'GET',
        params
    },
      );
    }

export type BusinessCatalogProductListResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductList>>>
export type BusinessCatalogProductCreateResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductCreate>>>
export type BusinessCatalogProductChangeResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductChange>>>
export type BusinessCatalogProductPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductPreparedExports>>>
export type BusinessCatalogProductPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductPrepareExport>>>
export type BusinessCatalogProductPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductPreparedExport>>>
export type BusinessCatalogProductFiguresResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductFigures>>>
export type BusinessCatalogProductSendImageResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductSendImage>>>
export type BusinessCatalogProductReadResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductRead>>>
export type BusinessCatalogProductUpdateResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductUpdate>>>
export type BusinessCatalogProductRelatedResult = NonNullable<Awaited<ReturnType<typeof businessCatalogProductRelated>>>
export type BusinessCatalogVariantListResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantList>>>
export type BusinessCatalogVariantCreateResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantCreate>>>
export type BusinessCatalogVariantChangeResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantChange>>>
export type BusinessCatalogVariantPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantPreparedExports>>>
export type BusinessCatalogVariantPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantPrepareExport>>>
export type BusinessCatalogVariantPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantPreparedExport>>>
export type BusinessCatalogVariantFiguresResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantFigures>>>
export type BusinessCatalogVariantReadResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantRead>>>
export type BusinessCatalogVariantUpdateResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantUpdate>>>
export type BusinessCatalogVariantRelatedResult = NonNullable<Awaited<ReturnType<typeof businessCatalogVariantRelated>>>
export type BusinessDeliveryRegionListResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionList>>>
export type BusinessDeliveryRegionCreateResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionCreate>>>
export type BusinessDeliveryRegionChangeResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionChange>>>
export type BusinessDeliveryRegionDeleteManyResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionDeleteMany>>>
export type BusinessDeliveryRegionPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionPreparedExports>>>
export type BusinessDeliveryRegionPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionPrepareExport>>>
export type BusinessDeliveryRegionPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionPreparedExport>>>
export type BusinessDeliveryRegionFiguresResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionFigures>>>
export type BusinessDeliveryRegionDeleteResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionDelete>>>
export type BusinessDeliveryRegionReadResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionRead>>>
export type BusinessDeliveryRegionUpdateResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionUpdate>>>
export type BusinessDeliveryRegionRelatedResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryRegionRelated>>>
export type BusinessDeliveryTariffListResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffList>>>
export type BusinessDeliveryTariffCreateResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffCreate>>>
export type BusinessDeliveryTariffChangeResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffChange>>>
export type BusinessDeliveryTariffDeleteManyResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffDeleteMany>>>
export type BusinessDeliveryTariffPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffPreparedExports>>>
export type BusinessDeliveryTariffPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffPrepareExport>>>
export type BusinessDeliveryTariffPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffPreparedExport>>>
export type BusinessDeliveryTariffFiguresResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffFigures>>>
export type BusinessDeliveryTariffDeleteResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffDelete>>>
export type BusinessDeliveryTariffReadResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffRead>>>
export type BusinessDeliveryTariffUpdateResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffUpdate>>>
export type BusinessDeliveryTariffRelatedResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTariffRelated>>>
export type BusinessDeliveryTownListResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownList>>>
export type BusinessDeliveryTownCreateResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownCreate>>>
export type BusinessDeliveryTownChangeResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownChange>>>
export type BusinessDeliveryTownDeleteManyResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownDeleteMany>>>
export type BusinessDeliveryTownPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownPreparedExports>>>
export type BusinessDeliveryTownPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownPrepareExport>>>
export type BusinessDeliveryTownPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownPreparedExport>>>
export type BusinessDeliveryTownFiguresResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownFigures>>>
export type BusinessDeliveryTownDeleteResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownDelete>>>
export type BusinessDeliveryTownReadResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownRead>>>
export type BusinessDeliveryTownUpdateResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownUpdate>>>
export type BusinessDeliveryTownRelatedResult = NonNullable<Awaited<ReturnType<typeof businessDeliveryTownRelated>>>
export type BusinessOrdersOrderListResult = NonNullable<Awaited<ReturnType<typeof businessOrdersOrderList>>>
export type BusinessOrdersOrderPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessOrdersOrderPreparedExports>>>
export type BusinessOrdersOrderPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessOrdersOrderPrepareExport>>>
export type BusinessOrdersOrderPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessOrdersOrderPreparedExport>>>
export type BusinessOrdersOrderFiguresResult = NonNullable<Awaited<ReturnType<typeof businessOrdersOrderFigures>>>
export type BusinessOrdersOrderReadResult = NonNullable<Awaited<ReturnType<typeof businessOrdersOrderRead>>>
export type BusinessOrdersOrderRelatedResult = NonNullable<Awaited<ReturnType<typeof businessOrdersOrderRelated>>>
export type BusinessPartiesCustomerListResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerList>>>
export type BusinessPartiesCustomerCreateResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerCreate>>>
export type BusinessPartiesCustomerChangeResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerChange>>>
export type BusinessPartiesCustomerDeleteManyResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerDeleteMany>>>
export type BusinessPartiesCustomerPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerPreparedExports>>>
export type BusinessPartiesCustomerPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerPrepareExport>>>
export type BusinessPartiesCustomerPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerPreparedExport>>>
export type BusinessPartiesCustomerFiguresResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerFigures>>>
export type BusinessPartiesCustomerDeleteResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerDelete>>>
export type BusinessPartiesCustomerReadResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerRead>>>
export type BusinessPartiesCustomerUpdateResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerUpdate>>>
export type BusinessPartiesCustomerRelatedResult = NonNullable<Awaited<ReturnType<typeof businessPartiesCustomerRelated>>>
export type BusinessPartiesTagListResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagList>>>
export type BusinessPartiesTagCreateResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagCreate>>>
export type BusinessPartiesTagChangeResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagChange>>>
export type BusinessPartiesTagDeleteManyResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagDeleteMany>>>
export type BusinessPartiesTagPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagPreparedExports>>>
export type BusinessPartiesTagPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagPrepareExport>>>
export type BusinessPartiesTagPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagPreparedExport>>>
export type BusinessPartiesTagFiguresResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagFigures>>>
export type BusinessPartiesTagDeleteResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagDelete>>>
export type BusinessPartiesTagReadResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagRead>>>
export type BusinessPartiesTagUpdateResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagUpdate>>>
export type BusinessPartiesTagRelatedResult = NonNullable<Awaited<ReturnType<typeof businessPartiesTagRelated>>>
export type BusinessStockLevelListResult = NonNullable<Awaited<ReturnType<typeof businessStockLevelList>>>
export type BusinessStockLevelPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessStockLevelPreparedExports>>>
export type BusinessStockLevelPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessStockLevelPrepareExport>>>
export type BusinessStockLevelPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessStockLevelPreparedExport>>>
export type BusinessStockLevelFiguresResult = NonNullable<Awaited<ReturnType<typeof businessStockLevelFigures>>>
export type BusinessStockLevelReadResult = NonNullable<Awaited<ReturnType<typeof businessStockLevelRead>>>
export type BusinessStockLevelRelatedResult = NonNullable<Awaited<ReturnType<typeof businessStockLevelRelated>>>
export type BusinessStockLocationListResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationList>>>
export type BusinessStockLocationCreateResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationCreate>>>
export type BusinessStockLocationChangeResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationChange>>>
export type BusinessStockLocationDeleteManyResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationDeleteMany>>>
export type BusinessStockLocationPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationPreparedExports>>>
export type BusinessStockLocationPrepareExportResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationPrepareExport>>>
export type BusinessStockLocationPreparedExportResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationPreparedExport>>>
export type BusinessStockLocationFiguresResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationFigures>>>
export type BusinessStockLocationDeleteResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationDelete>>>
export type BusinessStockLocationReadResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationRead>>>
export type BusinessStockLocationUpdateResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationUpdate>>>
export type BusinessStockLocationRelatedResult = NonNullable<Awaited<ReturnType<typeof businessStockLocationRelated>>>
export type GetCompanyResult = NonNullable<Awaited<ReturnType<typeof getCompany>>>
export type PatchCompanyResult = NonNullable<Awaited<ReturnType<typeof patchCompany>>>
export type GetCompanyApplicationsResult = NonNullable<Awaited<ReturnType<typeof getCompanyApplications>>>
export type PostCompanyApplicationsResult = NonNullable<Awaited<ReturnType<typeof postCompanyApplications>>>
export type PostCompanyApplicationsApplicationIdDisableResult = NonNullable<Awaited<ReturnType<typeof postCompanyApplicationsApplicationIdDisable>>>
export type PostCompanyApplicationsApplicationIdEnableResult = NonNullable<Awaited<ReturnType<typeof postCompanyApplicationsApplicationIdEnable>>>
export type PostCompanyApplicationsApplicationIdSecretResult = NonNullable<Awaited<ReturnType<typeof postCompanyApplicationsApplicationIdSecret>>>
export type GetCompanyDoorResult = NonNullable<Awaited<ReturnType<typeof getCompanyDoor>>>
export type PatchCompanyDoorResult = NonNullable<Awaited<ReturnType<typeof patchCompanyDoor>>>
export type GetCompanyExportResult = NonNullable<Awaited<ReturnType<typeof getCompanyExport>>>
export type PostCompanyExportResult = NonNullable<Awaited<ReturnType<typeof postCompanyExport>>>
export type GetCompanyExportNowResult = NonNullable<Awaited<ReturnType<typeof getCompanyExportNow>>>
export type GetCompanyExportJobIdFileResult = NonNullable<Awaited<ReturnType<typeof getCompanyExportJobIdFile>>>
export type GetCompanyFieldsResult = NonNullable<Awaited<ReturnType<typeof getCompanyFields>>>
export type PostCompanyFieldsResult = NonNullable<Awaited<ReturnType<typeof postCompanyFields>>>
export type GetCompanyFieldsKindsResult = NonNullable<Awaited<ReturnType<typeof getCompanyFieldsKinds>>>
export type GetCompanyFieldsFieldIdResult = NonNullable<Awaited<ReturnType<typeof getCompanyFieldsFieldId>>>
export type PatchCompanyFieldsFieldIdResult = NonNullable<Awaited<ReturnType<typeof patchCompanyFieldsFieldId>>>
export type GetCompanyGroupsResult = NonNullable<Awaited<ReturnType<typeof getCompanyGroups>>>
export type PostCompanyGroupsResult = NonNullable<Awaited<ReturnType<typeof postCompanyGroups>>>
export type DeleteCompanyGroupsGroupIdResult = NonNullable<Awaited<ReturnType<typeof deleteCompanyGroupsGroupId>>>
export type GetCompanyGroupsGroupIdResult = NonNullable<Awaited<ReturnType<typeof getCompanyGroupsGroupId>>>
export type PatchCompanyGroupsGroupIdResult = NonNullable<Awaited<ReturnType<typeof patchCompanyGroupsGroupId>>>
export type GetCompanyKeysResult = NonNullable<Awaited<ReturnType<typeof getCompanyKeys>>>
export type PostCompanyKeysResult = NonNullable<Awaited<ReturnType<typeof postCompanyKeys>>>
export type DeleteCompanyKeysKeyIdResult = NonNullable<Awaited<ReturnType<typeof deleteCompanyKeysKeyId>>>
export type GetCompanyLegalResult = NonNullable<Awaited<ReturnType<typeof getCompanyLegal>>>
export type GetCompanyLegalCodeResult = NonNullable<Awaited<ReturnType<typeof getCompanyLegalCode>>>
export type DeleteCompanyLogoResult = NonNullable<Awaited<ReturnType<typeof deleteCompanyLogo>>>
export type PostCompanyLogoResult = NonNullable<Awaited<ReturnType<typeof postCompanyLogo>>>
export type GetCompanyMayResult = NonNullable<Awaited<ReturnType<typeof getCompanyMay>>>
export type GetCompanyPeopleResult = NonNullable<Awaited<ReturnType<typeof getCompanyPeople>>>
export type GetCompanyPeoplePersonIdResult = NonNullable<Awaited<ReturnType<typeof getCompanyPeoplePersonId>>>
export type PatchCompanyPeoplePersonIdResult = NonNullable<Awaited<ReturnType<typeof patchCompanyPeoplePersonId>>>
export type PostCompanyPeoplePersonIdRoleResult = NonNullable<Awaited<ReturnType<typeof postCompanyPeoplePersonIdRole>>>
export type GetCompanyRolesResult = NonNullable<Awaited<ReturnType<typeof getCompanyRoles>>>
export type PostCompanyRolesResult = NonNullable<Awaited<ReturnType<typeof postCompanyRoles>>>
export type GetCompanyRolesGrantableResult = NonNullable<Awaited<ReturnType<typeof getCompanyRolesGrantable>>>
export type GetCompanyRolesRuleResult = NonNullable<Awaited<ReturnType<typeof getCompanyRolesRule>>>
export type GetCompanyRolesWhyResult = NonNullable<Awaited<ReturnType<typeof getCompanyRolesWhy>>>
export type DeleteCompanyRolesRoleIdResult = NonNullable<Awaited<ReturnType<typeof deleteCompanyRolesRoleId>>>
export type GetCompanyRolesRoleIdResult = NonNullable<Awaited<ReturnType<typeof getCompanyRolesRoleId>>>
export type PatchCompanyRolesRoleIdResult = NonNullable<Awaited<ReturnType<typeof patchCompanyRolesRoleId>>>
export type PostCompanyRolesRoleIdCopyResult = NonNullable<Awaited<ReturnType<typeof postCompanyRolesRoleIdCopy>>>
export type GetCompanySeriesResult = NonNullable<Awaited<ReturnType<typeof getCompanySeries>>>
export type GetCompanySeriesCodeResult = NonNullable<Awaited<ReturnType<typeof getCompanySeriesCode>>>
export type PatchCompanySeriesCodeResult = NonNullable<Awaited<ReturnType<typeof patchCompanySeriesCode>>>
export type GetCompanySettingsResult = NonNullable<Awaited<ReturnType<typeof getCompanySettings>>>
export type PatchCompanySettingsResult = NonNullable<Awaited<ReturnType<typeof patchCompanySettings>>>
export type DeleteCompanySettingsKeyResult = NonNullable<Awaited<ReturnType<typeof deleteCompanySettingsKey>>>
export type GetCompanySettingsKeyResult = NonNullable<Awaited<ReturnType<typeof getCompanySettingsKey>>>
export type PatchCompanySettingsKeyResult = NonNullable<Awaited<ReturnType<typeof patchCompanySettingsKey>>>
export type GetCompanyVocabularyResult = NonNullable<Awaited<ReturnType<typeof getCompanyVocabulary>>>
export type GetCompanyVocabularyKeyResult = NonNullable<Awaited<ReturnType<typeof getCompanyVocabularyKey>>>
export type PatchCompanyVocabularyKeyResult = NonNullable<Awaited<ReturnType<typeof patchCompanyVocabularyKey>>>
export type GetDashboardResult = NonNullable<Awaited<ReturnType<typeof getDashboard>>>
export type PatchDashboardResult = NonNullable<Awaited<ReturnType<typeof patchDashboard>>>
export type PostDashboardResult = NonNullable<Awaited<ReturnType<typeof postDashboard>>>
export type GetDashboardFirstStepsResult = NonNullable<Awaited<ReturnType<typeof getDashboardFirstSteps>>>
export type PatchDashboardFirstStepsResult = NonNullable<Awaited<ReturnType<typeof patchDashboardFirstSteps>>>
export type GetDeliveryTownResult = NonNullable<Awaited<ReturnType<typeof getDeliveryTown>>>
export type GetInvitationsResult = NonNullable<Awaited<ReturnType<typeof getInvitations>>>
export type PostInvitationsResult = NonNullable<Awaited<ReturnType<typeof postInvitations>>>
export type PostInvitationsAcceptResult = NonNullable<Awaited<ReturnType<typeof postInvitationsAccept>>>
export type PostInvitationsOpenResult = NonNullable<Awaited<ReturnType<typeof postInvitationsOpen>>>
export type DeleteInvitationsInvitationIdResult = NonNullable<Awaited<ReturnType<typeof deleteInvitationsInvitationId>>>
export type PostInvitationsInvitationIdResendResult = NonNullable<Awaited<ReturnType<typeof postInvitationsInvitationIdResend>>>
export type GetJobsResult = NonNullable<Awaited<ReturnType<typeof getJobs>>>
export type GetJobsJobIdResult = NonNullable<Awaited<ReturnType<typeof getJobsJobId>>>
export type PostJobsJobIdCancelResult = NonNullable<Awaited<ReturnType<typeof postJobsJobIdCancel>>>
export type PostJobsJobIdRetryResult = NonNullable<Awaited<ReturnType<typeof postJobsJobIdRetry>>>
export type GetLinksResult = NonNullable<Awaited<ReturnType<typeof getLinks>>>
export type PostLinksResult = NonNullable<Awaited<ReturnType<typeof postLinks>>>
export type DeleteLinksLinkIdResult = NonNullable<Awaited<ReturnType<typeof deleteLinksLinkId>>>
export type GetMetadataResult = NonNullable<Awaited<ReturnType<typeof getMetadata>>>
export type GetMetadataKeyResult = NonNullable<Awaited<ReturnType<typeof getMetadataKey>>>
export type GetModulesResult = NonNullable<Awaited<ReturnType<typeof getModules>>>
export type PatchModulesKeyResult = NonNullable<Awaited<ReturnType<typeof patchModulesKey>>>
export type GetNotificationsResult = NonNullable<Awaited<ReturnType<typeof getNotifications>>>
export type GetNotificationsKindsResult = NonNullable<Awaited<ReturnType<typeof getNotificationsKinds>>>
export type PutNotificationsKindsResult = NonNullable<Awaited<ReturnType<typeof putNotificationsKinds>>>
export type PostNotificationsReadResult = NonNullable<Awaited<ReturnType<typeof postNotificationsRead>>>
export type GetNotificationsUnreadResult = NonNullable<Awaited<ReturnType<typeof getNotificationsUnread>>>
export type PostNotificationsNotificationIdReadResult = NonNullable<Awaited<ReturnType<typeof postNotificationsNotificationIdRead>>>
export type GetOauthAllowedResult = NonNullable<Awaited<ReturnType<typeof getOauthAllowed>>>
export type DeleteOauthAllowedApplicationIdResult = NonNullable<Awaited<ReturnType<typeof deleteOauthAllowedApplicationId>>>
export type GetOauthAuthorizeResult = NonNullable<Awaited<ReturnType<typeof getOauthAuthorize>>>
export type PostOauthAuthorizeResult = NonNullable<Awaited<ReturnType<typeof postOauthAuthorize>>>
export type GetOpenapiJsonResult = NonNullable<Awaited<ReturnType<typeof getOpenapiJson>>>
export type GetPasskeysResult = NonNullable<Awaited<ReturnType<typeof getPasskeys>>>
export type PostPasskeysResult = NonNullable<Awaited<ReturnType<typeof postPasskeys>>>
export type PostPasskeysConfirmResult = NonNullable<Awaited<ReturnType<typeof postPasskeysConfirm>>>
export type DeletePasskeysPasskeyIdResult = NonNullable<Awaited<ReturnType<typeof deletePasskeysPasskeyId>>>
export type PostPasswordResult = NonNullable<Awaited<ReturnType<typeof postPassword>>>
export type PostPasswordResetResult = NonNullable<Awaited<ReturnType<typeof postPasswordReset>>>
export type PostPasswordResetConfirmResult = NonNullable<Awaited<ReturnType<typeof postPasswordResetConfirm>>>
export type GetProfileResult = NonNullable<Awaited<ReturnType<typeof getProfile>>>
export type PatchProfileResult = NonNullable<Awaited<ReturnType<typeof patchProfile>>>
export type GetReportsResult = NonNullable<Awaited<ReturnType<typeof getReports>>>
export type PostReportsResult = NonNullable<Awaited<ReturnType<typeof postReports>>>
export type DeleteReportsReportIdResult = NonNullable<Awaited<ReturnType<typeof deleteReportsReportId>>>
export type GetReportsReportIdResult = NonNullable<Awaited<ReturnType<typeof getReportsReportId>>>
export type PatchReportsReportIdResult = NonNullable<Awaited<ReturnType<typeof patchReportsReportId>>>
export type PostReportsReportIdPauseResult = NonNullable<Awaited<ReturnType<typeof postReportsReportIdPause>>>
export type GetReportsReportIdRunsResult = NonNullable<Awaited<ReturnType<typeof getReportsReportIdRuns>>>
export type PostReportsReportIdRunsResult = NonNullable<Awaited<ReturnType<typeof postReportsReportIdRuns>>>
export type GetSearchResult = NonNullable<Awaited<ReturnType<typeof getSearch>>>
export type DeleteSecondFactorResult = NonNullable<Awaited<ReturnType<typeof deleteSecondFactor>>>
export type GetSecondFactorResult = NonNullable<Awaited<ReturnType<typeof getSecondFactor>>>
export type PostSecondFactorResult = NonNullable<Awaited<ReturnType<typeof postSecondFactor>>>
export type PostSecondFactorConfirmResult = NonNullable<Awaited<ReturnType<typeof postSecondFactorConfirm>>>
export type PostSecondFactorRecoveryCodesResult = NonNullable<Awaited<ReturnType<typeof postSecondFactorRecoveryCodes>>>
export type DeleteSessionResult = NonNullable<Awaited<ReturnType<typeof deleteSession>>>
export type GetSessionResult = NonNullable<Awaited<ReturnType<typeof getSession>>>
export type PostSessionResult = NonNullable<Awaited<ReturnType<typeof postSession>>>
export type GetSessionCompaniesResult = NonNullable<Awaited<ReturnType<typeof getSessionCompanies>>>
export type PostSessionHandoverResult = NonNullable<Awaited<ReturnType<typeof postSessionHandover>>>
export type PostSessionHandoverAcceptResult = NonNullable<Awaited<ReturnType<typeof postSessionHandoverAccept>>>
export type PostSessionPasskeyResult = NonNullable<Awaited<ReturnType<typeof postSessionPasskey>>>
export type PostSessionPasskeyConfirmResult = NonNullable<Awaited<ReturnType<typeof postSessionPasskeyConfirm>>>
export type PostSessionSecondFactorResult = NonNullable<Awaited<ReturnType<typeof postSessionSecondFactor>>>
export type DeleteSessionSignInsResult = NonNullable<Awaited<ReturnType<typeof deleteSessionSignIns>>>
export type GetSessionSignInsResult = NonNullable<Awaited<ReturnType<typeof getSessionSignIns>>>
export type DeleteSessionSignInsSignInResult = NonNullable<Awaited<ReturnType<typeof deleteSessionSignInsSignIn>>>
export type PostSessionSupportResult = NonNullable<Awaited<ReturnType<typeof postSessionSupport>>>
export type PostSharedResult = NonNullable<Awaited<ReturnType<typeof postShared>>>
export type PostSharedSheetResult = NonNullable<Awaited<ReturnType<typeof postSharedSheet>>>
export type GetStartResult = NonNullable<Awaited<ReturnType<typeof getStart>>>
export type GetStreamTicketResult = NonNullable<Awaited<ReturnType<typeof getStreamTicket>>>
export type DeleteSupportResult = NonNullable<Awaited<ReturnType<typeof deleteSupport>>>
export type GetSupportResult = NonNullable<Awaited<ReturnType<typeof getSupport>>>
export type PostSupportResult = NonNullable<Awaited<ReturnType<typeof postSupport>>>
export type GetViewsResult = NonNullable<Awaited<ReturnType<typeof getViews>>>
export type PostViewsResult = NonNullable<Awaited<ReturnType<typeof postViews>>>
export type DeleteViewsViewIdResult = NonNullable<Awaited<ReturnType<typeof deleteViewsViewId>>>
export type GetViewsViewIdResult = NonNullable<Awaited<ReturnType<typeof getViewsViewId>>>
export type PatchViewsViewIdResult = NonNullable<Awaited<ReturnType<typeof patchViewsViewId>>>
export type DeleteViewsViewIdDefaultResult = NonNullable<Awaited<ReturnType<typeof deleteViewsViewIdDefault>>>
export type PostViewsViewIdDefaultResult = NonNullable<Awaited<ReturnType<typeof postViewsViewIdDefault>>>
export type PostViewsViewIdRestoreResult = NonNullable<Awaited<ReturnType<typeof postViewsViewIdRestore>>>
export type GetWebhooksResult = NonNullable<Awaited<ReturnType<typeof getWebhooks>>>
export type PostWebhooksResult = NonNullable<Awaited<ReturnType<typeof postWebhooks>>>
export type GetWebhooksEventsResult = NonNullable<Awaited<ReturnType<typeof getWebhooksEvents>>>
export type DeleteWebhooksWebhookIdResult = NonNullable<Awaited<ReturnType<typeof deleteWebhooksWebhookId>>>
export type GetWebhooksWebhookIdResult = NonNullable<Awaited<ReturnType<typeof getWebhooksWebhookId>>>
export type PatchWebhooksWebhookIdResult = NonNullable<Awaited<ReturnType<typeof patchWebhooksWebhookId>>>
export type GetWebhooksWebhookIdMessagesResult = NonNullable<Awaited<ReturnType<typeof getWebhooksWebhookIdMessages>>>
export type GetWebhooksWebhookIdMessagesMessageIdResult = NonNullable<Awaited<ReturnType<typeof getWebhooksWebhookIdMessagesMessageId>>>
export type PostWebhooksWebhookIdMessagesMessageIdReplayResult = NonNullable<Awaited<ReturnType<typeof postWebhooksWebhookIdMessagesMessageIdReplay>>>
export type PostWebhooksWebhookIdRecoverResult = NonNullable<Awaited<ReturnType<typeof postWebhooksWebhookIdRecover>>>
export type PostWebhooksWebhookIdSecretResult = NonNullable<Awaited<ReturnType<typeof postWebhooksWebhookIdSecret>>>
export type PostWebhooksWebhookIdTestResult = NonNullable<Awaited<ReturnType<typeof postWebhooksWebhookIdTest>>>
export type YoozakArticleArticleListResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticleList>>>
export type YoozakArticleArticleChangeResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticleChange>>>
export type YoozakArticleArticlePreparedExportsResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticlePreparedExports>>>
export type YoozakArticleArticlePrepareExportResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticlePrepareExport>>>
export type YoozakArticleArticlePreparedExportResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticlePreparedExport>>>
export type YoozakArticleArticleFiguresResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticleFigures>>>
export type YoozakArticleArticleReadResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticleRead>>>
export type YoozakArticleArticleUpdateResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticleUpdate>>>
export type YoozakArticleArticleRelatedResult = NonNullable<Awaited<ReturnType<typeof yoozakArticleArticleRelated>>>
export type YoozakArticlePromotionListResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionList>>>
export type YoozakArticlePromotionCreateResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionCreate>>>
export type YoozakArticlePromotionChangeResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionChange>>>
export type YoozakArticlePromotionDeleteManyResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionDeleteMany>>>
export type YoozakArticlePromotionPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionPreparedExports>>>
export type YoozakArticlePromotionPrepareExportResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionPrepareExport>>>
export type YoozakArticlePromotionPreparedExportResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionPreparedExport>>>
export type YoozakArticlePromotionFiguresResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionFigures>>>
export type YoozakArticlePromotionDeleteResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionDelete>>>
export type YoozakArticlePromotionReadResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionRead>>>
export type YoozakArticlePromotionUpdateResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionUpdate>>>
export type YoozakArticlePromotionRelatedResult = NonNullable<Awaited<ReturnType<typeof yoozakArticlePromotionRelated>>>
export type GetYoozakArticleVarianteResult = NonNullable<Awaited<ReturnType<typeof getYoozakArticleVariante>>>
export type YoozakClientClientListResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientList>>>
export type YoozakClientClientChangeResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientChange>>>
export type YoozakClientClientPreparedExportsResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientPreparedExports>>>
export type YoozakClientClientPrepareExportResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientPrepareExport>>>
export type YoozakClientClientPreparedExportResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientPreparedExport>>>
export type YoozakClientClientFiguresResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientFigures>>>
export type YoozakClientClientReadResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientRead>>>
export type YoozakClientClientUpdateResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientUpdate>>>
export type YoozakClientClientRelatedResult = NonNullable<Awaited<ReturnType<typeof yoozakClientClientRelated>>>
export type GetYoozakCommandeCommandeResult = NonNullable<Awaited<ReturnType<typeof getYoozakCommandeCommande>>>
export type PostYoozakCommandeCommandeResult = NonNullable<Awaited<ReturnType<typeof postYoozakCommandeCommande>>>
export type PostYoozakCommandeCommandeActionsAffecterResult = NonNullable<Awaited<ReturnType<typeof postYoozakCommandeCommandeActionsAffecter>>>
export type GetYoozakCommandeCommandePkResult = NonNullable<Awaited<ReturnType<typeof getYoozakCommandeCommandePk>>>
export type PatchYoozakCommandeCommandePkResult = NonNullable<Awaited<ReturnType<typeof patchYoozakCommandeCommandePk>>>
export type PostYoozakCommandeCommandePkActionsNomResult = NonNullable<Awaited<ReturnType<typeof postYoozakCommandeCommandePkActionsNom>>>
export type PatchYoozakCommandeCommandePkAjoutesResult = NonNullable<Awaited<ReturnType<typeof patchYoozakCommandeCommandePkAjoutes>>>
export type PostYoozakCommandeCommandePkLignesResult = NonNullable<Awaited<ReturnType<typeof postYoozakCommandeCommandePkLignes>>>
export type DeleteYoozakCommandeCommandePkLignesLigneResult = NonNullable<Awaited<ReturnType<typeof deleteYoozakCommandeCommandePkLignesLigne>>>
export type PatchYoozakCommandeCommandePkLignesLigneResult = NonNullable<Awaited<ReturnType<typeof patchYoozakCommandeCommandePkLignesLigne>>>
export type DeleteYoozakCommandeCommandePkLignesLigneRemiseResult = NonNullable<Awaited<ReturnType<typeof deleteYoozakCommandeCommandePkLignesLigneRemise>>>
export type PostYoozakCommandeCommandePkLignesLigneRemiseResult = NonNullable<Awaited<ReturnType<typeof postYoozakCommandeCommandePkLignesLigneRemise>>>
export type PostYoozakCommandeCommandePkOperationsResult = NonNullable<Awaited<ReturnType<typeof postYoozakCommandeCommandePkOperations>>>
export type YoozakCommandeCommandeListResult = NonNullable<Awaited<ReturnType<typeof yoozakCommandeCommandeList>>>
export type YoozakCommandeCommandePreparedExportsResult = NonNullable<Awaited<ReturnType<typeof yoozakCommandeCommandePreparedExports>>>
export type YoozakCommandeCommandePrepareExportResult = NonNullable<Awaited<ReturnType<typeof yoozakCommandeCommandePrepareExport>>>
export type YoozakCommandeCommandePreparedExportResult = NonNullable<Awaited<ReturnType<typeof yoozakCommandeCommandePreparedExport>>>
export type YoozakCommandeCommandeFiguresResult = NonNullable<Awaited<ReturnType<typeof yoozakCommandeCommandeFigures>>>
export type YoozakCommandeCommandeReadResult = NonNullable<Awaited<ReturnType<typeof yoozakCommandeCommandeRead>>>
export type YoozakCommandeCommandeRelatedResult = NonNullable<Awaited<ReturnType<typeof yoozakCommandeCommandeRelated>>>
export type GetYoozakCommandeOperateursResult = NonNullable<Awaited<ReturnType<typeof getYoozakCommandeOperateurs>>>
