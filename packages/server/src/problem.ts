import { Refusal } from '@heng/domain/refusal'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from './contract'

const problemOf = (error: Error): { status: number; problem: Problem } | null => {
  if (error instanceof Refusal)
    return { status: error.status, problem: { code: error.code, message: error.message } }
  if (error instanceof HTTPException) {
    const refusal = new Refusal(
      error.status === 413 ? 'file-must-be-within-size-limit' : 'request-must-be-valid',
    )
    return { status: refusal.status, problem: { code: refusal.code, message: refusal.message } }
  }
  return null
}

/** Turns refusals into their answers; anything else is a bug: told to `onBug`, not to whoever asked. */
export const answerProblems =
  (onBug: (error: unknown) => void): ErrorHandler =>
  (error, context) => {
    const known = problemOf(error)
    if (!known) onBug(error)
    const { status, problem } = known ?? {
      status: 500,
      problem: { code: 'internal', message: '服务内部错误' },
    }
    // What is not there now may be there the next time.
    context.header('Cache-Control', 'no-store')
    return context.json(problem, status as ContentfulStatusCode)
  }
