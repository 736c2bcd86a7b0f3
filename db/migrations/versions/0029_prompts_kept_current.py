"""prompts kept current, words of nudges, reminders their readers postpone, obstacles and promises that are settled

Revision ID: 0029
Revises: 0028
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None

_INSTANT = db.tables.columns.Instant(timezone=True)


def upgrade() -> None:
    """Prompts sent before are kept current too: their topics say no form, which is that of a prompt."""
    op.create_table('prompt_change',
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('changed_at', _INSTANT, nullable=True),
    sa.Column('shown_at', _INSTANT, nullable=True),
    sa.ForeignKeyConstraint(['round'], ['round.quarter']),
    sa.ForeignKeyConstraint(['unit'], ['unit.code']),
    sa.PrimaryKeyConstraint('round', 'unit', 'person')
    )
    op.create_table('nudge_words',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('is_coordinator', sa.Boolean(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('at', _INSTANT, nullable=False),
    sa.ForeignKeyConstraint(['round'], ['round.quarter']),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('postponed_reminder',
    sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('at', _INSTANT, nullable=False),
    sa.Column('done_at', _INSTANT, nullable=True),
    sa.ForeignKeyConstraint(['person'], ['person.id']),
    sa.ForeignKeyConstraint(['round'], ['round.quarter']),
    sa.PrimaryKeyConstraint('person', 'round')
    )
    op.create_table('settled_report',
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('plan', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('at', _INSTANT, nullable=False),
    sa.ForeignKeyConstraint(['person'], ['person.id']),
    sa.ForeignKeyConstraint(['plan', 'step'], ['step.plan', 'step.id']),
    sa.ForeignKeyConstraint(['round'], ['round.quarter']),
    sa.ForeignKeyConstraint(['unit'], ['unit.code']),
    sa.PrimaryKeyConstraint('round', 'plan', 'step', 'unit')
    )


def downgrade() -> None:
    op.drop_table('settled_report')
    op.drop_table('postponed_reminder')
    op.drop_table('nudge_words')
    op.drop_table('prompt_change')
