"""what was sent names the message it was made from in a column of its own

Revision ID: 0007
Revises: 0006
"""

import re

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

_SOURCE = re.compile(r'\|from\|([1-9]\d{0,18})$')


def upgrade() -> None:
    """Topics stay as they are; the number they end in is read from the column from now on."""
    op.add_column('outbox', sa.Column('made_from', sa.BigInteger(), nullable=True))
    outbox = sa.table('outbox', sa.column('id'), sa.column('topic'), sa.column('made_from'))
    connection = op.get_bind()
    found = connection.execute(sa.select(outbox.c.id, outbox.c.topic).where(outbox.c.topic.like('%|from|%'))).all()
    named = [(row.id, int(source[1])) for row in found if (source := _SOURCE.search(row.topic))]
    fill = sa.update(outbox).where(outbox.c.id == sa.bindparam('row')).values(made_from=sa.bindparam('message'))
    rows = [{'row': one, 'message': message} for one, message in named if message < 2**63]
    if rows:
        connection.execute(fill, rows)
    where = sa.text('made_from IS NOT NULL')
    op.create_index('outbox_made_from', 'outbox', ['chat', 'made_from'], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index('outbox_made_from', table_name='outbox')
    op.drop_column('outbox', 'made_from')
