import type { ComponentChildren } from 'preact'
import { useWords } from '../reader.ts'
import { ToneMark } from '../tone.tsx'

export interface Step {
  readonly label: string
  readonly state: 'done' | 'current' | 'next'
  readonly note?: string | undefined
}

/** More than so many do not stand in one row: they go on in a second, one below the other. */
const ONE_ROW = 8

/** Where one is on a way of several steps. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const words = useWords()
  return (
    <ol class={steps.length > ONE_ROW ? 'steps steps-many' : 'steps'} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          class={`step step-${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="step-number" aria-hidden="true">
            {step.state === 'done' ? <ToneMark tone="success" /> : index + 1}
          </span>
          <span class="step-words">
            <span class="step-label">{step.label}</span>
            <span class="visually-hidden"> ({words.steps[step.state]})</span>
            {step.note !== undefined && <span class="step-note">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

interface SideBySideProps {
  readonly caption: string
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly rows: readonly {
    readonly label: string
    readonly before: ComponentChildren
    readonly after: ComponentChildren
    readonly changed: boolean
  }[]
}

/** Two states of one thing, row by row, with what changed marked in words. */
export function SideBySide({ caption, before, after, rows }: SideBySideProps) {
  const words = useWords()
  const [was, is] = [before ?? words.before, after ?? words.after]
  return (
    <table class="table side-by-side" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {words.item}
          </th>
          <th role="columnheader" scope="col">
            {was}
          </th>
          <th role="columnheader" scope="col">
            {is}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.label} class={row.changed ? 'row-changed' : undefined}>
            <th role="rowheader" scope="row" class="cell-head">
              {row.label}
              {row.changed && <span class="changed-mark">{words.changed}</span>}
            </th>
            <td role="cell" data-label={was}>
              {row.changed ? <del>{row.before}</del> : row.before}
            </td>
            <td role="cell" data-label={is}>
              {row.changed ? <ins>{row.after}</ins> : row.after}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
