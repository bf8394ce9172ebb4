import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0002_article_search_key'),
        ('knowledge', '0002_type_words'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='historicalstatement',
            name='article',
        ),
        migrations.RemoveField(
            model_name='historicalstatement',
            name='history_user',
        ),
        migrations.RemoveField(
            model_name='historicalstatement',
            name='source',
        ),
        migrations.RemoveField(
            model_name='historicalstatement',
            name='target',
        ),
        migrations.AddField(
            model_name='actor',
            name='anchor',
            field=models.CharField(editable=False, max_length=230, null=True),
        ),
        migrations.AddField(
            model_name='actor',
            name='version',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='alias',
            name='found',
            field=models.BooleanField(default=True, editable=False),
        ),
        migrations.AddField(
            model_name='correction',
            name='in_force',
            field=models.BooleanField(default=True, verbose_name='in force'),
        ),
        migrations.AddField(
            model_name='correction',
            name='lesson',
            field=models.SmallIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='correction',
            name='of',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='undoings', to='knowledge.correction', verbose_name='decision'),
        ),
        migrations.AddField(
            model_name='correction',
            name='origin',
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name='correction',
            name='rule',
            field=models.CharField(blank=True, db_index=True, max_length=200, verbose_name='rule'),
        ),
        migrations.AddField(
            model_name='correction',
            name='said',
            field=models.JSONField(null=True, verbose_name='what it was about'),
        ),
        migrations.AddField(
            model_name='correction',
            name='scope',
            field=models.CharField(blank=True, choices=[('span', 'this mention'), ('surface', 'all mentions of these words in the article'), ('actor', 'all mentions of the actor in the article')], max_length=12, verbose_name='scope'),
        ),
        migrations.AddField(
            model_name='correction',
            name='surface',
            field=models.TextField(blank=True, verbose_name='words'),
        ),
        migrations.AddField(
            model_name='mention',
            name='version',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='statement',
            name='origin',
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name='statement',
            name='version',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AlterField(
            model_name='correction',
            name='kind',
            field=models.CharField(choices=[('confirm', 'confirmed'), ('reject', 'rejected'), ('edit', 'edited'), ('add', 'added'), ('mark', 'marked as an actor'), ('unmark', 'unmarked'), ('merge', 'merged'), ('apart', 'never to be merged'), ('undo', 'undone'), ('redo', 'done again'), ('dismiss', 'conflict dismissed')], max_length=12, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='correction',
            name='subject',
            field=models.CharField(choices=[('statement', 'statement'), ('mention', 'mention'), ('actor', 'actor'), ('alias', 'alias')], max_length=12, verbose_name='subject'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='rule',
            field=models.CharField(blank=True, db_index=True, editable=False, max_length=200, verbose_name='rule'),
        ),
        migrations.CreateModel(
            name='Conflict',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('reread', 'The machine now reads this passage differently.'), ('contradiction', 'Two decisions about the same statement contradict each other.'), ('one-actor', 'Both ends of the statement are the same actor now.'), ('misplaced', 'The words it is about do not stand at their place in the text.')], max_length=16, verbose_name='reason')),
                ('machine', models.JSONField(null=True, verbose_name='what the machine says')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conflicts', to='articles.article', verbose_name='article')),
                ('correction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conflicts', to='knowledge.correction', verbose_name='decision')),
                ('other', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='knowledge.correction', verbose_name='other decision')),
            ],
            options={
                'verbose_name': 'conflict',
                'verbose_name_plural': 'conflicts',
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('key', models.CharField(editable=False, max_length=200)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='knowledge.actor', verbose_name='actor')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='articles.article', verbose_name='article')),
            ],
            options={
                'verbose_name': 'finding',
                'verbose_name_plural': 'findings',
            },
        ),
        migrations.CreateModel(
            name='Involved',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('anchor', models.CharField(db_index=True, max_length=230)),
                ('correction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='involved', to='knowledge.correction')),
            ],
        ),
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('said', models.JSONField(verbose_name='what the machine said')),
                ('at', models.DateTimeField(auto_now=True, verbose_name='at')),
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='reading', to='articles.article', verbose_name='article')),
            ],
            options={
                'verbose_name': 'reading',
                'verbose_name_plural': 'readings',
            },
        ),
        migrations.DeleteModel(
            name='HistoricalActor',
        ),
        migrations.DeleteModel(
            name='HistoricalStatement',
        ),
    ]
