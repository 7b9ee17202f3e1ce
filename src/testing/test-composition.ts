import { generateKeyPairSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysFrom } from '#platform/access/keys.ts'
import type { Person } from '#platform/access/person.ts'
import { signingKey } from '#platform/audit/signing-key.ts'
import { useFileFolder } from '#platform/files/current-folder.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { readConfig } from '../config.ts'
import type { Composition } from '../house.ts'
import { modulesConfig } from '../modules-config.ts'
import type { TestCity } from './test-city.ts'

/** Tests do not build the client part: any island is there under its name. */
const testScripts = new Proxy<Record<string, string>>({}, { get: (_, name) => `/assets/${String(name)}.js` })

/** An installation's parts around a test city: its clock stands on a day, people are signed in by name. */
export async function testComposition(
  city: TestCity,
  people: ReadonlyMap<string, Person>,
  day: string,
): Promise<Composition> {
  const folder = join(tmpdir(), `dure-test-${process.pid}`)
  await useFileFolder(join(folder, 'files'))
  const keys = keysFrom(new Uint8Array(32).fill(7))
  const key = signingKey('dure-test', generateKeyPairSync('ed25519').privateKey)
  const config = readConfig({
    DURE_DATA: folder,
    DURE_WRITES_PER_MINUTE: '1000000',
    DURE_SIGN_INS_PER_MINUTE: '1000000',
  })
  const now = new Date(`${day}T09:00:00+09:00`)
  return {
    session: city.session,
    clock: { read: () => Promise.resolve({ now, today: calendarDate(day), machineNow: new Date() }) },
    modules: modulesConfig(config, { keys, signingKey: key }, () => []),
    client: { assets: { styles: ['/assets/dure.css'], scripts: testScripts }, files: new Map() },
    sample: true,
    origin: null,
    trustedProxies: 0,
    metricsToken: null,
    limits: config.limits,
    // A fault in a test is a failing test: it is shown where the test's output is read.
    report: (fault, where) =>
      process.stderr.write(
        `${where.method} ${where.path}: ${fault instanceof Error ? (fault.stack ?? '') : String(fault)}\n`,
      ),
    signedIn: (token) => {
      const person = people.get(token)
      return Promise.resolve(person === undefined ? null : { person, idleEndsInSeconds: 1_200 })
    },
  }
}
