import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { AsideTrials } from '#testing/aside-trials.ts'
import { calendarDate } from '../kernel/calendar-date.ts'
import { endAsides } from './aside.ts'
import { documentDownload } from './download.ts'
import type { Document } from './document.ts'
import { type Aside, openAside } from './open-aside.ts'
import { renderHwpx } from './render-hwpx.ts'
import { renderPdf } from './render-pdf.ts'

const opened: Aside<AsideTrials>[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((aside) => aside.end()))
})
afterAll(endAsides)

const LONG = 60_000
const IDLE = 45_000
const START = 30_000
const TASK = 10_000

/** An aside whose clock is moved by hand: `pass(ms)` lets the timer of so many milliseconds ring once it is set. */
function anAside(facts: { mostWaiting?: number; heapMb?: number; residentMb?: number } = {}) {
  const timers = new Set<{ ms: number; run: () => void }>()
  const wanted = new Set<{ ms: number; met: () => void }>()
  const aside = openAside<AsideTrials>({
    beginning: 'src/testing/aside-trials.ts',
    flags: () => [],
    mostWaiting: facts.mostWaiting ?? 4,
    heapMb: facts.heapMb ?? 256,
    residentMb: facts.residentMb ?? 1_000,
    idleMs: IDLE,
    after: (ms, run) => {
      const timer = { ms, run }
      timers.add(timer)
      for (const one of wanted) if (one.ms === ms) one.met()
      return () => timers.delete(timer)
    },
  })
  opened.push(aside)
  const pass = async (ms: number) => {
    const set = () => [...timers].find((timer) => timer.ms === ms)
    if (set() === undefined) await new Promise<void>((met) => wanted.add({ ms, met }))
    set()?.run()
  }
  return { aside, pass, timers: () => [...timers].map(({ ms }) => ms) }
}

const plan: Document = {
  title: '2021년 주요업무',
  issuer: '기획담당관',
  locale: 'ko',
  day: calendarDate('2021-01-05'),
  blocks: [
    { kind: 'heading', level: 1, text: '추진계획 𠀀' },
    { kind: 'items', items: [{ text: '공약 점검', marker: '□', items: [] }] },
    { kind: 'table', caption: '예산', head: ['구분'], align: ['left'], rows: [['국비']] },
  ],
}

test('a document made aside is the same file as one made here', async () => {
  const aside = [await documentDownload(plan, 'pdf', 'plan'), await documentDownload(plan, 'hwpx', 'plan')]
  const here = [await renderPdf(plan), await renderHwpx(plan)]
  for (const [index, { content }] of aside.entries())
    expect(Buffer.compare(content as Uint8Array, here[index]!)).toBe(0)
})

test('bytes and whole numbers cross to the process and back as they are', async () => {
  const { aside } = anAside()
  const doubled = await aside.perform('double', { bytes: new Uint8Array([1, 2]), whole: 2n ** 60n }, LONG)
  expect(doubled).toEqual({ bytes: new Uint8Array([2, 4]), whole: 2n ** 61n })
})

test('tasks one after another share one process, which is not this one', async () => {
  const { aside } = anAside()
  const pids = await Promise.all([
    aside.perform('whoAmI', undefined, LONG),
    aside.perform('whoAmI', undefined, LONG),
  ])
  expect(new Set(pids).size).toBe(1)
  expect(pids[0]).not.toBe(process.pid)
})

test('the process is not told what the server was told in confidence', async () => {
  process.env['DURE_TRIAL_SECRET'] = 'secret'
  const { aside } = anAside()
  const environment = await aside.perform('environment', undefined, LONG)
  delete process.env['DURE_TRIAL_SECRET']
  expect(environment).not.toHaveProperty('DURE_TRIAL_SECRET')
  expect(environment).not.toHaveProperty('DATABASE_URL')
})

test('a task that hangs is ended at its limit, and the next one is done', async () => {
  const { aside, pass } = anAside()
  const hanging = aside.perform('hang', undefined, TASK)
  const next = aside.perform('double', { bytes: new Uint8Array(), whole: 1n }, LONG)
  const ended = expect(hanging).rejects.toMatchObject({
    name: 'AsideFault',
    task: 'hang',
    reason: 'too-slow',
  })
  await pass(TASK)
  await ended
  expect(await next).toMatchObject({ whole: 2n })
})

test('a process that falls fails its task only', async () => {
  const { aside } = anAside()
  const falling = aside.perform('fall', undefined, LONG)
  const next = aside.perform('whoAmI', undefined, LONG)
  await expect(falling).rejects.toMatchObject({ reason: 'crashed' })
  expect(await next).toBeGreaterThan(0)
})

