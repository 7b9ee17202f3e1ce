// Starts Dure as a process of its own and waits until it answers; for benchmarks and journeys.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Runs a command that serves on PORT; resolves at the first answer of /health, with the seconds it took. */
export async function served(command, args, { env = {}, cwd = process.cwd(), withinSeconds = 180 } = {}) {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = new Promise((resolve) => child.on('exit', resolve))
  let exited = false
  void ended.then(() => (exited = true))
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (exited) throw new Error(`the server ended before it answered:\n${output}`)
    if (performance.now() - started > withinSeconds * 1000) {
      process.kill(-child.pid, 'SIGKILL')
      throw new Error(`no answer within ${withinSeconds} s:\n${output}`)
    }
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.ok) break
    await pause(25)
  }
  return {
    url,
    child,
    seconds: (performance.now() - started) / 1000,
    output: () => output,
    /** Resident memory in MB of the process that serves. */
    rssMb: () => serverRss(child.pid),
    /** Seconds of processor time that the process itself has taken so far, in the kernel and out of it. */
    cpuSeconds: () => cpuSecondsOf(child.pid),
    /** Ends it at once, as a power cut would. */
    kill: async () => {
      if (!exited) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
    stop: async () => {
      if (!exited) process.kill(-child.pid, 'SIGTERM')
      await ended
    },
  }
}

function cpuSecondsOf(pid) {
  // After the name, which may hold blanks: state first, the two times eleven fields on, in hundredths.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** The largest process of the group: npm's shells are small. */
function serverRss(group) {
  const pids = readFileSync(`/proc/${group}/task/${group}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${group}/status`, 'utf8'))?.[1] ?? 0) / 1024
  return Math.max(own, ...pids.map(serverRss))
}
