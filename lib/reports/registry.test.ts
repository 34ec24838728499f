import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnyReport } from './define-report'
import { REPORTS } from './registry'

const folder = join(import.meta.dirname, 'reports')
const files = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'))

test('every file of a report stands in the registry under the name of its file', async () => {
  const modules = await Promise.all(
    files.map((name) => import(join(folder, name)) as Promise<Record<string, AnyReport>>),
  )
  const found = modules.flatMap((module, at) =>
    Object.values(module).map(({ id }) => [`${id}.ts`, files[at]]),
  )
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(([id, file]) => id === file)).toBe(true)
  expect(REPORTS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
})
