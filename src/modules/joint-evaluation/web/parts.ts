import type { ComponentChild } from 'preact'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Signals } from '../use-cases/indicator-lines.ts'
import type { Indicator } from '#modules/indicators/index.ts'
import type { YearFacts } from '../use-cases/year-board.ts'

/** What the programme's other modules show on the evaluation's own pages; the house puts them together. */
export interface JointParts {
  /** How each indicator will stand on the base day. */
  readonly signalsOf: (request: WebRequest, facts: YearFacts) => Promise<Signals>
  readonly onBoard: readonly ((request: WebRequest, facts: YearFacts) => Promise<ComponentChild>)[]
  readonly onIndicator: readonly ((
    request: WebRequest,
    facts: YearFacts,
    indicator: Indicator,
  ) => Promise<ComponentChild>)[]
  /** Further rooms of a year, as tabs. */
  readonly rooms: readonly {
    readonly path: `/${string}`
    readonly label: (locale: WebRequest['locale']) => string
  }[]
}
