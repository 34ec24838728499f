/** The currencies that totals can be shown in: those with a central bank's daily reference rate, and some coins. */
import { coin } from '@/lib/assets/asset-id'
import type { AssetId } from '@/lib/core/ids'

/** Published daily by the European Central Bank, and the euro and the dollar themselves. The usual ones come first. */
export const FIAT_CURRENCIES =
  'usd eur gbp chf jpy aud brl cad cny czk dkk hkd huf idr ils inr isk krw mxn myr nok nzd php pln ron sek sgd thb try zar'.split(
    ' ',
  )

/** Coin by the code that the settings keep. */
export const COIN_CURRENCIES: Readonly<Record<string, AssetId>> = {
  btc: coin('bitcoin'),
  eth: coin('ethereum'),
  sol: coin('solana'),
  bnb: coin('binancecoin'),
  xrp: coin('ripple'),
  ltc: coin('litecoin'),
  bch: coin('bitcoin-cash'),
  dot: coin('polkadot'),
  link: coin('chainlink'),
}

/** Written here, so that a page with a currency picker does not load the whole catalogue. */
const COIN_NAMES: Readonly<Record<string, string>> = {
  btc: 'Bitcoin',
  eth: 'Ethereum',
  sol: 'Solana',
  bnb: 'BNB',
  xrp: 'XRP',
  ltc: 'Litecoin',
  bch: 'Bitcoin Cash',
  dot: 'Polkadot',
  link: 'Chainlink',
}

export interface DisplayCurrency {
  /** Lower case, as in the settings. */
  code: string
  /** In the reader's language. */
  name: string
  /** The coin whose price is the rate; absent for fiat. */
  coin?: AssetId
}

/** @example displayCurrencies('de')[1] // { code: 'eur', name: 'Euro' } */
export function displayCurrencies(locale: string): DisplayCurrency[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' })
  return [
    ...FIAT_CURRENCIES.map((code) => ({ code, name: names.of(code.toUpperCase()) ?? code.toUpperCase() })),
    ...Object.entries(COIN_CURRENCIES).map(([code, asset]) => ({
      code,
      name: COIN_NAMES[code] ?? code.toUpperCase(),
      coin: asset,
    })),
  ]
}
