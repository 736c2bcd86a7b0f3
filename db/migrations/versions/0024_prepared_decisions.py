"""decisions that a secretary prepares; since when a duty is asked

Revision ID: 0024
Revises: 0022
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import db.tables.columns

revision = '0024'
down_revision = '0022'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was prepared until now."""
    text = sqlmodel.sql.sqltypes.AutoString
    instant = db.tables.columns.Instant()
    op.create_table(
        'prepared_decision',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('kind', text(), nullable=False),
        sa.Column('round', text(), nullable=False),
        sa.Column('plan', sa.Integer(), nullable=True),
        sa.Column('step', text(), nullable=False),
        sa.Column('unit', text(), nullable=False),
        sa.Column('to_unit', text(), nullable=False),
        sa.Column('revision', sa.Integer(), nullable=False),
        sa.Column('words', sa.Text(), nullable=False),
        sa.Column('until', sa.Date(), nullable=True),
        sa.Column('refers', sa.Integer(), nullable=True),
        sa.Column('stamp', text(), nullable=False),
        sa.Column('author', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('author_name', text(), nullable=False),
        sa.Column('at', instant, nullable=False),
        sa.Column('closed_at', instant, nullable=True),
        sa.Column('closed_by', sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column('passed', sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(['author'], ['person.id']),
        sa.ForeignKeyConstraint(['closed_by'], ['person.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('prepared_decision_open', 'prepared_decision', ['round', 'closed_at'])


    op.add_column('asked', sa.Column('since', instant, nullable=True))


def downgrade() -> None:
    op.drop_column('asked', 'since')
    op.drop_table('prepared_decision')
