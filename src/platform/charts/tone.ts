/** `ours` stands out, `rest` is what it is compared with; the others are states, always with a word or a mark. */
export type ChartTone =
  'ours' | 'rest' | 'success' | 'warning' | 'danger' | 'info' | 'second' | 'third' | 'fourth'

const FILLS: Readonly<Record<ChartTone, string>> = {
  ours: '#0b50d0',
  rest: '#8a949e',
  success: '#228738',
  warning: '#9e6a00',
  danger: '#de3412',
  info: '#0b78cb',
  second: '#86aff9',
  third: '#063a74',
  fourth: '#b1b8be',
}
const DARK_ON = new Set<ChartTone>(['second', 'fourth'])

export const fillOf = (tone: ChartTone): string => FILLS[tone]
export const toneClass = (tone: ChartTone): string => `chart-tone-${tone}`
/** What is readable on a tone at 4.5:1. */
export const textOn = (tone: ChartTone): string => (DARK_ON.has(tone) ? '#1e2124' : '#ffffff')
/** Whether what is written on a tone is dark; the class of the text says so to the page's styles. */
export const textOnClass = (tone: ChartTone): string =>
  DARK_ON.has(tone) ? 'chart-text-on-light' : 'chart-text-on-dark'
