"""people with addresses, and queues that know no channel's format

Revision ID: 0008
Revises: 0007

Every row stays. People keep their numbers, which were Telegram's ids and are ours from here on; the next number is one
above the highest. What waits to be sent is rewritten from the Bot API's parameters to neutral content.
"""

import json

import sqlalchemy as sa
from alembic import op

import db.tables.columns

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

CHANNEL = 'telegram'
BIG, NAME, ID = sa.BigInteger(), sa.String(20), sa.String(64)
SERIAL = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
CHUNK = 500

FILES = {'sendPhoto': 'photo', 'sendDocument': 'document'}
KINDS = {
    'sendMessage': 'message', 'editMessageText': 'message', 'sendPhoto': 'message', 'sendDocument': 'message',
    'editMessageReplyMarkup': 'buttons', 'setMyCommands': 'commands',
}  # fmt: skip


def upgrade() -> None:
    on_sqlite = op.get_bind().dialect.name == 'sqlite'
    _people(on_sqlite)
    _inbox()
    _outbox()
    with op.batch_alter_table('sent_question') as table:
        table.alter_column('message', existing_type=BIG, type_=ID, postgresql_using='message::varchar')


def downgrade() -> None:
    raise NotImplementedError('addresses of other channels have no place in the former tables: restore a backup')


def _people(on_sqlite: bool) -> None:
    """On SQLite the table is made anew, since only an INTEGER key numbers itself; foreign keys are off meanwhile."""
    with op.batch_alter_table('person') as table:
        if on_sqlite:
            table.alter_column('id', existing_type=BIG, type_=sa.Integer(), existing_nullable=False, autoincrement=True)
        table.alter_column('telegram_language', new_column_name='channel_language', existing_type=sa.String())
    if not on_sqlite:
        op.execute('CREATE SEQUENCE person_id_seq OWNED BY person.id')
        op.execute("SELECT setval('person_id_seq', (SELECT greatest(coalesce(max(id), 0), 0) + 1 FROM person), false)")
        op.execute("ALTER TABLE person ALTER COLUMN id SET DEFAULT nextval('person_id_seq')")
    op.create_table(
        'address',
        sa.Column('channel', NAME, nullable=False),
        sa.Column('external_id', ID, nullable=False),
        sa.Column('person', BIG, autoincrement=False, nullable=False),
        sa.Column('since', db.tables.columns.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['person'], ['person.id']),
        sa.PrimaryKeyConstraint('channel', 'external_id'),
    )
    op.create_index('ix_address_person', 'address', ['person'])
    op.execute(
        f"INSERT INTO address (channel, external_id, person, since) "
        f"SELECT '{CHANNEL}', CAST(id AS VARCHAR(64)), id, first_seen FROM person"
    )


def _inbox() -> None:
    op.drop_index('inbox_pending', 'inbox')
    op.drop_index('inbox_age', 'inbox')
    unnamed = {'uq': '%(table_name)s_%(column_0_name)s_key'}  # as PostgreSQL named it; SQLite did not
    options = {'table_kwargs': {'sqlite_autoincrement': True}, 'naming_convention': unnamed}
    with op.batch_alter_table('inbox', **options) as table:
        table.drop_constraint('inbox_update_id_key', type_='unique')
        table.add_column(sa.Column('channel', NAME, nullable=False, server_default=CHANNEL))
        table.alter_column('update_id', existing_type=BIG, type_=ID, postgresql_using='update_id::varchar')
        table.alter_column('chat', existing_type=BIG, type_=ID, postgresql_using='chat::varchar')
        table.create_unique_constraint('inbox_update', ['channel', 'update_id'])
    with op.batch_alter_table('inbox', table_kwargs={'sqlite_autoincrement': True}) as table:
        table.alter_column('channel', existing_type=NAME, existing_nullable=False, server_default=None)
    _partial_index('inbox_pending', 'inbox', ['channel', 'chat', 'seq'])
    op.create_index('inbox_age', 'inbox', ['received_at'])


