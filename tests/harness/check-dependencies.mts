/** The lockfile and package.json keep their promises: exact pins, no registry hosts, no unlisted install script. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockedPackage {
  version?: string
  resolved?: string
  license?: string
  dev?: boolean
  optional?: boolean
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

/** Their install scripts never run (`ignore-scripts`); they work without. A new one must be looked at first. */
const KNOWN_INSTALL_SCRIPTS = new Set(['node_modules/bufferutil', 'node_modules/ccxt', 'node_modules/esbuild', 'node_modules/utf-8-validate', 'node_modules/fsevents', 'node_modules/keccak'])

const FORBIDDEN_LICENCES = /\b(A?GPL|BUSL|SSPL)\b/

/** @returns one sentence per problem */
export function checkDependencies(root: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> }
  const problems: string[] = []
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[group] ?? {}))
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) problems.push(`${name} is not pinned exactly: ${version}`)
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (locked.resolved?.includes('://')) problems.push(`${path} names a registry host`)
    if (locked.hasInstallScript && !KNOWN_INSTALL_SCRIPTS.has(path)) problems.push(`${path} has an install script`)
    if (path !== '' && !locked.dev && !locked.optional && FORBIDDEN_LICENCES.test(locked.license ?? ''))
      problems.push(`${path} is under ${locked.license}`)
    for (const name of Object.keys(locked.optionalDependencies ?? {}))
      if (!isLocked(lock.packages, path, name)) problems.push(`${name} of ${path} is missing from the lockfile`)
  }
  return problems
}

function isLocked(packages: Record<string, LockedPackage>, from: string, name: string): boolean {
  for (let base = from; ; ) {
    if (packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`]) return true
    if (base === '') return false
    const cut = base.lastIndexOf('/node_modules/')
    base = cut < 0 ? '' : base.slice(0, cut)
  }
}
