from core.kernel.modules import EngineConfig


class OrdersConfig(EngineConfig):
    name = "business.orders"
    label = "orders"
