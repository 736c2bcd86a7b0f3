/* What else than text a person can send: pictures, files, a voice message, a sticker, a contact, a poll, a place. */
import * as api from './api.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { openMenu } from './popups.js';
import { nameOf, store } from './store.js';

const ALBUM = 10; // the most files Telegram sends together
const PLACE = { latitude: 13.7563, longitude: 100.5018 };
const STICKER = '🙏';
/* A second of silence, as an Ogg file a phone would record: nobody has to lend the page a microphone. */
const VOICE = 'T2dnUwACAAAAAAAAAAABAAAAAAAAAIRs2SQBE09wdXNIZWFkAQEAAIC7AAAAAABPZ2dTAAAAAAAAAAAAAAEAAAABAAAAh1hgGgEQT3B1c1RhZ3MAAAAAAAAAAE9nZ1MABIC7AAAAAAAAAQAAAAIAAADpVDPGMgMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD+P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/++P/+';

/** Open the menu of what to send. `take(files, kind)` puts files into the draft, `send(run)` sends something at once. */
export function attachMenu(ctx, anchor, { take, send, words }) {
  const thing = (given) => () => send((to) => api.sendThing(ctx.chatId, ctx.person, given(), to));
  openMenu(anchor, [
    { label: t('photo'), icon: 'photo', run: () => pick('photo', 'image/*', take) },
    { label: t('document'), icon: 'file', run: () => pick('document', '', take) },
    { label: t('voice'), icon: 'voice', run: () => send((to) => api.sendFile(ctx.chatId, ctx.person, { file: voice(), kind: 'voice', ...to })) },
    { label: t('sticker'), icon: 'sticker', run: thing(() => ({ kind: 'sticker', emoji: STICKER })) },
    { label: t('contact'), note: nameOf(store.people.get(ctx.person)), icon: 'contact', run: thing(() => ({ kind: 'contact', person_id: ctx.person })) },
    { label: t('poll'), note: t('pollHint'), icon: 'poll', run: thing(() => ({ kind: 'poll', question: words() || t('pollQuestion'), options: t('pollOptions').split(' / ') })) },
    { label: t('location'), icon: 'location', run: thing(() => ({ kind: 'location', ...PLACE })) },
  ], t('attach'));
}

function pick(kind, accept, take) {
  // Several files chosen at once go as an album.
  const chooser = h('input', { type: 'file', accept, multiple: true, onchange: () => { if (chooser.files[0]) take([...chooser.files].slice(0, ALBUM), kind); } });
  chooser.click();
}

function voice() {
  const bytes = Uint8Array.from(atob(VOICE), (letter) => letter.charCodeAt(0));
  return new File([bytes], 'voice.ogg', { type: 'audio/ogg' });
}
