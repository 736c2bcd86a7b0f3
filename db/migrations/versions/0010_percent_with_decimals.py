"""a percent keeps two decimals

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The whole numbers that are there stay what they are."""
    for table in ('report', 'draft'):
        with op.batch_alter_table(table) as batch:
            batch.alter_column('percent', existing_type=sa.Integer(), type_=sa.Numeric(5, 2), existing_nullable=True)


def downgrade() -> None:
    for table in ('draft', 'report'):
        with op.batch_alter_table(table) as batch:
            batch.alter_column('percent', existing_type=sa.Numeric(5, 2), type_=sa.Integer(), existing_nullable=True)
