/* Links back to the bot (t.me/<bot>?start=CODE) do not leave the page: they become a Start with that code.
 * An invitation is usually meant for somebody else and works once, so the person is asked whose phone takes it. */
import * as api from './api.js';
import { personAvatar } from './avatar.js';
import { openPhone } from './desk.js';
import { deepLink } from './entities.js';
import { t } from './i18n.js';
import { copyText, failToast, openMenu } from './popups.js';
import { isStarted, labelOf, nameOf, store } from './store.js';

/** Handle `url` if it leads to the bot; true when it did. */
export function openBotLink(ctx, url, anchor) {
  const link = deepLink(url, store.bot.username);
  if (!link) return false;
  if (!link.payload) { ctx.openChat(ctx.person); return true; }
  // An invitation is mostly for somebody who has not begun yet.
  const begun = ({ id }) => Number(isStarted(store.chats.get(id), id));
  const others = [...store.people.values()].filter(({ id, deactivated }) => id !== ctx.person && !deactivated).sort((a, b) => begun(a) - begun(b));
  const entry = (person, note) => ({
    label: `${t('start')} – ${nameOf(person)}`, note, avatar: personAvatar(person, 'small'), run: () => startAs(ctx, person.id, link.payload),
  });
  openMenu(anchor, [
    entry(store.people.get(ctx.person), t('thisPhone')),
    { label: t('copyLink'), icon: 'copy', run: () => copyText(url, ctx.host) },
    ...others.map((person) => entry(person, labelOf(person))),
  ], t('startWith'));
  return true;
}

async function startAs(ctx, personId, payload) {
  openPhone(personId, personId);
  await api.start(personId, personId, payload).catch((error) => failToast(error, ctx.host.isConnected ? ctx.host : undefined));
}
