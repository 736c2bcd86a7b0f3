/* Inline mode: what the bot offers while "@bot words" is being typed. A click or Enter sends the chosen result to this chat. */
import * as api from './api.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { openPhone } from './desk.js';
import { store, takeMessage } from './store.js';

const TYPING_PAUSE_MS = 250;

let lists = 0;

export function buildInline(ctx, input, { done }) {
  const id = `inline-${(lists += 1)}`;
  const element = h('div', { class: 'commands offers', id, role: 'listbox', 'aria-label': t('offers'), hidden: true });
  const list = { ctx, input, element, done, asked: null, early: new Map(), timer: 0, answer: null, active: -1 };
  ctx.on('inline', (answer) => arrived(list, answer));
  ctx.onRelease(() => clearTimeout(list.timer));
  return { element, filter: () => typed(list), keydown: (event) => keydown(list, event) };
}

/* The words after "@bot ", or null where the text is not for it. */
function wordsIn({ value }) {
  const name = `@${store.bot.username}`;
  if (value.slice(0, name.length).toLowerCase() !== name.toLowerCase() || !/^\s/.test(value.slice(name.length))) return null;
  return value.slice(name.length).trim();
}

function typed(list) {
  clearTimeout(list.timer);
  const words = wordsIn(list.input);
  if (words === null) return close(list);
  list.timer = setTimeout(() => ask(list, words), TYPING_PAUSE_MS);
}

async function ask(list, words) {
  const { ctx } = list;
  try {
    const { inline_query_id: id } = await api.askInline(ctx.chatId, ctx.person, words);
    list.asked = id;
    if (list.early.has(id)) show(list, list.early.get(id));
    list.early.clear();
  } catch (error) {
    ctx.fail(error);
  }
}

/* The bot's answer may come before the query's own response has told its id. */
function arrived(list, answer) {
  if (answer.person_id !== list.ctx.person) return;
  if (answer.inline_query_id === list.asked) show(list, answer);
  else list.early.set(answer.inline_query_id, answer);
}

function show(list, answer) {
  if (wordsIn(list.input) === null) return;
  list.answer = answer;
  list.active = -1;
  draw(list);
}

function close(list) {
  list.asked = list.answer = null;
  list.element.hidden = true;
}

function draw(list) {
  const { button, results } = list.answer;
  list.element.hidden = !results.length && !button;
  list.element.replaceChildren(
    ...(button ? [h('button', { type: 'button', class: 'offer-hint', tabIndex: -1, lang: 'th', onclick: () => follow(list, button) }, button.text)] : []),
    ...results.map((result, i) => h('div', { class: 'command', role: 'option', 'aria-selected': String(i === list.active) },
      h('button', { type: 'button', class: 'run offer', tabIndex: -1, lang: 'th', onclick: () => choose(list, result) }, h('b', {}, result.title), h('span', {}, result.description)))));
  list.element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
}

function follow(list, { start_parameter: parameter }) {
  const { ctx } = list;
  close(list);
  openPhone(ctx.person, ctx.person);
  api.start(ctx.person, ctx.person, parameter).catch(ctx.fail);
}

async function choose(list, result) {
  const { ctx, asked } = list;
  close(list);
  try {
    takeMessage(ctx.chatId, await api.chooseInline(ctx.chatId, ctx.person, asked, result.id));
    list.done();
  } catch (error) {
    ctx.fail(error);
  }
}

/** True when the key was for the list. */
function keydown(list, event) {
  if (list.element.hidden) return false;
  const { results } = list.answer;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && results.length) {
    list.active = list.active < 0 && step < 0 ? results.length - 1 : (list.active + step + results.length) % results.length;
    draw(list);
  } else if (event.key === 'Escape') close(list);
  else if (event.key === 'Enter' && !event.shiftKey && results[list.active]) choose(list, results[list.active]);
  else return false;
  event.preventDefault();
  return true;
}
