/**
 * Which tokens count and what they are worth by the user's word: tokens out of the total with their reason, lines
 * without a price, and the decisions made so far. Names of tokens are untrusted text and stay text.
 */
import { useState } from 'react'
import { useAssetChoice } from '@/components/portfolio/asset-choice.hooks'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { TextField } from '@/components/ui/text-field'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { AssetId } from '@/lib/core/ids'
import type { AssetChoice, AssetRow } from '@/lib/db/rows'
import type { AssetLine, PortfolioView } from '@/lib/portfolio/view'
import { AddToken } from './add-token'
import { AddedTokens, addedTokens } from './added-tokens'
import { AssetEntry } from './asset-entry'
import { ManualPrice } from './manual-price'

export interface AssetsViewProps {
  view: PortfolioView | null
  /** What is known of assets, with the decisions of the user. */
  rows: readonly AssetRow[]
  /** Networks on which a token can be added. */
  chains: readonly EvmChain[]
  hideAmounts: boolean
}

type Section = 'counted' | 'not-counted' | 'unpriced' | 'decided'
/** Rows shown at once; the search narrows the rest. */
const SHOWN = 100

export function AssetsView({ view, rows, chains, hideAmounts }: AssetsViewProps) {
  const { t, sentence } = useT()
  const [chosen, setSection] = useState<Section>()
  const [query, setQuery] = useState('')
  const [pricing, setPricing] = useState<AssetLine>()
  const [adding, setAdding] = useState(false)
  const choose = useAction()
  const chooseAsset = useAssetChoice()
  const decide = (asset: AssetId, choice: AssetChoice | null) =>
    void choose.run(() => chooseAsset(asset, choice))
  const header = (
    <PageHeader
      title={t('Assets')}
      lead={t('Which tokens count, and prices that you set yourself.')}
      actions={<Button onClick={() => setAdding(true)}>{t('Add a token')}</Button>}
    />
  )
  if (!view)
    return (
      <>
        {header}
        <Skeleton className="h-40 w-full" />
      </>
    )

  // What was left out of the total comes first; where nothing was, what counts.
  const section = chosen ?? (view.excluded.length > 0 ? 'not-counted' : 'counted')
  const decided = new Map(rows.flatMap(({ asset, choice }) => (choice ? [[asset, choice] as const] : [])))
  const all = [...view.lines, ...view.excluded]
  const lines: Record<Section, AssetLine[]> = {
    'not-counted': view.excluded,
    counted: view.lines,
    unpriced: view.lines.filter(({ price }) => price === null),
    decided: all.filter(({ asset, price }) => decided.has(asset) || price?.source === 'manual'),
  }
  const wanted = query.trim().toLowerCase()
  const found = lines[section].filter(({ symbol, name }) =>
    `${symbol} ${name}`.toLowerCase().includes(wanted),
  )
  const label = (text: string, key: Section) => `${text} (${lines[key].length})`

  return (
    <>
      {header}
      <Tabs<Section>
        name="assets"
        look="segment"
        label={t('Groups of assets')}
        chosen={section}
        onChoose={setSection}
        tabs={[
          { id: 'not-counted', label: label(t('Not counted'), 'not-counted') },
          { id: 'unpriced', label: label(t('Without price'), 'unpriced') },
          { id: 'decided', label: label(t('Your decisions'), 'decided') },
          { id: 'counted', label: label(t('Counted'), 'counted') },
        ]}
      />
      <TabPanel name="assets" chosen={section} className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-3">
        {choose.error && <Banner tone="danger">{sentence(choose.error.sentence)}</Banner>}
        <TextField
          className="max-w-sm"
          label={t('Search assets')}
          labelHidden
          placeholder={t('Search assets')}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {found.length === 0 ? (
          <EmptyState
            icon="assets"
            sentence={wanted === '' ? emptySentence(section, t) : t('Nothing matches this search.')}
          />
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {found.slice(0, SHOWN).map((line) => (
              <AssetEntry
                key={line.asset}
                line={line}
                currency={view.currency}
                hideAmounts={hideAmounts}
                choice={decided.get(line.asset)}
                onDecide={(choice) => decide(line.asset, choice)}
                onPrice={() => setPricing(line)}
              />
            ))}
          </ul>
        )}
        {found.length > SHOWN && (
          <p className="text-xs text-muted">
            {t('{count} more; search to narrow down.', { count: found.length - SHOWN })}
          </p>
        )}
      </TabPanel>
      <AddedTokens tokens={addedTokens(rows)} chains={chains} />
      {adding && <AddToken chains={chains} onClose={() => setAdding(false)} />}
      {pricing && (
        <ManualPrice line={pricing} currency={view.currency} onClose={() => setPricing(undefined)} />
      )}
    </>
  )
}

function emptySentence(section: Section, t: (template: string) => string): string {
  switch (section) {
    case 'not-counted':
      return t('Every token that was found counts.')
    case 'unpriced':
      return t('Every counted asset has a price.')
    case 'decided':
      return t('You have included, hidden or priced nothing by hand.')
    case 'counted':
      return t('Nothing is counted yet. Connect an account first.')
  }
}
