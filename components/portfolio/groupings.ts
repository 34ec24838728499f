/** Names of the ways to cut a portfolio. */
import type { Translate } from '@/lib/i18n/translate'
import type { Grouping } from '@/lib/portfolio/group-lines'

export const groupingTabs = (t: Translate): { id: Grouping; label: string }[] => [
  { id: 'asset', label: t('Asset') },
  { id: 'account', label: t('Account') },
  { id: 'chain', label: t('Chain') },
  { id: 'portfolio', label: t('Portfolio') },
  { id: 'tag', label: t('Tag') },
]
