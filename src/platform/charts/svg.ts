import { cleanText } from '../documents/clean-text.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as SVG and HTML both read it: on one line, nothing in it acts. */
export function escaped(text: string): string {
  return cleanText(text)
    .replaceAll('\n', ' ')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value)

/** An element with presentation attributes; `content` is SVG already, never a text of somebody's. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const set = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${written(value)}"`)
    .join('')
  return content.length === 0 ? `<${name}${set}/>` : `<${name}${set}>${content.join('')}</${name}>`
}

export interface TextLook {
  readonly size?: number
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
  readonly class?: string
}

/** One line of text; `y` is its base line. */
export function label(x: number, y: number, text: string, look: TextLook = {}): string {
  return element(
    'text',
    {
      x,
      y,
      class: look.class ?? 'chart-text',
      'font-size': look.size ?? 14,
      'font-weight': look.bold === true ? 700 : undefined,
      'text-anchor': look.anchor === 'start' ? undefined : look.anchor,
      fill: look.fill ?? colours.text,
    },
    [escaped(text)],
  )
}

/** KRDS colours, as attributes so that a PDF has them too; the classes let a page set others in high contrast. */
export const colours = {
  text: '#1e2124',
  subtle: '#464c53',
  axis: '#58616a',
  grid: '#cdd1d5',
  band: '#f4f5f6',
  paper: '#ffffff',
  danger: '#de3412',
} as const

/** The whole drawing, named and described for those who do not see it. */
export function drawing(
  size: { width: number; height: number },
  said: { kind: string; title: string; description: string },
  content: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.round(size.width)} ${Math.round(size.height)}`,
      width: Math.round(size.width),
      height: Math.round(size.height),
      role: 'img',
      class: `chart chart-${said.kind}`,
      'font-family': 'Pretendard GOV, sans-serif',
    },
    [
      element('title', {}, [escaped(said.title)]),
      element('desc', {}, [escaped(said.description)]),
      ...content,
    ],
  )
}
