/* The messages of one chat as one person sees them: day separators, the "new messages" line, scrolling, reading. */
import * as api from './api.js';
import { buildBubble } from './bubble.js';
import { batched, h, icon, reconcile } from './dom.js';
import { currentLanguage, t } from './i18n.js';
import { toast } from './popups.js';
import { isStarted, isTyping, loadOlder, loadThread, officeNow, refreshKeyboard, thread, unreadIn } from './store.js';
import { isoDay, longDate, weekday } from './time.js';

const NEAR_BOTTOM = 40; // px that still count as "at the bottom"
const RUN_SECONDS = 300; // messages of one author this close together are drawn as one run

const READ_PACE_MS = 300;
const READ_RETRY_MS = 4000;

/** {element, toBottom()} */
export function buildThread(ctx) {
  const list = h('ol', { class: 'messages' });
  const scroll = h('div', { class: 'scroll', role: 'log', 'aria-live': 'polite', tabIndex: 0, 'aria-label': t('chats') }, list);
  const badge = h('span', { class: 'badge' });
  const down = h('button', { type: 'button', class: 'to-bottom', hidden: true, 'aria-label': t('toBottom'), title: t('toBottom') }, icon('down'), badge);
  const view = { ctx, list, scroll, down, badge, stuck: true, newFrom: null, lastSeen: 0, ready: false };
  const draw = batched(() => redraw(view));
  down.addEventListener('click', () => toBottom(view, true));
  scroll.addEventListener('scroll', () => scrolled(view), { passive: true });
  follow(view, draw);
  open(view, draw);
  return { element: h('div', { class: 'thread' }, scroll, down), toBottom: () => { view.newFrom = null; toBottom(view); draw(); } };
}

function follow(view, draw) {
  const { ctx } = view;
  ctx.on(`thread:${ctx.chatId}`, draw);
  ctx.on(`typing:${ctx.chatId}`, draw);
  ctx.on('chats', () => { showDown(view); readIfSeen(view); });
  ctx.on(`bot-wrote:${ctx.chatId}`, batched(() => refreshKeyboard(ctx.chatId, ctx.person).catch(() => {})));
  const seen = () => readIfSeen(view);
  document.addEventListener('visibilitychange', seen);
  // The composer growing, a keyboard opening or a picture loading must not push the last message out of sight.
  const resize = new ResizeObserver(() => { if (view.stuck) toBottom(view); });
  resize.observe(view.scroll);
  resize.observe(view.list);
  ctx.onRelease(() => { document.removeEventListener('visibilitychange', seen); resize.disconnect(); });
}

async function open(view, draw) {
  const { ctx } = view;
  const unread = unreadIn(ctx.chat(), ctx.person);
  try {
    await loadThread(ctx.chatId, ctx.person);
  } catch (error) {
    return ctx.fail(error);
  }
  const { messages } = thread(ctx.chatId);
  const others = messages.filter((message) => message.from?.id !== ctx.person);
  // Everything new from the start on is no news: a line on top of the whole chat would say nothing.
  if (unread && unread < messages.length) view.newFrom = others[Math.max(0, others.length - unread)]?.message_id ?? null;
  view.ready = true;
  draw();
}

/* --- drawing --- */

function redraw(view) {
  if (!view.ready) return;
  const { messages, loaded } = thread(view.ctx.chatId);
  if (!loaded) return;
  noteArrivals(view, messages);
  const first = view.list.childElementCount === 0;
  const fromBottom = view.scroll.scrollHeight - view.scroll.scrollTop;
  reconcile(view.list, rows(view, messages));
  if (first && view.newFrom) view.list.querySelector('.new-line')?.scrollIntoView({ block: 'start' });
  else if (first || view.stuck) toBottom(view);
  else if (view.prepending) view.scroll.scrollTop = view.scroll.scrollHeight - fromBottom;
  view.prepending = false;
  scrolled(view);
}

/* Own words bring the thread to its end and settle the line; others' words put it where reading stopped. */
function noteArrivals(view, messages) {
  const last = messages.at(-1);
  const before = view.lastSeen;
  view.lastSeen = last?.message_id ?? 0;
  if (!before || view.lastSeen <= before) return;
  const fresh = messages.filter((message) => message.message_id > before);
  if (fresh.some((message) => message.from?.id === view.ctx.person)) {
    view.newFrom = null;
    view.stuck = true;
  } else if ((!view.newFrom || view.settled) && (!view.stuck || document.hidden)) {
    view.newFrom = fresh[0].message_id;
    view.settled = false;
  }
}

