/** The architecture as rules. `tools/prove-architecture.mjs` plants one violation per rule and fails if any stays silent. */
import { readdirSync } from 'node:fs'
import { moduleNeeds } from './architecture.mjs'

const MODULE = '^src/modules/([^/]+)/'
const DOOR = '^src/modules/[^/]+/index[.]ts$'
/** A second door, for other modules' domains: it leads to rules and words, never to what reads or writes. */
const RULES = '^src/modules/[^/]+/rules[.]ts$'
const TEST = '[.]test[.]tsx?$'
/** Where the house is put together. */
const COMPOSITION = '^src/(main|cli|modules|house|schema|app|commands/[^/]+)[.]tsx?$'

const folders = readdirSync('src/modules').sort()
const declared = Object.keys(moduleNeeds).sort()
if (folders.join() !== declared.join()) {
  throw new Error(`architecture.mjs declares [${declared}] but src/modules holds [${folders}]`)
}

const forbid = (name, from, to, extra = {}) => ({ name, severity: 'error', from, to, ...extra })

const declaredNeighbours = declared.map((name) =>
  forbid(
    `${name}-asks-only-declared-neighbours`,
    { path: `^src/modules/${name}/` },
    { path: [DOOR, RULES], pathNot: [name, ...moduleNeeds[name]].map((n) => `^src/modules/${n}/`) },
  ),
)

export default {
  forbidden: [
    forbid(
      'platform-knows-no-module',
      { path: '^src/platform/' },
      { path: ['^src/modules/', COMPOSITION, '^src/sample/'] },
    ),
    forbid(
      'design-knows-no-module',
      { path: '^src/design/' },
      { path: ['^src/modules/', COMPOSITION, '^src/sample/'] },
    ),
    forbid(
      'kernel-stands-alone',
      { path: '^src/platform/kernel/', pathNot: TEST },
      { pathNot: ['^src/platform/kernel/', '^node_modules/zod/'] },
    ),
    forbid(
      'modules-meet-at-the-door',
      { path: MODULE },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', DOOR, RULES] },
    ),
    ...declaredNeighbours,
    forbid('the-door-shows-no-plumbing', { path: DOOR }, { path: '/(web|data)/', pathNot: '-queries[.]ts$' }),
    forbid(
      'rules-lead-to-domain-only',
      { path: '^src/modules/([^/]+)/rules[.]ts$' },
      { pathNot: '^src/modules/$1/domain/' },
    ),
    forbid(
      'only-the-registry-mounts-modules',
      { pathNot: ['^src/(modules|schema)[.]ts$', TEST] },
      { path: '^src/modules/[^/]+/module[.]ts$' },
    ),
    forbid(
      'domain-decides-without-the-world',
      { path: MODULE + 'domain/', pathNot: TEST },
      {
        pathNot: [
          '^src/modules/$1/domain/',
          RULES,
          '^src/platform/kernel/',
          '^src/platform/access/(permission|person)[.]ts$',
          '^src/platform/settings/setting[.]ts$',
          '^node_modules/zod/',
        ],
      },
    ),
    forbid(
      'data-knows-no-caller',
      { path: MODULE + 'data/', pathNot: TEST },
      { path: '^src/modules/$1/(use-cases|web)/' },
    ),
    forbid(
      'data-stays-home',
      { path: MODULE + 'data/' },
      { path: '^src/modules/', pathNot: '^src/modules/$1/' },
    ),
    forbid(
      'use-cases-know-no-screen',
      { path: MODULE + 'use-cases/', pathNot: TEST },
      { path: ['^src/modules/$1/web/', '^src/platform/http/', '^src/design/', '^node_modules/hono/'] },
    ),
    forbid(
      'web-writes-through-use-cases',
      { path: MODULE + 'web/', pathNot: TEST },
      { path: '^src/modules/$1/data/', pathNot: '-queries[.]ts$' },
    ),
    forbid(
      'sql-lives-in-data',
      { path: '^src/', pathNot: ['^src/modules/[^/]+/data/', '^src/platform/[^/]+/', '^src/testing/', TEST] },
      { path: '^node_modules/(kysely|pg|@electric-sql/pglite)/' },
    ),
    forbid(
      'no-test-code-in-production',
      { pathNot: [TEST, '^src/testing/', '^e2e/'] },
      { path: [TEST, '^src/testing/'] },
    ),
    forbid('no-cycles-between-files', {}, { circular: true }),
    forbid(
      'no-cycles-between-modules',
      { path: '^src/modules/[^/]+$' },
      { circular: true },
      { scope: 'folder' },
    ),
    forbid('no-unresolved', {}, { couldNotResolve: true }),
    forbid(
      'no-orphans',
      {
        orphan: true,
        pathNot: [TEST, '^src/(main|cli)[.]ts$', '^src/testing/', '[.]client[.]ts$', '[.]d[.]ts$'],
      },
      {},
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // A test may reach anywhere through src/testing: counted in, every module would hang together with every other.
    exclude: { path: TEST },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
