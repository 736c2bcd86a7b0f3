/* The calls a person's phone makes. The tests make the same ones, so what works here works there. */

async function call(method, path, body) {
  const options = { method };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers = { 'Content-Type': 'application/json' };
  }
  const response = await fetch(`/sandbox${path}`, options);
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok) throw new Error(answer?.error ?? answer?.description ?? (text || `HTTP ${response.status}`));
  return answer;
}

function parse(text) {
  try { return JSON.parse(text); } catch { return null; }
}

const at = (chatId, messageId) => `/chats/${chatId}/messages${messageId === undefined ? '' : `/${messageId}`}`;

export const getState = () => call('GET', '/state');
export const getClock = () => call('GET', '/clock');
export const setClock = (to) => call('POST', '/clock', { to });
export const fileUrl = (fileId) => `/sandbox/files/${encodeURIComponent(fileId)}`;

export function getMessages(chatId, as, { limit = 50, before } = {}) {
  const query = new URLSearchParams({ as, limit, ...(before ? { before } : {}) });
  return call('GET', `${at(chatId)}?${query}`);
}

export const markRead = (chatId, as) => call('POST', `/chats/${chatId}/read`, { as });
export const start = (chatId, as, payload) => call('POST', `/chats/${chatId}/start`, { as, ...(payload ? { payload } : {}) });
export const block = (chatId, as, blocked) => call('POST', `/chats/${chatId}/block`, { as, blocked });
export const editText = (chatId, as, id, text) => call('POST', `${at(chatId, id)}/edit`, { as, text });
export const tap = (chatId, as, id, row, col) => call('POST', `${at(chatId, id)}/tap`, { as, row, col });

export const askInline = (chatId, as, query) => call('POST', '/inline', { as, chat_id: chatId, query });
export const chooseInline = (chatId, as, queryId, resultId) => call('POST', `/chats/${chatId}/inline`, { as, inline_query_id: queryId, result_id: resultId });

/* Where a message goes besides its chat: the message it answers, and a group's topic. */
const aimed = ({ replyTo, topic } = {}) => ({ ...(replyTo ? { reply_to_message_id: replyTo } : {}), ...(topic ? { message_thread_id: topic } : {}) });

export const sendText = (chatId, as, text, to) => call('POST', at(chatId), { as, text, ...aimed(to) });
export const sendThing = (chatId, as, given, to) => call('POST', at(chatId), { as, ...given, ...aimed(to) });
export const forward = (chatId, as, fromChat, messageId) => call('POST', at(chatId), { as, forward: { chat_id: fromChat, message_id: messageId } });
export const makeGroup = (title, members, topics) => call('POST', '/groups', { title, member_ids: members, topics });

export function sendFile(chatId, as, { file, more, kind, caption, ...to }) {
  const form = new FormData();
  form.set('as', as);
  form.set('kind', kind);
  if (caption) form.set('caption', caption);
  for (const [name, value] of Object.entries(aimed(to))) form.set(name, value);
  for (const one of [file, ...more ?? []]) form.append('file', one, one.name);
  return call('POST', at(chatId), form);
}
