/* Tinted initials: people take the tints in turn, so that neighbours never share one; groups by their id. */
import { h } from './dom.js';
import { nameOf, store } from './store.js';

const TINTS = ['#0e7c6b', '#b4552d', '#6a55b8', '#2f6fb0', '#a33f6d', '#7a7421', '#4d7f3a', '#a04848'];

/* A Thai name may begin with a vowel written before its consonant (เ แ โ ใ ไ): the initial is the consonant. */
function initial(name) {
  const letters = [...name.trim()];
  return (letters.find((letter) => !'เแโใไ'.includes(letter)) ?? letters[0] ?? '?').toUpperCase();
}

function tintOf(subject) {
  if (subject?.tint) return subject.tint;
  const turn = [...store.people.keys()].indexOf(subject?.id);
  return TINTS[(turn >= 0 ? turn : Math.abs(Number(subject?.id ?? 0))) % TINTS.length];
}

function avatar(text, tint, extra = '') {
  return h('span', { class: `avatar ${extra}`, style: { '--tint': tint }, 'aria-hidden': 'true', lang: 'th' }, initial(text));
}

export const personAvatar = (person, extra) => avatar(nameOf(person) || '?', tintOf(person), extra);
export const groupAvatar = (chat, extra) => avatar(chat.title ?? '?', tintOf(chat), `square ${extra ?? ''}`);

export function botAvatar(extra = '') {
  return h('span', { class: `avatar bot ${extra}`, 'aria-hidden': 'true' }, h('span', { class: 'bot-tick' }));
}

/** The colour of an author's name; the bot has the house's. */
export const nameTint = (user) => (user?.id === store.bot.id ? TINTS[0] : tintOf(user));
