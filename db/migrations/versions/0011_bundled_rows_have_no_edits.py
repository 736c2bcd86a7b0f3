"""bundled rows have no edits: nothing set these moments, since revisions of entries have a table of their own

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ('guideline', 'channel'):
        op.drop_column(table, 'edited_at')


def downgrade() -> None:
    for table in ('channel', 'guideline'):
        op.add_column(table, sa.Column('edited_at', db.tables.columns.Instant(timezone=True), nullable=True))
