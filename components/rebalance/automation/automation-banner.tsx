/** How automatic mode stands: on with its bounds, or switched off by something, with the reason. */
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Automation } from '@/lib/core/rebalance'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'
import { useShownSentence } from '../plan/plan-notes'
import { Usd } from '../usd'

export interface AutomationBannerProps {
  automation: Automation
  onSwitchOff: () => Promise<void>
  onAutomate: () => void
}

export function AutomationBanner({ automation, onSwitchOff, onAutomate }: AutomationBannerProps) {
  const { t, sentence, locale } = useT()
  const show = useShownSentence()
  const act = useAction()
  if (!automation.on) {
    const { why, at } = automation
    if (why === undefined) return null
    return (
      <Banner
        tone="warn"
        title={
          at === undefined
            ? t('Automatic mode was switched off.')
            : t('Automatic mode was switched off on {moment}.', { moment: formatMoment(at, { locale }) })
        }
        action={
          <Button size="sm" onClick={onAutomate}>
            {t('Look at its bounds')}
          </Button>
        }
      >
        {show(why)}
      </Banner>
    )
  }
  const { leash } = automation
  return (
    <Banner
      tone="accent"
      title={t('Automatic mode is on until {day}.', { day: formatDay(leash.until, { locale }) })}
      action={
        <Button size="sm" busy={act.pending} onClick={() => void act.run(onSwitchOff)}>
          {t('Switch it off')}
        </Button>
      }
    >
      {act.error ? (
        sentence(act.error.sentence)
      ) : (
        <>
          {t('At most')} <Usd value={leash.mostPerOrderUsd} /> {t('an order,')}{' '}
          <Usd value={leash.mostPerDayUsd} />{' '}
          {t('in 24 hours, at {count} accounts.', { count: leash.accounts.length })}
        </>
      )}
    </Banner>
  )
}
