/** Where a range begins before anything is known: since when it could be computed, and one click to that. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { AnalyticsView, RangeChoice } from '@/lib/analytics/views'
import { formatDay } from '@/lib/i18n/format/format-time'
import { knownSince } from './known-since'

export interface KnownSinceOfferProps {
  view: AnalyticsView
  onRange: (range: RangeChoice) => void
}

export function KnownSinceOffer({ view: { series, until }, onRange }: KnownSinceOfferProps) {
  const { t, locale } = useT()
  const since = knownSince(series.from, series.value)
  if (since === null) return null
  const day = formatDay(since, { locale, timeZone: 'UTC' })
  return (
    <Banner
      tone="accent"
      action={
        <Button size="sm" onClick={() => onRange({ name: 'custom', from: since, until })}>
          {t('Show since {day}', { day })}
        </Button>
      }
    >
      {t('What it was worth when this range begins is not known. Without a gap it is known since {day}.', {
        day,
      })}
    </Banner>
  )
}
