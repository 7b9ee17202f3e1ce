import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ClientAssets } from '#platform/http/frame.ts'

const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), css: z.array(z.string()).optional() }),
)

const CLIENT = /([^/]+)\.client\.ts$/

/** Reads which files the client build made, e.g. from dist/client. Without a build it is a fault that says what to do. */
export async function readClientAssets(folder: string): Promise<ClientAssets> {
  const path = join(folder, '.vite', 'manifest.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new Error(`there is no client build in ${folder}: run "npm run build"`, { cause: error })
  }
  return clientAssetsOf(JSON.parse(text))
}

/** Styles and scripts of a manifest, as addresses. */
export function clientAssetsOf(json: unknown): ClientAssets {
  const styles: string[] = []
  const scripts: Record<string, string> = {}
  for (const [source, entry] of Object.entries(manifest.parse(json))) {
    if (entry.isEntry !== true) continue
    const name = CLIENT.exec(source)?.[1]
    if (name !== undefined) scripts[name] = `/${entry.file}`
    else if (entry.file.endsWith('.css')) styles.push(`/${entry.file}`)
  }
  return { styles, scripts }
}
