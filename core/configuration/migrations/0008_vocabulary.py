import core.tenancy.fields
import uuid_utils.compat
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('configuration', '0007_custom_field_after'),
    ]

    operations = [
        migrations.CreateModel(
            name='Vocabulary',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='changed')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('custom', models.JSONField(blank=True, default=dict)),
                ('resource', models.CharField(max_length=120, verbose_name='resource')),
                ('words', models.JSONField(default=dict, verbose_name='words')),
                ('tenant', core.tenancy.fields.TenantKey()),
            ],
            options={
                'verbose_name': 'vocabulary',
                'verbose_name_plural': 'vocabularies',
                'constraints': [models.UniqueConstraint(fields=('tenant', 'resource'), name='vocabulary_resource_unique')],
            },
        ),
    ]
