/** Venues whose deposit addresses can be asked without making a new one. */
import type { VenueDeposits } from './define-venue-deposits'
import { binanceDeposits } from './venues/binance'
import { coinbaseDeposits } from './venues/coinbase'
import { krakenDeposits } from './venues/kraken'

const DEPOSITS: readonly VenueDeposits[] = [binanceDeposits, coinbaseDeposits, krakenDeposits]

/** @example depositsFor('kraken')?.read(session, { code: 'USDC', chain }) */
export const depositsFor = (venue: string): VenueDeposits | undefined =>
  DEPOSITS.find(({ id }) => id === venue)
