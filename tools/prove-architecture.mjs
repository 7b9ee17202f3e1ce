// Plants one violation of every architecture rule into a copy of the tree and fails if any rule stays silent.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { moduleNeeds } from '../architecture.mjs'

const root = resolve(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'dure-architecture-'))

/** Packages that rules speak of. */
const named = ['hono', 'kysely', 'zod']

/** Two modules, the first of which may not ask the second and the second not the first. */
const [asker, other] = ['oversight', 'organization']
const x = (specifier) => `import * as taken from '${specifier}'\nexport const planted = taken\n`
const plants = {
  'platform-knows-no-module': { 'src/platform/http/planted-1.ts': x(`#modules/${other}/index.ts`) },
  'design-knows-no-module': { 'src/design/planted-2.ts': x(`#modules/${other}/index.ts`) },
  'kernel-stands-alone': { 'src/platform/kernel/planted-3.ts': x('../http/cookies.ts') },
  'modules-meet-at-the-door': {
    [`src/modules/${other}/use-cases/planted-inner.ts`]: 'export const inner = 1\n',
    [`src/modules/${asker}/use-cases/planted-4.ts`]: x(`#modules/${other}/use-cases/planted-inner.ts`),
  },
  ...Object.fromEntries(
    Object.keys(moduleNeeds).map((name) => {
      const stranger = Object.keys(moduleNeeds).find(
        (candidate) => candidate !== name && !moduleNeeds[name].includes(candidate),
      )
      return [
        `${name}-asks-only-declared-neighbours`,
        { [`src/modules/${name}/use-cases/planted-5.ts`]: x(`#modules/${stranger}/index.ts`) },
      ]
    }),
  ),
  'the-door-shows-no-plumbing': {
    [`src/modules/${asker}/data/planted-store.ts`]: 'export const save = 1\n',
    [`src/modules/${asker}/index.ts`]: "\nexport * from './data/planted-store.ts'\n",
  },
  'rules-lead-to-domain-only': {
    [`src/modules/${asker}/rules.ts`]: x('./index.ts'),
  },
  'only-the-registry-mounts-modules': { [`src/modules/${asker}/use-cases/planted-6.ts`]: x('../module.ts') },
  'domain-decides-without-the-world': { [`src/modules/${asker}/domain/planted-7.ts`]: x('node:fs') },
  'data-knows-no-caller': { [`src/modules/${asker}/data/planted-8.ts`]: x('../use-cases/planted-4.ts') },
  'data-stays-home': { [`src/modules/${asker}/data/planted-9.ts`]: x(`#modules/${other}/index.ts`) },
  'use-cases-know-no-screen': { [`src/modules/${asker}/use-cases/planted-10.ts`]: x('hono') },
  'web-writes-through-use-cases': {
    [`src/modules/${asker}/web/planted-11.ts`]: x('../data/planted-store.ts'),
  },
  'sql-lives-in-data': { [`src/modules/${asker}/use-cases/planted-12.ts`]: x('kysely') },
  'no-test-code-in-production': {
    [`src/modules/${asker}/use-cases/planted-13.ts`]: x('#testing/a-person.ts'),
  },
  'no-cycles-between-files': {
    [`src/modules/${asker}/domain/planted-14.ts`]:
      "import { b } from './planted-15.ts'\nexport const a = () => b\n",
    [`src/modules/${asker}/domain/planted-15.ts`]:
      "import { a } from './planted-14.ts'\nexport const b = () => a\n",
  },
  'no-cycles-between-modules': {
    [`src/modules/${other}/use-cases/planted-16.ts`]: x(`#modules/${asker}/index.ts`),
    [`src/modules/${asker}/use-cases/planted-17.ts`]: x(`#modules/${other}/index.ts`),
  },
  'no-unresolved': { [`src/modules/${asker}/domain/planted-18.ts`]: x('./nowhere.ts') },
  'no-orphans': { [`src/modules/${asker}/domain/planted-19.ts`]: 'export const lonely = 1\n' },
}

function violations() {
  const args = [
    join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
    'src',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
  ]
  let output
  try {
    output = execFileSync(process.execPath, args, {
      cwd: copy,
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString()
  } catch (error) {
    output = error.stdout.toString()
    if (output === '') throw new Error(error.stderr.toString(), { cause: error })
  }
  const { summary } = JSON.parse(output)
  return summary
}

let failed = false
try {
  for (const part of [
    'src',
    'sample-city',
    'architecture.mjs',
    '.dependency-cruiser.mjs',
    'tsconfig.json',
    'package.json',
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true })
  }
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.'))) {
    // A link is resolved to where it leads, outside the copy: packages that a rule names must really be in it.
    const [from, to] = [join(root, 'node_modules', name), join(copy, 'node_modules', name)]
    if (named.includes(name)) cpSync(from, to, { recursive: true })
    else symlinkSync(from, to)
  }
  for (const files of Object.values(plants)) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      const before = file.endsWith('/index.ts') ? readFileSync(join(copy, file), 'utf8') : ''
      writeFileSync(join(copy, file), before + text)
    }
  }
  const planted = violations()
  if (planted.totalCruised < 100) {
    process.stdout.write(`FALSE GREEN: only ${planted.totalCruised} modules were read\n`)
    failed = true
  }
  for (const [rule, files] of Object.entries(plants)) {
    const bites = planted.violations.some(
      (violation) =>
        violation.rule.name === rule &&
        (rule === 'no-cycles-between-modules' || Object.keys(files).includes(violation.from)),
    )
    if (!bites) failed = true
    process.stdout.write(`${bites ? 'BITES ' : 'SILENT'} ${rule}\n`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
