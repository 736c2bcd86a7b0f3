/* What can be done with a message: reply, edit, copy. */
import { draftOf } from './drafts.js';
import { t } from './i18n.js';
import { copyText, openMenu } from './popups.js';
import { isBlocked, isStarted } from './store.js';

export function messageMenu(ctx, message, anchor) {
  const text = message.text ?? message.caption;
  const mayWrite = isStarted(ctx.chat(), ctx.person) && !isBlocked(ctx.chat(), ctx.person);
  const items = [];
  if (mayWrite) items.push({ label: t('reply'), icon: 'reply', run: () => compose(ctx, { replyTo: message, editing: null }) });
  if (mayWrite && text && message.from?.id === ctx.person) items.push({ label: t('edit'), icon: 'edit', run: () => compose(ctx, { replyTo: null, editing: message, file: null, text }) });
  if (text) items.push({ label: t('copy'), icon: 'copy', run: () => copyText(text, ctx.host) });
  if (items.length) openMenu(anchor, items, t('actions'));
}

function compose(ctx, change) {
  Object.assign(draftOf(ctx), change);
  ctx.showDraft?.();
}
