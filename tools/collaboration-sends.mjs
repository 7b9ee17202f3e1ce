// Sends of points through the use case and as bare SQL of the same rows, in one run over the same pool.
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'

const ROUNDS = 5
const SENDS = 1_000
const CLIENTS = 12
const NOW = new Date('2021-11-10T10:00:00+09:00')

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** What a use case is given. */
export const contextOf = ({ uuid }, session, person) => ({
  ...{ database: session, person, now: NOW, today: '2021-11-10', machineNow: new Date() },
  ...{ origin: { address: '127.0.0.1', requestId: 'bench' } },
  newId: () => uuid(new Date(), randomBytes(10)),
  randomBytes: (count) => randomBytes(count),
})

/** Sends that may still be made this month: everybody to colleagues of other departments, to nobody twice. */
async function* sendsLeft(client) {
  const { rows } = await client.query(`
    select s.id, s.account_id, s.name, a.department_id from staff s
    join assignment a on a.staff_id = s.id and a.kind = 'main' and a.valid_until is null
    where s.left_on is null and s.account_id is not null
      and not exists (select 1 from staff_leave l where l.staff_id = s.id)
      and not exists (select 1 from deputy d where d.staff_id = s.id)
      and not exists (select 1 from assignment o where o.staff_id = s.id and o.kind <> 'main')
    order by md5(s.id::text || 'bench')`)
  for (let step = 1; ; step += 1)
    for (const [place, from] of rows.entries()) {
      const to = rows[(place + step * 7) % rows.length]
      if (to.department_id !== from.department_id) yield { from, to }
    }
}

/** Runs so many sends by so many clients at once; sends a second. */
async function perSecond(take, send) {
  let left = SENDS
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left > 0) {
        left -= 1
        await send(await take())
      }
    }),
  )
  return SENDS / ((performance.now() - began) / 1000)
}

const MESSAGE = '회의 자료를 먼저 살펴 주셔서 고맙습니다.'

/** A send through the use case: permission, validation, the form's key, limits, audit. */
function throughUseCase(tools, session) {
  return async ({ from, to }) => {
    const person = {
      ...{ kind: 'person', accountId: from.account_id, name: from.name, roles: ['staff'] },
      departmentIds: [from.department_id],
    }
    const sent = await tools.sendPoints(contextOf(tools, session, person), {
      ...{ key: randomUUID(), to: { kind: 'staff', id: to.id }, message: MESSAGE },
    })
    if (!sent.ok) throw new Error(`a send was refused: ${sent.refusal}`)
  }
}

const valuesOf = (count, first = 1) =>
  `(${Array.from({ length: count }, (_, place) => `$${first + place}`).join(', ')})`
const statements = (city) => ({
  entry: `insert into ${city}.collaboration_entry (id, kind, at, written_at, day, month, key, actor_name, sender_id, sender_department_id, receiver_id, receiver_is_guest, receiver_department_id, points, message, multiplier, campaign_id, reverses_id, reason) values ${valuesOf(19)}`,
  lines: `insert into ${city}.collaboration_line (id, entry_id, account, holder_id, month, amount) values ${valuesOf(6)}, ${valuesOf(6, 7)}`,
  wallet: `update ${city}.collaboration_wallet set balance = balance - $1 where staff_id = $2 and month = $3 and balance >= $1 returning balance`,
  audit: `insert into ${city}.audit_entry (id, account_id, name, kind, action, subject_kind, subject_id, before, after, reason, city_time, true_time, address, request_id, nonce) values ${valuesOf(15)}`,
  pending: `insert into ${city}.audit_pending (entry_id) values ($1)`,
})

/** The rows of a send, table by table in one transaction over the same pool, and nothing else. */
function asBareSql(tools, root, city) {
  const bare = statements(city)
  return async ({ from, to }) => {
    const id = () => tools.uuid(new Date(), randomBytes(10))
    const [entryId, auditId, month, now] = [id(), id(), '2021-11', new Date()]
    await root.transaction().execute(async (inside) => {
      const run = (sql, parameters) =>
        inside.executeQuery({ sql, parameters, query: { kind: 'RawNode', sqlFragments: [], parameters: [] } })
      await run(bare.entry, [
        ...[entryId, 'send', NOW, now, '2021-11-10', month, `send:${from.id}:${randomUUID()}`, from.name],
        ...[from.id, from.department_id, to.id, false, to.department_id, 10, MESSAGE, 100, null, null, null],
      ])
      await run(bare.lines, [
        ...[id(), entryId, 'wallet', from.id, month, -10],
        ...[id(), entryId, 'received', to.id, month, 10],
      ])
      const { rows } = await run(bare.wallet, [10, from.id, month])
      const after = JSON.stringify({
        ...{ balance: rows[0].balance, multiplier: 100, points: 10, receiverId: to.id },
      })
      await run(bare.audit, [
        ...[
          auditId,
          from.account_id,
          from.name,
          'person',
          'collaboration.send',
          'collaboration-entry',
          entryId,
        ],
        ...[null, after, null, NOW, now, '127.0.0.1', 'bench', randomBytes(16).toString('hex')],
      ])
      await run(bare.pending, [auditId])
    })
  }
}

/** Sends a second both ways, in rounds one after the other, and the middle of the rounds' ratios. */
export async function sendRates(tools, url, city) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set search_path to ${city}`)
  const database = await tools.openDatabase({ kind: 'postgres', url, poolSize: CLIENTS })
  await database.restrictTo(tools.applicationRole)
  const left = sendsLeft(client)
  const take = async () => (await left.next()).value
  const ways = {
    useCase: throughUseCase(tools, database.city(city)),
    sql: asBareSql(tools, database.root, city),
  }
  const rates = { useCase: [], sql: [] }
  for (let round = 0; round <= ROUNDS; round += 1)
    // Whoever came second in a round comes first in the next.
    for (const way of round % 2 === 0 ? ['sql', 'useCase'] : ['useCase', 'sql']) {
      const rate = await perSecond(take, ways[way])
      if (round > 0) rates[way].push(rate)
    }
  const before = database.queries()
  await ways.useCase(await take())
  const ratios = rates.useCase.map((rate, round) => rate / rates.sql[round])
  const result = {
    ...{ sendsPerSecond: middle(rates.useCase), sqlPerSecond: middle(rates.sql), ratio: middle(ratios) },
    statements: database.queries() - before,
  }
  await database.close()
  await client.end()
  return result
}
