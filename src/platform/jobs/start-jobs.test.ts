import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { change } from '../access/change.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { applicationRole, makeOwnSchema, migrate } from '../database/migrate.ts'
import { executeSql } from '../database/raw-sql.ts'
import type { Session } from '../database/session.ts'
import { ok, refuse } from '../kernel/result.ts'
import { enqueue } from './enqueue.ts'
import { defineJob } from './job.ts'
import { countOpenJobs, listFailedJobs } from './job-queries.ts'
import { jobsMigrations } from './migrations.ts'
import { retryFailedJob } from './retry-failed-job.ts'
import { startJobs, type RunningJobs } from './start-jobs.ts'
import { inMemoryDatabase } from '#testing/in-memory-database.ts'

let city: TestCity
let running: RunningJobs[] = []
let done: number[] = []
let trouble: (number: number) => Promise<void> = () => Promise.resolve()

const note = defineJob({
  name: 'test.note-number',
  payload: z.object({ number: z.number() }),
  run: async (_context, { number }) => {
    await trouble(number)
    done.push(number)
  },
})

const nightly = defineJob({
  name: 'test.nightly',
  payload: z.object({}),
  cron: '20 3 * * *',
  run: () => Promise.resolve(),
})

const reported: string[] = []

async function start(facts: { workers?: boolean; retries?: number } = {}): Promise<RunningJobs> {
  const jobs = await startJobs({
    database: city.session,
    schema: `${city.schema}_jobs`,
    kind: city.database.kind,
    jobs: [note],
    context: () => city.context(),
    report: (fault, about) => reported.push(`${about}: ${String(fault)}`),
    workers: facts.workers ?? false,
    retries: { limit: facts.retries ?? 2, delaySeconds: 0 },
  })
  running.push(jobs)
  return jobs
}

const ask = (number: number) =>
  change({ database: city.session }, async (session) => {
    await enqueue(session, note, { number })
    return ok()
  })

/** As if the process that ran it had died an hour ago. */
const letHeartStop = () =>
  executeSql(
    city.session,
    `update "${city.schema}_jobs".job set heartbeat_on = now() - interval '1 hour' where state = 'active'`,
  )

beforeEach(async () => {
  city = await aTestCity({ migrations: [auditMigrations, jobsMigrations] })
  await makeOwnSchema(city.database, `${city.schema}_jobs`)
  ;[running, done, trouble] = [[], [], () => Promise.resolve()]
  reported.length = 0
})
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()))
  await executeSql(city.database.root, `drop schema if exists "${city.schema}_jobs" cascade`)
  await city.close()
})

describe('a job', () => {
  it('is run after the change that asked for it', async () => {
    const jobs = await start()
    await ask(1)
    await ask(2)
    expect(await countOpenJobs(city.session)).toEqual({ requested: 2n, failed: 0n })
    await jobs.drain()
    expect(done).toEqual([1, 2])
    expect(await countOpenJobs(city.session)).toEqual({ requested: 0n, failed: 0n })
  })

  it('is not run when the change is refused or fails', async () => {
    const jobs = await start()
    await change({ database: city.session }, async (session) => {
      await enqueue(session, note, { number: 1 })
      return refuse('no')
    })
    const failing = change({ database: city.session }, async (session) => {
      await enqueue(session, note, { number: 2 })
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    await jobs.drain()
    expect(done).toEqual([])
  })

  it('whose payload does not fit is a fault of who asks', async () => {
    await expect(enqueue(city.session, note, { number: Number.NaN })).rejects.toThrow()
  })

  it('is run by a waiting worker without anyone draining', async () => {
    await start({ workers: true })
    const ran = Promise.withResolvers<number>()
    trouble = (number) => {
      ran.resolve(number)
      return Promise.resolve()
    }
    await ask(7)
    expect(await ran.promise).toBe(7)
  })

  it(
    'is run at once after another of its name, without waiting for the next look',
    { timeout: 60_000 },
    async () => {
      await start({ workers: true })
      const ran = Promise.withResolvers<undefined>()
      trouble = (number) => {
        if (number === 20) ran.resolve(undefined)
        return Promise.resolve()
      }
      for (let number = 1; number <= 20; number += 1) await ask(number)
      // Were each to wait for the next look, the last would begin after five minutes.
      await ran.promise
    },
  )

  it('that fails is run again', async () => {
    const jobs = await start()
    let attempts = 0
    trouble = () => (++attempts < 3 ? Promise.reject(new Error('line busy')) : Promise.resolve())
    await ask(1)
    await jobs.drain()
    expect(done).toEqual([1])
    expect(attempts).toBe(3)
    expect(reported).toEqual([
      'job test.note-number: Error: line busy',
      'job test.note-number: Error: line busy',
    ])
  })

  it('whose process died is run again', async () => {
    const first = await start()
    const begun = Promise.withResolvers<undefined>()
    trouble = () => {
      begun.resolve(undefined)
      return new Promise(() => undefined)
    }
    await ask(1)
    void first.drain()
    await begun.promise
    trouble = () => Promise.resolve()
    const second = await start()
    await second.drain()
    expect(done).toEqual([])
    await letHeartStop()
    await second.recoverLost()
    await second.drain()
    expect(done).toEqual([1])
  })

  it('is run once when several workers look for it at the same time', async () => {
    const workers = await Promise.all([start(), start(), start()])
    for (let number = 0; number < 30; number += 1) await ask(number)
    await Promise.all(workers.map((jobs) => jobs.drain()))
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, number) => number))
  })
})

