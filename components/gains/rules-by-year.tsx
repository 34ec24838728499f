/** Method and pools: lines that hold from a year on, added and taken away one by one. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import type { Sentence } from '@/lib/core/sentence'
import { RuleSelect } from './rule-select'
import type { RulesProps } from './tax-rules.hooks'
import { readYear, withoutYear, withValue, withYear, type YearLine } from './year-lines'

export function RulesByYear({ rules, change }: RulesProps) {
  const { t } = useT()
  const plain = [
    { value: 'fifo', label: t('First in, first out') },
    { value: 'lifo', label: t('Last in, first out') },
    { value: 'hifo', label: t('Highest cost first') },
    { value: 'lofo', label: t('Lowest cost first') },
    { value: 'average', label: t('Average cost') },
  ] as const
  const methods = [
    ...plain,
    { value: 'uk', label: t('United Kingdom: same day, 30 days, pool') },
    { value: 'specific', label: t('Chosen lots') },
  ] as const
  const pools = [
    { value: 'universal', label: t('Over all accounts') },
    { value: 'account', label: t('Each account on its own') },
  ] as const
  return (
    <div className="grid items-start gap-6 sm:grid-cols-2">
      <YearLines
        lines={rules.methods}
        choices={methods}
        labelOf={(year) => t('Method from {year}', { year })}
        another={t('Another method from')}
        onChange={(lines) => change({ methods: lines })}
      >
        {rules.methods.some(({ value }) => value === 'specific') ? (
          <RuleSelect
            label={t('Where you chose no lots')}
            value={rules.fallback}
            choices={plain}
            onChange={(fallback) => change({ fallback })}
          />
        ) : null}
      </YearLines>
      <YearLines
        lines={rules.pools}
        choices={pools}
        labelOf={(year) => t('Lots from {year}', { year })}
        another={t('Lots otherwise from')}
        onChange={(lines) => change({ pools: lines })}
      />
    </div>
  )
}

interface YearLinesProps<Value extends string> {
  lines: readonly YearLine<Value>[]
  choices: readonly { value: Value; label: string }[]
  labelOf: (year: number) => string
  /** Names the field for the year of a new line. */
  another: string
  onChange: (lines: YearLine<Value>[]) => void
  children?: ReactNode
}

function YearLines<Value extends string>(props: YearLinesProps<Value>) {
  const { t } = useT()
  const { lines, choices, labelOf, onChange } = props
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {lines.map(({ from, value }) => (
        <div key={from} className="flex items-end gap-1">
          <RuleSelect
            className="flex-1"
            label={labelOf(from)}
            value={value}
            choices={choices}
            onChange={(chosen) => onChange(withValue(lines, from, chosen))}
          />
          {lines.length > 1 ? (
            <IconButton
              icon="trash"
              size="md"
              label={t('Remove the line: {line}', { line: labelOf(from) })}
              onClick={() => onChange(withoutYear(lines, from))}
            />
          ) : null}
        </div>
      ))}
      {props.children}
      <AnotherYear {...props} />
    </div>
  )
}

function AnotherYear<Value extends string>({ lines, another, onChange }: YearLinesProps<Value>) {
  const { t, sentence } = useT()
  const [text, setText] = useState('')
  const [error, setError] = useState<Sentence>()
  const add = (event: FormEvent) => {
    event.preventDefault()
    const year = readYear(text, lines)
    if (typeof year !== 'number') return setError(year)
    setText('')
    onChange(withYear(lines, year))
  }
  return (
    <form noValidate onSubmit={add} className="flex items-start gap-2">
      <TextField
        className="flex-1"
        label={another}
        inputMode="numeric"
        maxLength={10}
        placeholder={t('Year')}
        value={text}
        error={error ? sentence(error) : undefined}
        onChange={({ target }) => {
          setText(target.value)
          setError(undefined)
        }}
      />
      <Button type="submit" icon="add" className="mt-6.5" aria-label={t('Add: {line}', { line: another })}>
        {t('Add')}
      </Button>
    </form>
  )
}
