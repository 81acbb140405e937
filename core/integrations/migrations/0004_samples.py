from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('integrations', '0003_imports_are_jobs'),
    ]

    operations = [
        migrations.AddField(
            model_name='importrun',
            name='samples',
            field=models.JSONField(default=dict, verbose_name='first values'),
        ),
    ]
