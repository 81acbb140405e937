import django.core.serializers.json
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('console', '0004_words'),
    ]

    operations = [
        migrations.AddField(
            model_name='sighting',
            name='letters',
            field=models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name='the oldest of them'),
        ),
    ]
