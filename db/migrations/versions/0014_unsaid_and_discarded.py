"""obstacles that were not said differ from none; a discarded draft can be taken back

Revision ID: 0014
Revises: 0013
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Reports without obstacles had said that there are none, as their preview told: that is "" from now on."""
    op.execute("UPDATE report SET obstacles = '' WHERE obstacles IS NULL")
    op.add_column('draft', sa.Column('discarded_at', db.tables.columns.Instant(timezone=True), nullable=True))


def downgrade() -> None:
    """A discarded draft goes."""
    op.execute('DELETE FROM draft WHERE discarded_at IS NOT NULL')
    with op.batch_alter_table('draft') as batch:
        batch.drop_column('discarded_at')
    op.execute("UPDATE report SET obstacles = NULL WHERE obstacles = ''")
