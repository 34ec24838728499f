/** How a strategy stands, in a few words for one line. */
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import type { Translator } from '@/lib/i18n/translate'
import { sleeveName } from '../sleeve-name'

/** @example driftText(drift, translator) // '2 outside: ETH 61.0% (45.0%–55.0%)' */
export function driftText(
  drift: StrategyDrift | UnknownDrift,
  { t, locale, sentence }: Pick<Translator, 't' | 'locale' | 'sentence'>,
): string {
  if ('unknown' in drift) return sentence(drift.unknown)
  const [first] = drift.rows
  if (drift.outside === 0 || !first) return t('Inside its bands')
  const share = (ratio: number) => formatShare(ratio, { locale })
  const said = {
    name: sleeveName(first, t),
    weight: share(first.weight),
    low: share(first.low),
    high: share(first.high),
  }
  return drift.outside === 1
    ? t('Outside: {name} {weight} ({low}–{high})', { ...said })
    : t('{count} outside: {name} {weight} ({low}–{high})', { count: drift.outside, ...said })
}
