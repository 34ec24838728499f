/** A strategy over the stored past: what is to be tested, and what came of it. Everything is in US dollars, as the past is stored. */
import { useMemo, useState } from 'react'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import type { StrategyRow } from '@/lib/db/rows'
import { type AskBacktest, useBacktest } from './backtest.hooks'
import { type BacktestErrors, readDraft, standardDraft } from './backtest-draft'
import { BacktestForm } from './backtest-form'
import { BacktestResult } from './backtest-result'

export interface BacktestPanelProps {
  strategy: Pick<StrategyRow, 'id' | 'spec'>
  /** In place of the engine. */
  ask?: AskBacktest
}

/** @example <BacktestPanel key={row.id} strategy={row} /> */
export function BacktestPanel({ strategy: { spec }, ask }: BacktestPanelProps) {
  const { t, sentence, locale } = useT()
  const [draft, setDraft] = useState(() => standardDraft(spec, { now: Date.now(), locale }))
  const [errors, setErrors] = useState<BacktestErrors>({})
  const { isPending, answer, error, run } = useBacktest(spec, ask)
  const display = useMoneyDisplay()
  const inDollars = useMemo(() => ({ ...display, currency: 'usd' }), [display])
  const submit = () => {
    const read = readDraft(draft, { now: Date.now(), locale })
    setErrors('errors' in read ? read.errors : {})
    if ('input' in read) run(read.input)
  }
  return (
    <MoneyDisplayProvider display={inDollars}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4">
        <Card title={t('Test it over the past')}>
          <BacktestForm
            draft={draft}
            errors={errors}
            isPending={isPending}
            onChange={setDraft}
            onSubmit={submit}
          />
        </Card>
        {error ? <Banner tone="danger">{sentence(error.sentence)}</Banner> : null}
        {isPending && answer === null ? <Skeleton className="h-80 w-full" /> : null}
        {answer === null ? null : 'unknown' in answer ? (
          <Banner tone="warn">{sentence(answer.unknown)}</Banner>
        ) : (
          <div aria-busy={isPending} className={isPending ? 'opacity-60' : ''}>
            <BacktestResult view={answer} spec={spec} />
          </div>
        )}
      </div>
    </MoneyDisplayProvider>
  )
}
