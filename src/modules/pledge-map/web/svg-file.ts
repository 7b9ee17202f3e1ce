import { file, type Reply } from '#platform/http/reply.ts'

/** A drawing of ours as a file to keep. */
export function svgFile(name: string, svg: string): Reply {
  return file(name, 'image/svg+xml; charset=utf-8', new TextEncoder().encode(svg))
}
