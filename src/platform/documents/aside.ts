import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { AsideTasks } from './aside-tasks.ts'
import { type Aside, type AsideFacts, openAside, type Output } from './open-aside.ts'

type TaskName = keyof AsideTasks

const fromSources = import.meta.filename.endsWith('.ts')
/** In the built server the process has a file of its own beside the server's; from the sources it is one of them. */
const beginning = fromSources
  ? join(import.meta.dirname, 'aside-child.ts')
  : resolve('dist', 'server', 'aside.js')

const program = ['package.json', 'node_modules', fromSources ? 'src' : 'dist', 'assets']

/** What the processes may do: read the program, not the city's data; write nothing, start nothing. */
const permissions = () => [
  '--permission',
  '--allow-worker',
  // Asked for by both names where a folder is a link to elsewhere.
  ...program.flatMap((name) => [resolve(name), realpathSync(name)]).map((path) => `--allow-fs-read=${path}`),
]

const common: Omit<AsideFacts, 'flags' | 'residentMb'> = {
  beginning,
  heapMb: 512,
  mostWaiting: 16,
  idleMs: 30_000,
}

// Two, so that a hostile upload never keeps a download waiting. Typst is native code, which only writing needs.
const writing = openAside<AsideTasks>({
  ...common,
  residentMb: 1_200,
  flags: () => [...permissions(), '--allow-addons'],
})
const reading = openAside<AsideTasks>({ ...common, residentMb: 900, flags: permissions })

const places: Readonly<
  Record<TaskName, { readonly aside: Aside<AsideTasks>; readonly milliseconds: number }>
> = {
  renderHwpx: { aside: writing, milliseconds: 60_000 },
  renderPdf: { aside: writing, milliseconds: 60_000 },
  parseDocument: { aside: reading, milliseconds: 10_000 },
  readFileTables: { aside: reading, milliseconds: 20_000 },
  readSheets: { aside: reading, milliseconds: 20_000 },
  readRows: { aside: reading, milliseconds: 20_000 },
}

/** Does a task in a process of its own, within its time and memory; fails with an AsideFault. */
export function inAside<Name extends TaskName>(
  task: Name,
  input: Parameters<AsideTasks[Name]>[0],
  milliseconds: number = places[task].milliseconds,
): Promise<Output<AsideTasks[Name]>> {
  return places[task].aside.perform(task, input, milliseconds)
}

/** Ends the processes at once; they end with the server in any case. */
export async function endAsides(): Promise<void> {
  await Promise.all([writing.end(), reading.end()])
}
