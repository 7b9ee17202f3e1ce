import { randomBytes } from 'node:crypto'
import { migrate } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { uuid } from '#platform/kernel/ids.ts'
import { allMigrations, appendOnlyTables } from '../schema.ts'
import { loadSampleCity } from './load-sample-city.ts'
const database = await openDatabase({ kind: 'pglite', folder: process.argv[2] })
await migrate(database, 'gimpo', allMigrations, appendOnlyTables)
const t = performance.now(), c = process.cpuUsage()
const r = await loadSampleCity({ database: database.city('gimpo'), machineNow: new Date(), newId: () => uuid(new Date(), randomBytes(10)) as never, randomBytes: (n) => randomBytes(n) })
const d = process.cpuUsage(c)
process.stdout.write(`${r.events} events ${Math.round(performance.now() - t)} ms, cpu ${Math.round((d.user + d.system) / 1000)} ms\n`)
await database.close()
