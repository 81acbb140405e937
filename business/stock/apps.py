from core.kernel.modules import EngineConfig


class StockConfig(EngineConfig):
    name = "business.stock"
    label = "stock"
