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
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return overhang > 0 ? [...lines, `the page is ${overhang} px wider than the window`] : lines
}
