/* Where the page starts: read the hash and the state, put up the three parts, then follow the events. */
import { mountClockbar } from './clockbar.js';
import { desk, followMigrations, hasHash, isNarrow, openPhone, read, visible } from './desk.js';
import { batched, h, reconcile } from './dom.js';
import { connect } from './events.js';
import { currentLanguage, t } from './i18n.js';
import { failToast } from './popups.js';
import { buildPhone } from './phone.js';
import { mountRail } from './rail.js';
import { emit, loadState, on, store } from './store.js';
import { buildStory, storySign } from './story.js';

const RETRY_MS = 1500;

function mountPhones(main) {
  const draw = batched(() => {
    followMigrations(store.chats);
    const phones = visible().filter(({ person }) => store.people.has(person));
    main.dataset.count = phones.length;
    const rows = phones.map((phone) => ({
      key: `phone${phone.person}`,
      // A chat can go (a group that migrated): its phone then shows the list.
      sign: `${phone.chat}:${store.chats.has(phone.chat)}:${currentLanguage()}`,
      make: () => buildPhone(phone),
    }));
    // A phone that goes – closed, or redrawn at another chat – ends its subscriptions first.
    const keep = new Map(rows.map((row) => [row.key, row.sign]));
    for (const child of main.children) if (keep.get(child.dataset.key) !== child.dataset.sign) child.release?.();
    reconcile(main, rows.length ? rows : [{ key: 'empty', sign: storySign() + store.people.size, make: emptyDesk }]);
    focusFresh(main);
  });
  ['desk', 'people', 'chats', 'lang', 'clock'].forEach((topic) => on(topic, draw));
  window.addEventListener('resize', draw);
  draw();
}

/* Where there is a real keyboard, one can type at once; on a touch screen it would only raise the keyboard. */
function focusFresh(main) {
  const phone = main.querySelector(`[data-key="phone${desk.fresh}"]`);
  desk.fresh = null;
  if (phone && matchMedia('(hover: hover)').matches) phone.querySelector('textarea, .big-foot .primary, .chat-row')?.focus({ preventScroll: true });
}

function emptyDesk() {
  const story = buildStory();
  if (story) return story;
  const [title, hint] = store.people.size ? [t('pickPerson'), t('pickHint')] : [t('noPeople'), ''];
  return h('div', { class: 'empty-desk' }, h('span', { class: 'big-mark', 'aria-hidden': 'true' }), h('h2', {}, title), h('p', {}, hint));
}

function followLanguage() {
  let shown = currentLanguage();
  on('desk', () => { if (shown !== currentLanguage()) { shown = currentLanguage(); emit('lang'); } });
}

async function begin() {
  read();
  try {
    await loadState();
  } catch (error) {
    failToast(error);
    return setTimeout(begin, RETRY_MS);
  }
  followLanguage();
  mountClockbar(document.getElementById('clockbar'));
  mountRail(document.getElementById('rail'));
  mountPhones(document.getElementById('phones'));
  window.addEventListener('hashchange', read);
  // Nothing asked for and no story: a first phone is friendlier than an empty desk where there is room for only one.
  if (!hasHash() && isNarrow() && store.people.size && !store.story.length) openPhone([...store.people.keys()][0]);
  if (!desk.open.length) emit('desk');
  connect();
}

begin();
