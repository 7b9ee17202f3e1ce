import type { FormFields, UploadedFile } from './web-request.ts'

/** The body is larger than the route takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/** The body, query or header cannot be read as what it says it is. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Reads a body up to a limit and no further, whatever its length was said to be. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > maxBytes) throw new BodyTooLarge()
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

const MAX_FIELDS = 2_000

/** Reads a form; a body of another type, or a broken one, is unreadable. */
export async function readFields(request: Request, maxBytes: number): Promise<FormFields> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new Unreadable('not a form')
  }
  const bytes = await readBody(request, maxBytes)
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    throw new Unreadable('a broken form', { cause: error })
  }
  const values: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  const files: Record<string, UploadedFile> = Object.create(null) as Record<string, UploadedFile>
  let fields = 0
  for (const [name, value] of form) {
    if (++fields > MAX_FIELDS) throw new BodyTooLarge()
    if (typeof value === 'string') addValue(values, name, clean(value))
    else if (value.size > 0 || value.name !== '') {
      files[name] = { name: clean(value.name), bytes: new Uint8Array(await value.arrayBuffer()) }
    }
  }
  return { values, files }
}

/** PostgreSQL's text holds no NUL; half a surrogate pair is no character. Line ends become \n. */
function clean(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n')
}

function addValue(values: Record<string, string | string[]>, name: string, value: string): void {
  const before = values[name]
  if (before === undefined) values[name] = value
  else if (typeof before === 'string') values[name] = [before, value]
  else before.push(value)
}
