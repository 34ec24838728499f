import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareFolders } from './compare-folders.mts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-compare-'))
  for (const side of ['a', 'b']) {
    mkdirSync(join(root, side, 'chunks'), { recursive: true })
    writeFileSync(join(root, side, 'manifest.json'), '{}')
    writeFileSync(join(root, side, 'chunks', 'one.js'), 'let a = 1')
  }
})
afterEach(() => rmSync(root, { recursive: true }))

const compare = () => compareFolders(join(root, 'a'), join(root, 'b'))

test('equal folders have no difference', () => {
  expect(compare()).toEqual([])
})

test('one byte, a missing file and one too many are all named', () => {
  writeFileSync(join(root, 'b', 'chunks', 'one.js'), 'let a = 2')
  writeFileSync(join(root, 'a', 'only-a.js'), '')
  writeFileSync(join(root, 'b', 'chunks', 'only-b.js'), '')
  expect(compare()).toEqual([
    'chunks/one.js differs',
    'chunks/only-b.js is in the second only',
    'only-a.js is in the first only',
  ])
})

test('a folder that is not there is an error, not an equal one', () => {
  expect(() => compareFolders(join(root, 'a'), join(root, 'c'))).toThrow()
})
