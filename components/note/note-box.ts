/**
 * The note's box: drawn once, then filled anew when more is known, so that focus, scrolling and what was unfolded stay. It
 * shows and has three acts; nothing in it can sign, unlock or order.
 */
import type { ShownNote } from '@/lib/core/note'
import { button, element, sign } from './elements'
import { LEVEL_PATHS } from './level-paths'

export type Pressed = (what: 'hide' | 'open' | 'close', event: MouseEvent) => void

export interface NoteBox {
  element: HTMLElement
  fill: (shown: ShownNote) => void
  /** One line only, or all of it. */
  fold: (isFolded: boolean) => void
}

const MARK = [
  'M10 2v9',
  'M10 9.5c0 3.5-1.8 5.5-6 6.5M10 9.5c0 3.5 1.8 5.5 6 6.5M10 11v7',
  'M6 5.5c0 1.5 1.6 2.5 4 2.5s4-1 4-2.5',
]
const UP = 'm4 10 4-4 4 4'
const DOWN = 'm4 6 4 4 4-4'
const CROSS = 'm4 4 8 8m0-8-8 8'

/** @example const box = createBox(shown, pressed); box.fill(shown); root.append(box.element) */
export function createBox({ words }: ShownNote, pressed: Pressed): NoteBox {
  let isFolded = false
  const toggle = button('', words.fold, [sign([DOWN])], () => fold(!isFolded))
  const close = button('', words.close, [sign([CROSS])], (event) => pressed('close', event))
  const head = createHead([toggle, close])
  const body = createBody()
  const foot = element(
    'div',
    'foot',
    button('act main', words.open, [], (event) => pressed('open', event)),
    button('act', words.hide, [], (event) => pressed('hide', event)),
  )
  const told = element('p', 'still')
  told.setAttribute('role', 'status')
  const only = element('p', 'only', words.onlyAnnotates)
  const box = element('section', '', head.element, body.element, foot, only, told)
  box.setAttribute('aria-label', words.title)

  function fold(to: boolean): void {
    isFolded = to
    box.classList.toggle('folded', to)
    toggle.setAttribute('aria-label', to ? words.unfold : words.fold)
    toggle.setAttribute('aria-expanded', String(!to))
    toggle.replaceChildren(sign([to ? UP : DOWN]))
  }

  function fill(shown: ShownNote): void {
    box.className = `note ${shown.level}`
    box.lang = shown.locale
    box.dir = shown.locale.startsWith('ar') ? 'rtl' : 'ltr'
    box.setAttribute('aria-busy', String(shown.state === 'read'))
    head.fill(shown)
    body.fill(shown)
    fold(isFolded)
    tell(told, `${shown.words.levels[shown.level]}: ${shown.headline}`)
  }
  return { element: box, fill, fold }
}

/** A live region is heard when it changes while it stands in the page, not when it comes with its words. */
function tell(region: HTMLElement, news: string): void {
  setTimeout(() => {
    if (region.textContent !== news) region.textContent = news
  }, 100)
}

interface Part {
  element: HTMLElement
  fill: (shown: ShownNote) => void
}

function createHead(acts: readonly Node[]): Part {
  const level = element('span', '')
  // The headline once more, for the note that is folded to one line.
  const short = element('span', 'short')
  const name = element('span', 'name', 'Holdfast')
  return {
    element: element('div', 'head', sign(MARK, 20), name, level, short, ...acts),
    fill: (shown) => {
      level.className = `level ${shown.level}`
      level.replaceChildren(sign([LEVEL_PATHS[shown.level]]), shown.words.levels[shown.level])
      short.textContent = shown.headline
    },
  }
}

function createBody(): Part {
  const headline = element('p', 'headline')
  const lines = element('ul', '')
  const count = element('summary', '')
  const reasons = element('ul', '')
  const notRun = element('details', '', count, reasons)
  const rest = element('div', '')
  const body = element('div', 'body', headline, lines, notRun, rest)
  // What scrolls must be reached by keyboard; it takes no focus by itself.
  body.tabIndex = 0
  return {
    element: body,
    fill: (shown) => {
      headline.textContent = shown.headline
      lines.replaceChildren(...shown.lines.map((line) => lineOf(line, shown)))
      notRun.hidden = shown.notRun.length === 0
      count.textContent = `${shown.words.notRun} (${shown.notRun.length})`
      reasons.replaceChildren(...shown.notRun.map((text) => element('li', '', text)))
      rest.replaceChildren(...quietLines(shown).map((text) => element('p', 'quiet', text)))
    },
  }
}

/** The level is always said: loudly where it matters, else for people who do not see its sign. */
function lineOf({ level, text }: ShownNote['lines'][number], { words }: ShownNote): HTMLLIElement {
  const word = `${words.levels[level]}: `
  const isLoud = level === 'care' || level === 'danger'
  const said = element(isLoud ? 'b' : 'span', isLoud ? '' : 'still', word)
  return element('li', level, sign([LEVEL_PATHS[level]]), element('span', '', said, text))
}

const quietLines = ({ state, kept, words }: ShownNote): string[] => [
  ...(kept > 0 ? [words.kept] : []),
  ...(state === 'read' ? [words.reading] : []),
]
