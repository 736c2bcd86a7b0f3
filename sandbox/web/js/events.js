/* The live stream. EventSource would reconnect by itself, but always from where it first started:
 * reopening it here lets the server replay exactly what was missed. */
import * as store from './store.js';

const WAIT_MS = [500, 1000, 2000, 5000];

let failures = 0;

export function connect() {
  const stream = new EventSource(`/sandbox/events?after=${store.store.version}`);
  stream.onopen = () => { failures = 0; link(true); };
  stream.onmessage = ({ data }) => take(JSON.parse(data));
  stream.onerror = () => {
    stream.close();
    link(false);
    setTimeout(connect, WAIT_MS[Math.min(failures++, WAIT_MS.length - 1)]);
  };
}

function link(up) {
  if (store.store.connected === up) return;
  store.store.connected = up;
  store.emit('link');
}

const HANDLERS = {
  message: takeMessage,
  edited: takeMessage,
  markup: takeMessage,
  keyboard: (event) => store.emit(`bot-wrote:${event.chat_id}`),
  deleted: (event) => store.dropMessages(event.chat_id, event.message_ids ?? [event.message_id]),
  callback_answer: (event) => store.emit('callback', event),
  inline_results: (event) => store.emit('inline', event),
  typing: (event) => store.startTyping(event.chat_id),
  unread: takeUnread,
  clock: (event) => store.takeClock(event.clock ?? event),
  chat: takeChat,
  commands: takeChat,
  presets: ({ presets }) => { store.store.presets = presets; store.emit('clock'); },
  story: ({ story }) => { store.store.story = story; store.emit('desk'); },
  people: store.refetchSoon,
  reload: () => store.reload().catch(() => {}), // the stream breaks too then, and asks again
};

function take(event) {
  if (event.version) store.store.version = event.version;
  HANDLERS[event.kind]?.(event);
}

function takeMessage(event) {
  const { message } = event;
  if (!message) return;
  const chatId = event.chat_id ?? message.chat.id;
  store.takeMessage(chatId, message);
  if (message.from?.is_bot && event.kind === 'message') store.emit(`bot-wrote:${chatId}`);
}

function takeUnread(event) {
  const chat = store.store.chats.get(event.chat_id);
  if (!chat || event.person_id === undefined) return store.refetchSoon();
  chat.unread = { ...chat.unread, [event.person_id]: event.unread };
  store.emit('chats');
}

function takeChat(event) {
  if (!event.chat) return store.refetchSoon();
  store.store.chats.set(event.chat.id, event.chat);
  store.emit('chats');
}
