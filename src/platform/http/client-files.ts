import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { securityHeaders } from './security-headers.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

interface ClientFile {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer> | null
}

/** Reads the client build into memory: a handful of files with hashed names, never looked up on disk by a request. */
export async function readClientFiles(folder: string): Promise<ReadonlyMap<string, ClientFile>> {
  const files = new Map<string, ClientFile>()
  for (const name of await readdir(folder)) {
    const type = types[extname(name)]
    if (type === undefined) continue
    const plain = new Uint8Array(await readFile(join(folder, name)))
    const gzip =
      type.startsWith('font/') || type.startsWith('image/png')
        ? null
        : new Uint8Array(gzipSync(plain, { level: 9 }))
    files.set(name, { type, plain, gzip })
  }
  return files
}

/** Answers /assets/:name. */
export function clientFileAnswer(file: ClientFile | undefined, acceptsGzip: boolean): Response | null {
  if (file === undefined) return null
  const headers: Record<string, string> = {
    ...securityHeaders,
    'Content-Type': file.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  }
  if (!acceptsGzip || file.gzip === null) return new Response(file.plain, { headers })
  return new Response(file.gzip, { headers: { ...headers, 'Content-Encoding': 'gzip' } })
}
