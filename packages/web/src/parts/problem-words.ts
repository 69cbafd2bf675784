import { RequestProblem } from '../api/request'

/** Why the server did not do something, in words. */
export const problemWords = (problem: unknown): string =>
  problem instanceof RequestProblem ? problem.message : '出了意外的问题，刷新页面后再试一次。'
