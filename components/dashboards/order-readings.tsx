/** How old the open orders are, and of which account they could not be read. The oldest reading speaks for all. */
import { useT } from '@/components/shell/translation'
import type { DeskAccount } from '@/components/trading/desk-accounts'
import { Icon } from '@/components/ui/icon'
import type { OrderReadingRow } from '@/lib/db/rows'
import { formatAge } from '@/lib/i18n/format/format-time'

export interface OrderReadingsProps {
  readings: readonly OrderReadingRow[]
  accounts: readonly DeskAccount[]
  now: number
}

export function OrderReadings({ readings, accounts, now }: OrderReadingsProps) {
  const { t, sentence, locale } = useT()
  const read = accounts.map((account) => ({
    account,
    reading: readings.find(({ accountId }) => accountId === account.id),
  }))
  if (read.length === 0) return null
  const never = read.filter(({ reading }) => reading?.lastGoodAt === undefined)
  const failed = read.filter(({ reading }) => reading?.error !== undefined)
  const times = read.flatMap(({ reading }) => reading?.lastGoodAt ?? [])
  const oldest = Math.min(...times)
  return (
    <div className="grid gap-1 px-4 pb-2 text-xs">
      {times.length > 0 ? (
        <p className="text-muted">
          {t('Read {age}.', { age: formatAge(oldest, Math.max(now, oldest), locale) })}
        </p>
      ) : null}
      {[...new Set([...never, ...failed])].map(({ account, reading }) => (
        <p key={account.id} className="flex gap-1.5 text-warn">
          <Icon name="alert" size={14} className="mt-0.5" />
          <span className="min-w-0 break-words">
            {reading?.error
              ? `${account.label}: ${sentence(reading.error.sentence)}`
              : t('{account}: open orders were never read.', { account: account.label })}
          </span>
        </p>
      ))}
    </div>
  )
}
