/** Why a sum is unknown, in the reader's language. */
import type { Translate } from '@/lib/i18n/translate'

/** @example unpricedReason(t, 'DEGEN') // 'No source has a price for DEGEN.' */
export const unpricedReason = (t: Translate, symbol: string): string =>
  t('No source has a price for {symbol}.', { symbol })
