/**
 * The popup's and side panel's first script: begins all reads at once, draws the portfolio without React, and loads the
 * page's module only when the frame is on the screen.
 */
import { applyTheme, type FirstPage, handOver, readLanguage } from '@/components/shell/first-frame'
import { openSealedView, readSealedView } from '@/lib/db/view.store'
import type { PortfolioHead } from '@/lib/portfolio/view'
import { readPreferences } from '@/lib/settings/preferences.browser'
import { dataKeyIn, readKeyRecord } from '@/lib/vault/open-key.browser'
import { viewCryptoKey } from '@/lib/vault/subkeys'
import { drawPopup } from './popup.still'

const LATEST_MS = 1_000

/** What is thrown here is thrown again, and shown, by the page's module: it reads the same. */
export async function showFirstFrame(): Promise<void> {
  const module = document.querySelector<HTMLScriptElement>('script[data-src]')?.dataset.src
  // While developing, the page loads its module itself, and nothing may be drawn over what that shows.
  if (!module) return
  try {
    const [page, head] = await Promise.all([readPage(), Promise.race([readHead(), tooLate()])])
    const root = document.getElementById('root')
    if (head && root) drawPopup(root, { head, translator: page.translator, now: Date.now() })
    handOver({ page, head })
    if (head) await frameShown()
  } finally {
    await import(/* @vite-ignore */ module)
  }
}

/** A read that hangs must not keep the page's own module, which tells what is wrong, from loading. */
const tooLate = () => new Promise<null>((resolve) => setTimeout(resolve, LATEST_MS, null))

async function readPage(): Promise<FirstPage> {
  const preferences = await readPreferences()
  applyTheme(preferences)
  return { preferences, translator: await readLanguage(preferences) }
}

async function readHead(): Promise<PortfolioHead | null> {
  const [keyRecord, record] = [readKeyRecord(), readSealedView('head')]
  const dataKey = dataKeyIn(await keyRecord)
  if (!dataKey) return null
  const [key, sealed] = await Promise.all([viewCryptoKey(dataKey), record])
  return (sealed && (await openSealedView<PortfolioHead>('head', sealed, key))) ?? null
}

/** Resolves after the frame has gone to the screen; at once where nothing is shown (a page in the background). */
function frameShown(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
