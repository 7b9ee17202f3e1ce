import { test } from 'vitest'
import fs from 'node:fs'
import { sample } from './zz-sample.ts'
import { renderPdf } from '/work/main/src/platform/documents/render-pdf.ts'
test('x', async () => {
  for (let i = 0; i < 3; i++) { const t = performance.now(); const b = await renderPdf(sample); console.log(b.length, Math.round(performance.now() - t), Math.round(process.memoryUsage().rss / 1e6)); fs.writeFileSync('/tmp/doc/o.pdf', b) }
})
