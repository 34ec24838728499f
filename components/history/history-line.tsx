/** The reading of all accounts' pasts in one line. */
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { HistoryRow } from '@/lib/db/rows'
import { shareOf } from './history-state'

export function HistoryLine({ histories }: { histories: readonly HistoryRow[]; now: number }) {
  const { t } = useT()
  const reading = histories.filter(({ state, paused }) => state === 'reading' && !paused)
  const failed = histories.filter(({ state, paused }) => state === 'failed' && !paused)
  const paused = histories.filter((row) => row.paused || row.state === 'paused')
  const parts = [
    reading.length > 0 ? t('{count} accounts are being read', { count: reading.length }) : '',
    failed.length > 0 ? t('{count} accounts could not be read', { count: failed.length }) : '',
    paused.length > 0 ? t('{count} accounts are paused', { count: paused.length }) : '',
  ].filter(Boolean)
  if (parts.length === 0) return null
  const shares = reading.map((row) => shareOf(row) ?? 0)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      {reading.length > 0 ? (
        <span className="w-24">
          <ProgressBar
            label={t('Reading the past')}
            value={shares.reduce((sum, share) => sum + share, 0) / shares.length}
          />
        </span>
      ) : null}
      <span>{parts.join(' · ')}</span>
      <a className={buttonClass('quiet', 'sm')} href="#/accounts">
        {t('Show accounts')}
      </a>
    </div>
  )
}
