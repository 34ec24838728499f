/**
 * The catalogues are complete: every sentence of the product stands in every language, with the same placeholders and
 * plural forms, no entry is left over, and no page shows words that never went through the catalogue.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import venues from '@/lib/exchanges/data/venues.json'
import { LANGUAGES } from '@/lib/i18n/languages'
import { loadCatalogue } from '@/lib/i18n/load-catalogue'
import type { Catalogue } from '@/lib/i18n/translate'

const ROOT = resolve(import.meta.dirname, '..')

/** Attributes whose text a person sees or hears: of HTML, and the kit's own. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext)|placeholder|title|alt|label|hint|lead|text|heading|description|caption|summary)$/
/** What a browser calls the folder of a language, where it has none of that name. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = { pt: ['pt_BR', 'pt_PT'], zh: ['zh_CN'] }
/** Names, tickers and units are the same everywhere; more than that is a language left in English. */
const MOST_IN_ENGLISH = 0.05
/** Names and units that are the same in every language; a language in a choice is called by its own name. */
const SAME_EVERYWHERE = /^(Holdfast|English|Deutsch|Ctrl|Cmd|Esc|USD|EUR|BTC|ETH|https?:\/\/\S*|0x\S*)$/

type Node = { type: string; start: number } & Record<string, unknown>

interface Found {
  place: string
  template: string
  /** Names that the call fills in; absent when the call hands over something that is not written out there. */
  filled: string[] | undefined
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each)
  else if (isNode(value)) {
    yield value
    for (const [name, child] of Object.entries(value)) if (name !== 'parent') yield* nodesIn(child)
  }
}

function sourcesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }))
    .filter(({ path }) => !path.startsWith('lib/i18n/catalogue/'))
}

/** Every literal that an expression may be; `undefined` when one of its ways is no literal. */
function literalsOf(node: unknown): string[] | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : undefined
  if (node.type === 'TemplateLiteral') {
    const [only, ...more] = node.quasis as { value: { cooked: string } }[]
    return only && more.length === 0 ? [only.value.cooked] : undefined
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [literalsOf(node.left), literalsOf(node.right)]
    return left && right ? left.flatMap((a) => right.map((b) => a + b)) : undefined
  }
  if (node.type !== 'ConditionalExpression') return undefined
  const [yes, no] = [literalsOf(node.consequent), literalsOf(node.alternate)]
  return yes && no ? [...yes, ...no] : undefined
}

function filledBy(parameters: unknown): string[] | undefined {
  if (parameters === undefined) return []
  if (!isNode(parameters) || parameters.type !== 'ObjectExpression') return undefined
  const properties = parameters.properties as Node[]
  if (properties.some(({ type, computed }) => type !== 'Property' || computed === true)) return undefined
  return properties.map(({ key }) => String((key as Node).name ?? (key as Node).value))
}

function callName({ callee }: Node): unknown {
  if (!isNode(callee)) return undefined
  return callee.type === 'MemberExpression' ? (callee.property as Node).name : callee.name
}

interface Reading {
  found: Found[]
  /** Calls of `t`, `say` or `tell` whose template is no literal. */
  computed: string[]
  /** Words on a page that come from nowhere. */
  loose: string[]
}

const hasWords = (text: string) =>
  text.split(/[\s:,;.()·…–—/]+/).some((word) => /\p{L}{2,}/u.test(word) && !SAME_EVERYWHERE.test(word))

/** Other functions are called `tell` too: it counts where the note's own one is imported. */
const TELLS = /import\s[^;]*?\btell\b[^;]*?from\s+'(@\/lib\/core|\.)\/note'/

function readSource(path: string, text: string): Reading {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const reading: Reading = { found: [], computed: [], loose: [] }
  const says = TELLS.test(text) ? /^(t|say|tell)$/ : /^(t|say)$/
  const placeOf = ({ start }: Node) => `${path}:${text.slice(0, start).split('\n').length}`
  for (const node of nodesIn(program)) {
    if (node.type === 'CallExpression' && says.test(String(callName(node)))) {
      const [template, parameters] = node.arguments as unknown[]
      const literals = literalsOf(template)
      if (!literals) reading.computed.push(`${placeOf(node)} ${text.slice(node.start, node.end as number)}`)
      for (const literal of literals ?? [])
        reading.found.push({ place: placeOf(node), template: literal, filled: filledBy(parameters) })
    }
    for (const words of looseWords(node)) reading.loose.push(`${placeOf(node)} ${words.trim()}`)
  }
  return reading
}