function rows(view, messages) {
  const { ctx } = view;
  const result = [];
  messages.forEach((message, i) => {
    const [before, after] = [messages[i - 1], messages[i + 1]];
    const day = isoDay(dateOf(message));
    const newDay = !before || isoDay(dateOf(before)) !== day;
    const isNew = message.message_id === view.newFrom;
    if (newDay) result.push(dayRow(day, dateOf(message)));
    if (isNew) result.push({ key: 'new', sign: currentLanguage(), make: () => h('li', { class: 'new-line' }, h('span', {}, t('newMessages'))) });
    const run = { first: newDay || isNew || !sameRun(before, message), last: !sameRun(message, after) };
    result.push({ key: `m${message.message_id}`, sign: JSON.stringify([message, run]), make: () => buildBubble(ctx, message, run, (id) => jump(view, id)) });
  });
  if (!messages.length) result.push({ key: 'none', sign: currentLanguage(), make: () => emptyNote(ctx) });
  if (isTyping(ctx.chatId)) result.push({ key: 'typing', sign: '', make: typingRow });
  return result;
}

const dateOf = (message) => new Date(message.date * 1000);

const sameRun = (a, b) => Boolean(a && b && a.from?.id === b.from?.id && b.date - a.date < RUN_SECONDS && isoDay(dateOf(a)) === isoDay(dateOf(b)));

function dayRow(day, date) {
  return { key: `d${day}`, sign: currentLanguage(), make: () => h('li', { class: 'day' }, h('time', { dateTime: day, title: weekday(date) }, longDate(date))) };
}

function emptyNote(ctx) {
  return h('li', { class: 'service' }, h('span', {}, isStarted(ctx.chat(), ctx.person) ? t('empty') : `${longDate(officeNow())} · ${t('empty')}`));
}

const typingRow = () => h('li', { class: 'message theirs typing', 'aria-label': t('typing') }, h('div', { class: 'bubble' }, h('i', {}), h('i', {}), h('i', {})));

/* --- scrolling and reading --- */

function toBottom(view, smooth = false) {
  view.stuck = true;
  view.scroll.scrollTo({ top: view.scroll.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
}

function scrolled(view) {
  const { scroll } = view;
  view.stuck = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_BOTTOM;
  if (scroll.scrollTop < 80 && view.ready && !thread(view.ctx.chatId).complete) older(view);
  showDown(view);
  readIfSeen(view);
}

async function older(view) {
  view.prepending = true;
  await loadOlder(view.ctx.chatId, view.ctx.person).catch(view.ctx.fail);
}

function showDown(view) {
  const unread = unreadIn(view.ctx.chat(), view.ctx.person);
  view.down.hidden = view.stuck;
  view.badge.textContent = unread || '';
  view.badge.hidden = !unread;
}

function readIfSeen(view) {
  const { ctx } = view;
  if (!view.ready || !view.stuck || document.hidden || view.reading || !unreadIn(ctx.chat(), ctx.person)) return;
  view.reading = true;
  view.settled = true; // what is above the line has been read: the next unseen message draws it anew
  const again = (wait) => () => setTimeout(() => { view.reading = false; readIfSeen(view); }, wait);
  api.markRead(ctx.chatId, ctx.person).then(again(READ_PACE_MS), again(READ_RETRY_MS));
}

/* Go to a quoted message, reading older pages until it turns up. */
async function jump(view, id) {
  const { ctx } = view;
  const find = () => view.list.querySelector(`[data-id="${id}"]`);
  while (!find() && !thread(ctx.chatId).complete) {
    view.prepending = true;
    const before = thread(ctx.chatId).messages.length;
    await loadOlder(ctx.chatId, ctx.person).catch(ctx.fail);
    redraw(view);
    if (thread(ctx.chatId).messages.length === before) break;
  }
  const row = find();
  if (!row) return toast(t('missing'), ctx.host);
  row.scrollIntoView({ block: 'center', behavior: 'smooth' });
  row.classList.remove('flash');
  requestAnimationFrame(() => row.classList.add('flash'));
}
