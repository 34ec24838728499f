/**
 * The interface runs in both directions: its classes name the start and the end of a line and never left or right, so that a
 * page in Arabic is the mirror of one in English. What is a picture (charts, scales) says `dir="ltr"` and uses the same words.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** A class that is bound to a side of the screen, as it stands in a list of classes. */
const SIDED =
  /(?<=["'`\s:])-?(?:(?:scroll-)?[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr])|text-(?:left|right)|float-(?:left|right)|clear-(?:left|right))(?:-(?:\d[\w./]*|\[[^\]\s]+\]|\([^)\s]+\)|auto|px|full|none|xs|sm|md|lg|xl))?!?(?=["'`\s])/g
/** Words of sentences and kinds of alignment are no classes: `align="right"`, `'left'` of a chart. */
const isClass = (found: string) => /-/.test(found)

/** File and class, with the reason why this side is meant. */
const MEANT: Readonly<Record<string, string>> = {}

const sidedIn = (text: string): string[] => [...text.matchAll(SIDED)].map(([found]) => found).filter(isClass)

const sources = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') })),
)

test('the search finds sides, whatever stands before them, and leaves words alone', () => {
  expect(sidedIn('className="flex ml-2 sm:-mr-1.5 hover:left-[3px] rounded-tl-md!"')).toEqual([
    'ml-2',
    '-mr-1.5',
    'left-[3px]',
    'rounded-tl-md!',
  ])
  expect(sidedIn("'text-left truncate'")).toEqual(['text-left'])
  expect(sidedIn("t('What is left of it') className=\"ms-2 text-start\" position: 'right'")).toEqual([])
})

test('no class names a side of the screen', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(
    sources.flatMap(({ path, text }) =>
      sidedIn(text)
        .map((found) => `${path} ${found}`)
        .filter((place) => !(place in MEANT)),
    ),
  ).toEqual([])
})
