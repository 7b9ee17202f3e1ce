import { generateKeyPairSync } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportLog } from '#platform/audit/export-log.ts'
import { sequenceEntries } from '#platform/audit/sequence-entries.ts'
import { signHead } from '#platform/audit/sign-head.ts'
import { signingKey } from '#platform/audit/signing-key.ts'
import { verifyLog } from '#platform/audit/verify-log.ts'
import { type DatabaseConfig, openDatabase } from '#platform/database/open-database.ts'
import type { Session } from '#platform/database/session.ts'
import { aFreshDatabase } from '#testing/fresh-database.ts'
import { aRunningCity, type RunningCity } from './running-city.ts'

export const KILLS = 20
const CITY = 'sample'
const LIMITS = { DURE_WRITES_PER_MINUTE: '1000000', DURE_SIGN_INS_PER_MINUTE: '1000000' }

/** Acknowledgements before the power goes; the writers' next requests are under way then. */
const writesBefore = (round: number) => 3 + ((round * 7) % 11)

/** Where a city's writes are kept while it is killed and started again. */
export interface KilledCity {
  readonly env: Readonly<Record<string, string>>
  readonly config: (folder: string) => DatabaseConfig
  /** After each so many kills the books are looked at before the next start: PGlite takes a while to open. */
  readonly checkedEach: number
}

/** Somebody who writes one thing after the other. */
export interface Hand<Written> {
  readonly make: (turn: number) => Written
  readonly write: (written: Written) => Promise<unknown>
}

/**
 * Writes from several hands until enough is acknowledged, then kills in the middle of the next writes. Gives back what
 * each hand wrote, and whether it was told that it is saved.
 */
export async function writeAndKill<Written>(
  city: RunningCity,
  round: number,
  hands: readonly Hand<Written>[],
  /** Lets the next writes come on for a while after the last acknowledgement that counts. */
  moment: () => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly acknowledged: readonly Written[]; readonly unanswered: readonly Written[] }> {
  const acknowledged: Written[] = []
  const unanswered: Written[] = []
  const power: { cut: Promise<void> | null } = { cut: null }
  const isOn = () => power.cut === null
  await Promise.all(
    hands.map(async ({ make, write }) => {
      for (let turn = 0; isOn(); turn += 1) {
        const written = make(turn)
        try {
          await write(written)
          acknowledged.push(written)
        } catch (error) {
          if (isOn()) throw error
          unanswered.push(written)
        }
        if (acknowledged.length >= writesBefore(round)) power.cut ??= moment().then(() => city.kill())
      }
    }),
  )
  await power.cut
  return { acknowledged, unanswered }
}

/** Starts a city and lives its rounds, each of which ends with a kill; gives back what the last check gives. */
export async function survive(
  { env, config, checkedEach }: KilledCity,
  life: {
    /** What the city must have before the first round. */
    readonly prepare?: (session: Session) => Promise<void>
    readonly round: (city: RunningCity, round: number) => Promise<void>
    /** Looks at the books between a kill and the next start. */
    readonly check?: (session: Session) => Promise<void>
    readonly end: (session: Session) => Promise<void>
  },
): Promise<void> {
  let city = await aRunningCity({ env })
  const folder = city.dataFolder
  const looking = async (look: (session: Session) => Promise<void>) => {
    const database = await openDatabase(config(folder))
    try {
      await look(database.city(CITY))
    } finally {
      await database.close()
    }
  }
  const { prepare, check } = life
  try {
    if (prepare !== undefined) {
      await city.kill()
      await looking(prepare)
    }
    for (let round = 1; round <= KILLS; round += 1) {
      if (round > 1 || prepare !== undefined) city = await aRunningCity({ env, dataFolder: folder })
      await life.round(city, round)
      if (check !== undefined && round % checkedEach === 0) await looking(check)
    }
    await looking(life.end)
  } finally {
    await city.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether the log's tree is whole once what waited has its place in it. */
export async function verifyTree(session: Session): Promise<void> {
  while ((await session.transaction().execute((inside) => sequenceEntries(inside))) > 0);
  const key = signingKey('after-the-kills', generateKeyPairSync('ed25519').privateKey)
  await session.transaction().execute((inside) => signHead(inside, key, new Date()))
  const verified = await verifyLog(exportLog(session, { withEntries: true }))
  expect(verified).toMatchObject({ ok: true })
}

/** The same on PGlite and on PostgreSQL; each says in a line what it saw. */
export function describeKills(
  title: string,
  rule: string,
  run: (killed: KilledCity) => Promise<string>,
  databaseName: string,
): void {
  describe(title, () => {
    it(`${rule}, on PGlite`, async () => {
      const config = (folder: string): DatabaseConfig => ({
        kind: 'pglite',
        folder: join(folder, 'database'),
      })
      process.stdout.write(`PGlite: ${await run({ env: LIMITS, config, checkedEach: 5 })}\n`)
    })

    it.skipIf(process.env['TEST_DATABASE_URL'] === undefined)(`${rule}, on PostgreSQL`, async () => {
      const url = await aFreshDatabase(process.env['TEST_DATABASE_URL'] ?? '', databaseName)
      const config = (): DatabaseConfig => ({ kind: 'postgres', url, poolSize: 2 })
      const env = { ...LIMITS, DATABASE_URL: url }
      process.stdout.write(`PostgreSQL: ${await run({ env, config, checkedEach: 1 })}\n`)
    })
  })
}
