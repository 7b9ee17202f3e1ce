import { z } from 'zod'
import type { FormFields } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay, formatWon } from '#platform/text/format.ts'
import { parseWon } from '#platform/text/parse-won.ts'
import { completions, countRules } from '../domain/count/count.ts'
import { utilities } from '../domain/count/election.ts'
import { tieOrders } from '../domain/count/ties.ts'
import { wholeRule } from '../domain/published-rule.ts'
import {
  belongings,
  type BudgetRound,
  type PhaseKind,
  phaseKinds,
  proposalTypes,
  type RoundBallot,
  type RoundBallotKind,
  roundBallotKinds,
  type RoundPlan,
} from '../domain/round.ts'
import type { ChangeRoundFlaw, PlanFlaw } from '../use-cases/plan-round.ts'
import { budgetTexts } from './words.ts'

const eok = z.string('required').transform((text, check): Won => {
  const read = parseWon(text, 'eok')
  if (read.ok) return read.value
  check.addIssue({ code: 'custom', message: read.refusal === 'empty' ? 'required' : 'not-an-amount' })
  return z.NEVER
})
const day = z.string('required').transform((text, check) => {
  const read = parseCalendarDate(text.trim())
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'not-a-day' })
  return z.NEVER
})
const wholeNumber = (pattern: RegExp) => z.string('required').trim().regex(pattern, 'not-a-number')
/** A number that a round may do without: blank for 0. */
const optionalNumber = z
  .string()
  .trim()
  .regex(/^\d{0,7}$/, 'not-a-number')
  .transform(Number)
  .default(0)
/** Whole percents below 100: blank for 0. */
const percentage = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/, 'not-a-percent')
  .transform(Number)
  .default(0)
const perKey = <T extends string, S extends z.ZodType>(keys: readonly T[], schema: S) =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<T, S>

/** Boxes that are ticked; one alone comes as a text, none as nothing. */
const givenProposers = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => belongings.filter((one) => [given].flat().includes(one)))

/** A round as the form sends it. */
export const planForm = z
  .object({
    year: wholeNumber(/^\d{4}$/).transform(Number),
    total: eok,
    ...perKey(
      proposalTypes.map((type) => `limit-${type}` as const),
      eok,
    ),
    ...perKey(
      phaseKinds.map((kind) => `from-${kind}` as const),
      day,
    ),
    ...perKey(
      phaseKinds.map((kind) => `until-${kind}` as const),
      day,
    ),
    proposers: givenProposers,
    ballot: z.enum(roundBallotKinds, 'not-a-choice'),
    ...{ mostChoices: optionalNumber, pointsTotal: optionalNumber, pointsOnOne: optionalNumber },
    ...{ committeePercent: percentage, fieldPercent: percentage, townPercent: percentage },
    rule: z.enum(countRules, 'not-a-choice'),
    utility: z.enum(utilities, 'not-a-choice'),
    completion: z.enum(completions, 'not-a-choice'),
    step: wholeNumber(/^\d{1,12}$/).transform(BigInt),
    ties: z.enum(tieOrders, 'not-a-choice'),
    seed: z.string().trim().default(''),
    stopsAtFirst: z.string().optional(),
    leastVotes: optionalNumber,
    version: z.coerce.number().int().catch(0),
    reason: z.string().max(500, 'too-long').default(''),
  })
  .transform(({ year, total, ballot, rule, utility, completion, step, ties, version, reason, ...rest }) => {
    const { seed, stopsAtFirst, leastVotes, committeePercent, fieldPercent, townPercent, proposers } = rest
    const plan: RoundPlan = {
      ...{ year, total, proposers, ballot: givenBallot(ballot, rest) },
      rule: {
        ...{ rule, utility, completion, step, ties, leastVotes },
        ...{ committeePercent, fieldPercent, townPercent },
        // A seed without a lot says nothing, so it is not kept.
        ...{ seed: ties === 'cost-votes-lot' ? seed : '', stopsAtFirst: stopsAtFirst !== undefined },
      },
      limits: proposalTypes.map((type) => ({ type, limit: rest[`limit-${type}`] })),
      phases: phaseKinds.map((kind) => ({
        kind,
        from: rest[`from-${kind}`],
        until: rest[`until-${kind}`],
      })),
    }
    return { plan, version, reason }
  })

function givenBallot(
  kind: RoundBallotKind,
  given: Readonly<Record<'mostChoices' | 'pointsTotal' | 'pointsOnOne', number>>,
): RoundBallot {
  switch (kind) {
    case 'approval':
      return { kind, most: given.mostChoices }
    case 'knapsack':
      return { kind }
    case 'ranked':
      return { kind, places: given.mostChoices }
    case 'points':
      return { kind, total: given.pointsTotal, most: given.pointsOnOne }
  }
}

