"""files in the outbox, and the ids Telegram knows them by

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('known_file',
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('bot', sa.String(length=20), nullable=False),
    sa.Column('file_id', sa.Text(), nullable=False),
    sa.Column('learned_at', sa.Float(), nullable=False),
    sa.PrimaryKeyConstraint('digest', 'bot')
    )
    # Not in a batch: SQLite adds a nullable column in place, a batch would copy the table.
    op.add_column('outbox', sa.Column('file', sa.LargeBinary(), nullable=True))
    op.add_column('outbox', sa.Column('file_name', sa.String(length=255), nullable=True))


def downgrade() -> None:
    op.drop_column('outbox', 'file_name')
    op.drop_column('outbox', 'file')
    op.drop_table('known_file')
