import type { ComponentChildren } from 'preact'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import { Link } from '../actions/link.tsx'
import { useReader, useWords } from '../reader.ts'
import type { Tone } from '../tone.tsx'

export interface KeyFigure {
  readonly label: string
  readonly value: string
  readonly unit?: string | undefined
  readonly day?: CalendarDate | undefined
  readonly note?: ComponentChildren
  readonly change?: FigureChange | undefined
  readonly href?: string | undefined
}

export interface FigureChange {
  readonly text: string
  readonly direction: 'up' | 'down' | 'same'
  /** Whether the change is welcome; neutral unless told. */
  readonly tone?: Tone | undefined
}

/** The few figures that answer a page's question. More than four answer nothing, so more are not shown. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <ul class="key-figures">
      {figures.slice(0, 4).map((figure) => (
        <KeyFigureItem key={figure.label} figure={figure} />
      ))}
    </ul>
  )
}

function KeyFigureItem({ figure }: { figure: KeyFigure }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <li class="key-figure">
      <p class="key-figure-label">
        {figure.href === undefined ? figure.label : <Link href={figure.href}>{figure.label}</Link>}
      </p>
      <p class="key-figure-value">
        <strong>{figure.value}</strong>
        {figure.unit !== undefined && <span class="key-figure-unit">{figure.unit}</span>}
      </p>
      {figure.change !== undefined && <Change change={figure.change} />}
      {figure.note !== undefined && <p class="key-figure-note">{figure.note}</p>}
      {figure.day !== undefined && <p class="key-figure-note">{words.asOf(formatDay(figure.day, locale))}</p>}
    </li>
  )
}

const arrows = { up: '▲', down: '▼', same: '–' } as const

function Change({ change }: { change: FigureChange }) {
  const words = useWords()
  return (
    <p class={`key-figure-change text-${change.tone ?? 'neutral'}`}>
      <span aria-hidden="true">{arrows[change.direction]} </span>
      {change.text}
      <span class="visually-hidden"> {words[change.direction]}</span>
    </p>
  )
}