test('a fault inside a task is told with its words, and the process goes on', async () => {
  const { aside } = anAside()
  const before = await aside.perform('whoAmI', undefined, LONG)
  await expect(aside.perform('fault', '글꼴이 없다', LONG)).rejects.toThrow(/글꼴이 없다/)
  expect(await aside.perform('whoAmI', undefined, LONG)).toBe(before)
})

test('what cannot cross to the process is a fault at once', async () => {
  const { aside } = anAside()
  const uncrossable = (() => undefined) as unknown as string
  await expect(aside.perform('fault', uncrossable, LONG)).rejects.toThrow(/could not be cloned/)
  expect(await aside.perform('whoAmI', undefined, LONG)).toBeGreaterThan(0)
})

test('a task that fills the heap is ended as too big', async () => {
  const { aside } = anAside({ heapMb: 64 })
  await expect(aside.perform('fillHeap', undefined, LONG)).rejects.toMatchObject({ reason: 'too-big' })
})

test('a task that fills memory outside the heap is ended as too big', async () => {
  const { aside } = anAside({ residentMb: 300 })
  await expect(aside.perform('fillMemory', undefined, LONG)).rejects.toMatchObject({ reason: 'too-big' })
  expect(await aside.perform('whoAmI', undefined, LONG)).toBeGreaterThan(0)
})

test('a task too many is turned down at once, those before it are done', async () => {
  const { aside } = anAside({ mostWaiting: 1 })
  const first = aside.perform('whoAmI', undefined, LONG)
  const second = aside.perform('whoAmI', undefined, LONG)
  await expect(aside.perform('whoAmI', undefined, LONG)).rejects.toMatchObject({ reason: 'busy' })
  expect(await first).toBe(await second)
})

test('a process without work ends after a while, and the next task starts another', async () => {
  const { aside, pass } = anAside()
  const before = await aside.perform('whoAmI', undefined, LONG)
  await pass(IDLE)
  await aside.end()
  expect(aside.isRunning()).toBe(false)
  expect(() => process.kill(before, 0)).toThrow(/ESRCH/)
  expect(await aside.perform('whoAmI', undefined, LONG)).not.toBe(before)
})

test('work takes the end of the waiting back', async () => {
  const { aside, pass, timers } = anAside()
  await aside.perform('whoAmI', undefined, LONG)
  const working = expect(aside.perform('hang', undefined, TASK)).rejects.toMatchObject({ reason: 'too-slow' })
  expect(timers()).not.toContain(IDLE)
  await pass(TASK)
  await working
})

test('a process that does not come up is ended at the limit of its start', async () => {
  const { aside, pass } = anAside()
  const working = expect(aside.perform('whoAmI', undefined, TASK)).rejects.toMatchObject({
    reason: 'crashed',
  })
  await pass(START)
  await working
  expect(await aside.perform('whoAmI', undefined, TASK)).toBeGreaterThan(0)
})

test('ending fails what is under way and what waits, and leaves no process', async () => {
  const { aside } = anAside()
  const pid = await aside.perform('whoAmI', undefined, LONG)
  const working = expect(aside.perform('hang', undefined, LONG)).rejects.toMatchObject({ reason: 'ended' })
  const waiting = expect(aside.perform('whoAmI', undefined, LONG)).rejects.toMatchObject({ reason: 'ended' })
  await aside.end()
  await Promise.all([working, waiting])
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
})

const program = `
  import { openAside } from './src/platform/documents/open-aside.ts'
  const aside = openAside({ beginning: 'src/testing/aside-trials.ts', flags: () => [], heapMb: 128, residentMb: 900, mostWaiting: 4, idleMs: 60000 })
  console.log(await aside.perform('whoAmI', undefined, 60000))
`

test('an idle process keeps nobody open, and ends with the process that started it', async () => {
  const { pid, code } = await runProgram(program)
  expect(code).toBe(0)
  await expect.poll(() => isThere(pid), { timeout: 20_000 }).toBe(false)
})

test('a process that hangs ends although the one that started it was killed', async () => {
  const { pid } = await runProgram(
    `${program}; aside.perform('hang', undefined, 60000); setInterval(() => undefined, 1000)`,
    true,
  )
  await expect.poll(() => isThere(pid), { timeout: 20_000 }).toBe(false)
})

/** Runs a program that prints a process number; kills it then when told. */
async function runProgram(text: string, kill = false): Promise<{ pid: number; code: number | null }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit') as Promise<[number | null]>
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  if (kill) child.kill('SIGKILL')
  const [code] = await exit
  return { pid: Number(line.toString()), code }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
