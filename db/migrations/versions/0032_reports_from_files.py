"""reports of earlier periods are brought from files: which file, and by which import

Revision ID: 0032
Revises: 0031
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0032'
down_revision = '0031'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every report until now was given in chat."""
    op.add_column('report', sa.Column('file', sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default=''))
    op.add_column('report', sa.Column('brought', sa.Integer(), nullable=True))
    op.create_index('ix_report_brought', 'report', ['brought'])
    op.add_column('plan_import', sa.Column('reports', sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column('plan_import', 'reports')
    op.drop_index('ix_report_brought', 'report')
    op.drop_column('report', 'brought')
    op.drop_column('report', 'file')
