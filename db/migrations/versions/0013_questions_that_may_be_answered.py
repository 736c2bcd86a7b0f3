"""questions that may be answered

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('open_question',
    sa.Column('key', sa.String(length=16), nullable=False),
    sa.Column('asker', sa.String(length=64), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.PrimaryKeyConstraint('key'),
    sqlite_with_rowid=False
    )
    op.create_index('outbox_topic', 'outbox', ['topic'], unique=False,
    sqlite_where=sa.text('topic IS NOT NULL'), postgresql_where=sa.text('topic IS NOT NULL'))


def downgrade() -> None:
    op.drop_index('outbox_topic', table_name='outbox')
    op.drop_table('open_question')
