import type {Role} from './types';

/** Where one is: the part of the address after `#`, so that no page takes the place of a door of the API. */
export interface Place {
  path: string;
  query: URLSearchParams;
}

export interface Route {
  /** `/releases/:id` */
  path: string;
  tag: string;
  load: () => Promise<unknown>;
  /** Who may come here; everyone who is signed in, if not said. */
  roles?: Role[];
  open?: boolean;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

/** What stands for `:id`. */
const ID = /^[1-9][0-9]{0,15}$/;

export function here(): Place {
  const [path = '/', query = ''] = (location.hash.slice(1) || '/').split('?');
  return {path, query: new URLSearchParams(query)};
}

export function go(to: string, {replace = false} = {}): void {
  if (replace) location.replace(`#${to}`);
  else location.hash = to;
}

/** Changes what the page is asked for; without another entry in the history, but where one turns to another page. */
export function ask(query: Record<string, string | number | null | undefined>, {replace = true} = {}): void {
  const {path, query: now} = here();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') now.delete(name);
    else now.set(name, String(value));
  }
  go(now.size ? `${path}?${now}` : path, {replace});
}

export function match(routes: readonly Route[], path: string): Match | undefined {
  for (const route of routes) {
    const params = fits(route.path.split('/'), path.replace(/(.)\/$/, '$1').split('/'));
    if (params) return {route, params};
  }
  return undefined;
}

function fits(pattern: string[], path: string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const given = path[at] ?? '';
    if (part.startsWith(':') && ID.test(given)) params[part.slice(1)] = given;
    else if (part !== given) return undefined;
  }
  return params;
}