function looseWords(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)].filter(hasWords)
  if (node.type === 'JSXAttribute') {
    const name = String((node.name as Node).name)
    return SPOKEN.test(name) ? shownText(node.value).filter(hasWords) : []
  }
  // What a list of choices or columns shows: `{ id: 'spot', label: 'Spot' }`.
  if (node.type === 'Property') {
    const name = String((node.key as Node).name ?? (node.key as Node).value)
    return SPOKEN.test(name) ? shownText(node.value).filter(hasWords) : []
  }
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return []
  return (node.children as Node[])
    .filter(({ type }) => type === 'JSXExpressionContainer')
    .flatMap(shownText)
    .filter(hasWords)
}

/** Text that an expression shows as it stands: `{a && 'Words'}`, `{a ? 'Words' : b}`, `` {`${count} words`} ``. */
function shownText(node: unknown): string[] {
  if (!isNode(node)) return []
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
    case 'JSXExpressionContainer':
      return shownText(node.expression)
    case 'ConditionalExpression':
      return [...shownText(node.consequent), ...shownText(node.alternate)]
    case 'LogicalExpression':
    case 'BinaryExpression':
      // The sides of a comparison are not shown.
      return node.type === 'LogicalExpression' || node.operator === '+'
        ? [...shownText(node.left), ...shownText(node.right)]
        : []
    default:
      return []
  }
}

/** The floor hands templates on; these venues' sentences stand in their table. */
const HANDS_ON = /^lib\/(core\/sentence|i18n\/translate)\.ts:|\bsay\(venue\.unsupported,/

const readings = ['lib', 'components', 'entrypoints']
  .flatMap(sourcesIn)
  .map(({ path, text }) => readSource(path, text))
const fromVenues = venues.flatMap((venue): Found[] =>
  'unsupported' in venue && venue.unsupported
    ? [{ place: 'lib/exchanges/data/venues.json', template: venue.unsupported, filled: ['venue'] }]
    : [],
)
const found = [...readings.flatMap((reading) => reading.found), ...fromVenues]
const templates = [...new Set(found.map(({ template }) => template))]
const catalogues = new Map<string, Catalogue>()
for (const language of LANGUAGES) catalogues.set(language, await loadCatalogue(language))

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort()
const formsOf = (entry: Catalogue[string]): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry)
const nothing = (problems: string[]) => expect(problems).toEqual([])

describe('the search itself', () => {
  const read = (text: string) => readSource('probe.tsx', text)
  const templatesOf = (text: string) => read(text).found.map(({ template }) => template)

  test('finds templates however the call is written', () => {
    expect(templatesOf("const a = t('One')")).toEqual(['One'])
    expect(templatesOf('say(\n  "It\'s {two}",\n  { two },\n)')).toEqual(["It's {two}"])
    expect(templatesOf('translator.t(`Three`)')).toEqual(['Three'])
    expect(templatesOf("t(a ? 'Four' : 'Fi' + 've')")).toEqual(['Four', 'Five'])
    expect(read("say('{a} {b}', { a, b: 1 })").found[0]?.filled).toEqual(['a', 'b'])
    const told = "tell('{a} six', { a: { ratio: 1 } })"
    expect(read(`import { tell } from '@/lib/core/note'\n${told}`).found[0]?.filled).toEqual(['a'])
    expect(read(told).found).toEqual([])
  })

  test('notices templates that are computed', () => {
    expect(read('t(label)').computed).toHaveLength(1)
    expect(read('t(`${label} now`)').computed).toHaveLength(1)
  })

  test('notices words that never went through the catalogue, and leaves names and signs alone', () => {
    const words = '<p title="Close it">Two words {a && "three"} {`${a} four`} <b aria-label={"five"} /></p>'
    expect(read(words).loose).toHaveLength(5)
    expect(
      read("const choices = [{ id: 'spot', label: 'Spot' }, { id: 'all', label: t('All') }]").loose,
    ).toHaveLength(1)
    expect(read("<p title={t('Close')} className=\"flex\">Holdfast · {t('Lock')} 1 → 2</p>").loose).toEqual(
      [],
    )
  })

  test('sees the code base', () => {
    expect(templates.length).toBeGreaterThan(400)
    expect(readings.length).toBeGreaterThan(250)
  })
})

