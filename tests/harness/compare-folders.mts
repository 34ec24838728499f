/** Two folders, file by file: what is missing, what is too much, and what has other bytes. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * @returns one line per difference, none when both folders hold the same files with the same bytes
 * @example compareFolders('.output/chrome-mv3', '.e2e/rebuild/chrome-mv3') // ['manifest.json differs']
 */
export function compareFolders(first: string, second: string): string[] {
  const [one, other] = [hashesIn(first), hashesIn(second)]
  const names = [...new Set([...one.keys(), ...other.keys()])].sort()
  return names.flatMap((name) => {
    const [a, b] = [one.get(name), other.get(name)]
    if (a === b) return []
    if (a === undefined) return [`${name} is in the second only`]
    return [b === undefined ? `${name} is in the first only` : `${name} differs`]
  })
}

function hashesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).replaceAll(sep, '/'), createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}
