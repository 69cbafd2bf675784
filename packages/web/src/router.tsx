import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { AppFrame } from './frame/app-frame'
import { PageProblem } from './frame/page-problem'
import { Waiting } from './parts/waiting'
import { MissingPage } from './pages/missing/missing-page'
import { documentSearch } from './pages/document/document-search'
import { compareSearch } from './pages/editions/compare/compare-search'
import { deskSearch } from './pages/editions/desk/desk-search'
import { editionsSearch } from './pages/editions/editions-search'
import { homeSearch } from './pages/home/home-search'
import { filesSearch } from './pages/issued-files/files-search'
import { reviewSearch } from './pages/review/review-search'
import { systemSearch } from './pages/system/system-search'

const rootRoute = createRootRoute({
  component: AppFrame,
  notFoundComponent: MissingPage,
  errorComponent: PageProblem,
})

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: homeSearch,
  component: lazyRouteComponent(() => import('./pages/home/home-page'), 'HomePage'),
})

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./pages/imports/imports-page'), 'ImportsPage'),
})

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$id',
  validateSearch: documentSearch,
  component: lazyRouteComponent(() => import('./pages/document/document-page'), 'DocumentPage'),
})

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./pages/review/review-page'), 'ReviewPage'),
})

const editionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/editions',
  validateSearch: editionsSearch,
  component: lazyRouteComponent(() => import('./pages/editions/editions-page'), 'EditionsPage'),
})

const editionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/editions/$id',
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('./pages/editions/desk/edition-page'), 'EditionPage'),
})

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/editions/$id/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./pages/editions/compare/compare-page'), 'ComparePage'),
})

const filesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/files',
  validateSearch: filesSearch,
  component: lazyRouteComponent(() => import('./pages/issued-files/issued-files-page'), 'IssuedFilesPage'),
})

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules',
  component: lazyRouteComponent(() => import('./pages/rules/rules-page'), 'RulesPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page'), 'SignInPage'),
})

const firstPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/first',
  component: lazyRouteComponent(() => import('./pages/sign-in/first-password-page'), 'FirstPasswordPage'),
})

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/system/my-account-page'), 'MyAccountPage'),
})

const systemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/system',
  validateSearch: systemSearch,
  component: lazyRouteComponent(() => import('./pages/system/system-page'), 'SystemPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    importsRoute,
    documentRoute,
    reviewRoute,
    editionsRoute,
    editionRoute,
    compareRoute,
    filesRoute,
    rulesRoute,
    signInRoute,
    firstPasswordRoute,
    accountRoute,
    systemRoute,
  ]),
  defaultPendingComponent: () => <Waiting what="页面" />,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
