import { StatusBadge, type Tone, useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatRatio } from '#platform/text/format.ts'
import type { Trouble } from '#platform/http/reply.ts'
import type { Verdict } from '../domain/evaluation.ts'
import type { PointStanding } from '../domain/point.ts'
import { type PledgeCounts, weakShare } from '../domain/results.ts'
import { type Half, type RoundState, roundKey } from '../domain/round.ts'
import { panelTexts, useWords } from './words.ts'

/** 2021년 하반기 평가. */
export function roundName(round: { readonly year: number; readonly half: Half }, locale: Locale): string {
  const words = panelTexts[locale]
  return words.roundName(round.year, words.halves[round.half])
}

type Keyed = { readonly year: number; readonly half: Half }

export const portalHref = (round: Keyed, tail = '') => `/pledges/panel/${roundKey(round)}${tail}`
export const officeHref = (round: Keyed, tail = '') =>
  `/office/pledges/panel/rounds/${roundKey(round)}${tail}`
export const pointHref = (id: string, tail = '') => `/office/pledges/panel/answers/${id}${tail}`

const verdictTones: Readonly<Record<Verdict, Tone>> = { good: 'success', fair: 'info', weak: 'danger' }

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <StatusBadge tone={verdictTones[verdict]}>{useWords().verdicts[verdict]}</StatusBadge>
}

const roundTones: Readonly<Record<RoundState, Tone>> = {
  planned: 'neutral',
  open: 'info',
  closed: 'warning',
  published: 'success',
}

export function RoundBadge({ state }: { state: RoundState }) {
  return <StatusBadge tone={roundTones[state]}>{useWords().roundStates[state]}</StatusBadge>
}

const standingTones: Readonly<Record<PointStanding, Tone>> = {
  waiting: 'warning',
  overdue: 'danger',
  answered: 'info',
  followed: 'primary',
  closed: 'success',
}

export function StandingBadge({ standing }: { standing: PointStanding }) {
  return <StatusBadge tone={standingTones[standing]}>{useWords().standings[standing]}</StatusBadge>
}

/** Whether so many called it weak that it is flagged: in words, never by colour alone. */
export function FlagBadge({ flagged }: { flagged: boolean }) {
  const words = useWords()
  return flagged ? <StatusBadge tone="danger">{words.flagYes}</StatusBadge> : <>{words.flagNo}</>
}

/** The share with its counts: 2/6, 33.3 %. */
export function WeakShare({ counts }: { counts: PledgeCounts }) {
  return <>{formatRatio(weakShare(counts), useReader().locale)}</>
}

/** Refusals that are whole pages of their own. */
export function isGeneral(refusal: unknown): refusal is Extract<Trouble, 'not-allowed' | 'not-found'> {
  return refusal === 'not-allowed' || refusal === 'not-found'
}

export type SaidRefusal = keyof (typeof panelTexts)['ko']['refusals']

/** A refusal without words does not compile. */
export function sayRefusal(refusal: SaidRefusal, locale: Locale): string {
  return panelTexts[locale].refusals[refusal]
}
