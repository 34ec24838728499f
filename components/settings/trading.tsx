/** What may be ordered: how far a price may move before an order is refused, and how much an account may order in a day. */

import { useAccountRows } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { deskAccounts } from '@/components/trading/desk-accounts'
import { useAction } from '@/components/ui/action.hooks'
import { Select } from '@/components/ui/select'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Settings } from '@/lib/settings/settings'
import type { DeskChange } from '@/lib/settings/settings.store'
import { DailyLimit } from './daily-limit'
import { Section } from './section'
import { Setting } from './setting'
import { SwapKeys } from './swap-keys'

const DRIFTS = [0.1, 0.25, 0.5, 1, 2, 5]

type Change = Pick<DeskChange, 'driftPercent' | 'dailyLimit'>

export function Trading({ settings: { desk, swapKeys } }: { settings: Settings }) {
  const { t, locale } = useT()
  const { run, error } = useAction()
  const accounts = deskAccounts(useAccountRows())
  const save = (change: Change) =>
    run(async () => void (await call(settingsMessages['settings.changeDesk'], change)))
  const drifts = [...new Set([...DRIFTS, desk.driftPercent])].sort((a, b) => a - b)
  return (
    <Section title={t('Trading')} error={error}>
      <Setting id="price-drift">
        <Select
          className="max-w-xs"
          label={t('Price movement that refuses an order')}
          hint={t('Between the review and the confirm. The order is not sent when the price moved farther.')}
          value={String(desk.driftPercent)}
          onChange={(event) => void save({ driftPercent: Number(event.target.value) })}
          options={drifts.map((percent) => ({
            value: String(percent),
            label: formatNumber(percent / 100, locale, { style: 'percent', maximumFractionDigits: 2 }),
          }))}
        />
      </Setting>
      {accounts.length === 0 ? null : (
        <Setting id="daily-limits">
          <fieldset className="grid gap-3">
            <legend className="text-sm font-medium">{t('Daily limit in US dollars')}</legend>
            <p className="text-xs text-muted">
              {t('What may be ordered within 24 hours through an account. Empty: no limit.')}
            </p>
            {accounts.map(({ id, label }) => (
              <DailyLimit
                key={id}
                label={label}
                limit={desk.dailyLimits[id]}
                onSave={(limit) => save({ dailyLimit: { account: id, limit: limit ?? null } })}
              />
            ))}
          </fieldset>
        </Setting>
      )}
      <Setting id="swap-keys">
        <SwapKeys swapKeys={swapKeys} />
      </Setting>
    </Section>
  )
}
