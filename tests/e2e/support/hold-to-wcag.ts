/** What a view is held to: axe with the rules of WCAG 2.2 AA, no width beyond the window, and what a system's forced colours leave. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CDPSession, Page } from 'puppeteer-core'
import { overflowing } from '@/tests/harness/overflowing.mts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WHOLE = { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } }
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

interface Finding {
  id: string
  nodes: { target: string[]; failureSummary: string }[]
}
type Axe = { run: (where: object, how: object) => Promise<{ violations: Finding[] }> }

/**
 * @param what in a second theme only colours differ
 * @param where the frame around a page is the same on each: once the whole document, then its `main` with what lies over it
 */
export async function auditView(
  page: Page,
  what: 'all' | 'colours',
  where: 'document' | 'main',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const findings = await page.evaluate(
    async (how: object, inside: string) => {
      const { axe } = window as unknown as { axe: Axe }
      const parts = [...document.querySelectorAll(inside)]
      return (
        await axe.run(parts.length === 0 ? document : { include: parts }, {
          ...how,
          resultTypes: ['violations'],
        })
      ).violations
    },
    what === 'all' ? WHOLE : COLOURS,
    where === 'main' ? 'main, dialog[open]' : 'html',
  )
  return findings.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  )
}

export interface Media {
  theme?: 'light' | 'dark'
  contrast?: 'more'
  forced?: boolean
  still?: boolean
}

/** One for each page: what one session pretends, another may take back. */
const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** The driver's own function knows neither contrast nor forced colours, the browser does. */
export async function pretendMedia(
  page: Page,
  { theme = 'light', contrast, forced = false, still = true }: Media,
): Promise<void> {
  const known = sessions.get(page) ?? page.createCDPSession()
  sessions.set(page, known)
  const client = await known
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-contrast', value: contrast ?? '' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: still ? 'reduce' : '' },
    ],
  })
  await page.evaluate(() => new Promise((shown) => setTimeout(shown, 60)))
}

/** Widths at 200 and 400 percent of a window of 1280 x 1024. */
export const ZOOMED = [
  { width: 640, height: 512 },
  { width: 320, height: 256 },
]

/** Line, paragraph, letter and word spacing of WCAG 1.4.12. */
const SPACED = `*:not(svg, svg *, canvas) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`

/** Nothing is cut off and nothing is wider than the window. */
export const cutOff = (page: Page): Promise<string[]> => page.evaluate(overflowing)

/** The same with the spacing of texts that a person may set. The pages' policy refuses a style element, not a sheet by script. */
export async function cutOffWhenSpaced(page: Page): Promise<string[]> {
  await page.evaluate((text: string) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, SPACED)
  const faults = await page.evaluate(overflowing)
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  return faults.map((fault) => `spaced: ${fault}`)
}

/** Runs in a page whose colours are forced: controls that would be a text without a border, and switches that show no state. */
export function lostInForcedColours(): string[] {
  const isDrawn = (element: Element) => {
    const { outlineStyle, outlineWidth, borderTopWidth, borderTopStyle } = getComputedStyle(element)
    return (
      (outlineStyle !== 'none' && outlineWidth !== '0px') ||
      (borderTopStyle !== 'none' && borderTopWidth !== '0px')
    )
  }
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)
  const seen = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility())
  const ground = getComputedStyle(document.documentElement).backgroundColor
  return [
    ...seen('button, input:not([type=checkbox], [type=radio], [type=range], [type=file]), select, textarea')
      .filter((each) => !isDrawn(each) && !each.matches('[aria-selected=true], [aria-pressed=true]'))
      .map((each) => `nothing shows where the control "${nameOf(each)}" is`),
    ...seen('[aria-selected=true], [aria-current=page], [aria-pressed=true]')
      .filter(
        (each) =>
          getComputedStyle(each).backgroundColor === ground && !each.matches('[role=option], [role=row]'),
      )
      .map((each) => `nothing shows that "${nameOf(each)}" is chosen`),
    ...seen('[role=switch]')
      .filter((each) => {
        const thumb = each.nextElementSibling
        return (
          thumb === null || getComputedStyle(thumb).backgroundColor === getComputedStyle(each).backgroundColor
        )
      })
      .map((each) => `the thumb of the switch "${nameOf(each)}" is not seen`),
  ]
}

/** Runs in the page: what still moves for longer than a blink. */
export function moving(): string[] {
  return document.getAnimations().flatMap((each) => {
    const { activeDuration } = each.effect?.getComputedTiming() ?? {}
    const target = each.effect instanceof KeyframeEffect ? each.effect.target : null
    return Number(activeDuration ?? 0) > 20
      ? [`${target?.className ?? ''} moves for ${String(activeDuration)} ms`]
      : []
  })
}
