/** Numbers, money, days and names as the reader's own language has them. */
const LANGUAGE = navigator.languages?.length ? [...navigator.languages] : undefined;

const whole = once(() => new Intl.NumberFormat(LANGUAGE, {maximumFractionDigits: 0}));
const short = once(() => new Intl.NumberFormat(LANGUAGE, {notation: 'compact', maximumFractionDigits: 1}));
const exact = once(() => new Intl.NumberFormat(LANGUAGE, {minimumFractionDigits: 2, maximumFractionDigits: 6}));
const percentage = once(() => new Intl.NumberFormat(LANGUAGE, {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1}));
const signed = once(() => new Intl.NumberFormat(LANGUAGE, {style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero'}));
const date = once(() => new Intl.DateTimeFormat(LANGUAGE, {dateStyle: 'medium', timeZone: 'UTC'}));
const shortDate = once(() => new Intl.DateTimeFormat(LANGUAGE, {day: 'numeric', month: 'short', timeZone: 'UTC'}));
const month = once(() => new Intl.DateTimeFormat(LANGUAGE, {month: 'long', year: 'numeric', timeZone: 'UTC'}));
const shortMonth = once(() => new Intl.DateTimeFormat(LANGUAGE, {month: 'short', year: '2-digit', timeZone: 'UTC'}));
const moment = once(() => new Intl.DateTimeFormat(LANGUAGE, {dateStyle: 'medium', timeStyle: 'short'}));
const second = once(() => new Intl.DateTimeFormat(LANGUAGE, {dateStyle: 'medium', timeStyle: 'medium'}));
const relative = once(() => new Intl.RelativeTimeFormat(LANGUAGE, {numeric: 'auto'}));
const regions = once(() => new Intl.DisplayNames(LANGUAGE ?? 'en', {type: 'region'}));
const languages = once(() => new Intl.DisplayNames(LANGUAGE ?? 'en', {type: 'language'}));

export const count = (it: number): string => whole().format(it);
export const brief = (it: number): string => short().format(it);
/** Never rounded: what the books have is what is shown, to the millionth. */
export const money = (it: number): string => exact().format(it);
export const share = (part: number, all: number): string => percentage().format(all ? part / all : 0);
export const change = (percent: number): string => signed().format(percent / 100);

/** A day (2026-08-01), a week (2026-W31) or a month (2026-08). */
export function period(it: string): string {
  if (it.includes('W')) return `W${it.slice(-2)} ${it.slice(0, 4)}`;
  return it.length === 7 ? month().format(utc(`${it}-01`)) : date().format(utc(it));
}

export function shortPeriod(it: string): string {
  if (it.includes('W')) return `W${it.slice(-2)}`;
  return it.length === 7 ? shortMonth().format(utc(`${it}-01`)) : shortDate().format(utc(it));
}

export const day = (it: string): string => date().format(utc(it.slice(0, 10)));
export const time = (it: string): string => moment().format(new Date(it));
export const exactTime = (it: string): string => second().format(new Date(it));

export function ago(it: string): string {
  const seconds = (new Date(it).getTime() - Date.now()) / 1000;
  for (const [unit, length] of [['day', 86400], ['hour', 3600], ['minute', 60]] as const) {
    if (Math.abs(seconds) >= length) return Math.abs(seconds) > 30 * 86400 ? day(it) : relative().format(Math.round(seconds / length), unit);
  }
  return relative().format(Math.round(seconds), 'second');
}

/** Minutes and seconds. */
export function length(seconds: number): string {
  const all = Math.round(seconds);
  const rest = String(all % 60).padStart(2, '0');
  const minutes = Math.floor(all / 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

export function bytes(it: number): string {
  const [unit, size] = it >= 1e9 ? ['gigabyte', 1e9] as const : it >= 1e6 ? ['megabyte', 1e6] as const : ['kilobyte', 1e3] as const;
  return new Intl.NumberFormat(LANGUAGE, {style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1}).format(it / size);
}

export function territory(code: string): string {
  if (code === 'ZZ') return 'Not known';
  if (code === 'worldwide') return 'Worldwide';
  try {
    return regions().of(code) ?? code;
  } catch {
    return code;
  }
}

export function language(code: string): string {
  try {
    return languages().of(code) ?? code;
  } catch {
    return code;
  }
}

const STORES: Record<string, string> = {
  spotify: 'Spotify', apple: 'Apple Music', 'apple-music': 'Apple Music', applemusic: 'Apple Music', amazon: 'Amazon Music', 'amazon-music': 'Amazon Music', deezer: 'Deezer',
  tidal: 'Tidal', youtube: 'YouTube', 'youtube-music': 'YouTube Music', soundcloud: 'SoundCloud', bandcamp: 'Bandcamp', napster: 'Napster', qobuz: 'Qobuz', manual: 'Corrections',
};

export const store = (it: string): string => STORES[it] ?? it;

/** `TAKEN_DOWN` as people say it. */
export const words = (it: string): string => it === 'EP' ? it : it.charAt(0).toUpperCase() + it.slice(1).toLowerCase().replaceAll(/[_-]/g, ' ');

/** Made when it is first needed: the first view needs none, and each costs milliseconds. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function utc(it: string): Date {
  return new Date(`${it}T00:00:00Z`);
}
