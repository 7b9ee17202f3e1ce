/**
 * kordoc takes Markdown and knows Korean office habits: it drops, replaces and numbers what looks like a mark. So
 * that no text of ours is read, every letter but Hangul goes in as a letter without meaning, of about the same
 * width, and comes back in the XML. The first letter of a text is disguised whatever it is.
 */
export interface Disguise {
  hide(text: string): string
  /** A sign of our own, that stands for nothing else; found again with `isSign`. */
  sign(name: string): string
  /** The XML with every hidden letter back, escaped. */
  reveal(xml: string, asXml: boolean): string
}

/** Latin letters with marks: narrow, and in no text before they stand for another. */
const NARROW_FROM = 0x1e00
const NARROW_COUNT = 0x100
const WIDE_FROM = 0xe000
const WIDE_COUNT = 0x1900
const FAR_FROM = 0xf0000
const HIDDEN = /[\u1e00-\u1eff\ue000-\uf8ff\u{f0000}-\u{ffffd}]/gu

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3

/** A table of disguises for one document. */
export function disguise(): Disguise {
  const hidden = new Map<string, string>()
  const shown = new Map<string, string>()
  let [narrow, wide, far] = [0, 0, 0]

  function next(letter: string): string {
    if ((letter.codePointAt(0) ?? 0) < 0x250 && narrow < NARROW_COUNT)
      return String.fromCodePoint(NARROW_FROM + narrow++)
    return String.fromCodePoint(wide < WIDE_COUNT ? WIDE_FROM + wide++ : FAR_FROM + far++)
  }

  function mask(letter: string): string {
    const known = hidden.get(letter)
    if (known !== undefined) return known
    const made = next(letter)
    hidden.set(letter, made)
    shown.set(made, letter)
    return made
  }

  return {
    hide(text) {
      const letters = Array.from(text)
      return letters
        .map((letter, index) => {
          const plainSpace =
            letter === ' ' && index > 0 && index < letters.length - 1 && letters[index - 1] !== ' '
          const plain = plainSpace || (index > 0 && isHangul(letter.codePointAt(0) ?? 0))
          return plain ? letter : mask(letter)
        })
        .join('')
    },
    sign: (name) => mask(`sign:${name}`),
    reveal: (xml, asXml) =>
      xml.replace(HIDDEN, (letter) => {
        const real = shown.get(letter)
        if (real === undefined || real.startsWith('sign:')) return ''
        return asXml ? xmlText(real) : real
      }),
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '<hp:lineBreak/>',
}

/** A letter as XML text; a line's end is Hangul's own element for it. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"'\n]/g, (letter) => ENTITIES[letter] ?? letter)
}
