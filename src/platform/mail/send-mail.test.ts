import { createServer, type Server } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { change } from '../access/change.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { countOpenJobs } from '../jobs/job-queries.ts'
import { jobsMigrations } from '../jobs/migrations.ts'
import { ok, refuse, valueOf } from '../kernel/result.ts'
import { isMailAddress, oneLine, plainText } from './mail-text.ts'
import { mailDelivery } from './mail-delivery.ts'
import { listMails, readMail } from './mail-queries.ts'
import type { MailId, OutgoingMail, SmtpSettings } from './mail.ts'
import { mailMigrations } from './migrations.ts'
import { sendMail } from './send-mail.ts'
import { sendMailAgain } from './send-mail-again.ts'

/** Takes every mail it is given, as a mail server would say it; `refusing` lets it turn readers away. */
interface MailServer {
  readonly settings: SmtpSettings
  readonly taken: { readonly from: string; readonly to: readonly string[]; readonly data: string }[]
  refusing: boolean
  close(): Promise<void>
}

async function aMailServer(): Promise<MailServer> {
  const taken: MailServer['taken'] = []
  const server: Server = createServer((socket) => {
    let [from, to, data, inData, rest]: [string, string[], string, boolean, string] = ['', [], '', false, '']
    socket.write('220 mail.test\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (inData && line === '.') {
          taken.push({ from, to, data })
          ;[from, to, data, inData] = ['', [], '', false]
          socket.write('250 taken\r\n')
        } else if (inData) data += `${line}\n`
        else if (/^MAIL FROM/i.test(line)) {
          from = line
          socket.write('250 ok\r\n')
        } else if (/^RCPT TO/i.test(line)) {
          to.push(line)
          socket.write(mailServer.refusing ? '550 no such reader\r\n' : '250 ok\r\n')
        } else if (line === 'DATA') {
          inData = true
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const mailServer: MailServer = {
    settings: {
      host: '127.0.0.1',
      port: typeof address === 'object' && address !== null ? address.port : 0,
      secure: false,
      login: null,
      from: { name: '한가람시', address: 'no-reply@hangaram.test' },
    },
    taken,
    refusing: false,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
  return mailServer
}

let city: TestCity
let server: MailServer
beforeEach(async () => {
  city = await aTestCity({ migrations: [auditMigrations, jobsMigrations, mailMigrations] })
  server = await aMailServer()
})
afterEach(async () => {
  await server.close()
  await city.close()
})

const letter: OutgoingMail = {
  to: 'reader@example.com',
  subject: '제안이 접수되었습니다',
  text: '제안 번호: 12\n감사합니다.',
  kind: 'test.received',
}

const write = (mail: OutgoingMail = letter): Promise<MailId> =>
  change({ database: city.session }, async (session) =>
    ok(await sendMail(session, city.context(), mail)),
  ).then(valueOf)
const deliver = (id: MailId, settings: SmtpSettings | null = server.settings) =>
  mailDelivery(settings).perform(city.context(), { mailId: id })
const state = async (id: MailId) => (await readMail(city.session, id))?.state

describe('a mail', () => {
  it('is written with the change that it tells of, or not at all', async () => {
    await change({ database: city.session }, async (session) => {
      await sendMail(session, city.context(), letter)
      return refuse('no')
    })
    expect((await listMails(city.session, { limit: 10, offset: 0 })).total).toBe(0n)
    await write()
    expect((await listMails(city.session, { limit: 10, offset: 0 })).total).toBe(1n)
    expect(await countOpenJobs(city.session)).toMatchObject({ requested: 1n })
  })

  it('reaches its reader, once, however often the job runs', async () => {
    const id = await write()
    await deliver(id)
    await deliver(id)
    expect(server.taken).toHaveLength(1)
    const [mail] = server.taken
    expect(mail?.to).toEqual(['RCPT TO:<reader@example.com>'])
    expect(mail?.data).toContain(`Message-ID: <${id}@hangaram.test>`)
    expect(Buffer.from(mail?.data.split('\n\n')[1] ?? '', 'base64').toString()).toContain('제안 번호: 12')
    expect(await readMail(city.session, id)).toMatchObject({ state: 'sent', attempts: 1, error: null })
  })

  it('keeps the keys of its links for its reader alone: once it has left, the outbox has them no more', async () => {
    const link = 'https://city.test/answer?month=3&token=a1_B-2c'
    const id = await write({ ...letter, text: `답하기: ${link}\n감사합니다.` })
    await deliver(id)
    // Quoted-printable: a line that goes on ends with `=`.
    expect(server.taken[0]?.data.replaceAll('=\n', '').replaceAll('=3D', '=')).toContain(link)
    const kept = (await readMail(city.session, id))?.text
    expect(kept).toBe('답하기: https://city.test/answer?month=3&token=…\n감사합니다.')
  })

  it('stays in the outbox when the city has no mail server, until it is sent again', async () => {
    const id = await write()
    await deliver(id, null)
    expect(await state(id)).toBe('kept')
    expect(await sendMailAgain(city.context(), { id })).toEqual({ ok: false, refusal: 'not-allowed' })
    const administrator = city.context({ person: aPerson({ roles: ['administrator'] }) })
    expect(await sendMailAgain(administrator, { id })).toMatchObject({ ok: true })
    await deliver(id)
    expect(await state(id)).toBe('sent')
    expect(await sendMailAgain(administrator, { id })).toEqual({ ok: false, refusal: 'already-sent' })
    expect(await sendMailAgain(administrator, { id: 'x' as MailId })).toEqual({
      ok: false,
      refusal: 'not-found',
    })
  })

  it('that the server refuses keeps the reason and is tried again by its job', async () => {
    const id = await write()
    server.refusing = true
    await expect(deliver(id)).rejects.toThrow(/no such reader/)
    const failed = await readMail(city.session, id)
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
    expect(failed?.error).toMatch(/no such reader/)
    server.refusing = false
    await deliver(id)
    expect(await readMail(city.session, id)).toMatchObject({ state: 'sent', attempts: 2, error: null })
  })

  it('is listed by state, newest first, without its text', async () => {
    const ids = [await write(), await write(), await write()]
    await deliver(ids[1] ?? ids[0]!)
    const waiting = await listMails(city.session, { state: 'waiting', limit: 1, offset: 0 })
    expect(waiting.total).toBe(2n)
    expect(waiting.mails).toHaveLength(1)
    expect(waiting.mails[0]).not.toHaveProperty('text')
    expect((await listMails(city.session, { limit: 10, offset: 2 })).mails).toHaveLength(1)
  })
})

describe('a header', () => {
  it('cannot be slipped in by a subject', async () => {
    const id = await write({ ...letter, subject: 'hello\r\nBcc: thief@example.com\r\n\r\nbody' })
    await deliver(id)
    const head = server.taken[0]?.data.split('\n\n')[0] ?? ''
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toMatch(/^Subject: hello Bcc: thief@example.com body$/m)
    expect(server.taken[0]?.to).toHaveLength(1)
  })

  it('that ends such mails stands on mails that come again, and only there', async () => {
    const endAddress = 'https://city.test/subscribe/end/a_Key-1'
    await deliver(await write({ ...letter, endAddress }))
    await deliver(await write())
    const [coming, single] = server.taken.map(({ data }) => data.split('\n\n')[0] ?? '')
    expect(coming).toMatch(/^List-Unsubscribe: <https:\/\/city\.test\/subscribe\/end\/a_Key-1>$/m)
    expect(coming).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(single).not.toContain('List-Unsubscribe')
  })

  it.each([
    'https://city.test/a b',
    'https://city.test/>\r\nBcc: thief@example.com',
    'javascript:alert(1)',
    '',
  ])('cannot be slipped in by the ending address %j', async (endAddress) => {
    await expect(write({ ...letter, endAddress })).rejects.toThrow(RangeError)
  })

  it.each([
    'a@example.com\r\nBcc: thief@example.com',
    'a@example.com, thief@example.com',
    'a@example.com>\r\nRCPT TO:<thief@example.com',
    '"a b"@example.com',
    'Name <a@example.com>',
    'a@localhost',
    '',
  ])('cannot be slipped in by the address %j', async (to) => {
    await expect(write({ ...letter, to })).rejects.toThrow(RangeError)
  })

  it('has one line whatever the subject is, and a body no control characters', () => {
    const anyText = fc
      .array(fc.nat({ max: 0x3000 }).map((point) => String.fromCodePoint(point)))
      .map((c) => c.join(''))
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(plainText(text)).not.toMatch(/[\r\0\u2028\u2029]/)
        if (isMailAddress(text)) expect(text).not.toMatch(/[\s\p{Cc},<>]/u)
      }),
    )
  })
})
