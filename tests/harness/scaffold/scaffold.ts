/**
 * A new plug-in: its file, a test that fails until it says what it must, and its line in the registry. Pure: files in,
 * files out; `run-new.mts` writes them.
 */
import { dirname, posix } from 'node:path'
import type { Kind, PluginName } from './define-kind'

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * @throws Error for a name that is no file name of this project
 * @example spellings('old-wallets') // { id: 'old-wallets', constant: 'oldWallets', component: 'OldWallets', words: 'Old wallets' }
 */
export function spellings(name: string | undefined): PluginName {
  if (name === undefined || !NAME.test(name))
    throw new Error('Its name is lower case with hyphens, such as old-wallets.')
  const constant = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const words = name.replaceAll('-', ' ')
  return { id: name, constant, component: capital(constant), words: capital(words) }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/**
 * @param read the text of a file by its path from the root; nothing where there is none
 * @returns every file to write, by its path
 * @throws Error when it is there already, or the registry has another form than expected
 */
export function scaffold(
  kind: Kind,
  name: PluginName,
  read: (path: string) => string | undefined,
): Map<string, string> {
  const stem = `${kind.folder}/${name.id}`
  const [plugin, test] = [`${stem}${kind.suffix ?? ''}.ts`, `${stem}.test.ts`]
  const others = kind.also?.(name) ?? []
  for (const path of [plugin, test, ...others.map((file) => file.path)])
    if (read(path) !== undefined) throw new Error(`${path} is there already.`)
  const registry = read(kind.registry.path)
  if (registry === undefined) throw new Error(`${kind.registry.path} is missing.`)
  const specifier = `./${posix.relative(dirname(kind.registry.path), plugin).replace(/\.ts$/, '')}`
  return new Map([
    [plugin, kind.plugin(name)],
    [test, testOf(kind, name)],
    ...others.map(({ path, text }) => [path, text] as const),
    [kind.registry.path, listed(registry, kind.registry.list, { constant: name.constant, specifier })],
  ])
}

const testOf = ({ suffix = '', mustShow }: Kind, { id, constant, words }: PluginName): string =>
  `import { expect, test } from 'vitest'
import { ${constant} } from './${id}${suffix}'

test('${words}: what it must keep', () => {
  expect(${constant}).toBeDefined()
  expect.fail('Show here: ${mustShow}')
})
`

/** The import after the last one, the constant at the end of the list; the formatter puts both where they belong. */
function listed(
  text: string,
  list: string,
  { constant, specifier }: { constant: string; specifier: string },
): string {
  const start = new RegExp(`\\bconst ${list}\\b[^=]*= \\[`).exec(text)
  const lastImport = [...text.matchAll(/^import .*$/gm)].at(-1)
  if (!start || !lastImport) throw new Error(`The list ${list} is not where it was expected.`)
  const end = text.indexOf(']', start.index + start[0].length)
  const before = text.slice(0, end).trimEnd()
  const withEntry = `${before}${/[[,]$/.test(before) ? '' : ','} ${constant},\n${text.slice(end)}`
  const at = lastImport.index + lastImport[0].length
  return `${withEntry.slice(0, at)}\nimport { ${constant} } from '${specifier}'${withEntry.slice(at)}`
}
