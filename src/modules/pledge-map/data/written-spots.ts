import type { Spot } from '../domain/spot.ts'
import type { WrittenSpots } from './tables.ts'

/** Spots as a row holds them. */
export function writeSpots(spots: readonly Spot[]): WrittenSpots {
  return spots.flatMap(({ lon, lat }) => [lon, lat])
}

/** Spots out of a row. */
export function readSpots(written: WrittenSpots): readonly Spot[] {
  const spots: Spot[] = []
  for (let at = 1; at < written.length; at += 2) {
    const [lon, lat] = [written[at - 1], written[at]]
    if (lon !== undefined && lat !== undefined) spots.push({ lon, lat })
  }
  return spots
}
