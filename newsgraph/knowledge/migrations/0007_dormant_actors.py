from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('knowledge', '0006_review_queue'),
    ]

    operations = [
        migrations.AddField(
            model_name='actor',
            name='dormant',
            field=models.BooleanField(default=False, editable=False),
        ),
    ]