def _outbox() -> None:
    for name in ('outbox_pending', 'outbox_sent', 'outbox_holder', 'outbox_age', 'outbox_made_from'):
        op.drop_index(name, 'outbox')
    with op.batch_alter_table('outbox', table_kwargs={'sqlite_autoincrement': True}) as table:
        table.add_column(sa.Column('channel', NAME, nullable=False, server_default=CHANNEL))
        table.add_column(sa.Column('kind', NAME, nullable=False, server_default='message'))
        table.alter_column('chat', existing_type=BIG, type_=ID, postgresql_using='chat::varchar')
        table.alter_column('message_id', existing_type=BIG, type_=ID, postgresql_using='message_id::varchar')
        table.alter_column('made_from', existing_type=BIG, type_=ID, postgresql_using='made_from::varchar')
    _rewrite(op.get_bind())
    with op.batch_alter_table('outbox', table_kwargs={'sqlite_autoincrement': True}) as table:
        table.alter_column('channel', existing_type=NAME, existing_nullable=False, server_default=None)
        table.alter_column('kind', existing_type=NAME, existing_nullable=False, server_default=None)
        table.drop_column('method')
    _partial_index('outbox_pending', 'outbox', ['channel', 'chat', 'id'])
    _partial_index('outbox_holder', 'outbox', ['holder'])
    op.create_index('outbox_sent', 'outbox', ['channel', 'chat', 'message_id'])
    op.create_index('outbox_age', 'outbox', ['created_at'])
    made = sa.text('made_from IS NOT NULL')
    op.create_index(
        'outbox_made_from', 'outbox', ['channel', 'chat', 'made_from'], sqlite_where=made, postgresql_where=made
    )


def _partial_index(name: str, table: str, columns: list[str]) -> None:
    pending = sa.text('state = 0')
    op.create_index(name, table, columns, sqlite_where=pending, postgresql_where=pending)


def _rewrite(connection: sa.Connection) -> None:
    """Kinds of all rows; the content of those that still have one.

    A payload that no version wrote is left as it is: its row fails when it is sent, and is given up then.
    """
    for method, kind in KINDS.items():
        connection.execute(
            sa.text('UPDATE outbox SET kind = :kind WHERE method = :method'), {'kind': kind, 'method': method}
        )
    after = -1
    read = sa.text(
        'SELECT id, method, payload FROM outbox WHERE payload IS NOT NULL AND id > :after ORDER BY id LIMIT :chunk'
    )
    while rows := connection.execute(read, {'after': after, 'chunk': CHUNK}).all():
        after = rows[-1].id
        changed = [
            {'id': row.id, 'payload': found}
            for row in rows
            if (found := rewritten(row.method, row.payload)) is not None
        ]
        if changed:
            connection.execute(sa.text('UPDATE outbox SET payload = :payload WHERE id = :id'), changed)


def rewritten(method: str, payload: str) -> str | None:
    """Neutral content for the parameters of a Bot API method; None for what no version wrote."""
    try:
        old = json.loads(payload)
        content = _commands(old) if method == 'setMyCommands' else _content(method, old)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return json.dumps(content, ensure_ascii=False, separators=(',', ':'))


def _commands(old: dict) -> dict:
    return {'commands': [[one['command'], one['description']] for one in old['commands']]}


def _content(method: str, old: dict) -> dict:
    if method not in KINDS:
        raise KeyError(method)
    new = {}
    words = old.get('text') or old.get('caption') or ''
    marks = old.get('entities') or old.get('caption_entities')
    if words:
        new['text'] = words
    if marks:
        new['marks'] = [_mark(words, one) for one in marks]
    markup = old.get('reply_markup') or {}
    if markup.get('inline_keyboard'):
        new['buttons'] = [[_button(one) for one in row] for row in markup['inline_keyboard']]
    elif markup.get('force_reply'):
        new['placeholder'] = markup.get('input_field_placeholder') or ''
    if 'reply_parameters' in old:
        new['reply_to'] = str(old['reply_parameters']['message_id'])
    if 'message_id' in old:
        new['in_place_of'] = str(old['message_id'])
    if method in FILES:
        kind = FILES[method]
        attached, _, digest = old[kind].partition('attach://')
        new['file'] = {'kind': kind, 'id': attached} if not digest else {'kind': kind, 'digest': digest}
    return new


def _mark(words: str, entity: dict) -> list:
    """Offsets were counted in UTF-16 units and are counted in code points."""
    units = words.encode('utf-16-le')
    start = len(units[: 2 * entity['offset']].decode('utf-16-le'))
    end = start + len(units[2 * entity['offset'] : 2 * (entity['offset'] + entity['length'])].decode('utf-16-le'))
    if entity['type'] == 'text_mention':
        return [start, end, 'mention', [CHANNEL, str(entity['user']['id'])]]
    return [start, end, entity['type']]


def _button(old: dict) -> list:
    return [old['text'], None, old['url']] if 'url' in old else [old['text'], old['callback_data']]
