"""rounds are ordered by the end of their period, whatever its cycle; a quarter's key stays

Revision ID: 0030
Revises: 0029
"""

import sqlalchemy as sa
from alembic import op

revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None

_ROUND = sa.table('round', sa.column('position', sa.Integer()))


def upgrade() -> None:
    """Until now year * 4 + number; months times eight, with a place for each cycle, are beyond all of those."""
    op.execute(sa.update(_ROUND).values(position=_ROUND.c.position * 24 + 1))


def downgrade() -> None:
    op.execute(sa.update(_ROUND).values(position=(_ROUND.c.position - 1) // 24))
