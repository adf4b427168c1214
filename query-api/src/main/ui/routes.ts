import type {Route} from './core/router';
import './pages/sign-in';

const own = () => import('./pages/index');
const desk = () => import('./admin/index');

/** All pages there are. They come when the first of their kind is asked for: all at once, for each alone is small. */
export const ROUTES: readonly Route[] = [
  {path: '/sign-in', tag: 'pl-sign-in', load: async () => undefined, open: true},
  {path: '/register', tag: 'pl-register', load: async () => undefined, open: true},
  {path: '/', tag: 'pl-overview', load: own},
  {path: '/releases', tag: 'pl-releases', load: own, roles: ['ARTIST']},
  {path: '/releases/new', tag: 'pl-release-form', load: own, roles: ['ARTIST']},
  {path: '/releases/:id', tag: 'pl-release', load: own},
  {path: '/releases/:id/edit', tag: 'pl-release-form', load: own, roles: ['ARTIST', 'ADMIN']},
  {path: '/releases/:id/tracks', tag: 'pl-tracks', load: own, roles: ['ARTIST', 'ADMIN']},
  {path: '/releases/:id/life', tag: 'pl-life', load: desk, roles: ['ADMIN', 'AUDITOR']},
  {path: '/royalties', tag: 'pl-royalties', load: own, roles: ['ARTIST']},
  {path: '/search', tag: 'pl-search', load: own},
  {path: '/account', tag: 'pl-account', load: own},
  {path: '/admin/review', tag: 'pl-review', load: desk, roles: ['ADMIN']},
  {path: '/admin/releases', tag: 'pl-all-releases', load: desk, roles: ['ADMIN']},
  {path: '/admin/users', tag: 'pl-users', load: desk, roles: ['ADMIN']},
  {path: '/admin/services', tag: 'pl-services', load: desk, roles: ['ADMIN']},
  {path: '/admin/royalties', tag: 'pl-all-royalties', load: desk, roles: ['ADMIN']},
  {path: '/admin/rejections', tag: 'pl-rejections', load: desk, roles: ['ADMIN']},
  {path: '/admin/health', tag: 'pl-health', load: desk, roles: ['ADMIN']},
  {path: '/events', tag: 'pl-events', load: desk, roles: ['ADMIN', 'AUDITOR']},
];
