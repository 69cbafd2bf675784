import { RequestProblem } from '../api/request'

/** Why something was not done, beside what was tried. */
export const ActionProblem = ({ problem }: { problem: Error | null }) =>
  problem && (
    <p className="severity-error" role="alert">
      {problem instanceof RequestProblem ? problem.message : '出了意外的问题，刷新页面后再试一次。'}
    </p>
  )
