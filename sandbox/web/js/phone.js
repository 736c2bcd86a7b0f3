/* One person's phone: whose it is, then the list of chats or one chat with its thread and composer. */
import * as api from './api.js';
import { botAvatar, groupAvatar, personAvatar } from './avatar.js';
import { buildChatList } from './chatlist.js';
import { buildComposer } from './composer.js';
import { closePhone, openPhone } from './desk.js';
import { batched, h, icon, iconButton } from './dom.js';
import { newGroup, topicBar } from './groups.js';
import { t } from './i18n.js';
import { openBotLink } from './links.js';
import { tapAnswered } from './keyboards.js';
import { alertBox, failToast, openMenu, toast } from './popups.js';
import { chatsOf, chatTitle, isBlocked, isStarted, isTyping, labelOf, nameOf, on, store, unreadIn } from './store.js';
import { buildThread } from './thread.js';

/** The element of a phone on the desk ({person, chat}); its `release()` ends what it subscribed to. */
export function buildPhone({ person, chat }) {
  const ends = [];
  const screen = h('div', { class: 'screen' });
  const ctx = {
    person,
    chatId: chat,
    host: screen,
    chat: () => store.chats.get(chat),
    on: (...topicAndListener) => ends.push(on(...topicAndListener)),
    onRelease: (end) => ends.push(end),
    fail: (error) => failToast(error, screen),
    openChat: (id) => openPhone(person, id),
  };
  const owner = ownerBar(ctx);
  const phone = h('section', { class: 'phone', 'aria-label': t('phoneOf', { name: nameOf(store.people.get(person)) }) }, owner, screen);
  if (chat === 'list' || !store.chats.has(chat)) fillList(ctx);
  else fillChat(ctx);
  phone.release = () => ends.splice(0).forEach((end) => end());
  return phone;
}

function ownerBar({ person }) {
  const who = store.people.get(person);
  const name = nameOf(who);
  return h('header', { class: 'owner' }, personAvatar(who),
    h('span', { class: 'who', lang: 'th' }, h('b', {}, name), labelOf(who) && h('small', {}, labelOf(who))),
    iconButton('close', t('closePhone', { name }), () => closePhone(person)));
}

function fillList(ctx) {
  ctx.host.append(h('header', { class: 'chat-head' }, h('h2', {}, t('chats'))), buildChatList(ctx));
}

function fillChat(ctx) {
  const thread = buildThread(ctx);
  const foot = h('div', { class: 'foot' });
  ctx.toBottom = thread.toBottom;
  ctx.host.append(...[chatHead(ctx), topicBar(ctx), thread.element, foot].filter(Boolean));
  followFoot(ctx, foot);
  followCallbacks(ctx);
}

/* --- the header --- */

function chatHead(ctx) {
  const head = h('header', { class: 'chat-head' });
  const draw = () => {
    const chat = ctx.chat();
    if (!chat) return;
    const elsewhere = chatsOf(ctx.person).filter((other) => other.id !== ctx.chatId);
    const unread = elsewhere.reduce((sum, other) => sum + unreadIn(other, ctx.person), 0);
    const title = h('span', { class: 'who', lang: 'th' }, h('b', {}, chatTitle(chat)), h('small', { class: isTyping(chat.id) ? 'live' : '' }, subtitle(ctx, chat)));
    const back = elsewhere.length > 0 && h('button', { type: 'button', class: 'icon-button back', 'aria-label': t('back'), title: t('back'), onclick: () => ctx.openChat('list') },
      icon('back'), unread > 0 && h('span', { class: 'badge' }, String(unread)));
    const menu = chat.type === 'private' && iconButton('more', t('menu'), (event) => headMenu(ctx, event.currentTarget), { 'aria-haspopup': 'menu' });
    const face = chat.type === 'private' ? botAvatar() : groupAvatar(chat);
    const focused = head.contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') : null;
    head.replaceChildren(...[back, face, title, menu].filter(Boolean));
    if (focused) head.querySelector(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
  };
  // Redrawn only when it would look different: a redraw under the pointer would swallow a click.
  let shown = '';
  const update = batched(() => {
    const chat = ctx.chat();
    const sign = JSON.stringify([chat?.title, chat?.unread, subtitle(ctx, chat), chatsOf(ctx.person).map((other) => [other.id, unreadIn(other, ctx.person)])]);
    if (sign !== shown) { shown = sign; draw(); }
  });
  draw();
  ctx.on('chats', update);
  ctx.on(`typing:${ctx.chatId}`, update);
  return head;
}

function subtitle(ctx, chat) {
  if (!chat) return '';
  if (isTyping(chat.id)) return t('typing');
  if (isBlocked(chat, ctx.person)) return t('blocked');
  if (chat.type === 'private') return `${t('bot')} · @${store.bot.username}`;
  return t('members', { n: chat.member_ids?.length ?? 0 });
}

function headMenu(ctx, anchor) {
  const blocked = isBlocked(ctx.chat(), ctx.person);
  openMenu(anchor, [
    { label: blocked ? t('unblock') : t('block'), icon: blocked ? 'check' : 'block', danger: !blocked, run: () => api.block(ctx.chatId, ctx.person, !blocked).catch(ctx.fail) },
    { label: t('newGroup'), icon: 'group', run: () => newGroup(ctx) },
    { label: '/start', icon: 'play', run: () => api.start(ctx.chatId, ctx.person).catch(ctx.fail) },
  ], t('menu'));
}

/* --- the foot: composer, or Start, or Unblock --- */

function followFoot(ctx, foot) {
  let shown = null;
  const draw = () => {
    const chat = ctx.chat();
    const kind = isBlocked(chat, ctx.person) ? 'blocked' : isStarted(chat, ctx.person) ? 'composer' : 'start';
    if (kind === shown) return;
    shown = kind;
    foot.replaceChildren({ blocked: blockedFoot, start: startFoot, composer: buildComposer }[kind](ctx));
  };
  ctx.on('chats', batched(draw));
  draw();
}

function startFoot(ctx) {
  const run = () => api.start(ctx.chatId, ctx.person).catch(ctx.fail);
  return h('div', { class: 'big-foot' }, h('p', {}, t('startHint')), h('button', { type: 'button', class: 'primary', onclick: run }, t('start')));
}

function blockedFoot(ctx) {
  const run = () => api.block(ctx.chatId, ctx.person, false).catch(ctx.fail);
  return h('div', { class: 'big-foot' }, h('p', {}, t('blockedHint')), h('button', { type: 'button', class: 'primary', onclick: run }, t('unblock')));
}

/* --- answers to button taps --- */

function followCallbacks(ctx) {
  ctx.on('callback', (answer) => {
    if (answer.person_id !== ctx.person) return;
    if (answer.chat_id !== undefined && answer.chat_id !== ctx.chatId) return;
    tapAnswered(answer.callback_query_id);
    if (answer.url && openBotLink(ctx, answer.url, ctx.host)) return;
    if (answer.url) window.open(answer.url, '_blank', 'noopener');
    if (!answer.text) return;
    if (answer.show_alert) alertBox(store.bot.name, answer.text, ctx.host);
    else toast(answer.text, ctx.host);
  });
}