function shownBallot(ballot: RoundBallot): FormFields['values'] {
  const { kind } = ballot
  return {
    ballot: kind,
    ...(kind === 'approval' ? { mostChoices: String(ballot.most) } : {}),
    ...(kind === 'ranked' ? { mostChoices: String(ballot.places) } : {}),
    ...(kind === 'points' ? { pointsTotal: String(ballot.total), pointsOnOne: String(ballot.most) } : {}),
  }
}

/** A round as the form shows it. */
export function shownPlan({
  limits,
  phases,
  rule: published,
  ballot,
  ...plan
}: RoundPlan): FormFields['values'] {
  // To the won: what the form shows is what it sends back.
  const inEok = (amount: bigint) => {
    const rest = String(amount % 100_000_000n).padStart(8, '0')
    return `${amount / 100_000_000n}.${rest}`.replace(/\.?0+$/, '')
  }
  const rule = wholeRule(published)
  return {
    ...{ year: String(plan.year), total: inEok(plan.total), ...shownBallot(ballot) },
    proposers: plan.proposers,
    ...{ rule: rule.rule, utility: rule.utility, completion: rule.completion },
    ...{ step: String(rule.step), ties: rule.ties, seed: rule.seed },
    ...{
      leastVotes: String(rule.leastVotes),
      committeePercent: String(rule.committeePercent),
      fieldPercent: String(rule.fieldPercent),
      townPercent: String(rule.townPercent),
      ...(rule.stopsAtFirst ? { stopsAtFirst: 'yes' } : {}),
    },
    ...Object.fromEntries(limits.map(({ type, limit }) => [`limit-${type}`, inEok(limit)])),
    ...Object.fromEntries(phases.map(({ kind, from }) => [`from-${kind}`, from])),
    ...Object.fromEntries(phases.map(({ kind, until }) => [`until-${kind}`, until])),
  }
}

/** What a new round begins with: the money and the counting of the latest, a year later and without days. */
export function nextPlan(latest: BudgetRound | undefined, year: number): FormFields['values'] {
  if (latest !== undefined) return shownPlan({ ...latest, year: latest.year + 1, phases: [] })
  const rule = { rule: 'equal-shares', utility: 'cost', completion: 'add1u', step: 1_000n } as const
  const usual: RoundPlan = {
    ...{ year, ballot: { kind: 'approval', most: 5 }, phases: [], limits: [], total: won(0) },
    proposers: belongings,
    rule: { ...rule, ties: 'cost-votes-id' },
  }
  return { ...shownPlan(usual), total: '' }
}

type Flaw = PlanFlaw | ChangeRoundFlaw

const places: Partial<Record<Flaw['flaw'], string>> = {
  'year-out-of-range': 'year',
  'year-has-a-round': 'year',
  'no-money': 'total',
  'nobody-may-propose': 'proposers',
  'choices-out-of-range': 'mostChoices',
  'places-out-of-range': 'mostChoices',
  'points-out-of-range': 'pointsTotal',
  'points-on-one-out-of-range': 'pointsOnOne',
  'no-points-on-ballots': 'utility',
  'borda-is-not-offered': 'utility',
  'caps-need-greedy': 'rule',
  'committee-needs-greedy': 'rule',
  'percent-out-of-range': 'committeePercent',
  'count-has-no-step': 'step',
  'seed-missing': 'seed',
  'seed-unfit': 'seed',
  'greedy-alone': 'rule',
  'least-votes-out-of-range': 'leastVotes',
  'notice-too-short': 'from-intake',
  'reason-missing': 'reason',
  'notice-is-past': 'from-notice',
}

/** All that is wrong, as words at its fields; of one field the first. */
export function sayFlaws(flaws: readonly Flaw[], locale: Locale): Readonly<Record<string, string>> {
  return Object.assign({}, ...flaws.toReversed().map((flaw) => sayFlaw(flaw, locale))) as Record<
    string,
    string
  >
}

function sayFlaw(given: Flaw, locale: Locale): Readonly<Record<string, string>> {
  const words = budgetTexts[locale]
  if (given.flaw === 'notice-too-short')
    return { 'from-intake': words.noticeTooShort(String(given.days), formatDay(given.earliest, locale)) }
  if (given.flaw === 'limits-do-not-match')
    return { total: words.limitsDoNotMatch(formatWon(given.sum, 'won', locale)) }
  if (given.flaw === 'outside-the-year') {
    const said = words.outsideTheYear(words.phases[given.phase], String(given.year - 1), String(given.year))
    // Of the first step it may as well be the year that was mistyped.
    return { [`from-${given.phase}`]: said, ...(given.phase === 'notice' ? { year: said } : {}) }
  }
  const said = words.flaws[given.flaw]
  if ('end' in given) return { [`${given.end}-${given.phase}`]: said }
  if ('phase' in given) return { [fieldOf(given.flaw, given.phase)]: said }
  return { [places[given.flaw] ?? 'form']: said }
}

const fieldOf = (flaw: Flaw['flaw'], phase: PhaseKind) =>
  flaw === 'ends-before-it-begins' || flaw === 'ends-too-late' ? `until-${phase}` : `from-${phase}`
