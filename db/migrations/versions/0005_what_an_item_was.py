"""the code an item had the year before

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is known yet of the items that are there."""
    op.add_column("item", sa.Column("was", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
