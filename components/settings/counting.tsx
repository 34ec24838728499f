/** What the portfolio is shown in: currency, small balances, badge, hidden amounts. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Select, type SelectOption } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { TextField } from '@/components/ui/text-field'
import type { Settings } from '@/lib/settings/settings'
import { Section } from './section'
import { Setting } from './setting'
import { useSettingsChange } from './settings-change.hooks'

export function Counting({
  settings,
  currencies,
}: {
  settings: Settings
  currencies: readonly SelectOption[]
}) {
  const { t } = useT()
  const { save, error } = useSettingsChange()
  const [typed, setTyped] = useState<string>()
  const small = typed ?? settings.smallBalance
  const [bad, setBad] = useState(false)
  const saveSmall = () => {
    const valid = /^\d{1,9}(\.\d{1,8})?$/.test(small.trim())
    setBad(!valid)
    if (valid && small.trim() !== settings.smallBalance) void save({ smallBalance: small.trim() })
  }
  return (
    <Section title={t('Portfolio')} error={error}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Setting id="currency">
          <Select
            label={t('Currency')}
            hint={t('Every total is shown in it')}
            options={currencies}
            value={settings.currency}
            onChange={(event) => void save({ currency: event.target.value })}
          />
        </Setting>
        <Setting id="small-balances">
          <TextField
            label={t('Fold away balances below')}
            hint={t('In {currency}; 0 shows all. They still count.', {
              currency: settings.currency.toUpperCase(),
            })}
            inputMode="decimal"
            value={small}
            error={bad ? t('Enter a number such as 1 or 0.50.') : undefined}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={saveSmall}
          />
        </Setting>
      </div>
      <div className="divide-y divide-line">
        <Setting id="badge">
          <Switch
            label={t('Change of 24 hours on the toolbar icon')}
            checked={settings.badgeShowsChange}
            onChange={(event) => void save({ badgeShowsChange: event.target.checked })}
          />
        </Setting>
        <Setting id="hide-amounts">
          <Switch
            label={t('Hide amounts')}
            hint={t('Everywhere, until you show them again')}
            checked={settings.hideAmounts}
            onChange={(event) => void save({ hideAmounts: event.target.checked })}
          />
        </Setting>
      </div>
    </Section>
  )
}
