/** A kind of file that can be told by its content. */
export interface FileKindFacts {
  readonly type: string
  /** The first is the one that a name without a fitting one is given. */
  readonly extensions: readonly [string, ...string[]]
  /** Cannot act on the reader's machine when a browser shows it. */
  readonly inline: boolean
}

const facts = (type: string, extensions: readonly [string, ...string[]], inline = false): FileKindFacts => ({
  type,
  extensions,
  inline,
})

/** Every kind that can be kept. What is not here is refused, whatever it is called. */
export const fileKinds = {
  pdf: facts('application/pdf', ['pdf'], true),
  png: facts('image/png', ['png'], true),
  jpeg: facts('image/jpeg', ['jpg', 'jpeg'], true),
  gif: facts('image/gif', ['gif'], true),
  webp: facts('image/webp', ['webp'], true),
  hwp: facts('application/x-hwp', ['hwp']),
  hwpx: facts('application/hwp+zip', ['hwpx']),
  docx: facts('application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']),
  xlsx: facts('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']),
  pptx: facts('application/vnd.openxmlformats-officedocument.presentationml.presentation', ['pptx']),
  doc: facts('application/msword', ['doc']),
  xls: facts('application/vnd.ms-excel', ['xls']),
  ppt: facts('application/vnd.ms-powerpoint', ['ppt']),
  odt: facts('application/vnd.oasis.opendocument.text', ['odt']),
  ods: facts('application/vnd.oasis.opendocument.spreadsheet', ['ods']),
  zip: facts('application/zip', ['zip']),
  csv: facts('text/csv', ['csv']),
  text: facts('text/plain', ['txt']),
} as const satisfies Readonly<Record<string, FileKindFacts>>

export type FileKind = keyof typeof fileKinds

/** What people hand in as papers. */
export const documentKinds: readonly FileKind[] = [
  'pdf',
  'hwp',
  'hwpx',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'odt',
  'ods',
  'text',
  'csv',
]

/** What people hand in as pictures. */
export const imageKinds: readonly FileKind[] = ['png', 'jpeg', 'gif', 'webp']

/** What an import of rows reads. */
export const tableKinds: readonly FileKind[] = ['xlsx', 'xls', 'csv', 'text']

/** Whether a stored text still names a kind. */
export function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(fileKinds, text)
}
