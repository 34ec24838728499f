/**
 * `npm run zip`: the packages for the stores, in `.output`, each with its hash. Chrome and Edge take the same one; Firefox's
 * reviewers also get the sources. `npm test -- build reproducible packages` builds them twice and lets Mozilla's linter read them.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { packagesIn } from './packages.mts'

const OUTPUT = join(ROOT, '.output')

for (const { path } of packagesIn(OUTPUT)) rmSync(path)
for (const target of ['chrome', 'firefox']) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'zip', '-b', target], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
console.log()
for (const { name, bytes, sha256 } of packagesIn(OUTPUT)) console.log(`${sha256}  ${name}  ${(bytes / 1024 / 1024).toFixed(2)} MB`)
