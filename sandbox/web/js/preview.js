/* A message in one line: for the chat list, quotes and the reply bar; and the words of service messages. */
import { t } from './i18n.js';
import { nameOf } from './store.js';

/** One line standing for the message. */
export function preview(message) {
  const text = message.text ?? message.caption;
  if (message.photo) return `🖼 ${text || t('photo')}`;
  if (message.document) return `📎 ${message.document.file_name ?? t('document')}${text ? ` – ${text}` : ''}`;
  if (message.voice) return `🎤 ${t('voice')}${text ? ` – ${text}` : ''}`;
  if (message.sticker) return `${message.sticker.emoji ?? ''} ${t('sticker')}`;
  if (message.contact) return `👤 ${nameOf(message.contact)} ${message.contact.phone_number}`;
  if (message.poll) return `📊 ${message.poll.question}`;
  if (message.location) return `📍 ${message.location.latitude}, ${message.location.longitude}`;
  return (text ?? serviceText(message) ?? t('service')).replace(/\s+/g, ' ');
}

/** The text of a service message, null for an ordinary one. */
export function serviceText(message) {
  if (message.new_chat_members) return t('joined', { name: message.new_chat_members.map(nameOf).join(', ') });
  if (message.left_chat_member) return t('left', { name: nameOf(message.left_chat_member) });
  if (message.group_chat_created || message.supergroup_chat_created) return t('created', { name: message.chat?.title ?? '' });
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return t('migrated');
  if (message.forum_topic_created) return t('topicCreated', { name: message.forum_topic_created.name });
  if (message.pinned_message) return t('pinned');
  if (message.new_chat_title) return t('renamed', { name: message.new_chat_title });
  return null;
}

/** "1.2 MB" */
export function fileSize(bytes) {
  if (!Number.isFinite(bytes)) return '';
  if (bytes < 1000) return `${bytes} ${t('bytes')}`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(0)} KB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
