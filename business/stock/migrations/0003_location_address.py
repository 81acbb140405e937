from django.db import migrations

import core.kernel.fields
import core.kernel.search


class Migration(migrations.Migration):

    dependencies = [
        ('stock', '0002_search'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='location',
            name='location_search',
        ),
        migrations.AddField(
            model_name='location',
            name='address',
            field=core.kernel.fields.AddressField(blank=True, null=True, verbose_name='address'),
        ),
        migrations.AddIndex(
            model_name='location',
            index=core.kernel.search.SearchIndex(kinds={'address': 'text', 'code': 'text', 'name': 'text'}, name='location_search'),
        ),
    ]
