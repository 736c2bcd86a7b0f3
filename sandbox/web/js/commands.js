/* The list of commands: opened by its button or by typing "/", narrowed down by what follows.
 * A click or Enter sends the command, Tab only fills it in (to add words to it). */
import { h, icon } from './dom.js';
import { t } from './i18n.js';
import { commandsFor, store } from './store.js';

let lists = 0;

export function buildCommands(ctx, input, { send, fill }) {
  const id = `commands-${(lists += 1)}`;
  const element = h('div', { class: 'commands', id, role: 'listbox', 'aria-label': t('commands'), hidden: true });
  const list = { ctx, input, element, send, fill, forced: false, active: -1, shown: [] };
  input.setAttribute('aria-controls', id);
  const outside = (event) => { if (!element.parentElement?.contains(event.target)) close(list); };
  document.addEventListener('pointerdown', outside);
  ctx.onRelease(() => document.removeEventListener('pointerdown', outside));
  ctx.on('chats', () => { if (!element.hidden) draw(list); });
  return {
    element,
    filter: () => { list.forced = false; list.active = -1; draw(list); },
    toggle: () => { list.forced = element.hidden; list.active = -1; draw(list); input.focus(); },
    keydown: (event) => keydown(list, event),
  };
}

/* In a group a command names the bot it is for. */
const spelled = ({ ctx }, { command }) => (ctx.chat()?.type === 'private' ? `/${command}` : `/${command}@${store.bot.username}`);

function matches(list) {
  const all = commandsFor(list.ctx.chat(), list.ctx.person);
  if (list.forced) return all;
  const typed = /^\/(\w*)$/.exec(list.input.value);
  if (!typed) return [];
  return all.filter(({ command }) => command.startsWith(typed[1].toLowerCase()));
}

function close(list) {
  list.forced = false;
  list.element.hidden = true;
}

function draw(list) {
  list.shown = matches(list);
  list.active = Math.min(list.active, list.shown.length - 1);
  list.element.hidden = !list.shown.length;
  list.element.replaceChildren(...list.shown.map((entry, i) => option(list, entry, i === list.active)));
  list.element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
}

function option(list, entry, active) {
  return h('div', { class: 'command', role: 'option', 'aria-selected': String(active) },
    h('button', { type: 'button', class: 'run', tabIndex: -1, onclick: () => choose(list, entry) }, h('b', {}, `/${entry.command}`), h('span', { lang: 'th' }, entry.description)),
    h('button', { type: 'button', class: 'icon-button', tabIndex: -1, 'aria-label': `${t('write')} /${entry.command}`, title: 'Tab', onclick: () => insert(list, entry) }, icon('edit')));
}

function choose(list, entry) {
  if (list.input.value.startsWith('/')) list.fill('');
  close(list);
  list.send(spelled(list, entry));
}

function insert(list, entry) {
  close(list);
  list.fill(`${spelled(list, entry)} `);
}

/** True when the key was for the list. */
function keydown(list, event) {
  if (list.element.hidden) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const entry = list.shown[list.active];
  if (step) {
    const count = list.shown.length;
    list.active = list.active < 0 && step < 0 ? count - 1 : (list.active + step + count) % count;
    draw(list);
  } else if (event.key === 'Escape') close(list);
  else if (event.key === 'Tab' && !event.shiftKey) insert(list, entry ?? list.shown[0]);
  else if (event.key === 'Enter' && !event.shiftKey && entry) choose(list, entry);
  else return false;
  event.preventDefault();
  return true;
}
