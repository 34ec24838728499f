/** A compact switch of a few choices: buttons that say which is pressed. Arrow keys are not needed; each is a stop. */
import { classNames } from '@/components/ui/class-names'

export interface SegmentButtonsProps<Id extends string> {
  label: string
  choices: readonly { id: Id; label: string }[]
  chosen: Id
  onChoose: (id: Id) => void
  className?: string
}

/** @example <SegmentButtons label={t('Chart')} choices={kinds} chosen={kind} onChoose={setKind} /> */
export function SegmentButtons<Id extends string>(props: SegmentButtonsProps<Id>) {
  const { label, choices, chosen, onChoose, className } = props
  return (
    <fieldset
      className={classNames('inline-flex max-w-full flex-wrap gap-0.5 rounded-lg bg-sunken p-0.5', className)}
    >
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          aria-pressed={choice.id === chosen}
          onClick={() => onChoose(choice.id)}
          className="h-8 rounded-md px-2.5 text-xs text-muted transition-colors duration-100 hover:text-ink aria-pressed:bg-raised aria-pressed:font-medium aria-pressed:text-ink aria-pressed:shadow-xs"
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
