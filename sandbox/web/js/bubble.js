/* One message as a bubble: author, quote, media, text, time, and the keyboard below it. */
import * as api from './api.js';
import { nameTint } from './avatar.js';
import { h, icon, iconButton } from './dom.js';
import { renderText } from './entities.js';
import { t } from './i18n.js';
import { inlineKeyboard } from './keyboards.js';
import { openBotLink } from './links.js';
import { messageMenu } from './messagemenu.js';
import { fileSize, preview, serviceText } from './preview.js';
import { nameOf, store } from './store.js';
import { clockTime, officeMoment } from './time.js';

const LONG_PRESS_MS = 500;

/** `run`: {first, last} tell where in a run of messages by the same author it stands; `jump(id)` scrolls to a message. */
export function buildBubble(ctx, message, run, jump) {
  const service = serviceText(message);
  if (service !== null) return h('li', { class: 'service', dataset: { id: message.message_id } }, h('span', {}, service));
  const own = message.from?.id === ctx.person;
  const group = ctx.chat()?.type !== 'private';
  const bubble = h('div', { class: 'bubble', lang: 'th' },
    group && !own && run.first && author(message),
    message.forward_origin && h('div', { class: 'via' }, t('forwardedFrom', { name: authorName(message.forward_origin.sender_user) })),
    message.via_bot && h('div', { class: 'via' }, `via @${message.via_bot.username}`),
    message.reply_to_message && quote(message.reply_to_message, jump),
    media(message),
    words(ctx, message),
    message.reaction && h('span', { class: 'reaction' }, message.reaction),
    stamp(message));
  const body = h('div', { class: 'body' }, bubble, inlineKeyboard(ctx, message));
  const more = iconButton('more', t('actions'), (event) => messageMenu(ctx, message, event.currentTarget, jump), { 'aria-haspopup': 'menu' });
  more.classList.add('message-more');
  const classes = ['message', own ? 'own' : 'theirs', run.first && 'first', run.last && 'last', message.reply_markup?.inline_keyboard && 'with-keys', message.photo && 'has-photo', message.photo && !message.caption && 'bare-photo'];
  const row = h('li', { class: classes.filter(Boolean).join(' '), dataset: { id: message.message_id } }, body, more);
  menuGestures(ctx, message, bubble, jump);
  return row;
}

/* Right click, or a long press where there is no right button; links and selected text keep their own menu. */
function menuGestures(ctx, message, bubble, jump) {
  const open = (x, y) => messageMenu(ctx, message, { x, y }, jump);
  let pressed = null;
  bubble.addEventListener('contextmenu', (event) => {
    if (event.target.closest('a, img') || String(getSelection())) return;
    event.preventDefault();
    open(event.clientX, event.clientY);
  });
  bubble.addEventListener('touchstart', ({ touches: [touch] }) => {
    pressed = setTimeout(() => open(touch.clientX, touch.clientY), LONG_PRESS_MS);
  }, { passive: true });
  ['touchend', 'touchmove', 'touchcancel'].forEach((name) => bubble.addEventListener(name, () => clearTimeout(pressed), { passive: true }));
}

const authorName = (user) => (user?.id === store.bot.id ? store.bot.name : nameOf(store.people.get(user?.id) ?? user));

function author({ from }) {
  return h('div', { class: 'author', style: { '--tint': nameTint(store.people.get(from?.id) ?? from) } }, authorName(from));
}

function quote(original, jump) {
  return h('button', { type: 'button', class: 'quote', onclick: () => jump(original.message_id) }, h('b', {}, authorName(original.from)), h('span', {}, preview(original)));
}

function words(ctx, message) {
  const text = message.text ?? message.caption;
  if (!text) return message.photo || fileOf(message) ? null : thing(message);
  const act = {
    link: (url, anchor) => openBotLink(ctx, url, anchor),
    command: (command) => api.sendText(ctx.chatId, ctx.person, command).catch(ctx.fail),
  };
  return h('div', { class: 'text' }, renderText(text, message.entities ?? message.caption_entities, act));
}

/* What is neither words nor a file: drawn as far as it says something here, else in the words a preview uses. */
function thing(message) {
  if (message.sticker) return h('div', { class: 'sticker', role: 'img', 'aria-label': t('sticker') }, message.sticker.emoji ?? '');
  if (message.poll) return h('div', { class: 'poll' }, h('b', {}, message.poll.question), h('ul', {}, message.poll.options.map(({ text }) => h('li', {}, text))));
  return h('div', { class: 'text' }, preview(message));
}

const FILES = ['document', 'voice', 'video', 'animation', 'audio', 'video_note'];

const fileOf = (message) => FILES.map((kind) => message[kind]).find(Boolean);

function media(message) {
  if (message.photo?.length) return photo(message.photo);
  if (message.voice) return h('audio', { class: 'voice', controls: true, preload: 'none', src: api.fileUrl(message.voice.file_id), 'aria-label': t('voice') });
  if (fileOf(message)) return documentRow(fileOf(message));
  return null;
}

/* Width and height are given before the picture loads, so nothing jumps when it does. */
function photo(sizes) {
  const largest = sizes.reduce((best, size) => (size.width > best.width ? size : best));
  const url = api.fileUrl(largest.file_id);
  return h('a', { class: 'photo', href: url, target: '_blank', rel: 'noopener' },
    h('img', { src: url, alt: t('photo'), width: largest.width || null, height: largest.height || null, loading: 'lazy' }));
}

function documentRow({ file_id: id, file_name: name = t('document'), file_size: size }) {
  const ending = name.includes('.') ? name.split('.').pop().slice(0, 4).toUpperCase() : '';
  return h('a', { class: 'document', href: api.fileUrl(id), target: '_blank', rel: 'noopener', 'aria-label': t('openFile', { name }) },
    h('span', { class: `file-mark ${ending.toLowerCase()}` }, ending || icon('file')),
    h('span', { class: 'who' }, h('b', {}, name), h('small', {}, fileSize(size))));
}

function stamp(message) {
  const date = new Date(message.date * 1000);
  return h('span', { class: 'stamp' }, message.edited && h('span', {}, `${t('edited')} `), h('time', { dateTime: date.toISOString(), title: officeMoment(date) }, clockTime(date)));
}
