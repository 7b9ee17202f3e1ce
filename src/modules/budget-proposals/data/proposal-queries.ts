import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import { won } from '#platform/kernel/won.ts'
import type {
  Proposal,
  ProposalField,
  ProposalId,
  ProposalState,
  ProposalType,
  Verdict,
} from '../domain/proposal.ts'
import { type ProposalRow, proposalTables } from './tables.ts'

/** A proposal in a list, with how many support it. */
export interface ProposalLine extends Proposal {
  readonly supporters: number
}

/** Support that came over by a merge counts once its owner has said that it stands for this one. */
const lines = (session: Session) =>
  proposalTables(session)
    .selectFrom('budget_proposal as p')
    .selectAll('p')
    .select((eb) =>
      eb
        .selectFrom('budget_proposal_support as s')
        .whereRef('s.proposal_id', '=', 'p.id')
        .where('s.asked_from', 'is', null)
        .select((inner) => inner.fn.countAll<bigint>().as('supporters'))
        .as('supporters'),
    )

export const lineOf = (row: ProposalRow & { readonly supporters: bigint | number | null }): ProposalLine => ({
  ...proposalOf(row),
  supporters: Number(row.supporters ?? 0),
})

/** What was chosen. Only of a draft may it be blank, and then its form alone asks for it. */
const choicesOf = ({ type, field, belonging }: ProposalRow) =>
  ({ type, field, belonging }) as Pick<Proposal, 'type' | 'field' | 'belonging'>

function proposalOf(row: ProposalRow): Proposal {
  const { verdict, review_reason: reason, review_cost: cost, reviewed_on: reviewedOn } = row
  return {
    ...{ id: row.id, roundId: row.round_id, number: row.number ?? 0, ...choicesOf(row) },
    ...{ title: row.title, body: row.body, townId: row.town_id, place: row.place },
    spot: row.spot_lon === null || row.spot_lat === null ? null : { lon: row.spot_lon, lat: row.spot_lat },
    ...{ estimate: won(row.estimate), accountId: row.account_id, name: row.name },
    ...{ sentOn: row.sent_on, state: row.state, mergedInto: row.merged_into },
    ...{ departmentId: row.department_id, dueDay: row.due_day, version: row.version },
    review:
      verdict === null || reviewedOn === null
        ? null
        : { verdict, reason: reason ?? '', cost: won(cost ?? 0n), reviewedOn },
  }
}

export interface AskedProposals {
  readonly roundId: string
  readonly states: readonly ProposalState[]
  readonly type?: ProposalType | undefined
  readonly field?: ProposalField | undefined
  readonly townId?: DepartmentId | undefined
  readonly departmentId?: DepartmentId | undefined
  readonly verdict?: Verdict | undefined
  readonly text?: string | undefined
  readonly order?: 'number' | 'newest' | 'supported' | 'due' | undefined
  readonly limit: number
  readonly offset?: number | undefined
}

type Asked = Omit<AskedProposals, 'limit' | 'offset' | 'order'>

/** Proposals that fit; one query. */
export async function listProposals(
  session: Session,
  asked: AskedProposals,
): Promise<readonly ProposalLine[]> {
  const found = narrowed(lines(session), asked)
    .limit(asked.limit)
    .offset(asked.offset ?? 0)
  const { order = 'number' } = asked
  const ordered =
    order === 'newest'
      ? found.orderBy('p.number', 'desc')
      : order === 'supported'
        ? found.orderBy('supporters', 'desc').orderBy('p.number')
        : order === 'due'
          ? found.orderBy('p.due_day').orderBy('p.number')
          : found.orderBy('p.number')
  return (await ordered.execute()).map(lineOf)
}

