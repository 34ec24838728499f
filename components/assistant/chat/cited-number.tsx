/** A number with its source, and one without. */
import { useRouteLink } from '@/components/assistant/surface'
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { Tooltip } from '@/components/ui/tooltip'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ToldFigure } from '@/lib/core/chat'
import { isAmount, useExactValue } from './exact-values'
import { ShownNumber } from './shown-number'

export interface FigureLinkProps {
  figure: ToldFigure
  /** As it stands in the answer; absent: the model named the figure without a number. */
  text?: string
}

/** Leads to where the figure stands; its name and its exact value are in the tooltip. */
export function FigureLink({ figure, text }: FigureLinkProps) {
  const { sentence } = useT()
  const { hidden } = useMoneyDisplay()
  const exact = useExactValue()
  const link = useRouteLink()
  const label = sentence(figure.label)
  const isHidden = hidden && isAmount(figure.value)
  const value = isHidden ? undefined : exact(figure.value)
  const source = value === undefined ? label : `${label}: ${value}`
  return (
    <Tooltip text={source}>
      <a
        {...link(figure.route)}
        className="figure rounded text-accent underline decoration-dotted underline-offset-3 hover:decoration-solid"
      >
        {text === undefined ? label : isHidden ? <HiddenAmount /> : text}
        {text === undefined ? null : <VisuallyHidden>{` (${source})`}</VisuallyHidden>}
      </a>
    </Tooltip>
  )
}

/** Nothing that Holdfast told is this number. */
export function UnmatchedNumber({ text }: { text: string }) {
  const { t } = useT()
  return (
    <Tooltip
      text={t(
        'Without a source: nothing that Holdfast told is this number. The model worked it out, or made it up.',
      )}
    >
      <span className="rounded bg-warn-soft px-0.5 text-warn underline decoration-wavy decoration-1 underline-offset-3">
        <ShownNumber text={text} isPrivate />
        <VisuallyHidden>{` ${t('(without a source)')}`}</VisuallyHidden>
      </span>
    </Tooltip>
  )
}
