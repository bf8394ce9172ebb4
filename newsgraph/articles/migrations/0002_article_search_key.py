import unicodedata

from anyascii import anyascii
from django.db import migrations, models


def name_key(name):
    """As it was when this migration was written."""
    german = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    folded = unicodedata.normalize("NFKC", name).casefold().translate(german)
    letters = "".join(c if c.isalnum() else " " for c in anyascii(folded).casefold())
    return " ".join(letters.split()) or " ".join(folded.split())


def fill(apps, schema_editor):
    Article = apps.get_model("articles", "Article")
    batch = []
    for article in Article.objects.only("title", "source").iterator(500):
        article.search_key = f"{name_key(article.title)}\n{name_key(article.source)}"
        batch.append(article)
        if len(batch) == 500:
            Article.objects.bulk_update(batch, ["search_key"])
            batch = []
    Article.objects.bulk_update(batch, ["search_key"])


class Migration(migrations.Migration):

    dependencies = [("articles", "0001_initial")]

    operations = [
        migrations.AddField("article", "search_key", models.TextField(default="", editable=False)),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
