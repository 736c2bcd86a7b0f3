/* Groups: making one with the bot in it, and the topics of one that has them. */
import * as api from './api.js';
import { h } from './dom.js';
import { draftOf } from './drafts.js';
import { t } from './i18n.js';
import { failToast } from './popups.js';
import { emit, labelOf, nameOf, store } from './store.js';

/** Ask for a group's name, members and topics, over a person's phone; then open it. */
export function newGroup(ctx) {
  const before = document.activeElement;
  const title = h('input', { type: 'text', value: t('groupName'), required: true });
  const topics = h('input', { type: 'text', placeholder: t('topicsHint') });
  const others = [...store.people.values()].filter(({ id, deactivated }) => id !== ctx.person && !deactivated);
  const boxes = others.map((person) => ({ person, box: h('input', { type: 'checkbox' }) }));
  const close = () => { veil.remove(); before?.focus?.(); };
  const submit = async (event) => {
    event.preventDefault();
    const chosen = boxes.filter(({ box }) => box.checked).map(({ person }) => person.id);
    const named = topics.value.split(',').map((one) => one.trim()).filter(Boolean);
    try {
      const chat = await api.makeGroup(title.value.trim(), [ctx.person, ...chosen], named);
      close();
      store.chats.set(chat.id, chat);
      ctx.openChat(chat.id);
    } catch (error) {
      failToast(error, ctx.host);
    }
  };
  const veil = h('div', { class: 'veil', onkeydown: (event) => { if (event.key === 'Escape') close(); } },
    h('form', { class: 'alert group-form', role: 'dialog', 'aria-modal': 'true', 'aria-label': t('newGroup'), onsubmit: submit },
      h('h3', {}, t('newGroup')),
      h('label', {}, t('groupTitle'), title),
      h('fieldset', {}, h('legend', {}, t('groupMembers')), boxes.map(({ person, box }) => h('label', { class: 'member', lang: 'th' }, box, h('span', {}, nameOf(person), labelOf(person) && h('small', {}, ` ${labelOf(person)}`))))),
      h('label', {}, t('topics'), topics),
      h('div', { class: 'form-row' },
        h('button', { type: 'button', class: 'linklike', onclick: close }, t('cancel')),
        h('button', { type: 'submit', class: 'primary' }, t('create')))));
  ctx.host.append(veil);
  title.select();
}

/** The row of a group's topics, the general one first; null for a group without. */
export function topicBar(ctx) {
  const topics = Object.entries(ctx.chat()?.topics ?? {});
  if (!topics.length) return null;
  const draft = draftOf(ctx);
  const choose = (topic) => { draft.topic = topic; bar.replaceChildren(...buttons()); emit(`thread:${ctx.chatId}`); };
  const entry = (topic, name) => h('button', { type: 'button', class: 'chip', 'aria-pressed': String((draft.topic ?? null) === topic), onclick: () => choose(topic) }, name);
  const buttons = () => [entry(null, t('general')), ...topics.map(([id, name]) => entry(Number(id), name))];
  const bar = h('div', { class: 'topics', role: 'group', 'aria-label': t('topics'), lang: 'th' }, buttons());
  return bar;
}

/** The messages of the topic a person reads. */
export function inTopic(ctx, messages) {
  if (!Object.keys(ctx.chat()?.topics ?? {}).length) return messages;
  const topic = draftOf(ctx).topic ?? null;
  return messages.filter((message) => (message.message_thread_id ?? null) === topic);
}
