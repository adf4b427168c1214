import {Problem} from './problem';

/** A thing with the version that a later change names, so that nobody's change is undone unseen. */
export interface Tagged<T> {
  value: T;
  etag: string | null;
}

export type Query = Record<string, string | number | boolean | null | undefined>;

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Sending {
  /** The version that the change is meant for. */
  etag?: string | null;
  /** Under which it happens once, however often it is sent. */
  key?: string;
}

/** Of a thousand each. */
const MOST_PAGES = 20;

/** Longest wait that is not worth telling anybody about, in seconds. */
const SHORT = 3;

/** What an open door answers to somebody whose session has ended, too: they are nobody to it. */
const DOUBTFUL = new Set([401, 403, 404]);

let signInAgain: (sure: boolean) => Promise<boolean> = async () => false;

/** Says how somebody signs in whose session has ended while they were at work, if it has. */
export function onSignedOut(how: (sure: boolean) => Promise<boolean>): void {
  signInAgain = how;
}

/** Reads what is at a path. */
export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return (await tagged<T>(path, query, signal)).value;
}

/** Reads what is at a path, with its version. */
export async function tagged<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Tagged<T>> {
  const answer = await ask(address(path, query), {signal, headers: {Accept: 'application/json'}});
  return {value: await body<T>(answer), etag: answer.headers.get('ETag')};
}

/** A list as far as it was read. */
export interface Listed<T> {
  items: T[];
  /** Whether that is all of it. */
  whole: boolean;
}

/** Reads a list, a thousand at a time, to its end or as far as a page can hold it. */
export async function readAll<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Listed<T>> {
  const items: T[] = [];
  let next: string | undefined = address(path, query);
  for (let pages = 0; next && pages < MOST_PAGES; pages++) {
    const answer: Response = await ask(next, {signal, headers: {Accept: 'application/json'}});
    items.push(...(await body<T[]>(answer)));
    const more: string | undefined = answer.headers.get('Link')?.match(/<([^>]*)>;\s*rel="next"/)?.[1];
    next = more && new URL(more, new URL(next, location.origin)).href.slice(location.origin.length);
  }
  return {items, whole: !next};
}

/** Sends a wish; position and session come along by cookie. */
export async function send<T>(method: Method, path: string, content?: unknown, {etag, key}: Sending = {}): Promise<T> {
  const headers: Record<string, string> = {Accept: 'application/json'};
  if (content !== undefined) headers['Content-Type'] = 'application/json';
  if (etag) headers['If-Match'] = etag;
  if (key) headers['Idempotency-Key'] = key;
  return body<T>(await ask(path, {method, headers, body: content === undefined ? undefined : json(content)}));
}

/** A decimal as it was typed, which becomes a number in JSON without ever being one of the browser's. */
export const decimal = (typed: string): string => `\u0001${typed}`;

function json(content: unknown): string {
  return JSON.stringify(content).replace(/"\\u0001(\d+(?:\.\d+)?)"/g, '$1');
}

/** A key of its own for each thing that somebody means to do. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(it => it.toString(16).padStart(2, '0')).join('');
}

export function address(path: string, query: Query): string {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') all.set(name, String(value));
  }
  return all.size ? `${path}?${all}` : path;
}

async function ask(url: string, options: RequestInit): Promise<Response> {
  let answer = await once(url, options);
  if (DOUBTFUL.has(answer.status) && !url.startsWith('/auth/') && (await signInAgain(answer.status === 401))) {
    answer = await once(url, options);
  }
  if (!answer.ok) throw await Problem.of(answer);
  return answer;
}

async function once(url: string, options: RequestInit, again = true): Promise<Response> {
  const reads = options.method === undefined;
  try {
    const answer = await fetch(url, {...options, credentials: 'same-origin', headers: reads ? options.headers : await withToken(options.headers)});
    const after = Number(answer.headers.get('Retry-After') ?? NaN);
    if (again && reads && (answer.status === 503 || answer.status === 429) && after <= SHORT) {
      await pause(after);
      return once(url, options, false);
    }
    return answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw Problem.away();
  }
}

/** What proves that it is this page that writes, and not another one with our cookies. */
async function withToken(headers: HeadersInit | undefined): Promise<HeadersInit> {
  if (!cookie('XSRF-TOKEN')) await fetch('/auth/session', {credentials: 'same-origin'});
  return {...(headers as Record<string, string>), 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') ?? ''};
}

function cookie(name: string): string | undefined {
  return document.cookie.split('; ').find(it => it.startsWith(`${name}=`))?.slice(name.length + 1);
}

async function body<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export function pause(seconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, seconds * 1000));
}
