import { generateKeyPairSync } from 'node:crypto'
import renderToString from 'preact-render-to-string'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPerson, visitor } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import type { Person } from '#platform/access/person.ts'
import { listAccessRecords, noAccessFilter } from '#platform/audit/access-queries.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { audit } from '#platform/audit/audit.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import { signingKey } from '#platform/audit/signing-key.ts'
import type { AuditTables } from '#platform/audit/tables.ts'
import { verifyLog } from '#platform/audit/verify-log.ts'
import { clockMigrations } from '#platform/clock/migrations.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { jobsMigrations } from '#platform/jobs/migrations.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { mailMigrations } from '#platform/mail/migrations.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingsMigrations } from '#platform/settings/migrations.ts'
import { oversightMigrations } from '../data/migrations/index.ts'
import { oversightModule } from '../module.ts'
import { oversightPersonalColumns } from '../personal-columns.ts'
import { sealAccessRecords } from '../use-cases/seal-access-records.ts'
import { signLogHead } from '../use-cases/sign-log-head.ts'

const key = signingKey('dure.test/audit', generateKeyPairSync('ed25519').privateKey)
const oversight = oversightModule({
  key,
  countDataSubjects: () => Promise.resolve(10),
  personalData: () => [{ module: 'oversight', columns: oversightPersonalColumns }],
})
const auditor = aPerson({ name: '노을찬', roles: ['auditor'] })
const administrator = aPerson({ name: '도담비', roles: ['administrator'] })

let city: TestCity
beforeEach(async () => {
  const platform = [auditMigrations, settingsMigrations, clockMigrations, jobsMigrations, mailMigrations]
  city = await aTestCity({ migrations: [...platform, oversightMigrations], day: '2021-11-10' })
})
afterEach(() => city.close())

interface Asking {
  as?: Person
  locale?: Locale
  form?: Record<string, string>
}

/** Asks the route behind an address, without the server around it. */
async function ask(address: string, { as = auditor, locale = 'ko', form }: Asking = {}): Promise<Reply> {
  const url = new URL(address, 'http://localhost')
  const method = form === undefined ? 'GET' : 'POST'
  const matching = oversight.routes
    .filter((route) => route.method === method)
    .map((route) => ({
      route,
      parts: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(url.pathname),
    }))
    .filter(({ parts }) => parts !== null)
    .sort((a, b) => Number(a.route.path.includes(':')) - Number(b.route.path.includes(':')))
  const [match] = matching
  if (match === undefined) throw new Error(`nothing at ${address}`)
  const request: Pick<WebRequest, 'context' | 'locale' | 'path' | 'url' | 'param' | 'query' | 'form'> = {
    context: city.context({ person: as }),
    locale,
    path: url.pathname,
    url,
    param: (name) => match.parts?.groups?.[name] ?? '',
    query: (schema) => schema.parse(Object.fromEntries(url.searchParams)),
    form: () => Promise.resolve({ values: form ?? {}, files: {} }),
  }
  return await match.route.handle(request as WebRequest)
}

async function see(address: string, asking: Asking = {}): Promise<string> {
  const reply = await ask(address, asking)
  if (reply.kind !== 'page') throw new Error(`${address} was answered by ${reply.kind}`)
  return renderToString(reply.body as never)
}

async function changes(count: number): Promise<void> {
  const context = city.context({
    person: aPerson({ name: '고라온', accountId: '00000000-0000-7000-8000-0000000000aa' }),
  })
  for (let i = 0; i < count; i += 1) {
    await city.session.transaction().execute((session) =>
      audit(session, context, {
        action: i % 2 === 0 ? 'workplan.report-task' : 'workplan.close-task',
        subject: { kind: 'task', id: `task-${i}` },
        before: { stage: '추진 중' },
        after: { stage: '완료 <b>', progress: 100 },
      }),
    )
  }
}

const sign = () => signLogHead(city.context(), key)

async function streamed(reply: Reply): Promise<string> {
  if (reply.kind !== 'file') throw new Error(`answered by ${reply.kind}`)
  return new Response(reply.content as BodyInit).text()
}

