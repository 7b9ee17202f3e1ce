#!/usr/bin/env node
// The command line `dure`: builds what changed, then runs the command.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
const { buildIfChanged } = await import('./build.mjs')
await buildIfChanged((line) => process.stderr.write(`${line}\n`))
await import('../dist/server/cli.js')
