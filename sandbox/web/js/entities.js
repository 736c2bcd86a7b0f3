/* Message text with its entities as elements.
 * Telegram counts offsets and lengths in UTF-16 code units, which is what JavaScript strings index by. */
import { h } from './dom.js';
import { t } from './i18n.js';

const SIMPLE = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', blockquote: 'blockquote' };

const BLOCKS = ['pre', 'blockquote', 'expandable_blockquote'];

/** Nodes for `text`. `act` has the callbacks: link(url), command(text). */
export function renderText(text, entities, act) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, 0, text.length, sorted, act);
}

/* Entities nest but never overlap in part: whatever begins inside one belongs inside it. */
function span(text, from, to, entities, act) {
  const nodes = [];
  let position = from;
  for (let i = 0; i < entities.length; ) {
    const entity = entities[i];
    const end = Math.min(entity.offset + entity.length, to);
    let next = i + 1;
    while (next < entities.length && entities[next].offset < end) next += 1;
    if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
    const raw = text.slice(entity.offset, end);
    nodes.push(element(entity, raw, span(text, entity.offset, end, entities.slice(i + 1, next), act), act));
    // The break after a block is the block's own: drawn as well, it would leave an empty line.
    position = BLOCKS.includes(entity.type) && text[end] === '\n' ? end + 1 : end;
    i = next;
  }
  if (position < to) nodes.push(text.slice(position, to));
  return nodes;
}

function element(entity, raw, inner, act) {
  if (entity.type === 'expandable_blockquote') return expandable(inner, raw);
  if (SIMPLE[entity.type]) return h(SIMPLE[entity.type], {}, inner);
  switch (entity.type) {
    case 'pre': return h('pre', {}, h('code', {}, inner));
    case 'spoiler': return spoiler(inner);
    case 'text_link': return link(entity.url, inner, act);
    case 'url': return link(raw.includes('://') ? raw : `https://${raw}`, inner, act);
    case 'email': return h('a', { href: `mailto:${raw}` }, inner);
    case 'phone_number': return h('a', { href: `tel:${raw.replace(/[^+\d]/g, '')}` }, inner);
    case 'bot_command': return h('button', { type: 'button', class: 'linklike', onclick: () => act.command(raw) }, inner);
    case 'mention': case 'text_mention': case 'hashtag': case 'cashtag': return h('span', { class: 'mention' }, inner);
    default: return h('span', {}, inner);
  }
}

const FOLDED_LETTERS = 160; // about three lines of a phone: what fits is not folded

/* A long quote shows its first lines; a tap on the mark opens and folds it. */
function expandable(inner, raw) {
  if (raw.length <= FOLDED_LETTERS && raw.split('\n').length <= 3) return h('blockquote', {}, inner);
  const words = h('div', { class: 'folded' }, inner);
  const turn = (event) => {
    const open = !words.classList.toggle('folded');
    event.currentTarget.setAttribute('aria-expanded', String(open));
    event.currentTarget.textContent = t(open ? 'less' : 'more');
  };
  return h('blockquote', {}, words, h('button', { type: 'button', class: 'linklike', 'aria-expanded': 'false', onclick: turn }, t('more')));
}

function spoiler(inner) {
  const reveal = (event) => {
    event.preventDefault();
    const button = event.currentTarget;
    button.classList.add('shown');
    button.removeAttribute('aria-label');
  };
  return h('button', { type: 'button', class: 'spoiler', 'aria-label': t('spoiler'), onclick: reveal }, h('span', {}, inner));
}

/* Only addresses a browser should follow become links: never javascript: or data:. */
const isSafe = (url) => /^(https?|mailto|tel|tg):/i.test(url);

function link(url, inner, act) {
  if (!isSafe(url)) return h('span', {}, inner);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', onclick: (event) => { if (act.link(url, event.currentTarget)) event.preventDefault(); } }, inner);
}

/** {payload} when `url` opens a chat with the bot `username` (t.me/bot?start=CODE or tg://resolve?…), else null. */
export function deepLink(url, username) {
  let parsed;
  try { parsed = new URL(url); } catch { return null; }
  const who = parsed.protocol === 'tg:' ? parsed.searchParams.get('domain')
    : /^(www\.)?(t|telegram)\.me$/.test(parsed.hostname) ? parsed.pathname.slice(1) : null;
  if (!username || who?.toLowerCase() !== username.toLowerCase()) return null;
  return { payload: parsed.searchParams.get('start') ?? '' };
}
