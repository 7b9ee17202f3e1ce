/** What a colour says; it never says it alone. */
export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral' | 'primary'

const paths: Readonly<Record<Tone, string>> = {
  success: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 3v6.5M8 12.2v.1',
  danger: 'M4 4l8 8M12 4l-8 8',
  info: 'M8 7v5.5M8 3.9v.1',
  neutral: 'M3.5 8h9',
  primary: 'M5 3.5l5 4.5-5 4.5',
}

/** The sign that goes with a tone, for eyes that do not tell its colour; readers hear the word instead. */
export function ToneMark({ tone }: { tone: Tone }) {
  return (
    <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[tone]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  )
}
