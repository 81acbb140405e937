from core.kernel.modules import EngineConfig


class PartiesConfig(EngineConfig):
    name = "business.parties"
    label = "parties"
