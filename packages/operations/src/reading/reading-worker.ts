import { parentPort } from 'node:worker_threads'
import { Refusal, type RefusalCode } from '@heng/domain/refusal'
import { perform, type Outcomes, type Task } from './tasks'

/** What a worker answers: the outcome, a refusal, or the words of a bug. */
export type Answer =
  | { answer: 'done'; outcome: Outcomes[Task['task']] }
  | { answer: 'refused'; code: RefusalCode; detail: string | null }
  | { answer: 'failed'; message: string }

const answer = (task: Task): Answer => {
  try {
    return { answer: 'done', outcome: perform(task) }
  } catch (error) {
    if (error instanceof Refusal) return { answer: 'refused', code: error.code, detail: error.detail }
    return {
      answer: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)))
