/** Where a balance of Kraken sits, from the suffix of its code: `.S` `.B` staked, `.M` `.F` rewards, `.P` bonded, `.HOLD` on hold. */
import type { Bucket } from '@/lib/core/reading'

const BUCKET_BY_SUFFIX: Record<string, Bucket> = {
  S: 'staked',
  M: 'earn',
  F: 'earn',
  B: 'staked',
  P: 'locked',
  HOLD: 'locked',
}

/** @example placeOf('DOT28.S') // { base: 'DOT', bucket: 'staked' } */
export function placeOf(symbol: string): { base: string; bucket: Bucket } {
  if (symbol === 'ETH2') return { base: 'ETH', bucket: 'staked' }
  const [, body, suffix] = /^(.+)\.([A-Z]+)$/.exec(symbol) ?? []
  const bucket = suffix === undefined ? undefined : BUCKET_BY_SUFFIX[suffix]
  if (body === undefined || bucket === undefined) return { base: symbol, bucket: 'spot' }
  if (body === 'ETH2') return { base: 'ETH', bucket }
  return {
    base: bucket === 'staked' || bucket === 'earn' ? body.replace(/(?<=[A-Z])\d{2}$/, '') : body,
    bucket,
  }
}
