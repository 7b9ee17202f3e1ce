import { test } from 'vitest'
import fs from 'node:fs'
import { sample } from './zz-sample.ts'
import { renderHwpx } from './render-hwpx.ts'
import { renderPdf } from './render-pdf.ts'
import { renderMarkdown } from './render-markdown.ts'
test('x', async () => {
  let prev: Uint8Array | undefined
  for (let i = 0; i < 3; i++) { const t = performance.now(); const b = await renderHwpx(sample); console.log(b.length, Math.round(performance.now() - t), Math.round(process.memoryUsage().rss / 1e6), prev && Buffer.compare(prev, b)); fs.writeFileSync('/tmp/doc/o.hwpx', b); prev = b }
  const { parse, renderDocument } = await import('kordoc')
  const r: any = await parse(prev as any)
  console.log(r.markdown.slice(0, 3000))
  const s: any = await renderDocument(prev as any, { format: 'svg' })
  fs.writeFileSync('/tmp/doc/h.html', '<body style="margin:0">' + s.assets.map((a: any) => Buffer.from(a.data).toString()).join('<hr>'))
  const b = await renderPdf(sample); fs.writeFileSync('/tmp/doc/o.pdf', b)
  fs.writeFileSync('/tmp/doc/o.md', renderMarkdown(sample))
})
