import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FOLDER = join('assets', 'fonts')
const FILES = ['PretendardGOV-Regular.woff2', 'PretendardGOV-Bold.woff2'] as const

/** The fonts as TrueType, unpacked from those of the web: a third of a second, at the first PDF only. */
export async function printFonts(): Promise<Buffer[]> {
  const { default: decompress } = await import('wawoff2/decompress.js')
  const fonts: Buffer[] = []
  for (const name of FILES) fonts.push(Buffer.from(await decompress(await readFile(join(FOLDER, name)))))
  return fonts
}
