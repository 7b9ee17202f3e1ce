import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** A port of this machine that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Resident memory of a process in MB. */
function serverMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

/** Resident memory in MB of the largest process that this one has started. */
export function largestChildMemory(): number {
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
  )
  return Math.max(0, ...children.map((pid) => memoryIfThere(Number(pid))))
}

function memoryIfThere(pid: number): number {
  try {
    return serverMemory(pid)
  } catch {
    return 0
  }
}

interface Answer {
  readonly id: number
  readonly result: { readonly result?: { readonly value?: unknown } }
}

/**
 * What a process keeps in MB, in its heap and beside it, once everything that nobody needs is thrown away.
 * Resident memory says when V8 last cleaned up; this says what has grown. The process was started with
 * `--inspect=127.0.0.1:0`, and `output` is what it printed.
 */
export async function keptMemory(output: string): Promise<number> {
  const address = /Debugger listening on (ws:\S+)/.exec(output)?.[1]
  if (address === undefined) throw new Error('the process was not started with --inspect')
  const line = new WebSocket(address)
  await new Promise((resolve, reject) => {
    line.addEventListener('open', resolve)
    line.addEventListener('error', () => reject(new Error(`no answer from ${address}`)))
  })
  let asked = 0
  const ask = (method: string, params: object = {}): Promise<Answer['result']> =>
    new Promise((resolve) => {
      const id = (asked += 1)
      line.addEventListener('message', function heard({ data }) {
        const answer = JSON.parse(String(data)) as Answer
        if (answer.id !== id) return
        line.removeEventListener('message', heard)
        resolve(answer.result)
      })
      line.send(JSON.stringify({ id, method, params }))
    })
  // What a first collection frees may be the last thing that held something else.
  await ask('HeapProfiler.collectGarbage')
  await ask('HeapProfiler.collectGarbage')
  const expression = '{ const m = process.memoryUsage(); m.heapUsed + m.external }'
  const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true })
  line.close()
  return Number(result?.value) / 1024 / 1024
}
