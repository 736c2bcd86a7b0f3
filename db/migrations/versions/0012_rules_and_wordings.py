"""conditions of grades, the pass mark, what is graded, wordings of entries; dates of the Buddhist era become common

Revision ID: 0012
Revises: 0011
"""

from datetime import date

import sqlalchemy as sa
from alembic import op

import db.tables.catalogue

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

_EXACT = db.tables.catalogue.Exact(length=12)
_WORDED = ('unit', 'step', 'guideline')
_DATES = {'plan': ('fiscal_year', 'approved_on'), 'step': ('plan', 'id', 'due')}


def upgrade() -> None:
    """The assessments that are there passed at 85 and graded everything by its score alone.

    Wordings come with the data, which is loaded again.
    """
    everything = '["overall", "tools", "indicators", "items"]'
    op.add_column('assessment', sa.Column('pass_mark', _EXACT, nullable=False, server_default='85'))
    op.add_column('assessment', sa.Column('graded', sa.JSON(), nullable=False, server_default=everything))
    op.add_column('band', sa.Column('every_tool', _EXACT, nullable=True))
    for table in _WORDED:
        op.add_column(table, sa.Column('wordings', sa.JSON(), nullable=False, server_default='[]'))
    _to_common_era()


def _to_common_era() -> None:
    """Years from 2400 on were read as they were typed, 543 years too late."""
    for table, (*keys, dated) in _DATES.items():
        rows = sa.table(table, *(sa.column(key) for key in keys), sa.column(dated, sa.Date()))
        late = sa.select(rows).where(rows.c[dated] >= date(2400, 1, 1))
        for row in op.get_bind().execute(late).mappings().all():
            which = sa.and_(*(rows.c[key] == row[key] for key in keys))
            day = row[dated]
            # 29 February may be missing in the year that is meant: its eve is the last day of that month there
            last = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
            op.get_bind().execute(sa.update(rows).where(which).values({dated: last.replace(year=day.year - 543)}))


def downgrade() -> None:
    for table in reversed(_WORDED):
        op.drop_column(table, 'wordings')
    op.drop_column('band', 'every_tool')
    op.drop_column('assessment', 'graded')
    op.drop_column('assessment', 'pass_mark')
