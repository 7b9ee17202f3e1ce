/** Foresight for the joint evaluation (시군종합평가 전망): what comes, how sure that is, and what leads to a rank. */
export {
  type Forecast,
  type ForecastFlaw,
  type ForecastMethod,
  forecastMethods,
  forecastOf,
  type Scale,
} from './domain/forecast/forecast.ts'
export { forecastFlawTexts, methodTexts, signalTexts } from './domain/forecast/forecast-texts.ts'
export { type Reading, type Series, type SeriesKind, seriesKinds } from './domain/forecast/series.ts'
export { type Signal, type Signalled, signalOf, signals, type Thresholds } from './domain/forecast/signal.ts'
export { type Confidence, confidences } from './domain/forecast/spread.ts'
export { cheapestPlan } from './domain/plan/cheapest-plan.ts'
export type { Improvement, ImprovementId } from './domain/plan/improvement.ts'
export type {
  ChosenStep,
  Improvable,
  Plan,
  PlanQuestion,
  PlanRefusal,
  Standing,
  Step,
  Target,
} from './domain/plan/plan.ts'
export { planSentence, refusalSentence, restTexts, type StepWords } from './domain/plan/plan-texts.ts'
export {
  type Alternative,
  alternativesTo,
  type Rest,
  restOf,
  type RestReason,
  restReasons,
} from './domain/plan/reasons.ts'
export { ranksOverWeights } from './domain/sensitivity/all-weights.ts'
export {
  type MoverKind,
  type ScoredCity,
  type WeightedIndicator,
  type WeightEffect,
  weightEffects,
  type WeightEffects,
  type WeightFlaw,
  type WeightQuestion,
} from './domain/sensitivity/weights.ts'
export type { ExpectedValue } from './domain/total/chances.ts'
export { compositionTexts, foresightTexts } from './domain/total/flaw-texts.ts'
export {
  type CityOutlook,
  type ExpectedCity,
  type ExpectedIndicator,
  type OutlookFlaw,
  outlookOf,
} from './domain/total/outlook.ts'
export {
  type Composition,
  type CompositionFlaw,
  compositionFlaws,
  type PartPoints,
  rankAmong,
  sumOf,
  totalOfSum,
  type Weighing,
  weighingOf,
} from './domain/total/weighing.ts'
export { type Stand, type Valued, type WhatIf, whatIf, type WhatIfFlaw } from './domain/total/what-if.ts'
export { foresightActions } from './domain/foresight-actions.ts'
export { improvementsOf } from './data/improvement-queries.ts'
export { type Expectation, foresee, type Foresight } from './use-cases/foresee.ts'
export {
  type ProposeStep,
  proposeStep,
  type ProposeStepRefusal,
  removeStep,
} from './use-cases/propose-step.ts'
export { type CityAhead, outlookOfYear, type YearOutlook } from './use-cases/year-outlook.ts'
