from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0003_mends'),
    ]

    operations = [
        migrations.RenameField('article', 'source', 'publisher'),
        migrations.AlterField(
            model_name='article',
            name='publisher',
            field=models.CharField(blank=True, max_length=200, verbose_name='publisher'),
        ),
    ]
