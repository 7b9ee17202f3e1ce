import { renderToString } from 'preact-render-to-string'
import { oneLine } from './clean-text.ts'
import { xmlText } from './disguise.ts'
import type { Document } from './document.ts'
import { DocumentView } from './render-html.tsx'

/** A document as one HTML file that needs nothing else: for reading anywhere, and printed on A4. */
export function renderHtmlFile(document: Document): string {
  const title = xmlText(oneLine(document.title))
  const body = renderToString(<DocumentView document={document} />)
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
  ]
  return `<!doctype html>\n<html lang="${document.locale}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

const style = `
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; font: 1.0625rem/1.6 "Pretendard GOV", "Malgun Gothic", "Apple SD Gothic Neo", sans-serif; color: #1e2124; word-break: keep-all; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.3; }
h1 { font-size: 2rem; margin: 0; } h2 { font-size: 1.5rem; margin: 3rem 0 1rem; padding-bottom: .5rem; border-bottom: 1px solid #8a949e; } h3 { font-size: 1.2rem; margin: 2rem 0 .75rem; } h4 { font-size: 1.0625rem; }
a { color: #0b50d0; } .document-record { color: inherit; text-decoration-color: #8a949e; text-underline-offset: .2em; }
.document-cover { border-bottom: 2px solid #1e2124; padding-bottom: 1rem; } .document-kicker, .document-issue, .document-unit, caption { color: #464c53; }
.document-contents { background: #f4f5f6; padding: 1rem 1.25rem; margin: 1.5rem 0; } .document-contents-title { font-weight: 700; margin: 0; } .document-contents ul { list-style: none; margin: .5rem 0 0; padding: 0; } .document-contents-2 { padding-left: 1.2em; }
.document-items { list-style: none; margin: .75rem 0 0; padding: 0; } .document-items .document-items { margin-top: .25rem; padding-left: 1.2em; }
.document-item { position: relative; padding-left: 1.5em; margin-top: .375rem; } .document-marker { position: absolute; left: 0; }
.document-unrecorded { background: none; color: inherit; text-decoration: underline dotted; } .document-unrecorded::after { content: "*"; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.document-table { overflow-x: auto; margin: 1rem 0; } .document-unit { text-align: right; font-size: .875rem; margin: 0 0 .25rem; }
table { width: 100%; border-collapse: collapse; border-top: 2px solid #1e2124; font-size: .9375rem; line-height: 1.45; } caption { text-align: left; padding-bottom: .375rem; }
th, td { padding: .5rem .625rem; border-bottom: 1px solid #cdd1d5; vertical-align: top; text-align: left; } th { background: #f4f5f6; text-align: center; }
.document-cell-right { text-align: right; font-variant-numeric: tabular-nums; } .document-cell-center { text-align: center; }
.document-page-break { border: 0; border-top: 1px dashed #cdd1d5; margin: 2.5rem 0; }
.document-drawing svg { display: block; width: 100%; height: auto; }
@page { size: A4; margin: 20mm; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } .document-page-break { break-after: page; border: 0; margin: 0; } .document-table { overflow: visible; } h2, h3, h4 { break-after: avoid; } tr, .document-item { break-inside: avoid; } thead { display: table-header-group; } }
`.trim()
