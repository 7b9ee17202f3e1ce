/** Where the pledges are, and one page of figures for citizens. */
export type { GivenPlace, PlaceRefusal } from './domain/decide-place.ts'
export { type PlaceId, type PlaceKind, placeKinds, type PledgePlace } from './domain/pledge-place.ts'
export { borderFlawText } from './domain/border-flaw-text.ts'
export { microOf, readDegrees, type Spot, writeDegrees } from './domain/spot.ts'
export { type BoundaryMap, mapFor } from './domain/boundary-map.ts'
export { townAt } from './domain/town-area.ts'
export { bordersOn, mapOn } from './data/boundary-queries.ts'
export { listPlaces, type PlaceLine } from './data/place-queries.ts'
export {
  type BordersFile,
  bringInBorders,
  type BringInBordersRefusal,
  type BroughtBorders,
} from './use-cases/bring-in-borders.ts'
export { enterPlaces, type EnteredPlace, type EnterPlacesRefusal } from './use-cases/enter-places.ts'
export { layOutTiles, type LayOutTilesRefusal, type WrittenTile } from './use-cases/keep-map.ts'
export { groundOf, type MapGround } from './use-cases/map-ground.ts'
export { pickedAt, pickHeight, type PickWidth, pickWidths, pressedIn } from './use-cases/pressed-map.ts'
export { pledgePlaceProblems } from './pledge-place-problems.ts'
