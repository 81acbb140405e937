from django.db import migrations

from core.legal.loading import VALUES, load_file


def load(apps, schema_editor):
    load_file(VALUES / "2026-11.json", model=apps.get_model("legal", "LegalValue"), using=schema_editor.connection.alias)


class Migration(migrations.Migration):

    dependencies = [
        ("legal", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(load, migrations.RunPython.noop),
    ]
