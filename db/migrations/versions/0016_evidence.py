"""evidence: files and links of steps

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('evidence',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('person', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('plan', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('file_id', sa.Text(), nullable=True),
    sa.Column('unique_id', sa.String(), nullable=True),
    sa.Column('link', sa.Text(), nullable=True),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=True),
    sa.Column('type', sa.String(), nullable=True),
    sa.Column('sha256', sa.String(), nullable=True),
    sa.Column('words', sa.Text(), server_default='', nullable=False),
    sa.Column('album', sa.String(), nullable=True),
    sa.Column('message', sa.String(), nullable=False),
    sa.Column('at', db.tables.columns.Instant(timezone=True), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('not_before', sa.Float(), server_default='0', nullable=False),
    sa.Column('error', sa.Text(), server_default='', nullable=False),
    sa.Column('verdict', sa.String(), nullable=True),
    sa.Column('reason', sa.Text(), server_default='', nullable=False),
    sa.Column('judge', sa.BigInteger(), autoincrement=False, nullable=True),
    sa.Column('judged_at', db.tables.columns.Instant(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person'], ['person.id']),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('evidence_duty', 'evidence', ['round', 'plan', 'step', 'unit'])
    op.create_index('evidence_wanted', 'evidence', ['not_before'],
                    sqlite_where=sa.text("state = 'wanted'"), postgresql_where=sa.text("state = 'wanted'"))
    op.create_index('evidence_album', 'evidence', ['person', 'album'])
    op.create_index(op.f('ix_evidence_person'), 'evidence', ['person'])
    op.create_index(op.f('ix_evidence_sha256'), 'evidence', ['sha256'])


def downgrade() -> None:
    """The store keeps its files."""
    op.drop_table('evidence')
