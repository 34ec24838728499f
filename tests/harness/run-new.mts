/** `npm run new <kind> <name>`: begins a plug-in with its test and its line in the registry, and says what is left to do. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { kindOf } from './scaffold/kinds'
import { scaffold, spellings } from './scaffold/scaffold'

const read = (path: string) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined)

try {
  const [, , typed, name] = process.argv
  const kind = kindOf(typed)
  const files = scaffold(kind, spellings(name), read)
  for (const [path, text] of files) writeFileSync(join(ROOT, path), text)
  const paths = [...files.keys()]
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '--write', '--log-level=error', ...paths], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error('The files are written, but the formatter found fault with them.')
  const [plugin, test, registry] = paths
  console.log(`Begun: ${plugin}\nFails until it says what it must: ${test}\nListed in: ${registry}\n\nThen:`)
  for (const line of [kind.mustShow, ...kind.next]) console.log(`- ${line}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
