import { migrate, makeOwnSchema } from '/work/main/src/platform/database/migrate.ts'
import { openDatabase } from '/work/main/src/platform/database/open-database.ts'
import { z } from '/work/main/node_modules/zod/index.js'
import { defineJob } from '/work/main/src/platform/jobs/job.ts'
import { jobsMigrations } from '/work/main/src/platform/jobs/migrations.ts'
import { startJobs } from '/work/main/src/platform/jobs/start-jobs.ts'
import { enqueue } from '/work/main/src/platform/jobs/enqueue.ts'
const database = await openDatabase({ kind: 'pglite', folder: undefined })
const job = defineJob({ name: 'test.a', payload: z.object({n: z.number()}), run: async (_c: unknown, {n}: {n:number}) => { done.push(n) } })
let done: number[] = []
let count = 0
const log: string[] = []
for (let round = 0; round < 40; round++) {
  done = []
  const schema = `c${round}`
  await migrate(database, schema, [jobsMigrations], [])
  await makeOwnSchema(database, schema + '_jobs')
  const city = database.city(schema)
  const original = city.executeQuery.bind(city)
  count = 0; log.length = 0
  const proxied = new Proxy(city, { get(t, p) { if (p === 'executeQuery') return (q: any) => { count++; log.push(q.sql.replace(/\s+/g,' ').slice(0,150)); if (count > 3000) { process.stdout.write(log.slice(-12).join('\n') + '\n'); process.exit(3) } return original(q) }; const v = (t as any)[p]; return typeof v === 'function' ? v.bind(t) : v } })
  const start = () => startJobs({ database: proxied as any, schema: schema + '_jobs', kind: 'pglite', jobs: [job], context: () => ({}) as never, report: (f) => process.stdout.write('FAULT ' + String(f) + '\n'), workers: false, retries: { limit: 2, delaySeconds: 0 } })
  const workers = await Promise.all([start(), start(), start()])
  for (let n = 0; n < 30; n++) await enqueue(city, job, { n })
  await Promise.all(workers.map((w) => w.drain()))
  await Promise.all(workers.map((w) => w.stop()))
  process.stdout.write(`${round} ${done.length} ${new Set(done).size} queries ${count}\n`)
}
