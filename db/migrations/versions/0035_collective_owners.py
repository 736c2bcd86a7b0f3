"""steps keep an owner that means many units, and who answers for it

Revision ID: 0035
Revises: 0034
"""

import sqlalchemy as sa
from alembic import op

revision = '0035'
down_revision = '0034'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No stored step has one: until now its units stood in its place."""
    op.add_column('step', sa.Column('collective', sa.String(), nullable=False, server_default=''))
    op.add_column('step', sa.Column('answering', sa.String(), nullable=False, server_default='each'))


def downgrade() -> None:
    """Forget the words; the units that answer stay."""
    op.drop_column('step', 'answering')
    op.drop_column('step', 'collective')
