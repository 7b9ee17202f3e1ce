import { PgBoss, type JobWithMetadata } from 'pg-boss'
import type { Context } from '../access/context.ts'
import type { Session } from '../database/session.ts'
import { saveFailedJob } from './failed-job-store.ts'
import type { JobDefinition } from './job.ts'
import { queueDatabase } from './queue-database.ts'
import { relayRequests } from './relay-requests.ts'
import { onRequests } from './request-signal.ts'

export interface JobsOptions {
  /** The city's tables. */
  readonly database: Session
  /** A schema of the queue's own, e.g. gimpo_jobs, made by `makeOwnSchema`. */
  readonly schema: string
  readonly kind: 'pglite' | 'postgres' | 'citus'
  readonly jobs: readonly JobDefinition[]
  /** A fresh context of the system for each run. */
  readonly context: () => Promise<Context> | Context
  /** Where faults of the queue and of its jobs are told. */
  readonly report: (fault: unknown, about: string) => void
  /** False: nothing runs but by `drain`. */
  readonly workers?: boolean
  readonly retries?: { readonly limit: number; readonly delaySeconds: number }
}

/** How many jobs of one name are in each state. */
export interface JobCount {
  readonly job: string
  readonly waiting: number
  readonly active: number
  readonly failed: number
}

type QueuedJob = JobWithMetadata<unknown>

export interface RunningJobs {
  /** Runs everything that was asked for or is due, until nothing is left. */
  drain(): Promise<void>
  /** Gives jobs whose process died back to the queue; workers do it by themselves every minute. */
  recoverLost(): Promise<void>
  counts(): Promise<readonly JobCount[]>
  /** Takes no new job, waits for the running ones. */
  stop(): Promise<void>
}

const DEAD_LETTERS = 'dead-letters'
const RETRIES = { limit: 5, delaySeconds: 20 }
/** Requests of other processes are looked for this often; those of this process are handed over at once. */
const LOOK_EVERY_MS = 5_000
/** Workers are woken by a hand-over; they look by themselves only for retries and the clock's jobs. */
const POLL_SECONDS = 15
const STOP_WITHIN_MS = 20_000

/** Opens the queue in its own schema, makes its queues and schedules, and starts the workers. */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const workers = options.workers ?? true
  const boss = new PgBoss({
    db: queueDatabase(options.database),
    schema: options.schema,
    backend: options.kind,
    createSchema: false,
    supervise: workers,
    schedule: workers,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (fault) => options.report(fault, 'queue'))
  await boss.start()
  await makeQueues(boss, options)
  const queue = new Queue(boss, options)
  if (workers) await queue.startWorkers()
  return queue
}

async function makeQueues(
  boss: PgBoss,
  { jobs, retries = RETRIES, workers = true }: JobsOptions,
): Promise<void> {
  const settings = {
    retryLimit: retries.limit,
    retryDelay: retries.delaySeconds,
    retryBackoff: retries.delaySeconds > 0,
    heartbeatSeconds: 30,
    deadLetter: DEAD_LETTERS,
  }
  // Also for queues that are there: it makes this process know them. One that it had to look up during a
  // hand-over would be asked for outside the hand-over's transaction, and PGlite's one connection is taken.
  await boss.createQueue(DEAD_LETTERS, { retryLimit: 20, retryDelay: 60 })
  for (const { name } of jobs) await boss.createQueue(name, settings)
  if (!workers) return
  const scheduled = await boss.getSchedules()
  for (const { name } of scheduled)
    if (!jobs.some((job) => job.name === name && job.cron !== undefined)) await boss.unschedule(name)
  for (const { name, cron } of jobs)
    if (cron !== undefined) await boss.schedule(name, cron, {}, { tz: 'Asia/Seoul' })
}

/** The queue while it runs: what it has started and must stop again. */
class Queue implements RunningJobs {
  readonly #boss: PgBoss
  readonly #options: JobsOptions
  readonly #workers = new Map<string, string>()
  #relaying: Promise<void> | null = null
  #relayAgain = false
  #stopListening: () => void = () => undefined
  #timer: NodeJS.Timeout | undefined

  constructor(boss: PgBoss, options: JobsOptions) {
    this.#boss = boss
    this.#options = options
  }

