/** The cities' joint evaluation (시군종합평가): years, cities, totals and ranks, what was recognised, objections, the result. */
export { type Appeal, type AppealId, appealStates, type Recognised } from './domain/appeal.ts'
export {
  type CityAdjustment,
  type CityValue,
  type EvaluatedCity,
  type GivenCity,
  type Knowing,
  knowings,
  type KnownTotal,
} from './domain/city.ts'
export { jointEvaluationActions } from './domain/joint-evaluation-actions.ts'
export {
  type JointYear,
  stageOf,
  type YearAward,
  type YearParts,
  type YearStage,
} from './domain/joint-year.ts'
export {
  type CityScore,
  type FieldScore,
  indicatorsPart,
  type PointRange,
  scoreCity,
} from './domain/score-city.ts'
export { appealsOf, recognisedOf, resultsOf } from './data/appeal-queries.ts'
export { citiesOf, cityValuesOf, peerValues } from './data/city-queries.ts'
export { listYears, readYear } from './data/year-queries.ts'
export { announceResult, type AnnounceResultRefusal } from './use-cases/announce-result.ts'
export { decideAppeal, noteRecognised, raiseAppeal } from './use-cases/appeals.ts'
export { type KnownCity, knowCity, knowCityValues } from './use-cases/know-cities.ts'
export { type OpenYear, openYear, programme as jointEvaluationProgramme } from './use-cases/open-year.ts'
export * from './pages.ts'
export {
  type IndicatorLine,
  indicatorLines,
  monthToEnter,
  type Signal,
  type Signals,
} from './use-cases/indicator-lines.ts'
export {
  certainAwards,
  ownValues,
  type ScoredCity,
  scoreYear,
  type YearFacts,
  yearFacts,
} from './use-cases/year-board.ts'
