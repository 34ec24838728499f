/**
 * Gain and loss are never told by colour alone: whatever takes their colours has a sign, an arrow, a word or a place that says the
 * same. A new use of the colours is listed here with what says it, or has a sign or an arrow in its own source.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const COLOURED =
  /\b(?:text|bg|fill|stroke|border|from|to)-(?:gain|loss)\b|directionClass\[|--color-(?:gain|loss)\b/
/** A signed sum, an arrow, or the component that has both. */
const SAID = /\bsigned\b|ARROWS\[|<Change\b|formatRatio\(/

/** What says the same as the colour, by file. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'components/analytics/drawdown-card.tsx':
    'a fall only: one colour, and the axis has its figures below zero',
  'components/analytics/income-card.tsx': 'income only: the figure stands on the colour',
  'components/analytics/income-menu.tsx': 'income only: one colour in the saved picture, and its figures',
  'components/analytics/profit-parts-menu.tsx': 'the side of zero in the saved picture, and its figures',
  'components/analytics/signed-bar.tsx': 'the side of zero, and the number beside it',
  'components/charts/mark-shapes.ts': 'a shape of its own for each kind',
  'components/dashboards/content/open-orders-widget.tsx': 'the word: buy or sell',
  'components/trading/candle-plot.ts':
    'what rose is hollow; arrows of fills point up and down; lines have labels',
  'components/trading/depth-row.tsx':
    'the place: asks above the spread, bids below it, each under its heading',
  'components/trading/open-order-row.tsx': 'the word: buy or sell',
}

const sources = readdirSync(join(ROOT, 'components'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }))

/** Without comments: an example in one is no use. */
const codeOf = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const byColourAlone = ({ path, text }: { path: string; text: string }): boolean =>
  COLOURED.test(codeOf(text)) && !SAID.test(codeOf(text)) && !(path in OTHERWISE)

test('the search finds a colour without a sign, and is content with one', () => {
  const coloured = `<Money value={value} className={isNegative(value) ? 'text-loss' : 'text-gain'} />`
  expect(byColourAlone({ path: 'a.tsx', text: coloured })).toBe(true)
  expect(byColourAlone({ path: 'a.tsx', text: coloured.replace('<Money', '<Money signed') })).toBe(false)
  expect(byColourAlone({ path: 'a.tsx', text: `// 'text-loss'` })).toBe(false)
})

test('gain and loss have a sign, an arrow, a word or a place beside their colour', () => {
  expect(sources.filter(({ text }) => COLOURED.test(text)).length).toBeGreaterThan(10)
  expect(sources.filter(byColourAlone).map(({ path }) => path)).toEqual([])
})

test('what is listed still takes the colours', () => {
  const stale = Object.keys(OTHERWISE).filter(
    (path) => !sources.some((each) => each.path === path && COLOURED.test(codeOf(each.text))),
  )
  expect(stale).toEqual([])
})
