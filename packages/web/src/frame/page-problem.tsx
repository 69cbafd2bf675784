import { ProblemNote } from '../parts/problem-note'

/** What stands in place of a page that failed to draw. */
export const PageProblem = ({ error }: { error: unknown }) => (
  <ProblemNote
    problem={error instanceof Error ? error : new Error(String(error))}
    onRetry={() => window.location.reload()}
  />
)
