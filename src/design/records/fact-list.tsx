import type { ComponentChildren } from 'preact'

export interface Fact {
  readonly term: string
  readonly value: ComponentChildren
  /** Takes the whole width. */
  readonly wide?: boolean | undefined
}

/** Facts of a record, in two columns. */
export function FactList({ facts, columns = 2 }: { facts: readonly Fact[]; columns?: 1 | 2 | undefined }) {
  return (
    <dl class={`facts facts-${columns}`}>
      {facts.map((fact) => (
        <div key={fact.term} class={fact.wide === true ? 'fact fact-wide' : 'fact'}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
