/**
 * Numbers by chance that hang on a seed alone, the same on every machine: xoshiro128** (Blackman and Vigna, 2018) on whole
 * numbers of 32 bits, begun with SplitMix32. For simulations; not for lots, which must be drawn again from published text.
 */
export class Seeded {
  private readonly state: Uint32Array

  constructor(seed: number) {
    this.state = new Uint32Array(4)
    let at = seed >>> 0
    for (let place = 0; place < 4; place += 1) {
      at = (at + 0x9e3779b9) >>> 0
      let mixed = at
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
      this.state[place] = (mixed ^ (mixed >>> 15)) >>> 0
    }
  }

  /** From 0 on, below 1, in steps of 2⁻³². */
  next(): number {
    const s = this.state
    const [a = 0, b = 0, c = 0, d = 0] = s
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    s[0] = a ^ d ^ b
    s[1] = b ^ c ^ a
    s[2] = c ^ a ^ (b << 9)
    s[3] = rotated(d ^ b, 11)
    return scrambled / 4_294_967_296
  }

  /** Between two bounds, most often near `mode`: a triangle, for which square roots are all that is needed. */
  triangular(from: number, mode: number, to: number): number {
    const drawn = this.next()
    const width = to - from
    if (width <= 0) return from
    const turn = (mode - from) / width
    return drawn < turn
      ? from + Math.sqrt(drawn * width * (mode - from))
      : to - Math.sqrt((1 - drawn) * width * (to - mode))
  }
}

const rotated = (value: number, by: number): number => ((value << by) | (value >>> (32 - by))) >>> 0
