/** Some figures of a page in short: name and value, or why there is none. How each was computed is told on the page. */
import { FigureValue } from '@/components/analytics/figure-value'
import { useT } from '@/components/shell/translation'
import type { Figure } from '@/lib/analytics/figure'
import type { FigureWords } from '@/lib/analytics/figure-words'

export interface FigureLine {
  id: string
  figure: Figure
  words: FigureWords
}

/** @example <FigureLines lines={[{ id: 'twr', figure: view.performance.twr, words: PERFORMANCE_WORDS.twr }]} /> */
export function FigureLines({ lines }: { lines: readonly FigureLine[] }) {
  return (
    <div className="@container px-4 pt-1 pb-4">
      <dl className="grid grid-cols-1 gap-x-6 gap-y-3 @min-[18rem]:grid-cols-2 @min-[36rem]:grid-cols-4">
        {lines.map((line) => (
          <Line key={line.id} {...line} />
        ))}
      </dl>
    </div>
  )
}

function Line({ figure, words }: FigureLine) {
  const { t, sentence } = useT()
  return (
    <div className="min-w-0">
      <dt className="text-xs break-words text-muted">{sentence(words.name)}</dt>
      <dd className="mt-0.5">
        {figure.value === null ? (
          <>
            <span className="text-sm font-semibold text-muted">{t('Not computable')}</span>
            <span className="block text-xs text-muted">{sentence(figure.why)}</span>
          </>
        ) : (
          <span className="text-lg leading-7 font-semibold">
            <FigureValue value={figure.value} unit={figure.unit} signed={words.signed === true} />
          </span>
        )}
      </dd>
    </div>
  )
}
