/** What is owned, as lines of the palette: accounts, portfolios, and of each asset what can be done with it. Pure. */
import type { SentenceParams } from '@/lib/core/sentence'
import type { AssetLine, PortfolioView } from '@/lib/portfolio/view'
import type { PaletteChoice } from './palette-choice'

type Line = Pick<AssetLine, 'asset' | 'symbol' | 'name'>

/** What the full page does with an asset; each opens a form or a list, nothing is sent by it. */
export interface AssetOpeners {
  holding: (line: Line) => void
  trade: (line: Line) => void
  /** Absent where the coin cannot be handed over: the form is opened empty. */
  swap?: (line: Line) => void
  alert: (line: Line) => void
  entries: (line: Line) => void
}

export interface HoldingWorld {
  view: Pick<PortfolioView, 'accounts' | 'portfolios'> & { lines: readonly Line[] }
  openers: AssetOpeners
  t: (template: string, params?: SentenceParams) => string
}

/** @example holdingChoices(world).filter(({ kind }) => kind === 'asset') */
export function holdingChoices({ view, openers, t }: HoldingWorld): PaletteChoice[] {
  const accounts = view.accounts.map(
    ({ id, label, venue }): PaletteChoice => ({
      id: `account.${id}`,
      title: label,
      words: [venue ?? ''],
      kind: 'account',
      isOffered: false,
      act: { route: `accounts/${id}` },
    }),
  )
  const portfolios = view.portfolios.map(
    ({ id, name }): PaletteChoice => ({
      id: `portfolio.${id}`,
      title: name,
      words: [],
      kind: 'portfolio',
      isOffered: false,
      act: { route: 'portfolios' },
    }),
  )
  return [...view.lines.flatMap((line) => assetChoices(line, openers, t)), ...accounts, ...portfolios]
}

function assetChoices(line: Line, openers: AssetOpeners, t: HoldingWorld['t']): PaletteChoice[] {
  const { asset, symbol, name } = line
  const { swap } = openers
  const choice = (id: string, title: string, act: PaletteChoice['act']): PaletteChoice => ({
    id: `asset.${id}.${asset}`,
    title,
    words: [symbol, name],
    kind: 'asset',
    about: name,
    isOffered: false,
    act,
  })
  return [
    choice('holding', symbol, { open: () => openers.holding(line) }),
    choice('trade', t('Trade {symbol}', { symbol }), { open: () => openers.trade(line) }),
    choice('swap', t('Swap {symbol}', { symbol }), swap ? { open: () => swap(line) } : { route: 'swaps' }),
    choice('alert', t('Alert about {symbol}', { symbol }), { open: () => openers.alert(line) }),
    choice('entries', t('Entries of {symbol}', { symbol }), { open: () => openers.entries(line) }),
  ]
}
