// Builds the client part and the server into dist/, and only when something they are made of has changed.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const stamp = join('dist', '.built')

/** What the build is made of, as one hash. */
function state() {
  const hash = createHash('sha256')
  const files = globSync(
    ['src/**/*', 'sample-city/**/*', 'assets/**/*', 'vite.config.ts', 'package-lock.json', 'tools/build.mjs'],
    {
      withFileTypes: true,
    },
  )
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds unless dist/ is what the sources say. Returns whether it built. */
export async function buildIfChanged(log = () => {}) {
  const now = state()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
  log('Building …')
  rmSync('dist', { recursive: true, force: true })
  await build({ logLevel: 'warn' })
  await build({
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ssr: true,
      outDir: 'dist/server',
      target: 'node24',
      sourcemap: true,
      rolldownOptions: {
        input: { main: 'src/main.ts', cli: 'src/cli.ts', aside: 'src/platform/documents/aside-child.ts' },
      },
    },
  })
  writeFileSync(stamp, now)
  return true
}

if (import.meta.filename === process.argv[1]) {
  await buildIfChanged((line) => process.stdout.write(`${line}\n`))
}
