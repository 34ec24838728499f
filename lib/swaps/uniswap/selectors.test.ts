/** Every call of the router's code is named beside its selector; the two must agree. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { id } from 'ethers'
import { expect, test } from 'vitest'

const folder = import.meta.dirname
const named = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/'(0x[0-9a-f]{8})' \/\/ (\w+\(.*\))/g),
  ])
  .map(([, selector, signature]): [string, string] => [signature ?? '', selector ?? ''])

test('there are calls to compare', () => {
  expect(named.length).toBeGreaterThan(12)
})
test.each(named)('%s', (signature, selector) => {
  expect(id(signature).slice(0, 10)).toBe(selector)
})
