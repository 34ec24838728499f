/** Firefox's package, as Mozilla's own linter reads it: no error, and no warning but those that are known and explained. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { packagesIn } from './packages.mts'

/** Each with where it stands and why. Anything else has to be looked at first. */
const KNOWN_WARNINGS: readonly { code: string; file: RegExp }[] = [
  // Not offered for Android.
  { code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', file: /^manifest\.json$/ },
  // React's and ccxt's own code, and scripts of the package that are loaded by a computed name.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^(first-frame\.js|chunks\/(page-root|Exchange)-[\w-]+\.js)$/ },
  // Dead branches of the Ledger's library; the policy of the pages refuses them.
  { code: 'DANGEROUS_EVAL', file: /^chunks\/kit-device\.client-[\w-]+\.js$/ },
]

interface Message {
  code: string
  message: string
  file?: string
}

/** @returns one sentence per problem; prints what the linter said */
export function checkPackages(root: string): string[] {
  const firefox = packagesIn(join(root, '.output')).find(({ name }) => name.endsWith('-firefox.zip'))
  if (!firefox) return ['There is no package for Firefox. Run the step "build" first.']
  const linter = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter')
  const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output=json', firefox.path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const told = read(stdout)
  if (!told) return [`Mozilla's linter gave no answer. ${stderr.slice(0, 500)}`]
  const { errors, warnings } = told
  console.log(`  ${firefox.name}: ${errors.length} errors, ${warnings.length} warnings (${[...new Set(warnings.map(({ code }) => code))].join(', ')})`)
  const unknown = warnings.filter(({ code, file = '' }) => !KNOWN_WARNINGS.some((known) => known.code === code && known.file.test(file)))
  return [...errors, ...unknown].map(({ code, message, file }) => `${code}${file ? ` in ${file}` : ''}: ${message}`)
}

function read(text: string): { errors: Message[]; warnings: Message[] } | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
