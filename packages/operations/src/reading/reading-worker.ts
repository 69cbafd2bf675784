import { parentPort } from 'node:worker_threads'
import { Refusal, type RefusalCode } from '@heng/domain/refusal'
import { perform, type Outcomes, type Task } from './tasks'

/** What a worker answers: the outcome, a refusal, or the words of a bug. */
export type Answer =
  | { answer: 'done'; outcome: Outcomes[Task['task']] }
  | { answer: 'refused'; code: RefusalCode; detail: string | null }
  | { answer: 'failed'; message: string }

const answer = async (task: Task): Promise<Answer> => {
  try {
    return { answer: 'done', outcome: await perform(task) }
  } catch (error) {
    if (error instanceof Refusal) return { answer: 'refused', code: error.code, detail: error.detail }
    return {
      answer: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

parentPort?.on('message', async (task: Task) => {
  const answered = await answer(task)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answered)
})
