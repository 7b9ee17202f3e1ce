import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'

/** Small scripts by their file name: src/client/session-timer.client.ts is the entry session-timer. */
const scripts = globSync(['src/client/*.client.ts', 'src/modules/*/web/*.client.ts']).sort()

export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Fonts stay files of their own, so that a browser fetches what a page needs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        dure: 'src/design/styles/dure.css',
        ...Object.fromEntries(scripts.map((file) => [basename(file, '.client.ts'), file])),
      },
    },
  },
})
