import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { latestHead } from '#platform/audit/log-queries.ts'
import { signingKey } from '#platform/audit/signing-key.ts'
import { aTestCity } from '#testing/test-city.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import { clockMigrations } from '#platform/clock/migrations.ts'
import { jobsMigrations } from '#platform/jobs/migrations.ts'
import { listMails } from '#platform/mail/mail-queries.ts'
import { mailMigrations } from '#platform/mail/migrations.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import type { MailTables } from '#platform/mail/tables.ts'
import { settingsMigrations } from '#platform/settings/migrations.ts'
import { oversightMigrations } from './data/migrations/index.ts'
import { oversightJobs } from './oversight-jobs.ts'

it('is done by the clock alone: seals, purges, reports and signs, and a second time does no harm', async () => {
  const city = await aTestCity({
    migrations: [
      auditMigrations,
      settingsMigrations,
      clockMigrations,
      jobsMigrations,
      mailMigrations,
      oversightMigrations,
    ],
  })
  const key = signingKey('dure.test/audit', generateKeyPairSync('ed25519').privateKey)
  const jobs = oversightJobs({ key, countDataSubjects: () => Promise.resolve(10), personalData: () => [] })
  const system = city.context({ person: systemPerson })
  for (const instant of ['2020-01-06T01:00:00Z', '2021-11-09T01:00:00Z']) {
    const officer = city.context({ machineNow: new Date(instant) })
    await recordAccess(city.session, officer, {
      task: 'read',
      dataSubjects: 'person-1',
      what: 'staff directory',
    })
  }
  const run = async (name: string) => {
    const job = jobs.find((one) => one.name === `oversight.${name}`)
    expect(job?.cron).toBeDefined()
    await job?.perform(system, {})
    await job?.perform(system, {})
  }
  for (const day of ['2020-11-09', '2020-11-10', '2021-11-09'])
    await sendMail(city.session, city.context({ day }), {
      to: 'citizen@example.org',
      subject: day,
      text: '안내',
      kind: 'accounts.sign-up',
    })
  await city.session.$extendTables<MailTables>().updateTable('mail').set({ state: 'sent' }).execute()
  const names = [
    'purge-access-records',
    'purge-mails',
    'seal-access-records',
    'make-access-report',
    'sign-head',
  ]
  for (const name of names) await run(name)
  const { mails } = await listMails(city.session, { limit: 10, offset: 0 })
  expect(mails.map(({ subject }) => subject)).toEqual(['2021-11-09', '2020-11-10'])
  const entries = await listEntries(city.session, noEntryFilter, 10)
  expect(new Set(entries.map(({ action }) => action))).toEqual(
    new Set([
      'oversight.purge-access-records',
      'oversight.purge-mails',
      'oversight.seal-access-records',
      'oversight.make-access-report',
    ]),
  )
  expect((await latestHead(city.session))?.size).toBe(entries.length)
  await city.close()
})
