// Gives the sample city 1,500 members of staff and months of collaboration points, written by the database itself.
import pg from 'pg'

export const STAFF = 1_500
export const DEPARTMENTS = 60
/** The running month of the sample city, and the day up to which it is lived. */
export const MONTH = '2021-11'
const TODAY = '2021-11-10'
const GRANT = 200
const SEND = 10

/** Ids begin with their instant, as those of the house do. */
const idAt = (at, ...parts) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || substr(md5(${parts.map((part) => `${part}::text`).join(" || '-' || ")}), 1, 20))::uuid`

/** Colleagues beside those of the sample, each in one of the departments, with an account's id. */
async function hire(client) {
  const { rows } = await client.query('select count(*)::int as count from staff where left_on is null')
  const missing = STAFF - rows[0].count
  await client.query(`
    create temporary table office as
    select department_id, (row_number() over (order by sort_order, department_id))::int - 1 as place
    from department_version where valid_until is null and kind <> 'bureau'
    order by sort_order, department_id limit ${DEPARTMENTS}`)
  await client.query(`
    insert into staff (id, employee_number, name, rank, extension, email, work, account_id, joined, left_on, left_reason, access_closed, search_key)
    select md5('bench staff ' || n)::uuid, '99' || lpad(n::text, 5, '0'), '직원' || n, '행정7급', '3000',
      'bench' || n || '@dure.example', '업무 지원', md5('bench account ' || n)::uuid, '2015-01-01', null, null, false, '직원' || n
    from generate_series(1, ${missing}) as n`)
  await client.query(`
    insert into assignment (id, staff_id, department_id, post, post_order, team, is_head, kind, valid_from, valid_until, pending_work, pending_extension)
    select md5('bench post ' || n)::uuid, md5('bench staff ' || n)::uuid, o.department_id, 'officer', 90, '', false, 'main', '2015-01-01', null, null, null
    from generate_series(1, ${missing}) as n join office o on o.place = n % ${DEPARTMENTS}`)
  await client.query(`
    create temporary table person as
    select s.id, s.account_id, s.name, a.department_id, (row_number() over (order by md5(s.id::text)))::int - 1 as place
    from staff s join assignment a on a.staff_id = s.id and a.kind = 'main' and a.valid_until is null
    where s.left_on is null`)
  await client.query('create index on person (place)')
  await client.query('analyze')
}

/** The sample's own points go; its campaigns and guests stay. */
const EMPTIED = [
  'collaboration_pick',
  'collaboration_hiding',
  'collaboration_settled_row',
  'collaboration_settled_edge',
  'collaboration_settlement',
  'collaboration_line',
  'collaboration_entry',
  'collaboration_wallet',
]

const ENTRY = `id, kind, at, written_at, day, month, key, actor_name, sender_id, sender_department_id, receiver_id,
  receiver_is_guest, receiver_department_id, points, message, multiplier, campaign_id, reverses_id, reason`
const atMidnight = (day) => `((${day})::timestamp at time zone 'Asia/Seoul')`

async function grants(client) {
  await client.query(`
    insert into collaboration_entry (${ENTRY})
    select ${idAt(atMidnight('m.first'), "'grant'", 'm.month', 'p.id')}, 'grant', ${atMidnight('m.first')}, ${atMidnight('m.first')},
      m.first, m.month, 'grant:' || p.id || ':' || m.month, '시스템', null, null, p.id, false, null, ${GRANT}, '', 100, null, null, null
    from lived m, person p order by m.first, p.place`)
  await client.query(`
    insert into collaboration_line (id, entry_id, account, holder_id, month, amount)
    select ${idAt('e.at', 'e.id', 'l.account')}, e.id, l.account, case l.account when 'wallet' then e.receiver_id end, e.month, l.sign * e.points
    from collaboration_entry e, (values ('mint', -1), ('wallet', 1)) as l(account, sign) where e.kind = 'grant'`)
}

/** Five to fourteen sends a month from each, one in a hundred of them cancelled. */
async function sends(client) {
  await client.query(`
    create temporary table thanks as
    select m.month, m.number, p.id as from_id, p.department_id as from_department, p.name, r.id as to_id, r.department_id as to_department,
      p.place, k, (m.first + (p.place * 7 + k * 5 + m.number) % 28) as day
    from lived m, person p, generate_series(0, 13) as k, person r
    where k < 5 + (p.place + m.number) % 10
      and r.place = (p.place + 1 + (p.place * 31 + k * 97 + m.number * 53) % ${STAFF - 1}) % ${STAFF}
      and r.department_id <> p.department_id
    order by m.number, day`)
  await client.query(`delete from thanks where day >= '${TODAY}'`)
  const at = `((t.day::timestamp + interval '9 hours' + make_interval(secs => (t.place * 37 + t.k * 811) % 30000)) at time zone 'Asia/Seoul')`
  const id = idAt(at, "'send'", 't.month', 't.place', 't.k')
  await client.query(`
    insert into collaboration_entry (${ENTRY})
    select ${id}, 'send', ${at}, ${at}, t.day, t.month, 'send:' || t.from_id || ':' || md5(t.month || t.place || '-' || t.k)::uuid, t.name,
      t.from_id, t.from_department, t.to_id, false, t.to_department, ${SEND}, '자료를 표로 정리해 주셔서 보고서를 제때 냈습니다.',
      case when extract(day from t.day) between 15 and 19 then 200 else 100 end, null, null, null
    from thanks t order by t.number, t.day, t.place`)
  await client.query(`
    insert into collaboration_entry (${ENTRY})
    select ${idAt('e.at', "'cancel'", 'e.id')}, 'cancel', e.at + interval '1 minute', e.at + interval '1 minute', e.day, e.month, 'undo:' || e.id,
      e.actor_name, e.sender_id, e.sender_department_id, e.receiver_id, false, e.receiver_department_id, e.points, '', e.multiplier, null, e.id, null
    from collaboration_entry e where e.kind = 'send' and left(md5(e.id::text), 2) in ('00', '01', '02')`)
  await client.query(`
    insert into collaboration_line (id, entry_id, account, holder_id, month, amount)
    select ${idAt('e.at', 'e.id', 'l.account')}, e.id, l.account, case l.account when 'wallet' then e.sender_id else e.receiver_id end, e.month,
      case e.kind when 'send' then l.sign else -l.sign end * e.points
    from collaboration_entry e, (values ('wallet', -1), ('received', 1)) as l(account, sign) where e.kind in ('send', 'cancel')`)
}

async function expiries(client) {
  await client.query(`
    insert into collaboration_wallet (staff_id, month, balance)
    select holder_id, month, sum(amount) from collaboration_line where account = 'wallet' group by holder_id, month`)
  const next = atMidnight(`(w.month || '-01')::date + interval '1 month'`)
  await client.query(`
    insert into collaboration_entry (${ENTRY})
    select ${idAt(next, "'expiry'", 'w.month', 'w.staff_id')}, 'expiry', ${next}, ${next}, ((w.month || '-01')::date + interval '1 month' - interval '1 day')::date,
      w.month, 'expiry:' || w.staff_id || ':' || w.month, '시스템', null, null, w.staff_id, false, null, w.balance, '', 100, null, null, null
    from collaboration_wallet w where w.month < '${MONTH}' and w.balance > 0 order by w.month`)
  await client.query(`
    insert into collaboration_line (id, entry_id, account, holder_id, month, amount)
    select ${idAt('e.at', 'e.id', 'l.account')}, e.id, l.account, e.receiver_id, e.month, l.sign * e.points
    from collaboration_entry e, (values ('wallet', -1), ('expired', 1)) as l(account, sign) where e.kind = 'expiry'`)
  await client.query(`update collaboration_wallet set balance = 0 where month < '${MONTH}'`)
}

/** Fills so many months before the running one, and the running one up to today. Gives back how many entries there are. */
export async function growPoints(url, schema, months) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set search_path to ${schema}`)
    await client.query('set synchronous_commit to off')
    await hire(client)
    for (const table of EMPTIED) await client.query(`delete from ${table}`)
    await client.query(`
      create temporary table lived as
      select n as number, to_char(d, 'YYYY-MM') as month, d::date as first
      from generate_series(0, ${months}) as n, lateral (select '${MONTH}-01'::date - make_interval(months => n) as d) as days`)
    await grants(client)
    await sends(client)
    await expiries(client)
    await client.query('vacuum analyze')
    const { rows } = await client.query('select count(*)::int as entries from collaboration_entry')
    return rows[0].entries
  } finally {
    await client.end()
  }
}
