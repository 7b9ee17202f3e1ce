import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Database, openDatabase } from '#platform/database/open-database.ts'
import { endAsides } from '#platform/documents/aside.ts'
import { aReader, type Reader } from './browser.ts'
import { look, nothingSeen } from './look-at-pages.ts'
import { aRunningCity, type RunningCity, templateFolder } from './running-city.ts'

/** A browser of somebody who is signed in. */
export async function aReaderAs(
  city: RunningCity,
  role: string,
  index = 0,
  facts: Parameters<typeof aReader>[0] = {},
): Promise<Reader> {
  const reader = await aReader(facts)
  const [name = '', value = ''] = (await city.signIn(role, index)).split(/=(.*)/s)
  await reader.context.addCookies([{ name, value, url: city.url }])
  return reader
}

/**
 * A journey through a city whose clock it moves: PGlite belongs to one process, so the server rests meanwhile. The
 * sample city as everybody finds it, or lived to another day.
 */
export function aJourney(name: string, livedTo?: string) {
  const looked = nothingSeen()
  const dataFolder = mkdtempSync(join(tmpdir(), `dure-${name}-`))
  let running: RunningCity | null = null

  const city = (): RunningCity => {
    if (running === null) throw new Error('the city rests')
    return running
  }
  const dure = (...words: string[]) =>
    execFileSync('node', ['dist/server/cli.js', ...words], {
      env: { ...process.env, DATABASE_URL: '', DURE_DATA: dataFolder },
    })
  /** What another process does to the city's data. */
  async function atRest<T>(work: () => Promise<T> | T): Promise<T> {
    await city().stop()
    running = null
    const done = await work()
    running = await aRunningCity({ dataFolder })
    return done
  }

  return {
    looked,
    get url() {
      return city().url
    },
    signIn: (role: string) => city().signIn(role),
    begin: async () => {
      if (livedTo === undefined) cpSync(await templateFolder(), dataFolder, { recursive: true })
      else dure('sample', 'load', '--day', livedTo)
      running = await aRunningCity({ dataFolder })
    },
    end: async () => {
      await running?.stop()
      await endAsides()
      rmSync(dataFolder, { recursive: true, force: true })
    },
    /** The city on another day, its morning's work done. */
    onDay: (day: string, ...jobs: readonly string[]) =>
      atRest(() => {
        dure('sample', 'clock', '--day', day)
        for (const job of jobs) dure('job', 'run', job)
      }),
    withDatabase: <T>(work: (database: Database) => Promise<T>) =>
      atRest(async () => {
        const database = await openDatabase({ kind: 'pglite', folder: join(dataFolder, 'database') })
        const done = await work(database)
        await database.close()
        return done
      }),
    signedIn: (role: string, index = 0, facts: Parameters<typeof aReader>[0] = {}) =>
      aReaderAs(city(), role, index, facts),
    words: (page: Page) => page.locator('main').innerText(),
    open: async (page: Page, path: string): Promise<void> => {
      await page.goto(`${city().url}${path}`)
      await look(looked, page, path.split('?')[0] ?? path)
    },
    /** Presses a button or follows a link by its words; axe looks at what comes. */
    press: async (page: Page, words: string): Promise<void> => {
      const there = page
        .getByRole('button', { name: words, exact: true })
        .or(page.getByRole('link', { name: words, exact: true }))
      await there.first().click()
      await page.waitForLoadState()
      await look(looked, page, `after ${words}`)
    },
  }
}
