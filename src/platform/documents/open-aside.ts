import type { TaskTable } from './answer-tasks.ts'
import { AsideFault } from './aside-fault.ts'
import { type After, type AsideWorker, startWorker, type WorkerFacts } from './aside-worker.ts'

export interface AsideFacts extends Omit<WorkerFacts, 'after'> {
  /** How many tasks may wait behind the one under way. */
  readonly mostWaiting: number
  /** How long the process waits for the next task before it ends and gives its memory back. */
  readonly idleMs: number
  readonly after?: After
}

/** What a task answers with. */
export type Output<Task> = Task extends (input: never) => Promise<infer Answer> ? Answer : never

/** A process of its own for heavy or dangerous work: started when needed, one task at a time. */
export interface Aside<Tasks extends TaskTable> {
  /** Fails with an AsideFault. */
  perform<Name extends keyof Tasks & string>(
    task: Name,
    input: Parameters<Tasks[Name]>[0],
    milliseconds: number,
  ): Promise<Output<Tasks[Name]>>
  isRunning(): boolean
  /** Ends the process at once; what is under way or waits fails. A later task starts a new one. */
  end(): Promise<void>
}

interface Job {
  readonly task: string
  readonly input: unknown
  readonly milliseconds: number
  readonly answer: PromiseWithResolvers<unknown>
}

/** Opens an aside; nothing is started yet. */
export function openAside<Tasks extends TaskTable>(facts: AsideFacts): Aside<Tasks> {
  const after = facts.after ?? later
  const waiting: Job[] = []
  let worker: AsideWorker | undefined
  let isBusy = false
  let forgetEnd = (): void => undefined

  async function end(): Promise<void> {
    for (const { task, answer } of waiting.splice(0)) answer.reject(new AsideFault(task, 'ended'))
    await worker?.end('ended')
  }

  async function doOne({ task, input, milliseconds }: Job): Promise<unknown> {
    if (worker?.isAlive() !== true) worker = startWorker({ ...facts, after })
    return worker.perform(task, input, milliseconds)
  }

  async function work(): Promise<void> {
    isBusy = true
    forgetEnd()
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      await doOne(job).then(job.answer.resolve, job.answer.reject)
    }
    isBusy = false
    forgetEnd = after(facts.idleMs, () => void end())
  }

  function perform<Name extends keyof Tasks & string>(
    task: Name,
    input: unknown,
    milliseconds: number,
  ): Promise<Output<Tasks[Name]>> {
    if (waiting.length >= facts.mostWaiting) return Promise.reject(new AsideFault(task, 'busy'))
    const answer = Promise.withResolvers<unknown>()
    waiting.push({ task, input, milliseconds, answer })
    if (!isBusy) void work()
    return answer.promise as Promise<Output<Tasks[Name]>>
  }

  return { perform, isRunning: () => worker?.isAlive() === true, end }
}

const later: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds).unref()
  return () => clearTimeout(timer)
}
