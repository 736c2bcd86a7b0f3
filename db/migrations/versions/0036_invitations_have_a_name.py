"""invitations say by name to whom they are addressed

Revision ID: 0036
Revises: 0035
"""

import sqlalchemy as sa
from alembic import op

revision = '0036'
down_revision = '0035'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Earlier ones were addressed to nobody by name."""
    op.add_column('invitation', sa.Column('name', sa.String(), nullable=False, server_default=''))


def downgrade() -> None:
    op.drop_column('invitation', 'name')
