import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@heng/domain/refusal'
import type { Answer } from './reading-worker'
import type { Outcomes, Task } from './tasks'

/** Reads and checks off the main thread. */
export type ReadingPool = {
  run<K extends Task['task']>(task: Extract<Task, { task: K }>): Promise<Outcomes[K]>
  close: () => Promise<void>
}

export type ReadingLimits = {
  /** Milliseconds for one task. */
  time: number
  /** Heap of one worker, in MB. */
  memory: number
  workers: number
}

const defaultLimits = (): ReadingLimits => ({
  time: 60_000,
  memory: 384,
  workers: Math.max(1, Math.min(4, availableParallelism() - 1)),
})

type Job = { task: Task; done(outcome: Outcomes[Task['task']]): void; failed(error: Error): void }

/** From the source (tests, development) a worker reads TypeScript; a bundle has it beside itself. */
const startWorker = (memory: number): Worker => {
  const options = { resourceLimits: { maxOldGenerationSizeMb: memory } }
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./worker-from-source.mjs', import.meta.url), options)
    : new Worker(new URL('./reading-worker.js', import.meta.url), options)
}

const settle = (job: Job, answer: Answer): void => {
  switch (answer.answer) {
    case 'done':
      return job.done(answer.outcome)
    case 'refused':
      return job.failed(new Refusal(answer.code, answer.detail))
    case 'failed':
      return job.failed(new Error(answer.message))
  }
}

const failureOf = (error: Error): Error =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Refusal('reading-must-fit-in-memory')
    : error

/** A job that is refused when it has not ended in time. */
const timed = (job: Job, time: number, onTime: () => void): Job => {
  const timer = setTimeout(onTime, time)
  return {
    task: job.task,
    done: (outcome) => {
      clearTimeout(timer)
      job.done(outcome)
    },
    failed: (error) => {
      clearTimeout(timer)
      job.failed(error)
    },
  }
}

type Workers = {
  add: (job: Job) => void
  close: () => Promise<void>
}

const openWorkers = ({ workers: most, memory, time }: ReadingLimits): Workers => {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()
  let closed = false
  const release = (worker: Worker): Job | undefined => {
    const job = busy.get(worker)
    busy.delete(worker)
    return job
  }
  const lose = (worker: Worker, error: Error): void => {
    idle.splice(0, idle.length, ...idle.filter((one) => one !== worker))
    release(worker)?.failed(error)
    void worker.terminate()
    next()
  }
  const start = (): Worker => {
    const worker = startWorker(memory)
    worker.on('message', (answer: Answer) => {
      const job = release(worker)
      if (!job) return
      idle.push(worker)
      settle(job, answer)
      next()
    })
    worker.on('error', (error) => lose(worker, failureOf(error)))
    worker.on('exit', () => lose(worker, new Error('the reading worker has ended')))
    worker.unref()
    return worker
  }
  const next = (): void => {
    if (closed || waiting.length === 0) return
    const worker = idle.pop() ?? (busy.size < most ? start() : undefined)
    const job = worker && waiting.shift()
    if (!worker || !job) return
    busy.set(
      worker,
      timed(job, time, () => lose(worker, new Refusal('reading-must-end-in-time'))),
    )
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job.task)
  }
  return {
    add: (job) => {
      if (closed) return job.failed(new Error('the reading pool is closed'))
      waiting.push(job)
      next()
    },
    close: async () => {
      closed = true
      const [workers, jobs] = [
        [...idle, ...busy.keys()],
        [...waiting.splice(0), ...busy.values()],
      ]
      for (const job of jobs) job.failed(new Error('the reading pool is closed'))
      busy.clear()
      idle.length = 0
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/**
 * A few workers, started when first needed. A task that takes too long or too much memory ends its worker and is
 * refused; the others go on.
 */
export const openReadingPool = (given: Partial<ReadingLimits> = {}): ReadingPool => {
  const workers = openWorkers({ ...defaultLimits(), ...given })
  return {
    run: <K extends Task['task']>(task: Extract<Task, { task: K }>) =>
      new Promise<Outcomes[K]>((done, failed) =>
        workers.add({ task, done: (outcome) => done(outcome as Outcomes[K]), failed }),
      ),
    close: () => workers.close(),
  }
}
