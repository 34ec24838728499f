/** Builds the extension for one browser. The builder's own words are shown only when it fails. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './bootstrap.mjs'
import type { BrowserKind } from './find-browser.mts'

/**
 * @returns the folder of the built extension
 * @throws Error with the builder's output
 */
export function buildExtension(kind: BrowserKind): string {
  const { status, stdout, stderr, error } = spawnSync(
    join(ROOT, 'node_modules', '.bin', 'wxt'),
    ['build', ...(kind === 'firefox' ? ['-b', 'firefox'] : [])],
    { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(`The extension was not built.\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`)
  return join(ROOT, '.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')
}
