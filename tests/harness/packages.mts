/** The packages of a build: what is handed to the stores, with the hash that two builds of the same sources share. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Package {
  /** `holdfast-0.1.0-chrome.zip` */
  name: string
  path: string
  bytes: number
  sha256: string
}

/** @example packagesIn('.output').map(({ name }) => name) // ['holdfast-0.1.0-chrome.zip', …] */
export function packagesIn(folder: string): Package[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const content = readFileSync(path)
      return { name, path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
    })
}
