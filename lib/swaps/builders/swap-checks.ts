/** What is worth saying of a swap before it is signed, beside what its simulation shows. Pure. */
import { fromUnits } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { TxCheck } from '@/lib/core/wallet-tx'
import type { SwapQuote } from '../quote'

/** Prices of pools change with every block. */
const FRESH_MS = 30_000

export interface SwapFacts {
  /** Whether what has to be allowed is. */
  allowanceIs: 'there' | 'coming' | 'missing'
  /** ms */
  now: number
}

/** @example swapChecks(quote, { allowanceIs: 'there', now }) // [{ what: 'public-pool', level: 'info', ... }] */
export const swapChecks = (quote: SwapQuote, { allowanceIs, now }: SwapFacts): TxCheck[] => [
  ...allowanceChecks(allowanceIs),
  ...ageChecks(now - quote.at),
  ...poolChecks(quote),
]

function allowanceChecks(allowanceIs: SwapFacts['allowanceIs']): TxCheck[] {
  switch (allowanceIs) {
    case 'there':
      return []
    case 'coming':
      return [
        {
          what: 'allowance-coming',
          level: 'info',
          sentence: say('The transaction that allows this swap is not mined yet. It comes first.'),
        },
      ]
    case 'missing':
      return [
        {
          what: 'allowance-missing',
          level: 'danger',
          sentence: say('What this swap takes is not allowed yet. It would be reverted and cost its gas.'),
        },
      ]
    default:
      return allowanceIs satisfies never
  }
}

function ageChecks(age: number): TxCheck[] {
  if (age < FRESH_MS) return []
  const count = Math.floor(age / 1000)
  return [
    {
      what: 'offer-age',
      level: 'info',
      sentence: say('This offer is {count} seconds old. The simulation is of now.', { count }),
    },
  ]
}

function poolChecks({ exposedToMev, buys, minimum }: SwapQuote): TxCheck[] {
  if (!exposedToMev) return []
  const least = fromUnits(BigInt(minimum), buys.decimals)
  return [
    {
      what: 'public-pool',
      level: 'info',
      sentence: say(
        'Others can see this swap before it is mined and trade around it. At least {least} {symbol} arrive, or it is reverted.',
        { least, symbol: buys.symbol },
      ),
    },
  ]
}
