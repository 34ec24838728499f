/** The page that a person looks at: each picture that differs, before and after, with what differs marked. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Found {
  /** Of the picture, without its ending. */
  name: string
  pixels: number
  /** On one side only. */
  only?: 'before' | 'after'
}

export interface Report {
  before: string
  after: string
  taken: number
  /** The largest difference first. */
  found: readonly Found[]
  /** Pictures that did not stand still. */
  restless: readonly string[]
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const STYLE = `
  body { font: 14px system-ui, sans-serif; margin: 24px; background: #f5f5f2; color: #1b1c1e }
  section { margin: 0 0 40px } h2 { font-size: 16px } figure { margin: 0; flex: 1; min-width: 0 } figcaption { color: #5b5e64; margin-bottom: 4px }
  .row { display: flex; gap: 12px } img { width: 100%; border: 1px solid #d8d7d2; background: #fff }
`

const shot = (side: string, name: string): string =>
  `<figure><figcaption>${side}</figcaption><a href="${side}/${name}.png"><img loading="lazy" alt="${side}" src="${side}/${name}.png"></a></figure>`

function section({ name, pixels, only }: Found): string {
  const sides = only ? [only] : ['before', 'after', 'difference']
  const words = only ? `only ${only}` : `${pixels} pixels`
  return `<section><h2>${escaped(name)}: ${words}</h2><div class="row">${sides.map((side) => shot(side, escaped(name))).join('')}</div></section>`
}

/** @returns the path of `report.html` in the folder that has `before`, `after` and `difference` */
export function writeReport(folder: string, { before, after, taken, found, restless }: Report): string {
  const path = join(folder, 'report.html')
  const still = restless.length === 0 ? '' : `<p>Did not stand still: ${escaped(restless.join(', '))}</p>`
  const head = `<h1>${found.length} of ${taken} pictures differ</h1><p>Before: ${escaped(before)}. After: ${escaped(after)}.</p>${still}`
  writeFileSync(path, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Visual run</title><style>${STYLE}</style>${head}${found.map(section).join('')}`)
  return path
}
