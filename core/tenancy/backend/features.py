from django.db.backends.postgresql import features


class DatabaseFeatures(features.DatabaseFeatures):
    # Tenant tables have the primary key (tenant_id, id) while Django only knows of id,
    # so PostgreSQL cannot infer the other columns from it.
    allows_group_by_selected_pks = False
