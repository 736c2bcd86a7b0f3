/* Which phones are on the desk, and what each shows. All of it lives in the URL's hash –
 * #people=101,201/-5,301/list&lang=th – so that a link or a screenshot can be reproduced:
 * a bare id is the private chat with the bot, id/chat another chat, id/list the list of chats. */
import { emit } from './store.js';
import { currentLanguage, setLanguage } from './i18n.js';

const PHONE_WIDTH = 330; // narrower than this a Thai table row breaks badly
const MOST = 4;
const NARROW = 720; // below this the page is itself a phone: one at a time

/** `fresh`: whose phone was just opened or turned to, and so should get the typing focus. */
export const desk = { open: [], used: [], fresh: null };

export const isNarrow = () => window.innerWidth < NARROW;

function capacity() {
  if (isNarrow()) return 1;
  const rail = document.getElementById('rail').offsetWidth;
  return Math.max(1, Math.min(MOST, Math.floor((window.innerWidth - rail - 20) / PHONE_WIDTH)));
}

/** The phones to show: all that fit, preferring those used last, in the order they were opened. */
export function visible() {
  const room = capacity();
  if (desk.open.length <= room) return desk.open;
  const recent = [...desk.open].sort((a, b) => desk.used.indexOf(b.person) - desk.used.indexOf(a.person)).slice(0, room);
  return desk.open.filter((phone) => recent.includes(phone));
}

function touch(personId) {
  desk.used = [...desk.used.filter((id) => id !== personId), personId];
}

/** Open a person's phone (or bring it forward), optionally at a chat ('list' for the list of chats). */
export function openPhone(personId, chat) {
  const known = desk.open.find((phone) => phone.person === personId);
  touch(personId);
  desk.fresh = personId;
  if (known) {
    if (chat !== undefined) known.chat = chat;
  } else {
    makeRoom();
    desk.open = [...desk.open, { person: personId, chat: chat ?? personId }];
  }
  // A narrow window shows the first one named: the hash has to say whose phone is in sight.
  if (isNarrow()) desk.open = [...desk.open].sort((a, b) => (b.person === personId) - (a.person === personId));
  write();
}

/* On a wide desk the phone used longest ago gives way; on a narrow one the others simply stay behind. */
function makeRoom() {
  while (!isNarrow() && desk.open.length >= capacity()) {
    const oldest = desk.used.find((id) => desk.open.some((phone) => phone.person === id)) ?? desk.open[0].person;
    desk.open = desk.open.filter((phone) => phone.person !== oldest);
  }
}

/** A phone at a group that became a supergroup goes on in the supergroup. */
export function followMigrations(chats) {
  const moved = desk.open.filter(({ chat }) => chats.get(chat)?.migrated_to);
  for (const phone of moved) phone.chat = chats.get(phone.chat).migrated_to;
  if (moved.length) write();
}

export function closePhone(personId) {
  desk.open = desk.open.filter((phone) => phone.person !== personId);
  write();
}

export function switchLanguage() {
  setLanguage(currentLanguage() === 'th' ? 'en' : 'th');
  write();
}

function write() {
  const people = desk.open.map(({ person, chat }) => (chat === person ? `${person}` : `${person}/${chat}`)).join(',');
  history.replaceState(null, '', `#people=${people}&lang=${currentLanguage()}`);
  emit('desk');
}

/** Take over what the hash says: at load, and when someone edits it or follows a link. */
export function read() {
  const fields = new URLSearchParams(location.hash.slice(1));
  setLanguage(fields.get('lang') ?? (/^en\b/i.test(navigator.language) ? 'en' : 'th'));
  desk.open = (fields.get('people') ?? '').split(',').filter(Boolean).map((entry) => {
    const [person, chat] = entry.split('/');
    return { person: Number(person), chat: chat === 'list' ? 'list' : Number(chat ?? person) };
  }).filter(({ person }) => Number.isFinite(person));
  // The first named comes forward on a narrow window.
  desk.used = desk.open.map(({ person }) => person).reverse();
  emit('desk');
}

export const hasHash = () => location.hash.includes('people=');
