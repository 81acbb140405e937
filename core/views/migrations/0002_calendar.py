from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('views', '0001_views'),
    ]

    operations = [
        migrations.AlterField(
            model_name='savedview',
            name='shown_as',
            field=models.CharField(choices=[('list', 'List'), ('kanban', 'Kanban'), ('figures', 'Figures'), ('calendar', 'Calendar')], default='list', max_length=10, verbose_name='shown as'),
        ),
    ]
