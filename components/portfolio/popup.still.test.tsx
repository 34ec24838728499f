// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { english } from '@/lib/i18n/catalogue/en'
import { createTranslator, type Translator } from '@/lib/i18n/translate'
import type { PortfolioHead } from '@/lib/portfolio/view'
import { exampleDrifts } from '@/tests/fixtures/drifts'
import { examplePortfolioView, headOf } from '@/tests/fixtures/portfolio-view'

const exampleView = examplePortfolioView(1_780_000_000_000)
const nothing = () => {}

beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.doUnmock('react')
  vi.doUnmock('react/jsx-runtime')
  vi.doUnmock('react/jsx-dev-runtime')
})

async function stillMarkup(head: PortfolioHead, translator: Translator, now: number): Promise<string> {
  for (const name of ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime'])
    vi.doMock(name, () => import('@/components/still/react'))
  const { drawPopup } = await import('./popup.still')
  const root = document.createElement('div')
  drawPopup(root, { head, translator, now })
  return root.innerHTML
}

async function reactMarkup(head: PortfolioHead, translator: Translator, now: number): Promise<string> {
  const { PopupView } = await import('./popup-view')
  const { TranslationProvider } = await import('@/components/shell/translation')
  const acts = {
    onHideAmounts: nothing,
    onSync: nothing,
    onLock: nothing,
    onUnlock: nothing,
    onConnect: nothing,
    onOpenDashboard: nothing,
  }
  const root = document.createElement('div')
  root.innerHTML = renderToStaticMarkup(
    <TranslationProvider translator={translator}>
      <PopupView
        head={head}
        full={null}
        hideAmounts={head.hideAmounts}
        now={now}
        syncing={false}
        error={null}
        {...acts}
      />
    </TranslationProvider>,
  )
  // React on a server asks for images ahead; in a page it does not.
  for (const link of root.querySelectorAll('link[rel=preload][as=image]')) link.remove()
  return root.innerHTML
}

/** Attributes in one order and without generated ids: the rest has to be the same to the letter. */
function comparable(markup: string): string {
  const root = document.createElement('div')
  root.innerHTML = markup
  return (function describe(element: Element): string {
    const attributes = [...element.attributes]
      .map(
        ({ name, value }) =>
          `${name.toLowerCase()}=${name === 'style' ? value.replace(/[\s;]/g, '') : value}`,
      )
      .filter((text) => !/^(id|aria-controls)=(still-|_|:)/.test(text))
      .sort()
    const children = [...element.childNodes].map((child) =>
      child.nodeType === 1 ? describe(child as Element) : (child.textContent ?? ''),
    )
    return `<${element.tagName.toLowerCase()} ${attributes.join(' ')}>\n${children.join('')}`
  })(root)
}

const few = (head: PortfolioHead): PortfolioHead => ({ ...head, lines: head.lines.slice(0, 8) })
const cases = [
  ['English', createTranslator('en-US', english), {}],
  ['German', createTranslator('de', german), {}],
  ['hidden amounts', createTranslator('en-US', english), { hideAmounts: true }],
  ['a demo profile', createTranslator('en-US', english), { demo: true }],
  ['strategies', createTranslator('de', german), { drifts: exampleDrifts(exampleView, 1_780_000_000_000) }],
  ['chosen sections', createTranslator('en-US', english), { sections: ['movers', 'allocation'] }],
  [
    'no sections',
    createTranslator('en-US', english),
    { sections: [], drifts: exampleDrifts(exampleView, 1_780_000_000_000) },
  ],
] as const

test.each(
  cases,
)('the first frame is what React draws a moment later: %s', async (_name, translator, change) => {
  const head = few({ ...headOf(exampleView), ...change })
  const now = head.builtAt + 60_000
  const expected = comparable(await reactMarkup(head, translator, now))
  vi.resetModules()
  const drawn = comparable(await stillMarkup(head, translator, now))
  expect(drawn).toBe(expected)
  expect(drawn.length).toBeGreaterThan(2_000)
})

test('no more lines are drawn than the popup has room for', async () => {
  const [line] = headOf(exampleView).lines
  if (!line) throw new Error('the example holds nothing')
  const lines = Array.from({ length: 60 }, (_, at) => ({
    ...line,
    asset: `coin:asset-${at}` as typeof line.asset,
  }))
  const markup = await stillMarkup(
    { ...headOf(exampleView), lines },
    createTranslator('en-US', english),
    Date.now(),
  )
  expect(markup.match(/data-row/g)).toHaveLength(8)
})
