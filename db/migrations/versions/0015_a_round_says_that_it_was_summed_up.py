"""a round says that it was summed up since it ended

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now the moment of the summary, compared with that of the end, said it."""
    op.add_column('round', sa.Column('summed_up', sa.Boolean(), nullable=False, server_default=sa.false()))
    rounds = sa.table(
        'round',
        *(sa.column(name, sa.DateTime(timezone=True)) for name in ('due_at', 'closed_at', 'summary_at')),
        sa.column('summed_up', sa.Boolean()),
    )
    sooner = sa.and_(rounds.c.closed_at.is_not(None), rounds.c.closed_at < rounds.c.due_at)
    end = sa.case((sooner, rounds.c.closed_at), else_=rounds.c.due_at)
    op.execute(sa.update(rounds).where(rounds.c.summary_at >= end).values(summed_up=sa.true()))


def downgrade() -> None:
    op.drop_column('round', 'summed_up')
