import { fileKinds, type FileKind } from './file-kinds.ts'

const LONGEST = 150
/** Control characters, and the marks that turn the reading direction and so hide an extension. */
const HIDDEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * A sender's file name without folders and tricks, with an extension that fits what the file is. It is only
 * ever shown and offered for saving, never used as a path here.
 */
export function safeFileName(sent: string, kind: FileKind): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(HIDDEN, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const { extensions } = fileKinds[kind]
  const written = /\.([a-z0-9]{1,8})$/i.exec(plain)?.[1]?.toLowerCase()
  const fits = written !== undefined && extensions.some((extension) => extension === written)
  const stem = fits ? plain.slice(0, -written.length - 1) : plain
  const short = Array.from(stem).slice(0, LONGEST).join('').trim()
  return `${short === '' ? 'file' : short}.${fits ? written : extensions[0]}`
}
