"""a plan's title and approver in English

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty for the plans that are there, until the bundled data is loaded again."""
    for name in ('title_en', 'approved_by_en'):
        column = sa.Column(name, sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default='')
        op.add_column('plan', column)


def downgrade() -> None:
    for name in ('approved_by_en', 'title_en'):
        op.drop_column('plan', name)
