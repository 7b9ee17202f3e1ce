/** A place on the globe (WGS84) in millionths of a degree: whole numbers, a step is about ten centimetres. */
export interface Spot {
  readonly lon: number
  readonly lat: number
}

const MILLION = 1_000_000
const DEGREES = /^[+-]?\d{1,3}(?:[.,]\d{1,12})?$/

/** Reads degrees as people write them, e.g. 37.615246; null when the text is none. */
export function readDegrees(text: string): number | null {
  const plain = text.trim().replace(/\s*°$/, '')
  if (!DEGREES.test(plain)) return null
  return microOf(Number(plain.replace(',', '.')))
}

/** Degrees as millionths. */
export const microOf = (degrees: number): number => Math.round(degrees * MILLION)

/** Millionths as degrees with six decimals, as forms and files show them. */
export function writeDegrees(micro: number): string {
  return (micro / MILLION).toFixed(6)
}

/** Reads a line of a list: latitude, then longitude, parted by a comma or a space. */
export function readSpot(text: string): Spot | null {
  const parts = text
    .trim()
    .split(/\s*[,;\s]\s*/)
    .filter((part) => part !== '')
  if (parts.length !== 2) return null
  const [lat, lon] = [readDegrees(parts[0] ?? ''), readDegrees(parts[1] ?? '')]
  return lat === null || lon === null || !isOnGlobe({ lat, lon }) ? null : { lat, lon }
}

export function isOnGlobe({ lon, lat }: Spot): boolean {
  return Math.abs(lat) <= 90 * MILLION && Math.abs(lon) <= 180 * MILLION
}

/** Metres on the ground for a millionth of a degree northwards. */
export const METRES_PER_MICRO = 0.111195

/** How much shorter a degree eastwards is at a latitude. */
export const shrinkAt = (lat: number): number => Math.cos(((lat / MILLION) * Math.PI) / 180)

/** Metres between two spots of one city: the globe is flat enough over its forty kilometres. */
export function metresBetween(a: Spot, b: Spot): number {
  const x = (b.lon - a.lon) * shrinkAt((a.lat + b.lat) / 2)
  return Math.hypot(x, b.lat - a.lat) * METRES_PER_MICRO
}
