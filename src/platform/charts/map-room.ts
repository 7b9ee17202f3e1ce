/** What is taken on a drawing: boxes that nothing else may lie on. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface MapRoom {
  isFree(box: Box): boolean
  take(box: Box): void
}

/** A drawing with nothing on it yet. */
export function mapRoom(): MapRoom {
  const taken: Box[] = []
  return {
    isFree: (box) =>
      taken.every(
        (one) =>
          one.right <= box.left || box.right <= one.left || one.bottom <= box.top || box.bottom <= one.top,
      ),
    take: (box) => void taken.push(box),
  }
}

/** The box of something around a point. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

/** Rounds of places to try, each of so many steps around the point. */
const ROUNDS = 14
const TURNS = 12

/** The free place nearest to a point, in rings around it; the point itself where nothing near is free. */
export function nearestFree(
  room: MapRoom,
  at: { readonly x: number; readonly y: number },
  size: number,
  within: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  for (let round = 0; round <= ROUNDS; round += 1)
    for (let turn = 0; turn < (round === 0 ? 1 : TURNS); turn += 1) {
      const angle = (2 * Math.PI * (turn + (round % 2) / 2)) / TURNS
      const x = at.x + Math.cos(angle) * round * size * 0.42
      const y = at.y + Math.sin(angle) * round * size * 0.42
      const box = boxAround(x, y, size, size)
      const inside = box.left >= 0 && box.top >= 0 && box.right <= within.width && box.bottom <= within.height
      if (inside && room.isFree(box)) return { x, y }
    }
  return at
}
