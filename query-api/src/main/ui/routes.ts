import type {Route} from './core/router';

/** All pages there are; each comes when it is asked for. */
export const ROUTES: readonly Route[] = [
  {path: '/sign-in', tag: 'pl-sign-in', load: () => import('./pages/sign-in'), open: true},
  {path: '/register', tag: 'pl-register', load: () => import('./pages/sign-in'), open: true},
  {path: '/', tag: 'pl-overview', load: () => import('./pages/overview')},
  {path: '/releases', tag: 'pl-releases', load: () => import('./pages/releases')},
  {path: '/releases/new', tag: 'pl-release-form', load: () => import('./pages/release-form')},
  {path: '/releases/:id', tag: 'pl-release', load: () => import('./pages/release')},
  {path: '/releases/:id/edit', tag: 'pl-release-form', load: () => import('./pages/release-form')},
  {path: '/releases/:id/tracks', tag: 'pl-tracks', load: () => import('./pages/tracks')},
  {path: '/releases/:id/life', tag: 'pl-life', load: () => import('./audit/life'), roles: ['ADMIN', 'AUDITOR']},
  {path: '/royalties', tag: 'pl-royalties', load: () => import('./pages/royalties')},
  {path: '/search', tag: 'pl-search', load: () => import('./pages/search')},
  {path: '/account', tag: 'pl-account', load: () => import('./pages/account')},
  {path: '/admin/review', tag: 'pl-review', load: () => import('./admin/review'), roles: ['ADMIN']},
  {path: '/admin/releases', tag: 'pl-all-releases', load: () => import('./admin/releases'), roles: ['ADMIN']},
  {path: '/admin/users', tag: 'pl-users', load: () => import('./admin/users'), roles: ['ADMIN']},
  {path: '/admin/royalties', tag: 'pl-all-royalties', load: () => import('./admin/royalties'), roles: ['ADMIN']},
  {path: '/admin/rejections', tag: 'pl-rejections', load: () => import('./admin/rejections'), roles: ['ADMIN']},
  {path: '/admin/health', tag: 'pl-health', load: () => import('./admin/health'), roles: ['ADMIN']},
  {path: '/events', tag: 'pl-events', load: () => import('./audit/events'), roles: ['ADMIN', 'AUDITOR']},
];
