"""rounds say up to which decision the summary that was sent goes, so that later ones are news

Revision ID: 0034
Revises: 0033
"""

import sqlalchemy as sa
from alembic import op

revision = '0034'
down_revision = '0033'
branch_labels = None
depends_on = None

_ROUND = sa.table('round', sa.column('summary_decided'))
_DECISION = sa.table('decision', sa.column('id'))


def upgrade() -> None:
    """Decisions that were made before are no news."""
    op.add_column('round', sa.Column('summary_decided', sa.Integer(), nullable=False, server_default='0'))
    newest = sa.select(sa.func.coalesce(sa.func.max(_DECISION.c.id), 0)).scalar_subquery()
    op.execute(sa.update(_ROUND).values(summary_decided=newest))


def downgrade() -> None:
    op.drop_column('round', 'summary_decided')
