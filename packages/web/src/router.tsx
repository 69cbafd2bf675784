import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { AppFrame } from './frame/app-frame'
import { PageProblem } from './frame/page-problem'
import { Waiting } from './parts/waiting'
import { MissingPage } from './pages/missing/missing-page'
import { documentSearch } from './pages/document/document-search'
import { reviewSearch } from './pages/review/review-search'

const rootRoute = createRootRoute({
  component: AppFrame,
  notFoundComponent: MissingPage,
  errorComponent: PageProblem,
})

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
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
  component: lazyRouteComponent(() => import('./pages/sign-in/account-page'), 'AccountPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    importsRoute,
    documentRoute,
    reviewRoute,
    rulesRoute,
    signInRoute,
    firstPasswordRoute,
    accountRoute,
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
