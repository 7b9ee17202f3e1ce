/** Indicators (지표): what is measured, brought to one scale, weighted and ranked. */
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
