/** What the page shows: of what, over which days, in which currency, against what. Kept while one goes between pages. */

import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { chainName } from '@/lib/chains/chain-name'
import type { ChainId } from '@/lib/core/ids'
import { displayCurrencies } from '@/lib/prices/display-currencies'
import { scopeOf, WHOLE } from './analytics-choice'
import { BenchmarkControl, type BenchmarkControlProps } from './benchmark-control'
import { RangeControl } from './range-control'
import { RiskFreeField } from './risk-free-field'
import { scopeGroups } from './scope-groups'
import { CONTROLS, type Control, type Section } from './sections'

export interface ControlsProps extends BenchmarkControlProps {
  section: Section
  /** Of all totals. */
  displayCurrency: string
  now: number
}

export function Controls(props: ControlsProps) {
  const { section, choice, choices, now, onChange } = props
  const has = (control: Control) => CONTROLS[section].includes(control)
  if (CONTROLS[section].length === 0) return null
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      {has('scope') ? <ScopeSelect {...props} /> : null}
      {has('currency') ? <CurrencySelect {...props} /> : null}
      {has('benchmark') ? <BenchmarkControl {...props} /> : null}
      {has('risk-free') ? (
        <RiskFreeField value={choice.riskFree} onChange={(riskFree) => onChange({ riskFree })} />
      ) : null}
      {has('range') ? (
        <RangeControl
          range={choice.range}
          since={choices?.since ?? null}
          now={now}
          onChange={(range) => onChange({ range })}
        />
      ) : null}
    </div>
  )
}

const nameOfChain = (chain: string) => chainName(chain as ChainId)

function ScopeSelect({ choice, choices, onChange }: ControlsProps) {
  const { t } = useT()
  const isThere = choices !== null && scopeOf(choice.scope, choices, nameOfChain).name !== undefined
  return (
    <Select
      controlSize="sm"
      label={t('Part')}
      className="min-w-0 grow basis-32 sm:w-44 sm:grow-0 sm:basis-auto"
      options={[{ value: WHOLE, label: t('Everything') }]}
      groups={choices ? scopeGroups(choices, nameOfChain, t) : []}
      value={isThere ? choice.scope : WHOLE}
      onChange={(event) => onChange({ scope: event.target.value })}
    />
  )
}

function CurrencySelect({ choice, displayCurrency, onChange }: ControlsProps) {
  const { t, locale } = useT()
  return (
    <Select
      controlSize="sm"
      label={t('Currency')}
      className="min-w-0 grow basis-32 sm:w-40 sm:grow-0 sm:basis-auto"
      options={displayCurrencies(locale).map(({ code, name }) => ({
        value: code,
        label: `${code.toUpperCase()} · ${name}`,
      }))}
      value={choice.currency ?? displayCurrency}
      onChange={(event) =>
        onChange({ currency: event.target.value === displayCurrency ? null : event.target.value })
      }
    />
  )
}
