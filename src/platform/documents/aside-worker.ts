import { type ChildProcess, fork } from 'node:child_process'
import { Socket } from 'node:net'
import { type AnswerMessage, overResidentLimit, type TaskMessage } from './answer-tasks.ts'
import { AsideFault, type AsideReason } from './aside-fault.ts'

/** Runs something later, never keeping the process open for it; the answer takes it back. */
export type After = (milliseconds: number, run: () => void) => () => void

export interface WorkerFacts {
  /** The file that the process begins with. */
  readonly beginning: string
  /** Flags of Node beside the limits, e.g. what it may read. */
  readonly flags: () => readonly string[]
  readonly heapMb: number
  readonly residentMb: number
  readonly after: After
}

/** A process of its own that does one task at a time. */
export interface AsideWorker {
  perform(task: string, input: unknown, milliseconds: number): Promise<unknown>
  isAlive(): boolean
  /** Ends it at once; a task under way fails with the reason. */
  end(reason: AsideReason): Promise<void>
}

const START_LIMIT_MS = 30_000
const HEAP_LIMIT = /heap out of memory|heap limit/

/** Starts the process; it ends with this one, however this one ends. */
export function startWorker(facts: WorkerFacts): AsideWorker {
  const child = forked(facts)
  const ready = Promise.withResolvers<undefined>()
  const gone = Promise.withResolvers<undefined>()
  let current: { task: string; answer: PromiseWithResolvers<unknown> } | undefined
  let isAlive = true
  let verdict: AsideReason | undefined
  let said = ''

  const kill = () => child.kill('SIGKILL')
  const fell = (how: string) => {
    process.off('exit', kill)
    const isOver = said.includes(overResidentLimit) || HEAP_LIMIT.test(said)
    isAlive = false
    current?.answer.reject(new AsideFault(current.task, verdict ?? (isOver ? 'too-big' : 'crashed'), how))
    gone.resolve(undefined)
  }
  const hear = (message: AnswerMessage) => {
    if (message.kind === 'ready') ready.resolve(undefined)
    else if (message.kind === 'done') current?.answer.resolve(message.output)
    else current?.answer.reject(new AsideFault(current.task, 'failed', message.detail))
  }
  process.on('exit', kill)
  child.on('message', hear)
  child.on('error', (error) => fell(error.message))
  child.on('close', (code, signal) => fell(signal ?? `exit ${code}`))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-8_000)))
  const end = (reason: AsideReason) => {
    verdict ??= reason
    kill()
    return gone.promise
  }

  async function perform(task: string, input: unknown, milliseconds: number): Promise<unknown> {
    const answer = Promise.withResolvers<unknown>()
    current = { task, answer }
    holdOpen(child, true)
    let forget = facts.after(START_LIMIT_MS, () => void end('crashed'))
    void ready.promise
      .then(() => {
        forget()
        forget = facts.after(milliseconds, () => void end('too-slow'))
        // When the process is gone, its end is the answer.
        child.send({ task, input } satisfies TaskMessage, () => undefined)
      })
      .catch(answer.reject)
    try {
      return await answer.promise
    } finally {
      forget()
      current = undefined
      holdOpen(child, false)
    }
  }
  return {
    perform,
    isAlive: () => isAlive,
    end: async (reason) => {
      if (isAlive) await end(reason)
    },
  }
}

function forked({ beginning, residentMb, heapMb, flags }: WorkerFacts): ChildProcess {
  return fork(beginning, [String(process.pid), String(residentMb)], {
    execArgv: [`--max-old-space-size=${heapMb}`, ...flags()],
    env: plainEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

/** Only a task under way keeps this process open, not one that waits for work. */
function holdOpen(child: ChildProcess, hold: boolean): void {
  const verb = hold ? 'ref' : 'unref'
  child[verb]()
  child.channel?.[verb]()
  // A pipe of a child is a socket.
  if (child.stderr instanceof Socket) child.stderr[verb]()
}

/** Nothing that the server was told in confidence. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR', 'TZ', 'LANG']
  return Object.fromEntries(names.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : [])))
}
