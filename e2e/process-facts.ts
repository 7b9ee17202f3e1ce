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
export function serverMemory(pid: number): number {
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
