import type { ComponentChildren } from 'preact'
import { encode } from 'uqr'

/** Readers find the square by the empty edge around it: four modules, as ISO/IEC 18004 asks. */
const QUIET_ZONE = 4

interface QrCodeProps {
  readonly text: string
  /** What is read out instead of the picture. */
  readonly label: string
  /** Stands beside the picture: the same in words, for those who cannot point a camera at it. */
  readonly children: ComponentChildren
}

/** A square for a telephone's camera. Black on white in every mode, since many cameras read no other. */
export function QrCode({ text, label, children }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  return (
    <div class="qr">
      <svg class="qr-picture" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
        <rect width={size} height={size} fill="#fff" />
        <path d={outline(data)} fill="#000" shape-rendering="crispEdges" />
      </svg>
      <div class="qr-words">{children}</div>
    </div>
  )
}

/** One stroke for each run of dark modules in a row. */
function outline(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => runsIn(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('')
}

function runsIn(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []))
  return starts.map((x) => {
    const end = row.indexOf(false, x)
    return [x, (end === -1 ? row.length : end) - x]
  })
}
