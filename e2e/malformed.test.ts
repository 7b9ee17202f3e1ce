import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mountedRoutes } from './mounted-routes.ts'
import { keptMemory } from './process-facts.ts'
import { aRunningCity, type RunningCity } from './running-city.ts'

const REQUESTS = 10_000
const AT_ONCE = 24
/** The first requests fill caches: pages, statements, compiled code. */
const WARM = 2_000
/** Two thousand bytes kept of each request would be 16 MB more; measured: 5. */
const MOST_KEPT_MB = 12

/** A small generator of its own, so that a failing request can be made again from its number. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 0x1_0000_0000
  }
}

type Pick = <T>(from: readonly T[]) => T

const oddTexts = [
  '%',
  '%zz',
  '%00',
  '%c0%ae',
  '%ff%fe',
  '..%2f..%2fetc',
  '\u0000',
  'ㄱ',
  '펲',
  "' or 1=1--",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '${7}',
  'a'.repeat(3_000),
  '-1',
  '1e999',
  'NaN',
  '9999999999999999999999',
  '[]',
  '{"$gt":""}',
  '\r\nX: y',
  '\ud800',
  '00000000-0000-0000-0000-000000000000',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '2021-02-30',
  '%F0%9F%98%80',
]
const contentTypes = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary="',
  'text/plain',
  'application/xml',
  '',
  '\u00ff/\u00ff',
  'application/json;;;',
]
const bodies = [
  '',
  '{',
  '{"a":',
  '[[[[[[[[',
  '"\\ud800"',
  'a=%zz&b=%',
  '=&&&==',
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
  '--x--',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="../../a.html"\r\n\r\n<script>\r\n--x--',
  '\u0000'.repeat(500),
  '['.repeat(20_000),
  'a='.concat('b'.repeat(70_000)),
  'a=1&'.repeat(5_000),
  '{"__proto__":{"x":1}}',
]
const methods = [
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'PROPFIND',
  'GeT',
  'X'.repeat(60),
]

function malformed(number: number, paths: readonly string[], cookie: string): string {
  const random = chance(number)
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!
  const maybe = (share: number) => random() < share
  let path = pick(paths).replace(/:\w+(\{[^}]*\})?/g, () => pick(oddTexts))
  if (maybe(0.3))
    path += `?${pick(['year', 'page', 'sort', 'q', 'next', 'columns', 'day'])}=${pick(oddTexts)}&${pick(oddTexts)}`
  if (maybe(0.1))
    path = pick(['//', '/\\', '*', 'http://x/', '/en//', '/%2e%2e/', '/office/../..', '']) + path
  path = path.replace(/[\r\n\u0000 ]/g, maybe(0.05) ? ' ' : '%20')
  const body = pick(bodies)
  const lines = [`${pick(methods)} ${path} HTTP/1.1`]
  lines.push(
    maybe(0.95) ? 'Host: 127.0.0.1' : `Host: ${pick(['', 'a b', '[::', 'x'.repeat(300), '127.0.0.1:99999'])}`,
  )
  lines.push('Connection: close')
  if (maybe(0.6))
    lines.push(
      `Cookie: ${maybe(0.7) ? cookie : `${cookie.split('=')[0]}=${pick(oddTexts).replace(/[\r\n]/g, '')}`}; dure_view=${pick(oddTexts).replace(/[\r\n]/g, '')}`,
    )
  if (maybe(0.7)) lines.push(`Content-Type: ${pick(contentTypes)}`)
  if (maybe(0.6)) lines.push('Origin: http://127.0.0.1', 'Sec-Fetch-Site: same-origin')
  if (maybe(0.3))
    lines.push(
      `${pick(['Accept-Encoding', 'If-None-Match', 'Accept-Language', 'X-Forwarded-For', 'Range', 'Authorization', 'X-Request-Id'])}: ${pick(oddTexts).replace(/[\r\n]/g, '')}`,
    )
  if (maybe(0.05)) lines.push(`X-Long: ${'y'.repeat(20_000)}`)
  if (maybe(0.05)) lines.push('No colon here')
  if (maybe(0.1)) lines.push('Transfer-Encoding: chunked')
  else if (maybe(0.9))
    lines.push(
      `Content-Length: ${maybe(0.85) ? Buffer.byteLength(body) : pick(['-1', 'abc', '999999999999', '5', '0'])}`,
    )
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

/** Sends bytes and gives the status that came back; 0 when the server only closed the line. */
function send(port: number, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1')
    // A server waits for the rest of a body that was promised; the sender hangs up, as a lost phone would.
    socket.setTimeout(20_000, () => {
      socket.destroy()
      reject(new Error(`no answer within 20 s to:\n${text.slice(0, 500)}`))
    })
    socket.on('data', (chunk: string) => (answer += answer.length < 200 ? chunk : ''))
    socket.on('error', () => resolve(statusOf(answer)))
    socket.on('close', () => resolve(statusOf(answer)))
    socket.write(Buffer.from(text, 'utf8'))
    socket.end()
  })
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.\d (\d{3})/.exec(answer)?.[1] ?? 0)

describe('ten thousand malformed requests', () => {
  let city: RunningCity
  beforeAll(async () => {
    city = await aRunningCity({
      env: {
        NODE_OPTIONS: '--inspect=127.0.0.1:0',
        DURE_WRITES_PER_MINUTE: '1000000',
        DURE_SIGN_INS_PER_MINUTE: '1000000',
      },
    })
  })
  afterAll(() => city.stop())

  it('never make a 500 nor a hang, and memory stays flat', async () => {
    const { port } = new URL(city.url)
    const cookie = await city.signIn('planner')
    const paths = [
      ...(await mountedRoutes()).map(({ path }) => path),
      '/nowhere',
      '/office/nowhere',
      '/api/v1/nowhere',
      '/assets/x',
      '/metrics',
      '/%',
    ]
    const statuses = new Map<number, number>()
    const faults: string[] = []
    let number = 0
    const worker = async (until: number) => {
      while (number < until) {
        number += 1
        const mine = number
        const text = malformed(mine, paths, cookie)
        const status = await send(Number(port), text)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status >= 500) faults.push(`#${mine} ${status}: ${text.slice(0, 300)}`)
      }
    }
    const ask = (until: number) => Promise.all(Array.from({ length: AT_ONCE }, () => worker(until)))
    await ask(WARM)
    const before = await keptMemory(city.output())
    await ask(REQUESTS)
    const after = await keptMemory(city.output())
    process.stdout.write(
      `answers by status: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}; kept memory in MB: ${before.toFixed(1)}, at the end ${after.toFixed(1)}\n`,
    )
    expect(faults.slice(0, 5)).toEqual([])
    expect([...statuses.values()].reduce((a, b) => a + b, 0)).toBe(REQUESTS)
    expect((await fetch(`${city.url}/health`)).status).toBe(200)
    expect(after - before).toBeLessThan(MOST_KEPT_MB)
  })
})
