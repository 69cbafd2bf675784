import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isSignedOut, RequestProblem } from './api/request'
import { sessionQuery } from './pages/sign-in/sign-in-request'
import { router } from './router'
import './theme/tokens.css'
import './theme/elements.css'
import './theme/print.css'

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The frame then leads to the sign-in, and back. What somebody sends instead only says so: nothing typed is lost.
    onError: (problem) => {
      if (isSignedOut(problem)) void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal is an answer; only a lost connection is worth another try.
      retry: (count, problem) =>
        count < 2 && !(problem instanceof RequestProblem && problem.status >= 400 && problem.status < 500),
      refetchOnWindowFocus: false,
    },
  },
})

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
