import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '@/lib/commands/registry'
import { fill, type Sentence } from '@/lib/core/sentence'
import type { Block } from './define-article'
import { doorOf } from './door-of'
import { guideOfRoute, ROUTE_GUIDES, WITHOUT_GUIDE } from './guide-of-route'
import { OMNIBOX_KEYWORD } from './omnibox-words'
import { ARTICLES } from './registry'

const ROOT = resolve(import.meta.dirname, '../..')
const source = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** What a page shows at once is read at once. */
const LONGEST = 320

const sentencesOf = (block: Block): readonly Sentence[] =>
  block.kind === 'terms'
    ? block.terms.flatMap(({ name, about }) => [name, about])
    : 'sentences' in block
      ? block.sentences
      : []
const blocks = ARTICLES.flatMap((article) => article.sections.flatMap((section) => section.blocks))
const shown = ARTICLES.flatMap(({ title, lead, sections }) => [
  title,
  lead,
  ...sections.flatMap((section) => [section.title, ...section.blocks.flatMap(sentencesOf)]),
])
const exists = (target: string) => {
  const [id, section] = target.split('/')
  const article = ARTICLES.find((each) => each.id === id)
  return (
    article !== undefined && (section === undefined || article.sections.some((each) => each.id === section))
  )
}

describe('articles', () => {
  test('each file is listed once, under an id that is its name', () => {
    const files = readdirSync(join(import.meta.dirname, 'articles')).map((name) => name.replace(/\.ts$/, ''))
    expect(ARTICLES.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
  })

  test('each has sections, each section says something, and no two are called the same', () => {
    for (const { id, sections } of ARTICLES) {
      expect(sections.length, id).toBeGreaterThan(0)
      expect(new Set(sections.map((section) => section.id)).size, id).toBe(sections.length)
      for (const section of sections) {
        const says = section.blocks.some((block) => block.kind === 'keys' || sentencesOf(block).length > 0)
        expect(says, `${id}/${section.id}`).toBe(true)
      }
    }
  })

  test('no sentence is empty, too long to be read at once, or has a place that nothing fills', () => {
    expect(shown.length).toBeGreaterThan(200)
    for (const { template, params } of shown) {
      expect(template.trim(), template).not.toBe('')
      expect(template.length, template).toBeLessThanOrEqual(LONGEST)
      expect(fill(template, params)).not.toMatch(/\{\w+\}/)
    }
  })

  test('what an article relates to is there, and is another one', () => {
    for (const { id, related } of ARTICLES) {
      expect(related.length, id).toBeGreaterThan(0)
      expect(
        related.filter((other) => other === id || !exists(other)),
        id,
      ).toEqual([])
    }
  })
})

describe('links', () => {
  test('each opens a page or a setting that exists', () => {
    const ids = blocks.flatMap((block) => (block.kind === 'doors' ? block.ids : []))
    expect(ids.length).toBeGreaterThan(50)
    expect(ids.filter((id) => doorOf(id) === undefined)).toEqual([])
  })

  test('an id that is nothing opens nothing, and neither does an act', () => {
    expect(doorOf('page.nowhere')).toBeUndefined()
    expect(doorOf('setting.nowhere')).toBeUndefined()
    expect(doorOf('act.lock')).toBeUndefined()
    expect(doorOf('page.dashboard')?.route).toBe('')
  })

  test('keys that are shown are keys of commands', () => {
    const ids = blocks.flatMap((block) => (block.kind === 'keys' ? block.ids : []))
    expect(ids.length).toBeGreaterThan(15)
    for (const id of ids) expect(COMMANDS.find((command) => command.id === id)?.keys, id).toBeTruthy()
  })

  test('the word of the address bar is the one of the manifest', () => {
    expect(source('wxt.config.ts')).toContain(`omnibox: { keyword: '${OMNIBOX_KEYWORD}' }`)
  })
})

describe('pages', () => {
  const routes = [...source('components/shell/options-page.tsx').matchAll(/\broute\('([a-z]+)'/g)].map(
    ([, path]) => path ?? '',
  )

  test('each has an article, or a reason why not', () => {
    expect(routes.length).toBeGreaterThan(15)
    expect(routes.filter((path) => !ROUTE_GUIDES[path] && !WITHOUT_GUIDE[path])).toEqual([])
  })

  test('no article is promised to a page that is not there, and each promised one exists', () => {
    const firsts = [...Object.keys(ROUTE_GUIDES), ...Object.keys(WITHOUT_GUIDE)].map(
      (path) => path.split('/')[0],
    )
    expect(firsts.filter((path) => path !== '' && !routes.includes(path ?? ''))).toEqual([])
    expect(Object.values(ROUTE_GUIDES).filter((target) => !exists(target))).toEqual([])
  })

  test('the longest route that fits counts', () => {
    expect(guideOfRoute([])).toBe('first-portfolio')
    expect(guideOfRoute(['history'])).toBe('history')
    expect(guideOfRoute(['history', 'import'])).toBe('imports')
    expect(guideOfRoute(['history', 'entry', 'abc'])).toBe('history')
    expect(guideOfRoute(['guide', 'vault'])).toBeUndefined()
  })
})