describe('the page on transparency', () => {
  it('says in both languages that nothing is signed yet, then how much is and under which root', async () => {
    expect(await see('/transparency', { as: visitor })).toContain('아직 서명된 기록이 없습니다')
    await changes(3)
    await sign()
    const [entry] = await city.session
      .$extendTables<AuditTables>()
      .selectFrom('audit_head')
      .selectAll()
      .execute()
    const ko = await see('/transparency', { as: visitor })
    expect(ko).toContain('3건의 변경이 서명된 기록에')
    expect(ko).toContain(entry?.root)
    expect(ko).toContain(key.verifier)
    expect(await see('/transparency', { as: visitor, locale: 'en' })).toContain(
      '3 changes are in the signed log',
    )
  })

  it('gives the key and the fingerprints, which check out and hold no name', async () => {
    await changes(3)
    await sign()
    expect(await streamed(await ask('/transparency/key.pem', { as: visitor }))).toBe(key.publicKeyPem)
    const verifier = (await streamed(await ask('/transparency/key.txt', { as: visitor }))).trim()
    const log = await streamed(await ask('/transparency/log.ndjson', { as: visitor }))
    expect(log).not.toContain('고라온')
    const note = await streamed(await ask('/transparency/note.txt', { as: visitor }))
    const lines = log.split(/(?<=\n)/)
    expect(await verifyLog(lines, { verifiers: [verifier], knownHeads: [note] })).toMatchObject({
      ok: true,
      value: { size: 3 },
    })
  })
})

describe('the audit log in the workspace', () => {
  it('lists who did what, by person, action and day, and says how many wait for their place', async () => {
    await changes(3)
    const all = await see('/office/audit')
    expect(all).toContain('고라온')
    expect(all).toContain('3건이 아직 자리를 받지 않았습니다')
    expect(await see('/office/audit?action=workplan.close-task')).not.toContain('workplan.report-task</code>')
    expect(await see('/office/audit?name=없는사람')).toContain('조건에 맞는 기록이 없습니다')
    expect(await see('/office/audit?from=2021-11-11')).toContain('조건에 맞는 기록이 없습니다')
    expect(await see('/office/audit?to=2021-11-10&kind=task&subject=task-1')).toContain(
      'workplan.close-task</code>',
    )
  })

  it('says in the reader’s language what was done to what, with the code beside it', async () => {
    await changes(2)
    const list = await see('/office/audit')
    expect(list).toMatch(/과제 추진 상황 보고 <code[^>]*>workplan\.report-task<\/code>/)
    expect(list).toMatch(/과제 <code[^>]*>task-0<\/code>/)
    expect(list).toContain('<code>workplan.close-task</code>')
    const en = await see('/office/audit?action=workplan.report-task', { locale: 'en' })
    expect(en).toContain('Reported on a task')
    expect(en).not.toContain('<code>workplan.close-task</code>')
    expect(await see('/office/access-records')).toMatch(/변경 기록 <code[^>]*>audit-log<\/code>/)
  })

  it('goes on to older entries', async () => {
    await changes(60)
    const first = await see('/office/audit')
    const next = /page=([0-9a-f-]{36})/.exec(first)?.[1]
    expect(await see(`/office/audit?page=${next}`)).toContain('task-0')
    expect(await see('/office/audit?page=nonsense')).toContain('task-59')
  })

  it('shows one entry before and after, and whether it is what was signed', async () => {
    await changes(2)
    const [entry] = await listEntries(city.session, noEntryFilter, 1)
    const address = `/office/audit/${entry?.id}`
    const waiting = await see(address)
    expect(waiting).toContain('아직 서명되지 않았습니다')
    expect(waiting).toContain('추진 중')
    expect(waiting).toContain('완료 &lt;b>')
    await sign()
    expect(await see(address)).toContain('그대로 들어 있습니다')
    await city.session
      .$extendTables<AuditTables>()
      .updateTable('audit_entry')
      .set({ name: '다른 사람' })
      .execute()
    expect(await see(address)).toContain('서명된 것과 다릅니다')
    expect(await ask('/office/audit/nonsense')).toMatchObject({ trouble: 'not-found' })
  })

  it('is given away whole only with a reason, and that is on the record', async () => {
    await changes(2)
    await sign()
    expect(await ask('/office/audit/export', { form: { reason: ' ' } })).toMatchObject({ status: 422 })
    const log = await streamed(await ask('/office/audit/export', { form: { reason: '감사 자료' } }))
    expect(log).toContain('고라온')
    const [record] = await listAccessRecords(city.session, { ...noAccessFilter, task: 'download' }, 1)
    expect(record).toMatchObject({ accountName: '노을찬', what: 'audit-log', reason: '감사 자료' })
  })
})