describe('templates', () => {
  test('are literals at the call', () => {
    nothing(readings.flatMap(({ computed }) => computed).filter((call) => !HANDS_ON.test(call)))
  })

  test('get every placeholder filled where they are used', () => {
    nothing(
      found
        .filter(
          ({ template, filled }) => filled && placeholders(template).some((name) => !filled.includes(name)),
        )
        .map(({ place, template }) => `${place} ${template}`),
    )
  })

  test('are the only words on a page', () => {
    nothing(readings.flatMap(({ loose }) => loose).filter((words) => words.startsWith('components/')))
  })
})

/** Written with the code; the others are translated from these. */
const WRITTEN_HERE = new Set(['en', 'de'])

describe.each([...catalogues])('the catalogue "%s"', (language, catalogue) => {
  test('has every template that it needs', () => {
    const needed = templates.filter(
      (template) => language !== 'en' || placeholders(template).includes('count'),
    )
    nothing(needed.filter((template) => catalogue[template] === undefined))
  })

  test('has no entry that nothing uses', () => {
    nothing(Object.keys(catalogue).filter((template) => !templates.includes(template)))
  })

  test('keeps the placeholders', () => {
    const differs = (template: string, form: string, isPlural: boolean) => {
      // A plural form may say the number in a word.
      const kept = (text: string) =>
        placeholders(text)
          .filter((name) => !(isPlural && name === 'count'))
          .join()
      return kept(template) !== kept(form)
    }
    nothing(
      Object.entries(catalogue).flatMap(([template, entry]) =>
        formsOf(entry).filter((form) => differs(template, form, typeof entry !== 'string')),
      ),
    )
  })

  test('has the plural forms of its language for every count, and for nothing else', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    nothing(
      Object.entries(catalogue)
        .filter(([template, entry]) => {
          if (!placeholders(template).includes('count')) return typeof entry !== 'string'
          return typeof entry === 'string' || categories.some((category) => entry[category] === undefined)
        })
        .map(([template]) => template),
    )
  })

  test('has no sentence left in English', () => {
    if (language === 'en')
      return expect(Object.values(catalogue).every((entry) => typeof entry !== 'string')).toBe(true)
    const same = Object.entries(catalogue).filter(([template, entry]) => formsOf(entry).includes(template))
    nothing(
      same
        .map(([template]) => template)
        // What is filled in is no word.
        .filter((template) => (template.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? []).length > 3),
    )
    expect(same.length / Object.keys(catalogue).length).toBeLessThan(MOST_IN_ENGLISH)
  })

  // The others are one file each.
  test.runIf(WRITTEN_HERE.has(language))('translates each template in one file', async () => {
    const folder = join(ROOT, 'lib/i18n/catalogue', language)
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
    const parts = await Promise.all(
      files.map((name) => import(join(folder, name)) as Promise<Record<string, Catalogue>>),
    )
    const keys = parts.flatMap((part) => Object.values(part).flatMap(Object.keys))
    expect(keys.length).toBeGreaterThan(0)
    nothing(keys.filter((key, index) => keys.indexOf(key) !== index))
    expect(new Set(keys)).toEqual(new Set(Object.keys(catalogue)))
  })

  test("has the browser's own words: name and description of the extension", () => {
    const words = (of: string) =>
      JSON.parse(readFileSync(join(ROOT, 'public/_locales', of, 'messages.json'), 'utf8')) as Record<
        string,
        { message: string }
      >
    for (const folder of FOLDERS[language] ?? [language]) {
      expect(Object.keys(words(folder)).sort()).toEqual(Object.keys(words('en')).sort())
      expect(Object.values(words(folder)).every(({ message }) => message.trim() !== '')).toBe(true)
      // What a store takes.
      expect(words(folder).extDescription?.message.length).toBeLessThanOrEqual(132)
      expect(words(folder).alertAbout?.message).toContain('%s')
    }
  })
})
