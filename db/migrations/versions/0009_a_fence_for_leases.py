"""a number that grows whenever a lease changes hands

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('lease', sa.Column('fence', sa.BigInteger(), nullable=False, server_default=sa.text('0')))


def downgrade() -> None:
    op.drop_column('lease', 'fence')
