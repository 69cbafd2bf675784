import { availableParallelism, totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@heng/domain/refusal'
import type { Answer } from './reading-worker'
import type { Outcomes, Task } from './tasks'

/** How one task went; milliseconds in the queue and at work. */
export type TaskReport = {
  task: Task['task']
  outcome: 'done' | 'refused' | 'failed'
  waited: number
  worked: number
}

type Load = { waiting: number; working: number }

/** Reads and checks off the main thread. */
export type ReadingPool = {
  run<K extends Task['task']>(task: Extract<Task, { task: K }>): Promise<Outcomes[K]>
  /** Told of every task that has ended. */
  observe: (observer: (report: TaskReport) => void) => void
  /** Tasks in the queue and at work. */
  load: () => Load
  close: () => Promise<void>
}

export type ReadingLimits = {
  /** Milliseconds for one task. */
  time: number
  /** Heap of one worker, in MB. */
  memory: number
  workers: number
  /** Time and heap for what is large: a register of a whole province as one workbook. */
  largeTime: number
  largeMemory: number
  /** Milliseconds for a file whose pages are pictures. */
  scanTime: number
}

const defaultLimits = (): ReadingLimits => ({
  time: 60_000,
  largeTime: 120_000,
  largeMemory: Math.max(384, Math.min(1_536, Math.floor(totalmem() / 2 / 1024 / 1024))),
  // the pages of a file have a limit of their own in intake; this ends what does not keep to it
  scanTime: 1_260_000,
  memory: 384,
  workers: Math.max(1, Math.min(4, availableParallelism() - 1)),
})

type Job = {
  task: Task
  /** Called when a worker takes it. */
  begun(): void
  done(outcome: Outcomes[Task['task']]): void
  failed(error: Error): void
}

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

/** A job that has begun and is refused when it has not ended in time. */
const timed = (job: Job, time: number, onTime: () => void): Job => {
  const timer = setTimeout(onTime, time)
  job.begun()
  return {
    ...job,
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

/** A job that is counted in `load` and tells `report` how it went. */
const reported = (job: Job, load: Load, report: (report: TaskReport) => void): Job => {
  const added = performance.now()
  let begun: number | null = null
  load.waiting += 1
  const tell = (outcome: TaskReport['outcome']): void => {
    const ended = performance.now()
    const from = begun ?? ended
    load[begun === null ? 'waiting' : 'working'] -= 1
    report({ task: job.task.task, outcome, waited: from - added, worked: ended - from })
  }
  return {
    task: job.task,
    begun: () => {
      begun = performance.now()
      load.waiting -= 1
      load.working += 1
    },
    done: (outcome) => {
      tell('done')
      job.done(outcome)
    },
    failed: (error) => {
      tell(error instanceof Refusal ? 'refused' : 'failed')
      job.failed(error)
    },
  }
}

/** Who goes first: what somebody sits and waits for, then editions that are worked on, then files that have come in. */
const rank = ({ task: { task } }: Job): number =>
  task === 'read' || task === 'check' ? 2 : task === 'check-edition' ? 1 : 0

const enqueue = (waiting: Job[], job: Job): void => {
  const behind = waiting.findIndex((other) => rank(other) > rank(job))
  waiting.splice(behind < 0 ? waiting.length : behind, 0, job)
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
      if (closed) return job.failed(new Refusal('server-must-be-running'))
      enqueue(waiting, job)
      next()
    },
    close: async () => {
      closed = true
      const [workers, jobs] = [
        [...idle, ...busy.keys()],
        [...waiting.splice(0), ...busy.values()],
      ]
      for (const job of jobs) job.failed(new Refusal('server-must-be-running'))
      busy.clear()
      idle.length = 0
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** From this size, in bytes or characters, a task may need more than the heap of an ordinary worker. */
const largeFrom = 4_000_000

const sizeOf = (task: Task): number => {
  switch (task.task) {
    case 'read':
    case 'lines':
    case 'rows':
    case 'open':
    case 'original':
    case 'read-template':
      return task.bytes.length
    case 'extract':
    case 'print':
      return task.document.length
    case 'check-edition':
    case 'render-edition':
    case 'trace-edition':
      return task.records.length
    case 'prepare-acceptance':
      return task.records.length + task.documents.reduce((sum, { json }) => sum + json.length, 0)
    case 'check':
    case 'trace-document':
      return task.documents.reduce((sum, { json }) => sum + json.length, 0)
    case 'make-template':
      return task.request.records.length * 10_000
    case 'report':
      return task.evaluation.length
    case 'render':
      return task.documents.reduce((sum, json) => sum + json.length, 0)
  }
}

const isScan = (task: Task): boolean => task.task === 'read' && task.ocr === true

/**
 * A few workers, started when first needed. A task that takes too long or too much memory ends its worker and is
 * refused; the others go on.
 */
export const openReadingPool = (given: Partial<ReadingLimits> = {}): ReadingPool => {
  const limits = { ...defaultLimits(), ...given }
  const workers = openWorkers(limits)
  const large = openWorkers({ ...limits, workers: 1, time: limits.largeTime, memory: limits.largeMemory })
  // pictures take minutes: they wait for one another, nobody else waits for them
  const scans = openWorkers({ ...limits, workers: 1, time: limits.scanTime })
  const load: Load = { waiting: 0, working: 0 }
  const observers: ((report: TaskReport) => void)[] = []
  const report = (one: TaskReport): void => {
    for (const observer of observers) observer(one)
  }
  return {
    run: <K extends Task['task']>(task: Extract<Task, { task: K }>) =>
      new Promise<Outcomes[K]>((done, failed) => {
        const job: Job = { task, begun: () => {}, done: (outcome) => done(outcome as Outcomes[K]), failed }
        const lane = isScan(task) ? scans : sizeOf(task) > largeFrom ? large : workers
        lane.add(reported(job, load, report))
      }),
    observe: (observer) => void observers.push(observer),
    load: () => ({ ...load }),
    close: async () => {
      await Promise.all([workers.close(), large.close(), scans.close()])
    },
  }
}
