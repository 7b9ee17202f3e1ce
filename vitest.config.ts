import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          // Migrates once, and not once for each test file.
          globalSetup: ['src/testing/before-the-run.ts'],
          // Most of the time went into reading the same modules and opening PGlite for each file anew. What a process
          // keeps apart from its database is put back before each file.
          isolate: false,
          setupFiles: ['src/testing/as-started.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          // A journey takes minutes, and three times as many on a busy machine: only what hangs shall end here.
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
