/** What a swap does to the bands of the person's own strategies, in lines of a note. */
import { type NoteLevel, type NoteValue, type ToldSentence, tell } from '@/lib/core/note'
import { CASH } from '@/lib/core/rebalance'
import type { BandAfter } from '@/lib/rebalance/drift/bands-after'
import type { CheckFinding } from '../../define-check'
import { saidPrivately } from './said'

/**
 * @param symbol of the coin that is swapped; a group of coins is called by its own name
 * @example toldBand(band, 'ETH').level // 'care': it leaves its band by this swap
 */
export function toldBand(band: BandAfter, symbol: string): CheckFinding {
  const { strategy, sleeve, name, size, before, after, low, high } = band
  const values = {
    strategy,
    sleeve: size === 1 ? symbol : name,
    before: { ratio: before },
    after: { ratio: after },
    low: { ratio: low },
    high: { ratio: high },
  }
  return saidPrivately(
    levelOf(band),
    sleeve === CASH ? ofCash(band, values) : ofCoin(band, values, symbol),
    aboutOf(band),
  )
}

const aboutOf = ({ strategy, sleeve }: BandAfter): string => `${strategy} ${sleeve}`

const levelOf = ({ move }: BandAfter): NoteLevel =>
  move === 'leaves' || move === 'further' ? 'care' : 'info'

type Values = Readonly<Record<string, NoteValue>>

function ofCoin({ move, most }: BandAfter, values: Values, symbol: string): ToldSentence {
  switch (move) {
    case 'leaves':
      return most === undefined || most === '0'
        ? tell(
            '{strategy}: {sleeve} goes from {before} to about {after} and leaves its band of {low} to {high}.',
            values,
          )
        : tell(
            '{strategy}: {sleeve} goes from {before} to about {after} and leaves its band of {low} to {high}; {most} would keep it inside.',
            { ...values, most: { quantity: most, symbol } },
          )
    case 'further':
      return tell(
        '{strategy}: {sleeve} is outside its band of {low} to {high} and goes further, from {before} to about {after}.',
        values,
      )
    case 'returns':
    case 'stays':
      return tell(
        '{strategy}: {sleeve} goes from {before} to about {after}; its band is {low} to {high}.',
        values,
      )
    default:
      return move satisfies never
  }
}

const ofCash = ({ move }: BandAfter, values: Values): ToldSentence =>
  move === 'leaves' || move === 'further'
    ? tell(
        '{strategy}: the money that it keeps goes from {before} to about {after}, out of its band of {low} to {high}.',
        values,
      )
    : tell(
        '{strategy}: the money that it keeps goes from {before} to about {after}; its band is {low} to {high}.',
        values,
      )
