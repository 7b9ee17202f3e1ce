import { spawn, type ChildProcess } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './process-facts.ts'

/** An account of the sample city as the first load wrote it down. */
interface SampleAccount {
  readonly role: string
  readonly login: string
  readonly password: string
  readonly name: string
}

export interface RunningCity {
  readonly url: string
  readonly dataFolder: string
  /** Signs in through the page; the value of a Cookie header. */
  signIn(role: string, index?: number): Promise<string>
  account(role: string, index?: number): SampleAccount
  output(): string
  /** As a power cut would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const TEMPLATES = join('data', 'test-template')

/** The sample city is loaded once for each build and copied for each test; two runs at once may both make it. */
export async function templateFolder(): Promise<string> {
  const build = readFileSync('dist/.built', 'utf8').slice(0, 16)
  const folder = join(TEMPLATES, build)
  if (existsSync(folder)) return folder
  mkdirSync(TEMPLATES, { recursive: true })
  for (const name of readdirSync(TEMPLATES))
    if (!name.startsWith(build)) rmSync(join(TEMPLATES, name), { recursive: true, force: true })
  const making = `${folder}.${process.pid}`
  const { stop } = await start(making, {})
  await stop()
  if (existsSync(folder)) rmSync(making, { recursive: true, force: true })
  else renameSync(making, folder)
  return folder
}

/** A server of its own on a copy of the sample city, or on a database that the environment names. */
export async function aRunningCity(
  facts: { env?: Readonly<Record<string, string>>; dataFolder?: string } = {},
): Promise<RunningCity> {
  const own = facts.dataFolder === undefined
  const dataFolder = facts.dataFolder ?? mkdtempSync(join(tmpdir(), 'dure-city-'))
  if (own && facts.env?.['DATABASE_URL'] === undefined)
    cpSync(await templateFolder(), dataFolder, { recursive: true })
  const server = await start(dataFolder, facts.env ?? {})
  const accounts = () =>
    JSON.parse(readFileSync(join(dataFolder, 'sample-accounts.json'), 'utf8')) as SampleAccount[]
  const account = (role: string, index = 0): SampleAccount => {
    const found = accounts().filter((one) => one.role === role)[index]
    if (found === undefined) throw new Error(`no sample account ${index} for ${role}`)
    return found
  }
  return {
    url: server.url,
    dataFolder,
    account,
    signIn: async (role, index) => signIn(server.url, account(role, index)),
    output: server.output,
    kill: server.kill,
    stop: async () => {
      await server.stop()
      if (own) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function signIn(url: string, account: SampleAccount): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ login: account.login, password: account.password }),
  })
  const cookie = answer.headers.getSetCookie().find((line) => /^[\w-]*session/i.test(line))
  if (cookie === undefined)
    throw new Error(`${account.login} could not sign in: ${answer.status}\n${await answer.text()}`)
  return cookie.split(';')[0] ?? ''
}

async function start(dataFolder: string, env: Readonly<Record<string, string>>) {
  const port = await freePort()
  const child: ChildProcess = spawn('node', ['dist/server/main.js'], {
    env: { ...process.env, DATABASE_URL: '', ...env, DURE_DATA: dataFolder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const life = { exited: false }
  const ended = new Promise<void>((resolve) =>
    child.on('exit', () => {
      life.exited = true
      resolve()
    }),
  )
  const url = `http://127.0.0.1:${port}`
  while ((await fetch(`${url}/health`).catch(() => null))?.ok !== true) {
    if (life.exited) throw new Error(`the server ended before it answered:\n${output}`)
    await pause(30)
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (!life.exited) child.kill(signal)
    await ended
  }
  return { url, child, output: () => output, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
