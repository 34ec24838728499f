/** In which money and by which calendar gains are counted. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { FIAT_CURRENCIES } from '@/lib/prices/display-currencies'
import type { RulesProps } from './tax-rules.hooks'

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)
/** Every month has these. */
const DAYS = Array.from({ length: 28 }, (_, at) => at + 1)

export function RulesOfTime({ rules, change }: RulesProps) {
  const { t, locale } = useT()
  const { currency, timeZone, yearStart } = rules
  const currencyName = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' })
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label={t('Currency')}
        value={currency}
        options={[...new Set([...FIAT_CURRENCIES, currency])].map((code) => ({
          value: code,
          label: `${code.toUpperCase()} – ${currencyName.of(code.toUpperCase()) ?? code}`,
        }))}
        onChange={({ target }) => change({ currency: target.value })}
      />
      <Select
        label={t('Time zone')}
        value={timeZone}
        options={[...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
          value: zone,
          label: zone,
        }))}
        onChange={({ target }) => change({ timeZone: target.value })}
      />
      <fieldset className="grid grid-cols-2 gap-4">
        <legend className="sr-only">{t('First day of the tax year')}</legend>
        <Select
          label={t('The tax year begins in')}
          value={String(yearStart.month)}
          options={MONTHS.map((month) => ({
            value: String(month),
            label: monthName.format(Date.UTC(2024, month - 1, 1)),
          }))}
          onChange={({ target }) => change({ yearStart: { ...yearStart, month: Number(target.value) } })}
        />
        <Select
          label={t('on day')}
          value={String(yearStart.day)}
          options={DAYS.map((day) => ({ value: String(day), label: String(day) }))}
          onChange={({ target }) => change({ yearStart: { ...yearStart, day: Number(target.value) } })}
        />
      </fieldset>
    </div>
  )
}
