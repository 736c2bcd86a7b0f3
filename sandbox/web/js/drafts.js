/* What someone has begun to write, by person and chat: it survives switching phones, chats and language. */

const drafts = new Map();

/** {text, replyTo: message|null, editing: message|null, file: {file, kind}|null, keys: bool} */
export function draftOf({ person, chatId }) {
  const key = `${person}:${chatId}`;
  if (!drafts.has(key)) drafts.set(key, { text: '', replyTo: null, editing: null, file: null, keys: true });
  return drafts.get(key);
}
