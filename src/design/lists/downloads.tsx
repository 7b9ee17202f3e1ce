import { Link } from '../actions/link.tsx'
import { useWords } from '../reader.ts'

export type DownloadFormat = 'xlsx' | 'csv' | 'json' | 'hwpx' | 'pdf' | 'md' | 'html' | 'svg'

const names: Readonly<Record<DownloadFormat, string>> = {
  xlsx: 'XLSX',
  csv: 'CSV',
  json: 'JSON',
  hwpx: 'HWPX',
  pdf: 'PDF',
  md: 'Markdown',
  html: 'HTML',
  svg: 'SVG',
}

interface DownloadsProps {
  readonly files: readonly {
    readonly format: DownloadFormat
    readonly href: string
    readonly note?: string | undefined
  }[]
  readonly label?: string | undefined
}

/** The same thing to take away. */
export function Downloads({ files, label }: DownloadsProps) {
  const words = useWords()
  return (
    <div class="downloads" role="group" aria-label={label ?? words.downloads}>
      <span class="downloads-label">{label ?? words.downloads}</span>
      <ul class="downloads-list">
        {files.map((file) => (
          <li key={file.href}>
            <Link href={file.href} download description={words.downloads}>
              {names[file.format]}
              {file.note !== undefined && <span class="downloads-note"> {file.note}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
