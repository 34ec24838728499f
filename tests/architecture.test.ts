/** The import rules of the code base, kept as a test: rooms, layers, suffixes, circles, plug-in registries. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** From the floor up: a room may import rooms of its own row and of the rows before it. */
const LAYERS = [
  ['core', 'db', 'messages', 'vault', 'engine'],
  ['i18n', 'settings', 'commands', 'dashboards'],
  ['exchanges', 'chains', 'prices', 'assets', 'decode', 'imports', 'signers', 'markets'],
  ['accounts', 'sync', 'history'],
  ['portfolio', 'accounting', 'transfers', 'valuation', 'inbox', 'analytics', 'reports'],
  ['ledger'],
  ['trading', 'wallets', 'swaps', 'rebalance'],
  ['annotate', 'alerts', 'assistant', 'guide'],
]

interface Source {
  path: string
  text: string
  imports: { specifier: string; target: string | undefined; typeOnly: boolean }[]
}

function filesIn(folder: string): string[] {
  const at = join(ROOT, folder)
  if (!existsSync(at)) return []
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const imports = [...text.matchAll(IMPORT)].map(([, type, fixed, lazy]) => {
    const specifier = fixed ?? lazy ?? ''
    return { specifier, target: targetOf(path, specifier), typeOnly: type !== undefined }
  })
  return { path, text, imports }
}

