from django.db import migrations

from newsgraph.knowledge.models.actors import natural_anchor


def give_anchors(apps, schema_editor):
    """What decisions know actors by; those of one name get numbers."""
    taken = set()
    Actor = apps.get_model("knowledge", "Actor")
    for actor in Actor.objects.order_by("merged_into", "pk").iterator():
        anchor, number = natural_anchor(actor.name, actor.kind), 1
        while (numbered := anchor if number == 1 else f"{anchor}#{number}") in taken:
            number += 1
        taken.add(numbered)
        Actor.objects.filter(pk=actor.pk).update(anchor=numbered)


class Migration(migrations.Migration):

    dependencies = [("knowledge", "0003_decisions_on_anchors")]

    operations = [migrations.RunPython(give_anchors, migrations.RunPython.noop)]
