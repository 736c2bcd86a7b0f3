/* What the page knows: people, chats, messages and the office clock, kept current by the event stream.
 * Views subscribe to topics – 'people', 'chats', 'thread:<chat>', 'keyboard:<chat>:<person>', 'typing:<chat>',
 * 'clock', 'callback', 'inline', 'link' – and read the maps; only this module changes them. */
import * as api from './api.js';
import { currentLanguage } from './i18n.js';

const TYPING_SHOWN_MS = 5000; // as long as Telegram shows a chat action
const PAGE = 50;

export const store = {
  bot: { id: 0, username: '', name: '' },
  people: new Map(),
  chats: new Map(),
  threads: new Map(),
  keyboards: new Map(),
  presets: null,
  story: [],
  version: 0,
  connected: true,
};

const topics = new Map();

/** Subscribe; returns the function that ends the subscription. */
export function on(topic, listener) {
  if (!topics.has(topic)) topics.set(topic, new Set());
  topics.get(topic).add(listener);
  return () => topics.get(topic).delete(listener);
}

export function emit(topic, detail) {
  topics.get(topic)?.forEach((listener) => listener(detail));
}

/* --- the clock: it ticks on the server in real time, so an offset is all that has to be kept --- */

let officeAhead = 0;

export const officeNow = () => new Date(Date.now() + officeAhead);

export function takeClock(clock) {
  if (!clock?.now) return;
  officeAhead = new Date(clock.now).getTime() - Date.now();
  emit('clock');
}

/* --- people and chats --- */

export async function loadState() {
  const state = await api.getState();
  Object.assign(store, { bot: state.bot, presets: state.presets ?? null, story: state.story ?? [], version: state.version });
  store.people = new Map(state.people.map((person) => [person.id, person]));
  store.chats = new Map(state.chats.map((chat) => [chat.id, chat]));
  takeClock(state.clock);
  emit('people');
  emit('chats');
}

/** Forget and read everything again: after a gap in the events that could not be replayed. */
export async function reload() {
  await loadState();
  const read = [...store.threads.entries()].filter(([chatId, { loaded }]) => loaded && store.chats.has(chatId));
  store.threads.clear();
  for (const [chatId, { reader }] of read) await loadThread(chatId, reader);
}

let refetching = null;

/** Ask for the state once, soon, however many events asked for it. */
export function refetchSoon() {
  refetching ??= setTimeout(() => { refetching = null; loadState().catch(() => {}); }, 150);
}

/** What somebody is, in the page's language. */
export const labelOf = (person) => (currentLanguage() === 'en' && person?.label_en) || person?.label;
export const nameOf = (person) => [person?.first_name, person?.last_name].filter(Boolean).join(' ');

/** The chats a person has, the private one first, then by what was said last. */
export function chatsOf(personId) {
  const mine = [...store.chats.values()].filter((chat) => !chat.migrated_to && (chat.id === personId || chat.member_ids?.includes(personId)));
  const rank = (chat) => (chat.id === personId ? Infinity : chat.last?.date ?? 0);
  return mine.sort((a, b) => rank(b) - rank(a));
}

export const unreadIn = (chat, personId) => chat?.unread?.[personId] ?? 0;

export const unreadOf = (personId) => chatsOf(personId).reduce((sum, chat) => sum + unreadIn(chat, personId), 0);

export const commandsFor = (chat, personId) => chat?.commands?.[personId] ?? [];

export const isBlocked = (chat, personId) => Boolean(chat?.blocked_by?.includes(personId));

/** A private chat has to be started by its person before the bot may write there. */
export function isStarted(chat, personId) {
  if (!chat || chat.type !== 'private') return true;
  const started = typeof chat.started === 'object' ? chat.started?.[personId] : chat.started;
  return started ?? Boolean(chat.last);
}

export const chatTitle = (chat) => (chat?.type === 'private' ? store.bot.name : chat?.title ?? '');

/* --- messages --- */

export function thread(chatId) {
  return store.threads.get(chatId) ?? { messages: [], complete: false, loaded: false };
}

const keyboardKey = (chatId, personId) => `${chatId}:${personId}`;

export const keyboardFor = (chatId, personId) => store.keyboards.get(keyboardKey(chatId, personId)) ?? null;

function takeKeyboard(chatId, personId, keyboard) {
  const key = keyboardKey(chatId, personId);
  if (JSON.stringify(store.keyboards.get(key) ?? null) === JSON.stringify(keyboard ?? null)) return;
  store.keyboards.set(key, keyboard);
  emit(`keyboard:${key}`);
}

export async function refreshKeyboard(chatId, personId) {
  const { keyboard } = await api.getMessages(chatId, personId, { limit: 1 });
  takeKeyboard(chatId, personId, keyboard);
}

export async function loadThread(chatId, personId) {
  const known = store.threads.get(chatId);
  if (known?.loaded) return refreshKeyboard(chatId, personId);
  // What arrives while the page is being read is put aside here and joined to it below.
  if (!known) store.threads.set(chatId, { messages: [], complete: false, loaded: false });
  const { messages, keyboard } = await api.getMessages(chatId, personId, { limit: PAGE });
  const early = store.threads.get(chatId)?.messages ?? [];
  store.threads.set(chatId, { messages, complete: messages.length < PAGE, loaded: true, reader: personId });
  early.forEach((message) => put(chatId, message));
  takeKeyboard(chatId, personId, keyboard);
  emit(`thread:${chatId}`);
}

/** Read the page before the oldest known message. */
export async function loadOlder(chatId, personId) {
  const known = store.threads.get(chatId);
  if (!known || known.complete || known.loading) return;
  known.loading = true;
  try {
    const before = known.messages[0]?.message_id;
    const { messages } = await api.getMessages(chatId, personId, { limit: PAGE, before });
    const fresh = messages.filter((message) => message.message_id < before);
    known.messages.unshift(...fresh);
    known.complete = fresh.length < PAGE;
  } finally {
    known.loading = false;
  }
  emit(`thread:${chatId}`);
}

function put(chatId, message) {
  const { messages } = store.threads.get(chatId);
  const index = messages.findIndex((known) => known.message_id >= message.message_id);
  if (index < 0) messages.push(message);
  else if (messages[index].message_id === message.message_id) messages[index] = message;
  else messages.splice(index, 0, message);
}

/** A message arrived (from an event or as the answer to sending: whichever is first), or changed. */
export function takeMessage(chatId, message) {
  if (store.threads.has(chatId)) put(chatId, message);
  const chat = store.chats.get(chatId);
  if (chat && (chat.last?.message_id ?? 0) <= message.message_id) chat.last = message;
  if (message.from?.is_bot) stopTyping(chatId);
  emit(`thread:${chatId}`);
  emit('chats');
}

export function dropMessages(chatId, ids) {
  const known = store.threads.get(chatId);
  if (known) known.messages = known.messages.filter((message) => !ids.includes(message.message_id));
  emit(`thread:${chatId}`);
}

/* --- typing --- */

const typing = new Map();

export const isTyping = (chatId) => typing.has(chatId);

export function startTyping(chatId) {
  clearTimeout(typing.get(chatId));
  typing.set(chatId, setTimeout(() => stopTyping(chatId), TYPING_SHOWN_MS));
  emit(`typing:${chatId}`);
}

export function stopTyping(chatId) {
  clearTimeout(typing.get(chatId));
  if (typing.delete(chatId)) emit(`typing:${chatId}`);
}
