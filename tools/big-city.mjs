// Makes the sample city big: years of plans with thousands of tasks and a dozen reports each, copied by the database itself.
import pg from 'pg'

const SAMPLE_YEAR = 2021
const REPORTS = 12

/** Columns are read from the catalogue, so that a new one is copied without a word here. */
async function copier(client, schema) {
  const { rows } = await client.query(
    'select table_name, column_name from information_schema.columns where table_schema = $1 order by ordinal_position',
    [schema],
  )
  const columnsOf = Map.groupBy(rows, (row) => row.table_name)
  return async (table, from, changed) => {
    const columns = (columnsOf.get(table) ?? []).map((row) => row.column_name)
    const values = columns.map((column) => changed[column] ?? `t.${column}`)
    await client.query(
      `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${from}`,
    )
  }
}

const copyId = (column, ...parts) =>
  `md5(${[column, ...parts].map((part) => `${part}::text`).join(` || '-' || `)})::uuid`

/** Fills `years` further years with `tasksPerYear` tasks of `REPORTS` reports each. */
export async function growCity(url, schema, { years, tasksPerYear }) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set search_path to ${schema}`)
    const copy = await copier(client, schema)
    const { rows } = await client.query(
      'select count(*)::int as tasks from plan_task t join plan p on p.id = t.plan_id where p.year = $1',
      [SAMPLE_YEAR],
    )
    const copies = Math.ceil(tasksPerYear / rows[0].tasks)
    const year = `generate_series(${SAMPLE_YEAR - years}, ${SAMPLE_YEAR - 1}) as years(y)`
    const ofSample = `join plan sample on sample.year = ${SAMPLE_YEAR}`
    await copy('plan', `plan t, ${year} where t.year = ${SAMPLE_YEAR}`, {
      id: copyId('t.id', 'y'),
      year: 'y',
    })
    await copy('programme', `programme t ${ofSample} and sample.id = t.plan_id, ${year}`, {
      id: copyId('t.id', 'y'),
      plan_id: copyId('t.plan_id', 'y'),
    })
    await copy('plan_figure', `plan_figure t ${ofSample} and sample.id = t.plan_id, ${year}`, {
      id: copyId('t.id', 'y'),
      plan_id: copyId('t.plan_id', 'y'),
      programme_id: copyId('t.programme_id', 'y'),
    })
    const tasks = `plan_task t ${ofSample} and sample.id = t.plan_id, ${year}, generate_series(1, ${copies}) as copies(c)`
    const shifted = (column) => `(t.${column} - make_interval(years => ${SAMPLE_YEAR} - y))::date`
    const moved = (column) =>
      `(left(t.${column}, 4)::int - ${SAMPLE_YEAR} + y)::text || substr(t.${column}, 5)`
    await copy('plan_task', tasks, {
      id: copyId('t.id', 'y', 'c'),
      plan_id: copyId('t.plan_id', 'y'),
      programme_id: copyId('t.programme_id', 'y'),
      place: 't.place + c * 1000',
      text_ko: `t.text_ko || ' ' || c`,
      period_start: moved('period_start'),
      period_end: moved('period_end'),
      first_day: shifted('first_day'),
      last_day: shifted('last_day'),
      warn_day: shifted('warn_day'),
      due_day: shifted('due_day'),
      reported_on: shifted('reported_on'),
    })
    const copied = `plan_task k join plan p on p.id = k.plan_id and p.year < ${SAMPLE_YEAR}`
    await client.query(`
      insert into plan_task_occurrence (plan_id, task_id, from_day, until_day)
      select k.plan_id, k.id, k.first_day, k.last_day from ${copied}`)
    await copy(
      'plan_task_report',
      `${copied}, generate_series(1, ${REPORTS}) as months(m),
        lateral (select * from plan_task_report r order by r.id limit 1) t`,
      {
        id: copyId('k.id', 'm'),
        task_id: 'k.id',
        day: `(make_date(p.year, m, 20))`,
        percent: 'm * 8',
        note: `'진행 상황을 ' || m || '월 보고서로 정리함'`,
        takes_back: 'null',
      },
    )
    await client.query('analyze')
    const counted = await client.query(
      'select (select count(*) from plan_task)::int as tasks, (select count(*) from plan_task_report)::int as reports',
    )
    return counted.rows[0]
  } finally {
    await client.end()
  }
}
