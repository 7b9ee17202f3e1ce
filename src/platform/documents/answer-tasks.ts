import { writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

/** What can be done aside, by name; inputs and outputs are plain data, for they cross to another process. */
export type TaskTable = Readonly<Record<string, (input: never) => Promise<unknown>>>

export interface TaskMessage {
  readonly task: string
  readonly input: unknown
}

export type AnswerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly detail: string }

/** What the watching thread writes before it ends the process. */
export const overResidentLimit = 'aside: over the limit of resident memory'

interface Watch {
  readonly parent: number
  readonly residentMb: number
}

const WATCH_EVERY_MS = 100

/**
 * The life of a process aside: answers one task after another until its parent is gone. The process's arguments
 * are its parent's number and its limit of resident memory. Call it in the file the process begins with.
 */
export function answerTasks(tasks: TaskTable, beginning: string): void {
  if (!isMainThread) {
    watchOver(workerData as Watch)
    return
  }
  const [parent, residentMb] = process.argv.slice(2).map(Number)
  new Worker(new URL(beginning), { workerData: { parent, residentMb } }).unref()
  // Ctrl-C and a service's stop reach the whole group: the parent finishes first, and ends this one with itself.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => undefined)
  process.on('disconnect', () => process.exit(0))
  process.on('message', (message: TaskMessage) => void answer(tasks, message))
  send({ kind: 'ready' })
}

async function answer(tasks: TaskTable, { task, input }: TaskMessage): Promise<void> {
  try {
    const perform = tasks[task]
    if (perform === undefined) throw new Error('no such task')
    send({ kind: 'done', output: await perform(input as never) })
  } catch (error) {
    send({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function send(message: AnswerMessage): void {
  process.send?.(message)
}

/** In a thread of its own, since a task may hold the main one for ever: nobody would hear that the parent is gone. */
function watchOver({ parent, residentMb }: Watch): void {
  setInterval(() => {
    const isOver = process.memoryUsage.rss() > residentMb * 1024 * 1024
    if (isOver) writeSync(2, overResidentLimit)
    if (isOver || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, WATCH_EVERY_MS)
}
