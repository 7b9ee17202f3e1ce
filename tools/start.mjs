// `npm start`: builds what changed, then serves.
import { buildIfChanged } from './build.mjs'

await buildIfChanged((line) => process.stdout.write(`${line}\n`))
await import('../dist/server/main.js')
