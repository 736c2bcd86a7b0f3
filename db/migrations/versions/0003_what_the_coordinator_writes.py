"""what the coordinator writes over channels and guidelines, and questions counted

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import db.tables.columns

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def written():
    text = sqlmodel.sql.sqltypes.AutoString
    return [
        *(sa.Column(name, text(), nullable=True) for name in ('title', 'title_en', 'text', 'text_en', 'url', 'unit')),
        *(sa.Column(name, text(), nullable=True) for name in ('file_id', 'file_name')),
        sa.Column('file_photo', sa.Boolean(), nullable=True),
        sa.Column('retired', sa.Boolean(), nullable=True),
    ]


def upgrade() -> None:
    op.create_table(
        'entry_edit',
        *written(),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('kind', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('entry', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('revision', sa.Integer(), nullable=False),
        sa.Column('author', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('at', db.tables.columns.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['author'], ['person.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('entry', 'revision'),
    )
    op.create_table(
        'entry_draft',
        *written(),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('entry', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('base', sa.Integer(), nullable=False),
        sa.Column('awaits', sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column('updated_at', db.tables.columns.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['person'], ['person.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('person', 'entry'),
    )
    with op.batch_alter_table('entry_draft') as table:
        table.create_index(table.f('ix_entry_draft_person'), ['person'], unique=False)
    op.create_table(
        'sent_question',
        sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('message', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(['person'], ['person.id']),
        sa.PrimaryKeyConstraint('person', 'message'),
    )


def downgrade() -> None:
    op.drop_table('sent_question')
    op.drop_table('entry_draft')
    op.drop_table('entry_edit')
