// Many cities in one PostgreSQL: one is lived, its pledges are grown to a round number, then it is copied as it is.
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { postgresPrograms } from './postgres.mjs'

const PLEDGES = 100
/** The ends of eight half-years, the last before the sample's last day. */
const HALF_YEARS = [
  '2018-07-31',
  '2018-12-31',
  '2019-06-30',
  '2019-12-31',
  '2020-06-30',
  '2020-12-31',
  '2021-06-30',
  '2021-12-31',
]

/** What grows with the city's other work and not with its pledges stays empty in the copies. */
const ELSEWHERE = ['audit_*', 'plan_search_*', 'mail*']

const copyId = (column, part) => `md5(${column}::text || '-' || ${part}::text)::uuid`

/** Brings the pledges of the lived city to a hundred, each with a record at the end of eight half-years. */
export async function growPledges(url, schema) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set search_path to ${schema}`)
    const { rows } = await client.query(
      'select table_name, column_name from information_schema.columns where table_schema = $1 order by ordinal_position',
      [schema],
    )
    const columnsOf = Map.groupBy(rows, (row) => row.table_name)
    const [{ count }] = (await client.query('select count(*)::int as count from pledge')).rows
    const missing = PLEDGES - count
    await client.query(`create temporary table copied as
      select id, ${copyId('id', "'copy'")} as copy_id from pledge where number <= ${missing}`)
    const copy = async (table, key, changed) => {
      const columns = columnsOf.get(table).map(({ column_name: name }) => name)
      const values = columns.map((name) => changed[name] ?? `t.${name}`)
      await client.query(
        `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} t join copied c on c.id = t.${key} on conflict do nothing`,
      )
    }
    await copy('pledge', 'id', { id: 'c.copy_id', number: `t.number + ${count}` })
    for (const table of ['pledge_helper', ...(await tablesOfPledges(client, schema, columnsOf))]) {
      const own = columnsOf.get(table).some(({ column_name: name }) => name === 'id')
      await copy(table, 'pledge_id', {
        pledge_id: 'c.copy_id',
        ...(own ? { id: copyId('t.id', "'copy'") } : {}),
      })
    }
    await client.query('delete from pledge_status')
    await client.query(`
      insert into pledge_status (id, pledge_id, day, stage, progress, note, recorded_at, recorded_by_name)
      select ${copyId('p.id', 'd.place')}, p.id, d.day::date,
        case when d.place * 12 + p.number % 9 >= 92 then 'completed' else 'on-track' end,
        case when d.place * 12 + p.number % 9 >= 92 then 100 else d.place * 12 end,
        '공사를 계약하고 착공함.', now(), '강태경'
      from pledge p, unnest(array[${HALF_YEARS.map((day) => `'${day}'`).join(', ')}]) with ordinality as d(day, place)`)
    await client.query('analyze')
    const sums = await client.query(
      'select (select count(*) from pledge)::int as pledges, (select count(*) from pledge_status)::int as statuses',
    )
    return sums.rows[0]
  } finally {
    await client.end()
  }
}

/** Tables of which each row belongs to one pledge and to nothing else that would have to be copied with it. */
async function tablesOfPledges(client, schema, columnsOf) {
  const { rows } = await client.query(
    `select distinct conrelid::regclass::text as child, confrelid::regclass::text as parent
     from pg_constraint where contype = 'f' and connamespace = $1::regnamespace`,
    [schema],
  )
  const name = (table) => table.split('.').at(-1)
  const hangsOnOthers = new Set(
    rows.filter(({ parent }) => name(parent) !== 'pledge').map(({ child }) => name(child)),
  )
  return [...columnsOf.keys()].filter(
    (table) =>
      columnsOf.get(table).some(({ column_name: column }) => column === 'pledge_id') &&
      !['pledge_status', 'pledge_helper'].includes(table) &&
      !hangsOnOthers.has(table),
  )
}

/** Copies a city under further names, as its dump has it. */
export function copyCity(url, schema, names) {
  const programs = postgresPrograms()
  const dump = execFileSync(
    join(programs, 'pg_dump'),
    [
      '-d',
      url,
      '-n',
      schema,
      ...ELSEWHERE.flatMap((table) => ['--exclude-table-data', `${schema}.${table}`]),
    ],
    { maxBuffer: 1 << 30 },
  ).toString()
  for (const name of names) {
    const text = dump
      .replace(`CREATE SCHEMA ${schema};`, `CREATE SCHEMA ${name};`)
      .replace(new RegExp(`(ON SCHEMA |\\b)${schema}(\\.|\\b(?= TO ))`, 'g'), `$1${name}$2`)
    const made = spawnSync(join(programs, 'psql'), ['-q', '-1', '-v', 'ON_ERROR_STOP=1', '-d', url], {
      input: text,
      encoding: 'utf8',
      env: { ...process.env, PGOPTIONS: '-c synchronous_commit=off' },
    })
    if (made.status !== 0) throw new Error(`${name} could not be copied: ${made.stderr.slice(0, 2_000)}`)
  }
  return dump.length
}
