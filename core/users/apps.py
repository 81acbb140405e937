from django.apps import AppConfig


class UsersConfig(AppConfig):
    name = "core.users"
    label = "users"

    def ready(self) -> None:
        from django.core.checks import Tags, register

        from core.kernel.rights import set_policy
        from core.tenancy.provisioning import furnish_with

        from .policy.checks import check_proposals
        from .policy.engine import RolePolicy
        from .policy.proposing import propose_roles

        set_policy(RolePolicy(), lasting=True)
        furnish_with(propose_roles)
        register(check_proposals, Tags.models)
