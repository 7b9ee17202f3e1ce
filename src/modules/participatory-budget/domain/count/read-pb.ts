import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import { type Ballot, BallotPile } from './ballot-pile.ts'
import { cellsOf, column, linesOf, type Row, rowsOf, type Stretch } from './pb-rows.ts'
import { ballotKinds, type BallotKind, type Election, type Project } from './election.ts'

/** What is wrong with a Pabulib file, and in which line, counted from 1. */
export interface PbFlaw {
  readonly line: number
  readonly flaw: PbFlawKind
  /** What stands there. */
  readonly found: string
}

export const pbFlaws = [
  'no-section',
  'no-budget',
  'no-ballot-kind',
  'unknown-ballot-kind',
  'missing-column',
  'not-an-amount',
  'project-without-id',
  'project-twice',
  'short-line',
  'unknown-project',
  'points-do-not-match',
  'not-whole-points',
  'too-many-points',
  'not-a-score',
  'no-projects',
] as const
export type PbFlawKind = (typeof pbFlaws)[number]

type Read<T> = Result<T, PbFlaw>
type Section = 'META' | 'PROJECTS' | 'VOTES'

const flaw = (line: number, kind: PbFlawKind, found: string): Read<never> =>
  refuse({ line, flaw: kind, found: found.slice(0, 200) })

/** Reads an election in Pabulib's format (Faliszewski et al., IJCAI 2023) with what real files do with it. */
export function readPb(text: string): Read<Election> {
  const sections = sectionsOf(text)
  if (!sections.ok) return sections
  const { META, PROJECTS, VOTES } = sections.value
  const meta = new Map(
    META.map(({ cells, line }) => [cells[0]?.trim() ?? '', { line, text: cells[1]?.trim() ?? '' }]),
  )
  const kind = meta.get('vote_type')
  if (kind === undefined) return flaw(1, 'no-ballot-kind', '')
  if (!isBallotKind(kind.text)) return flaw(kind.line, 'unknown-ballot-kind', kind.text)
  const budget = meta.get('budget')
  if (budget === undefined) return flaw(1, 'no-budget', '')
  const costs = costsOf(PROJECTS)
  if (!costs.ok) return costs
  const all = [{ line: budget.line, text: budget.text }, ...costs.value]
  const wrong = all.find((each) => amountOf(each.text) === null)
  if (wrong !== undefined) return flaw(wrong.line, 'not-an-amount', wrong.text)
  const decimals = Math.max(...all.map((each) => amountOf(each.text)?.decimals ?? 0))
  const whole = (amount: string) => scaled(amount, decimals)
  const projects = costs.value.map(({ id, text: cost, about }) => ({ id, cost: whole(cost), ...about }))
  const ballots = ballotsOf(VOTES, kind.text, new Map(projects.map(({ id }, place) => [id, place])))
  if (!ballots.ok) return ballots
  return ok({
    kind: kind.text,
    budget: whole(budget.text),
    decimals,
    projects,
    ballots: ballots.value.done(),
    voters: ballots.value.total,
  })
}

const isBallotKind = (kind: string): kind is BallotKind => ballotKinds.some((each) => each === kind)

interface Sections {
  readonly META: readonly Row[]
  readonly PROJECTS: readonly Row[]
  /** Rows as they are asked for: of a million the file's text alone is kept. */
  readonly VOTES: Iterable<Row>
}

function sectionsOf(text: string): Read<Sections> {
  const found: Record<Section, Row[]> = { META: [], PROJECTS: [], VOTES: [] }
  const votes: Stretch[] = []
  let section: Section | null = null
  const seen = new Set<Section>()
  for (const { line, start, end } of linesOf(text, { line: 1, start: text.startsWith('\uFEFF') ? 1 : 0 })) {
    const name = end - start > 20 ? '' : text.slice(start, end).trim()
    if (name === 'META' || name === 'PROJECTS' || name === 'VOTES') {
      section = name
      seen.add(name)
      if (name === 'VOTES') votes.push({ line, start: end, end })
    } else if (section === 'VOTES') votes.push({ ...(votes.pop() ?? { line, start }), end })
    else if (section !== null && (name !== '' || text.slice(start, end).trim() !== ''))
      found[section].push({ line, cells: cellsOf(text.slice(start, end)) })
  }
  const missing = (['META', 'PROJECTS', 'VOTES'] as const).find((each) => !seen.has(each))
  if (missing !== undefined) return flaw(1, 'no-section', missing)
  return ok({ ...found, VOTES: rowsOf(text, votes) })
}

/** Whole and broken part of an amount with a decimal point or comma; null when it is none. */
function amountOf(
  text: string,
): { readonly whole: string; readonly part: string; readonly decimals: number } | null {
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d*))?$/.exec(text.trim()) ?? []
  return whole === undefined ? null : { whole, part, decimals: part.replace(/0+$/, '').length }
}

