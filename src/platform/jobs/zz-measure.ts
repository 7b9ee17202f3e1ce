import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { z } from 'zod'
import { defineJob } from './job.ts'
import { jobsMigrations } from './migrations.ts'
import { prepareJobsSchema } from './prepare-jobs-schema.ts'
import { startJobs } from './start-jobs.ts'
import { enqueue } from './enqueue.ts'
import { change } from '../access/change.ts'
import { ok } from '../kernel/result.ts'
const database = await openDatabase({ kind: 'pglite', folder: '/tmp/measure-pglite' })
await migrate(database, 'haneul', [jobsMigrations], [])
await prepareJobsSchema(database.root, 'haneul_jobs')
let last = () => {}
let n = 0
const job = (name: string) => defineJob({ name, payload: z.object({}), cron: '20 3 * * *', run: async () => { n++; if (n === 500) last() } })
const jobs = Array.from({ length: 8 }, (_, i) => job(`test.job-${i}`))
for (const round of [1, 2]) {
  let t = performance.now()
  const running = await startJobs({ database: database.city('haneul'), schema: 'haneul_jobs', kind: 'pglite', jobs, context: () => ({}) as never, report: (f) => process.stderr.write(String(f)+'\n') })
  process.stdout.write(`start ${round}: ${Math.round(performance.now() - t)} ms\n`)
  if (round === 2) {
    const q = database.queries()
    await new Promise((r) => setTimeout(r, 40_000))
    process.stdout.write(`idle: ${((database.queries() - q) / 40).toFixed(2)} queries/s\n`)
    t = performance.now()
    const all = new Promise<void>((r) => (last = r))
    for (let i = 0; i < 500; i++) await change({ database: database.city('haneul') }, async (s) => ok(await enqueue(s, jobs[0]!, {})))
    process.stdout.write(`asked: ${Math.round(performance.now() - t)} ms\n`)
    await all
    process.stdout.write(`500 jobs: ${Math.round(performance.now() - t)} ms\n`)
  }
  t = performance.now()
  await running.stop()
  process.stdout.write(`stop: ${Math.round(performance.now() - t)} ms\n`)
}
await database.close()
