/* The bar on top: what time it is at the office, and the ways to move it forward. */
import * as api from './api.js';
import { announce, h, icon } from './dom.js';
import { currentLanguage, t } from './i18n.js';
import { switchLanguage } from './desk.js';
import { toast } from './popups.js';
import { officeNow, on, store, takeClock } from './store.js';
import { clockTime, dayAt, dayOfWeek, isoDay, isoMoment, longDate, momentOf, officeMoment, shortDate, weekday } from './time.js';

const CHIPS = 4; // the next moments; as many as fit beside the clock at 1280 px

let bar;
let face;
let panel = null;

export function mountClockbar(element) {
  bar = element;
  draw();
  on('clock', () => { tick(); drawPresets(); });
  on('link', draw);
  on('lang', draw);
  setInterval(tick, 1000);
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') closePanel(); });
  document.addEventListener('pointerdown', (event) => { if (panel && !bar.contains(event.target)) closePanel(); });
}

function draw() {
  panel = null;
  face = h('time', { class: 'face' });
  bar.replaceChildren(
    h('span', { class: 'mark', 'aria-hidden': 'true' }),
    h('div', { class: 'clock', 'aria-label': t('officeTime') }, h('small', {}, t('officeTime')), face),
    h('div', { class: 'chips', role: 'group', 'aria-label': t('presets') }),
    store.connected ? '' : h('span', { class: 'link-down', role: 'status' }, t('reconnecting')),
    h('button', { type: 'button', class: 'goto', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', onclick: togglePanel }, icon('clock'), h('span', {}, t('goTo'))),
    h('button', { type: 'button', class: 'language', lang: currentLanguage() === 'th' ? 'en' : 'th', onclick: switchLanguage }, t('language')),
  );
  tick();
  drawPresets();
}

let shownMinute = '';

function tick() {
  const now = officeNow();
  face.dateTime = isoMoment(now);
  face.replaceChildren(h('b', {}, `${weekday(now)} ${longDate(now)}`), ' ', h('b', { class: 'hands' }, t('clock', { time: clockTime(now) })));
  if (shownMinute !== clockTime(now)) drawPresets();
  shownMinute = clockTime(now);
}

/** The server's moments of the seeded quarter, or simple ones reckoned from now. */
function presets() {
  const ahead = (store.presets ?? []).filter(({ to }) => new Date(to) > officeNow());
  if (ahead.length) {
    return ahead.map((preset) => ({ label: (currentLanguage() === 'en' && preset.label_en) || preset.label, to: new Date(preset.to) }));
  }
  const now = officeNow();
  const monday = ((8 - dayOfWeek(now)) % 7) || 7;
  return [
    { label: t('plusHour'), to: new Date(now.getTime() + 3600_000) },
    { label: `${t('tomorrow')} 09:00`, to: dayAt(now, 1, '09:00') },
    { label: `${t('nextMonday')} ${shortDate(dayAt(now, monday, '09:00'))} 09:00`, to: dayAt(now, monday, '09:00') },
    ...quarterEnd(now),
  ].sort((a, b) => a.to - b.to);
}

/* The quarter's last weekday, unless it is past or tomorrow anyway. Holidays are the bot's to know. */
function quarterEnd(now) {
  const [year, month] = isoDay(now).split('-').map(Number);
  const last = new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 0));
  while ([0, 6].includes(last.getUTCDay())) last.setUTCDate(last.getUTCDate() - 1);
  const to = momentOf(last.toISOString().slice(0, 10), '09:00');
  return to > dayAt(now, 1, '09:00') ? [{ label: `${shortDate(to)} 09:00 ${t('quarterEnd')}`, to }] : [];
}

function chip({ label, to }) {
  return h('button', { type: 'button', class: 'chip', disabled: to <= officeNow(), title: officeMoment(to), onclick: () => jump(to) }, label);
}

/* In the bar only what still lies ahead – the next one first – so the chip to press is always in sight;
 * the panel shows more of them. A moment that is past is not offered. */
function drawPresets() {
  const all = presets();
  const ahead = all.filter(({ to }) => to > officeNow());
  bar.querySelector(':scope > .chips')?.replaceChildren(...ahead.slice(0, CHIPS).map(chip));
  panel?.querySelector('.chips').replaceChildren(...ahead.map(chip));
}

function togglePanel(event) {
  if (panel) return closePanel();
  const now = officeNow();
  const day = h('input', { type: 'date', required: true, value: isoDay(now), min: isoDay(now), id: 'goto-day' });
  const time = h('input', { type: 'time', required: true, value: clockTime(new Date(now.getTime() + 3600_000)), id: 'goto-time' });
  const reading = h('p', { class: 'reading' });
  // Browsers show the date in their own calendar: the Thai reading beside it leaves no doubt.
  const read = () => { reading.textContent = day.value && time.value ? officeMoment(momentOf(day.value, time.value)) : ''; };
  const onsubmit = (submit) => { submit.preventDefault(); jump(momentOf(day.value, time.value)); };
  panel = h('form', { class: 'goto-panel', role: 'dialog', 'aria-label': t('goTo'), onsubmit, oninput: read },
    h('div', { class: 'chips column' }),
    h('div', { class: 'fields' }, h('label', { htmlFor: 'goto-day' }, t('date'), day), h('label', { htmlFor: 'goto-time' }, t('time'), time)),
    reading,
    h('p', { class: 'problem', role: 'alert' }),
    h('button', { type: 'submit', class: 'primary' }, t('go')),
    h('p', { class: 'hint' }, t('forwardOnly')));
  bar.append(panel);
  event.currentTarget.setAttribute('aria-expanded', 'true');
  read();
  drawPresets();
  day.focus();
}

function closePanel() {
  if (!panel) return;
  panel.remove();
  panel = null;
  const button = bar.querySelector('.goto');
  button.setAttribute('aria-expanded', 'false');
  button.focus();
}

export async function jump(to) {
  try {
    const clock = await api.setClock(isoMoment(to));
    takeClock(clock);
    closePanel();
    announce(`${t('jumped')} ${officeMoment(to)}`);
    toast(`${t('jumped')} ${officeMoment(to)}`);
  } catch (error) {
    const why = error instanceof TypeError ? t('offline') : to <= officeNow() ? t('forwardOnly') : error.message;
    const line = panel?.querySelector('.problem');
    if (line) line.textContent = why;
    else toast(why, undefined, 'bad');
  }
}
