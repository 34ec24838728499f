import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import './tests/harness/group-by.mjs'

const ROOMS = ['lib', 'components', 'entrypoints', 'tests']
/** What leaves something behind in its process: replaced modules and globals, databases, a DOM, servers. */
const LEAVES =
  /\bvi\.|fake-indexeddb|fake-browser|@vitest-environment|globalThis|\bprocess\.|anvil|Sandbox|beforeAll/

const files = ROOMS.flatMap((room) =>
  readdirSync(join(import.meta.dirname, room), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${room}/${path.replaceAll('\\', '/')}`,
  ),
).filter((path) => /\.test\.tsx?$/.test(path) && !/^tests\/(?:e2e|bench)\//.test(path))
const leaves = (path: string) => LEAVES.test(readFileSync(join(import.meta.dirname, path), 'utf8'))

/** Files that only compute follow each other in one process; each of the others has its own, which costs half a second. */
export default defineConfig(async () => ({
  plugins: [await WxtVitest()],
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'computing', isolate: false, include: files.filter((path) => !leaves(path)) },
      },
      { extends: true, test: { name: 'with its own process', include: files.filter(leaves) } },
    ],
  },
}))
