import type { WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatWon } from '#platform/text/format.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { type BudgetRound, limitOf } from '#modules/participatory-budget/index.ts'
import type { ProposalType } from '#modules/participatory-budget/rules.ts'
import { ideasOf } from '../data/proposal-queries.ts'
import { alikeOf } from '../domain/similar.ts'
import type { ProposeRefusal } from '../use-cases/propose.ts'
import type { SimilarProposal } from './proposal-form.tsx'
import { proposalTexts } from './words.ts'

/** The towns of today, of which one is chosen. */
export async function townsToday({ context }: WebRequest) {
  return (await listDepartments(context.database, context.today)).filter(({ kind }) => kind === 'town')
}

/** What keeps a proposal from being taken, at its field. */
export function sayRefusal(
  refusal: ProposeRefusal,
  about: { readonly round: BudgetRound; readonly type: ProposalType | null; readonly locale: Locale },
): string {
  const words = proposalTexts[about.locale]
  const { round, type, locale } = about
  return refusal === 'over-the-limit' && type !== null
    ? words.overTheLimit(words.types[type], formatWon(won(limitOf(round, type)), 'eok', locale))
    : words.refusals[refusal]
}

/** Of a field that could not be read at all. */
export function sayCode(code: string, words: (typeof proposalTexts)['ko']): string {
  if (code === 'not-an-amount') return words.office.refusals['not-an-amount']
  if (code === 'not-degrees') return words.degreesBroken
  if (code === 'not-a-day') return words.office.refusals['not-a-day']
  if (code === 'too-long' || code === 'not-a-choice') return words[code]
  return words.required
}

/** Those of the round that may say the same; two queries, however many there are. */
export async function similarTo(
  { context }: WebRequest,
  round: BudgetRound,
  idea: { readonly title: string; readonly body: string },
): Promise<readonly SimilarProposal[]> {
  const known = await ideasOf(context.database, round.id)
  return alikeOf(idea, known).map(({ number, title }) => ({ year: round.year, number, title }))
}
