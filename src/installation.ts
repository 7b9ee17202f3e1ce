import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keysFrom, secretFrom, type Keys } from '#platform/access/keys.ts'
import { loadOrCreateSigningKey } from '#platform/audit/key-file.ts'
import type { SigningKey } from '#platform/audit/signing-key.ts'
import { type CityClock, machineClock, sampleClock } from '#platform/clock/city-clock.ts'
import { lockFolder } from '#platform/database/folder-lock.ts'
import { applicationRole, makeOwnSchema, migrate } from '#platform/database/migrate.ts'
import { type Database, openDatabase } from '#platform/database/open-database.ts'
import type { Session } from '#platform/database/session.ts'
import { useFileFolder } from '#platform/files/current-folder.ts'
import type { Config } from './config.ts'
import { allMigrations, appendOnlyTables } from './schema.ts'

/** One city's database, keys, files and clock, open. */
export interface Installation {
  readonly config: Config
  readonly database: Database
  readonly session: Session
  readonly clock: CityClock
  readonly keys: Keys
  readonly signingKey: SigningKey
  /** Whether the schema was made just now. */
  readonly isNew: boolean
  close(): Promise<void>
}

/** The queue's own schema beside the city's. */
export const jobsSchema = ({ schema }: Pick<Config, 'schema'>): string => `${schema}_jobs`

/** Opens the database without touching it; the embedded one only for this process. */
export async function openCityDatabase(
  config: Config,
): Promise<{ database: Database; close(): Promise<void> }> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const letGo = config.database.kind === 'pglite' ? lockFolder(config.dataFolder) : () => undefined
  try {
    const database = await openDatabase(config.database)
    return {
      database,
      close: async () => {
        await database.close()
        letGo()
      },
    }
  } catch (error) {
    letGo()
    throw error
  }
}

/** Opens everything a server or a command needs, with the schema brought up to date. */
export async function openInstallation(config: Config): Promise<Installation> {
  const opened = await openCityDatabase(config)
  const { database } = opened
  try {
    const { ran } = await migrate(database, config.schema, allMigrations, appendOnlyTables)
    await makeOwnSchema(database, jobsSchema(config))
    const session = database.city(config.schema)
    return {
      config,
      database,
      session,
      close: () => opened.close(),
      isNew: ran.length === allMigrations.flat().length,
      clock: config.sample ? sampleClock(session) : machineClock(),
      ...(await openKeys(config)),
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** From here on the append-only tables cannot be rewritten through this installation's connections. */
export async function enterApplicationRole({ database }: Installation): Promise<void> {
  await database.restrictTo(applicationRole)
}

async function openKeys(config: Config): Promise<{ keys: Keys; signingKey: SigningKey }> {
  const folder = join(config.dataFolder, 'keys')
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  await useFileFolder(join(config.dataFolder, 'files'))
  return {
    keys: keysFrom(secretFrom({ value: config.secretKey ?? undefined, file: join(folder, 'secret-key') })),
    signingKey: await loadOrCreateSigningKey(join(folder, 'signing-key.pem'), `dure-${config.schema}`),
  }
}
