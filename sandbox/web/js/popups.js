/* Menus, toasts and alerts. One menu at a time; it closes on Escape, on a click elsewhere and on scrolling,
 * and gives the focus back to what opened it. */
import { announce, h, icon } from './dom.js';
import { t } from './i18n.js';

let closeOpen = () => {};

/** A menu of [{label, note?, icon?, run, danger?}] near `anchor` (an element, or a {x, y} point). */
export function openMenu(anchor, items, label) {
  closeOpen();
  const before = document.activeElement;
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label }, items.map((item) => menuItem(item, () => closeOpen())));
  const outside = (event) => { if (!menu.contains(event.target)) closeOpen(); };
  closeOpen = () => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('resize', closeOpen);
    closeOpen = () => {};
    before?.focus?.({ preventScroll: true });
  };
  menu.addEventListener('keydown', (event) => menuKeys(event, menu));
  document.getElementById('layer').append(menu);
  place(menu, anchor);
  document.addEventListener('pointerdown', outside, true);
  window.addEventListener('resize', closeOpen);
  menu.querySelector('[role=menuitem]')?.focus({ preventScroll: true });
}

function menuItem(item, close) {
  const run = () => { close(); item.run(); };
  return h('button', { type: 'button', role: 'menuitem', class: item.danger ? 'danger' : '', onclick: run },
    item.avatar ?? (item.icon && icon(item.icon)), h('span', {}, item.label, item.note && h('small', {}, item.note)));
}

function menuKeys(event, menu) {
  const items = [...menu.querySelectorAll('[role=menuitem]')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') { event.preventDefault(); closeOpen(); }
  if (!step) return;
  event.preventDefault();
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
}

function place(menu, anchor) {
  const box = anchor instanceof Element ? anchor.getBoundingClientRect() : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = Math.min(Math.max(8, box.left), window.innerWidth - width - 8);
  const below = box.bottom + 4;
  const top = below + height < window.innerHeight - 8 ? below : Math.max(8, box.top - height - 4);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}

const TOAST_MS = 3500;

/** A line that fades by itself, inside `host` (a phone) or over the page. */
export function toast(text, host = document.getElementById('layer'), kind = '') {
  host.querySelectorAll(':scope > .toast').forEach((old) => old.remove());
  const line = h('div', { class: `toast ${kind}`, role: 'status' }, text);
  host.append(line);
  setTimeout(() => line.remove(), TOAST_MS + text.length * 30);
}

export function failToast(error, host) {
  const why = error instanceof TypeError ? t('offline') : error.message;
  toast(t('failed', { why }), host, 'bad');
}

/** A callback answer with show_alert: it stays until acknowledged. */
export function alertBox(title, text, host) {
  const close = () => { box.remove(); before?.focus?.(); };
  const before = document.activeElement;
  const button = h('button', { type: 'button', class: 'primary', onclick: close }, t('ok'));
  const onkeydown = (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') event.preventDefault(); // its only control keeps the focus
  };
  const box = h('div', { class: 'veil', onkeydown },
    h('div', { class: 'alert', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': title }, h('h3', {}, title), h('p', {}, text), button));
  host.append(box);
  button.focus();
}

export async function copyText(text, host) {
  try {
    await navigator.clipboard.writeText(text);
  } catch { // no clipboard permission: the old way still works on loopback
    const area = h('textarea', { class: 'sr-only', value: text });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  toast(t('copied'), host);
  announce(t('copied'));
}
