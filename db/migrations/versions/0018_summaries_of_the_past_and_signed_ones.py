"""summaries of any past day, and signed ones

Revision ID: 0018
Revises: 0017
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None

_INSTANT = db.tables.columns.Instant(timezone=True)


def upgrade() -> None:
    """Of the time before nothing more is known than the rows say: a draft counts as begun when it was last changed."""
    op.create_table('due_moved',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('due_at', _INSTANT, nullable=False),
    sa.Column('at', _INSTANT, nullable=False),
    sa.ForeignKeyConstraint(['round'], ['round.quarter']),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_due_moved_round', 'due_moved', ['round'], unique=False)
    op.create_table('past_period',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('plan', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('since', _INSTANT, nullable=False),
    sa.Column('until', _INSTANT, nullable=False),
    sa.ForeignKeyConstraint(['person'], ['person.id']),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_past_period_what', 'past_period', ['what'], unique=False)
    op.create_table('snapshot',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('signed_at', _INSTANT, nullable=False),
    sa.Column('signed_by', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('upto', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['round'], ['round.quarter']),
    sa.ForeignKeyConstraint(['signed_by'], ['person.id']),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('round', 'version')
    )
    op.add_column('draft', sa.Column('begun_at', _INSTANT, nullable=True))
    op.execute('UPDATE draft SET begun_at = updated_at')


def downgrade() -> None:
    with op.batch_alter_table('draft') as batch:
        batch.drop_column('begun_at')
    op.drop_table('snapshot')
    op.drop_table('past_period')
    op.drop_table('due_moved')
