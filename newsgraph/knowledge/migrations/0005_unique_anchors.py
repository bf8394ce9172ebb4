from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('knowledge', '0004_decisions_from_rows'),
    ]

    operations = [
        migrations.AlterField(
            model_name='actor',
            name='anchor',
            field=models.CharField(editable=False, max_length=230, unique=True),
        ),
    ]
