import { problemWords } from './problem-words'

/** Why something was not done, beside what was tried. */
export const ActionProblem = ({ problem }: { problem: Error | null }) =>
  problem && (
    <p className="severity-error" role="alert">
      {problemWords(problem)}
    </p>
  )