/** How many fit. */
export async function countProposals(session: Session, asked: Asked): Promise<number> {
  const row = await narrowed(lines(session), asked)
    .clearSelect()
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function narrowed<Query extends ReturnType<typeof lines>>(query: Query, asked: Asked): Query {
  let narrow = query
    .where('p.round_id', '=', asked.roundId)
    .where('p.state', 'in', [...asked.states]) as Query
  if (asked.type !== undefined) narrow = narrow.where('p.type', '=', asked.type) as Query
  if (asked.field !== undefined) narrow = narrow.where('p.field', '=', asked.field) as Query
  if (asked.townId !== undefined) narrow = narrow.where('p.town_id', '=', asked.townId) as Query
  if (asked.departmentId !== undefined)
    narrow = narrow.where('p.department_id', '=', asked.departmentId) as Query
  if (asked.verdict !== undefined) narrow = narrow.where('p.verdict', '=', asked.verdict) as Query
  if (asked.text !== undefined && asked.text !== '') {
    const pattern = `%${asked.text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`
    narrow = narrow.where((eb) =>
      eb.or([eb('p.title', 'ilike', pattern), eb('p.body', 'ilike', pattern)]),
    ) as Query
  }
  return narrow
}

/** How many of a round are in which state and of which type. */
export async function countsOf(
  session: Session,
  roundId: string,
): Promise<
  readonly { readonly state: ProposalState; readonly type: ProposalType; readonly count: number }[]
> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal')
    .select(['state', 'type', (eb) => eb.fn.countAll<bigint>().as('count')])
    .where('round_id', '=', roundId)
    .where('state', '<>', 'draft')
    .groupBy(['state', 'type'])
    .execute()
  // Only a draft is of no type.
  return rows.flatMap(({ count, state, type }) =>
    type === '' ? [] : [{ state, type, count: Number(count) }],
  )
}

/** Whether anything was ever written for a round: a draft counts as well. */
export async function hasProposals(session: Session, roundId: string): Promise<boolean> {
  const row = await proposalTables(session)
    .selectFrom('budget_proposal')
    .select('id')
    .where('round_id', '=', roundId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function readProposal(
  session: Session,
  by: { readonly id: ProposalId } | { readonly roundId: string; readonly number: number },
): Promise<ProposalLine | null> {
  const query =
    'id' in by
      ? lines(session).where('p.id', '=', by.id)
      : lines(session).where('p.round_id', '=', by.roundId).where('p.number', '=', by.number)
  const row = await query.executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}

/** A proposal, locked while its transaction decides on it. */
export async function lockProposal(session: Session, id: ProposalId): Promise<Proposal | null> {
  const row = await proposalTables(session)
    .selectFrom('budget_proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : proposalOf(row)
}

/** Several, locked in one order so that no two transactions wait for each other. */
export async function lockProposals(
  session: Session,
  ids: readonly ProposalId[],
): Promise<ReadonlyMap<ProposalId, Proposal>> {
  if (ids.length === 0) return new Map()
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, proposalOf(row)]))
}

/** A citizen's own, drafts too, the latest first. */
export async function ownProposals(session: Session, accountId: AccountId): Promise<readonly ProposalLine[]> {
  const rows = await lines(session)
    .where('p.account_id', '=', accountId)
    .where('p.state', '<>', 'withdrawn')
    .orderBy('p.saved_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(lineOf)
}

/** What the round's living proposals say, for finding those that say the same. */
export async function ideasOf(
  session: Session,
  roundId: string,
): Promise<
  readonly {
    readonly id: ProposalId
    readonly number: number
    readonly title: string
    readonly body: string
    readonly accountId: AccountId | null
  }[]
> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal')
    .select(['id', 'number', 'title', 'body', 'account_id as accountId'])
    .where('round_id', '=', roundId)
    .where('state', 'in', ['received', 'under-review', 'reviewed', 'merged'])
    .orderBy('number')
    .execute()
  return rows.map(({ number, ...row }) => ({ ...row, number: number ?? 0 }))
}

/** Those that a proposal took in. */
export async function mergedInto(session: Session, id: ProposalId): Promise<readonly ProposalLine[]> {
  const rows = await lines(session).where('p.merged_into', '=', id).orderBy('p.number').execute()
  return rows.map(lineOf)
}
