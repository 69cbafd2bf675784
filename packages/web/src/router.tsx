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

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
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

export const router = createRouter({
  routeTree: rootRoute.addChildren([importsRoute, documentRoute, reviewRoute, rulesRoute]),
  defaultPendingComponent: () => <Waiting what="页面" />,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
