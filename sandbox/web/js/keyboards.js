/* The keyboards a bot offers: inline ones under a message, reply keyboards under the composer. */
import * as api from './api.js';
import { h, icon } from './dom.js';
import { t } from './i18n.js';
import { openBotLink } from './links.js';
import { copyText, toast } from './popups.js';

const ANSWER_EXPECTED_MS = 10_000;

const waiting = new Map(); // callback query id → its button
const answered = new Set();

export function inlineKeyboard(ctx, message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h('div', { class: 'inline-keys' }, rows.map((row, r) => h('div', { class: 'key-row' }, row.map((button, c) => inlineButton(ctx, message, button, r, c)))));
}

function inlineButton(ctx, message, button, row, col) {
  const label = h('span', { lang: 'th' }, button.text);
  const look = `key ${button.style ?? ''}`;
  const leads = button.url ?? button.login_url?.url;
  if (leads) {
    const follow = (event) => { if (openBotLink(ctx, leads, event.currentTarget)) event.preventDefault(); };
    return h('a', { class: look, href: /^(https?|tg|mailto|tel):/i.test(leads) ? leads : null, target: '_blank', rel: 'noopener noreferrer', onclick: follow }, label, icon('external'));
  }
  if (button.copy_text) return h('button', { type: 'button', class: look, onclick: () => copyText(button.copy_text.text, ctx.host) }, label, icon('copy'));
  return h('button', { type: 'button', class: look, onclick: (event) => tap(ctx, message, row, col, event.currentTarget) }, label);
}

/* The button shows that it waits; the phone takes the mark off when the bot's answer arrives. */
async function tap(ctx, message, row, col, button) {
  if (button.classList.contains('waiting')) return;
  button.classList.add('waiting');
  setTimeout(() => {
    if (!button.isConnected || !button.classList.contains('waiting')) return;
    button.classList.remove('waiting');
    toast(t('noAnswer'), ctx.host);
  }, ANSWER_EXPECTED_MS);
  try {
    const { callback_query_id: id } = await api.tap(ctx.chatId, ctx.person, message.message_id, row, col);
    if (answered.delete(id)) button.classList.remove('waiting');
    else waiting.set(id, button);
  } catch (error) {
    button.classList.remove('waiting');
    ctx.fail(error);
  }
}

/** The bot answered a tap; the answer may come before the tap's own response has told its id. */
export function tapAnswered(id) {
  const button = waiting.get(id);
  if (button) button.classList.remove('waiting');
  else answered.add(id);
  waiting.delete(id);
}

/** The buttons of a reply keyboard; `press(text)` sends one as a message. */
export function replyKeyboard(keyboard, press) {
  return h('div', { class: 'reply-keys', lang: 'th' }, keyboard.keyboard.map((row) => h('div', { class: 'key-row' }, row.map((button) => {
    const text = typeof button === 'string' ? button : button.text;
    return h('button', { type: 'button', class: 'key', onclick: () => press(text) }, text);
  }))));
}
