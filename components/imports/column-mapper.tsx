/** Which column of an unknown file means what; its first rows stand below. */
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import type { KindWord } from '@/lib/imports/kind-words'
import { COLUMN_FIELDS, type ColumnField, type MappingDraft, withColumn } from './import-draft'
import { KindWords } from './kind-words'

export interface ColumnMapperProps {
  header: readonly string[]
  sample: readonly (readonly string[])[]
  /** Of the column of kinds; none until it is known. */
  words: readonly KindWord[]
  hidden: boolean
  mapping: MappingDraft
  onChange: (mapping: MappingDraft) => void
}

export function ColumnMapper({ header, sample, words, hidden, mapping, onChange }: ColumnMapperProps) {
  const { t } = useT()
  const labels = useColumnLabels()
  const set = (part: Partial<MappingDraft>) => onChange({ ...mapping, ...part })
  const columns = [
    { value: '', label: t('none') },
    ...header.map((column) => ({ value: column, label: column })),
  ]
  return (
    <Card title={t('Columns')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-sm text-muted">
          {t('Needed are a time, and one signed amount with its asset, or amounts in and out with theirs.')}
        </p>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {COLUMN_FIELDS.map((field) => (
            <Select
              key={field}
              controlSize="sm"
              label={labels[field]}
              options={columns}
              value={mapping[field]}
              onChange={(event) => onChange(withColumn(mapping, field, event.target.value))}
            />
          ))}
          <TextField
            controlSize="sm"
            mono
            label={t('Form of the time')}
            hint={t('iso, unix-s, unix-ms or DD.MM.YYYY HH:mm:ss')}
            maxLength={40}
            value={mapping.timeFormat}
            onChange={(event) => set({ timeFormat: event.target.value })}
          />
          <Select
            controlSize="sm"
            label={t('Before the decimals')}
            options={[
              { value: '.', label: t('Point: 1.5') },
              { value: ',', label: t('Comma: 1,5') },
            ]}
            value={mapping.decimal}
            onChange={(event) => set({ decimal: event.target.value === ',' ? ',' : '.' })}
          />
        </div>
        {mapping.kind === '' ? null : <KindWords words={words} mapping={mapping} onChange={onChange} />}
        <Table caption={t('First rows of the file')} className="rounded-lg border border-line">
          <thead>
            <tr>
              {header.map((column) => (
                <HeadCell key={column} className="whitespace-nowrap">
                  {column}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row) => (
              <tr key={row.join('|')}>
                {header.map((column, cell) => (
                  <Cell key={column} className="max-w-60 truncate whitespace-nowrap">
                    {hidden ? <HiddenAmount /> : (row[cell] ?? '')}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  )
}

function useColumnLabels(): Readonly<Record<ColumnField, string>> {
  const { t } = useT()
  return {
    at: t('Time'),
    kind: t('Kind'),
    amount: t('Signed amount'),
    asset: t('Asset'),
    inAmount: t('Amount in'),
    inAsset: t('Asset in'),
    outAmount: t('Amount out'),
    outAsset: t('Asset out'),
    feeAmount: t('Amount of the fee'),
    feeAsset: t('Asset of the fee'),
    txHash: t('Transaction'),
    id: t('Number of the row'),
    note: t('Note'),
  }
}
