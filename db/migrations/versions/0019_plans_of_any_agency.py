"""due words, joint owners, indicators and budget of steps; imports of plans, answers to their doubts

Revision ID: 0019
Revises: 0018
"""

import sqlalchemy as sa
from alembic import op

import db.tables.catalogue
import db.tables.columns

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None

_LISTS = ('also_due', 'joint', 'indicators', 'measured_in', 'targets')


def upgrade() -> None:
    """Every due date until now was a month's end."""
    op.add_column('step', sa.Column('due_kind', sa.String(), nullable=False, server_default='month'))
    op.add_column('step', sa.Column('due_words', sa.String(), nullable=False, server_default=''))
    op.add_column('step', sa.Column('due_from', sa.Date(), nullable=True))
    for name in _LISTS:
        op.add_column('step', sa.Column(name, sa.JSON(), nullable=False, server_default='[]'))
    op.add_column('step', sa.Column('every', sa.String(), nullable=True))
    op.add_column('step', sa.Column('budget', db.tables.catalogue.Exact(length=12), nullable=True))
    op.add_column('step', sa.Column('item', sa.String(), nullable=True))
    op.add_column('step', sa.Column('note', sa.String(), nullable=False, server_default=''))
    instant = db.tables.columns.Instant()
    op.create_table(
        'plan_import',
        sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), primary_key=True, autoincrement=True),
        sa.Column('plan', sa.Integer(), nullable=False),
        sa.Column('files', sa.String(), nullable=False),
        sa.Column('by', sa.BigInteger(), nullable=True),
        sa.Column('before', sa.Text(), nullable=False),
        sa.Column('after', sa.Text(), nullable=False),
        sa.Column('made_at', instant, nullable=False),
        sa.Column('undone_at', instant, nullable=True),
    )
    op.create_index('ix_plan_import_plan', 'plan_import', ['plan'])
    op.create_table(
        'import_answer',
        sa.Column('key', sa.Text(), primary_key=True),
        sa.Column('answer', sa.Text(), nullable=False),
        sa.Column('given_at', instant, nullable=False),
    )
    op.create_table(
        'import_draft',
        sa.Column('person', sa.BigInteger(), sa.ForeignKey('person.id'), primary_key=True, autoincrement=False),
        sa.Column('file', sa.String(), nullable=False),
        sa.Column('file_id', sa.String(), nullable=True),
        sa.Column('tables', sa.Text(), nullable=True),
        sa.Column('begun_at', instant, nullable=False),
    )


def downgrade() -> None:
    for table in ('import_draft', 'import_answer', 'plan_import'):
        op.drop_table(table)
    for name in ('note', 'item', 'budget', 'every', *reversed(_LISTS), 'due_from', 'due_words', 'due_kind'):
        op.drop_column('step', name)
