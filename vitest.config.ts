import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import './tests/harness/group-by.mjs'

export default defineConfig(async () => ({
  plugins: [await WxtVitest()],
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'entrypoints/**/*.test.{ts,tsx}',
      'tests/**/*.test.ts',
    ],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**', '.output/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}))
