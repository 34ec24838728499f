import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import './tests/harness/group-by.mjs'

/** End-to-end against the production build: one file after the other, real browsers, everything on 127.0.0.1. */
export default defineConfig({
  resolve: { alias: { '@': resolve(import.meta.dirname) } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    retry: 0,
  },
})
