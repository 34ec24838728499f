import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import './tests/harness/group-by.mjs'

/** End-to-end against the production build: two files at a time, real browsers, everything on 127.0.0.1. */
export default defineConfig({
  resolve: { alias: { '@': resolve(import.meta.dirname) } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    // Each file has its own browser and its own sandbox, and waits more than it works: for limits of venues, PIN delays, alarms.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Real browsers on a shared machine: one more try, and the report says which test needed it.
    retry: 1,
  },
})
