/** Binance.US: balances the common way and the list of stakes, with a reader of its own for the past. https://docs.binance.us/#get-staking-balance */
import * as v from 'valibot'
import { defineVenue } from '../define-venue'
import { binanceusHistory } from '../history/venues/binanceus'
import { numeral } from '../numeral'
import { readWithStaked } from '../read-staked'

const stakes = v.object({
  code: v.literal('000000'),
  data: v.array(v.object({ asset: v.string(), stakingAmount: numeral })),
})

export const binanceus = defineVenue({
  id: 'binanceus',
  readBalances: (session) =>
    readWithStaked(session, {
      schema: stakes,
      method: 'sapiGetStakingStakingBalance',
      stakesOf: ({ data }) =>
        data.map(({ asset, stakingAmount }) => ({ coin: asset, quantity: stakingAmount })),
    }),
  history: binanceusHistory,
})
