/** The mark of made-up money, beside an account's name: always there, and it says whether totals have it. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import type { AccountLine } from '@/lib/portfolio/view'

/** @example <PaperMark line={line} /> */
export function PaperMark({ line: { kind, apart } }: { line: Pick<AccountLine, 'kind' | 'apart'> }) {
  const { t } = useT()
  if (kind !== 'paper') return null
  return <Badge tone="accent">{apart ? t('Paper money, in no total') : t('Paper money, counted')}</Badge>
}
