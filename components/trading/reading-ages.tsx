/** Of which accounts the open orders on the page are old or were never read, and why. Silent while all are fresh. */
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import type { OrderReadingRow } from '@/lib/db/rows'
import { formatAge } from '@/lib/i18n/format/format-time'
import type { DeskAccount } from './desk-accounts'

/** The page has them read every quarter of a minute; two such readings may fail before anybody is told. */
const OLD_MS = 60_000

export interface ReadingAgesProps {
  readings: readonly OrderReadingRow[]
  accounts: readonly DeskAccount[]
  now: number
}

export function ReadingAges({ readings, accounts, now }: ReadingAgesProps) {
  const late = accounts
    .map((account) => ({ account, reading: readings.find(({ accountId }) => accountId === account.id) }))
    .filter(({ reading }) => reading?.error !== undefined || now - (reading?.lastGoodAt ?? now) > OLD_MS)
  if (late.length === 0) return null
  return (
    <ul className="grid gap-1 px-3 pb-2 text-xs text-warn">
      {late.map(({ account, reading }) => (
        <li key={account.id} className="flex gap-1.5">
          <Icon name="alert" size={14} className="mt-0.5" />
          <LateLine account={account} reading={reading} now={now} />
        </li>
      ))}
    </ul>
  )
}

function LateLine({
  account,
  reading,
  now,
}: {
  account: DeskAccount
  reading: OrderReadingRow | undefined
  now: number
}) {
  const { t, sentence, locale } = useT()
  const age =
    reading?.lastGoodAt === undefined
      ? t('{account}: open orders were never read.', { account: account.label })
      : t('{account}: open orders as of {age}.', {
          account: account.label,
          age: formatAge(reading.lastGoodAt, now, locale),
        })
  return (
    <span className="min-w-0 break-words">
      {age} {reading?.error ? sentence(reading.error.sentence) : ''}
    </span>
  )
}
