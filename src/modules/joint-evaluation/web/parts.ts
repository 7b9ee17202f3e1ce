import type { ComponentChild } from 'preact'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Signals } from '../use-cases/indicator-lines.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Indicator, IndicatorId, Rational } from '#modules/indicators/index.ts'
import type { JointYear } from '../domain/joint-year.ts'
import type { YearFacts } from '../use-cases/year-board.ts'

/** What a system that knows an indicator's figure anyway has for a month: it stands in the field, and whoever enters decides. */
export interface ProposedValue {
  readonly value: Rational
  readonly asOf: CalendarDate
  /** Where it comes from, in the reader's language. */
  readonly from: string
}

/** What the programme's other modules show on the evaluation's own pages; the house puts them together. */
export interface JointParts {
  /** How each indicator will stand on the base day. */
  readonly signalsOf: (request: WebRequest, facts: YearFacts) => Promise<Signals>
  /** What is proposed for a month, of these indicators. */
  readonly proposalsOf: (
    request: WebRequest,
    ids: readonly IndicatorId[],
    month: CalendarMonth,
  ) => Promise<ReadonlyMap<IndicatorId, ProposedValue>>
  /** Where an improvement becomes somebody's task; null for whoever gives none. */
  readonly taskFor: (
    request: WebRequest,
    year: JointYear,
    asked: { readonly indicatorId: IndicatorId; readonly title: string },
  ) => { readonly href: string; readonly label: string } | null
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
