/** What a page must satisfy at any size and in any theme: axe without findings, and nothing that hangs over its side. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const EVERYTHING = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

interface Finding {
  id: string
  help: string
  nodes: { target: string[]; failureSummary: string }[]
}

/**
 * @param what in a second theme only colours differ
 * @returns one line per finding; empty when there is none
 */
export async function auditPage(
  page: Page,
  what: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const findings = await page.evaluate(
    async (runOnly: object) => {
      const { axe } = window as unknown as {
        axe: { run: (where: Document, how: object) => Promise<{ violations: Finding[] }> }
      }
      return (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations
    },
    what === 'colours' ? COLOURS : EVERYTHING,
  )
  const lines = findings.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
  return [...lines, ...(await overhangOf(page))]
}

/** A chart takes the width of a window that has changed with the next frame, which a busy machine draws late (ms). */
const SETTLE_MS = 3_000

/** By how much a page hangs over its side, and stays so, and what does: the innermost elements that end outside of the window. */
const overhangOf = (page: Page): Promise<string[]> =>
  page.evaluate(async (settleMs: number) => {
    const overhang = () => document.documentElement.scrollWidth - window.innerWidth
    for (const until = Date.now() + settleMs; overhang() > 0 && Date.now() < until; )
      await new Promise((done) => setTimeout(done, 50))
    if (overhang() <= 0) return []
    const isOutside = (element: Element) => element.getBoundingClientRect().right > window.innerWidth + 0.5
    const outside = [...document.querySelectorAll('body *')].filter(
      (each) => isOutside(each) && ![...each.children].some(isOutside),
    )
    const named = outside.map(
      ({ tagName, textContent }) => `${tagName.toLowerCase()} "${(textContent ?? '').trim().slice(0, 40)}"`,
    )
    return [`the page is ${overhang()} px wider than the window: ${named.slice(0, 5).join(', ')}`]
  }, SETTLE_MS)
