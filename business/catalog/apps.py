from core.kernel.modules import EngineConfig


class CatalogConfig(EngineConfig):
    name = "business.catalog"
    label = "catalog"