describe('a job that fails as often as it may', () => {
  it('is listed with its error, and runs once more when an administrator asks', async () => {
    const jobs = await start({ retries: 1 })
    trouble = () => Promise.reject(new Error('no such host'))
    await ask(5)
    await jobs.drain()
    const [failed, ...others] = await listFailedJobs(city.session)
    expect(others).toEqual([])
    expect(failed).toMatchObject({
      job: 'test.note-number',
      payload: { number: 5 },
      error: 'no such host',
      attempts: 2,
    })
    trouble = () => Promise.resolve()
    const id = failed?.id ?? ''
    expect(await retryFailedJob(city.context(), { id })).toEqual({ ok: false, refusal: 'not-allowed' })
    const administrator = city.context({ person: aPerson({ roles: ['administrator'] }) })
    expect(await retryFailedJob(administrator, { id })).toMatchObject({ ok: true })
    expect(await retryFailedJob(administrator, { id })).toEqual({ ok: false, refusal: 'not-found' })
    await jobs.drain()
    expect(done).toEqual([5])
    expect(await listFailedJobs(city.session)).toEqual([])
  })
})

describe('the queue', () => {
  it('lives, recovers and cleans up under the role that may not rewrite history', async () => {
    const database = await inMemoryDatabase()
    await migrate(database, 'haneul', [auditMigrations, jobsMigrations], ['audit_entry'])
    await makeOwnSchema(database, 'haneul_jobs')
    await database.restrictTo(applicationRole)
    const [session, faults]: [Session, unknown[]] = [database.city('haneul'), []]
    const again = {
      database: session,
      schema: 'haneul_jobs',
      kind: 'pglite',
      jobs: [note, nightly],
      workers: true,
    } as const
    for (const _start of ['first', 'second']) {
      const jobs = await startJobs({
        ...again,
        context: () => city.context(),
        report: (fault) => faults.push(fault),
      })
      const ran = Promise.withResolvers<undefined>()
      trouble = () => {
        ran.resolve(undefined)
        return Promise.resolve()
      }
      await change({ database: session }, async (inside) => {
        await enqueue(inside, note, { number: 1 })
        return ok()
      })
      await ran.promise
      await jobs.recoverLost()
      await jobs.stop()
    }
    expect(faults).toEqual([])
    expect(done).toEqual([1, 1])
    const schedules = await executeSql(session, 'select name, timezone from haneul_jobs.schedule')
    expect(schedules.rows).toEqual([{ name: 'test.nightly', timezone: 'Asia/Seoul' }])
    await database.close()
  })

  it('counts what waits and what failed', async () => {
    const jobs = await start({ retries: 0 })
    trouble = () => Promise.reject(new Error('no'))
    await ask(1)
    await jobs.drain()
    expect(await jobs.counts()).toEqual([{ job: 'test.note-number', waiting: 0, active: 0, failed: 1 }])
  })

  it('waits for a running job when it is stopped', async () => {
    const jobs = await start({ workers: true })
    const [begun, end] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
    trouble = () => {
      begun.resolve(undefined)
      return end.promise
    }
    await ask(1)
    await begun.promise
    const stopped = jobs.stop()
    end.resolve(undefined)
    await stopped
    expect(done).toEqual([1])
  })
})
