/** Indicators (지표): what is measured, entered, approved and locked, brought to one scale, weighted and ranked. */
export * from './rules.ts'
export { indicatorByNumber, indicatorsByIds, indicatorsOf, ownedBy } from './data/indicator-queries.ts'
export { listSets, setById, setOfYear } from './data/set-queries.ts'
export {
  eventsOf,
  filesOfIndicator,
  type IndicatorEvent,
  valuesOf,
  valuesOfIndicators,
} from './data/value-queries.ts'
export {
  acceptValues,
  approveValues,
  type DecideValuesRefusal,
  returnValues,
} from './use-cases/decide-values.ts'
export { addEvidenceTo, type AddEvidenceRefusal, removeEvidence } from './use-cases/add-evidence.ts'
export { actingOwner, mayEnter } from './use-cases/entry-rights.ts'
export {
  checkValues,
  enterValues,
  type EnterValuesRefusal,
  type GivenFlaw,
  type GivenValue,
  type PeerValues,
} from './use-cases/enter-values.ts'
export { indicatorDuties, indicatorHref } from './use-cases/indicator-duties.ts'
export { keepUnchanged, type KeepUnchangedRefusal, takeBackUnchanged } from './use-cases/keep-unchanged.ts'
export {
  endUnlocks,
  lockAgain,
  lockDueSets,
  lockSet,
  mostUnlockedDays,
  unlockIndicator,
  type UnlockRefusal,
} from './use-cases/lock-set.ts'
export { type NamedOwner, nameOwners, type NameOwnerRefusal } from './use-cases/name-owner.ts'
export { removeSet } from './use-cases/remove-set.ts'
export {
  lookAtPlans,
  type OpenSet,
  openSet,
  type OpenSetRefusal,
  planIndicators,
  type PlanIndicatorsRefusal,
  setDays,
  type SetDaysRefusal,
} from './use-cases/plan-set.ts'
