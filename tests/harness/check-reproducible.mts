/**
 * The same sources give the same extension: builds both targets a second time, into a folder of its own, and compares
 * every file with the first build. Nothing may depend on the time, the order of files or the place of the output.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compareFolders } from './compare-folders.mts'

const TARGETS = [
  { browser: 'chrome', folder: 'chrome-mv3' },
  { browser: 'firefox', folder: 'firefox-mv3' },
] as const

const SHOWN = 10

/** @returns what differs, as sentences; to be called right after a build of both targets */
export function checkReproducible(root: string): string[] {
  const again = join(root, '.e2e', 'rebuild')
  rmSync(again, { recursive: true, force: true })
  return TARGETS.flatMap(({ browser, folder }) => {
    const built = join(root, '.output', folder)
    if (!existsSync(built)) return [`There is no build for ${browser} to compare with. Run the step "build" first.`]
    const failure = buildInto(root, again, browser)
    if (failure !== undefined) return [`The second build for ${browser} failed.\n${failure}`]
    const differences = compareFolders(built, join(again, folder))
    if (differences.length === 0) return []
    const some = differences.slice(0, SHOWN).join('; ')
    return [`Two builds for ${browser} differ in ${differences.length} places (did the sources change between them?): ${some}`]
  })
}

/** In a process of its own: the builder keeps global state. @returns its output when it failed */
function buildInto(root: string, outDir: string, browser: string): string | undefined {
  const script = `import { build } from 'wxt'; await build(${JSON.stringify({ root, outDir, browser })})`
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return status === 0 ? undefined : `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`
}
