/** The form of a strategy beside what it would come to. */
import { type FormEvent, useRef } from 'react'
import type { SuggestAssets } from '@/components/accounts/positions-editor'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import type { Method } from '@/lib/rebalance/methods/define-method'
import type { StrategyForm } from './draft.hooks'
import { EditorCash } from './editor-cash'
import { EditorLimits } from './editor-limits'
import { EditorMethod } from './editor-method'
import { EditorRules } from './editor-rules'
import { EditorScope } from './editor-scope'
import { EditorSleeves } from './editor-sleeves'
import { EditorTriggers } from './editor-triggers'
import { TargetsPreview, type TargetsPreviewProps } from './targets-preview'

export interface EditorViewProps {
  title: string
  form: StrategyForm
  methods: readonly Method[]
  accounts: readonly AccountLine[]
  portfolios: PortfolioView['portfolios']
  suggest: SuggestAssets
  symbolOf: (asset: AssetId) => string
  newId: () => SleeveId
  preview: TargetsPreviewProps
  /** Automatic mode is on and ends with the change. */
  endsAutomation: boolean
  onSave: (name: string, spec: StrategySpec) => Promise<void>
  /** Throws away what was typed. */
  onLeave: () => void
}

export function EditorView(props: EditorViewProps) {
  const { title, form, methods, accounts, portfolios, suggest, symbolOf, newId, preview, onSave, onLeave } =
    props
  const { t, sentence } = useT()
  const save = useAction()
  const fields = useRef<HTMLFormElement>(null)
  const isWrong =
    'problems' in form.reading && form.said([...form.reading.problems.keys()][0] ?? '') !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ready = form.press()
    if (ready) void save.run(() => onSave(ready.name, ready.spec))
    // The first field that is wrong is marked with the next paint.
    else requestAnimationFrame(() => focusFirstProblem(fields.current))
  }
  return (
    <div className="max-w-6xl">
      <PageHeader title={title} lead={t('It says what you want to hold. Saving it trades nothing.')} />
      <form
        ref={fields}
        onSubmit={submit}
        noValidate
        className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <EditorScope form={form} accounts={accounts} portfolios={portfolios} />
          <EditorSleeves form={form} suggest={suggest} symbolOf={symbolOf} newId={newId} />
          <EditorMethod form={form} methods={methods} />
          <EditorCash form={form} suggest={suggest} symbolOf={symbolOf} />
          <EditorRules form={form} />
          <EditorTriggers form={form} />
          <EditorLimits form={form} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:sticky lg:top-4">
          <TargetsPreview {...preview} />
          {/* Above a preview that may be longer than the window. */}
          <div className="grid gap-3 lg:order-first">
            {props.endsAutomation ? (
              <Banner tone="warn">
                {t('Automatic mode goes off when you save: you consented to something else.')}
              </Banner>
            ) : null}
            {isWrong ? (
              <Banner tone="danger">{t('Some fields need another look: they are marked.')}</Banner>
            ) : null}
            {save.error ? <Banner tone="danger">{sentence(save.error.sentence)}</Banner> : null}
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={onLeave}>{form.isChanged ? t('Throw the changes away') : t('Cancel')}</Button>
              <Button type="submit" variant="primary" busy={save.pending}>
                {t('Save strategy')}
              </Button>
            </div>
          </div>
        </div>
      </form>
    </div>
  )
}

function focusFirstProblem(form: HTMLElement | null): void {
  const field =
    form?.querySelector<HTMLElement>('[aria-invalid=true]') ??
    form?.querySelector<HTMLElement>('[role=alert]')
  field?.focus()
  field?.scrollIntoView?.({ block: 'center' })
}
