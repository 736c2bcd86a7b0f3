"""a collective owner's units report, they do not answer: the column is named so

Revision ID: 0037
Revises: 0036
"""

from alembic import op

revision = '0037'
down_revision = '0036'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column('step', 'answering', new_column_name='reporting')


def downgrade() -> None:
    op.alter_column('step', 'reporting', new_column_name='answering')
