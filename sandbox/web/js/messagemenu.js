/* What can be done with a message: reply, edit, copy, forward. */
import * as api from './api.js';
import { botAvatar, groupAvatar } from './avatar.js';
import { draftOf } from './drafts.js';
import { t } from './i18n.js';
import { copyText, openMenu } from './popups.js';
import { chatsOf, chatTitle, isBlocked, isStarted, takeMessage } from './store.js';

export function messageMenu(ctx, message, anchor) {
  const text = message.text ?? message.caption;
  const mayWrite = isStarted(ctx.chat(), ctx.person) && !isBlocked(ctx.chat(), ctx.person);
  const items = [];
  if (mayWrite) items.push({ label: t('reply'), icon: 'reply', run: () => compose(ctx, { replyTo: message, editing: null }) });
  if (mayWrite && text && message.from?.id === ctx.person) items.push({ label: t('edit'), icon: 'edit', run: () => compose(ctx, { replyTo: null, editing: message, file: null, text }) });
  if (text) items.push({ label: t('copy'), icon: 'copy', run: () => copyText(text, ctx.host) });
  items.push({ label: t('forward'), icon: 'forward', run: () => forwardMenu(ctx, message, anchor) });
  if (items.length) openMenu(anchor, items, t('actions'));
}

/* The chats a message can be sent on to: the bot's and the groups that may be written in. */
function forwardMenu(ctx, message, anchor) {
  const open = chatsOf(ctx.person).filter((chat) => isStarted(chat, ctx.person) && !isBlocked(chat, ctx.person));
  openMenu(anchor, open.map((chat) => ({
    label: chatTitle(chat), avatar: chat.type === 'private' ? botAvatar('small') : groupAvatar(chat, 'small'),
    run: () => api.forward(chat.id, ctx.person, ctx.chatId, message.message_id).then((said) => { takeMessage(chat.id, said); ctx.openChat(chat.id); }, ctx.fail),
  })), t('forward'));
}

function compose(ctx, change) {
  Object.assign(draftOf(ctx), change);
  ctx.showDraft?.();
}
