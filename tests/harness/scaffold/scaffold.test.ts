import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { KINDS, kindOf } from './kinds'
import { scaffold, spellings } from './scaffold'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const NAME = spellings('never-seen-before')

const read = (path: string): string | undefined =>
  existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined

interface Import {
  specifier: string
  names: string[]
}

/** What a file imports by name. @throws Error when it cannot be parsed */
function importsOf(path: string, text: string): Import[] {
  const { errors, module } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? ''),
  }))
}

describe.each(KINDS)('$kind', (kind) => {
  const files = scaffold(kind, NAME, read)
  const textOf = (path: string) => files.get(path) ?? read(path)

  test('gives a file, a failing test and a line in the registry', () => {
    const stem = `${kind.folder}/${NAME.id}`
    expect([...files.keys()]).toEqual([
      `${stem}${kind.suffix ?? ''}.ts`,
      `${stem}.test.ts`,
      ...(kind.also?.(NAME) ?? []).map(({ path }) => path),
      kind.registry.path,
    ])
    expect(files.get(`${stem}.test.ts`)).toContain('expect.fail(')
    const registry = files.get(kind.registry.path) ?? ''
    expect(registry).toMatch(
      new RegExp(`const ${kind.registry.list}\\b[^=]*= \\[[^\\]]*\\bneverSeenBefore,\\s*\\]`),
    )
  })

  test('imports only what is there', () => {
    for (const [path, text] of files)
      for (const { specifier, names } of importsOf(path, text)) {
        if (specifier === 'vitest' || !/^[.@]/.test(specifier)) continue
        const target = specifier.startsWith('@/')
          ? specifier.slice(2)
          : join(dirname(path), specifier).replaceAll('\\', '/')
        const found = textOf(`${target}.ts`) ?? textOf(`${target}.tsx`)
        expect(found, `${path} imports ${specifier}`).toBeDefined()
        for (const name of names)
          expect(found, `${specifier} exports ${name}`).toMatch(
            new RegExp(`export (async )?(const|function|type|interface|class) ${name}\\b`),
          )
      }
  })
})

test('says which kinds there are, which names are none, and what is there already', () => {
  expect(() => kindOf('thing')).toThrow(/xray-rule/)
  expect(spellings('old-wallets')).toEqual({
    id: 'old-wallets',
    constant: 'oldWallets',
    component: 'OldWallets',
    words: 'Old wallets',
  })
  for (const name of [undefined, 'Old', 'old_wallets', '../old', '-old', '1old'])
    expect(() => spellings(name)).toThrow(/lower case/)
  expect(() => scaffold(kindOf('report'), spellings('fees'), read)).toThrow(/is there already/)
})
