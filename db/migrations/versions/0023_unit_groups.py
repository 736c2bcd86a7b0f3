"""groups of units, whom a message in a group is meant for, joint reports

Revision ID: 0023
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0023'
down_revision = '0019'
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
    op.create_table(
        'undone_report',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('round', sa.String(), sa.ForeignKey('round.quarter'), nullable=False),
        sa.Column('plan', sa.Integer(), nullable=False),
        sa.Column('step', sa.String(), nullable=False),
        sa.Column('unit', sa.String(), nullable=False),
        sa.Column('revision', sa.Integer(), nullable=False),
        sa.Column('status', sa.String(), nullable=False),
        sa.Column('percent', db.tables.columns.Percent(), nullable=True),
        sa.Column('progress', sa.Text(), nullable=False),
        sa.Column('obstacles', sa.Text(), nullable=True),
        sa.Column('author', sa.BigInteger(), sa.ForeignKey('person.id'), nullable=False, autoincrement=False),
        sa.Column('at', instant, nullable=False),
        sa.Column('late', sa.Boolean(), nullable=False),
        sa.Column('joint', sa.String(), nullable=False),
        sa.Column('undone_by', sa.BigInteger(), sa.ForeignKey('person.id'), nullable=False, autoincrement=False),
        sa.Column('undone_at', instant, nullable=False),
    )
    op.create_index('ix_undone_report_round', 'undone_report', ['round'])


def downgrade() -> None:
    op.drop_table('undone_report')
    op.drop_column('report', 'joint')
    op.drop_column('outbox', 'meant_for')
    op.drop_table('unit_group')
