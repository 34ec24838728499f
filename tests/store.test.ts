/** The store listings fit what the package is: limits of the stores, permissions with a reason, and no promise without its page. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import config from '@/wxt.config'

const ROOT = resolve(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(ROOT, 'store', name), 'utf8')

const LONGEST = 10_000
const LONGEST_REASON = 1_000

test.each(['description.en.md', 'description.de.md'])('%s fits every store', (name) => {
  const text = read(name)
  expect(text.length).toBeLessThan(LONGEST)
  // Pasted as plain text: marks of Markdown would be shown as they are.
  expect(text).not.toMatch(/^#|\*\*|\]\(/m)
})

test('each permission that the package asks for has its reason, and no other', async () => {
  const { manifest } = config
  if (typeof manifest !== 'function') throw new Error('the manifest is not made for a browser')
  const asked = new Set<string>()
  for (const browser of ['chrome', 'firefox']) {
    const made = await manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' })
    for (const permission of made.permissions ?? []) asked.add(permission)
  }
  const rows = [...read('permissions.md').matchAll(/^\| `(\w+)`[^|]*\| (.+) \|$/gm)]
  expect(new Set(rows.map(([, permission]) => permission))).toEqual(asked)
  for (const [, , reason = ''] of rows) expect(reason.length).toBeLessThan(LONGEST_REASON)
})

/** Of a PNG: what stands behind its signature and the head of its first chunk. */
function sizeOf(name: string): string {
  const bytes = readFileSync(join(ROOT, 'store', 'images', name))
  expect(bytes.subarray(1, 4).toString('latin1'), name).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

test('the images are as many and as large as the stores ask, and under a megabyte each', () => {
  const names = readdirSync(join(ROOT, 'store', 'images'))
  expect(Object.fromEntries(names.map((name) => [name.replace(/^(\d)-.*/, '$1'), sizeOf(name)]))).toEqual({
    1: '1280x800',
    2: '1280x800',
    3: '1280x800',
    4: '1280x800',
    5: '1280x800',
    'tile-small.png': '440x280',
    'tile-marquee.png': '1400x560',
  })
  for (const name of names)
    expect(statSync(join(ROOT, 'store', 'images', name)).size, name).toBeLessThan(1_000_000)
})

test('the README shows each of its pictures, no other, and all of them weigh less than 1.5 MB', () => {
  const shown =
    readFileSync(join(ROOT, 'README.md'), 'utf8').match(/(?<=tests\/screenshots\/)[\w-]+\.\w+/g) ?? []
  const folder = join(ROOT, 'tests', 'screenshots')
  const kept = readdirSync(folder)
  expect(kept.length).toBeGreaterThan(4)
  expect(new Set(shown)).toEqual(new Set(kept))
  expect(kept.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(1_500_000)
})
