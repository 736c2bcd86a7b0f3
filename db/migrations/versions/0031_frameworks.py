"""frameworks are kept apart from the scores given by them, and of each score whether it is published or computed

Revision ID: 0031
Revises: 0030
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

import db.tables.catalogue

revision = '0031'
down_revision = '0030'
branch_labels = None
depends_on = None

_EXACT = db.tables.catalogue.Exact(length=12)
_NATIONAL = {'IIT', 'EIT', 'OIT'}
_OVERALL = 'OVERALL'

Row = dict[str, Any]


def upgrade() -> None:
    """Make a framework of each year of what its scores were given by; the scores themselves stay as published.

    Scores of tools were never stored, so they go on being computed.
    """
    connection = op.get_bind()
    old = _tables('assessment', 'band', 'tool', 'indicator', 'item', 'finding')
    rows = {name: [dict(row) for row in connection.execute(sa.select(table)).mappings()] for name, table in old.items()}
    framework, score, words = _new_tables()
    _finding_apart(rows['finding'])
    for name in ('item', 'indicator', 'tool', 'band'):
        op.drop_table(name)
    with op.batch_alter_table('assessment') as assessment:
        assessment.add_column(sa.Column('framework', sa.String(), nullable=True))
        assessment.create_foreign_key('assessment_framework', 'framework', ['framework'], ['id'])
        for column in ('title', 'overall', 'structure_source', 'pass_mark', 'graded'):
            assessment.drop_column(column)
    of_year = sa.table('assessment', sa.column('fiscal_year'), sa.column('framework'))
    for one in sorted(rows['assessment'], key=lambda row: row['fiscal_year']):
        year = one['fiscal_year']
        tools, indicators, items = (_of(rows[name], year) for name in ('tool', 'indicator', 'item'))
        if not tools:
            continue
        kind = _kind(tools)
        content = _content(one, kind, _of(rows['band'], year), tools, indicators, items, rows['item'])
        values = {'id': f'{kind}-{year}', 'kind': kind, 'fiscal_year': year, 'content': content}
        connection.execute(sa.insert(framework), [values])
        connection.execute(sa.update(of_year).where(of_year.c.fiscal_year == year).values(framework=values['id']))
        connection.execute(sa.insert(score), _scores(one, indicators, items))
        told = [
            {name: row[name] for name in ('fiscal_year', 'code', 'position', 'level', 'remark', 'suggestion')}
            for row in tools
            if row['level'] or row['remark'] or row['suggestion']
        ]
        if told:
            connection.execute(sa.insert(words), told)


def _new_tables() -> tuple[sa.Table, sa.Table, sa.Table]:
    """Make the tables of frameworks, of scores, and of the assessor's words on tools."""
    framework = op.create_table(
        'framework',
        sa.Column('id', sa.String(), nullable=False),
        sa.Column('kind', sa.String(), nullable=False),
        sa.Column('fiscal_year', sa.Integer(), nullable=False),
        sa.Column('content', sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint('id'),
    )
    score = op.create_table(
        'score',
        sa.Column('fiscal_year', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('score', _EXACT, nullable=False),
        sa.Column('computed', sa.Boolean(), nullable=False),
        sa.Column('printed_rank', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['fiscal_year'], ['assessment.fiscal_year']),
        sa.PrimaryKeyConstraint('fiscal_year', 'code'),
    )
    words = op.create_table(
        'tool_words',
        sa.Column('fiscal_year', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('level', sa.String(), nullable=False),
        sa.Column('remark', sa.String(), nullable=False),
        sa.Column('suggestion', sa.String(), nullable=False),
        sa.ForeignKeyConstraint(['fiscal_year'], ['assessment.fiscal_year']),
        sa.PrimaryKeyConstraint('fiscal_year', 'code'),
    )
    return framework, score, words


def _tables(*names: str) -> dict[str, sa.Table]:
    found = sa.MetaData()
    return {name: sa.Table(name, found, autoload_with=op.get_bind()) for name in names}


def _of(rows: list[Row], year: int) -> list[Row]:
    return sorted((row for row in rows if row['fiscal_year'] == year), key=lambda row: row['position'])


def _kind(tools: list[Row]) -> str:
    """The national assessment by its tools; any other is named by its first."""
    codes = [str(row['code']) for row in tools]
    name = ''.join(letter for letter in codes[0].lower() if letter.isascii() and letter.isalnum())
    return 'ita' if _NATIONAL & set(codes) else name or 'own'


def _content(
    one: Row, kind: str, bands: list[Row], tools: list[Row], indicators: list[Row], items: list[Row], all_items: list[Row]
) -> Row:
    texts = {
        (row['fiscal_year'], row['code']): row['text'] for row in sorted(all_items, key=lambda row: row['fiscal_year'])
    }
    before = max((year for year, _ in texts if year < one['fiscal_year']), default=0)
    return {
        'kind': kind,
        'fiscal_year': one['fiscal_year'],
        'until': None,
        'title': one['title'],
        'pass_mark': str(one['pass_mark']),
        'graded': one['graded'],
        'structure_source': one['structure_source'],
        'bands': [_band(row) for row in bands],
        'tools': [
            {name: row[name] for name in ('code', 'name', 'name_en', 'weight', 'printed_indicators', 'printed_items')}
            for row in tools
        ],
        'indicators': [
            {name: row[name] for name in ('code', 'tool', 'name', 'name_en', 'aliases')} | {'within': None}
            for row in indicators
        ],
        'sub_indicators': [],
        'items': [
            {name: row[name] for name in ('code', 'indicator', 'text', 'title_en')} | {'asks': []} for row in items
        ],
        'pairs': [
            {
                'code': row['code'],
                'was': row['was'],
                'text': row['text'],
                'was_text': texts.get((before, row['was']), ''),
            }
            for row in items
            if row['was'] is not None
        ],
    }


def _band(row: Row) -> Row:
    every_tool = None if row['every_tool'] is None else str(row['every_tool'])
    return {'grade': row['grade'], 'low': str(row['low']), 'high': str(row['high']), 'every_tool': every_tool}


def _scores(one: Row, indicators: list[Row], items: list[Row]) -> list[Row]:
    year = one['fiscal_year']
    found = [(_OVERALL, one['overall'], None)]
    found += [(row['code'], row['score'], row['printed_rank']) for row in indicators]
    found += [(row['code'], row['score'], None) for row in items]
    by_code = {each[0]: each for each in reversed(found)}  # a code is one score's
    return [
        {
            'fiscal_year': year,
            'code': code,
            'position': place,
            'score': value,
            'computed': False,
            'printed_rank': rank,
        }
        for place, (code, value, rank) in enumerate(each for each in found if by_code[each[0]] is each)
    ]


def _finding_apart(rows: list[Row]) -> None:
    """Make the table of the findings anew: they name tools and items of a framework now."""
    op.drop_table('finding')
    finding = op.create_table(
        'finding',
        sa.Column('fiscal_year', sa.Integer(), nullable=False),
        sa.Column('id', sa.String(), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(), nullable=False),
        sa.Column('tool', sa.String(), nullable=False),
        sa.Column('item', sa.String(), nullable=True),
        sa.Column('verdict', sa.String(), nullable=False),
        sa.Column('approach', sa.String(), nullable=False),
        sa.Column('action', sa.String(), nullable=True),
        sa.Column('step', sa.String(), nullable=True),
        sa.Column('printed_rank', sa.Integer(), nullable=True),
        sa.Column('printed_score', _EXACT, nullable=True),
        sa.ForeignKeyConstraint(['fiscal_year'], ['assessment.fiscal_year']),
        sa.PrimaryKeyConstraint('fiscal_year', 'id'),
    )
    if rows:
        op.get_bind().execute(sa.insert(finding), rows)


def downgrade() -> None:
    """Refuse, since the order in which a framework's figures came is not kept."""
    raise NotImplementedError('a backup from before is the way back')
