/** What the domains of other modules may take of indicators: rules and words, nothing that reads or writes. */
export { type Aggregation, aggregations } from './domain/composite/aggregate.ts'
export { type Direction, type Scale, type Scaling, scalings } from './domain/composite/normalise.ts'
export {
  type Composite,
  type CompositeField,
  type CompositeFlaw,
  type CompositeIndicator,
  scoreComposite,
  type ScoredComposite,
  type ScoredUnit,
  type Unit,
} from './domain/composite/score.ts'
export { type FileFlaw, readComposite } from './domain/composite/composite-file.ts'
export { type Formula, inputsOf } from './domain/formula/formula.ts'
export { type FormulaFlaw, readFormula } from './domain/formula/read-formula.ts'
export { checkUnits, type UnitFlaw } from './domain/formula/units.ts'
export { workOut, type WorkOutFlaw } from './domain/formula/work-out.ts'
export {
  add,
  compare,
  decimalText,
  divide,
  multiply,
  type Rational,
  rational,
  digits,
  readDecimal,
  readNumeric,
  scaled,
  subtract,
  withoutSeparators,
  zero,
} from './domain/rational.ts'
export {
  type Aim,
  type AimFlaw,
  attainmentOf,
  checkAim,
  isMet,
  missingTo,
  valueFor,
} from './domain/scoring/aim.ts'
export {
  checkMethod,
  checkWeights,
  type Method,
  type MethodFlaw,
  POINT_DECIMALS,
  scoreValue,
  type Scoring,
} from './domain/scoring/points.ts'
export { pointsOf } from './domain/scoring/points-of.ts'
export { type Adjustment, TOTAL_DECIMALS, type TotalPart, totalOf } from './domain/scoring/total.ts'
export { type Award, type Awarded, awardsOf, type GroupFlaw, groupsBySize } from './domain/ranking/groups.ts'
export { chancesOfRanks, type RankChances } from './domain/ranking/chances-of-ranks.ts'
export { Seeded } from './domain/ranking/seeded.ts'
export { type Expected, simulateRanks } from './domain/ranking/simulate-ranks.ts'
export { type ValueDoubt, valueDoubts } from './domain/check-value.ts'
export {
  type Indicator,
  type IndicatorFormula,
  type IndicatorId,
  type IndicatorKind,
  indicatorKinds,
  type IndicatorPlan,
  type IndicatorSeries,
  indicatorSeries,
  type IndicatorSet,
  type IndicatorSetId,
  isOpen,
  type OwnerId,
} from './domain/indicator.ts'
export { indicatorActions } from './domain/indicator-actions.ts'
export { staleDays } from './domain/indicator-settings.ts'
export { attainmentBy, isBehind, type MonthTarget, nextTarget, targetBy } from './domain/month-targets.ts'
export {
  actualBy,
  type IndicatorValue,
  type IndicatorValueId,
  type Standing,
  standings,
  type ValueState,
  valueStates,
} from './domain/indicator-value.ts'
export type { PlanDoubt } from './domain/manual/check-plan.ts'
export { becameDate } from './domain/manual/became-date.ts'
export { columnHeads, type ManualColumn, manualColumns } from './domain/manual/manual-columns.ts'
export type { SourceWords } from './domain/manual/manual-row.ts'
export {
  type ManualDoubt,
  type ManualFlaw,
  type ReadManual,
  readManual,
} from './domain/manual/read-manual.ts'
export { type EntryFlaw, monthFlaw, type TypedValue } from './domain/read-entry.ts'
export type { Scored } from './domain/scoring/points.ts'
export { type EventAct, eventActs } from './domain/indicator-event.ts'
export { monthBefore } from './domain/month-before.ts'
export { readNumber, type NumberFlaw } from './domain/check-value.ts'
export { type ChangedPart, type PlanChange } from './domain/manual/changes-under-values.ts'
