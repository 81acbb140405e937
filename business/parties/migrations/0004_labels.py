import core.kernel.labels
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('parties', '0003_customer_tags'),
        ('tenancy', '0005_words'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='customer',
            index=core.kernel.labels.LabelIndex(columns=('first_name', 'last_name', 'company'), name='customer_label'),
        ),
    ]
