"""when people wrote last, reports on behalf, what coordinators write, notes to them

Revision ID: 0022
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0022'
down_revision = '0019'
branch_labels = None
depends_on = None

_INSTANT = db.tables.columns.Instant(timezone=True)


def upgrade() -> None:
    """Every report until now is of a unit's own; when somebody wrote last is known from their next message on."""
    op.add_column('person', sa.Column('seen_hour', sa.Integer(), nullable=True))
    op.add_column('report', sa.Column('on_behalf', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table('coordinator_draft',
    sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('plan', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('awaits', sa.Boolean(), nullable=False),
    sa.Column('updated_at', _INSTANT, nullable=False),
    sa.ForeignKeyConstraint(['person'], ['person.id']),
    sa.PrimaryKeyConstraint('person')
    )
    op.create_table('coordinator_note',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('occasion', sa.String(), nullable=False),
    sa.Column('fingerprint', sa.String(), nullable=False),
    sa.Column('sent_at', _INSTANT, nullable=False),
    sa.Column('at', _INSTANT, nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('occasion')
    )


def downgrade() -> None:
    op.drop_table('coordinator_note')
    op.drop_table('coordinator_draft')
    with op.batch_alter_table('report') as batch:
        batch.drop_column('on_behalf')
    with op.batch_alter_table('person') as batch:
        batch.drop_column('seen_hour')
