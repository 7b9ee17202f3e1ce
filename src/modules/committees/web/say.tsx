import { StatusBadge, type Tone, useReader } from '#design/index.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { CommitteeId } from '../domain/committee.ts'
import type {
  CommitteeDecision,
  CommitteeSession,
  Outcome,
  SessionState,
} from '../domain/committee-session.ts'
import type { CallPhase } from '../domain/open-call.ts'
import { useWords } from './words.ts'

export type Base = '/committees' | '/office/committees'

export const committeeHref = (base: Base, id: CommitteeId) => `${base}/${id}`
export const sessionHref = (base: Base, { committeeId, id }: Pick<CommitteeSession, 'committeeId' | 'id'>) =>
  `${base}/${committeeId}/sessions/${id}`

const outcomeTones: Readonly<Record<Outcome, Tone>> = {
  approved: 'success',
  'approved-with-conditions': 'warning',
  rejected: 'danger',
}

export function OutcomeBadge({ decision }: { readonly decision: CommitteeDecision | null }) {
  const words = useWords()
  return decision === null ? (
    <StatusBadge tone="neutral">{words.undecided}</StatusBadge>
  ) : (
    <StatusBadge tone={outcomeTones[decision.outcome]}>{words.outcomes[decision.outcome]}</StatusBadge>
  )
}

const stateTones: Readonly<Record<SessionState, Tone>> = {
  called: 'info',
  held: 'success',
  cancelled: 'neutral',
}

export function SessionBadge({ state }: { readonly state: SessionState }) {
  return <StatusBadge tone={stateTones[state]}>{useWords().sessionStates[state]}</StatusBadge>
}

const phaseTones: Readonly<Record<CallPhase, Tone>> = {
  announced: 'info',
  open: 'success',
  closed: 'neutral',
}

export function PhaseBadge({ phase }: { readonly phase: CallPhase }) {
  return <StatusBadge tone={phaseTones[phase]}>{useWords().phases[phase]}</StatusBadge>
}

/** 찬성 25 · 반대 2 · 기권 0 · 제척 등 0 */
export function useVotes(): (decision: CommitteeDecision) => string {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  return (decision) =>
    words.votesSaid(
      said(decision.for),
      said(decision.against),
      said(decision.abstained),
      said(decision.recused),
    )
}

/** Words that people wrote in Korean. */
export function Korean({ children }: { readonly children: string }) {
  const { locale } = useReader()
  return <span lang={locale === 'ko' ? undefined : 'ko'}>{children}</span>
}

/** A text of several paragraphs as it was written. */
export function Paragraphs({ text }: { readonly text: string }) {
  const { locale } = useReader()
  const parts = text.split(/\n\s*\n?/).filter((part) => part.trim() !== '')
  return (
    <>
      {parts.map((part, index) => (
        <p key={index} lang={locale === 'ko' ? undefined : 'ko'}>
          {part}
        </p>
      ))}
    </>
  )
}

/** What towns are called, by their codes. */
export type TownNames = ReadonlyMap<string, Localized>

export function useTown(towns: TownNames): (town: string | null) => string {
  const words = useWords()
  const { locale } = useReader()
  return (town) => (town === null ? words.noTown : (towns.get(town)?.[locale] ?? town))
}

export function useTerm(): (
  from: Parameters<typeof formatDay>[0],
  until: Parameters<typeof formatDay>[0],
) => string {
  const { locale } = useReader()
  return (from, until) =>
    locale === 'ko'
      ? `${formatDay(from, locale)}~${formatDay(until, locale)}`
      : `${formatDay(from, locale)} – ${formatDay(until, locale)}`
}
