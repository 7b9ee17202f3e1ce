import type { ComponentChildren } from 'preact'
import { type CalendarDate, daysBetween } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import { useReader, useWords } from '../reader.ts'
import { type Tone, ToneMark } from '../tone.tsx'

/** How something stands: a colour, a mark and a word. */
export function StatusBadge({ tone, children }: { tone: Tone; children?: ComponentChildren }) {
  return (
    <span class={`badge tone-${tone}`}>
      <ToneMark tone={tone} />
      {children}
    </span>
  )
}

/** A date that is due, and how far away it is. */
export function DueMark({ day, done }: { day: CalendarDate | null; done?: boolean | undefined }) {
  const words = useWords()
  const { today, locale } = useReader()
  if (day === null) return <span class="due">{words.noDue}</span>
  const left = daysBetween(today, day)
  return (
    <span class="due">
      <time dateTime={day}>{formatDay(day, locale)}</time>{' '}
      {done === true ? <DueBadge tone="success" text={words.done} /> : <DaysLeft left={left} />}
    </span>
  )
}

function DaysLeft({ left }: { left: number }) {
  const words = useWords()
  if (left < 0) return <DueBadge tone="danger" text={words.overdue(-left)} />
  if (left === 0) return <DueBadge tone="warning" text={words.dueToday} />
  return left <= 7 ? (
    <DueBadge tone="warning" text={words.dueIn(left)} />
  ) : (
    <span class="due-far">{words.dueIn(left)}</span>
  )
}

function DueBadge({ tone, text }: { tone: Tone; text: string }) {
  return <StatusBadge tone={tone}>{text}</StatusBadge>
}

interface ProgressBarProps {
  readonly part: number
  readonly whole: number
  /** What it measures, read out with the share. */
  readonly label: string
  readonly text?: string | undefined
  readonly tone?: Tone | undefined
}

/** How much of a whole, as a bar that starts at nothing. */
export function ProgressBar({ part, whole, label, text, tone }: ProgressBarProps) {
  const share = whole === 0 ? 0 : Math.min(100, Math.max(0, (part / whole) * 100))
  return (
    <span class={`progress text-${tone ?? 'primary'}`}>
      <svg
        class="progress-bar"
        role="img"
        aria-label={`${label} ${text ?? `${Math.round(share)}%`}`}
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        width="100"
        height="8"
      >
        <rect class="progress-track" width="100" height="8" />
        <rect fill="currentColor" width={share} height="8" />
      </svg>
      {text !== undefined && (
        <span class="progress-text" aria-hidden="true">
          {text}
        </span>
      )}
    </span>
  )
}
