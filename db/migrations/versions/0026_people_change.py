"""absences, departures, days that are asked for, the limits of memberships and invitations

Revision ID: 0026
Revises: 0025
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None

_INSTANT = db.tables.columns.Instant(timezone=True)


def upgrade() -> None:
    """Every membership and invitation until now is without a limit, and handed over by nobody."""
    for table in ('membership', 'invitation'):
        op.add_column(table, sa.Column('round', sa.String(), nullable=True))
        op.add_column(table, sa.Column('steps', sa.String(), nullable=False, server_default=''))
        op.add_column(table, sa.Column('given_by', sa.BigInteger(), nullable=True))
    op.add_column('invitation', sa.Column('told_at', _INSTANT, nullable=True))
    op.create_table('absence',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('person', sa.BigInteger(), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('said_at', _INSTANT, nullable=False),
    sa.Column('ended_at', _INSTANT, nullable=True),
    sa.Column('told_for', sa.String(), nullable=False),
    sa.Column('welcomed_at', _INSTANT, nullable=True),
    sa.ForeignKeyConstraint(['person'], ['person.id']),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_absence_person', 'absence', ['person'])
    op.create_table('departure',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('person', sa.BigInteger(), nullable=False),
    sa.Column('by', sa.BigInteger(), nullable=False),
    sa.Column('at', _INSTANT, nullable=False),
    sa.Column('ended', sa.Text(), nullable=False),
    sa.Column('moved', sa.Text(), nullable=False),
    sa.Column('undone_at', _INSTANT, nullable=True),
    sa.ForeignKeyConstraint(['by'], ['person.id']),
    sa.ForeignKeyConstraint(['person'], ['person.id']),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_departure_person', 'departure', ['person'])
    op.create_table('asked_day',
    sa.Column('person', sa.BigInteger(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('asked_at', _INSTANT, nullable=False),
    sa.ForeignKeyConstraint(['person'], ['person.id']),
    sa.PrimaryKeyConstraint('person')
    )


def downgrade() -> None:
    op.drop_table('asked_day')
    op.drop_table('departure')
    op.drop_table('absence')
    op.drop_column('invitation', 'told_at')
    for table in ('invitation', 'membership'):
        for column in ('given_by', 'steps', 'round'):
            op.drop_column(table, column)
