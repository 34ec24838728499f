import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findBrowser, installHint } from './find-browser.mts'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-browsers-'))
const place = (...path: string[]) => {
  const file = join(folder, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  return file
}

beforeEach(() => {
  vi.stubEnv('PATH', [join(folder, 'a'), join(folder, 'b')].join(delimiter))
  vi.stubEnv('CHROME_PATH', '')
  vi.stubEnv('FIREFOX_PATH', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

test.runIf(process.platform === 'linux')(
  'nothing is found where nothing is, and the hint names a way out',
  () => {
    expect(findBrowser('chromium')).toBeUndefined()
    expect(findBrowser('firefox')).toBeUndefined()
    expect(installHint('chromium')).toContain('CHROME_PATH')
    expect(installHint('firefox')).toContain('FIREFOX_PATH')
  },
)

test.runIf(process.platform !== 'win32')('folders of the PATH are searched in order', () => {
  const edge = place('b', 'microsoft-edge')
  expect(findBrowser('chromium')).toBe(edge)
  const chromium = place('a', 'chromium')
  expect(findBrowser('chromium')).toBe(chromium)
})

test('a variable names another browser, and one that is not there is passed over', () => {
  const own = place('own', 'my-firefox')
  vi.stubEnv('FIREFOX_PATH', own)
  expect(findBrowser('firefox')).toBe(own)
  vi.stubEnv('FIREFOX_PATH', join(folder, 'gone'))
  expect(findBrowser('firefox')).not.toBe(join(folder, 'gone'))
})
