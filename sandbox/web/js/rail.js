/* The people of the sandbox. On a phone-sized window the same rail lies across the top as the person switcher. */
import { personAvatar } from './avatar.js';
import { desk, isNarrow, openPhone, visible } from './desk.js';
import { batched, h, reconcile } from './dom.js';
import { t } from './i18n.js';
import { labelOf, nameOf, on, store, unreadOf } from './store.js';

export function mountRail(rail) {
  const list = h('ul', {});
  const heading = h('h2', {});
  rail.append(heading, list);
  const draw = batched(() => {
    heading.textContent = t('people');
    rail.setAttribute('aria-label', t('people'));
    const shown = visible().map(({ person }) => person);
    reconcile(list, [...store.people.values()].map((person) => row(person, shown)));
    if (isNarrow()) list.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  ['people', 'chats', 'desk', 'lang'].forEach((topic) => on(topic, draw));
  window.addEventListener('resize', draw);
  draw();
}

function row(person, shown) {
  const unread = unreadOf(person.id);
  const open = shown.includes(person.id);
  const waiting = !open && desk.open.some((phone) => phone.person === person.id);
  const label = person.deactivated ? t('deactivated') : labelOf(person);
  return {
    key: `p${person.id}`,
    sign: JSON.stringify([person, unread, open, waiting, t('people')]),
    make: () => h('li', {}, h('button', {
      type: 'button', class: `person ${person.deactivated ? 'gone' : ''}`, 'aria-pressed': String(open), title: [nameOf(person), label].filter(Boolean).join(' – '), onclick: () => openPhone(person.id),
    },
    personAvatar(person),
    h('span', { class: 'who', lang: 'th' }, h('b', {}, nameOf(person)), label && h('small', {}, label)),
    unread > 0 && h('span', { class: 'badge', 'aria-label': t('unread', { n: unread }) }, unread > 99 ? '99+' : String(unread)))),
  };
}
