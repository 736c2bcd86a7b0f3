/* Times as people in Thailand read them: Asia/Bangkok and Buddhist-era years, in both languages,
 * whatever the zone of the machine the page is opened on. */
import { currentLanguage, t } from './i18n.js';

const ZONE = 'Asia/Bangkok';
const OFFSET = '+07:00'; // Thailand has had no daylight saving since 1941
const LOCALES = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB-u-ca-buddhist-nu-latn' };

const formats = new Map();

function parts(date, options) {
  const key = currentLanguage() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(LOCALES[currentLanguage()], { timeZone: ZONE, ...options }));
  return Object.fromEntries(formats.get(key).formatToParts(date).map((part) => [part.type, part.value]));
}

/** "08:30" */
export function clockTime(date) {
  const { hour, minute } = parts(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${hour}:${minute}`;
}

/** "30 มิถุนายน 2563", "30 June 2563 B.E." */
export function longDate(date) {
  const { day, month, year } = parts(date, { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${month} ${year}${currentLanguage() === 'en' ? ' B.E.' : ''}`;
}

/** "30 มิ.ย." */
export function shortDate(date) {
  const { day, month } = parts(date, { day: 'numeric', month: 'short' });
  return `${day} ${month}`;
}

/** "จันทร์" – without the word "วัน", as on office letters' short form. */
export function weekday(date) {
  const name = parts(date, { weekday: 'long' }).weekday;
  return name.replace(/^วัน/, '');
}

/** "จันทร์ 29 มิถุนายน 2563 08:30 น." */
export function officeMoment(date) {
  return `${weekday(date)} ${longDate(date)} ${t('clock', { time: clockTime(date) })}`;
}

/** "2020-06-29", the calendar day in Bangkok: also the key of the day separators and the value of a date input. */
export function isoDay(date) {
  return new Date(date.getTime() + 7 * 3600_000).toISOString().slice(0, 10);
}

/** The moment a date input and a time input mean together. */
export const momentOf = (day, time) => new Date(`${day}T${time}:00${OFFSET}`);

/** ISO text with Bangkok's offset, as the clock endpoint takes it. */
export const isoMoment = (date) => `${isoDay(date)}T${clockTime(date)}:00${OFFSET}`;

/** `days` later at `time` in Bangkok. */
export function dayAt(date, days, time) {
  return momentOf(isoDay(new Date(date.getTime() + days * 86400_000)), time);
}

/** 0 Sunday … 6 Saturday, in Bangkok. */
export const dayOfWeek = (date) => new Date(date.getTime() + 7 * 3600_000).getUTCDay();

/** In a chat list: the time for today, else the short date. */
export function listStamp(date, now) {
  return isoDay(date) === isoDay(now) ? clockTime(date) : shortDate(date);
}
