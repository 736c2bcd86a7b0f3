/* Where a person writes: text, a file with its caption, a reply, an edit, a command, or a keyboard's button. */
import * as api from './api.js';
import { attachMenu } from './attach.js';
import { buildCommands } from './commands.js';
import { batched, h, icon, iconButton } from './dom.js';
import { draftOf } from './drafts.js';
import { t } from './i18n.js';
import { buildInline } from './inline.js';
import { replyKeyboard } from './keyboards.js';
import { fileSize, preview } from './preview.js';
import { keyboardFor, nameOf, store, takeMessage, thread } from './store.js';

export function buildComposer(ctx) {
  const draft = draftOf(ctx);
  const input = h('textarea', { rows: 1, lang: 'th', value: draft.text, 'aria-label': t('write'), enterKeyHint: 'send' });
  const ui = { ctx, draft, input, bar: h('div', { class: 'draft-bar', hidden: true }), keys: h('div', { class: 'keys-holder' }), toggle: null };
  ui.send = iconButton('send', t('send'), () => submit(ui));
  ui.send.classList.add('send');
  ui.commands = buildCommands(ctx, input, { send: (text) => say(ui, text), fill: (text) => fill(ui, text) });
  ui.offers = buildInline(ctx, input, { done: () => { fill(ui, ''); ctx.toBottom?.(); } });
  ui.toggle = iconButton('keys', t('keyboard'), () => { draft.keys = !draft.keys; drawKeys(ui); });
  const row = h('div', { class: 'compose-row' },
    iconButton('slash', t('commands'), () => ui.commands.toggle(), { 'aria-haspopup': 'listbox' }),
    h('div', { class: 'field' }, input, ui.toggle),
    iconButton('attach', t('attach'), (event) => attachMenu(ctx, event.currentTarget, { take: (files, kind) => attach(ui, files, kind), send: (run) => sendNow(ui, run), words: () => draft.text.trim() }), { 'aria-haspopup': 'menu' }),
    ui.send);
  listen(ui);
  return h('div', { class: 'composer' }, ui.commands.element, ui.offers.element, ui.bar, row, ui.keys);
}

function listen(ui) {
  const { ctx, draft, input } = ui;
  input.addEventListener('input', () => { draft.text = input.value; grow(ui); ui.commands.filter(); ui.offers.filter(); });
  input.addEventListener('keydown', (event) => typed(ui, event));
  input.addEventListener('paste', (event) => {
    const [file, ...more] = event.clipboardData.files;
    if (file) { event.preventDefault(); attach(ui, [file, ...more], file.type.startsWith('image/') ? 'photo' : 'document'); }
  });
  ctx.on(`keyboard:${ctx.chatId}:${ctx.person}`, batched(() => { draft.keys = true; drawKeys(ui); }));
  ctx.showDraft = () => { input.value = draft.text; drawBar(ui); grow(ui); input.focus(); };
  drawBar(ui);
  drawKeys(ui);
  requestAnimationFrame(() => grow(ui));
}

function typed(ui, event) {
  if (ui.commands.keydown(event) || ui.offers.keydown(event)) return;
  if (event.key === 'Escape' && (ui.draft.replyTo || ui.draft.editing || ui.draft.file)) cancel(ui);
  // A composing input method uses Enter for itself.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(ui); }
}

/* The field grows with its text, up to what the style sheet allows. */
function grow(ui) {
  ui.input.style.height = 'auto';
  ui.input.style.height = `${ui.input.scrollHeight + 2}px`;
  ui.send.disabled = !ui.input.value.trim() && !ui.draft.file;
}

function fill(ui, text) {
  ui.input.value = ui.draft.text = text;
  grow(ui);
  ui.input.focus();
}

/* --- sending --- */

async function submit(ui) {
  const { ctx, draft } = ui;
  const text = draft.text.trim();
  if (!text && !draft.file) return;
  if (draft.editing) return attempt(ui, () => api.editText(ctx.chatId, ctx.person, draft.editing.message_id, text));
  const to = aim(ui);
  if (draft.file) return attempt(ui, () => api.sendFile(ctx.chatId, ctx.person, { ...draft.file, caption: text, ...to }));
  return attempt(ui, () => api.sendText(ctx.chatId, ctx.person, text, to));
}

/* The message answered and the topic written in. */
const aim = (ui) => ({ replyTo: ui.draft.replyTo?.message_id ?? forcedReply(ui), topic: ui.draft.topic });

