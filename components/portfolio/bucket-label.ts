/** Where inside an account a quantity sits, in words. Free holdings need none. */
import type { Bucket } from '@/lib/core/reading'
import { type Sentence, say } from '@/lib/core/sentence'

const LABELS: Readonly<Partial<Record<Bucket, Sentence>>> = {
  'in-order': say('In an order'),
  funding: say('Funding wallet'),
  earn: say('Earning'),
  staked: say('Staked'),
  locked: say('Locked up'),
  margin: say('Margin'),
  futures: say('Futures wallet'),
  liquidity: say('In a pool'),
  lending: say('Lent out'),
  debt: say('Owed'),
}

/** @example bucketLabel('staked') // { template: 'Staked' } */
export const bucketLabel = (bucket: Bucket): Sentence | undefined => LABELS[bucket]