function targetOf(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(from), specifier))
      : undefined
  if (base === undefined) return undefined
  return (
    [base, `${base}.ts`, `${base}.tsx`].find((path) => /\.\w+$/.test(path) && existsSync(join(ROOT, path))) ??
    base
  )
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const sources = ['lib', 'components', 'entrypoints'].flatMap(filesIn).map(readSource)
const product = sources.filter(({ path }) => !isTest(path))
const lib = product.filter(({ path }) => path.startsWith('lib/') && !/^lib\/\w+\/build\//.test(path))
const roomOf = (path: string) => path.split('/')[1] ?? ''
const layerOf = (path: string) => LAYERS.findIndex((row) => row.includes(roomOf(path)))
const suffixOf = (path: string) => /\.(store|client|handlers|hooks|browser)\.tsx?$/.exec(path)?.[1]

const violations = (found: string[]) => expect(found).toEqual([])

describe('rooms', () => {
  test('the walk sees the code base', () => {
    expect(product.length).toBeGreaterThan(60)
    expect(product.flatMap(({ imports }) => imports).length).toBeGreaterThan(200)
  })

  test('every folder of lib has its place in the layers', () => {
    violations(
      [...new Set(lib.map(({ path }) => roomOf(path)))].filter((room) => !LAYERS.flat().includes(room)),
    )
  })

  test('lib imports lib only; components import no entrypoint', () => {
    violations(
      product.flatMap(({ path, imports }) =>
        imports
          .filter(({ target }) => {
            if (target === undefined) return false
            if (path.startsWith('lib/')) return !target.startsWith('lib/')
            return path.startsWith('components/') && target.startsWith('entrypoints/')
          })
          .map(({ target }) => `${path} -> ${target}`),
      ),
    )
  })

  test('a line of lib imports the lines above it and its own', () => {
    violations(
      lib.flatMap(({ path, imports }) =>
        imports
          .filter(({ target }) => target?.startsWith('lib/') && layerOf(target) > layerOf(path))
          .map(({ target }) => `${path} -> ${target}`),
      ),
    )
  })

  test('no circle of imports', () => {
    violations(circles(product))
  })

  test('no barrel files', () => {
    violations(product.map(({ path }) => path).filter((path) => /(^|\/)index\.tsx?$/.test(path)))
  })
})

describe('suffixes: what a lib file may touch', () => {
  const pure = lib.filter(({ path }) => suffixOf(path) === undefined && !path.endsWith('.tsx'))

  test('a file without suffix imports no database, browser or React', () => {
    violations(
      pure.flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier, typeOnly }) => !typeOnly && /^(dexie|wxt\/|react|ccxt)/.test(specifier))
          .map(({ specifier }) => `${path} -> ${specifier}`),
      ),
    )
  })

  test('a file without suffix imports values from pure files only', () => {
    violations(
      pure
        // A registry only lists; a Worker's file is an entry point of its own.
        .filter(({ path }) => !/(^|\/)registry\.ts$|\.worker\.ts$/.test(path))
        .flatMap(({ path, imports }) =>
          imports
            .filter(
              ({ target, typeOnly }) => !typeOnly && target !== undefined && suffixOf(target) !== undefined,
            )
            .filter(({ target }) => !typesOnly(path, target ?? ''))
            .map(({ target }) => `${path} -> ${target}`),
        ),
    )
  })

  test('a file without suffix has no clock, no random, no network', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bgetRandomValues\(|(?<![.\w])fetch\(|\bindexedDB\b|\blocalStorage\b/
    violations(
      pure.flatMap(({ path, text }) =>
        codeOf(text)
          .split('\n')
          .flatMap((line, index) => (impure.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
      ),
    )
  })

  test('only .store.ts files import Dexie', () => {
    violations(
      lib
        .filter(
          ({ path, imports }) =>
            imports.some(({ specifier, typeOnly }) => specifier === 'dexie' && !typeOnly) &&
            suffixOf(path) !== 'store',
        )
        .map(({ path }) => path),
    )
  })

  test('only .browser.ts files use the browser API', () => {
    violations(
      lib
        .filter(
          ({ path, imports }) =>
            imports.some(({ specifier }) => specifier === 'wxt/browser') && suffixOf(path) !== 'browser',
        )
        .map(({ path }) => path),
    )
  })

  test('ccxt stays inside lib/exchanges, ethers inside lib/chains and lib/decode', () => {
    violations(
      product
        .filter(({ path }) => !/^lib\/(exchanges|chains|decode|swaps|signers)\//.test(path))
        .filter(({ imports }) => imports.some(({ specifier }) => /^(ccxt|ethers)(\/|$)/.test(specifier)))
        .map(({ path }) => path),
    )
  })
})

describe('the openai SDK', () => {
  test('is a chunk of its own, which the assistant\u2019s model loads', () => {
    violations(
      product.flatMap(({ path, imports, text }) =>
        imports
          .filter(({ specifier, typeOnly }) => /^openai(\/|$)/.test(specifier) && !typeOnly)
          .filter(() => !path.startsWith('lib/assistant/model/') || !text.includes("await import('openai')"))
          .map(({ specifier }) => `${path} -> ${specifier}`),
      ),
    )
  })
})

describe('names', () => {
  test('no file is called after nothing', () => {
    violations(
      product
        .map(({ path }) => path)
        .filter((path) =>
          /(^|[/-])(items?|data|info|managers?|services?|process|utils?|helpers?)\.\w/.test(path),
        ),
    )
  })

  test('file names are kebab-case', () => {
    violations(product.map(({ path }) => path).filter((path) => /[A-Z_]/.test(path.split('/').at(-1) ?? '')))
  })
})

describe('plug-ins', () => {
  test('every plug-in file stands in the registry of its room', () => {
    const missing = lib.flatMap(({ path }) => {
      const folder = dirname(path)
      const registry = [join(folder, 'registry.ts'), join(dirname(folder), 'registry.ts')].find((at) =>
        existsSync(join(ROOT, at)),
      )
      if (!registry || path.endsWith('registry.ts')) return []
      const text = readFileSync(join(ROOT, path), 'utf8')
      if (!/\bexport const \w+ = define[A-Z]\w*\(/.test(text)) return []
      const listed = readSource(registry).imports.some(({ target }) => target === path)
      return listed ? [] : [`${path} is not in ${registry}`]
    })
    violations(missing)
  })
})

/** An import of `{ type X }` only is no import of values. */
function typesOnly(path: string, target: string): boolean {
  const { text } = readSource(path)
  return [...text.matchAll(/import\s+\{([^}]*)\}\s+from\s+['"]([^'"]+)['"]/g)]
    .filter(([, , specifier]) => targetOf(path, specifier ?? '') === target)
    .every(([, names]) =>
      (names ?? '').split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')),
    )
}

const codeOf = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1')

function circles(files: Source[]): string[] {
  const edges = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ target, typeOnly }) =>
        target && !typeOnly && !typesOnly(path, target) ? [target] : [],
      ),
    ]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (path: string, trail: string[]) => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
      return
    }
    state.set(path, 'open')
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of edges.keys()) visit(path, [])
  return found
}
