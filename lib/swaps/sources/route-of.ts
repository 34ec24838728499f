/** The way of an offer, for people: names of strangers cleaned, not longer than a person reads. Pure. */
import { cleanText } from '@/lib/assets/clean-text'
import type { RouteHop } from '../quote'

const MOST_HOPS = 12
const LONGEST_NAME = 40

/** @example routeOf([{ venue: 'uniswapv3', from: '0xa0b8…', to: '0xc02a…' }]) */
export const routeOf = (hops: readonly RouteHop[]): RouteHop[] =>
  hops.slice(0, MOST_HOPS).map(({ venue, from, to, share }) => ({
    venue: cleanText(venue).slice(0, LONGEST_NAME) || '?',
    from,
    to,
    ...(share === undefined ? {} : { share }),
  }))
