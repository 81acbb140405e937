import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lab', '0004_states'),
        ('records', '0002_stored_files'),
    ]

    operations = [
        migrations.AddField(
            model_name='parcel',
            name='slip',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.storedfile', verbose_name='delivery slip'),
        ),
    ]
