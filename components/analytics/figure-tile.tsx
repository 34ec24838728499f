/** One figure: what it is called, its value or why there is none, and how it was computed. */
import { HowComputed } from '@/components/gains/how-computed'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import type { Figure } from '@/lib/analytics/figure'
import type { FigureWords } from '@/lib/analytics/figure-words'
import { SourceLinks } from './figure-sources'
import { figureText } from './figure-text'
import { FigureValue } from './figure-value'

export interface FigureTileProps {
  figure: Figure
  words: FigureWords
  /** For the first figures of a page. */
  large?: boolean
  className?: string
}

/** @example <FigureTile figure={view.performance.twr} words={PERFORMANCE_WORDS.twr} /> */
export function FigureTile({ figure, words, large = false, className }: FigureTileProps) {
  const { sentence } = useT()
  const name = sentence(words.name)
  return (
    <article
      aria-label={name}
      className={classNames(
        'flex min-w-0 flex-col rounded-card border border-line bg-surface pt-2 pe-2 pb-3 ps-4',
        className,
      )}
    >
      <header className="flex min-h-8 items-start justify-between gap-2">
        <h3 className="min-w-0 pt-2 text-xs font-medium break-words hyphens-auto text-muted">{name}</h3>
        <HowComputed figure={name}>
          <Computation figure={figure} words={words} />
        </HowComputed>
      </header>
      <div className="min-w-0 pe-2">
        <Value figure={figure} signed={words.signed === true} large={large} />
      </div>
    </article>
  )
}

function Value({ figure, signed, large }: { figure: Figure; signed: boolean; large: boolean }) {
  const { t, sentence } = useT()
  if (figure.value === null)
    return (
      <>
        <p className={classNames('font-semibold text-muted', large ? 'text-lg' : 'text-base')}>
          {t('Not computable')}
        </p>
        <p className="mt-0.5 text-xs text-muted">{sentence(figure.why)}</p>
      </>
    )
  return (
    <>
      <p
        className={classNames(
          'font-semibold tracking-tight',
          large ? 'text-2xl leading-8' : 'text-lg leading-6',
        )}
      >
        <FigureValue value={figure.value} unit={figure.unit} signed={signed} />
      </p>
      {figure.note ? <p className="mt-0.5 text-xs text-muted">{sentence(figure.note)}</p> : null}
    </>
  )
}

/** What the figure says, its formula, what went in, and where that comes from. */
function Computation({ figure, words }: { figure: Figure; words: FigureWords }) {
  const { t, sentence, locale } = useT()
  const display = useMoneyDisplay()
  const write = (value: number, unit: Figure['unit']) =>
    figureText(value, unit, { locale, currency: display.currency, hidden: display.hidden, t })
  return (
    <>
      <p>{sentence(words.about)}</p>
      <p className="mt-2 rounded-md bg-sunken px-2 py-1.5 font-mono text-2xs break-words">
        {sentence(words.formula)}
      </p>
      {figure.inputs.length === 0 ? null : (
        <dl className="mt-2 grid gap-1">
          {figure.inputs.map(({ label, value, unit }) => (
            <div key={label.template} className="flex justify-between gap-4">
              <dt className="text-muted">{sentence(label)}</dt>
              <dd className="figure">{value === null ? t('not known') : write(value, unit)}</dd>
            </div>
          ))}
        </dl>
      )}
      <SourceLinks />
    </>
  )
}
