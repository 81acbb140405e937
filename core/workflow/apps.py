from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "core.workflow"
    label = "workflow"

    def ready(self) -> None:
        from django.core.checks import Tags, register

        from .checks import check_workflows

        register(check_workflows, Tags.models)
