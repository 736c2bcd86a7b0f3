/* A person's chats: the bot's first, then the groups by what was said last. */
import { botAvatar, groupAvatar } from './avatar.js';
import { batched, h, reconcile } from './dom.js';
import { currentLanguage, t } from './i18n.js';
import { preview } from './preview.js';
import { chatsOf, chatTitle, officeNow, store, unreadIn } from './store.js';
import { isoDay, listStamp } from './time.js';

export function buildChatList(ctx) {
  const list = h('ul', { class: 'chat-list' });
  const draw = batched(() => reconcile(list, chatsOf(ctx.person).map((chat) => row(ctx, chat))));
  ['chats', 'people'].forEach((topic) => ctx.on(topic, draw));
  draw();
  return list;
}

function row(ctx, chat) {
  const unread = unreadIn(chat, ctx.person);
  const last = chat.last;
  return {
    key: `c${chat.id}`,
    sign: JSON.stringify([chat.title, unread, last, currentLanguage(), isoDay(officeNow())]),
    make: () => h('li', {}, h('button', { type: 'button', class: 'chat-row', onclick: () => ctx.openChat(chat.id) },
      chat.type === 'private' ? botAvatar() : groupAvatar(chat),
      h('span', { class: 'who', lang: 'th' }, h('b', {}, chatTitle(chat)), h('small', {}, last ? lastLine(ctx, chat, last) : t('empty'))),
      h('span', { class: 'aside' },
        last && h('time', {}, listStamp(new Date(last.date * 1000), officeNow())),
        unread > 0 && h('span', { class: 'badge', 'aria-label': t('unread', { n: unread }) }, String(unread))))),
  };
}

function lastLine(ctx, chat, last) {
  const author = last.from?.id === ctx.person ? t('you') : chat.type === 'private' || !last.from ? '' : last.from.id === store.bot.id ? store.bot.name : last.from.first_name;
  return author ? `${author}: ${preview(last)}` : preview(last);
}
