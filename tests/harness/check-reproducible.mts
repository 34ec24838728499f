/**
 * The same sources give the same packages: packs both targets a second time, into a folder of its own, and compares every
 * file and every archive with the first. Nothing may depend on the time, the order of files or the place of the output.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compareFolders } from './compare-folders.mts'
import { packagesIn } from './packages.mts'

const TARGETS = [
  { browser: 'chrome', folder: 'chrome-mv3' },
  { browser: 'firefox', folder: 'firefox-mv3' },
] as const

const SHOWN = 10

/** @returns what differs, as sentences; to be called right after a build of both targets */
export function checkReproducible(root: string): string[] {
  const again = join(root, '.e2e', 'rebuild')
  rmSync(again, { recursive: true, force: true })
  const problems = TARGETS.flatMap(({ browser, folder }) => {
    const built = join(root, '.output', folder)
    if (!existsSync(built)) return [`There is no build for ${browser} to compare with. Run the step "build" first.`]
    const failure = packInto(root, again, browser)
    if (failure !== undefined) return [`The second build for ${browser} failed.\n${failure}`]
    const differences = compareFolders(built, join(again, folder))
    if (differences.length === 0) return []
    const some = differences.slice(0, SHOWN).join('; ')
    return [`Two builds for ${browser} differ in ${differences.length} places (did the sources change between them?): ${some}`]
  })
  return problems.length > 0 ? problems : comparePackages(join(root, '.output'), again)
}

function comparePackages(first: string, second: string): string[] {
  const [one, other] = [packagesIn(first), packagesIn(second)]
  for (const { name, sha256 } of one) console.log(`  ${sha256}  ${name}`)
  if (one.length === 0) return ['There is no package to compare. Run the step "build" first.']
  return one.flatMap(({ name, sha256 }) => {
    const twin = other.find((each) => each.name === name)
    if (twin === undefined) return [`${name} was not packed again`]
    return twin.sha256 === sha256 ? [] : [`Two packages called ${name} differ`]
  })
}

/** In a process of its own: the builder keeps global state. @returns its output when it failed */
function packInto(root: string, outDir: string, browser: string): string | undefined {
  const script = `import { zip } from 'wxt'; await zip(${JSON.stringify({ root, outDir, browser })})`
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return status === 0 ? undefined : `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`
}
