/**
 * Through a page with the Tab key alone: every visible control is reached, in the order of the document, can be seen
 * where it is and that it has the focus, and the way leads out again.
 */
import type { Page } from 'puppeteer-core'

interface Walk {
  stops: HTMLElement[]
  /** How each stop and what stands around it looks without focus. */
  calm: string[]
  look: (element: HTMLElement) => string
  nameOf: (element: Element) => string
}

interface Seen {
  /** Place in the list of stops; -1 for something that was not expected, `null` when the focus has left the page. */
  at: number | null
  name: string
  faults: string[]
}

/** @returns sentences about what is wrong; empty when a keyboard is enough */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  await page.bringToFront()
  const walked = await walkOnce(page)
  // A page that has just been laid out anew may still place the focus: what is always skipped is skipped again.
  return walked.length === 0 ? walked : walkOnce(page)
}

async function walkOnce(page: Page): Promise<string[]> {
  const names = await page.evaluate(prepare)
  const faults: string[] = []
  const reached = new Set<number>()
  let last = -1
  for (let presses = 0; presses < names.length * 2 + 40; presses++) {
    // Held down: the key's way up would be another round trip for each stop.
    await page.keyboard.down('Tab')
    const seen = await page.evaluate(lookAtFocus)
    // A field for date and time has a stop for each of its parts.
    if (seen.at !== null && seen.at !== -1 && seen.at === last) continue
    if (seen.at === null || (seen.at !== -1 && reached.has(seen.at))) {
      last = names.length
      break
    }
    faults.push(...seen.faults.map((fault) => `${seen.name}: ${fault}`))
    if (seen.at === -1) continue
    if (seen.at < last) faults.push(`${seen.name}: comes after ${names[last]}, but stands before it`)
    reached.add(seen.at)
    last = seen.at
  }
  await page.keyboard.up('Tab')
  if (last !== names.length) faults.push('the focus never leaves the page')
  const missed = names.filter((_, at) => !reached.has(at))
  return [...faults, ...missed.map((name) => `${name}: Tab never reaches it`)]
}

/** Runs in the page: lists the stops and puts the focus before the first one. @returns their names */
function prepare(): string[] {
  const root = document.querySelector('dialog[open]') ?? document.body
  const nameOf = (element: Element) => {
    const text = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.innerText
    return `${element.tagName.toLowerCase()} "${(text ?? element.textContent ?? '').trim().slice(0, 40)}"`
  }
  const isOneOfGroup = (element: HTMLElement) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.name === '') return true
    const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name, disabled }) => name === element.name && !disabled,
    )
    return element === (group.find(({ checked }) => checked) ?? group[0])
  }
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]'
  const stops = [...root.querySelectorAll<HTMLElement>(controls)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [type=hidden], [inert] *') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      isOneOfGroup(element),
  )
  const look = (element: HTMLElement) =>
    [element, ...(element.parentElement ? [element.parentElement, ...element.parentElement.children] : [])]
      // A link whose target is a whole row draws its outline there, by what stands after it.
      .flatMap((each) => [getComputedStyle(each), getComputedStyle(each, '::after')])
      .map(
        ({ outlineStyle, outlineWidth, boxShadow }) =>
          `${outlineStyle === 'none' || outlineWidth === '0px' ? 'none' : outlineWidth} ${boxShadow}`,
      )
      .join()
  const start = document.createElement('span')
  start.tabIndex = -1
  root.prepend(start)
  start.focus()
  start.remove()
  const walk: Walk = { stops, calm: stops.map(look), look, nameOf }
  Object.assign(window, { walk })
  window.scrollTo(0, 0)
  return stops.map(nameOf)
}

/** Runs in the page after each press. */
function lookAtFocus(): Seen {
  const { stops, calm, look, nameOf } = (window as unknown as { walk: Walk }).walk
  const element = document.activeElement as HTMLElement | null
  if (element === null || element === document.body || element === document.documentElement)
    return { at: null, name: '', faults: [] }
  const at = stops.indexOf(element)
  const faults: string[] = []
  const isScroller = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth
  if (at === -1 && !isScroller) faults.push('has the focus, but is nothing to act on')
  if (at !== -1 && look(element) === calm[at]) faults.push('does not show that it has the focus')
  const own = element.getBoundingClientRect()
  const shown =
    own.width > 1 && own.height > 1 ? element : (element.closest('label') ?? element.parentElement)
  // A link that is broken over two lines: its first line counts, the box around both is not its own.
  const { left, top, width, height } =
    (shown ?? element).getClientRects()[0] ?? (shown ?? element).getBoundingClientRect()
  // Of a table that is taller than the window, what can be seen of it counts.
  const above = Math.max(0, top)
  const seen = Math.min(top + height, window.innerHeight) - above
  const isClear = [0.1, 0.5, 0.9].some((share) => {
    const hit = document.elementFromPoint(left + width * share, above + Math.min(seen * share, seen - 1))
    return hit !== null && (shown?.contains(hit) || element.closest('label')?.contains(hit))
  })
  if (!isClear) faults.push('has the focus and is covered or out of sight')
  return { at, name: nameOf(element), faults }
}

/** Presses Tab until what has this name has the focus. @throws Error when it is not reached */
export async function tabTo(page: Page, name: string, most = 120): Promise<void> {
  await page.bringToFront()
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if ((await focusedName(page)) === name) return
  }
  throw new Error(`Tab does not reach "${name}"`)
}

/** Accessible name of what has the focus, as far as a label, a text or `aria-label` gives it. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    return (
      element?.getAttribute('aria-label') ??
      element?.labels?.[0]?.innerText ??
      element?.innerText ??
      ''
    ).trim()
  })
