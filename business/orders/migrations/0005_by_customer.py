from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('orders', '0004_by_status'),
        ('parties', '0004_labels'),
        ('tenancy', '0005_words'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='order',
            index=models.Index(fields=['tenant', 'customer', 'id'], name='order_by_customer'),
        ),
    ]