describe('the access record in the workspace', () => {
  it('shows the five facts, and every look at it is a line of its own', async () => {
    const officer = city.context({ person: aPerson({ name: '고라온' }), address: '10.1.2.3' })
    await recordAccess(city.session, officer, {
      task: 'print',
      dataSubjects: 'count:7',
      what: 'staff directory',
    })
    const seen = await see('/office/access-records')
    for (const fact of ['고라온', '2021. 11. 10.(수) 09:00:00', '10.1.2.3', '7명', '출력'])
      expect(seen).toContain(fact)
    expect(await see('/office/access-records?task=read&account=노을찬')).toContain('access-record')
    expect(await see('/office/access-records?to=9999-12-31&from=0001-01-01&page=99999999999999.x')).toContain(
      '10.1.2.3',
    )
    expect(await see('/office/access-records?task=delete')).toContain('조건에 맞는 접속기록이 없습니다')
  })

  it('keeps what was typed when a download has no reason', async () => {
    const form = { month: '2021-10', format: 'csv', reason: '' }
    const reply = await ask('/office/access-records/download', { form })
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(renderToString((reply as { body: unknown }).body as never)).toContain('2021-10')
    for (const month of ['0000-01', '9999-12', '2021-13', '']) {
      const odd = { ...form, month, reason: '점검' }
      expect(await ask('/office/access-records/download', { form: odd })).toMatchObject({ status: 422 })
    }
    const table = await streamed(
      await ask('/office/access-records/download', { form: { ...form, reason: '점검' } }),
    )
    expect(table).toContain('수행 업무')
  })

  it('is reported on by month and reviewed with a note', async () => {
    expect(await ask('/office/access-records/reports', { form: { month: '2021-11' } })).toMatchObject({
      status: 422,
    })
    const made = await ask('/office/access-records/reports', { form: { month: '2021-10' } })
    expect(made).toMatchObject({ kind: 'redirect', to: '/office/access-records/reports/2021-10' })
    const report = '/office/access-records/reports/2021-10'
    expect(await see(report)).toContain('기준을 넘은 것이 없습니다')
    expect(await ask(report, { form: { note: '' } })).toMatchObject({ status: 422 })
    expect(await ask(report, { form: { note: '이상 없음' } })).toMatchObject({ kind: 'redirect' })
    expect(await see(report)).toContain('이상 없음')
    expect(await ask(report, { form: { note: '다시' } })).toMatchObject({ trouble: 'stale' })
    expect(await see('/office/access-records/reports')).toContain('점검 마침')
  })

  it('says of a sealed day whether it is still the same', async () => {
    const yesterday = city.context({ machineNow: new Date('2021-11-09T01:00:00Z') })
    await recordAccess(city.session, yesterday, { task: 'read', dataSubjects: 'person-1', what: 'x' })
    await sealAccessRecords(city.context())
    expect(await see('/office/access-records/seals?day=2021-11-09')).toContain('봉인한 때와 같습니다')
    await city.session.$extendTables<AuditTables>().deleteFrom('access_record').execute()
    expect(await see('/office/access-records/seals?day=2021-11-09')).toContain('봉인한 때와 다릅니다')
  })
})

describe('the keeping of the house', () => {
  it('shows mails, one mail, and records who looked', async () => {
    await city.session.transaction().execute((session) =>
      sendMail(session, city.context(), {
        to: 'raon@example.kr',
        subject: '비밀번호 안내',
        text: '첫 줄\n둘째 줄',
        kind: 'accounts.password-reset',
      }),
    )
    const list = await see('/office/outbox', { as: administrator })
    expect(list).toContain('비밀번호 안내')
    const id = /\/office\/outbox\/([0-9a-f-]{36})/.exec(list)?.[1]
    expect(await see(`/office/outbox/${id}`, { as: administrator })).toContain('둘째 줄')
    const [look] = await listAccessRecords(city.session, noAccessFilter, 1)
    expect(look).toMatchObject({ accountName: '도담비', dataSubjects: 'raon@example.kr' })
    expect(await see('/office/outbox?state=sent', { as: administrator })).toContain('메일이 없습니다')
    expect(await ask('/office/outbox/nonsense', { as: administrator })).toMatchObject({
      trouble: 'not-found',
    })
  })

  it('shows jobs and does not know one that is not there', async () => {
    expect(await see('/office/jobs', { as: administrator })).toContain('실패한 작업이 없습니다')
    expect(await ask('/office/jobs/1/retry', { as: administrator, form: {} })).toMatchObject({
      trouble: 'not-found',
    })
  })

  it('shows the register of personal data in both languages', async () => {
    expect(await see('/office/personal-data')).toContain('access_record.address')
    expect(await see('/office/personal-data', { locale: 'en' })).toContain('Kept by law')
  })

  it('shows every page of the workspace in English without a Korean heading', async () => {
    for (const { path, method } of oversight.routes) {
      if (method !== 'GET' || !path.startsWith('/office') || path.includes(':')) continue
      const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(await see(path, { as: administrator, locale: 'en' }))?.[1]
      expect(heading).not.toMatch(/[가-힣]/)
    }
  })
})
