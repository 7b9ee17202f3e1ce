// `npm run new-module -- committees "위원회"`: the right shape, so that it is the easy one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [name, korean] = process.argv.slice(2)
if (!/^[a-z]+(-[a-z]+)*$/.test(name ?? '') || !korean) {
  process.stderr.write('usage: npm run new-module -- kebab-name "한국어 이름"\n')
  process.exit(2)
}
const folder = join('src/modules', name)
if (existsSync(folder)) {
  process.stderr.write(`${folder} is already there\n`)
  process.exit(2)
}

const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
const pascal = camel[0].toUpperCase() + camel.slice(1)
const day = new Date().toISOString().slice(0, 10)
const title = name.replaceAll('-', ' ')

const files = {
  'README.md': `# ${name} (${korean})

What it is for, in two sentences.

## Law

## States

## Glossary

| 한국어 | code | not |
|---|---|---|
| ${korean} | \`${camel}\` | |
`,
  'index.ts': `export type { ${pascal}Id } from './domain/${name}.ts'\n`,
  [`domain/${name}.ts`]: `import type { Id } from '#platform/kernel/ids.ts'

/** One ${title} (${korean}). */
export type ${pascal}Id = Id<'${pascal}'>
`,
  'domain/actions.ts': `import { actions } from '#platform/access/permission.ts'

/** Who may do what with ${title}. */
export const ${camel}Actions = actions('${name}', {
  read: { roles: 'everyone' },
})
`,
  'data/tables.ts': `import type { ${pascal}Id } from '../domain/${name}.ts'

export type ${pascal}Tables = {
  ${name.replaceAll('-', '_')}: { id: ${pascal}Id; title: string }
}
`,
  'data/migrations/index.ts': `import type { NamedMigration } from '#platform/module/manifest.ts'

export const ${camel}Migrations: readonly NamedMigration[] = [
  {
    name: '${day}-01-${name}',
    up: async (db) => {
      await db.schema
        .createTable('${name.replaceAll('-', '_')}')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('title', 'text', (column) => column.notNull())
        .execute()
    },
  },
]
`,
  [`data/${name}-queries.ts`]: `import type { Session } from '#platform/database/session.ts'
import type { ${pascal}Tables } from './tables.ts'

/** All of them by title. */
export function list${pascal}(session: Session) {
  return session.$extendTables<${pascal}Tables>().selectFrom('${name.replaceAll('-', '_')}').selectAll().orderBy('title').execute()
}
`,
  'web/text.ko.ts': `export const ko = { title: '${korean}', none: '아직 없습니다.' }\n`,
  'web/text.en.ts': `export const en = { title: '${title[0].toUpperCase()}${title.slice(1)}', none: 'None yet.' }\n`,
  'web/words.ts': `import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const words = texts(ko, en)
`,
  'web/portal.tsx': `import { page } from '#platform/http/reply.ts'
import { portalPage } from '#platform/http/route.ts'
import { ${camel}Actions } from '../domain/actions.ts'
import { list${pascal} } from '../data/${name}-queries.ts'
import { words } from './words.ts'

export const ${camel}PortalRoutes = [
  portalPage('/${name}', ${camel}Actions.read, async ({ context, locale }) => {
    const t = words[locale]
    const all = await list${pascal}(context.database)
    return page(t.title, <><h1>{t.title}</h1>{all.length === 0 ? <p>{t.none}</p> : <ul>{all.map((one) => <li key={one.id}>{one.title}</li>)}</ul>}</>)
  }),
]
`,
  'module.ts': `import { defineModule } from '#platform/module/manifest.ts'
import { ${camel}Migrations } from './data/migrations/index.ts'
import { ${camel}Actions } from './domain/actions.ts'
import { ${camel}PortalRoutes } from './web/portal.tsx'

export const ${camel}Module = defineModule({
  name: '${name}',
  actions: ${camel}Actions,
  routes: ${camel}PortalRoutes,
  migrations: ${camel}Migrations,
})
`,
}
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

const architecture = readFileSync('architecture.mjs', 'utf8')
const key = name.includes('-') ? `'${name}'` : name
writeFileSync('architecture.mjs', architecture.replace(/\n}\n$/, `\n  ${key}: [],\n}\n`))
process.stdout.write(`${folder} is there. Left to do by hand:
  - name its neighbours in architecture.mjs
  - add ${camel}Module to src/modules.ts and ${camel}Migrations to src/schema.ts
  - write its README: purpose, law, states, glossary
`)
