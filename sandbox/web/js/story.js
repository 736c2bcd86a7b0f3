/* The guided story an empty desk shows: open the round, report, sum up – each with a sentence of the loaded plan. */
import { jump } from './clockbar.js';
import { openPhone } from './desk.js';
import { h } from './dom.js';
import { draftOf } from './drafts.js';
import { currentLanguage, t } from './i18n.js';
import { emit, nameOf, officeNow, store } from './store.js';

let dismissed = false;

/** A story, or null when there is none or the visitor put it away. */
export function buildStory() {
  const said = store.story.filter(({ person }) => store.people.has(person));
  if (dismissed || !said.length) return null;
  const next = (store.presets ?? []).find(({ to }) => new Date(to) > officeNow());
  return h('section', { class: 'story', 'aria-labelledby': 'story-title' },
    h('h2', { id: 'story-title' }, t('storyTitle')),
    h('ol', {},
      next && h('li', {}, h('b', {}, t('storyOpen')), next.kind === 'opens' ? opening(next) : h('span', {}, t('storyOpened'))),
      ...said.map(sentence)),
    h('button', { type: 'button', class: 'linklike', onclick: () => { dismissed = true; emit('lang'); } }, t('storyClose')));
}

/** The button that goes to a round's opening. */
function opening({ to, label, label_en: english }) {
  return h('button', { type: 'button', class: 'chip', onclick: () => jump(new Date(to)) }, (currentLanguage() === 'en' && english) || label);
}

function sentence(line) {
  const text = (currentLanguage() === 'en' && line.text_en) || line.text;
  const write = () => { draftOf({ person: line.person, chatId: line.person }).text = text; openPhone(line.person); };
  return h('li', {}, h('b', {}, `${t(`story_${line.stage}`)} – ${nameOf(store.people.get(line.person))}`),
    h('button', { type: 'button', class: 'chip said', lang: currentLanguage(), onclick: write }, `“${text}”`));
}

export const storySign = () => `${currentLanguage()}${dismissed}${JSON.stringify([store.story, store.presets?.[0]])}`;
