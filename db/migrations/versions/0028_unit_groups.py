"""groups of units, whom a message in a group is meant for, joint reports

Revision ID: 0028
Revises: 0026
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0028'
down_revision = '0026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every report until now was given for one unit."""
    instant = db.tables.columns.Instant()
    op.create_table(
        'unit_group',
        sa.Column('unit', sa.String(), primary_key=True),
        sa.Column('channel', sa.String(length=20), nullable=False),
        sa.Column('chat', sa.String(length=64), nullable=False),
        sa.Column('thread', sa.String(length=64), nullable=True),
        sa.Column('title', sa.String(), nullable=False),
        sa.Column('bound_by', sa.BigInteger(), sa.ForeignKey('person.id'), nullable=False, autoincrement=False),
        sa.Column('bound_at', instant, nullable=False),
    )
    op.create_index('ix_unit_group_chat', 'unit_group', ['chat'])
    op.add_column('outbox', sa.Column('meant_for', sa.BigInteger(), nullable=True))
    op.add_column('report', sa.Column('joint', sa.String(), nullable=False, server_default=''))
    op.add_column('report', sa.Column('undone_at', instant, nullable=True))
    op.add_column('report', sa.Column('undone_by', sa.BigInteger(), nullable=True))


def downgrade() -> None:
    for name in ('undone_by', 'undone_at', 'joint'):
        op.drop_column('report', name)
    op.drop_column('outbox', 'meant_for')
    op.drop_table('unit_group')
