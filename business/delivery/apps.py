from core.kernel.modules import EngineConfig


class DeliveryConfig(EngineConfig):
    name = "business.delivery"
    label = "delivery"