function scaled(text: string, decimals: number): bigint {
  const amount = amountOf(text)
  return amount === null ? 0n : BigInt(amount.whole + amount.part.slice(0, decimals).padEnd(decimals, '0'))
}

interface Priced {
  readonly id: string
  readonly line: number
  readonly text: string
  readonly about: Omit<Project, 'id' | 'cost'>
}

type About = Record<'category' | 'area' | 'committee_score', number>

/** What a file may say of a project beside its cost. */
function aboutOf(cells: readonly string[], at: About): Omit<Project, 'id' | 'cost'> | null {
  const said = (name: keyof About) => (at[name] < 0 ? undefined : (cells[at[name]]?.trim() ?? ''))
  const [category, area, score] = [said('category'), said('area'), said('committee_score')]
  if (score !== undefined && !/^\d{1,9}$/.test(score)) return null
  return {
    ...(category === undefined ? {} : { category }),
    ...(area === undefined ? {} : { area }),
    ...(score === undefined ? {} : { committeeScore: BigInt(score) }),
  }
}

function costsOf([head, ...rows]: readonly Row[]): Read<readonly Priced[]> {
  if (head === undefined || rows.length === 0) return flaw(head?.line ?? 1, 'no-projects', '')
  const [id, cost] = [column(head, 'project_id'), column(head, 'cost')]
  if (id < 0 || cost < 0) return flaw(head.line, 'missing-column', id < 0 ? 'project_id' : 'cost')
  const at: About = {
    ...{ category: column(head, 'category'), area: column(head, 'area') },
    committee_score: column(head, 'committee_score'),
  }
  const seen = new Set<string>()
  const priced: Priced[] = []
  for (const { line, cells } of rows) {
    const name = cells[id]?.trim() ?? ''
    if (name === '') return flaw(line, 'project-without-id', '')
    if (seen.has(name)) return flaw(line, 'project-twice', name)
    seen.add(name)
    const about = aboutOf(cells, at)
    if (about === null) return flaw(line, 'not-a-score', cells[at.committee_score] ?? '')
    priced.push({ id: name, line, text: cells[cost] ?? '', about })
  }
  return ok(priced)
}

/** The ballots, equal ones together. */
function ballotsOf(
  votes: Iterable<Row>,
  kind: BallotKind,
  places: ReadonlyMap<string, number>,
): Read<BallotPile> {
  const hasPoints = kind === 'cumulative' || kind === 'scoring'
  const pile = new BallotPile(kind === 'ordinal', hasPoints)
  let at: { readonly vote: number; readonly points: number } | null = null
  let given = 0
  for (const row of votes) {
    if (at === null) {
      at = { vote: column(row, 'vote'), points: hasPoints ? column(row, 'points') : -1 }
      if (at.vote < 0) return flaw(row.line, 'missing-column', 'vote')
      if (hasPoints && at.points < 0) return flaw(row.line, 'missing-column', 'points')
      continue
    }
    const read = ballotOf(row, at, places)
    if (!read.ok) return read
    given = read.value.points.reduce((sum, points) => sum + points, given)
    // Beyond this, sums would be rounded, and the count would not be exact.
    if (given > Number.MAX_SAFE_INTEGER) return flaw(row.line, 'too-many-points', '')
    pile.add(read.value)
  }
  return ok(pile)
}

function ballotOf(
  { line, cells }: Row,
  at: { readonly vote: number; readonly points: number },
  places: ReadonlyMap<string, number>,
): Read<Ballot> {
  // An empty ballot has an empty cell; where the cell itself is missing, what the voter wanted is lost.
  if (cells.length <= Math.max(at.vote, at.points)) return flaw(line, 'short-line', cells.join(';'))
  const named = listed(cells[at.vote])
  const given = at.points < 0 ? [] : listed(cells[at.points])
  if (at.points >= 0 && given.length !== named.length)
    return flaw(line, 'points-do-not-match', `${named.length} ≠ ${given.length}`)
  const projects: number[] = []
  const points: number[] = []
  for (const [index, id] of named.entries()) {
    const place = places.get(id)
    if (place === undefined) return flaw(line, 'unknown-project', id)
    // Named twice counts once.
    if (projects.includes(place)) continue
    projects.push(place)
    if (at.points < 0) continue
    const score = Number(given[index])
    if (!Number.isSafeInteger(score) || score < 0) return flaw(line, 'not-whole-points', given[index] ?? '')
    points.push(score)
  }
  return ok({ voters: 1, projects, points })
}

const listed = (cell = ''): readonly string[] => {
  const ids = cell
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  return ids.length === 1 && ids[0]?.toLowerCase() === 'none' ? [] : ids
}
