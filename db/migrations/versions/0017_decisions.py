"""decisions of the director, what is being written of them, and roles for a period

Revision ID: 0017
Revises: 0016
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import db.tables.columns

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    text = sqlmodel.sql.sqltypes.AutoString
    op.create_table(
        'decision',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('kind', text(), nullable=False),
        sa.Column('round', text(), nullable=False),
        sa.Column('plan', sa.Integer(), nullable=True),
        sa.Column('step', text(), nullable=True),
        sa.Column('unit', text(), nullable=True),
        sa.Column('to_unit', text(), nullable=True),
        sa.Column('revision', sa.Integer(), nullable=False),
        sa.Column('words', sa.Text(), nullable=False),
        sa.Column('until', sa.Date(), nullable=True),
        sa.Column('refers', sa.Integer(), nullable=True),
        sa.Column('author', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('author_name', text(), nullable=False),
        sa.Column('at', db.tables.columns.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['author'], ['person.id']),
        sa.ForeignKeyConstraint(['plan', 'step'], ['step.plan', 'step.id']),
        sa.ForeignKeyConstraint(['refers'], ['decision.id']),
        sa.ForeignKeyConstraint(['round'], ['round.quarter']),
        sa.ForeignKeyConstraint(['to_unit'], ['unit.code']),
        sa.ForeignKeyConstraint(['unit'], ['unit.code']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('decision_step', 'decision', ['plan', 'step'], unique=False)
    op.create_index('ix_decision_refers', 'decision', ['refers'], unique=False)
    op.create_index('ix_decision_round', 'decision', ['round'], unique=False)
    op.create_table(
        'decision_draft',
        sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('kind', text(), nullable=False),
        sa.Column('round', text(), nullable=False),
        sa.Column('plan', sa.Integer(), nullable=True),
        sa.Column('step', text(), nullable=False),
        sa.Column('unit', text(), nullable=False),
        sa.Column('revision', sa.Integer(), nullable=False),
        sa.Column('words', sa.Text(), nullable=False),
        sa.Column('until', sa.Date(), nullable=True),
        sa.Column('refers', sa.Integer(), nullable=True),
        sa.Column('awaits', text(), nullable=True),
        sa.Column('updated_at', db.tables.columns.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['person'], ['person.id']),
        sa.PrimaryKeyConstraint('person'),
    )
    op.add_column('membership', sa.Column('until', sa.Date(), nullable=True))
    op.add_column('invitation', sa.Column('until', sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column('invitation', 'until')
    op.drop_column('membership', 'until')
    op.drop_table('decision_draft')
    op.drop_table('decision')
