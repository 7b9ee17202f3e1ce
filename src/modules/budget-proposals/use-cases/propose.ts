import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { cityProfile, listDepartments } from '#modules/organization/index.ts'
import {
  type BudgetRound,
  type BudgetRoundId,
  isIn,
  limitOf,
  lockRound,
} from '#modules/participatory-budget/index.ts'
import { bordersOn, townAt } from '#modules/pledge-map/index.ts'
import { ideasOf, lockProposal } from '../data/proposal-queries.ts'
import { insertProposal, nextNumber, saveWords, type WordsRow } from '../data/proposal-store.ts'
import type { ProposalRow } from '../data/tables.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import {
  checkProposal,
  type CheckProposalRefusal,
  type Frame,
  type GivenProposal,
  proposalFlaws,
  tidied,
} from '../domain/check-proposal.ts'
import type { Proposal, ProposalId, ProposalSpot } from '../domain/proposal.ts'
import { sameTitle } from '../domain/similar.ts'
import { noteEvent } from './note-event.ts'

export type ProposeRefusal =
  CheckProposalRefusal | 'not-allowed' | 'not-found' | 'not-open' | 'said-already' | 'not-yours'

export interface ProposalInput {
  readonly roundId: BudgetRoundId
  readonly words: GivenProposal
  /** The draft that it was until now. */
  readonly draftId: ProposalId | null
}

export interface SentProposal {
  readonly id: ProposalId
  readonly number: number
}

/** What a citizen proposes: numbered, public at once. */
export async function sendProposal(
  context: Context,
  input: ProposalInput,
): Promise<Result<SentProposal, ProposeRefusal>> {
  if (!may(context.person, budgetProposalActions.propose)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<SentProposal, ProposeRefusal>> => {
    const round = await lockRound(session, input.roundId)
    if (round === null) return refuse('not-found')
    if (!isIn(round, 'intake', context.today)) return refuse('not-open')
    return await keepSent(session, context, { ...input, round, sentOn: context.today })
  })
}

/** Checks, numbers and keeps what is sent to a round that is locked, on the day from which it counts. */
export async function keepSent(
  session: Session,
  context: Context,
  input: Omit<ProposalInput, 'roundId'> & { readonly round: BudgetRound; readonly sentOn: CalendarDate },
): Promise<Result<SentProposal, ProposeRefusal>> {
  const { round, sentOn } = input
  const checked = checkProposal(input.words, await frameOf(session, round, input.words, context.today))
  if (!checked.ok) return checked
  const words = checked.value
  const ideas = await ideasOf(session, round.id)
  // The same again, by whomever: it is in already, and can be supported.
  if (ideas.some(({ title }) => sameTitle(title, words.title))) return refuse('said-already')
  const draft = await ownDraft(session, context, input.draftId)
  if (!draft.ok) return draft
  const number = await nextNumber(session, round.id)
  const sent = { number, sent_on: sentOn, state: 'received' as const }
  const id = draft.value?.id ?? context.newId<ProposalId>()
  if (draft.value === null) await insertProposal(session, { ...rowOf(context, round, id, words), ...sent })
  // Written for one round, a draft may be sent in a later one.
  else await saveWords(session, id, { ...wordsOf(context, words), ...sent, round_id: round.id })
  await noteEvent(session, context, id, { kind: 'sent', day: sentOn })
  await audit(session, context, {
    action: 'budget-proposals.send',
    subject: { kind: 'budget-proposal', id },
    after: { roundId: round.id, number, type: words.type },
  })
  return ok({ id, number })
}

export type SaveDraftRefusal = 'not-allowed' | 'not-found' | 'not-yours'

/**
 * Keeps what is not finished, all the year round; only its author sees it, and nothing of it is checked but its size.
 * It can be sent when proposals are taken.
 */
export async function saveDraft(
  context: Context,
  input: ProposalInput,
): Promise<Result<ProposalId, SaveDraftRefusal>> {
  if (!may(context.person, budgetProposalActions.propose)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<ProposalId, SaveDraftRefusal>> => {
    // Locked, so that it is not deleted meanwhile.
    const round = await lockRound(session, input.roundId)
    if (round === null) return refuse('not-found')
    const words = tidied(input.words)
    const draft = await ownDraft(session, context, input.draftId)
    if (!draft.ok) return draft
    const id = draft.value?.id ?? context.newId<ProposalId>()
    if (draft.value === null) await insertProposal(session, rowOf(context, round, id, words))
    else await saveWords(session, id, wordsOf(context, words))
    await audit(session, context, {
      action: 'budget-proposals.save-draft',
      subject: { kind: 'budget-proposal', id },
    })
    return ok(id)
  })
}

/** All that keeps a proposal from being taken, told before it is sent. */
export async function flawsOfProposal(
  { database, today }: Context,
  round: BudgetRound,
  words: GivenProposal,
): Promise<readonly CheckProposalRefusal[]> {
  return proposalFlaws(words, await frameOf(database, round, words, today))
}

async function ownDraft(
  session: Session,
  { person }: Context,
  id: ProposalId | null,
): Promise<Result<Proposal | null, 'not-yours'>> {
  if (id === null) return ok(null)
  const draft = await lockProposal(session, id)
  if (draft === null || draft.state !== 'draft' || draft.accountId !== person.accountId)
    return refuse('not-yours')
  return ok(draft)
}

async function frameOf(
  session: Session,
  round: BudgetRound,
  { type, spot }: GivenProposal,
  today: CalendarDate,
): Promise<Frame> {
  const { name } = await cityProfile(session)
  const living = await listDepartments(session, today)
  const towns = living.filter(({ kind }) => kind === 'town')
  const areas = spot === undefined || spot === null ? null : await bordersOn(session, today)
  return {
    cityName: name.ko,
    townIds: new Set<DepartmentId>(towns.map(({ departmentId }) => departmentId)),
    ...{ limit: type === null ? 0n : limitOf(round, type), proposers: round.proposers },
    ...(areas === null ? {} : { townAt: (given: ProposalSpot) => townAt(areas, given) }),
  }
}

const wordsOf = ({ now }: Context, words: GivenProposal): WordsRow => ({
  // A draft may be blank.
  ...{ type: words.type ?? '', field: words.field ?? '', title: words.title, body: words.body },
  ...{ town_id: words.townId, place: words.place, estimate: words.estimate },
  ...{ spot_lon: words.spot?.lon ?? null, spot_lat: words.spot?.lat ?? null },
  ...{ name: words.name, belonging: words.belonging ?? '', saved_at: now },
})

/** A draft; what sending adds is laid over it. */
const rowOf = (context: Context, round: BudgetRound, id: ProposalId, words: GivenProposal): ProposalRow => ({
  ...wordsOf(context, words),
  ...{ id, round_id: round.id, number: null, sent_on: null, state: 'draft', merged_into: null },
  account_id: context.person.kind === 'citizen' ? context.person.accountId : null,
  ...{ department_id: null, due_day: null, verdict: null, review_reason: null, review_cost: null },
  ...{ reviewed_on: null, version: 1 },
})
