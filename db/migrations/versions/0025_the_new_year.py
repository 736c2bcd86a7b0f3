"""the conversation about the new year, units' names by year, ends of unfinished steps, what an import changed beside

Revision ID: 0025
Revises: 0024
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = db.tables.columns.Instant()
    op.add_column('plan_import', sa.Column('beside', sa.Text(), nullable=True))
    op.create_table(
        'new_year',
        sa.Column('person', sa.BigInteger(), sa.ForeignKey('person.id'), primary_key=True, autoincrement=False),
        sa.Column('year', sa.Integer(), nullable=False),
        sa.Column('choices', sa.Text(), nullable=False),
        sa.Column('number', sa.Integer(), nullable=True),
        sa.Column('changed_at', instant, nullable=False),
    )
    op.create_table(
        'unit_name',
        sa.Column('unit', sa.String(), sa.ForeignKey('unit.code'), primary_key=True),
        sa.Column('from_year', sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column('name', sa.String(), nullable=False),
    )
    op.create_table(
        'step_end',
        sa.Column('plan', sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column('step', sa.String(), primary_key=True),
        sa.Column('choice', sa.String(), nullable=False),
        sa.Column('reason', sa.String(), nullable=False),
        sa.Column('by', sa.BigInteger(), sa.ForeignKey('person.id'), nullable=False),
        sa.Column('at', instant, nullable=False),
        sa.ForeignKeyConstraint(['plan', 'step'], ['step.plan', 'step.id']),
    )


def downgrade() -> None:
    for table in ('step_end', 'unit_name', 'new_year'):
        op.drop_table(table)
    op.drop_column('plan_import', 'beside')
