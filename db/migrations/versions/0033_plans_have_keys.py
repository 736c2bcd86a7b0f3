"""plans have keys, kinds and numbers: several in a year; a plan that was its year's only one has the year as its number

Revision ID: 0033
Revises: 0032
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = '0033'
down_revision = '0032'
branch_labels = None
depends_on = None

_PLAN = sa.table('plan', *(sa.column(name) for name in ('number', 'key', 'kind', 'fiscal_year')))
_IMPORT = sa.table('plan_import', *(sa.column(name) for name in ('id', 'before', 'after')))


def upgrade() -> None:
    """Rows that name a plan keep what they hold: renaming the column takes their foreign keys along."""
    op.alter_column('plan', 'fiscal_year', new_column_name='number')
    op.add_column('plan', sa.Column('key', sa.String(), nullable=False, server_default=''))
    op.add_column('plan', sa.Column('kind', sa.String(), nullable=False, server_default='measures'))
    op.add_column('plan', sa.Column('fiscal_year', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('plan', sa.Column('to_year', sa.Integer(), nullable=True))
    key = sa.literal('measures-') + sa.cast(_PLAN.c.number, sa.String())
    op.execute(sa.update(_PLAN).values(fiscal_year=_PLAN.c.number, key=key))
    with op.batch_alter_table('plan') as plan:
        plan.create_unique_constraint('plan_key', ['key'])
    op.add_column('import_draft', sa.Column('plan_key', sa.String(), nullable=True))
    _imports(lambda row: row | {'number': row['fiscal_year'], 'key': f"measures-{row['fiscal_year']}",
                                'kind': 'measures', 'to_year': None})


def downgrade() -> None:
    """Only where no year has a further plan."""
    _imports(lambda row: {name: value for name, value in row.items() if name not in ('number', 'key', 'kind', 'to_year')})
    op.drop_column('import_draft', 'plan_key')
    with op.batch_alter_table('plan') as plan:
        plan.drop_constraint('plan_key', type_='unique')
    for name in ('to_year', 'fiscal_year', 'kind', 'key'):
        op.drop_column('plan', name)
    op.alter_column('plan', 'number', new_column_name='fiscal_year')


def _imports(change: Any) -> None:
    """Change the plan's row in what imports keep of before and after, or undoing one would find another plan."""
    connection = op.get_bind()
    for number, *kept in connection.execute(sa.select(_IMPORT)).all():
        values = dict(zip(('before', 'after'), map(_changed(change), kept), strict=True))
        connection.execute(sa.update(_IMPORT).where(_IMPORT.c.id == number).values(values))


def _changed(change: Any) -> Any:
    def changed(text: str) -> str:
        try:
            rows = json.loads(text)
        except ValueError:
            return text
        if not isinstance(rows, dict) or 'PlanRow' not in rows:
            return text
        rows['PlanRow'] = [change(row) for row in rows['PlanRow']]
        return json.dumps(rows, ensure_ascii=False)

    return changed