/* The draft leaves the field at once and comes back if sending fails. */
async function attempt(ui, send) {
  const { ctx, draft } = ui;
  const kept = { text: draft.text, replyTo: draft.replyTo, editing: draft.editing, file: draft.file };
  const sending = send();
  clear(ui);
  try {
    const message = await sending;
    if (message?.message_id) takeMessage(ctx.chatId, message);
    drawBar(ui);
    ctx.toBottom?.();
  } catch (error) {
    Object.assign(draft, kept);
    ctx.showDraft();
    ctx.fail(error);
  }
}

/** Send a command or a keyboard's text, leaving what is being written alone. */
const say = (ui, text) => sendNow(ui, (to) => api.sendText(ui.ctx.chatId, ui.ctx.person, text, { ...to, replyTo: forcedReply(ui) }));

async function sendNow(ui, run) {
  const { ctx } = ui;
  try {
    takeMessage(ctx.chatId, await run(aim(ui)));
    if (ui.draft.replyTo) cancel(ui);
    ctx.toBottom?.();
  } catch (error) {
    ctx.fail(error);
  }
}

function clear(ui) {
  Object.assign(ui.draft, { text: '', replyTo: null, editing: null, file: null });
  ui.input.value = '';
  ui.commands.filter();
  ui.offers.filter();
  drawBar(ui);
  grow(ui);
}

function cancel(ui) {
  if (ui.draft.editing) ui.input.value = ui.draft.text = '';
  Object.assign(ui.draft, { replyTo: null, editing: null, file: null });
  drawBar(ui);
  grow(ui);
  ui.input.focus();
}

/* --- the bar above: what is answered, edited or attached --- */

function drawBar(ui) {
  const { draft, bar } = ui;
  const subject = draft.editing ?? draft.replyTo;
  const parts = [];
  if (draft.file) parts.push(barLine('file', draft.file.file.name, fileSize(draft.file.file.size)), ...draft.file.more.map((one) => barLine('file', one.name, fileSize(one.size))));
  if (subject) parts.push(barLine(draft.editing ? 'edit' : 'reply', draft.editing ? t('editing') : t('replyingTo', { name: authorOf(subject) }), preview(subject)));
  bar.hidden = !parts.length;
  bar.replaceChildren(h('div', { class: 'bar-lines' }, parts), iconButton('close', t('cancel'), () => cancel(ui)));
  ui.input.placeholder = draft.file ? t('caption') : placeholder(ui);
}

const authorOf = ({ from }) => (from?.id === store.bot.id ? store.bot.name : nameOf(from));

const barLine = (mark, title, text) => h('div', { class: 'bar-line', lang: 'th' }, icon(mark), h('span', { class: 'who' }, h('b', {}, title), h('small', {}, text)));

/* --- files --- */

function attach(ui, [file, ...more], kind) {
  Object.assign(ui.draft, { file: { file, more, kind }, editing: null });
  drawBar(ui);
  grow(ui);
  ui.input.focus();
}

/* --- the bot's reply keyboard --- */

function drawKeys(ui) {
  const { ctx, draft } = ui;
  const keyboard = keyboardFor(ctx.chatId, ctx.person);
  const has = Boolean(keyboard?.keyboard?.length);
  ui.toggle.hidden = !has;
  ui.toggle.setAttribute('aria-pressed', String(has && draft.keys));
  ui.keys.replaceChildren(...(has && draft.keys ? [replyKeyboard(keyboard, (text) => press(ui, keyboard, text))] : []));
  drawBar(ui);
}

function press(ui, keyboard, text) {
  if (keyboard.one_time_keyboard) { ui.draft.keys = false; drawKeys(ui); }
  say(ui, text);
}

/* ForceReply: the next message answers the one that asked for it, and only the next. */
function forcedReply({ ctx }) {
  const keyboard = keyboardFor(ctx.chatId, ctx.person);
  if (!keyboard?.force_reply) return undefined;
  const { messages } = thread(ctx.chatId);
  const last = messages.at(-1);
  // Where the server does not say which message asked, only a question that is still the last word counts.
  const asked = keyboard.message_id ?? (last?.from?.is_bot && last.text ? last.message_id : undefined);
  return asked === undefined || messages.some((message) => message.message_id > asked && message.from?.id === ctx.person) ? undefined : asked;
}

function placeholder(ui) {
  const keyboard = keyboardFor(ui.ctx.chatId, ui.ctx.person);
  const stands = keyboard && (!keyboard.force_reply || forcedReply(ui));
  return (stands && keyboard.input_field_placeholder) || t('write');
}
