/** What a row of weights is called: money and the rest have names of their own in every language. */
import { CASH, OTHERS, type SleeveId } from '@/lib/core/rebalance'
import type { Translate } from '@/lib/i18n/translate'

/** @example sleeveName({ sleeve: CASH, name: 'Cash' }, t) // 'Money' */
export function sleeveName({ sleeve, name }: { sleeve: SleeveId; name: string }, t: Translate): string {
  if (sleeve === CASH) return t('Money')
  return sleeve === OTHERS ? t('Everything else') : name
}
