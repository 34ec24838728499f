/** What the portfolio is compared with: a preset, the own basket, or an index from a file. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { BENCHMARK_PRESETS } from '@/lib/analytics/benchmark/presets'
import type { AnalyticsChoices } from '@/lib/ledger/views'
import type { AnalyticsChoice } from './analytics-choice'
import { basketAssets } from './basket-assets'
import { BasketEditor } from './basket-editor'
import { IndexFiles, type IndexFilesProps } from './index-files'

export interface BenchmarkControlProps {
  choice: AnalyticsChoice
  choices: AnalyticsChoices | null
  onChange: (change: Partial<AnalyticsChoice>) => void
  /** Absent: indexes cannot be brought here. */
  indexActs?: Pick<IndexFilesProps, 'onAdd' | 'onRemove'>
}

export function BenchmarkControl(props: BenchmarkControlProps) {
  const { t, sentence } = useT()
  const { choice, choices, onChange } = props
  const [open, setOpen] = useState(false)
  const indexes = choices?.indexes ?? []
  const choose = (benchmark: string) => {
    if (benchmark === 'custom' && choice.basket.length === 0) setOpen(true)
    else onChange({ benchmark })
  }
  return (
    <div className="flex min-w-0 grow items-end gap-1 sm:grow-0">
      <Select
        controlSize="sm"
        label={t('Benchmark')}
        className="min-w-0 grow sm:w-44 sm:grow-0"
        value={choice.benchmark}
        options={[
          { value: 'none', label: t('None') },
          ...BENCHMARK_PRESETS.map(({ id, name }) => ({ value: id, label: sentence(name) })),
          { value: 'custom', label: choice.basket.length === 0 ? t('Own basket …') : t('Own basket') },
        ]}
        groups={[
          {
            label: t('Imported indexes'),
            options: indexes.map(({ id, name }) => ({ value: `index:${id}`, label: name })),
          },
        ]}
        onChange={(event) => choose(event.target.value)}
      />
      <IconButton icon="edit" label={t('Basket and indexes')} onClick={() => setOpen(true)} />
      <Dialog open={open} title={t('Basket and indexes')} onClose={() => setOpen(false)}>
        <div className="grid gap-6">
          <section aria-label={t('Own basket')}>
            <h3 className="mb-2 text-sm font-semibold">{t('Own basket')}</h3>
            <BasketEditor
              basket={choice.basket}
              assets={basketAssets(choices?.assets ?? [])}
              onSave={(basket) => {
                onChange({ basket, benchmark: 'custom' })
                setOpen(false)
              }}
            />
          </section>
          {props.indexActs ? (
            <section aria-label={t('Indexes from files')}>
              <h3 className="mb-2 text-sm font-semibold">{t('Indexes from files')}</h3>
              <IndexFiles indexes={indexes} {...props.indexActs} />
            </section>
          ) : null}
        </div>
      </Dialog>
    </div>
  )
}
