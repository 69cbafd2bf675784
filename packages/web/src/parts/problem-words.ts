import { isSignedOut, RequestProblem } from '../api/request'

/** Why the server did not do something, in words. */
export const problemWords = (problem: unknown): string => {
  if (isSignedOut(problem))
    return '登录已经结束，这次没有办理。请另开一个窗口重新登录，再回到这里办理，填好的内容不会丢。'
  return problem instanceof RequestProblem ? problem.message : '出了意外的问题，刷新页面后再试一次。'
}