  async startWorkers(): Promise<void> {
    const settings = { includeMetadata: true, pollingIntervalSeconds: POLL_SECONDS } as const
    const work = async (name: string, run: (job: QueuedJob | undefined) => Promise<void>) => {
      const worker = await this.#boss.work(name, settings, async ([job]) => {
        // A worker takes one job at a time and then sleeps, unless woken meanwhile: there may be more.
        this.#wakeWorker(name)
        await run(job)
      })
      this.#workers.set(name, worker)
    }
    for (const job of this.#options.jobs) await work(job.name, (one) => this.#perform(job, one))
    await work(DEAD_LETTERS, (letter) => this.#keepDeadLetter(letter))
    this.#stopListening = onRequests(() => this.#wake())
    this.#timer = setInterval(() => this.#wake(), LOOK_EVERY_MS).unref()
    this.#wake()
  }

  async drain(): Promise<void> {
    let ran = true
    while (ran) {
      await this.#relay()
      ran = false
      for (const job of this.#options.jobs)
        ran = (await this.#runNext(job.name, (one) => this.#perform(job, one))) || ran
      ran = (await this.#runNext(DEAD_LETTERS, (letter) => this.#keepDeadLetter(letter))) || ran
    }
  }

  async recoverLost(): Promise<void> {
    for (const { name } of this.#options.jobs) await this.#boss.supervise(name)
  }

  async counts(): Promise<readonly JobCount[]> {
    const queues = await this.#boss.getQueues(this.#options.jobs.map(({ name }) => name))
    return await Promise.all(
      queues.map(async ({ name }) => {
        const [stats] = await this.#boss.getQueueStats(name, { force: true })
        return {
          job: name,
          waiting: stats?.queuedCount ?? 0,
          active: stats?.activeCount ?? 0,
          failed: stats?.failedCount ?? 0,
        }
      }),
    )
  }

  async stop(): Promise<void> {
    this.#stopListening()
    clearInterval(this.#timer)
    await this.#relaying
    await this.#boss.stop({ graceful: true, close: false, timeout: STOP_WITHIN_MS })
  }

  /** Hands requests over in the background; asked for during a hand-over, one more follows. */
  #wake(): void {
    if (this.#relaying !== null) {
      this.#relayAgain = true
      return
    }
    this.#relayAgain = false
    this.#relaying = this.#relay()
      .catch((fault: unknown) => this.#options.report(fault, 'hand-over of job requests'))
      .finally(() => {
        this.#relaying = null
        if (this.#relayAgain) this.#wake()
      })
  }

  async #relay(): Promise<void> {
    const names = this.#options.jobs.map(({ name }) => name)
    for (const name of await relayRequests(this.#options.database, this.#boss, names)) this.#wakeWorker(name)
  }

  #wakeWorker(name: string): void {
    const worker = this.#workers.get(name)
    if (worker !== undefined) this.#boss.notifyWorker(worker)
  }

  async #runNext(name: string, run: (job: QueuedJob) => Promise<void>): Promise<boolean> {
    const [job] = await this.#boss.fetch<unknown>(name, { includeMetadata: true })
    if (job === undefined) return false
    try {
      await run(job)
      await this.#boss.complete(name, job.id)
    } catch (fault) {
      await this.#boss.fail(name, job.id, { message: fault instanceof Error ? fault.message : String(fault) })
    }
    return true
  }

  async #perform(definition: JobDefinition, job: QueuedJob | undefined): Promise<void> {
    if (job === undefined) return
    try {
      await definition.perform(await this.#options.context(), job.data)
    } catch (fault) {
      this.#options.report(fault, `job ${definition.name}`)
      throw fault
    }
  }

  async #keepDeadLetter(letter: QueuedJob | undefined): Promise<void> {
    if (letter === undefined) return
    await saveFailedJob(this.#options.database, {
      id: letter.id,
      job: letter.sourceName ?? DEAD_LETTERS,
      payload: typeof letter.data === 'object' && letter.data !== null ? letter.data : {},
      error: messageOf(letter.sourceOutput),
      attempts: (letter.sourceRetryCount ?? 0) + 1,
      failedAt: letter.createdOn,
    })
  }
}

/** What a failed job left behind: `{ message }`, or that wrapped in `{ value }` when its process died. */
function messageOf(output: unknown): string {
  if (typeof output !== 'object' || output === null) return ''
  if ('message' in output && typeof output.message === 'string') return output.message
  return 'value' in output ? messageOf(output.value) : JSON.stringify(output)
}
