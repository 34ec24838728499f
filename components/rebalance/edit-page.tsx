/** The routes `#/rebalance/new`, `#/rebalance/new/<what it begins with>` and `#/rebalance/<id>/edit`. */
import { useMemo } from 'react'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import { randomId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import type { StrategyRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import type { PortfolioView } from '@/lib/portfolio/view'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import { METHODS } from '@/lib/rebalance/methods/registry'
import { TEMPLATES } from '@/lib/rebalance/templates'
import { useStrategyForm } from './editor/draft.hooks'
import { EditorView } from './editor/editor-view'
import { useTargetsPreview } from './editor/preview.hooks'
import { startFromHoldings } from './editor/start-from-holdings'
import { draftOf, newDraft, type StrategyDraft } from './editor/strategy-draft'
import type { PageWorld } from './page-world.hooks'
import { useSuggestCollections } from './suggest.hooks'

const newId = (): SleeveId => randomId<SleeveId>(crypto.getRandomValues(new Uint8Array(16)))
const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export interface EditPageProps {
  world: PageWorld
  row?: StrategyRow
  /** `held`, or a template's id. */
  from?: string
}

export function EditPage({ world, row, from }: EditPageProps) {
  // What a form begins with may depend on what is held: it begins once that is known.
  return world.view === null ? (
    <Skeleton className="h-96 w-full" />
  ) : (
    <Editor world={world} view={world.view} {...(row ? { row } : {})} {...(from ? { from } : {})} />
  )
}

function Editor({ world, view, row, from }: EditPageProps & { view: PortfolioView }) {
  const { t } = useT()
  const toast = useToast()
  const start = useStart({ world, view, row, from })
  const key = row?.id ?? `new ${from ?? ''}`
  const form = useStrategyForm(key, start, METHODS)
  const suggest = useSuggestCollections(view)
  const preview = useTargetsPreview(form.reading, view)
  const save = async (name: string, spec: StrategySpec) => {
    const { id } = await call(rebalanceMessages['rebalance.save'], {
      ...(row ? { id: row.id } : {}),
      name,
      spec,
    })
    form.drop()
    toast({ text: t('{name} is saved.', { name }), tone: 'good' })
    navigate(`rebalance/${id}`)
  }
  return (
    <EditorView
      title={row ? t('Change {name}', { name: row.name }) : t('New strategy')}
      form={form}
      methods={METHODS}
      accounts={view.accounts}
      portfolios={view.portfolios}
      suggest={suggest}
      symbolOf={world.symbolOf}
      newId={newId}
      preview={preview}
      endsAutomation={row?.automation.on ?? false}
      onSave={save}
      onLeave={() => {
        form.drop()
        navigate(row ? `rebalance/${row.id}` : 'rebalance')
      }}
    />
  )
}

interface Start {
  world: PageWorld
  view: PortfolioView
  row: StrategyRow | undefined
  from: string | undefined
}

/** Only the first answer counts: a form does not change under the hands of who fills it in. */
function useStart({ world, view, row, from }: Start): StrategyDraft {
  const { locale, sentence } = useT()
  return useMemo(() => {
    const facts = { methods: METHODS, locale, timeZone: ownTimeZone() }
    if (row) return draftOf(row, facts)
    const empty = newDraft(facts)
    if (from === 'held')
      return startFromHoldings(empty, view.lines, {
        method: 'target-weights',
        field: 'weights',
        locale,
        newId,
      })
    const template = TEMPLATES.find(({ id }) => id === from)
    if (!template) return empty
    const { timeZone } = facts
    const spec = template.make({ held: heldShares(view.lines), symbolOf: world.symbolOf, timeZone })
    return draftOf({ name: sentence(template.name).slice(0, LONGEST_NAME), spec }, facts)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

const LONGEST_NAME = 60

/** Largest first, as the view has them. */
const heldShares = (lines: PortfolioView['lines']) =>
  lines.flatMap(({ asset, share }) => (share === null || share <= 0 ? [] : [{ asset, share }]))
