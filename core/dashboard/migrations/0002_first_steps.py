import core.tenancy.fields
import django.db.models.deletion
import uuid_utils.compat
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dashboard', '0001_dashboards'),
    ]

    operations = [
        migrations.CreateModel(
            name='FirstSteps',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='changed')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('custom', models.JSONField(blank=True, default=dict)),
                ('is_hidden', models.BooleanField(default=False, verbose_name='hidden')),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='users.userprofile')),
                ('tenant', core.tenancy.fields.TenantKey()),
            ],
            options={
                'verbose_name': 'first steps',
                'verbose_name_plural': 'first steps',
                'constraints': [models.UniqueConstraint(fields=('tenant', 'profile'), name='first_steps_of_profile')],
            },
        ),
    ]
