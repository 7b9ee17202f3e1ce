import { expect } from 'vitest'
import type { Session } from '#platform/database/session.ts'
import { describeKills, type KilledCity, KILLS, survive, verifyTree, writeAndKill } from './kills.ts'
import type { RunningCity } from './running-city.ts'

const WRITERS = 4

async function taskIds(city: RunningCity, cookie: string): Promise<readonly string[]> {
  const answer = await fetch(`${city.url}/office/programmes`, { headers: { cookie } })
  const html = await answer.text()
  const ids = [...new Set([...html.matchAll(/\/office\/tasks\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? ''))]
  if (ids.length < WRITERS)
    throw new Error(`the list of tasks shows ${ids.length} tasks:\n${html.slice(0, 2_000)}`)
  return ids
}

/** Reports progress with a note that says which write it is. */
async function write(city: RunningCity, cookie: string, task: string, note: string): Promise<void> {
  const answer = await fetch(`${city.url}/office/tasks/${task}/report`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: city.url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ state: 'progress', percent: '50', day: '2021-11-10', note, back: 'task' }),
  })
  if (answer.status !== 303)
    throw new Error(`a write was answered ${answer.status}: ${(await answer.text()).slice(0, 3_000)}`)
}

async function check(session: Session, acknowledged: readonly string[]): Promise<void> {
  const notes = await session
    .$extendTables<{ plan_task_report: { note: string } }>()
    .selectFrom('plan_task_report')
    .select('note')
    .execute()
  const kept = new Set(notes.map(({ note }) => note))
  expect(acknowledged.filter((note) => !kept.has(note))).toEqual([])
  const entries = await session
    .$extendTables<{ audit_entry: { action: string; after: string } }>()
    .selectFrom('audit_entry')
    .select('after')
    .where('action', '=', 'workplan.report-task')
    .execute()
  const audited = new Set(entries.map(({ after }) => (JSON.parse(after) as { note: string }).note))
  const killNotes = [...kept].filter((note) => note.startsWith('kill '))
  expect(killNotes.filter((note) => !audited.has(note))).toEqual([])
  expect([...audited].filter((note) => note.startsWith('kill ') && !kept.has(note))).toEqual([])
  await verifyTree(session)
}

async function reportsSurvive(killed: KilledCity): Promise<string> {
  const acknowledged: string[] = []
  const known: { cookie: string; tasks: readonly string[] } = { cookie: '', tasks: [] }
  await survive(killed, {
    round: async (city, round) => {
      if (round === 1) {
        known.cookie = await city.signIn('planner')
        known.tasks = await taskIds(city, known.cookie)
      }
      const hands = known.tasks.slice(0, WRITERS).map((task, hand) => ({
        make: (turn: number) => `kill ${round} ${hand} ${turn}.`,
        write: (note: string) => write(city, known.cookie, task, note),
      }))
      acknowledged.push(...(await writeAndKill(city, round, hands)).acknowledged)
    },
    end: (session) => check(session, acknowledged),
  })
  return `${acknowledged.length} acknowledged writes over ${KILLS} kills, all there`
}

describeKills(
  'twenty power cuts during writes',
  'lose nothing that was acknowledged',
  reportsSurvive,
  'kills',
)
