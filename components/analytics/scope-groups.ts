/** The parts of the portfolio that can be analysed, as groups of a list box. Pure. */
import type { SelectGroup } from '@/components/ui/select'
import type { ChainId } from '@/lib/core/ids'
import type { Translate } from '@/lib/i18n/translate'
import type { AnalyticsChoices } from '@/lib/ledger/views'

/** @returns two assets with one symbol are told apart by their ids; empty groups are left out by the list box */
export function scopeGroups(
  choices: AnalyticsChoices,
  chainName: (chain: ChainId) => string,
  t: Translate,
): SelectGroup[] {
  const times = new Map<string, number>()
  for (const { symbol } of choices.assets) times.set(symbol, (times.get(symbol) ?? 0) + 1)
  return [
    {
      label: t('Portfolios'),
      options: choices.portfolios.map(({ id, name }) => ({ value: `portfolio:${id}`, label: name })),
    },
    { label: t('Tags'), options: choices.tags.map(({ id, name }) => ({ value: `tag:${id}`, label: name })) },
    {
      label: t('Accounts'),
      options: choices.accounts.map(({ id, label }) => ({ value: `account:${id}`, label })),
    },
    {
      label: t('Assets'),
      options: choices.assets.map(({ asset, symbol }) => ({
        value: `asset:${asset}`,
        label: times.get(symbol) === 1 ? symbol : `${symbol} (${asset})`,
      })),
    },
    {
      label: t('Chains'),
      options: choices.chains.map((id) => ({ value: `chain:${id}`, label: chainName(id) })),
    },
  ]
}
