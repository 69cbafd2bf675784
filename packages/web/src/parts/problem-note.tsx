import { Button } from 'antd'
import { RequestProblem } from '../api/request'
import { StateNote } from './state-note'

/** A request that failed, with the server's own words where it gave any. */
export const ProblemNote = ({ problem, onRetry }: { problem: Error; onRetry?: () => void }) => (
  <StateNote
    role="alert"
    title={problem instanceof RequestProblem && problem.status === 404 ? '找不到' : '没有取到'}
  >
    <p>{problem instanceof RequestProblem ? problem.message : '页面出了意外的问题，刷新后再试一次。'}</p>
    {onRetry && <Button onClick={onRetry}>再试一次</Button>}
  </StateNote>
)
